/**
 * A small real host for plugin tests: a clock, a bus, and an account that adds up.
 *
 * @module
 */
import {
  type HoldingView,
  ManualClock,
  type PortfolioView,
  PositionDetails,
  type PositionDetailsSpec,
  type RiskEvent,
  RiskEventBus,
  type RiskHost,
  SecuritySymbol,
  type Slice,
  TimeSlice,
  TimeZone,
  TradeBar,
} from 'plimsoll';

/** An account whose positions are kept per strategy; buying spends cash. */
export class TestAccount implements PortfolioView {
  cash: number;
  readonly #prices = new Map<string, number>();
  readonly #units = new Map<string, Map<string, number>>();

  constructor(cash: number) {
    this.cash = cash;
  }

  get totalPortfolioValue(): number {
    return this.cash + this.openHoldings.reduce((sum, holding) => sum + holding.holdingsValue, 0);
  }

  get invested(): boolean {
    return this.openHoldings.length > 0;
  }

  get openHoldings(): readonly HoldingView[] {
    return [...this.#prices]
      .map(([ticker, price]) => ({
        ticker,
        quantity: this.quantityOf(ticker),
        averagePrice: price,
        price,
        holdingsValue: this.quantityOf(ticker) * price,
        unrealizedProfit: 0,
      }))
      .filter((holding) => holding.quantity !== 0);
  }

  quantityOf(ticker: string): number {
    return [...this.#units.values()].reduce((sum, units) => sum + (units.get(ticker) ?? 0), 0);
  }

  strategyQuantityOf(strategyName: string, ticker: string): number {
    return this.#units.get(strategyName)?.get(ticker) ?? 0;
  }

  setPrice(ticker: string, price: number): void {
    this.#prices.set(ticker, price);
  }

  fill(strategy: string, ticker: string, quantity: number, price: number): void {
    const units = this.#units.get(strategy) ?? new Map<string, number>();
    units.set(ticker, (units.get(ticker) ?? 0) + quantity);
    this.#units.set(strategy, units);
    this.#prices.set(ticker, price);
    this.cash -= quantity * price;
  }
}

/** The host, and what was published and logged. */
export class TestHost implements RiskHost {
  readonly clock: ManualClock;
  readonly portfolio: TestAccount;
  readonly riskEventBus: RiskEventBus;
  readonly events: RiskEvent[] = [];
  readonly logs: string[] = [];

  constructor(cash = 100_000, utc = Date.UTC(2020, 0, 2, 15)) {
    this.clock = new ManualClock(utc);
    this.portfolio = new TestAccount(cash);
    this.riskEventBus = new RiskEventBus(this.clock, (thrown) => {
      throw thrown;
    });
    this.riskEventBus.subscribeAll((event) => this.events.push(event));
  }

  log(message: string): void {
    this.logs.push(message);
  }

  types(): string[] {
    return this.events.map((event) => event.type);
  }
}

/** An order that opens `quantity` units at `price`, and whatever a test says otherwise. */
export function details(quantity: number, price: number, other: Partial<PositionDetailsSpec> = {}): PositionDetails {
  const openingQuantity = other.openingQuantity ?? quantity;

  return new PositionDetails({
    orderId: 1,
    orderType: 'market',
    quantity,
    openingQuantity,
    currentQuantity: 0,
    pendingQuantity: 0,
    price,
    notional: Math.abs(openingQuantity) * price,
    portfolioValue: 100_000,
    tag: '',
    legacyCall: false,
    ...other,
  });
}

/** A slice of daily trades that end at 16:00 New York winter time. */
export function dailySlice(day: number, closes: Readonly<Record<string, number>>): Slice {
  const start = day * 86_400_000 + 14.5 * 3_600_000;
  const end = day * 86_400_000 + 21 * 3_600_000;
  const bars = Object.entries(closes).map(
    ([ticker, close]) => new TradeBar(symbolOf(ticker), start, end, close, close, close, close, 1000),
  );

  return new TimeSlice(end, TimeZone.newYork, bars, []) as Slice;
}

/** Day number of 2020-01-02. */
export const firstDay = 18_263;

function symbolOf(ticker: string): SecuritySymbol {
  return new SecuritySymbol({
    value: ticker,
    id: `${ticker} TEST`,
    securityType: 'equity',
    market: 'usa',
    timeZone: TimeZone.newYork,
  });
}

/** Every number of a question that can be poisoned, with values no decision may rest on. */
export const poisonedDetails: readonly (readonly [name: string, details: PositionDetails])[] = [
  ['quantity NaN', details(10, 100, { quantity: Number.NaN })],
  ['quantity infinite', details(10, 100, { quantity: Number.POSITIVE_INFINITY })],
  ['openingQuantity NaN', details(10, 100, { openingQuantity: Number.NaN })],
  ['openingQuantity against quantity', details(10, 100, { openingQuantity: -10 })],
  ['openingQuantity beyond quantity', details(10, 100, { openingQuantity: 11 })],
  ['currentQuantity NaN', details(10, 100, { currentQuantity: Number.NaN })],
  ['pendingQuantity infinite', details(10, 100, { pendingQuantity: Number.NEGATIVE_INFINITY })],
  ['price 0', details(10, 100, { price: 0 })],
  ['price negative', details(10, 100, { price: -1 })],
  ['price NaN', details(10, 100, { price: Number.NaN })],
  ['price as text', details(10, 100, { price: '100' as unknown as number })],
  ['notional 0', details(10, 100, { notional: 0 })],
  ['notional negative', details(10, 100, { notional: -1000 })],
  ['notional NaN', details(10, 100, { notional: Number.NaN })],
  ['portfolioValue 0', details(10, 100, { portfolioValue: 0 })],
  ['portfolioValue NaN', details(10, 100, { portfolioValue: Number.NaN })],
];

/** What kind of answer a plugin gave: `true` when it allows. */
export function isAllowed(answer: unknown): boolean {
  return Array.isArray(answer) ? answer[0] === true : (answer as { kind: string }).kind === 'allow';
}

/** The code of a refusal; `undefined` when it allows. */
export function codeOf(answer: unknown): string | undefined {
  return Array.isArray(answer) || isAllowed(answer) ? undefined : (answer as { code: string }).code;
}

/** The message of a refusal. */
export function messageOf(answer: unknown): string {
  return Array.isArray(answer) ? String(answer[1]) : (answer as { message: string }).message;
}
