/** @module */
import { DAY, EquitySampler, formatUtc, HOUR, MINUTE, parseDay, type SeriesPoint, TimeZone } from 'plimsoll';
import { describe, expect, it } from 'vitest';

const zone = TimeZone.newYork;

/** Any zone's wall time as UTC. */
function at(day: string, hours = 0, minutes = 0): number {
  return zone.toUtc((parseDay(day) ?? Number.NaN) * DAY + hours * HOUR + minutes * MINUTE);
}

function times(series: readonly SeriesPoint[]): string[] {
  return series.map((point) => formatUtc(point.utc));
}

function values(series: readonly SeriesPoint[]): number[] {
  return series.map((point) => point.value);
}

interface Source {
  totalPortfolioValue: number;
  totalSaleVolume: number;
  benchmarkPrice: number;
}

function start(from: string, to: string): { source: Source; sampler: EquitySampler; run(utc: number): void } {
  const source = { totalPortfolioValue: 100_000, totalSaleVolume: 0, benchmarkPrice: 0 };
  const spec = { startUtc: at(from), endUtc: at(to) + DAY - 1, timeZone: zone, startingCapital: 100_000, source };
  const sampler = new EquitySampler(spec);
  const run = (utc: number): void => {
    sampler.samplePast(utc);
    sampler.sampleDue(utc);
    sampler.step(utc);
  };

  return { source, sampler, run };
}

describe('EquitySampler', () => {
  it('samples every midnight of its zone, weekends too, and the end', () => {
    const { sampler, run } = start('2013-10-11', '2013-10-14');
    run(at('2013-10-11', 16));
    run(at('2013-10-14', 16));
    sampler.finish(at('2013-10-14', 16));

    expect(times(sampler.series.performance)).toEqual([
      '2013-10-11T04:00:00Z',
      '2013-10-12T04:00:00Z',
      '2013-10-13T04:00:00Z',
      '2013-10-14T04:00:00Z',
      '2013-10-14T20:00:00Z',
    ]);
    expect(times(sampler.series.benchmark)).toEqual(times(sampler.series.performance));
    expect(times(sampler.series.turnover)).toEqual(times(sampler.series.performance).slice(1));
    expect(times(sampler.series.equity)).toEqual([
      '2013-10-11T04:00:00Z',
      '2013-10-11T20:00:00Z',
      '2013-10-12T04:00:00Z',
      '2013-10-13T04:00:00Z',
      '2013-10-14T04:00:00Z',
      '2013-10-14T20:00:00Z',
    ]);
  });

  it('samples midnights across a change of the clocks', () => {
    const { sampler } = start('2013-11-02', '2013-11-05');
    sampler.samplePast(at('2013-11-05', 1));

    expect(times(sampler.series.performance)).toEqual([
      '2013-11-02T04:00:00Z',
      '2013-11-03T04:00:00Z',
      '2013-11-04T05:00:00Z',
      '2013-11-05T05:00:00Z',
    ]);
  });

  it('reads a midnight before a step with the values that were known, one at the step with its own', () => {
    const { source, sampler } = start('2013-10-07', '2013-10-09');
    const midnight = at('2013-10-08');
    sampler.samplePast(midnight);
    source.totalPortfolioValue = 101_000;
    source.benchmarkPrice = 144.773077904;
    expect(sampler.nextDaily).toBe(midnight);
    sampler.sampleDue(midnight);
    sampler.samplePast(at('2013-10-10'));
    sampler.samplePast(at('2013-10-11'));

    expect(values(sampler.series.performance)).toEqual([0, 1, 0]);
    expect(values(sampler.series.benchmark)).toEqual([0, 144.7731, 144.7731]);
    expect(sampler.nextDaily).toBe(Infinity);
  });

  it('takes an equity point at the first step strictly later than four minutes after the last', () => {
    const { sampler } = start('2013-10-07', '2013-10-11');
    const first = at('2013-10-07', 9, 31);

    for (let minute = 0; minute < 12; minute += 1) {
      sampler.step(first + minute * MINUTE);
    }

    expect(sampler.series.equity.map((point) => (point.utc - first) / MINUTE)).toEqual([0, 5, 10]);
  });

  it.each([
    ['2013-01-01', '2013-01-11', 5],
    ['2013-01-01', '2013-01-12', 5],
    ['2013-01-01', '2013-01-25', 9],
    ['2013-01-01', '2013-01-26', 10],
  ])('spaces equity points from %s to %s by %i minutes, a bar exactly on the mark included', (from, to, minutes) => {
    const { sampler } = start(from, to);
    const first = at(from, 9, 31);

    for (let minute = 0; minute <= minutes; minute += 1) {
      sampler.step(first + minute * MINUTE);
    }

    expect(sampler.series.equity.map((point) => (point.utc - first) / MINUTE)).toEqual([0, minutes]);
  });

  it('takes the midnight after the last day as its end too', () => {
    const source = { totalPortfolioValue: 1, totalSaleVolume: 0, benchmarkPrice: 0 };
    const spec = { startUtc: at('2013-10-07'), timeZone: zone, startingCapital: 1, source };
    const sampler = new EquitySampler({ ...spec, endUtc: at('2013-10-09') });
    sampler.samplePast(at('2013-10-20'));

    expect(times(sampler.series.performance)).toEqual(['2013-10-07T04:00:00Z', '2013-10-08T04:00:00Z']);
  });

  it('samples nothing before the start, but keeps the pace of the warm-up', () => {
    const { sampler, run } = start('2013-10-07', '2013-10-08');
    run(at('2013-10-06', 23, 58));
    expect(sampler.series.equity).toEqual([]);
    run(at('2013-10-07', 0, 1));
    run(at('2013-10-07', 0, 3));

    expect(times(sampler.series.equity)).toEqual(['2013-10-07T04:00:00Z', '2013-10-07T04:03:00Z']);
  });

  it('rounds values as chart points are rounded', () => {
    const { source, sampler, run } = start('2013-10-07', '2013-10-08');
    source.totalPortfolioValue = 99_990.678_949_9;
    run(at('2013-10-07', 10));
    source.totalPortfolioValue = 123.456_789;
    run(at('2013-10-07', 11));

    expect(values(sampler.series.equity)).toEqual([99_990.6789, 99_990.6789, 123.4568]);
    expect(values(sampler.series.performance)).toEqual([-0.009_321_05]);
  });

  it('shares what was traded since the midnight before by the account', () => {
    const { source, sampler } = start('2013-10-07', '2013-10-10');
    sampler.samplePast(at('2013-10-07', 9));
    source.totalSaleVolume = 50_000;
    sampler.samplePast(at('2013-10-08', 9));
    source.totalSaleVolume = 75_000;
    sampler.samplePast(at('2013-10-09', 9));
    sampler.sampleDue(at('2013-10-10'));
    source.totalSaleVolume = 85_000;
    sampler.finish(at('2013-10-10'));

    expect(values(sampler.series.turnover)).toEqual([0.5, 0.25, 0.1]);
    expect(sampler.series.performance).toHaveLength(4);
  });

  it('gives zeros, not infinities, for an account without value', () => {
    const { source, sampler, run } = start('2013-10-07', '2013-10-09');
    source.totalPortfolioValue = 0;
    run(at('2013-10-07', 16));
    run(at('2013-10-08', 16));
    source.totalPortfolioValue = -5;
    sampler.finish(at('2013-10-09', 16));

    expect(values(sampler.series.performance)).toEqual([-100, 0, 0]);
    expect(values(sampler.series.turnover)).toEqual([0]);
  });

  it('refuses a portfolio value that is no number', () => {
    const { source, sampler } = start('2013-10-07', '2013-10-09');
    source.totalPortfolioValue = Number.NaN;

    expect(() => sampler.step(at('2013-10-07', 16))).toThrow(expect.objectContaining({ code: 'BAD_ARGUMENT' }));
  });
});
