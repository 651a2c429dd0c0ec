/**
 * A small real trading desk for tests of the risk side: an account, a market, a manager and a gate.
 *
 * @module
 */
import {
  type AnswerBudget,
  type ApprovedOrder,
  type Fill,
  type GateDecision,
  type GateRecorder,
  type GateResult,
  type GateRule,
  type HoldingView,
  ManualClock,
  type MarketPrices,
  type OrderRequest,
  type PortfolioView,
  type PositionChange,
  PositionDetails,
  type PositionDetailsSpec,
  type RiskEvent,
  RiskEventBus,
  type RiskEventType,
  RiskGate,
  type RiskHost,
  type RiskPlugin,
  SecuritySymbol,
  type SecurityType,
  ShadowDesk,
  type ShadowReport,
  TimeZone,
  UnifiedRiskManager,
} from 'plimsoll';

/** An account whose positions are kept per strategy. */
export class Account implements PortfolioView {
  cash = 100_000;
  totalPortfolioValue = 100_000;
  readonly openHoldings: readonly HoldingView[] = [];
  readonly #units = new Map<string, number>();

  get invested(): boolean {
    return [...this.#units.values()].some((units) => units !== 0);
  }

  quantityOf(ticker: string): number {
    return [...this.#units].reduce((sum, [key, units]) => (key.endsWith(`/${ticker}`) ? sum + units : sum), 0);
  }

  strategyQuantityOf(strategyName: string, ticker: string): number {
    return this.#units.get(`${strategyName}/${ticker}`) ?? 0;
  }

  set(strategyName: string, ticker: string, units: number): void {
    this.#units.set(`${strategyName}/${ticker}`, units);
  }
}

/** The host, and what was published and logged. */
export class Host implements RiskHost {
  readonly clock = new ManualClock(Date.UTC(2020, 2, 16, 15));
  readonly portfolio = new Account();
  readonly handlerErrors: unknown[] = [];
  readonly riskEventBus = new RiskEventBus(this.clock, (thrown) => this.handlerErrors.push(thrown));
  readonly events: RiskEvent[] = [];
  readonly logs: string[] = [];

  constructor() {
    this.riskEventBus.subscribeAll((event) => this.events.push(event));
  }

  log(message: string): void {
    this.logs.push(message);
  }

  typed(type: RiskEventType): RiskEvent[] {
    return this.events.filter((event) => event.type === type);
  }
}

/** Makes a symbol of a US share. */
export function shareOf(ticker: string): SecuritySymbol {
  const securityType: SecurityType = 'equity';

  return new SecuritySymbol({
    value: ticker,
    id: `${ticker} R735QTJ8XC9X`,
    securityType,
    market: 'usa',
    timeZone: TimeZone.newYork,
  });
}

export const spy = shareOf('SPY');
export const qqq = shareOf('QQQ');

/** Host, manager and gate, and orders that fill when a test says so. */
export class Desk {
  readonly host = new Host();
  readonly manager: UnifiedRiskManager;
  readonly decisions: GateDecision[] = [];
  readonly prices = new Map<string, MarketPrices>();
  readonly gate: RiskGate;
  multiplier: (symbol: SecuritySymbol) => number = () => 1;
  onDecision: (decision: GateDecision) => void = (decision) => this.decisions.push(decision);
  readonly shadows: ShadowDesk | undefined;
  #lastId = 0;

  constructor({
    plugins = [],
    shadows,
    rules = [],
    maxPriceAge,
    maxFeedAge,
    answerBudget,
    recorder,
  }: {
    plugins?: readonly RiskPlugin[];
    /** Makes the shadows, by their names. */
    shadows?: (desk: Desk) => Readonly<Record<string, RiskPlugin>>;
    rules?: readonly GateRule[];
    maxPriceAge?: number;
    maxFeedAge?: number;
    answerBudget?: AnswerBudget;
    recorder?: (desk: Desk) => GateRecorder;
  } = {}) {
    this.shadows =
      shadows &&
      new ShadowDesk({
        price: (symbol) => (this.prices.get(symbol.value) ?? noPrices).price,
        multiplier: (symbol) => this.multiplier(symbol),
      });
    this.manager = new UnifiedRiskManager({
      host: this.host,
      ...(this.shadows !== undefined && { shadows: this.shadows }),
      ...(maxFeedAge !== undefined && { maxFeedAge }),
      ...(answerBudget !== undefined && { answerBudget }),
    });
    this.gate = new RiskGate({
      clock: this.host.clock,
      portfolio: this.host.portfolio,
      prices: (symbol) => this.prices.get(symbol.value) ?? noPrices,
      multiplier: (symbol) => this.multiplier(symbol),
      manager: this.manager,
      rules,
      onDecision: (decision) => this.onDecision(decision),
      ...(maxPriceAge !== undefined && { maxPriceAge }),
      ...(recorder !== undefined && { recorder: recorder(this) }),
    });
    this.price(spy, 100);
    this.price(qqq, 200);

    for (const plugin of plugins) {
      this.manager.registerPlugin(plugin);
    }

    for (const [name, plugin] of Object.entries(shadows?.(this) ?? {})) {
      this.shadows?.add(name, plugin, {});
    }
  }

  price(symbol: SecuritySymbol, price: number, changes: Partial<MarketPrices> = {}): void {
    this.prices.set(symbol.value, {
      price,
      bidPrice: price,
      askPrice: price,
      priceUtc: this.host.clock.utc,
      ...changes,
    });
  }

  /** What the shadows would have done. */
  get reports(): readonly ShadowReport[] {
    return this.shadows?.report(String) ?? [];
  }

  /** Makes a market order of strategy A for SPY, unless told otherwise. */
  request(quantity: number, changes: Partial<OrderRequest> = {}): OrderRequest {
    this.#lastId += 1;

    return {
      orderId: this.#lastId,
      symbol: spy,
      type: 'market',
      quantity,
      limitPrice: undefined,
      stopPrice: undefined,
      tag: '',
      strategy: 'A',
      accountWide: false,
      timeInForce: 'good-til-canceled',
      createdUtc: this.host.clock.utc,
      ...changes,
    };
  }

  submit(quantity: number, changes: Partial<OrderRequest> = {}): GateResult {
    return this.gate.submit(this.request(quantity, changes));
  }

  /** Submits an order that must be approved. */
  approve(quantity: number, changes: Partial<OrderRequest> = {}): ApprovedOrder {
    return orderOf(this.submit(quantity, changes));
  }

  /** Fills an order, wholly unless told otherwise, and lets the gate take it in. */
  fill(order: ApprovedOrder, quantity: number = order.quantity, price = 100): void {
    const { strategy, symbol } = order;
    const before = this.host.portfolio.strategyQuantityOf(strategy, symbol.value);
    const after = before + quantity;
    this.host.portfolio.set(strategy, symbol.value, after);
    this.gate.onFill(this.fillOf(order, quantity, price), [{ strategy, ticker: symbol.value, before, after }]);
  }

  fillOf(order: ApprovedOrder, quantity: number, price = 100): Fill {
    const { orderId, symbol, strategy, accountWide } = order;

    return { orderId, symbol, strategy, accountWide, quantity, price, fee: 0, utc: this.host.clock.utc };
  }

  /** Opens a position through the gate. */
  hold(quantity: number, changes: Partial<OrderRequest> = {}): void {
    this.fill(this.approve(quantity, changes));
  }
}

const noPrices: MarketPrices = { price: 0, bidPrice: 0, askPrice: 0, priceUtc: Number.NEGATIVE_INFINITY };

/** Takes the order out of an approval. */
export function orderOf(result: GateResult): ApprovedOrder {
  if (result.kind === 'refused') {
    throw new Error(`refused: ${JSON.stringify(result.refusals)}`);
  }

  return result.order;
}

/** Lists the codes of the refusals; empty for an approval. */
export function codesOf(result: GateResult): string[] {
  return result.kind === 'refused' ? result.refusals.map((refusal) => refusal.code) : [];
}

/** Makes a plugin that allows everything, but for what a test changes. */
export function plugin(changes: Partial<RiskPlugin> & Record<string, unknown> = {}): RiskPlugin {
  return {
    pluginName: 'TestPlugin',
    pluginVersion: '1.0.0',
    initialize: () => true,
    canOpenPosition: () => [true, 'fine'],
    onPositionOpened: () => undefined,
    onPositionClosed: () => undefined,
    getStatus: () => ({}),
    ...changes,
  };
}

/** Makes details of an order of one unit, but for what a test changes. */
export function details(changes: Partial<PositionDetailsSpec> = {}): PositionDetails {
  return new PositionDetails({
    orderId: 1,
    orderType: 'market',
    quantity: 1,
    openingQuantity: 1,
    currentQuantity: 0,
    pendingQuantity: 0,
    price: 100,
    notional: 100,
    portfolioValue: 100_000,
    tag: '',
    legacyCall: false,
    ...changes,
  });
}

/** Says what a fill changed. */
export function change(strategy: string, ticker: string, before: number, after: number): PositionChange {
  return { strategy, ticker, before, after };
}
