import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Backtest, type FillModel, type FrameworkError, QCAlgorithm, Resolution, resultSchema } from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { complete, daily, isAt, minutes, run, type Script, source } from './run.js';

const spy = 'SPY';
const here = fileURLToPath(import.meta.url);
const data = source('minute', { SPY: minutes('2020-01-06 15:48', [100, 101, 102, 103, 104]) });

/** The line that fails. */
const line =
  readFileSync(here, 'utf8')
    .split('\n')
    .findIndex((text) => text.trim() === "throw new Error('my mistake');") + 1;

function fail(): never {
  throw new Error('my mistake');
}

const onSpy: Script = {
  initialize(algorithm) {
    algorithm.setStartDate(2020, 1, 6);
    algorithm.addEquity(spy, Resolution.Minute);
  },
};

describe('a strategy that throws', () => {
  const hooks: readonly (readonly [string, Script, number])[] = [
    ['initialize', { initialize: fail }, 0],
    ['onData', { ...onSpy, onData: fail }, 2],
    ['onOrderEvent', { ...onSpy, onData: (one) => void one.marketOrder(spy, 1), onOrderEvent: fail }, 2],
    ['onEndOfDay', { ...onSpy, onEndOfDay: fail }, 3],
    ['onEndOfAlgorithm', { ...onSpy, onEndOfAlgorithm: fail }, 6],
    ['onSecuritiesChanged', { ...onSpy, onSecuritiesChanged: fail }, 1],
    [
      'onWarmupFinished',
      {
        initialize(algorithm) {
          onSpy.initialize?.(algorithm);
          algorithm.setWarmUp(1);
        },
        onWarmupFinished: fail,
      },
      1,
    ],
    [
      'scheduled code',
      {
        initialize(algorithm) {
          onSpy.initialize?.(algorithm);
          algorithm.schedule.on(algorithm.dateRules.everyDay(), algorithm.timeRules.at(15, 50), fail);
        },
      },
      3,
    ],
    [
      'a consolidator',
      {
        initialize(algorithm) {
          onSpy.initialize?.(algorithm);
          algorithm.consolidate(spy, undefined, fail);
        },
      },
      2,
    ],
    [
      'an indicator',
      {
        initialize(algorithm) {
          onSpy.initialize?.(algorithm);
          algorithm.sma(spy, 2, undefined, fail);
        },
      },
      2,
    ],
  ];

  it.each(hooks)(
    'in %s fails the run, at its own file and line, with what there is so far',
    (_hook, script, points) => {
      const result = run(script, data);

      expect(result.status).toBe('failed');
      expect(result.error).toEqual({ message: 'my mistake', file: here, line });
      expect(result.dataPoints).toBe(points);
      expect(result.logs.at(-1)).toMatchObject({ level: 'error', message: 'my mistake' });
      expect(resultSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
    },
  );

  it.each([
    ['a text', 'boo', 'boo'],
    ['nothing', undefined, 'a thrown undefined'],
    ['an object', {}, 'a thrown object'],
  ])('%s fails the run as well', (_what, thrown, message) => {
    const result = run(
      {
        ...onSpy,
        onData: () => {
          throw thrown;
        },
      },
      data,
    );

    expect(result.error).toEqual({ message, file: null, line: null });
  });

  it('through a member of the framework is led to its own line', () => {
    const result = run({ ...onSpy, onData: (one) => void one.setHoldings('QQQ', 1) }, data);

    expect(result.error).toMatchObject({ file: here });
    expect(result.error?.message).toContain('"QQQ" was not added to the algorithm (added: SPY)');
  });

  it('keeps the orders it had sent', () => {
    const result = run(
      {
        ...onSpy,
        onData(algorithm) {
          algorithm.marketOrder(spy, 1);

          if (isAt(algorithm, '15:50')) {
            fail();
          }
        },
      },
      data,
    );

    expect(result.orders.map(({ status }) => status)).toEqual(['filled', 'filled']);
    expect(result.statistics['Total Orders']).toBe('2');
  });

  it('in its constructor, by using the framework, is told where it may', () => {
    class Early extends QCAlgorithm {
      readonly now = this.time;
    }

    expect(() => new Backtest({ algorithm: Early, data })).toThrow(
      'available from initialize() on, not in the constructor',
    );
  });
});

describe('a model that answers nonsense', () => {
  it.each([Number.NaN, 0, -1, Number.POSITIVE_INFINITY])('such as a fill at %s fails the run', (price) => {
    const model: FillModel = { fill: () => ({ price }) };
    const result = run(
      {
        ...onSpy,
        onData(algorithm) {
          algorithm.securities[spy]?.setFillModel(model);
          algorithm.marketOrder(spy, 1);
        },
      },
      data,
    );

    expect(result.error?.message).toBe(`The fill model of SPY answered ${price}.`);
    expect(result.orders[0]?.filledQuantity).toBe(0);
  });

  it.each([Number.NaN, -1])('such as a fee of %s fails the run', (fee) => {
    let calls = 0;
    const result = run(
      {
        ...onSpy,
        onData(algorithm) {
          algorithm.securities[spy]?.setFeeModel({ fee: () => (++calls > 2 ? fee : 0) });
          algorithm.marketOrder(spy, 1);
        },
      },
      data,
    );

    expect(result.error?.message).toBe(`The fee model of SPY answered ${fee}.`);
  });
});

describe('what is not the strategy’s fault', () => {
  const thrown = (act: () => unknown): FrameworkError => {
    try {
      act();
    } catch (error) {
      return error as FrameworkError;
    }

    throw new Error('Nothing was thrown.');
  };

  it.each<[string, () => unknown, string, string]>([
    [
      'an unknown symbol',
      () => run({ initialize: (one) => void one.addEquity('NONE') }, data),
      'UNKNOWN_SYMBOL',
      'there is no "NONE"',
    ],
    [
      'bars it does not have',
      () => run({ initialize: (one) => void one.addEquity(spy, Resolution.Daily) }, data),
      'DATA_NOT_FOUND',
      'no daily bars of SPY',
    ],
    [
      'reversed dates',
      () =>
        run(
          {
            initialize(algorithm) {
              algorithm.setStartDate(2020, 1, 7);
              algorithm.setEndDate(2020, 1, 6);
              algorithm.addEquity(spy);
            },
          },
          data,
        ),
      'BAD_CONFIGURATION',
      'starts on 2020-01-07, after its end on 2020-01-06',
    ],
    [
      'a range without data',
      () =>
        run(
          {
            initialize(algorithm) {
              algorithm.setStartDate(2021, 1, 1);
              algorithm.setEndDate(2021, 2, 1);
              algorithm.addEquity(spy);
            },
          },
          data,
        ),
      'DATA_NOT_FOUND',
      'no data of SPY from 2021-01-01 to 2021-02-01',
    ],
    [
      'a benchmark that does not exist',
      () =>
        run(
          {
            initialize(algorithm) {
              algorithm.addEquity(spy);
              algorithm.setBenchmark('NONE');
            },
          },
          data,
        ),
      'UNKNOWN_SYMBOL',
      '"NONE"',
    ],
    ['no cash', () => run(onSpy, data, { cash: 0 }), 'BAD_CONFIGURATION', 'cash: expected an amount above 0, was 0'],
    ['cash that is no number', () => run(onSpy, data, { cash: Number.NaN }), 'BAD_CONFIGURATION', 'was NaN'],
    ['a day that is none', () => run(onSpy, data, { from: 0.5 }), 'BAD_CONFIGURATION', 'from: expected days'],
    [
      'a class that is no algorithm',
      () => new Backtest({ algorithm: Map as never, data }),
      'BAD_STRATEGY',
      'extends QCAlgorithm',
    ],
    [
      'times that run backwards',
      () => {
        const [first, second] = [minutes('2020-01-06 09:30', [1]), minutes('2020-01-06 09:31', [2])].map((bars) =>
          source('minute', { SPY: bars }),
        );
        const backwards = {
          name: 'backwards',
          resolve: (request: Parameters<typeof data.resolve>[0]) => data.resolve(request),
          read: (request: Parameters<typeof data.read>[0]) => [
            ...(second?.read(request) ?? []),
            ...(first?.read(request) ?? []),
          ],
        };
        return run(onSpy, backwards);
      },
      'BAD_DATA',
      'times must increase',
    ],
  ])('%s is an error that names it', (_what, act, code, text) => {
    const error = thrown(act);

    expect(error.code).toBe(code);
    expect(error.message).toContain(text);
    expect(error.message).not.toContain('\n');
  });

  it('a run without securities completes, and the log says why nothing happened', () => {
    const result = complete({}, data);

    expect(result).toMatchObject({ status: 'completed', dataPoints: 0, equity: [] });
    expect(result.logs).toHaveLength(1);
    expect(result.logs[0]).toMatchObject({ level: 'error' });
    expect(result.logs[0]?.message).toContain('call addEquity in initialize');
  });

  it('a backtest runs once', () => {
    const backtest = new Backtest({ algorithm: QCAlgorithm, data });
    backtest.run();

    expect(() => backtest.run()).toThrow('A backtest runs once; make a new one.');
  });

  it('all data is used when no dates are named', () => {
    const result = complete(
      { initialize: (one) => void one.addEquity(spy) },
      source('daily', { SPY: daily('2020-01-06', [1, 2, 3]) }),
    );

    expect(result.config.run).toMatchObject({ from: '2020-01-06', to: null });
    // Three bars, those of the benchmark, and the list of securities.
    expect(result.dataPoints).toBe(3 + 3 + 1);
  });
});
