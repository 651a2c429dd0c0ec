import {
  ConstantRiskFreeRateInterestRateModel,
  type QCAlgorithm,
  QuoteBar,
  QuoteBarConsolidator,
  RangeBar,
  RenkoBar,
  Resolution,
  SimpleMovingAverage,
  TimeSpan,
  type TradeBar,
  TradeBarConsolidator,
} from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { complete, minutes, run, source } from './run.js';

const spy = 'SPY';

/** What a consolidator told, with the time at which it did. */
function told(
  prepare: (algorithm: QCAlgorithm, tell: (bar: TradeBar) => void) => void,
  prices: readonly number[],
): string[] {
  const seen: string[] = [];
  complete(
    {
      initialize(algorithm) {
        algorithm.setStartDate(2020, 1, 6);
        algorithm.addEquity(spy, { resolution: Resolution.Minute, fillForward: false });
        prepare(algorithm, (bar) =>
          seen.push(`${algorithm.time.toFormat('HH:mm')} ${bar.time.toFormat('HH:mm')} ${bar.close}`),
        );
      },
    },
    source('minute', { SPY: minutes('2020-01-06 09:30', prices) }),
  );

  return seen;
}

describe('consolidate', () => {
  it('tells a bar with its last part, before onData', () => {
    expect(told((one, tell) => one.consolidate(spy, TimeSpan.fromMinutes(2), tell), [1, 2, 3, 4, 5])).toEqual([
      '09:32 09:30 2',
      '09:34 09:32 4',
    ]);
  });

  it.each([
    ['the own bars', undefined, ['09:31 09:30 1', '09:32 09:31 2', '09:33 09:32 3']],
    ['as many', 2, ['09:32 09:30 2']],
  ] as const)('tells %s', (_what, length, expected) => {
    expect(told((one, tell) => one.consolidate(spy, length, tell), [1, 2, 3])).toEqual(expected);
  });

  it('takes classes of bars', () => {
    const seen = told(
      (one, tell) => {
        one.consolidate(RenkoBar, spy, 1, tell);
        one.consolidate(RangeBar, spy, 100, tell);
      },
      [10, 11.5],
    );

    expect(seen).toEqual(['09:32 09:30 11', '09:32 09:30 11']);
  });

  it.each<[string, (algorithm: QCAlgorithm) => unknown, string]>([
    ['no handler', (one) => one.consolidate(spy, 2, undefined as never), 'consolidate expects'],
    ['shorter bars', (one) => one.consolidate(spy, Resolution.Second, () => undefined), 'shorter ones cannot be made'],
    ['another class', (one) => one.consolidate(Map, spy, 2, () => undefined), 'expected TradeBar, QuoteBar'],
    [
      'quotes of trades',
      (one) => one.subscriptionManager.addConsolidator(spy, new QuoteBarConsolidator(1), 'trade'),
      'takes quote bars',
    ],
    ['an unknown share', (one) => one.consolidate('QQQ', 2, () => undefined), '"QQQ" was not added'],
    ['no model', (one) => one.setRiskFreeInterestRateModel({} as never), 'expected a model with getInterestRate'],
    ['half a value', (one) => one.indicatorHistory(new SimpleMovingAverage(2), spy, 0.5), 'indicatorHistory: expected'],
  ])('refuses %s', (_what, act, text) => {
    const result = run(
      {
        initialize(algorithm) {
          algorithm.addEquity(spy, Resolution.Minute);
          act(algorithm);
        },
      },
      source('minute', { SPY: minutes('2020-01-06 09:30', [1]) }),
    );

    expect(result.error?.message).toContain(text);
  });

  it('has no quotes of daily shares', () => {
    const result = run(
      {
        initialize(algorithm) {
          algorithm.addEquity(spy, Resolution.Daily);
          algorithm.consolidate(QuoteBar, spy, 2, () => undefined);
        },
      },
      source('daily', { SPY: minutes('2020-01-06 09:30', [1]) }),
    );

    expect(result.error?.message).toContain('quotes come with second and minute bars');
  });
});

describe('a consolidator', () => {
  it('is fed once, however often it is added, and no more when it is removed', () => {
    const seen: number[] = [];
    const consolidator = new TradeBarConsolidator(1);
    consolidator.onConsolidated((bar) => seen.push(bar.close));
    complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.addEquity(spy, Resolution.Minute);
          algorithm.subscriptionManager.addConsolidator(spy, consolidator);
          algorithm.subscriptionManager.addConsolidator(spy, consolidator);
        },
        onData(algorithm) {
          if (seen.length === 2) {
            algorithm.subscriptionManager.removeConsolidator(spy, consolidator);
          }
        },
      },
      source('minute', { SPY: minutes('2020-01-06 09:30', [1, 2, 3, 4]) }),
    );

    expect(seen).toEqual([1, 2]);
  });

  it('is finished by the passing of time when its last part is missing', () => {
    const seen: string[] = [];
    complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.addEquity(spy, { resolution: Resolution.Minute, fillForward: false });
          algorithm.consolidate(spy, TimeSpan.fromMinutes(5), (bar) =>
            seen.push(`${algorithm.time.toFormat('dd HH:mm')} ${bar.volume}`),
          );
        },
      },
      source('minute', {
        SPY: [...minutes('2020-01-06 15:56', [1, 2]), ...minutes('2020-01-07 09:30', [3, 4, 5, 6, 7])],
      }),
    );

    expect(seen.map((one) => one.slice(0, 8))).toEqual(['06 16:00', '07 09:35']);
  });
});

describe('an indicator', () => {
  it('is fed by a consolidator, until it is deregistered', () => {
    const average = new SimpleMovingAverage(1);
    const values: number[] = [];
    complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.addEquity(spy, Resolution.Minute);
          algorithm.registerIndicator(spy, average, new TradeBarConsolidator(TimeSpan.fromMinutes(2)));
        },
        onData(algorithm) {
          values.push(average.value);

          if (values.length === 4) {
            algorithm.unregisterIndicator(average);
          }
        },
      },
      source('minute', { SPY: minutes('2020-01-06 09:30', [1, 2, 3, 4, 5, 6]) }),
    );

    expect(values).toEqual([0, 2, 2, 4, 4, 4]);
  });

  it.each([
    ['by resolution', undefined, 3],
    ['by time span', TimeSpan.fromMinutes(2), 3],
  ] as const)('is warmed up %s', (_how, length, value) => {
    const average = new SimpleMovingAverage(2);
    const values: unknown[] = [];
    complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 7);
          algorithm.addEquity(spy, Resolution.Minute);
          algorithm.warmUpIndicator(spy, average, length);
          values.push(average.isReady, average.value);
        },
      },
      source('minute', {
        SPY: [...minutes('2020-01-06 15:56', [1, 2, 2, 4]), ...minutes('2020-01-07 09:30', [9])],
      }),
    );

    expect(values).toEqual([true, value]);
  });

  it('of a helper is warmed up when the settings say so, and tells its past', () => {
    complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 7);
          algorithm.addEquity(spy, Resolution.Minute);
          expect(algorithm.sma(spy, 2).isReady).toBe(false);
          algorithm.settings.automaticIndicatorWarmUp = true;
          const average = algorithm.sma(spy, 2);
          expect([average.isReady, average.value]).toEqual([true, 3.5]);
          const past = algorithm.indicatorHistory(new SimpleMovingAverage(2), spy, 2);
          expect([past.count, past.current.map(({ value }) => value), past.get('none')]).toEqual([2, [2.5, 3.5], []]);
          const recent = algorithm.indicatorHistory(new SimpleMovingAverage(2), spy, TimeSpan.fromDays(1));
          expect([...recent].map(({ current }) => current.value)).toEqual([1.5, 2.5, 3.5]);
        },
      },
      source('minute', {
        SPY: [...minutes('2020-01-06 15:56', [1, 2, 3, 4]), ...minutes('2020-01-07 09:30', [9])],
      }),
    );
  });
});

describe('a run', () => {
  it('that quits in initialize does nothing more, and says where it runs', () => {
    const calls: string[] = [];
    const result = complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.addEquity(spy, Resolution.Minute);
          algorithm.setRiskFreeInterestRateModel(new ConstantRiskFreeRateInterestRateModel(0.02));
          expect([algorithm.algorithmMode, algorithm.deploymentTarget, algorithm.liveMode]).toEqual([
            'backtesting',
            'local-platform',
            false,
          ]);
          expect([...algorithm.getParameters()]).toEqual([['fast', '5']]);
          algorithm.quit();
        },
        onWarmupFinished: () => void calls.push('warm'),
        onData: () => void calls.push('data'),
      },
      source('minute', { SPY: minutes('2020-01-06 09:30', [1]) }),
      { parameters: { fast: '5' } },
    );

    expect([calls, result.dataPoints]).toEqual([[], 0]);
  });
});
