import fc from 'fast-check';
import {
  formatResult,
  parseDay,
  type QCAlgorithm,
  Resolution,
  resultSchema,
  type SimpleMovingAverage,
  TimeSpan,
} from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { complete, daily, isAt, minutes, run, type Script, source } from './run.js';

const spy = 'SPY';
const stamp = (algorithm: QCAlgorithm): string => algorithm.time.toFormat('MM-dd HH:mm');

/** Notes each hook with the time of the clock. */
function diary(script: Script): { readonly lines: string[]; readonly script: Script } {
  const lines: string[] = [];
  const note = (algorithm: QCAlgorithm, what: string): number => lines.push(`${stamp(algorithm)} ${what}`);

  return {
    lines,
    script: {
      initialize(algorithm) {
        script.initialize?.(algorithm);
        note(algorithm, 'initialize');
      },
      onData(algorithm, slice) {
        note(algorithm, `onData ${slice.keys.join(' ')}${algorithm.isWarmingUp ? ' (warming up)' : ''}`);
        script.onData?.(algorithm, slice);
      },
      onOrderEvent(algorithm, event) {
        note(algorithm, `onOrderEvent ${event.orderId} ${event.status}`);
        script.onOrderEvent?.(algorithm, event);
      },
      onEndOfDay: (algorithm, symbol) => void note(algorithm, `onEndOfDay ${symbol}`),
      onEndOfAlgorithm: (algorithm) => void note(algorithm, 'onEndOfAlgorithm'),
      onSecuritiesChanged(algorithm, { addedSecurities, removedSecurities }) {
        const names = (some: typeof addedSecurities): string => some.map(({ symbol }) => symbol.value).join(' ');
        note(algorithm, `onSecuritiesChanged +${names(addedSecurities)} -${names(removedSecurities)}`);
      },
      onWarmupFinished: (algorithm) => void note(algorithm, 'onWarmupFinished'),
    },
  };
}

describe('the hooks', () => {
  it('come in their order, within a step and across', () => {
    const { lines, script } = diary({
      initialize(algorithm) {
        algorithm.setStartDate(2020, 1, 6);
        algorithm.addEquity(spy, Resolution.Minute);
        algorithm.consolidate(spy, undefined, () => lines.push('bar'));
        algorithm.schedule.on(algorithm.dateRules.everyDay(spy), algorithm.timeRules.at(9, 32), () =>
          lines.push('schedule'),
        );
      },
      onData(algorithm) {
        if (isAt(algorithm, '09:31')) {
          algorithm.limitOrder(spy, 1, 99.5);
          algorithm.marketOrder(spy, 1);
        }
      },
    });
    complete(script, source('minute', { SPY: minutes('2020-01-06 09:30', [100, [100, 100, 99, 100]]) }));

    expect(lines).toEqual([
      '01-06 00:00 initialize',
      '01-06 00:00 onWarmupFinished',
      '01-06 00:00 onSecuritiesChanged +SPY -',
      'bar',
      '01-06 09:31 onData SPY',
      '01-06 09:31 onOrderEvent 1 submitted',
      '01-06 09:31 onOrderEvent 2 submitted',
      '01-06 09:31 onOrderEvent 2 filled',
      '01-06 09:32 onOrderEvent 1 filled',
      'schedule',
      'bar',
      '01-06 09:32 onData SPY',
      '01-06 09:32 onEndOfAlgorithm',
    ]);
  });

  it.each([
    ['minute', minutes('2020-01-06 15:48', [100, 100, 100, 100, 100])],
    ['daily', daily('2020-01-06', [100, 100])],
  ] as const)('tell the end of the day ten minutes before the close, with %s bars', (resolution, bars) => {
    const { lines, script } = diary({
      initialize(algorithm) {
        algorithm.setStartDate(2020, 1, 6);
        algorithm.addEquity(spy, resolution);
      },
    });
    complete(script, source(resolution, { SPY: bars }));

    expect(lines.filter((line) => line.includes('onEndOfDay'))[0]).toBe('01-06 15:50 onEndOfDay SPY');
    expect(lines.filter((line) => line.includes('onEndOfDay'))).toHaveLength(resolution === 'daily' ? 2 : 1);
  });

  it('tell the end of a half day ten minutes before its close', () => {
    const { lines, script } = diary({
      initialize(algorithm) {
        algorithm.setStartDate(2019, 11, 29);
        algorithm.addEquity(spy, Resolution.Daily);
      },
    });
    complete(script, source('daily', { SPY: daily('2019-11-29', [100]) }));

    expect(lines.find((line) => line.includes('onEndOfDay'))).toBe('11-29 12:50 onEndOfDay SPY');
  });

  it('learn of the strategy of an order, and trade for it, however late the fill is', () => {
    const names: string[] = [];
    const result = complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.addEquity(spy, Resolution.Minute);
        },
        onData(algorithm) {
          if (isAt(algorithm, '09:31')) {
            algorithm.runAs('dip', () => algorithm.limitOrder(spy, 5, 99.5));
          }
        },
        onOrderEvent(algorithm, event) {
          names.push(`${event.status} ${algorithm.strategyName}`);

          if (event.orderId === 1 && event.status === 'filled') {
            algorithm.stopMarketOrder(spy, -5, 90);
          }
        },
      },
      source('minute', { SPY: minutes('2020-01-06 09:30', [100, [100, 100, 99, 100], 100]) }),
    );

    expect(names).toEqual(['submitted dip', 'filled dip', 'submitted dip']);
    expect(result.orders.map(({ strategy }) => strategy)).toEqual(['dip', 'dip']);
    expect(result.decisions[1]?.openingQuantity).toBe(0);
  });
});

describe('the warm-up', () => {
  const bars = daily('2020-01-02', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);

  it.each<[string, (algorithm: QCAlgorithm) => void, number]>([
    ['a number of bars', (one) => one.setWarmUp(3), 3],
    ['a span of time', (one) => one.setWarmUp(TimeSpan.fromDays(4)), 3],
    ['the other spelling', (one) => one.setWarmup(2), 2],
    ['a number of bars of a length', (one) => one.setWarmUp(3, Resolution.Daily), 3],
    ['no bars', (one) => one.setWarmUp(0), 0],
  ])('by %s shows history first, with orders refused, then says that it is over', (_name, warmUp, count) => {
    const { lines, script } = diary({
      initialize(algorithm) {
        algorithm.setStartDate(2020, 1, 9);
        algorithm.setEndDate(2020, 1, 10);
        algorithm.addEquity(spy, Resolution.Daily);
        warmUp(algorithm);
      },
      onData(algorithm) {
        algorithm.marketOrder(spy, 1);
      },
    });
    const result = complete(script, source('daily', { SPY: bars }));
    const first = lines.findIndex((line) => line.endsWith('onWarmupFinished'));

    expect(lines.filter((line) => line.includes('warming up'))).toHaveLength(count);
    expect(lines[first]).toBe('01-09 00:00 onWarmupFinished');
    expect(lines.filter((line) => line.includes('onData')).slice(count)).toEqual([
      '01-09 16:00 onData SPY',
      '01-10 16:00 onData SPY',
    ]);
    expect(result.orders.map(({ refusals }) => refusals[0]?.code)).toEqual([
      ...Array.from({ length: count }, () => 'NOT_TRADING'),
      undefined,
      undefined,
    ]);
    expect(result.equity.every(({ time }) => time >= '2020-01-09')).toBe(true);
  });

  it('makes indicators ready by the first bar, and fires what is scheduled', () => {
    const seen: unknown[] = [];
    let average: SimpleMovingAverage | undefined;
    complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 9);
          algorithm.addEquity(spy, Resolution.Daily);
          average = algorithm.sma(spy, 3);
          algorithm.setWarmUp(3);
          algorithm.schedule.on(algorithm.dateRules.everyDay(spy), algorithm.timeRules.noon, () =>
            seen.push(stamp(algorithm)),
          );
        },
        onWarmupFinished: () => void seen.push(average?.isReady, average?.current.value),
      },
      source('daily', { SPY: bars.slice(0, 7) }),
    );

    expect(seen.filter((one) => typeof one !== 'string')).toEqual([true, 4]);
    expect(seen.slice(seen.indexOf(true) - 1)).toEqual(['01-08 12:00', true, 4, '01-09 12:00', '01-10 12:00']);
  });
});

describe('code that is scheduled while warming up', () => {
  it('runs from then on, as in LEAN', () => {
    const seen: string[] = [];
    complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 9);
          algorithm.addEquity(spy, Resolution.Daily);
          algorithm.setWarmUp(3);
        },
        onData(algorithm) {
          if (isAt(algorithm, '2020-01-06 16:00')) {
            algorithm.schedule.on(algorithm.dateRules.everyDay(spy), algorithm.timeRules.noon, () =>
              seen.push(stamp(algorithm)),
            );
          }
        },
      },
      source('daily', { SPY: daily('2020-01-02', [1, 2, 3, 4, 5, 6]) }),
    );

    expect(seen).toEqual(['01-07 12:00', '01-08 12:00', '01-09 12:00']);
  });
});

describe('history', () => {
  const data = source('minute', {
    SPY: [...minutes('2020-01-06 15:55', [1, 2, 3, 4, 5]), ...minutes('2020-01-07 09:30', [6, 7, 8, 9, 10])],
  });

  it('counts bars back across nights, and a span in time', () => {
    const seen: unknown[] = [];
    complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 7);
          algorithm.addEquity(spy, Resolution.Minute);
          seen.push(algorithm.history(spy, 2).map(({ close }) => close));
        },
        onData(algorithm) {
          if (isAt(algorithm, '09:32')) {
            seen.push(algorithm.history(spy, 4).map(({ close }) => close));
            seen.push(algorithm.history(spy, TimeSpan.fromMinutes(1)).map(({ close }) => close));
            seen.push(algorithm.history(spy, TimeSpan.fromDays(1)).map(({ close }) => close));
            seen.push(algorithm.history(spy, 1000).map(({ close }) => close));
          }
        },
      },
      data,
    );

    expect(seen).toEqual([[4, 5], [4, 5, 6, 7], [7], [1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4, 5, 6, 7]]);
  });

  it('never shows the future, and shows what onData saw', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 40 }),
        (prices, count) => {
          const seen: number[] = [];
          complete(
            {
              initialize(algorithm) {
                algorithm.setStartDate(2020, 1, 6);
                algorithm.addEquity(spy, Resolution.Minute);
              },
              onData(algorithm, slice) {
                seen.push(slice.bars[spy]?.close ?? Number.NaN);
                const past = algorithm.history(spy, count);
                expect(past.map(({ close }) => close)).toEqual(seen.slice(-count));
                expect(past.every(({ endUtc }) => endUtc <= algorithm.clock.utc)).toBe(true);
              },
            },
            source('minute', { SPY: minutes('2020-01-06 09:30', prices) }),
          );
          expect(seen).toEqual(prices);
        },
      ),
      { numRuns: 25 },
    );
  });

  it.each<[string, (algorithm: QCAlgorithm) => unknown, string]>([
    ['without a start', (one) => one.history(spy, 1), 'call setStartDate first'],
    ['of no bars', (one) => one.history(spy, 0), 'expected a number of bars or a TimeSpan, was 0'],
    ['of half a bar', (one) => one.history(spy, 0.5), 'was 0.5'],
    ['of a security that was not added', (one) => one.history('QQQ', 1), '"QQQ" was not added'],
  ])('%s is an error that says why', (_what, ask, text) => {
    const result = run({ initialize: (one) => [one.addEquity(spy, Resolution.Minute), ask(one)] as never }, data);

    expect(result.status).toBe('failed');
    expect(result.error?.message).toContain(text);
  });

  it('of bars that the source does not have is an error, not an empty list', () => {
    const script: Script = {
      initialize(algorithm) {
        algorithm.setStartDate(2020, 1, 7);
        algorithm.addEquity(spy, Resolution.Minute);
        algorithm.history(spy, 5, Resolution.Daily);
      },
    };

    expect(() => run(script, data)).toThrow('memory has no daily bars of SPY; it has minute.');
  });
});

describe('longer bars', () => {
  it('are finished with the bar that completes them, before onData sees it', () => {
    const lines: string[] = [];
    complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.addEquity(spy, Resolution.Minute);
          algorithm.consolidate(spy, TimeSpan.fromMinutes(2), (bar) =>
            lines.push(`${stamp(algorithm)} ${bar.open} ${bar.high} ${bar.low} ${bar.close} ${bar.volume}`),
          );
        },
        onData: (algorithm) => void lines.push(stamp(algorithm)),
      },
      source('minute', { SPY: minutes('2020-01-06 09:30', [1, [2, 9, 0.5, 3], 4, 5, 6]) }),
    );

    expect(lines).toEqual([
      '01-06 09:31',
      '01-06 09:32 1 9 0.5 3 20000',
      '01-06 09:32',
      '01-06 09:33',
      '01-06 09:34 4 5 4 5 20000',
      '01-06 09:34',
      '01-06 09:35',
    ]);
  });

  it('of a day are finished at the close, before onData', () => {
    const seen: unknown[] = [];
    let average: SimpleMovingAverage | undefined;
    complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.addEquity(spy, Resolution.Minute);
          average = algorithm.sma(spy, 1, Resolution.Daily);
          algorithm.consolidate(spy, Resolution.Daily, (bar) => seen.push(`${stamp(algorithm)} ${bar.close}`));
        },
        onData: () => void seen.push(average?.current.value),
      },
      source('minute', { SPY: [...minutes('2020-01-06 15:58', [1, 2]), ...minutes('2020-01-07 09:30', [3])] }),
    );

    expect(seen).toEqual([0, '01-06 16:00 2', 2, 2]);
  });

  it('begin with what comes after they were asked for', () => {
    const seen: number[] = [];
    complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.addEquity(spy, Resolution.Minute);
          let asked = false;
          algorithm.consolidate(spy, undefined, () => {
            if (!asked) {
              asked = true;
              algorithm.consolidate(spy, undefined, (bar) => seen.push(bar.close));
            }
          });
        },
      },
      source('minute', { SPY: minutes('2020-01-06 09:30', [1, 2, 3]) }),
    );

    expect(seen).toEqual([2, 3]);
  });

  it('cannot be shorter than the bars they are made of', () => {
    const result = run(
      {
        initialize(algorithm) {
          algorithm.addEquity(spy, Resolution.Minute);
          algorithm.consolidate(spy, Resolution.Second, () => undefined);
        },
      },
      source('minute', { SPY: minutes('2020-01-06 09:30', [1]) }),
    );

    expect(result.error?.message).toBe('SPY has minute bars; shorter ones cannot be made from them.');
  });
});

describe('securities', () => {
  const two = source('minute', {
    SPY: minutes('2020-01-06 09:30', [100, 101, 102, 103, 104]),
    AAPL: minutes('2020-01-06 09:30', [50, 51, 52, 53, 54]),
  });

  it('come and go while the run goes on', () => {
    const { lines, script } = diary({
      initialize(algorithm) {
        algorithm.setStartDate(2020, 1, 6);
        algorithm.addEquity(spy, Resolution.Minute);
      },
      onData(algorithm) {
        if (isAt(algorithm, '09:32')) {
          algorithm.addEquity('aapl', Resolution.Minute);
        }

        if (isAt(algorithm, '09:33')) {
          algorithm.marketOrder('AAPL', 3);
          algorithm.limitOrder('AAPL', 3, 10);
          expect(algorithm.removeSecurity('AAPL')).toBe(true);
          expect(algorithm.removeSecurity('AAPL')).toBe(false);
          expect(algorithm.removeSecurity('QQQ')).toBe(false);
        }
      },
    });
    const result = complete(script, two);

    expect(lines.filter((line) => line.includes('onData') || line.includes('Changed'))).toEqual([
      '01-06 00:00 onSecuritiesChanged +SPY -',
      '01-06 09:31 onData SPY',
      '01-06 09:32 onData SPY',
      '01-06 09:32 onSecuritiesChanged +AAPL -',
      '01-06 09:33 onData AAPL SPY',
      '01-06 09:33 onSecuritiesChanged + -AAPL',
      '01-06 09:34 onData SPY',
      '01-06 09:35 onData SPY',
    ]);
    expect(result.orders.map(({ status, filledQuantity }) => `${status} ${filledQuantity}`)).toEqual([
      'filled 3',
      'canceled 0',
      'filled -3',
    ]);
  });

  it('keep their data until nothing is held of them when the list of securities changes', () => {
    const result = complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.addEquity(spy, Resolution.Daily);
        },
        onData(algorithm) {
          if (isAt(algorithm, '2020-01-06 16:00')) {
            algorithm.marketOrder(spy, 10);
          }

          if (isAt(algorithm, '2020-01-07 16:00')) {
            algorithm.removeSecurity(spy);
            algorithm.marketOrder(spy, 10);
            algorithm.limitOrder(spy, -20, 1);
          }
        },
      },
      source('daily', { SPY: daily('2020-01-06', [100, 101, 120, 130]) }),
    );

    expect(result.orders.map(({ status, price }) => `${status} ${price}`)).toEqual([
      'filled 101',
      'filled 120',
      'invalid 0',
      'invalid 0',
    ]);
    expect(result.orders[2]?.refusals[0]?.code).toBe('NOT_TRADABLE');
    // All bars, those of the benchmark, and the list of securities: at the start and when one was removed.
    expect(result.dataPoints).toBe(4 + 4 + 2);
  });

  it('can be added again', () => {
    const { lines, script } = diary({
      initialize(algorithm) {
        algorithm.setStartDate(2020, 1, 6);
        algorithm.addEquity(spy, Resolution.Minute);
        algorithm.addEquity('AAPL', Resolution.Minute);
      },
      onData(algorithm) {
        if (isAt(algorithm, '09:31')) {
          algorithm.removeSecurity('AAPL');
        }

        if (isAt(algorithm, '09:33')) {
          algorithm.addEquity('AAPL', Resolution.Minute);
        }
      },
    });
    complete(script, two);

    expect(lines.filter((line) => line.includes('onData'))).toEqual([
      '01-06 09:31 onData AAPL SPY',
      '01-06 09:32 onData SPY',
      '01-06 09:33 onData SPY',
      '01-06 09:34 onData AAPL SPY',
      '01-06 09:35 onData AAPL SPY',
    ]);
    expect(lines.filter((line) => line.includes('Changed'))).toHaveLength(3);
  });

  it('that are added again with other bars stay as they are, and the log says so', () => {
    const result = complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          expect(algorithm.addEquity(spy, Resolution.Minute)).toBe(algorithm.addEquity(spy, Resolution.Daily));
        },
      },
      two,
    );

    expect(result.logs.map(({ level, message }) => `${level} ${message}`).join()).toContain(
      'error SPY has minute bars since it was added',
    );
  });
});

describe('the rest of a run', () => {
  const data = source('minute', {
    SPY: minutes('2020-01-06 09:30', [100, 101, 102, 103]),
    QQQ: minutes('2020-01-06 09:30', [10, 11]),
  });

  it('quits after the step, with its reason', () => {
    const { lines, script } = diary({
      initialize: (one) => void one.addEquity(spy, Resolution.Minute),
      onData(algorithm) {
        if (isAt(algorithm, '09:32')) {
          algorithm.quit('enough');
          algorithm.quit('twice');
        }
      },
    });
    const result = complete(script, data);

    expect(lines.filter((line) => line.includes('onData'))).toHaveLength(2);
    expect(lines.at(-1)).toBe('01-06 09:32 onEndOfAlgorithm');
    expect(result.logs.map(({ message }) => message)).toContain('The algorithm quit: enough');
  });

  it('keeps plots, logs, parameters and settings', () => {
    const result = complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate('2020-01-06');
          algorithm.setEndDate(2020, 1, 6);
          algorithm.setTimeZone('UTC');
          algorithm.setCash(5000);
          algorithm.setBenchmark('QQQ');
          algorithm.addEquity(spy, Resolution.Minute);
          expect(algorithm.time.toISO()).toBe('2020-01-06T00:00:00.000+00:00');
          expect(algorithm.startDate?.toISODate()).toBe('2020-01-06');
          expect(algorithm.endDate?.toISODate()).toBe('2020-01-06');
          expect([algorithm.timeZone, algorithm.portfolio.cash]).toEqual(['UTC', 5000]);
          expect([
            algorithm.getParameter('fast', 3),
            algorithm.getParameter('slow', 9),
            algorithm.getParameter('fast'),
          ]).toEqual([7, 9, '7']);
          expect(() => algorithm.getParameter('name', 1)).toThrow('Parameter "name": expected a number, was "x"');
        },
        onData(algorithm) {
          if (algorithm.utcTime.toFormat('HH:mm') === '14:31') {
            expect(algorithm.time.toFormat('HH:mm')).toBe('14:31');
            algorithm.plot('price', 1.5);
            algorithm.plot('mine', 'price', 2);
            algorithm.debug('d');
            algorithm.log('l');
            algorithm.error('e');
            expect(() => algorithm.plot('x', Number.NaN)).toThrow('expected a finite number');
            expect(() => algorithm.setCash(1)).toThrow('setCash can be called in initialize() only');
          }
        },
      },
      data,
      { parameters: { fast: '7', name: 'x' } },
    );
    const time = '2020-01-06T14:31:00Z';

    expect(result.charts).toEqual({
      'Strategy Equity': { price: [{ time, value: 1.5 }] },
      mine: { price: [{ time, value: 2 }] },
    });
    expect(result.logs.slice(1)).toEqual([
      { time, level: 'debug', message: 'd' },
      { time, level: 'log', message: 'l' },
      { time, level: 'error', message: 'e' },
    ]);
    expect(result.config.run).toMatchObject({
      from: '2020-01-06',
      to: '2020-01-06',
      cash: 5000,
      timeZone: 'UTC',
      benchmark: 'QQQ',
    });
  });

  it('lets the options win over the strategy', () => {
    const result = complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2019, 1, 1);
          algorithm.setEndDate(2019, 2, 1);
          algorithm.setCash(1);
          algorithm.addEquity(spy, { resolution: Resolution.Minute, fillForward: false });
        },
      },
      data,
      { from: parseDay('2020-01-05') ?? 0, to: parseDay('2020-01-06') ?? 0, cash: 777, name: 'named' },
    );

    expect(result.config.run).toMatchObject({ from: '2020-01-05', to: '2020-01-06', cash: 777 });
    expect([result.algorithm, result.dataPoints]).toEqual(['named', 5]);
  });

  it('gives the same bytes for the same options, whatever the clock on the wall says', () => {
    const script: Script = {
      initialize(algorithm) {
        algorithm.setStartDate(2020, 1, 6);
        algorithm.addEquity(spy, Resolution.Minute);
      },
      onData: (algorithm) => void algorithm.setHoldings(spy, isAt(algorithm, '09:32') ? -0.5 : 0.7),
    };
    const [first, second] = [complete(script, data), complete(script, data)].map((result) => formatResult(result));

    expect(first).toBe(second);
    expect(resultSchema.parse(JSON.parse(first ?? ''))).toBeDefined();
  });

  it('reports progress between 0 and 1', () => {
    const seen: number[] = [];
    complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2010, 1, 1);
          algorithm.setEndDate(2016, 1, 1);
          algorithm.addEquity(spy, Resolution.Daily);
        },
      },
      source('daily', {
        SPY: daily(
          '2010-01-04',
          Array.from({ length: 1500 }, () => 100),
        ),
      }),
      { onProgress: (fraction) => seen.push(fraction) },
    );

    expect(seen.length).toBe(2);
    expect(seen.every((fraction, index) => fraction > (seen[index - 1] ?? 0) && fraction < 1)).toBe(true);
  });

  it('ends when the account is worth nothing', () => {
    const result = complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.addEquity(spy, Resolution.Minute);
        },
        onData: (algorithm) => void (isAt(algorithm, '09:31') && algorithm.setHoldings(spy, -1.9)),
      },
      source('minute', { SPY: minutes('2020-01-06 09:30', [100, 200, 300, 400]) }),
    );

    expect(result.logs.some(({ message }) => message.includes('nothing is left to trade with'))).toBe(true);
    expect(result.dataPoints).toBeLessThan(4);
  });
});
