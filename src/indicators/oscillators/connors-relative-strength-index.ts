/**
 * The Connors relative strength index.
 *
 * @module
 */
import { type Named, requirePeriod, splitName } from '../base/arguments.js';
import { Indicator } from '../base/indicator.js';
import { NumberRing } from '../base/rolling.js';
import { RelativeStrengthIndex } from './relative-strength-index.js';

/**
 * Periods of the three parts.
 *
 * @inline
 */
type Arguments = readonly [rsiPeriod: number, rsiPeriodStreak: number, lookBackPeriod: number];

/**
 * The mean of three numbers from 0 to 100: the relative strength index, that of the streak of ups or downs, and the rank of the latest change; 0 before it is ready.
 *
 * @source LEAN `Indicators/ConnorsRelativeStrengthIndex.cs`; L. Connors, An Introduction to ConnorsRSI (2012)
 */
export class ConnorsRelativeStrengthIndex extends Indicator {
  readonly #rsi: RelativeStrengthIndex;
  readonly #streakRsi: RelativeStrengthIndex;
  readonly #changes: NumberRing;
  #last = 0;
  #streak = 0;

  /**
   * @param args - the periods of the index, of that of the streak, and of the rank; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when a period is not a whole number of 1 or more
   */
  constructor(...args: Named<Arguments>) {
    const [name, [rsi, streak, lookBack]] = splitName<Arguments>(args);
    super(name ?? `CRSI(${rsi},${streak},${lookBack})`, Math.max(lookBack, rsi + 1, streak + 1));
    this.#rsi = this.own(new RelativeStrengthIndex(`${this.name}_RSI`, rsi));
    this.#streakRsi = this.own(new RelativeStrengthIndex(`${this.name}_StreakRSI`, streak));
    this.#changes = this.own(new NumberRing(requirePeriod(this.name, lookBack)));
  }

  protected override compute(value: number, utc: number): number {
    const isFirst = this.samples === 1;
    const change = isFirst ? 0 : value - this.#last;
    this.#streak = isFirst || this.#streak * change < 0 ? Math.sign(change) : this.#streak + Math.sign(change);
    this.#rsi.feed(utc, value);
    this.#streakRsi.feed(utc, this.#streak);
    // A price of 0 has no change in percent; the first price counts as no change either.
    const fraction = this.#last === 0 || isFirst ? 0 : change / this.#last;
    const hasChange = !isFirst && this.#last !== 0;
    const rank = hasChange ? this.#rank(fraction) : 0;
    this.#changes.push(fraction);
    this.#last = value;
    return this.isReady && hasChange ? (this.#rsi.value + this.#streakRsi.value + rank) / 3 : 0;
  }

  /** How many changes in a hundred were smaller; 0 until there are enough. */
  #rank(change: number): number {
    const ring = this.#changes;

    if (ring.count < ring.size) {
      return 0;
    }

    let smaller = 0;

    for (let age = 0; age < ring.size; age += 1) {
      smaller += ring.get(age) < change ? 1 : 0;
    }

    return (100 * smaller) / ring.size;
  }
}
