import fc from 'fast-check';
import {
  AlphaModel,
  type BacktestResult,
  EqualWeightingPortfolioConstructionModel,
  ExecutionModel,
  Insight,
  InsightDirection,
  ManualUniverseSelectionModel,
  MaximumDrawdownPercentPerSecurity,
  NullAlphaModel,
  NullExecutionModel,
  NullPortfolioConstructionModel,
  NullRiskManagementModel,
  PortfolioConstructionModel,
  PortfolioTarget,
  type QCAlgorithm,
  type RiskPlugin,
  TimeSpan,
} from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { complete, daily, isAt, minutes, run, type Script, source, story } from '../engine/run.js';

const long = TimeSpan.fromDays(5);
const flatData = source('minute', { SPY: minutes('2020-01-06 09:30', [100, 100, 100, 100]) });

/** A strategy with models, on shares that were added at the start. */
function withModels(
  setUp: (algorithm: QCAlgorithm) => void,
  tickers: readonly string[] = ['SPY'],
  more: Script = {},
): Script {
  return {
    ...more,
    initialize(algorithm) {
      algorithm.setStartDate(2020, 1, 6);

      for (const ticker of tickers) {
        algorithm.addEquity(ticker);
      }

      setUp(algorithm);
    },
  };
}

/** Holds a number of units of each security from the first instant. */
function hold(targets: () => readonly { readonly symbol: string; readonly quantity: number }[]): object {
  return { createTargets: targets };
}

const quantities = (result: BacktestResult): unknown[] =>
  result.orders.map(({ symbol, quantity }) => [symbol, quantity]);

describe('the models of an algorithm', () => {
  it('turn after onData, in their order, with what the one before answered', () => {
    const lines: string[] = [];
    complete(
      withModels(
        (algorithm) => {
          algorithm.setAlpha({
            update: () => {
              lines.push('update');
              return [Insight.price('SPY', long, InsightDirection.Up)];
            },
          });
          algorithm.setPortfolioConstruction({
            createTargets: (_algorithm: QCAlgorithm, insights: readonly Insight[]) => {
              lines.push(`createTargets ${insights.length}`);
              return [new PortfolioTarget('SPY', 10)];
            },
          });
          algorithm.setRiskManagement({
            manageRisk: (_algorithm: QCAlgorithm, targets: readonly PortfolioTarget[]) => {
              lines.push(`manageRisk ${targets[0]?.quantity}`);
              return [new PortfolioTarget('SPY', 5)];
            },
          });
          algorithm.addRiskManagement({
            manageRisk: (_algorithm: QCAlgorithm, targets: readonly PortfolioTarget[]) => {
              lines.push(`then ${targets.map(({ quantity }) => quantity)}`);
              return [];
            },
          });
          algorithm.setExecution({
            execute: (_algorithm: QCAlgorithm, targets: readonly PortfolioTarget[]) => {
              lines.push(`execute ${targets.map(({ quantity }) => quantity)}`);
            },
          });
        },
        ['SPY'],
        { onData: () => void lines.push('onData'), onEndOfAlgorithm: () => void lines.push('end') },
      ),
      source('minute', { SPY: minutes('2020-01-06 09:30', [100]) }),
    );

    expect(lines).toEqual(['onData', 'update', 'createTargets 1', 'manageRisk 10', 'then 5,10', 'execute 5', 'end']);
  });

  it('trade nothing by default, and nothing when they say nothing', () => {
    const bare = complete(
      withModels(() => undefined),
      flatData,
    );
    const nulls = complete(
      withModels((algorithm) => {
        algorithm.setAlpha(new NullAlphaModel());
        algorithm.setPortfolioConstruction(new NullPortfolioConstructionModel());
        algorithm.setRiskManagement(new NullRiskManagementModel());
        algorithm.setExecution(new NullExecutionModel());
      }),
      flatData,
    );
    const noConstruction = complete(
      withModels((algorithm) => algorithm.setAlpha({ update: () => [Insight.price('SPY', long, 1)] })),
      flatData,
    );

    expect([bare, nulls, noConstruction].map(({ orders }) => orders.length)).toEqual([0, 0, 0]);
    expect(nulls.equity).toEqual(bare.equity);
  });

  it('execute nothing under the null execution model, whatever the targets', () => {
    const result = complete(
      withModels((algorithm) => {
        algorithm.setPortfolioConstruction(hold(() => [{ symbol: 'SPY', quantity: 10 }]));
        algorithm.setExecution(new NullExecutionModel());
      }),
      flatData,
    );

    expect(result.orders).toEqual([]);
  });

  it.each<[string, object, object]>([
    [
      'PascalCase',
      { Update: () => [Insight.price('SPY', long, 1)] },
      class extends PortfolioConstructionModel {
        override DetermineTargetPercent(all: readonly Insight[]): Map<Insight, number> {
          return new Map(all.map((one) => [one, 0.5]));
        }
      },
    ],
    [
      'snake_case',
      class extends AlphaModel {
        *update_all(): Generator<Insight> {
          yield Insight.price('SPY', long, 1);
        }
        override update = (): Iterable<Insight> => this.update_all();
      },
      class extends PortfolioConstructionModel {
        override determine_target_percent(all: readonly Insight[]): Map<Insight, number> {
          return new Map(all.map((one) => [one, 0.5]));
        }
      },
    ],
  ])('may be written in %s', (_name, alpha, construction) => {
    const make = (model: object): object => (typeof model === 'function' ? new (model as new () => object)() : model);
    const result = complete(
      withModels((algorithm) => {
        algorithm.setAlpha(make(alpha));
        algorithm.setPortfolioConstruction(make(construction));
      }),
      flatData,
    );

    expect(quantities(result)).toEqual([['SPY', 498]]);
  });

  it('hear of securities that come and go, after the strategy', () => {
    const lines: string[] = [];
    const heard = (who: string): object => ({
      on_securities_changed: (_algorithm: QCAlgorithm, { addedSecurities, removedSecurities }: never) =>
        void lines.push(`${who} ${(addedSecurities as []).length} ${(removedSecurities as []).length}`),
    });
    complete(
      withModels(
        (algorithm) => {
          algorithm.setAlpha({ update: () => [], ...heard('alpha') });
          algorithm.setPortfolioConstruction({ createTargets: () => [], ...heard('construction') });
          algorithm.setExecution({ execute: () => undefined, ...heard('execution') });
          algorithm.setRiskManagement({ manageRisk: () => [], ...heard('risk') });
        },
        ['SPY', 'QQQ'],
        {
          onSecuritiesChanged: () => void lines.push('strategy'),
          onData: (algorithm) => void (isAt(algorithm, '09:31') && algorithm.removeSecurity('QQQ')),
        },
      ),
      source('minute', {
        SPY: minutes('2020-01-06 09:30', [100, 100]),
        QQQ: minutes('2020-01-06 09:30', [100, 100]),
      }),
    );

    const all = (counts: string): string[] =>
      ['alpha', 'construction', 'execution', 'risk'].map((who) => `${who} ${counts}`);
    expect(lines).toEqual(['strategy', ...all('2 0'), 'strategy', ...all('0 1')]);
  });

  it.each<[string, (algorithm: QCAlgorithm) => void, RegExp]>([
    ['nothing', (one) => one.setAlpha(undefined as never), /setAlpha: expected the alpha model .* was undefined/],
    ['a class', (one) => one.setAlpha(NullAlphaModel), /make an instance with new/],
    [
      'no member',
      (one) => one.setRiskManagement({}),
      /setRiskManagement: .*manageRisk: expected a method, was undefined/,
    ],
    ['a member that is none', (one) => one.setExecution({ execute: 5 }), /execute: expected a method, was number/],
    [
      'a second member that is none',
      (one) => one.setAlpha({ update: () => [], onSecuritiesChanged: 1 }),
      /onSecuritiesChanged: expected a method, was number/,
    ],
    [
      'two spellings',
      (one) => one.setPortfolioConstruction({ createTargets: () => [], CreateTargets: () => [] }),
      /createTargets and CreateTargets: expected one spelling/,
    ],
    ['another universe', (one) => one.setUniverseSelection({} as never), /expected a ManualUniverseSelectionModel/],
    ['an insight before any data', (one) => one.emitInsights(), /emitInsights cannot be called in initialize/],
  ])('are refused when they are set: %s', (_name, setUp, message) => {
    expect(run(withModels(setUp), flatData).error?.message).toMatch(message);
  });

  class Broken {
    readonly answer: unknown;
    constructor(answer: unknown) {
      this.answer = answer;
    }
    update(): unknown {
      return typeof this.answer === 'function' ? (this.answer as () => unknown)() : this.answer;
    }
    createTargets = this.update;
    manageRisk = this.update;
    execute = this.update;
  }

  const boom = (): never => {
    throw new Error('boom');
  };

  it.each<[string, unknown, RegExp]>([
    ['throws', boom, /^Broken\.\w+: boom$/],
    ['answers with a promise', Promise.resolve([]), /^Broken\.\w+: .*Promise/],
  ])('fail the run with their name when one %s', (_name, answer, message) => {
    const setters = ['setAlpha', 'setPortfolioConstruction', 'setRiskManagement', 'setExecution'] as const;

    for (const setter of setters) {
      const result = run(
        withModels((algorithm) => algorithm[setter](new Broken(answer))),
        flatData,
      );

      expect([setter, result.status, result.error?.message]).toEqual([
        setter,
        'failed',
        expect.stringMatching(message),
      ]);
    }
  });

  it('say where in the strategy the mistake is', () => {
    const { error } = run(
      withModels((algorithm) => algorithm.setAlpha(new Broken(boom))),
      flatData,
    );

    expect(error?.file).toMatch(/models\.test\.ts$/);
  });

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['a number', 5],
    ['text', 'SPY'],
    ['an object', {}],
    ['a list of nothing', [undefined]],
    ['a list of null', [null]],
    ['a list of lists', [[]]],
    ['another target', [{ symbol: 'SPY', quantity: Number.NaN }]],
    ['a target of another security', [{ symbol: 'QQQ', quantity: 1 }]],
    ['a target without symbol', [{ quantity: 1 }]],
  ])('fail the run with their name when one answers nonsense: %s', (_name, answer) => {
    for (const setter of ['setAlpha', 'setPortfolioConstruction', 'setRiskManagement'] as const) {
      const result = run(
        withModels((algorithm) => algorithm[setter](new Broken(answer))),
        flatData,
      );

      expect(result.status).toBe('failed');
      expect(result.error?.message).toMatch(/^Broken\.\w+: /);
      expect(result.orders).toEqual([]);
    }
  });

  it('blame the hook, not the framework, when it throws on an order that the framework sent', () => {
    const { error } = run(
      withModels((one) => one.setPortfolioConstruction(hold(() => [{ symbol: 'SPY', quantity: 10 }])), ['SPY'], {
        onOrderEvent: boom,
      }),
      flatData,
    );

    expect(error?.message).toBe('boom');
  });
});

describe('the universe', () => {
  it('is added when initialize is over, as its settings say then', () => {
    const seen: unknown[] = [];
    complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.addEquity('SPY');
          algorithm.setUniverseSelection(new ManualUniverseSelectionModel(['spy'], 'QQQ'));
          algorithm.universeSettings.leverage = 3;
          seen.push(algorithm.securities.count);
        },
        onData(algorithm) {
          seen.push(...algorithm.securities.values.map(({ symbol, leverage }) => `${symbol} ${leverage}`));
        },
      },
      source('daily', { SPY: daily('2020-01-06', [1]), QQQ: daily('2020-01-06', [1]) }),
    );

    expect(seen).toEqual([1, 'SPY 2', 'QQQ 3']);
  });

  it('is refused once the run has begun, and with what is no symbol', () => {
    const late = run(
      withModels(() => undefined, ['SPY'], {
        onData: (algorithm) => algorithm.setUniverseSelection(new ManualUniverseSelectionModel('SPY')),
      }),
      flatData,
    );

    expect(late.error?.message).toContain('setUniverseSelection can be called in initialize() only');
    expect(() => new ManualUniverseSelectionModel(5 as never)).toThrow('expected symbols or tickers, one was number');
  });
});

describe('equal weighting', () => {
  it('closes a position when its insight expired, not before', () => {
    let said = false;
    const result = complete(
      withModels((algorithm) => {
        algorithm.setAlpha({
          update: () => {
            const fresh = said ? [] : [Insight.price('SPY', TimeSpan.fromMinutes(2), InsightDirection.Up)];
            said = true;
            return fresh;
          },
        });
        algorithm.setPortfolioConstruction(new EqualWeightingPortfolioConstructionModel());
      }),
      source('minute', { SPY: minutes('2020-01-06 09:30', [100, 100, 100, 100, 100]) }),
    );

    // Until 09:33 included it holds; at 09:34 it is expired.
    expect(result.orders.map(({ time, quantity }) => `${time.slice(11, 16)} ${quantity}`)).toEqual([
      '14:31 997',
      '14:34 -997',
    ]);
  });

  it('divides anew when another insight comes, and sells before it buys', () => {
    const result = complete(
      withModels(
        (one) => one.setPortfolioConstruction(new EqualWeightingPortfolioConstructionModel()),
        ['SPY', 'QQQ'],
        {
          onData(algorithm) {
            if (isAt(algorithm, '09:31')) {
              algorithm.emitInsights(Insight.price('SPY', long, InsightDirection.Up));
            } else if (isAt(algorithm, '09:32')) {
              algorithm.emitInsights(Insight.price('QQQ', long, InsightDirection.Down));
            }
          },
        },
      ),
      source('minute', {
        QQQ: minutes('2020-01-06 09:30', [50, 50, 50]),
        SPY: minutes('2020-01-06 09:30', [100, 100, 100]),
      }),
    );

    expect(quantities(result)).toEqual([
      ['SPY', 997],
      ['SPY', -499],
      ['QQQ', -997],
    ]);
  });

  it.each([
    ['daily', new EqualWeightingPortfolioConstructionModel(), 1],
    ['at every instant', new EqualWeightingPortfolioConstructionModel(null), 3],
    ['after a span', new EqualWeightingPortfolioConstructionModel(TimeSpan.fromMinutes(2)), 2],
    ['when a function says', new EqualWeightingPortfolioConstructionModel((now) => now), 3],
    ['never, when a function says so', new EqualWeightingPortfolioConstructionModel(() => null), 1],
  ])('follows the price when it rebalances %s', (_name, model, orders) => {
    let said = false;
    const result = complete(
      withModels((algorithm) => {
        algorithm.setAlpha({
          update: () => {
            const fresh = said ? [] : [Insight.price('SPY', long, InsightDirection.Down)];
            said = true;
            return fresh;
          },
        });
        algorithm.setPortfolioConstruction(model);
      }),
      source('minute', { SPY: minutes('2020-01-06 09:30', [100, 90, 80]) }),
    );

    expect(result.orders).toHaveLength(orders);
  });

  it('rebalances on chosen days', () => {
    const result = complete(
      withModels(
        (algorithm) => {
          algorithm.setPortfolioConstruction(
            new EqualWeightingPortfolioConstructionModel(algorithm.dateRules.on(2020, 1, 8)),
          );
        },
        ['SPY'],
        {
          onData(algorithm) {
            if (isAt(algorithm, '2020-01-06 16:00')) {
              algorithm.emitInsights(Insight.price('SPY', TimeSpan.fromDays(30), InsightDirection.Down));
            }
          },
        },
      ),
      source('daily', { SPY: daily('2020-01-06', [100, 90, 80, 70]) }),
    );

    expect(result.orders.map(({ time }) => time.slice(0, 10))).toEqual(['2020-01-06', '2020-01-08']);
  });

  it('closes what was removed', () => {
    const result = complete(
      withModels(
        (one) => one.setPortfolioConstruction(new EqualWeightingPortfolioConstructionModel()),
        ['SPY', 'QQQ'],
        {
          onData(algorithm) {
            if (isAt(algorithm, '09:31')) {
              algorithm.emitInsights(['SPY', 'QQQ'].map((ticker) => Insight.price(ticker, long, 1)));
            } else if (isAt(algorithm, '09:32')) {
              algorithm.removeSecurity('QQQ');
            }
          },
        },
      ),
      source('minute', {
        QQQ: minutes('2020-01-06 09:30', [100, 100, 100]),
        SPY: minutes('2020-01-06 09:30', [100, 100, 100]),
      }),
    );

    expect(quantities(result)).toEqual([
      ['SPY', 498],
      ['QQQ', 498],
      ['QQQ', -498],
      ['SPY', 499],
    ]);
  });
});

describe('the maximum drawdown', () => {
  it.each([
    ['just inside', 0.0502, 1],
    ['at the limit', 0.0501, 1],
    ['just outside', 0.05, 2],
    ['just outside, said with its sign', -0.05, 2],
  ])('closes a position whose loss with the fee is more: %s', (_name, maximum, orders) => {
    const result = complete(
      withModels(
        (algorithm) => {
          algorithm.setRiskManagement(new MaximumDrawdownPercentPerSecurity(maximum));
        },
        ['SPY'],
        { onData: (algorithm) => void (isAt(algorithm, '09:31') && algorithm.marketOrder('SPY', 100)) },
      ),
      source('minute', { SPY: minutes('2020-01-06 09:30', [100, 95, 95]) }),
    );

    // 100 units lose 500 of 10,000 and cost 1 to sell.
    expect(result.orders).toHaveLength(orders);
  });

  it('ends the insights of what it closes, so that nothing buys it back', () => {
    const result = complete(
      withModels(
        (algorithm) => {
          algorithm.setPortfolioConstruction(new EqualWeightingPortfolioConstructionModel(null));
          algorithm.setRiskManagement(new MaximumDrawdownPercentPerSecurity(0.05));
        },
        ['SPY'],
        {
          onData: (algorithm) =>
            void (isAt(algorithm, '09:31') && algorithm.emitInsights(Insight.price('SPY', long, InsightDirection.Up))),
        },
      ),
      source('minute', { SPY: minutes('2020-01-06 09:30', [100, 90, 90, 90]) }),
    );

    expect(quantities(result)).toEqual([
      ['SPY', 997],
      ['SPY', -997],
    ]);
  });

  it.each([Number.NaN, Infinity, '5%' as unknown as number])('is refused with %s', (maximum) => {
    expect(() => new MaximumDrawdownPercentPerSecurity(maximum)).toThrow('expected a fraction such as 0.05');
  });
});

describe('insights during the warm-up', () => {
  it('that are emitted by hand are ignored, and it is said once', () => {
    const result = complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 8);
          algorithm.addEquity('SPY');
          algorithm.setWarmUp(2);
          algorithm.setPortfolioConstruction(new EqualWeightingPortfolioConstructionModel());
        },
        onData(algorithm) {
          if (algorithm.isWarmingUp) {
            algorithm.emitInsights(Insight.price('SPY', long, 1));
          }
        },
      },
      source('daily', { SPY: daily('2020-01-06', [1, 2, 3, 4]) }),
    );

    expect(result.orders).toEqual([]);
    expect(result.logs.filter(({ message }) => message.includes('warm-up are ignored'))).toHaveLength(1);
  });

  it('of an alpha model become orders when it is over', () => {
    const result = complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 8);
          algorithm.addEquity('SPY');
          algorithm.setWarmUp(2);
          algorithm.setPortfolioConstruction(hold(() => [{ symbol: 'SPY', quantity: 1000 }]));
        },
      },
      source('daily', { SPY: daily('2020-01-06', [1, 2, 3, 4]) }),
    );

    expect(result.orders.map(({ time, status }) => [time.slice(0, 10), status])).toEqual([['2020-01-08', 'filled']]);
  });
});

const veto: RiskPlugin = {
  pluginName: 'veto',
  pluginVersion: '1.0.0',
  initialize: () => true,
  canOpenPosition: () => [false, 'not today'],
  onPositionOpened: () => undefined,
  onPositionClosed: () => undefined,
  getStatus: () => ({}),
};

describe('the immediate execution model', () => {
  const refuseAll = (algorithm: QCAlgorithm): void => void algorithm.unifiedRiskManager.registerPlugin(veto);

  it('is refused by the gate like everybody, with every reason, and asks again at the next instant', () => {
    const result = complete(
      withModels((algorithm) => {
        refuseAll(algorithm);
        algorithm.setPortfolioConstruction(hold(() => [{ symbol: 'SPY', quantity: 10 }]));
      }),
      flatData,
    );

    expect(result.orders.map(({ time, status }) => `${time.slice(11, 16)} ${status}`)).toEqual([
      '14:31 invalid',
      '14:32 invalid',
      '14:33 invalid',
      '14:34 invalid',
    ]);
    expect(result.orders[0]?.refusals[0]).toMatchObject({ plugin: 'veto', message: 'not today' });
    expect(result.decisions).toHaveLength(result.orders.length);
  });

  it('does not ask twice at one instant, however often the strategy answers a refusal', () => {
    let events = 0;
    const result = complete(
      withModels(
        (algorithm) => {
          refuseAll(algorithm);
          algorithm.setPortfolioConstruction(hold(() => [{ symbol: 'SPY', quantity: 10 }]));
        },
        ['SPY'],
        {
          onOrderEvent(algorithm) {
            events += 1;
            algorithm.emitInsights(Insight.price('SPY', long, 1));
          },
        },
      ),
      flatData,
    );

    expect([events, result.orders.length]).toEqual([4, 4]);
  });

  it('leaves a target alone that was replaced while it traded another', () => {
    let quantity = 50;
    const result = complete(
      withModels(
        (algorithm) =>
          algorithm.setPortfolioConstruction(
            hold(() => [
              { symbol: 'SPY', quantity: 100 },
              { symbol: 'QQQ', quantity },
            ]),
          ),
        ['SPY', 'QQQ'],
        {
          onOrderEvent(algorithm, event) {
            if (event.status === 'filled' && event.symbol.value === 'SPY') {
              quantity = 20;
              algorithm.emitInsights(Insight.price('SPY', long, 1));
            }
          },
        },
      ),
      source('minute', { QQQ: minutes('2020-01-06 09:30', [100]), SPY: minutes('2020-01-06 09:30', [100]) }),
    );

    expect(quantities(result)).toEqual([
      ['SPY', 100],
      ['QQQ', 20],
    ]);
  });

  it.each([
    ['at the limit', 1, 200],
    ['just inside', 2, 100],
    ['just outside', 1, 199],
  ])('sends orders of a thousandth of the account and more: %s', (name, quantity, price) => {
    const result = complete(
      withModels((one) => one.setPortfolioConstruction(hold(() => [{ symbol: 'SPY', quantity }]))),
      source('minute', { SPY: minutes('2020-01-06 09:30', [price, price]) }),
    );
    const said = result.logs.filter(({ message }) => message.includes('below a thousandth'));

    expect([result.orders.length, said.length]).toEqual(name === 'just outside' ? [0, 1] : [1, 0]);
  });

  it('counts what open orders will bring', () => {
    const result = complete(
      withModels((one) => one.setPortfolioConstruction(hold(() => [{ symbol: 'SPY', quantity: 10 }])), ['SPY'], {
        onData: (algorithm) => void (isAt(algorithm, '09:31') && algorithm.limitOrder('SPY', 4, 50)),
      }),
      flatData,
    );

    expect(quantities(result)).toEqual([
      ['SPY', 4],
      ['SPY', 6],
    ]);
  });

  it('reaches every target that the account can carry, in whole lots, and each order passed the gate', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 })), {
          minLength: 1,
          maxLength: 4,
        }),
        (wanted) => {
          let step = 0;
          const held: unknown[] = [];
          const result = complete(
            withModels(
              (algorithm) =>
                algorithm.setPortfolioConstruction(
                  hold(() => {
                    const [spy, qqq] = wanted[Math.min(step, wanted.length - 1)] ?? [0, 0];
                    step += 1;
                    return [
                      { symbol: 'SPY', quantity: spy * 10 },
                      { symbol: 'QQQ', quantity: qqq * 10 },
                    ];
                  }),
                ),
              ['SPY', 'QQQ'],
              {
                onEndOfAlgorithm: ({ portfolio }) =>
                  void held.push(portfolio.quantityOf('SPY'), portfolio.quantityOf('QQQ')),
              },
            ),
            source('minute', {
              SPY: minutes('2020-01-06 09:30', [20, 20, 20, 20, 20, 20]),
              QQQ: minutes('2020-01-06 09:30', [20, 20, 20, 20, 20, 20]),
            }),
          );
          const last = wanted.at(-1) ?? [0, 0];

          expect(held).toEqual(last.map((each) => each * 10 + 0));
          expect(result.decisions.map(({ orderId }) => orderId)).toEqual(result.orders.map(({ id }) => id));
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('an execution model', () => {
  it('trades by the verbs of the algorithm', () => {
    class Patient extends ExecutionModel {
      override execute(algorithm: QCAlgorithm, targets: readonly PortfolioTarget[]): void {
        for (const { symbol, quantity } of targets) {
          algorithm.limitOrder(symbol, quantity, 100);
        }
      }
    }

    let said = false;
    const result = complete(
      withModels((algorithm) => {
        algorithm.setExecution(new Patient());
        algorithm.setPortfolioConstruction({
          createTargets: () => (said ? [] : [new PortfolioTarget('SPY', 3)]),
        });
        algorithm.setRiskManagement({
          manageRisk: () => {
            said = true;
            return [];
          },
        });
      }),
      source('minute', { SPY: minutes('2020-01-06 09:30', [100, [100, 100, 99, 100]]) }),
    );

    expect(story(result)).toEqual(['1 submitted', '1 filled 3 @ 100']);
  });
});
