import type { BacktestResult, MarketDataProvider, QCAlgorithm, Slice } from 'plimsoll';
import { memory } from 'plimsoll/adapters/memory';
import { describe, expect, it } from 'vitest';
import { complete, daily, isAt, minutes, type Script, source } from './run.js';

/** Runs a script and notes when `onData` and `onSecuritiesChanged` are called, with what. */
function noted(
  script: Script,
  data: MarketDataProvider,
): { readonly lines: readonly string[]; readonly result: BacktestResult } {
  const lines: string[] = [];
  const note = (algorithm: QCAlgorithm, what: string): number =>
    lines.push(`${algorithm.time.toFormat('MM-dd HH:mm')} ${what}`);
  const result = complete(
    {
      ...script,
      onData: (algorithm: QCAlgorithm, slice: Slice): void => {
        note(algorithm, slice.keys.join(' '));
        script.onData?.(algorithm, slice);
      },
      onSecuritiesChanged: (algorithm, { addedSecurities, removedSecurities }): void => {
        const named = [addedSecurities, removedSecurities].map((some) =>
          some.map(({ symbol }) => symbol.value).join(' '),
        );
        note(algorithm, `+${named[0]} -${named[1]}`);
      },
    },
    data,
  );

  return { lines, result };
}

describe('the benchmark', () => {
  const week = daily('2020-01-02', [100, 101, 102, 103]);
  const inSteps = memory({
    securities: {
      SPY: { resolution: 'hour', bars: minutes('2020-01-03 14:00', [100, 110], 60) },
      ABC: { resolution: 'daily', bars: week },
    },
  });
  const days = (benchmark?: string): Script => ({
    initialize(algorithm) {
      algorithm.setStartDate(2020, 1, 6);
      algorithm.setEndDate(2020, 1, 7);
      algorithm.addEquity('ABC', 'daily');

      if (benchmark !== undefined) {
        algorithm.setBenchmark(benchmark);
      }
    },
  });

  it('begins with the trading day before the start, whose bars are counted in the first step', () => {
    const { lines, result } = noted(days(), inSteps);

    expect(lines).toEqual(['01-06 00:00 +ABC -', '01-06 16:00 ABC', '01-07 16:00 ABC']);
    expect(result.dataPoints).toBe(1 + 2 + 2);
  });

  it('leaves out what was known before that day', () => {
    const { result } = noted(days('ABC'), source('daily', { ABC: week }));

    // Of the bars of 01-02 to 01-07 the first is too early.
    expect(result.dataPoints).toBe(1 + 3 + 2);
  });

  it('makes time steps at which the account is sampled, and no calls of onData', () => {
    const hours = memory({
      securities: {
        SPY: { resolution: 'hour', bars: minutes('2020-01-06 09:00', [100, 110, 120], 60) },
        ABC: { resolution: 'daily', bars: week },
      },
    });
    const { lines, result } = noted(days(), hours);

    expect(lines).toHaveLength(3);
    expect(result.equity.map(({ time }) => time.slice(5, 16))).toEqual(
      expect.arrayContaining(['01-06T15:00', '01-06T16:00', '01-06T17:00', '01-06T21:00']),
    );
  });

  it('is a security of its own: what is traded has no price of it', () => {
    const prices: number[] = [];
    const { result } = noted(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.setEndDate(2020, 1, 6);
          algorithm.addEquity('SPY', { resolution: 'minute', fillForward: false });
          algorithm.schedule.on(algorithm.dateRules.everyDay(), algorithm.timeRules.at(9, 15), () =>
            prices.push(algorithm.securities['SPY']?.price ?? -1),
          );
        },
      },
      withMinutes(),
    );

    expect(prices).toEqual([0]);
    expect(result.dataPoints).toBe(1 + 2 + 1);
  });

  it('does not keep a run without an end going when the data of its securities is over', () => {
    const { result } = noted(
      { initialize: (algorithm) => void algorithm.addEquity('ABC', 'daily') },
      memory({
        securities: {
          SPY: { resolution: 'daily', bars: daily('2020-01-06', [1, 2, 3, 4, 5]) },
          ABC: { resolution: 'daily', bars: daily('2020-01-06', [1, 2]) },
        },
      }),
    );

    expect(result.dataPoints).toBe(1 + 2 + 2);
  });

  it('is read beside the run where there are only minutes of it', () => {
    const { result } = noted(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.addEquity('SPY', 'minute');
        },
      },
      source('minute', { SPY: minutes('2020-01-06 09:30', [100, 101]) }),
    );

    expect(result.dataPoints).toBe(1 + 2);
    expect(result.config.run['benchmark']).toBe('SPY');
  });
});

/** SPY by the hour until 9:00 and by the minute from 9:30 on: only two sources in one can say both. */
function withMinutes(): MarketDataProvider {
  const hourly = source('hour', { SPY: minutes('2020-01-06 07:00', [500, 510], 60) });
  const minutely = source('minute', { SPY: minutes('2020-01-06 09:30', [100]) });

  return {
    name: 'both',
    resolve: (request) => ({ ...minutely.resolve(request), resolutions: ['minute', 'hour'] }),
    read: (request) => (request.resolution === 'hour' ? hourly : minutely).read(request),
  };
}

describe('a change of the list of securities', () => {
  const two = source('minute', {
    XYZ: minutes('2020-01-06 09:30', [100, 101, 102]),
    ABC: minutes('2020-01-06 09:30', [50, 51, 52]),
  });
  const start = (algorithm: QCAlgorithm): void => {
    algorithm.setStartDate(2020, 1, 6);
    algorithm.addEquity('XYZ', 'minute');
  };

  it('has a step of its own at the end of that in which it was made, and counts as one point', () => {
    const { lines, result } = noted(
      {
        initialize: start,
        onData(algorithm) {
          if (isAt(algorithm, '09:31')) {
            algorithm.addEquity('ABC', 'minute');
          }
        },
      },
      two,
    );

    expect(lines).toEqual([
      '01-06 00:00 +XYZ -',
      '01-06 09:31 XYZ',
      '01-06 09:31 +ABC -',
      '01-06 09:32 ABC XYZ',
      '01-06 09:33 ABC XYZ',
    ]);
    expect(result.dataPoints).toBe(2 + 3 + 2);
  });

  it('is none for whoever was there, or never came', () => {
    const { lines, result } = noted(
      {
        initialize: start,
        onData(algorithm) {
          if (isAt(algorithm, '09:31')) {
            algorithm.addEquity('XYZ', 'minute');
            algorithm.addEquity('ABC', 'minute');
            algorithm.removeSecurity('ABC');
          }
        },
      },
      two,
    );

    expect(lines).toEqual(['01-06 00:00 +XYZ -', '01-06 09:31 XYZ', '01-06 09:32 XYZ', '01-06 09:33 XYZ']);
    expect(result.dataPoints).toBe(1 + 3);
  });
});
