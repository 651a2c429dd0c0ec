/**
 * The stochastic oscillator, and the premier stochastic that is made of it.
 *
 * @module
 */
import { ExponentialMovingAverage } from '../averages/exponential-moving-average.js';
import { type Named, requirePeriod, splitName } from '../base/arguments.js';
import type { BarInput } from '../base/data-point.js';
import { BarIndicator, IndicatorLine } from '../base/indicator.js';
import { RollingSum } from '../base/rolling.js';
import { Maximum, Minimum } from '../statistics/extremes.js';

/**
 * Periods of the range and of the two means.
 *
 * @inline
 */
type StochasticArguments = readonly [period: number, kPeriod: number, dPeriod: number];

/**
 * Where the last price is between the lowest low and the highest high, in percent. Its own value is the fast, unsmoothed line.
 *
 * @remarks While all bars of the period have one price, the fast line is 0, and both means leave those bars out, as in LEAN.
 * @source LEAN `Indicators/Stochastic.cs`
 */
export class Stochastic extends BarIndicator {
  /** The unsmoothed line. */
  readonly fastStoch: IndicatorLine;
  /** The mean of the unsmoothed line. */
  readonly stochK: IndicatorLine;
  /** The mean of the smoothed line. */
  readonly stochD: IndicatorLine;
  readonly #highest: Maximum;
  readonly #lowest: Minimum;
  readonly #fast: RollingSum;
  readonly #slow: RollingSum;
  readonly #kPeriod: number;
  readonly #dPeriod: number;

  /**
   * @param args - over how many bars the range is, and the periods of the first and the second mean; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when a period is not a whole number of 1 or more
   */
  constructor(...args: Named<StochasticArguments>) {
    const [name, [period, kPeriod, dPeriod]] = splitName<StochasticArguments>(args);
    super(name ?? `STO(${period},${kPeriod},${dPeriod})`, period + kPeriod + dPeriod - 2);
    this.#highest = this.own(new Maximum(`${this.name}_Max`, period));
    this.#lowest = this.own(new Minimum(`${this.name}_Min`, period));
    this.#kPeriod = requirePeriod(this.name, kPeriod);
    this.#dPeriod = requirePeriod(this.name, dPeriod);
    this.#fast = this.own(new RollingSum(kPeriod));
    this.#slow = this.own(new RollingSum(dPeriod));
    this.fastStoch = this.own(new IndicatorLine(`${this.name}_FastStoch`, period));
    this.stochK = this.own(new IndicatorLine(`${this.name}_StochK`, period + kPeriod - 1));
    this.stochD = this.own(new IndicatorLine(`${this.name}_StochD`, this.warmUpPeriod));
  }

  /** Whether there are enough bars whose period had a range. */
  override get isReady(): boolean {
    return this.#slow.count >= this.#dPeriod;
  }

  protected override compute({ high, low, close }: BarInput, utc: number): number {
    this.#highest.feed(utc, high);
    this.#lowest.feed(utc, low);
    const range = this.#highest.value - this.#lowest.value;
    let fast = 0;

    if (this.#highest.isReady && range !== 0) {
      fast = (close - this.#lowest.value) / range;
      this.#fast.add(fast);
    }

    const k = this.#fast.count < this.#kPeriod ? 0 : this.#fast.total / this.#kPeriod;

    if (this.#fast.count >= this.#kPeriod) {
      this.#slow.add(k);
    }

    this.fastStoch.feed(utc, 100 * fast);
    this.stochK.feed(utc, 100 * k);
    this.stochD.feed(utc, this.isReady ? (100 * this.#slow.total) / this.#dPeriod : 0);
    return this.fastStoch.value;
  }
}

/**
 * Periods of the stochastic and of the means.
 *
 * @inline
 */
type PremierArguments = readonly [period: number, emaPeriod: number];

/**
 * A stochastic that was smoothed twice and bent into the range from -1 to 1; 0 before it is ready.
 *
 * @source LEAN `Indicators/PremierStochasticOscillator.cs`; L. Leibfarth, Technical Analysis of Stocks & Commodities 26 (2008)
 */
export class PremierStochasticOscillator extends BarIndicator {
  readonly #stochastic: Stochastic;
  readonly #first: ExponentialMovingAverage;
  readonly #second: ExponentialMovingAverage;

  /**
   * @param args - the period of the stochastic and that of the two means; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when a period is not a whole number of 1 or more
   */
  constructor(...args: Named<PremierArguments>) {
    const [name, [period, emaPeriod]] = splitName<PremierArguments>(args);
    super(name ?? `PSO(${period},${emaPeriod})`, period + 2 * (emaPeriod - 1));
    this.#stochastic = this.own(new Stochastic(`${this.name}_Stochastic`, period, period, period));
    this.#first = this.own(new ExponentialMovingAverage(`${this.name}_First`, emaPeriod));
    this.#second = this.own(new ExponentialMovingAverage(`${this.name}_Second`, emaPeriod));
  }

  protected override compute(bar: BarInput, utc: number): number {
    this.#stochastic.update(bar);
    const isSmooth =
      this.#stochastic.fastStoch.isReady &&
      this.#first.feed(utc, 0.1 * (this.#stochastic.value - 50)) &&
      this.#second.feed(utc, this.#first.value);

    // The logistic curve from -1 to 1 is the hyperbolic tangent of half the argument.
    return isSmooth ? Math.tanh(this.#second.value / 2) : 0;
  }
}
