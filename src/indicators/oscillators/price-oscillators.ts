/**
 * The difference of a fast and a slow moving average, absolute and in percent.
 *
 * @module
 */
import { MovingAverageType } from '../averages/moving-average-type.js';
import { type Named, splitName } from '../base/arguments.js';
import { quotient } from '../base/arithmetic.js';
import { MovingAverageConvergenceDivergence } from './moving-average-convergence-divergence.js';

/**
 * Periods and kind of moving average.
 *
 * @inline
 */
type Arguments = readonly [fastPeriod: number, slowPeriod: number, movingAverageType?: MovingAverageType];

/**
 * The difference of a fast and a slow moving average; its signal has the slow period.
 *
 * @source LEAN `Indicators/AbsolutePriceOscillator.cs`
 */
export class AbsolutePriceOscillator extends MovingAverageConvergenceDivergence {
  /**
   * @param args - the fast and the slow period, and the kind of average (simple by default); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when a period is not a whole number of 1 or more, or the fast one is not below the slow one
   */
  constructor(...args: Named<Arguments>) {
    const [name, [fast, slow, type = MovingAverageType.Simple]] = splitName<Arguments>(args);
    super(name ?? `APO(${fast},${slow})`, fast, slow, slow, type);
  }
}

/**
 * The difference of a fast and a slow moving average, in percent of the slow one; its signal is that of the difference.
 *
 * @source LEAN `Indicators/PercentagePriceOscillator.cs`
 */
export class PercentagePriceOscillator extends AbsolutePriceOscillator {
  /**
   * @param args - the fast and the slow period, and the kind of average (simple by default); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when a period is not a whole number of 1 or more, or the fast one is not below the slow one
   */
  constructor(...args: Named<Arguments>) {
    const [name, [fast, slow, type = MovingAverageType.Simple]] = splitName<Arguments>(args);
    super(name ?? `PPO(${fast},${slow})`, fast, slow, type);
  }

  protected override compute(value: number, utc: number): number {
    return 100 * quotient(super.compute(value, utc), this.slow.value);
  }
}
