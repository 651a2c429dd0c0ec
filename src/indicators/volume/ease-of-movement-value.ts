/**
 * Ease of movement.
 *
 * @module
 */
import { type Named, requireNumber, requirePeriod, splitName } from '../base/arguments.js';
import { medianPrice } from '../base/arithmetic.js';
import type { TradeBarInput } from '../base/data-point.js';
import { TradeBarIndicator } from '../base/indicator.js';
import { RollingSum } from '../base/rolling.js';

/**
 * Period and unit of volume.
 *
 * @inline
 */
type Arguments = readonly [period?: number, scale?: number];

/**
 * How far the middle of the bar moved for the volume it took, averaged; a bar without volume or range counts 0.
 *
 * @source LEAN `Indicators/EaseOfMovementValue.cs`; R. W. Arms
 */
export class EaseOfMovementValue extends TradeBarIndicator {
  readonly #scale: number;
  readonly #sum: RollingSum;
  #middle = 0;

  /**
   * @param args - the period (1), and in how many units volume is counted (10,000); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more, or the unit not above 0
   */
  constructor(...args: Named<Arguments>) {
    const [name, [period = 1, scale = 10_000]] = splitName<Arguments>(args);
    super(name ?? `EMV(${period}, ${scale})`, period);
    this.#sum = this.own(new RollingSum(requirePeriod(this.name, period)));
    this.#scale = requireNumber(this.name, 'a scale above 0', scale, (value) => value > 0);
  }

  protected override compute(bar: TradeBarInput): number {
    if (this.samples === 1) {
      this.#middle = medianPrice(bar);
    }

    const range = bar.high - bar.low;

    if (bar.volume === 0 || range === 0) {
      this.#sum.add(0);
    } else {
      this.#sum.add(((medianPrice(bar) - this.#middle) * range) / (bar.volume / this.#scale));
      this.#middle = medianPrice(bar);
    }

    return this.#sum.total / this.#sum.count;
  }
}
