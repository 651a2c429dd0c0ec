/**
 * The population standard deviation.
 *
 * @module
 */
import { type PeriodArguments, splitName } from '../base/arguments.js';
import { Variance } from './variance.js';

/**
 * The square root of the population variance of the last values.
 *
 * @source LEAN `Indicators/StandardDeviation.cs`
 */
export class StandardDeviation extends Variance {
  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `STD(${period})`, period);
  }

  protected override compute(value: number): number {
    return Math.sqrt(super.compute(value));
  }
}
