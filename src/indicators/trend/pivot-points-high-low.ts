/**
 * Pivot points: highs and lows that stand out among the bars around them.
 *
 * @module
 */
import { TimeZone } from '../../core/time.js';
import { type Named, requirePeriod, splitName } from '../base/arguments.js';
import { type BarInput, IndicatorDataPoint } from '../base/data-point.js';
import { BarIndicator } from '../base/indicator.js';
import { NumberRing } from '../base/rolling.js';

/** A kind of pivot point. */
export type PivotPointType = -1 | 0 | 1 | 2;

/** Kinds of pivot points, under QuantConnect's names; the value of {@link PivotPointsHighLow} is one of them. */
export const PivotPointType = {
  /** A low. */
  Low: -1,
  /** None. */
  None: 0,
  /** A high. */
  High: 1,
  /** A high and a low of one bar. */
  Both: 2,
  /** The same as `Low`. */
  LOW: -1,
  /** The same as `None`. */
  NONE: 0,
  /** The same as `High`. */
  HIGH: 1,
  /** The same as `Both`. */
  BOTH: 2,
} as const;

/** A high or a low that stands out, at the time of its bar. */
export class PivotPoint extends IndicatorDataPoint {
  /** Whether it is a high or a low. */
  readonly pivotPointType: PivotPointType;

  /**
   * @param type - whether it is a high or a low
   * @param price - the high or low
   * @param endUtc - when its bar ended, epoch milliseconds
   * @param zone - the zone in which times are told
   */
  constructor(type: PivotPointType, price: number, endUtc: number, zone: TimeZone) {
    super(endUtc, price, zone);
    this.pivotPointType = type;
  }
}

/** Receives pivot points. */
export type PivotPointHandler = (point: PivotPoint) => void;

/** One side: the highs, or the lows turned round, so that a pivot is the largest in the middle either way. */
class Side {
  readonly #ring: NumberRing;
  readonly #surrounding: number;
  readonly #isStrict: boolean;

  constructor(surrounding: number, isStrict: boolean) {
    this.#ring = new NumberRing(2 * surrounding + 1);
    this.#surrounding = surrounding;
    this.#isStrict = isStrict;
  }

  get surrounding(): number {
    return this.#surrounding;
  }

  /** Takes a value; returns the pivot in the middle of the window, or `undefined` when there is none. */
  take(value: number): number | undefined {
    const ring = this.#ring;
    ring.push(value);

    if (ring.count < ring.size) {
      return undefined;
    }

    const middle = ring.get(this.#surrounding);

    for (let age = 0; age < ring.size; age += 1) {
      const other = ring.get(age);

      if (age !== this.#surrounding && !(this.#isStrict ? other < middle : other <= middle)) {
        return undefined;
      }
    }

    return middle;
  }

  reset(): void {
    this.#ring.reset();
  }
}

/**
 * Bars around a high and around a low, how many points are kept, and whether equals count.
 *
 * @inline
 */
type Arguments = readonly [
  surroundingBarsCountForHighPoint: number,
  surroundingBarsCountForLowPoint?: number,
  lastStoredValues?: number,
  strict?: boolean,
];

/**
 * Finds highs above, and lows below, those of the bars before and after; known when the bars after have come. Its own value tells of the latest bar: a {@link PivotPointType}.
 *
 * @source LEAN `Indicators/PivotPointsHighLow.cs`
 */
export class PivotPointsHighLow extends BarIndicator {
  readonly #highs: Side;
  readonly #lows: Side;
  readonly #capacity: number;
  /** When the last bars ended, for the time of a pivot in the middle. */
  readonly #ends: NumberRing;
  readonly #handlers: PivotPointHandler[] = [];
  #points: PivotPoint[] = [];

  /**
   * @param args - how many bars before and after a high must be lower, how many before and after a low must be higher (as many by default), how many points are
   *   kept (100), and whether those bars may not be equal either (true); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when a number is not a whole one of 1 or more
   */
  constructor(...args: Named<Arguments>) {
    const [name, [high, low = high, capacity = 100, isStrict = true]] = splitName<Arguments>(args);
    super(name ?? `PivotPointsHighLow(${high === low ? high : `${high},${low}`})`, 2 * Math.max(high, low) + 1);
    requirePeriod(this.name, high);
    requirePeriod(this.name, low);
    this.#capacity = requirePeriod(this.name, capacity);
    this.#highs = this.own(new Side(high, isStrict));
    this.#lows = this.own(new Side(low, isStrict));
    this.#ends = this.own(new NumberRing(this.warmUpPeriod));
  }

  override reset(): void {
    super.reset();
    this.#points = [];
  }

  /**
   * Adds a handler of pivot points. It is called at once when one is found, before the value changes.
   *
   * @param handler - receives each new point
   */
  onNewPivotPointFormed(handler: PivotPointHandler): void {
    this.#handlers.push(handler);
  }

  /**
   * Returns the highs that were found.
   *
   * @returns the latest first
   */
  getHighPivotPointsArray(): PivotPoint[] {
    return this.#points.filter(({ pivotPointType }) => pivotPointType === PivotPointType.High);
  }

  /**
   * Returns the lows that were found.
   *
   * @returns the latest first
   */
  getLowPivotPointsArray(): PivotPoint[] {
    return this.#points.filter(({ pivotPointType }) => pivotPointType === PivotPointType.Low);
  }

  /**
   * Returns the highs and lows that were found.
   *
   * @returns the latest first
   */
  getAllPivotPointsArray(): PivotPoint[] {
    return [...this.#points];
  }

  protected override compute(bar: BarInput, utc: number): number {
    this.#ends.push(utc);
    const high = this.#highs.take(bar.high);
    const low = this.#lows.take(-bar.low);

    if (high !== undefined) {
      this.#add(PivotPointType.High, high, this.#highs.surrounding, bar);
    }

    if (low !== undefined) {
      this.#add(PivotPointType.Low, -low, this.#lows.surrounding, bar);
    }

    if (high !== undefined) {
      return low === undefined ? PivotPointType.High : PivotPointType.Both;
    }

    return low === undefined ? PivotPointType.None : PivotPointType.Low;
  }

  #add(type: PivotPointType, price: number, age: number, bar: BarInput): void {
    const point = new PivotPoint(type, price, this.#ends.get(age), bar.symbol?.timeZone ?? TimeZone.utc);
    this.#points.unshift(point);
    this.#points.length = Math.min(this.#points.length, this.#capacity);

    for (const handler of this.#handlers) {
      handler(point);
    }
  }
}
