/**
 * The derivative oscillator.
 *
 * @module
 */
import { ExponentialMovingAverage } from '../averages/exponential-moving-average.js';
import { SimpleMovingAverage } from '../averages/simple-moving-average.js';
import { type Named, splitName } from '../base/arguments.js';
import { Indicator } from '../base/indicator.js';
import { RelativeStrengthIndex } from './relative-strength-index.js';

/**
 * Periods of the index, of its two means and of the signal.
 *
 * @inline
 */
type Arguments = readonly [
  rsiPeriod: number,
  smoothingRsiPeriod: number,
  doubleSmoothingRsiPeriod: number,
  signalLinePeriod: number,
];

/**
 * A relative strength index that was smoothed twice, less its simple mean; 0 before it is ready.
 *
 * @source LEAN `Indicators/DerivativeOscillator.cs`; C. Brown, Technical Analysis for the Trading Professional (1999)
 */
export class DerivativeOscillator extends Indicator {
  readonly #rsi: RelativeStrengthIndex;
  readonly #smooth: ExponentialMovingAverage;
  readonly #smoother: ExponentialMovingAverage;
  readonly #signal: SimpleMovingAverage;

  /**
   * @param args - the periods of the index, of its first and second mean, and of the signal; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when a period is not a whole number of 1 or more
   */
  constructor(...args: Named<Arguments>) {
    const [name, [rsi, first, second, signal]] = splitName<Arguments>(args);
    super(name ?? `DO(${rsi},${first},${second},${signal})`, rsi + first + second + signal - 2);
    this.#rsi = this.own(new RelativeStrengthIndex(`${this.name}_RSI`, rsi));
    this.#smooth = this.own(new ExponentialMovingAverage(`${this.name}_SmoothedRSI`, first));
    this.#smoother = this.own(new ExponentialMovingAverage(`${this.name}_DoubleSmoothedRSI`, second));
    this.#signal = this.own(new SimpleMovingAverage(`${this.name}_SignalLine`, signal));
  }

  protected override compute(value: number, utc: number): number {
    const isReady =
      this.#rsi.feed(utc, value) &&
      this.#smooth.feed(utc, this.#rsi.value) &&
      this.#smoother.feed(utc, this.#smooth.value) &&
      this.#signal.feed(utc, this.#smoother.value);

    return isReady ? this.#smoother.value - this.#signal.value : 0;
  }
}
