/**
 * Range bars.
 *
 * @module
 */
import { FrameworkError } from '../../core/errors.js';
import { usEquityProperties } from '../properties.js';
import type { SecuritySymbol } from '../symbol.js';
import type { ConsolidatorMarket, DataPoint } from './data-point.js';
import { RangeBar } from './price-bars.js';
import { ceilToStep, exact } from './steps.js';
import { type DataSelector, TimelessConsolidator } from './timeless-consolidator.js';

/** A range bar as it is being made. */
class Range {
  readonly symbol: SecuritySymbol;
  readonly startUtc: number;
  readonly size: number;
  readonly open: number;
  endUtc: number;
  high: number;
  low: number;
  close: number;
  volume: number;
  isClosed = false;

  constructor(symbol: SecuritySymbol, startUtc: number, size: number, open: number, volume: number) {
    this.symbol = symbol;
    this.startUtc = startUtc;
    this.endUtc = startUtc;
    this.size = size;
    this.open = open;
    this.high = open;
    this.low = open;
    this.close = open;
    this.volume = volume;
  }

  /** Adds a price; what is beyond the range closes the bar, and its volume belongs to the next. */
  add(utc: number, price: number, volume: number): void {
    this.endUtc = utc;

    if (price < this.low && exact(this.high - price) > this.size) {
      this.low = exact(this.high - this.size);
      this.#end(this.low);
    } else if (price > this.high && exact(price - this.low) > this.size) {
      this.high = exact(this.low + this.size);
      this.#end(this.high);
    } else {
      this.low = Math.min(this.low, price);
      this.high = Math.max(this.high, price);
      this.volume += volume;
    }
  }

  toBar(): RangeBar {
    return new RangeBar(this.symbol, this.startUtc, this.endUtc, this.size, this);
  }

  #end(close: number): void {
    this.close = close;
    this.isClosed = true;
  }
}

/** Makes range bars; what follows one differs. */
export abstract class RangeMaker extends TimelessConsolidator<RangeBar> {
  /** How many of the smallest steps between two prices a bar spans. */
  readonly range: number;
  #minimumPriceVariation = usEquityProperties.minimumPriceVariation;
  #isFirst = true;
  #bar: Range | undefined;

  /**
   * @param range - how many of the smallest steps between two prices a bar spans, 1 or more
   * @param selector - the price of the data; its value when absent
   * @param volumeSelector - the volume of the data; that of a trade bar when absent
   * @throws FrameworkError `BAD_ARGUMENT` when the range is not a whole number of 1 or more
   */
  constructor(range: number, selector?: DataSelector, volumeSelector?: DataSelector) {
    super(selector, volumeSelector);

    if (!(Number.isSafeInteger(range) && range >= 1)) {
      throw new FrameworkError(
        'BAD_ARGUMENT',
        `${this.constructor.name}: expected a range of 1 or more steps, was ${String(range)}.`,
      );
    }

    this.range = range;
  }

  /** How far the highest price of a bar is from its lowest. */
  get rangeSize(): number {
    return exact(this.range * this.#minimumPriceVariation);
  }

  /** The bar that is being made, as it stands; `undefined` when there is none. */
  get workingData(): RangeBar | undefined {
    return this.#bar?.toBar();
  }

  /** Takes the smallest step between two prices from the market; a cent until then. */
  override useMarket({ properties }: ConsolidatorMarket): void {
    this.#minimumPriceVariation = properties.minimumPriceVariation;
  }

  /** Forgets the bars, not the handlers. */
  override reset(): void {
    super.reset();
    this.#bar = undefined;
    this.#isFirst = true;
  }

  /** The smallest step between two prices. */
  protected get step(): number {
    return this.#minimumPriceVariation;
  }

  protected get isWorking(): boolean {
    return this.#bar !== undefined;
  }

  protected begin({ startUtc, symbol }: DataPoint, price: number, volume: number): void {
    const open = this.#isFirst ? ceilToStep(price, this.rangeSize) : price;
    this.#isFirst = false;
    this.#bar = new Range(symbol, startUtc, this.rangeSize, open, volume);
  }

  protected continue({ startUtc }: DataPoint, price: number, volume: number): void {
    const isRising = price > (this.#bar as Range).high;
    this.#bar?.add(startUtc, price, volume);

    while (this.#bar?.isClosed) {
      const { size, symbol } = this.#bar;
      const bar = this.#bar.toBar();
      const open = this.openAfter(bar, isRising);
      this.#bar = undefined;
      this.emit(bar);

      if (open !== undefined) {
        this.#bar = new Range(symbol, bar.endUtc, size, open, 0);
        this.#bar.add(startUtc, price, exact(Math.abs(open - price)) > size ? 0 : volume);
      }
    }
  }

  /**
   * Says where the bar after a finished one opens.
   *
   * @param bar - the finished one
   * @param isRising - whether its last price was above it
   * @returns the price; `undefined` for the price that finished it
   */
  protected abstract openAfter(bar: RangeBar, isRising: boolean): number | undefined;
}

/**
 * Makes bars of one range, without gaps: a price far beyond a bar makes as many bars as it takes to reach it.
 *
 * @remarks The first bar opens at a multiple of the range, each later one a smallest step beyond the one before. Bars between have no volume.
 * @source LEAN `Common/Data/Consolidators/RangeConsolidator.cs`
 */
export class RangeConsolidator extends RangeMaker {
  protected override openAfter({ high, low }: RangeBar, isRising: boolean): number {
    return exact(isRising ? high + this.step : low - this.step);
  }
}

/**
 * Makes bars of one range; each later one opens at the price that closed the one before.
 *
 * @source LEAN `Common/Data/Consolidators/ClassicRangeConsolidator.cs`
 */
export class ClassicRangeConsolidator extends RangeMaker {
  protected override openAfter(): undefined {
    return undefined;
  }
}
