/**
 * A desk that random trading goes through, with a journal, and plugins of several minds that can be made anew.
 *
 * @module
 */
import fc from 'fast-check';
import {
  type ApprovedOrder,
  type GateRule,
  type HoldingView,
  type JournalRecord,
  ManualClock,
  type OrderRequest,
  type PortfolioView,
  PositionDetails,
  type RiskConfigInput,
  RiskEventBus,
  RiskGate,
  type RiskHost,
  type RiskPlugin,
  type RiskPluginModule,
  type RiskSetup,
  RunJournal,
  resolveRiskConfig,
  type SecuritySymbol,
  type Slice,
  TimeSlice,
  TimeZone,
  TradeBar,
  UnifiedRiskManager,
} from 'plimsoll';
import { z } from 'zod';
import { plugin, qqq, spy } from './desk.js';
import { Lines } from './journal-desk.js';

const symbols: readonly SecuritySymbol[] = [spy, qqq];
const strategies = ['A', 'B'] as const;

/** An account of two strategies whose books agree. */
class Books implements PortfolioView {
  cash = 100_000;
  readonly prices = new Map<string, number>();
  readonly units = new Map<string, number>();

  get openHoldings(): readonly HoldingView[] {
    return symbols.flatMap(({ value: ticker }) => {
      const quantity = this.quantityOf(ticker);
      const price = this.prices.get(ticker) ?? 0;

      return quantity === 0
        ? []
        : [{ ticker, quantity, averagePrice: 1, price, holdingsValue: quantity * price, unrealizedProfit: 0 }];
    });
  }

  get totalPortfolioValue(): number {
    return this.openHoldings.reduce((sum, { holdingsValue }) => sum + holdingsValue, this.cash);
  }

  get invested(): boolean {
    return this.openHoldings.length > 0;
  }

  quantityOf(ticker: string): number {
    return strategies.reduce((sum, strategy) => sum + this.strategyQuantityOf(strategy, ticker), 0);
  }

  strategyQuantityOf(strategy: string, ticker: string): number {
    return this.units.get(`${strategy}/${ticker}`) ?? 0;
  }
}

type Made = Partial<RiskPlugin> & { readonly [member: string]: unknown };

function moduleOf(name: string, make: (limit: () => number, host: () => RiskHost) => Made): RiskPluginModule {
  const configSchema = z.strictObject({ limit: z.number().default(10) });

  return {
    name,
    description: name,
    configSchema,
    create: () => {
      let config = { limit: 0 };
      let host: RiskHost | undefined;
      const parse = (input: unknown): boolean => {
        config = configSchema.parse(input);
        return true;
      };
      const own = make(
        () => config.limit,
        () => host as RiskHost,
      );

      return plugin({
        pluginName: name,
        reconfigure: parse,
        ...own,
        initialize: (given: RiskHost, input: unknown) => {
          host = given;
          return parse(input);
        },
      });
    },
  };
}

/** Plugins of several minds; `limit` is what each allows. */
export const modules: ReadonlyMap<string, RiskPluginModule> = new Map(
  [
    moduleOf('units', (limit) => ({
      canOpenPosition: (_symbol: string, _strategy: string, { openingQuantity, quantity }: PositionDetails) => {
        if (Math.abs(quantity) <= limit()) {
          return { kind: 'allow', code: 'FITS', message: 'fits', context: { limit: limit(), quantity } };
        }

        // What an order closes before it opens passes whatever its size, for nobody is asked about it.
        const closing = Math.abs(quantity - openingQuantity);
        const largest = Math.sign(quantity) * Math.max(limit(), closing);

        return { kind: 'deny', code: 'UNITS', message: `${quantity} units`, context: { largest } };
      },
    })),
    moduleOf('share', (limit, host) => ({
      canOpenPosition: (symbol: string, _strategy: string, { notional }: PositionDetails) => {
        const held = host().portfolio.openHoldings.find(({ ticker }) => ticker === symbol)?.holdingsValue ?? 0;
        return [Math.abs(held) + notional <= (limit() / 100) * host().portfolio.totalPortfolioValue, `share ${held}`];
      },
      checkCorrelationLimits: () => [host().portfolio.openHoldings.length <= 1, 'holdings'],
    })),
    moduleOf('rate', (limit) => {
      let approved = 0;
      return {
        canOpenPosition: () => [approved < limit(), `${approved} approved`],
        onOrderApproved: () => {
          approved += 1;
        },
        process: () => {
          approved = 0;
        },
        checkCircuitBreaker: () => [approved < limit(), 'rate'],
      };
    }),
    moduleOf('odd', (limit) => ({
      canOpenPosition: (_symbol: string, _strategy: string, { quantity }: PositionDetails) => [
        Math.abs(quantity) % limit() !== 0,
        'a multiple',
      ],
    })),
    moduleOf('faulty', (limit) => ({
      canOpenPosition: (_symbol: string, _strategy: string, { orderId }: PositionDetails) => {
        if (orderId % limit() === 0) {
          throw new Error(`order ${orderId}`);
        }

        return { kind: orderId % limit() === 1 ? 'reduce-only' : 'allow', code: 'ODD', message: 'odd' };
      },
      onPositionOpened: (_symbol: string, _strategy: string, { quantity }: PositionDetails) => {
        if (quantity % limit() === 0) {
          throw new Error('not noted');
        }
      },
      shouldDefend: ({ symbol }: { symbol?: unknown }) => symbol === 'SPY',
    })),
    moduleOf('halting', (limit) => ({
      canOpenPosition: (_symbol: string, _strategy: string, { price, quantity }: PositionDetails) =>
        price * Math.abs(quantity) > limit() * 100 ? { kind: 'halt', code: 'TOO_MUCH', message: 'stop' } : [true, ''],
    })),
  ].map((module) => [module.name, module] as const),
);

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant('submit' as const),
      symbol: fc.nat(1),
      strategy: fc.nat(1),
      units: fc.integer({ min: -25, max: 25 }),
      limit: fc.option(fc.integer({ min: 50, max: 150 })),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ act: fc.constant('fill' as const), which: fc.nat(9), part: fc.integer({ min: 1, max: 2 }) }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('cancel' as const), which: fc.nat(9) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('update' as const),
      which: fc.nat(9),
      units: fc.integer({ min: 1, max: 25 }),
      isStale: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('price' as const),
      symbol: fc.nat(1),
      price: fc.integer({ min: 40, max: 160 }),
      wait: fc.integer({ min: 0, max: 90_000 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('ask' as const),
      what: fc.nat(5),
      symbol: fc.nat(1),
      units: fc.integer({ min: -25, max: 25 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('control' as const),
      what: fc.nat(6),
      plugin: fc.nat(5),
      limit: fc.integer({ min: 2, max: 20 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('poison' as const), what: fc.nat(7) }) },
);

/** What happens at a desk. */
export const steps = fc.array(step, { minLength: 1, maxLength: 40 });
type Step = RandomStep | { readonly act: 'call'; readonly call: () => unknown };
type RandomStep = typeof steps extends fc.Arbitrary<readonly (infer S)[]> ? S : never;

/** A policy of some of the plugins. */
export const policies: fc.Arbitrary<RiskConfigInput> = fc.record({
  plugins: fc
    .uniqueArray(fc.constantFrom(...modules.keys()), { minLength: 1 })
    .chain((names) =>
      fc.tuple(
        ...names.map((name) => fc.tuple(fc.constant(name), fc.record({ limit: fc.integer({ min: 2, max: 60 }) }))),
      ),
    )
    .map((entries) => Object.fromEntries(entries)),
  maxPriceAge: fc.constantFrom(60_000, 1_000_000),
  maxFeedAge: fc.constantFrom(80_000, 10_000_000),
});

/** Makes a policy of the plugins here. */
export function setupOf(policy: RiskConfigInput): RiskSetup {
  return resolveRiskConfig(policy, modules, 'a test');
}

/** A rule that allows so many units, and says what its answer rests on. */
export const unitRule: GateRule = {
  name: 'most-units',
  check: ({ quantity }) =>
    Math.abs(quantity) <= 22 ? undefined : { plugin: 'gate', code: 'MOST_UNITS', message: 'at most 22 units' },
  largest: ({ quantity }) => Math.sign(quantity) * 22,
};

/** A desk with a journal. */
export class RecordedDesk {
  readonly sink = new Lines();
  onDecision: () => void = () => undefined;
  readonly clock = new ManualClock(Date.UTC(2020, 2, 16, 15));
  readonly portfolio = new Books();
  readonly manager: UnifiedRiskManager;
  readonly gate: RiskGate;
  readonly journal: RunJournal;
  readonly setup: RiskSetup;
  /** What the stopwatch of plugins shows. */
  elapsed = 0;
  readonly #bus = new RiskEventBus(this.clock, () => undefined);
  readonly #orders: ApprovedOrder[] = [];
  readonly #priceUtc = new Map<string, number>();
  #lastId = 0;

  constructor(setup: RiskSetup, plugins: readonly RiskPlugin[] = []) {
    this.setup = setup;
    const { clock, portfolio } = this;
    const { maxAnswerTime, maxFeedAge, maxPriceAge } = setup.effective;
    const sources = {
      clock,
      portfolio,
      rules: [unitRule],
      multiplier: () => 1,
      prices: ({ value }: SecuritySymbol) => {
        const price = portfolio.prices.get(value) ?? 0;
        return { price, bidPrice: price, askPrice: price, priceUtc: this.#priceUtc.get(value) ?? -Infinity };
      },
    };
    const host = { clock, portfolio, riskEventBus: this.#bus, log: () => undefined };
    this.manager = new UnifiedRiskManager({
      host,
      risk: setup,
      ...(maxFeedAge !== undefined && { maxFeedAge }),
      ...(maxAnswerTime !== undefined && { answerBudget: { maxAnswerTime, stopwatch: () => this.elapsed } }),
    });
    this.journal = new RunJournal(this.sink, { ...sources, lot: () => 1, timeZone: () => 'America/New_York' });
    this.gate = new RiskGate({
      ...sources,
      manager: this.manager,
      onDecision: () => this.onDecision(),
      recorder: this.journal,
      ...(maxPriceAge !== undefined && { maxPriceAge }),
    });

    this.journal.begin({
      algorithm: 'Test',
      configHash: setup.hash,
      config: { ...setup.effective },
      plugins: this.manager.plugins.map(({ pluginName: name, pluginVersion: version }) => ({ name, version })),
    });
    this.#bus.subscribeAll((event) => this.journal.onEvent(event));

    for (const each of plugins) {
      this.manager.registerPlugin(each);
    }

    for (const symbol of symbols.keys()) {
      this.do({ act: 'price', symbol, price: 100, wait: 0 });
    }
  }

  get records(): readonly JournalRecord[] {
    return this.sink.records;
  }

  run(all: readonly Step[]): this {
    this.trade(all).journal.end();
    return this;
  }

  trade(all: readonly Step[]): this {
    for (const each of all) {
      this.do(each);
    }

    return this;
  }

  submit(request: Partial<OrderRequest>): void {
    this.#lastId += 1;
    const result = this.gate.submit({
      orderId: this.#lastId,
      symbol: spy,
      type: request.limitPrice === undefined ? 'market' : 'limit',
      quantity: 1,
      limitPrice: undefined,
      stopPrice: undefined,
      tag: '',
      strategy: 'A',
      accountWide: false,
      timeInForce: 'good-til-canceled',
      createdUtc: this.clock.utc,
      ...request,
    });

    if (result.kind === 'approved') {
      this.#orders.push(result.order);
    }
  }

  do(one: Step): unknown {
    switch (one.act) {
      case 'submit':
        return this.submit({
          symbol: symbols[one.symbol] ?? spy,
          strategy: strategies[one.strategy] ?? 'A',
          quantity: one.units,
          limitPrice: one.limit ?? undefined,
        });
      case 'fill':
        return this.#fill(one.which, one.part);
      case 'cancel':
        return this.#with(one.which, (order) => this.gate.close(order.orderId));
      case 'update':
        return this.#update(one.which, one.units, one.isStale);
      case 'price':
        return this.#price(symbols[one.symbol] ?? spy, one.price, one.wait);
      case 'ask':
        return this.#ask(one.what, symbols[one.symbol] ?? spy, one.units);
      case 'control':
        return this.#control(one.what, one.plugin, one.limit);
      case 'call':
        return one.call();
      default:
        return this.#poison(one.what);
    }
  }

  #with(which: number, act: (order: ApprovedOrder, at: number) => void): void {
    const at = which % Math.max(1, this.#orders.length);
    const order = this.#orders[at];

    if (order !== undefined) {
      act(order, at);
    }
  }

  #fill(which: number, part: number): void {
    this.#with(which, (order) => {
      const { orderId, strategy, symbol } = order;
      const quantity = Math.trunc(order.quantity / part) || order.quantity;
      const key = `${strategy}/${symbol.value}`;
      const before = this.portfolio.units.get(key) ?? 0;
      const price = this.portfolio.prices.get(symbol.value) ?? 0;
      this.portfolio.units.set(key, before + quantity);
      this.portfolio.cash -= quantity * price;
      this.gate.onFill(
        { orderId, symbol, strategy, accountWide: false, quantity, price, fee: 0, utc: this.clock.utc },
        [{ strategy, ticker: symbol.value, before, after: before + quantity }],
      );
    });
  }

  #update(which: number, units: number, isStale: boolean): void {
    this.#with(which, (order, at) => {
      const next = { ...order, quantity: Math.sign(order.quantity) * units };
      const result = this.gate.update(isStale ? (next as ApprovedOrder) : order, next);

      if (result.kind === 'approved') {
        this.#orders[at] = result.order;
      }
    });
  }

  #price(symbol: SecuritySymbol, price: number, wait: number): void {
    const utc = this.clock.utc + wait;
    this.clock.set(utc);
    this.portfolio.prices.set(symbol.value, price);
    this.#priceUtc.set(symbol.value, utc);
    const bar = new TradeBar(symbol, utc - 1, utc, price, price, price, price, 1);
    const slice = new TimeSlice(utc, TimeZone.newYork, [bar], []) as Slice;
    this.journal.onSlice(slice);
    this.manager.process(slice);
  }

  #ask(what: number, symbol: SecuritySymbol, units: number): void {
    const { manager } = this;
    [
      () => manager.canOpenPosition(symbol, 'A', { quantity: units, price: 100 }),
      () =>
        manager.judge(
          symbol,
          'B',
          new PositionDetails({
            orderId: 0,
            orderType: 'market',
            quantity: units || 1,
            openingQuantity: units || 1,
            currentQuantity: 0,
            pendingQuantity: 0,
            price: 100,
            notional: 100,
            portfolioValue: 1,
            tag: 'x',
            legacyCall: true,
          }),
        ),
      () => manager.checkCorrelationLimits(symbol, 'A'),
      () => manager.checkCircuitBreaker(),
      () => manager.shouldDefend({ symbol: symbol.value }),
      () => manager.requestSpyAllocation('A', units),
    ][what]?.();
  }

  #control(what: number, at: number, limit: number): void {
    const { manager } = this;
    const name = this.setup.plugins[at % this.setup.plugins.length]?.module.name ?? '';
    [
      () => manager.disablePlugin(name, 'a test', ['Ann', 'Ben']),
      () => manager.enablePlugin(name, 'a test'),
      () => manager.resetPlugin(name, 'a test'),
      () => manager.reconfigurePlugin(name, { limit }, 'a test', ['Ann', 'Ben']),
      () => manager.tightenKillSwitch(limit > 15 ? 'halt-all' : 'reduce-only', 'a test'),
      () => manager.loosenKillSwitch('active', 'a test', ['Ann', 'Ben']),
      () => this.gate.haltOpenings('a test'),
    ][what]?.();
  }

  #poison(what: number): void {
    const all: readonly Partial<Record<keyof OrderRequest, unknown>>[] = [
      { quantity: Number.NaN },
      { quantity: '1' },
      { symbol: undefined },
      { type: {} },
      { tag: null, strategy: 7 },
      { limitPrice: Number.POSITIVE_INFINITY, timeInForce: 1n },
      { stopPrice: () => 1, accountWide: 'no' },
      {
        get orderId(): number {
          throw new Error('no number');
        },
      },
    ];
    const bad = all[what] ?? {};

    if (what === 7) {
      this.gate.submit(bad as OrderRequest);
    } else {
      this.submit(bad as Partial<OrderRequest>);
    }
  }
}
