/**
 * The zigzag.
 *
 * @module
 */
import { type Named, requireNumber, requirePeriod, splitName } from '../base/arguments.js';
import type { BarInput } from '../base/data-point.js';
import { BarIndicator, IndicatorLine } from '../base/indicator.js';
import { PivotPointType } from './pivot-points-high-low.js';

/**
 * Smallest turn, and fewest bars of a trend.
 *
 * @inline
 */
type Arguments = readonly [sensitivity?: number, minTrendLength?: number];

/**
 * The latest turning point: a high from which the price fell, or a low from which it rose, by more than a fraction; 0 for the first bar.
 *
 * @remarks The latest point moves while the trend goes on.
 * @source LEAN `Indicators/ZigZag.cs`
 */
export class ZigZag extends BarIndicator {
  /** The latest high that was a turning point; 0 before the first. */
  readonly highPivot: IndicatorLine;
  /** The latest low that was a turning point. */
  readonly lowPivot: IndicatorLine;
  readonly #sensitivity: number;
  readonly #minTrendLength: number;
  #pivotType: PivotPointType = PivotPointType.Low;
  #pivot = 0;
  #bars = 0;

  /**
   * @param args - the fraction by which the price must turn (0.05), and after how many bars it may (1); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the fraction is not between 0 and 1, or the number of bars not a whole one of 1 or more
   */
  constructor(...args: Named<Arguments>) {
    const [name, [sensitivity = 0.05, minTrendLength = 1]] = splitName<Arguments>(args);
    super(name ?? `ZZ(${sensitivity},${minTrendLength})`, minTrendLength + 1);
    const isFraction = (value: number): boolean => value > 0 && value < 1;
    this.#sensitivity = requireNumber(this.name, 'a sensitivity between 0 and 1', sensitivity, isFraction);
    this.#minTrendLength = requirePeriod(this.name, minTrendLength);
    this.highPivot = this.own(new IndicatorLine(`${this.name}_HighPivot`));
    this.lowPivot = this.own(new IndicatorLine(`${this.name}_LowPivot`));
  }

  /** Whether the latest turning point is a high or a low. */
  get pivotType(): PivotPointType {
    return this.#pivotType;
  }

  override reset(): void {
    super.reset();
    this.#pivotType = PivotPointType.Low;
  }

  protected override compute({ high, low }: BarInput, utc: number): number {
    if (this.samples === 1) {
      this.#turn(PivotPointType.Low, low, utc);
      return 0;
    }

    const isLow = this.#pivotType === PivotPointType.Low;
    const mayTurn = this.#bars >= this.#minTrendLength;

    if (isLow ? low <= this.#pivot && !this.#rose(high, mayTurn) : this.#fell(low, mayTurn)) {
      this.#turn(PivotPointType.Low, low, utc);
    } else if (isLow ? this.#rose(high, mayTurn) : high >= this.#pivot) {
      this.#turn(PivotPointType.High, high, utc);
    }

    this.#bars += 1;
    return this.#pivot;
  }

  #rose(high: number, mayTurn: boolean): boolean {
    return mayTurn && high >= this.#pivot * (1 + this.#sensitivity);
  }

  #fell(low: number, mayTurn: boolean): boolean {
    return mayTurn && low <= this.#pivot * (1 - this.#sensitivity);
  }

  #turn(type: PivotPointType, price: number, utc: number): void {
    this.#pivotType = type;
    this.#pivot = price;
    this.#bars = 0;
    (type === PivotPointType.Low ? this.lowPivot : this.highPivot).feed(utc, price);
  }
}
