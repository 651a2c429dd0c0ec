/**
 * The money flow index.
 *
 * @module
 */
import { type PeriodArguments, requirePeriod, splitName } from '../base/arguments.js';
import { quotient, typicalPrice } from '../base/arithmetic.js';
import type { TradeBarInput } from '../base/data-point.js';
import { TradeBarIndicator } from '../base/indicator.js';
import { Sum } from '../statistics/sum.js';

/**
 * The turnover of bars with a higher typical price than the one before, in percent of that and the turnover of those with a lower one; 100 when there is neither.
 *
 * @source LEAN `Indicators/MoneyFlowIndex.cs`; G. Quong and A. Soudack, Technical Analysis of Stocks & Commodities 7 (1989)
 */
export class MoneyFlowIndex extends TradeBarIndicator {
  /** The turnover of bars that rose. */
  readonly positiveMoneyFlow: Sum;
  /** The turnover of bars that fell. */
  readonly negativeMoneyFlow: Sum;
  #previousTypicalPrice = 0;

  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `MFI(${period})`, period);
    requirePeriod(this.name, period);
    this.positiveMoneyFlow = this.own(new Sum(`${this.name}_PositiveMoneyFlow`, period));
    this.negativeMoneyFlow = this.own(new Sum(`${this.name}_NegativeMoneyFlow`, period));
  }

  /** The typical price of the latest bar; 0 before the first. */
  get previousTypicalPrice(): number {
    return this.#previousTypicalPrice;
  }

  override reset(): void {
    super.reset();
    this.#previousTypicalPrice = 0;
  }

  protected override compute(bar: TradeBarInput, utc: number): number {
    const price = typicalPrice(bar);
    const flow = price * bar.volume;
    this.positiveMoneyFlow.feed(utc, price > this.#previousTypicalPrice ? flow : 0);
    this.negativeMoneyFlow.feed(utc, price < this.#previousTypicalPrice ? flow : 0);
    this.#previousTypicalPrice = price;
    const positive = this.positiveMoneyFlow.value;

    return 100 * quotient(positive, positive + this.negativeMoneyFlow.value, 1);
  }
}
