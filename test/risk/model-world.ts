/**
 * The real thing beside the model: a gate, an account that books as in a run, a plugin with limits, and the built-in plugins.
 *
 * @module
 */
import {
  type ApprovedOrder,
  type Bust,
  type Fill,
  ManualClock,
  type OrderRequest,
  type PositionChange,
  type PositionDetails,
  type RiskAnswer,
  RiskEventBus,
  RiskGate,
  type RiskHost,
  type RiskPlugin,
  type SecuritySymbol,
  UnifiedRiskManager,
} from 'plimsoll';
import { CircuitBreakerPlugin } from 'plimsoll/plugins/circuit-breaker';
import { ConcentrationPlugin } from 'plimsoll/plugins/concentration';
import { CorrelationPlugin } from 'plimsoll/plugins/correlation';
import { PaperAccount } from 'plimsoll/testing';
import { plugin, shareOf } from './desk.js';
import { group, limits, prices, tickers } from './model.js';

export const cash = 10_000_000;
const utc = Date.UTC(2024, 7, 5, 15);
const symbols = new Map(tickers.map((ticker) => [ticker, shareOf(ticker)]));

/** What the built-in plugins say of themselves when nothing is open and nothing waits. */
interface BuiltIns {
  readonly correlation: CorrelationPlugin;
  readonly concentration: ConcentrationPlugin;
}

/** A real desk whose lots are of any size. */
export class World {
  readonly account = new PaperAccount(cash);
  readonly gate: RiskGate;
  readonly manager: UnifiedRiskManager;
  /** What the plugin was told since somebody looked. */
  readonly told: string[] = [];
  /** What the plugin was asked last. */
  asked: PositionDetails | undefined;
  mood: 'limit' | 'refuse' | 'throw' = 'limit';
  /** How often the gate failed. */
  faults = 0;
  readonly builtIns: BuiltIns | undefined;
  readonly #unit: number;
  readonly #approved = new Map<number, ApprovedOrder>();
  readonly #openings = new Map<number, { readonly strategy: string; readonly value: number }>();

  /**
   * @param unit - how many units a lot is
   * @param withBuiltIns - whether the built-in plugins are there too, with limits that nobody reaches
   */
  constructor(unit: number, withBuiltIns: boolean) {
    this.#unit = unit;
    const clock = new ManualClock(utc);
    const { portfolio } = this.account;
    const riskEventBus = new RiskEventBus(clock, (thrown) => {
      throw thrown;
    });
    riskEventBus.subscribe('gate_fault', () => {
      this.faults += 1;
    });
    riskEventBus.subscribe('plugin_degraded', () => {
      this.faults += 1;
    });
    const host: RiskHost = { clock, portfolio, riskEventBus, log: () => undefined };
    this.manager = new UnifiedRiskManager({ host });
    this.gate = new RiskGate({
      clock,
      portfolio,
      manager: this.manager,
      rules: [],
      prices: ({ value }) => {
        const price = prices[value] ?? 0;
        return { price, bidPrice: price, askPrice: price, priceUtc: utc };
      },
      multiplier: () => 1,
      onDecision: () => undefined,
    });

    for (const [ticker, symbol] of symbols) {
      this.account.add(symbol, prices[ticker] ?? 0);
    }

    this.manager.registerPlugin(this.#limits());

    if (withBuiltIns) {
      this.builtIns = { correlation: new CorrelationPlugin(), concentration: new ConcentrationPlugin() };
      this.manager.registerPlugin(this.builtIns.correlation, { maxPositionsPerGroup: 1000 });
      this.manager.registerPlugin(this.builtIns.concentration, { maxSymbolShare: 20 });
      this.manager.registerPlugin(new CircuitBreakerPlugin());
    }
  }

  /** How many orders the plugin believes to wait. */
  get believed(): number {
    return this.#openings.size;
  }

  submit(orderId: number, strategy: string, ticker: string, lots: number, limit: number): boolean {
    const symbol = symbols.get(ticker) as SecuritySymbol;
    const request: OrderRequest = {
      orderId,
      symbol,
      type: 'limit',
      quantity: lots * this.#unit,
      limitPrice: (prices[ticker] ?? 0) * limit,
      stopPrice: undefined,
      tag: '',
      strategy,
      accountWide: false,
      timeInForce: 'good-til-canceled',
      createdUtc: utc,
    };
    return this.#keep(this.gate.submit(request));
  }

  update(orderId: number, lots: number, limit: number): boolean {
    const order = this.#order(orderId);
    const limitPrice = (prices[order.symbol.value] ?? 0) * limit;
    return this.#keep(this.gate.update(order, { ...order, quantity: lots * this.#unit, limitPrice }));
  }

  close(orderId: number): void {
    this.gate.close(orderId);
    this.#approved.delete(orderId);
  }

  fill(orderId: number, strategy: string, lots: number, price: number): void {
    const { symbol } = this.#order(orderId);
    const quantity = lots * this.#unit;
    const fill: Fill = { orderId, symbol, strategy, accountWide: false, quantity, price, fee: 1, utc };
    this.gate.onFill(fill, this.account.book(fill).changes);
  }

  /** Busts a fill; tells which orders are withdrawn. */
  bust(orderId: number, number: number): number[] {
    const { changes, fill } = this.account.bust(orderId, number);
    return this.#withdrawn({ fill, number, reason: '' }, changes);
  }

  isInForce(orderId: number): boolean {
    return this.gate.isInForce(this.#approved.get(orderId));
  }

  /** Real units in lots; what is no whole number of them, but for dust, is NaN. */
  lots(units: number): number {
    const lots = Math.round(units / this.#unit);
    return Math.abs(lots * this.#unit - units) < 1e-6 ? lots : Number.NaN;
  }

  /** Money in what it would be with lots of one unit. */
  money(amount: number): number {
    return Math.round((amount / this.#unit) * 1e6) / 1e6;
  }

  #withdrawn(bust: Bust, changes: readonly PositionChange[]): number[] {
    return this.gate.onBust(bust, changes).map(({ orderId }) => orderId);
  }

  #keep(result: ReturnType<RiskGate['submit']>): boolean {
    if (result.kind === 'refused') {
      return false;
    }

    this.#approved.set(result.order.orderId, result.order);
    return true;
  }

  #order(orderId: number): ApprovedOrder {
    const order = this.#approved.get(orderId);

    if (order === undefined) {
      throw new Error(`the world knows no order ${orderId}`);
    }

    return order;
  }

  #limits(): RiskPlugin {
    return plugin({
      canOpenPosition: (symbol, strategy, details) => this.#judge(symbol, strategy, details),
      onPositionOpened: (symbol, strategy) => void this.told.push(`opened ${strategy} ${symbol}`),
      onPositionClosed: (symbol, strategy) => void this.told.push(`closed ${strategy} ${symbol}`),
      onOrderApproved: (_symbol, strategy, { orderId, notional }) => {
        this.told.push(`approved ${orderId}`);
        this.#openings.set(orderId, { strategy, value: notional });
      },
      onOrderClosed: (_symbol, _strategy, orderId) => {
        this.told.push(`over ${orderId}`);
        this.#openings.delete(orderId);
      },
    });
  }

  /** Judges by what a plugin can see: the details, the account, the reservations, and what it was told. */
  #judge(ticker: string, strategy: string, details: PositionDetails): RiskAnswer {
    this.asked = details;

    if (this.mood === 'throw') {
      throw new Error('bug');
    }

    const { currentQuantity, pendingQuantity, openingQuantity, orderId, price, notional } = details;
    const side = Math.sign(openingQuantity);
    const after = Math.max(0, currentQuantity * side) + (pendingQuantity + openingQuantity) * side;
    const opens = Math.abs(pendingQuantity + openingQuantity) * price;
    const ofStrategy = [...this.#openings]
      .filter(([id, one]) => id !== orderId && one.strategy === strategy)
      .reduce((sum, [, { value }]) => sum + value, this.#heldBy(strategy) + notional);
    const isWithin =
      this.#within(after, limits.symbol) &&
      this.#within(this.#total(tickers, ticker, side) + opens, limits.gross) &&
      (!group.includes(ticker) || this.#within(this.#total(group, ticker, side) + opens, limits.group)) &&
      this.#within(ofStrategy, limits.strategy);

    return [this.mood === 'limit' && isWithin, 'beyond a limit'];
  }

  /** What is held and reserved, but for what waits on the side of an order. */
  #total(among: readonly string[], ticker: string, side: number): number {
    const { reservations } = this.gate;
    const { gross, net } = reservations.exposure(ticker);
    const waits = (gross + side * net) / 2;
    return among.reduce((sum, one) => {
      const held = Math.abs(this.account.portfolio.quantityOf(one)) * (prices[one] ?? 0);
      return sum + held + reservations.exposure(one).gross;
    }, -waits);
  }

  #heldBy(strategy: string): number {
    const { portfolio } = this.account;
    return tickers.reduce(
      (sum, one) => sum + Math.abs(portfolio.strategyQuantityOf(strategy, one)) * (prices[one] ?? 0),
      0,
    );
  }

  #within(amount: number, limit: number): boolean {
    return amount <= limit * this.#unit + 1e-6;
  }
}
