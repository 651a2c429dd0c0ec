/**
 * The awesome oscillator.
 *
 * @module
 */
import { MovingAverageType, movingAverage, nameOfAverage } from '../averages/moving-average-type.js';
import { type Named, requirePeriod, splitName } from '../base/arguments.js';
import { medianPrice } from '../base/arithmetic.js';
import type { BarInput } from '../base/data-point.js';
import { BarIndicator, type Indicator } from '../base/indicator.js';

/**
 * Periods and kind of moving average.
 *
 * @inline
 */
type Arguments = readonly [fastPeriod: number, slowPeriod: number, type?: MovingAverageType];

/**
 * The difference of a fast and a slow average of mid prices; 0 before it is ready.
 *
 * @source LEAN `Indicators/AwesomeOscillator.cs`; B. Williams, New Trading Dimensions (1998)
 */
export class AwesomeOscillator extends BarIndicator {
  /** The fast average. */
  readonly fastAo: Indicator;
  /** The slow average. */
  readonly slowAo: Indicator;

  /**
   * @param args - the fast and the slow period, and the kind of average (simple by default); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when a period is not a whole number of 1 or more
   */
  constructor(...args: Named<Arguments>) {
    const [name, [fast, slow, type = MovingAverageType.Simple]] = splitName<Arguments>(args);
    super(name ?? `AO(${fast},${slow},${nameOfAverage(type)})`, Math.max(fast, slow));
    this.fastAo = this.own(movingAverage(type, `${this.name}_Fast`, requirePeriod(this.name, fast)));
    this.slowAo = this.own(movingAverage(type, `${this.name}_Slow`, requirePeriod(this.name, slow)));
  }

  /** Whether both averages are ready. */
  override get isReady(): boolean {
    return this.fastAo.isReady && this.slowAo.isReady;
  }

  protected override compute(bar: BarInput, utc: number): number {
    this.fastAo.feed(utc, medianPrice(bar));
    this.slowAo.feed(utc, medianPrice(bar));
    return this.isReady ? this.fastAo.value - this.slowAo.value : 0;
  }
}
