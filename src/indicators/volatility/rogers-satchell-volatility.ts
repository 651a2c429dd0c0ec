/**
 * The volatility of Rogers and Satchell.
 *
 * @module
 */
import { type PeriodArguments, requirePeriod, splitName } from '../base/arguments.js';
import type { BarInput } from '../base/data-point.js';
import { BarIndicator } from '../base/indicator.js';
import { RollingSum } from '../base/rolling.js';

/**
 * The standard deviation of the price as bars show it, whatever its trend; 0 before it is ready, and for a bar with a price of 0, which is left out.
 *
 * @source LEAN `Indicators/RogersSatchellVolatility.cs`; L. C. G. Rogers and S. E. Satchell, Annals of Applied Probability 1 (1991)
 */
export class RogersSatchellVolatility extends BarIndicator {
  readonly #period: number;
  readonly #sum: RollingSum;

  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `RSV(${period})`, period);
    this.#period = requirePeriod(this.name, period);
    this.#sum = this.own(new RollingSum(period));
  }

  protected override compute({ open, high, low, close }: BarInput): number {
    const variance = Math.log(high / close) * Math.log(high / open) + Math.log(low / close) * Math.log(low / open);

    // Not a finite number when a price is 0 or has another sign than the others.
    if (!Number.isFinite(variance)) {
      return 0;
    }

    this.#sum.add(variance);
    return this.isReady ? Math.sqrt(Math.max(0, this.#sum.total) / this.#period) : 0;
  }
}
