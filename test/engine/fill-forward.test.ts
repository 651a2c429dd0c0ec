import fc from 'fast-check';
import {
  alwaysOpen,
  dayNumber,
  type MarketDataProvider,
  MINUTE,
  type QCAlgorithm,
  type QuoteColumns,
  QuoteColumnsBuilder,
  type Resolution,
  type Slice,
  TimeZone,
  type TradeBar,
} from 'plimsoll';
import { type BarRow, memory } from 'plimsoll/adapters/memory';
import { describe, expect, it } from 'vitest';
import { behind, Ceiling } from './ceiling.js';
import { complete, daily, minutes, newYork, type Script, source } from './run.js';

type Adding = Parameters<QCAlgorithm['addEquity']>[1];

/** Runs on some days and writes each slice: `09:31 ABC 1` for a bar of the data, `(1)` for a repeated one. */
function slices(
  data: MarketDataProvider,
  options: {
    readonly from: string;
    readonly to?: string;
    readonly add: Readonly<Record<string, Adding>>;
    readonly script?: Script;
  },
): string[] {
  const { add, from, script, to } = options;
  const lines: string[] = [];
  complete(
    {
      ...script,
      initialize(algorithm) {
        algorithm.setStartDate(from);

        if (to !== undefined) {
          algorithm.setEndDate(to);
        }

        for (const [ticker, how] of Object.entries(add)) {
          algorithm.addEquity(ticker, how);
        }

        script?.initialize?.(algorithm);
      },
      onData(algorithm, slice) {
        lines.push(`${algorithm.time.toFormat('dd HH:mm')} ${slice.bars.values.map(written).join(' ')}`);
        script?.onData?.(algorithm, slice);
      },
    },
    data,
  );

  return lines;
}

function written({ close, isFillForward, symbol }: TradeBar): string {
  return `${symbol.value} ${isFillForward ? `(${close})` : close}`;
}

/** Bars of an hour, by the wall time of New York at which they start. */
function hour(at: string, price: number): BarRow {
  return minutes(at, [price], 60)[0] as BarRow;
}

describe('bars that are missing', () => {
  const gap = [...minutes('2020-01-06 15:56', [1]), ...minutes('2020-01-06 15:58', [2])];

  it('are repeated to the close, and no further', () => {
    const lines = slices(source('minute', { ABC: gap }), {
      from: '2020-01-06',
      to: '2020-01-06',
      add: { ABC: 'minute' },
    });

    expect(lines).toEqual(['06 15:57 ABC 1', '06 15:58 ABC (1)', '06 15:59 ABC 2', '06 16:00 ABC (2)']);
  });

  it('are not repeated before the first bar', () => {
    const lines = slices(source('minute', { ABC: minutes('2020-01-06 15:58', [2, 3]) }), {
      from: '2020-01-03',
      to: '2020-01-06',
      add: { ABC: 'minute' },
    });

    expect(lines).toEqual(['06 15:59 ABC 2', '06 16:00 ABC 3']);
  });

  it.each([
    ['by name', { resolution: 'minute', fillForward: false }],
    ['by place', undefined],
  ] as const)('are left out where fill-forward is off, %s', (_how, byName) => {
    const lines: number[] = [];
    complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.setEndDate(2020, 1, 6);

          if (byName === undefined) {
            algorithm.addEquity('ABC', 'minute', undefined, false);
          } else {
            algorithm.addEquity('ABC', byName);
          }
        },
        onData: (_algorithm, slice) => void lines.push(slice['ABC']?.close ?? 0),
      },
      source('minute', { ABC: gap }),
    );

    expect(lines).toEqual([1, 2]);
  });

  it('go on from day to day, from the open on, over weekends, to the end of the run', () => {
    const lines = slices(source('minute', { ABC: minutes('2020-01-03 15:59', [5]) }), {
      from: '2020-01-03',
      to: '2020-01-06',
      add: { ABC: 'minute' },
    });

    expect(lines).toHaveLength(1 + 390);
    expect(lines.slice(0, 2)).toEqual(['03 16:00 ABC 5', '06 09:31 ABC (5)']);
    expect(lines.at(-1)).toBe('06 16:00 ABC (5)');
  });

  it('end with the data in a run without an end', () => {
    const lines = slices(source('minute', { ABC: gap }), { from: '2020-01-06', add: { ABC: 'minute' } });

    expect(lines.at(-1)).toBe('06 15:59 ABC 2');
  });

  it('have no volume, and the times of the bar that is missing', () => {
    const seen: TradeBar[] = [];
    slices(source('minute', { ABC: gap }), {
      from: '2020-01-06',
      to: '2020-01-06',
      add: { ABC: 'minute' },
      script: { onData: (_algorithm, slice) => void seen.push(slice['ABC'] as TradeBar) },
    });

    expect(seen.map(({ volume }) => volume)).toEqual([10_000, 0, 10_000, 0]);
    expect(seen.map(({ startUtc, endUtc }) => [startUtc, endUtc])).toEqual(
      [56, 57, 58, 59].map((at) => [newYork(`2020-01-06 15:${at}`), newYork(`2020-01-06 15:${at}`) + MINUTE]),
    );
  });

  it('are known at the close of the days that lack them, early or not', () => {
    const days = daily('2019-11-26', [1, 2, 3, 4]);
    const lines = slices(source('daily', { ABC: [days[0], days[3]] as BarRow[] }), {
      from: '2019-11-26',
      to: '2019-12-03',
      add: { ABC: 'daily' },
    });

    // The 28th is Thanksgiving, the 29th ends at one.
    expect(lines).toEqual([
      '26 16:00 ABC 1',
      '27 16:00 ABC (1)',
      '29 13:00 ABC (1)',
      '02 16:00 ABC 4',
      '03 16:00 ABC (4)',
    ]);
  });

  it('keep clock hours, and the hour before the open is none', () => {
    const bars = [hour('2020-01-06 09:00', 1), hour('2020-01-06 15:00', 2), hour('2020-01-07 11:00', 3)];
    const lines = slices(source('hour', { ABC: bars }), {
      from: '2020-01-06',
      to: '2020-01-07',
      add: { ABC: 'hour' },
    });

    expect(lines).toEqual([
      '06 10:00 ABC 1',
      ...[11, 12, 13, 14, 15].map((at) => `06 ${at}:00 ABC (1)`),
      '06 16:00 ABC 2',
      '07 10:00 ABC (2)',
      '07 11:00 ABC (2)',
      '07 12:00 ABC 3',
      ...[13, 14, 15, 16].map((at) => `07 ${at}:00 ABC (3)`),
    ]);
  });

  it('are as long as the wall clock says on the day it goes forward', () => {
    // The clock of New York went from 2:00 to 3:00 on Sunday 2020-03-08.
    const lines = slices(source('daily', { ABC: daily('2020-03-06', [1]) }), {
      from: '2020-03-06',
      to: '2020-03-09',
      add: { ABC: 'daily' },
    });

    expect(lines).toEqual(['06 16:00 ABC 1', '09 16:00 ABC (1)']);
  });

  it('reach before the open and after the close where those hours are wanted', () => {
    const bars = minutes('2020-01-06 19:58', [7]);
    const lines = (extendedMarketHours: boolean): string[] =>
      slices(source('minute', { ABC: bars }), {
        from: '2020-01-06',
        to: '2020-01-07',
        add: { ABC: { resolution: 'minute', extendedMarketHours } },
      });

    expect(lines(true).slice(0, 3)).toEqual(['06 19:59 ABC 7', '06 20:00 ABC (7)', '07 04:01 ABC (7)']);
    expect(lines(true)).toHaveLength(2 + 16 * 60);
    // The bar is not wanted, but it is the last there was when the exchange opens.
    expect(lines(false)[0]).toBe('07 09:31 ABC (7)');
    expect(lines(false)).toHaveLength(390);
  });

  it('fill the gap to a bar that is not wanted', () => {
    const bars = [...minutes('2020-01-06 15:57', [1]), ...minutes('2020-01-06 17:00', [9])];
    const lines = slices(source('minute', { ABC: bars }), {
      from: '2020-01-06',
      to: '2020-01-06',
      add: { ABC: 'minute' },
    });

    expect(lines).toEqual(['06 15:58 ABC 1', '06 15:59 ABC (1)', '06 16:00 ABC (1)']);
  });

  it('of a market that never closes are repeated around the clock', () => {
    const day = dayNumber(2020, 1, 6) * 24 * 60 * MINUTE;
    const bar = (start: number, resolution: number): BarRow => ({
      start,
      end: start + resolution,
      open: 4,
      high: 4,
      low: 4,
      close: 4,
    });
    const data = memory({
      hours: alwaysOpen(TimeZone.utc),
      securities: { ABC: { resolution: 'hour', bars: [bar(day, 60 * MINUTE)] } },
    });
    const lines = slices(data, {
      from: '2020-01-06',
      to: '2020-01-06',
      add: { ABC: 'hour' },
      script: { initialize: (algorithm) => algorithm.setTimeZone('UTC') },
    });

    expect(lines).toHaveLength(24);
    expect(lines.at(-1)).toBe('07 00:00 ABC (4)');
  });
});

describe('a longer bar beside shorter ones', () => {
  const both = (resolution: Resolution, bars: readonly BarRow[]): MarketDataProvider =>
    memory({
      securities: {
        LONG: { resolution, bars },
        FAST: { resolution: 'minute', bars: minutes('2020-01-07 09:30', [1, 2, 3]) },
      },
    });

  it.each([
    ['daily', daily('2020-01-06', [50]), '2020-01-06 09:30', '2020-01-06 16:00'],
    ['hour', [hour('2020-01-06 15:00', 50)], '2020-01-06 15:00', '2020-01-06 16:00'],
  ] as const)('is repeated at their pace, with its own times, when it is %s', (resolution, bars, start, end) => {
    const spans: string[] = [];
    const lines = slices(both(resolution, bars), {
      from: '2020-01-06',
      to: '2020-01-07',
      add: { LONG: resolution, FAST: 'minute' },
      script: {
        onData(_algorithm: QCAlgorithm, slice: Slice): void {
          const bar = slice.bars['LONG'] as TradeBar;
          spans.push(`${bar.startUtc} ${bar.endUtc}`);
        },
      },
    });

    expect(lines.slice(0, 3)).toEqual(['06 16:00 LONG 50', '07 09:31 FAST 1 LONG (50)', '07 09:32 FAST 2 LONG (50)']);
    expect(lines).toHaveLength(1 + 390);
    expect(spans[1]).toBe(`${newYork(start)} ${newYork(end)}`);
  });

  it('is repeated no more often than before when the shorter ones go', () => {
    const lines = slices(both('daily', daily('2020-01-06', [50, 60, 70])), {
      from: '2020-01-06',
      to: '2020-01-08',
      add: { LONG: 'daily', FAST: 'minute' },
      script: {
        onData(algorithm: QCAlgorithm): void {
          if (algorithm.time.toFormat('dd HH:mm') === '07 09:32') {
            algorithm.removeSecurity('FAST');
          }
        },
      },
    });

    expect(lines).toEqual([
      '06 16:00 LONG 50',
      '07 09:31 FAST 1 LONG (50)',
      '07 09:32 FAST 2 LONG (50)',
      '07 16:00 LONG 60',
      '08 16:00 LONG 70',
    ]);
  });
});

describe('what a repeated bar reaches', () => {
  const data = source('minute', { ABC: minutes('2020-01-06 09:30', [10]) });
  const until = (script: Script): void => {
    slices(data, { from: '2020-01-06', to: '2020-01-06', add: { ABC: 'minute' }, script });
  };

  it('is consolidators and indicators', () => {
    const closed: number[] = [];
    let samples = 0;
    until({
      initialize(algorithm) {
        algorithm.consolidate('ABC', 'hour', (bar) => closed.push(bar.volume));
        algorithm.sma('ABC', 3, undefined, (bar) => {
          samples += 1;
          return bar.close;
        });
      },
    });

    expect(closed.slice(0, 2)).toEqual([10_000, 0]);
    expect(samples).toBe(390);
  });

  it('is not the price of the security: it stays as old as it is', () => {
    const ages = new Set<string>();
    until({
      onData: (algorithm) => void ages.add(algorithm.securities['ABC']?.localTime.toFormat('HH:mm') ?? ''),
    });

    expect([...ages]).toEqual(['09:31']);
  });

  it('is no risk plugin: what it is fed is news', () => {
    let fed = 0;

    class Fed extends Ceiling {
      process(slice: Slice): void {
        fed += slice.bars.count;
      }
    }

    complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.setEndDate(2020, 1, 6);
          algorithm.addEquity('ABC', 'minute');
        },
      },
      data,
      { risk: behind(new Fed(1e6)) },
    );

    expect(fed).toBe(1);
  });
});

describe('quotes', () => {
  const start = newYork('2020-01-06 15:56');
  const none = Number.NaN;
  const quoted = (): QuoteColumns => {
    const builder = new QuoteColumnsBuilder(4);
    builder.add(start, start + MINUTE, 9, 9, 9, 9, 5, none, none, none, none, 0);
    builder.add(start + MINUTE, start + 2 * MINUTE, none, none, none, none, 0, 11, 11, 11, 11, 6);
    return builder.take();
  };
  const data = (): MarketDataProvider => {
    const trades = source('minute', { ABC: minutes('2020-01-06 15:56', [10]) });

    return {
      name: 'quotes',
      resolve: (request) => trades.resolve(request),
      read: (request) => (request.kind === 'quote' ? [quoted()] : trades.read(request)),
    };
  };

  it.each([
    [true, ['9 -', '9 11', '9 11 repeated', '9 11 repeated']],
    [false, ['9 -', '- 11']],
  ])('keep the side that nobody quotes any more when they are repeated (%s)', (fillForward, expected) => {
    const seen: string[] = [];
    complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.setEndDate(2020, 1, 6);
          algorithm.addEquity('ABC', { resolution: 'minute', fillForward });
        },
        onData(_algorithm, slice) {
          for (const { ask, bid, isFillForward } of slice.quoteBars.values) {
            seen.push(`${bid?.close ?? '-'} ${ask?.close ?? '-'}${isFillForward ? ' repeated' : ''}`);
          }
        },
      },
      data(),
    );

    expect(seen).toEqual(expected);
  });
});

describe('whatever is missing', () => {
  it('each minute of the day after the first bar has one bar, in order, and those of the data are as they were', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 389 }), { minLength: 1, maxLength: 60 }), (places) => {
        const present = [...places].sort((a, b) => a - b);
        const open = newYork('2020-01-06 09:30');
        const bars = present.flatMap((at) =>
          minutes('2020-01-06 09:30', [at + 1]).map((bar) => moved(bar, at * MINUTE)),
        );
        const seen: TradeBar[] = [];
        slices(source('minute', { ABC: bars }), {
          from: '2020-01-06',
          to: '2020-01-06',
          add: { ABC: 'minute' },
          script: { onData: (_algorithm, slice) => void seen.push(slice['ABC'] as TradeBar) },
        });
        const first = present[0] ?? 0;

        expect(seen.map(({ endUtc }) => (endUtc - open) / MINUTE)).toEqual(
          Array.from({ length: 390 - first }, (_, at) => first + at + 1),
        );
        expect(seen.filter(({ isFillForward }) => !isFillForward).map(({ close }) => close - 1)).toEqual(present);
        expect(
          seen.every(({ close, endUtc }) => close - 1 === present.findLast((at) => open + (at + 1) * MINUTE <= endUtc)),
        ).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});

function moved(bar: BarRow, by: number): BarRow {
  return { ...bar, start: bar.start + by, end: bar.end + by };
}
