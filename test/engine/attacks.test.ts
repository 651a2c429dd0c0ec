/**
 * Attacks on the gate by what a strategy can import or reach, other than asking for orders: each fails at its root.
 *
 * @module
 */
import * as plimsoll from 'plimsoll';
import {
  AlgorithmBase,
  type BacktestResult,
  type ManagerParts,
  QCAlgorithm,
  Resolution,
  RiskEventBus,
  RiskGate,
  type RiskGateOptions,
  UnifiedRiskManager,
} from 'plimsoll';
import { afterEach, describe, expect, test } from 'vitest';
import { behind, Ceiling } from './ceiling.js';
import { ownGate } from './own-gate.js';
import { complete, isAt, minutes, type Script, source, story } from './run.js';

const spy = 'SPY';
const data = source('minute', { SPY: minutes('2020-01-06 09:30', [100, 100, 100, 100, 100, 100]) });

/** Holds 10, behind a ceiling of 100 units, and lets an attack loose at 9:32. */
function attack(trick: (algorithm: QCAlgorithm) => unknown, script: Script = {}): BacktestResult {
  return complete(
    {
      ...script,
      initialize(algorithm) {
        algorithm.setStartDate(2020, 1, 6);
        algorithm.addEquity(spy, Resolution.Minute);
      },
      onData(algorithm) {
        if (isAt(algorithm, '09:31')) {
          algorithm.marketOrder(spy, 10);
        }

        if (isAt(algorithm, '09:32')) {
          trick(algorithm);
        }
      },
    },
    data,
    { risk: behind(new Ceiling(100)) },
  );
}

type Loose = Record<string | symbol, (...args: readonly unknown[]) => unknown>;

const loose = (value: unknown): Loose => value as Loose;
const runtimeOf = (algorithm: QCAlgorithm): Loose => loose(algorithm)['runtime'] as unknown as Loose;

describe('a second gate', () => {
  test('cannot be made for the manager of a run, whose reservations and plugins it would share', () => {
    attack((one) => {
      const options = { manager: one.unifiedRiskManager, rules: [] } as unknown as RiskGateOptions;

      expect(() => new RiskGate(options)).toThrow('there is one gate only');
    });
  });

  test('cannot be made first, by a manager of the strategy: the run does not begin', () => {
    const usurp = (manager: unknown): object => new RiskGate({ manager, rules: [] } as unknown as RiskGateOptions);
    const begin = (): BacktestResult =>
      attack(() => undefined, {
        configureManagers: () => [
          {
            name: 'usurper',
            create: ({ dependencies }: ManagerParts) => usurp(dependencies['unified_risk_manager']),
            dependencies: ['unified_risk_manager'],
            tier: 3,
          },
        ],
      });

    expect(begin).toThrow('there is one gate only');
  });
});

describe('when the run is over', () => {
  test('what was kept of it trades, changes and cancels nothing', async () => {
    let kept: QCAlgorithm | undefined;
    const result = attack((one) => {
      kept = one;
      one.limitOrder(spy, 5, 90);
    });
    const before = structuredClone(result);
    await Promise.resolve();
    const [, ticket] = kept?.transactions.getOrderTickets() ?? [];

    expect(kept?.marketOrder(spy, 1).refusals).toMatchObject([{ code: 'NOT_TRADING' }]);
    expect(ticket?.updateQuantity(50).errorCode).toBe('NOT_TRADING');
    expect(ticket?.cancel().errorCode).toBe('NOT_TRADING');
    expect([ticket?.status, ticket?.quantity]).toEqual(['submitted', 5]);
    expect(result).toEqual(before);
  });
});

describe('a manager that a strategy makes', () => {
  test('shows whom it works with, and none of them can be changed for the run', () => {
    const met: object[] = [];
    const shadows = {
      follow: (_host: unknown, roster: object) => met.push(roster, Reflect.get(roster, 'guard') as object),
    };
    const clock = new plimsoll.ManualClock();
    const riskEventBus = new RiskEventBus(clock, () => undefined);
    const portfolio = new plimsoll.SecurityPortfolioManager();
    const host = { clock, portfolio, riskEventBus, log: (): void => undefined };
    new UnifiedRiskManager({ host, shadows } as unknown as ConstructorParameters<typeof UnifiedRiskManager>[0]);

    expect(met.length).toBe(2);

    for (const one of met) {
      for (
        let home = Object.getPrototypeOf(one) as object;
        home !== Object.prototype;
        home = Object.getPrototypeOf(home) as object
      ) {
        expect(Object.isFrozen(home)).toBe(true);
      }
    }
  });
});

describe('time and money', () => {
  test.each([
    ['setCash', 1e9],
    ['startAt', 0],
  ])('are not given by the %s of the run once it has begun', (member, value) => {
    const result = attack((one) => {
      const before = [one.portfolio.cash, one.clock.utc];

      expect(() => runtimeOf(one)[member]?.(value)).toThrow(expect.objectContaining({ code: 'NOT_AVAILABLE' }));
      expect([one.portfolio.cash, one.clock.utc]).toEqual(before);
    });

    expect(result.equity).toEqual(attack(() => undefined).equity);
  });
});

describe('the kill switch', () => {
  afterEach(() => {
    Reflect.deleteProperty(QCAlgorithm.prototype, 'liquidate');
  });

  const nothing = (): never[] => [];
  const define = (one: object, name: string, value: unknown): boolean =>
    Reflect.defineProperty(one, name, { value, configurable: true });
  const another = (one: QCAlgorithm): object => ({
    ...runtimeOf(one),
    submit: nothing,
    portfolio: {},
    transactions: {},
  });

  test.each<[string, (one: QCAlgorithm) => unknown]>([
    ['overrides liquidate', (one) => define(one, 'liquidate', nothing)],
    ['replaces liquidate for all', () => define(QCAlgorithm.prototype, 'liquidate', nothing)],
    ['pretends to be in another run', (one) => define(one, 'runtime', another(one))],
    ['has another name for each order', (one) => define(one, 'strategyName', 7)],
    ['shows no positions', (one) => define(one, 'portfolio', { quantityOf: () => 0 })],
    [
      'is joined to another run',
      (one) => {
        const keys = Object.getOwnPropertySymbols(AlgorithmBase.prototype);

        expect(keys.length).toBeGreaterThan(0);

        for (const key of keys) {
          expect(() => loose(one)[key]?.(another(one))).toThrow('belongs to its run already');
        }
      },
    ],
  ])('flattens the account of a strategy that %s', (_what, trick) => {
    const result = attack((one) => {
      const manager = one.unifiedRiskManager;
      trick(one);
      manager.tightenKillSwitch('flatten', 'somebody is worried');
    });

    expect(story(result).slice(2)).toEqual(['2 submitted', '2 filled -10 @ 100']);
  });
});

describe('the classes of the package', () => {
  const classes = Object.values(plimsoll).filter(
    (value): value is typeof value & { readonly name: string; readonly prototype: object } =>
      typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value)),
  );
  /** What strategies write subclasses of: algorithms, indicators, consolidators, and the models of the framework. */
  const strategyBases: readonly (abstract new (...args: never[]) => object)[] = [
    plimsoll.AlgorithmBase,
    plimsoll.IndicatorBase,
    plimsoll.Consolidator,
    plimsoll.AlphaModel,
    plimsoll.PortfolioConstructionModel,
    plimsoll.RiskManagementModel,
    plimsoll.ExecutionModel,
  ];
  const isFrozen = ({ name, prototype }: (typeof classes)[number]): boolean =>
    Object.isFrozen(prototype) && Object.isFrozen(classes.find((one) => one.name === name));

  test('are sealed, but for those that strategies extend or replace', () => {
    const open = classes.filter((type) => !isFrozen(type)).map(({ name }) => name);

    expect(classes.length).toBeGreaterThan(70);
    expect(open.filter((name) => !strategyOwn.has(name))).toEqual([]);
  });

  const strategyOwn: ReadonlySet<string> = new Set([
    ...['AlgorithmBase', 'TradingAlgorithm', 'DataAlgorithm', 'FrameworkAlgorithm', 'QCAlgorithm'],
    ...['EquityFillModel', 'ConstantFeeModel', 'InteractiveBrokersFeeModel', 'NullSlippageModel'],
    ...['ConstantSlippageModel', 'TradeBarConsolidator', 'FrameworkError'],
    ...classes
      .filter(({ prototype }) =>
        strategyBases.some((base) => prototype === base.prototype || prototype instanceof base),
      )
      .map(({ name }) => name),
  ]);

  test.each<[string, object, string, unknown]>([
    ['the gate', RiskGate.prototype, 'isInForce', () => true],
    ['the gate', RiskGate.prototype, 'submit', (order: unknown) => ({ kind: 'approved', order })],
    ['the manager', UnifiedRiskManager.prototype, 'judge', () => plimsoll.allowed],
    ['the account', plimsoll.SecurityPortfolioManager.prototype, 'quantityOf', () => -1e9],
    ['securities', plimsoll.SecurityManager.prototype, 'require', () => ({ price: 1 })],
    ['a security', plimsoll.Security.prototype, 'leverage', 1e9],
    ['prices', plimsoll.SecurityCache.prototype, 'price', 1],
    ['positions', plimsoll.SecurityHolding.prototype, 'quantity', -1e9],
    ['decimal numbers', plimsoll.Decimal, 'fromNumber', () => plimsoll.Decimal.zero],
    ['the bus', RiskEventBus.prototype, 'publish', () => undefined],
    ['streams', plimsoll.EventStream.prototype, 'next', () => undefined],
    ['reservations', Object.getPrototypeOf(ownGate().reservations) as object, 'opening', () => 0],
    [
      'guarded streams',
      Object.getPrototypeOf(new plimsoll.EventStream(() => undefined).observable) as object,
      'subscribe',
      () => undefined,
    ],
  ])('do not let the code of %s be replaced', (_what, home, name, value) => {
    const before = Object.getOwnPropertyDescriptor(home, name);

    expect(before).toBeDefined();
    expect(Reflect.set(home, name, value)).toBe(false);
    expect(Reflect.defineProperty(home, name, { value })).toBe(false);
    expect(Reflect.deleteProperty(home, name)).toBe(false);
    expect(Reflect.setPrototypeOf(home, { [name]: value })).toBe(false);
    expect(Object.getOwnPropertyDescriptor(home, name)).toEqual(before);
  });
});
