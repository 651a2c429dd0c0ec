/**
 * The parabolic stop and reverse.
 *
 * @module
 */
import { type Named, requireNumber, splitName } from '../base/arguments.js';
import type { BarInput } from '../base/data-point.js';
import { BarIndicator } from '../base/indicator.js';

/** How fast a stop follows the price. */
interface Speed {
  /** Its acceleration when it begins. */
  readonly start: number;
  /** How much more with each new extreme. */
  readonly increment: number;
  /** The largest acceleration. */
  readonly most: number;
}

/**
 * First stop, and accelerations on the short and on the long side.
 *
 * @inline
 */
type ExtendedArguments = readonly [
  sarStart?: number,
  offsetOnReverse?: number,
  afStartShort?: number,
  afIncrementShort?: number,
  afMaxShort?: number,
  afStartLong?: number,
  afIncrementLong?: number,
  afMaxLong?: number,
];

/**
 * A stop that follows the price ever faster and changes sides when it is touched: positive while long, negative while short.
 *
 * @remarks The first bar gives its last price (or the first stop, when there is one). The second decides the side: short when it made more of a new low than of a new high.
 * @source LEAN `Indicators/ParabolicStopAndReverseExtended.cs`; TA-Lib `SAREXT`; J. Welles Wilder, New Concepts in Technical Trading Systems (1978)
 */
export class ParabolicStopAndReverseExtended extends BarIndicator {
  readonly #first: number;
  readonly #offset: number;
  readonly #short: Speed;
  readonly #long: Speed;
  #isLong = true;
  #stop = 0;
  #extreme = 0;
  #acceleration = 0;
  #lastHigh = 0;
  #lastLow = 0;

  /**
   * @param args - the first stop (0: found from the bars; negative: short), the fraction of a gap when it changes sides (0), then start, increment and limit of the
   *   acceleration on the short and on the long side (0.02, 0.02 and 0.2); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when an argument is no finite number
   */
  constructor(...args: Named<ExtendedArguments>) {
    const [name, given] = splitName<ExtendedArguments>(args);
    const defaults = [0, 0, 0.02, 0.02, 0.2, 0.02, 0.02, 0.2];
    const all = defaults.map((value, at) => given[at] ?? value);
    super(name ?? `SAREXT(${all.join(',')})`, 2);
    const at = (index: number): number => requireNumber(this.name, 'finite numbers', all[index] as number);
    this.#first = at(0);
    this.#offset = at(1);
    this.#short = { start: at(2), increment: at(3), most: at(4) };
    this.#long = { start: at(5), increment: at(6), most: at(7) };
  }

  protected override compute({ high, low, close }: BarInput): number {
    let value: number;

    if (this.samples === 1) {
      value = this.#first === 0 ? close : this.#first;
    } else {
      if (this.samples === 2) {
        this.#begin(high, low);
        // The second bar counts as the bar before it, too.
        this.#lastHigh = high;
        this.#lastLow = low;
      }

      value = this.#isTouched(high, low) ? this.#turn(high, low) : this.#follow(high, low);
    }

    this.#lastHigh = high;
    this.#lastLow = low;
    return value;
  }

  #begin(high: number, low: number): void {
    const fall = this.#lastLow - low;
    const isShort = this.#first === 0 ? fall > 0 && high - this.#lastHigh < fall : this.#first < 0;
    this.#isLong = !isShort;
    this.#stop = this.#first === 0 ? (isShort ? this.#lastHigh : this.#lastLow) : Math.abs(this.#first);
    this.#extreme = isShort ? low : high;
    this.#acceleration = this.#speed.start;
  }

  get #speed(): Speed {
    return this.#isLong ? this.#long : this.#short;
  }

  #isTouched(high: number, low: number): boolean {
    return this.#isLong ? low <= this.#stop : high >= this.#stop;
  }

  /** Changes sides: the stop begins at the extreme of the trend that is over. */
  #turn(high: number, low: number): number {
    this.#isLong = !this.#isLong;
    this.#stop = this.#clear(this.#extreme, high, low);
    this.#stop += (this.#isLong ? -1 : 1) * this.#stop * this.#offset;
    const value = this.#isLong ? this.#stop : -this.#stop;
    this.#extreme = this.#isLong ? high : low;
    this.#acceleration = this.#speed.start;
    this.#step(high, low);
    return value;
  }

  #follow(high: number, low: number): number {
    const value = this.#isLong ? this.#stop : -this.#stop;
    const reached = this.#isLong ? high : low;

    if (this.#isLong ? reached > this.#extreme : reached < this.#extreme) {
      this.#extreme = reached;
      this.#acceleration = Math.min(this.#speed.most, this.#acceleration + this.#speed.increment);
    }

    this.#step(high, low);
    return value;
  }

  /** Moves the stop towards the extreme. */
  #step(high: number, low: number): void {
    this.#stop = this.#clear(this.#stop + this.#acceleration * (this.#extreme - this.#stop), high, low);
  }

  /** Keeps a stop out of the last two bars. */
  #clear(stop: number, high: number, low: number): number {
    return this.#isLong ? Math.min(stop, this.#lastLow, low) : Math.max(stop, this.#lastHigh, high);
  }
}

/**
 * Start, increment and limit of the acceleration.
 *
 * @inline
 */
type Arguments = readonly [afStart?: number, afIncrement?: number, afMax?: number];

/**
 * A stop that follows the price ever faster and changes sides when it is touched.
 *
 * @source LEAN `Indicators/ParabolicStopAndReverse.cs`; J. Welles Wilder, New Concepts in Technical Trading Systems (1978)
 */
export class ParabolicStopAndReverse extends ParabolicStopAndReverseExtended {
  /**
   * @param args - start (0.02), increment (0.02) and limit (0.2) of the acceleration; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when an argument is no finite number
   */
  constructor(...args: Named<Arguments>) {
    const [name, [start = 0.02, increment = 0.02, most = 0.2]] = splitName<Arguments>(args);
    super(name ?? `PSAR(${start},${increment},${most})`, 0, 0, start, increment, most, start, increment, most);
  }

  protected override compute(bar: BarInput): number {
    return Math.abs(super.compute(bar));
  }
}
