/**
 * Renko bricks without wicks.
 *
 * @module
 */
import type { SecuritySymbol } from '../symbol.js';
import type { DataPoint } from './data-point.js';
import { RenkoBar } from './price-bars.js';
import { ceilToStep, checkedStep, exact } from './steps.js';
import { type DataSelector, TimelessConsolidator } from './timeless-consolidator.js';

interface Brick {
  readonly symbol: SecuritySymbol;
  readonly startUtc: number;
  readonly open: number;
  endUtc: number;
  high: number;
  low: number;
  close: number;
  volume: number;
}

/**
 * Makes bricks of one size: one is finished when the price is a size away from its open, however far beyond.
 *
 * @remarks The next brick opens at the close of the last, with the data that finished that one.
 * @source LEAN `Common/Data/Consolidators/ClassicRenkoConsolidator.cs`
 */
export class ClassicRenkoConsolidator extends TimelessConsolidator<RenkoBar> {
  readonly #size: number;
  readonly #isEven: boolean;
  #brick: Brick | undefined;
  #lastClose: number | undefined;

  /**
   * @param barSize - how high a brick is, above 0
   * @param selector - the price of the data; its value when absent
   * @param volumeSelector - the volume of the data; that of a trade bar when absent
   * @param evenBars - whether bricks start at multiples of their size
   * @throws FrameworkError `BAD_ARGUMENT` when the size is not above 0
   */
  constructor(barSize: number, selector?: DataSelector, volumeSelector?: DataSelector, evenBars = true) {
    super(selector, volumeSelector);
    this.#size = checkedStep('ClassicRenkoConsolidator', barSize);
    this.#isEven = evenBars;
  }

  /** The brick that is being made, as it stands; `undefined` when there is none. */
  get workingData(): RenkoBar | undefined {
    return this.#brick && this.#finished(this.#brick);
  }

  /** Forgets the bricks, not the handlers. */
  override reset(): void {
    super.reset();
    this.#brick = undefined;
    this.#lastClose = undefined;
  }

  protected get isWorking(): boolean {
    return this.#brick !== undefined;
  }

  protected continue({ startUtc }: DataPoint, price: number, volume: number): void {
    const brick = this.#brick as Brick;
    const bottom = exact(brick.open - this.#size);
    const top = exact(brick.open + this.#size);
    brick.endUtc = startUtc;
    brick.close = Math.min(top, Math.max(bottom, price));
    brick.volume += volume;
    brick.high = Math.max(brick.high, brick.close);
    brick.low = Math.min(brick.low, brick.close);

    if (price <= bottom || price >= top) {
      this.#lastClose = brick.close;
      this.#brick = undefined;
      this.emit(this.#finished(brick));
    }
  }

  protected begin({ startUtc, symbol }: DataPoint, price: number, volume: number): void {
    const first = this.#isEven ? ceilToStep(price, this.#size) : price;
    const open = this.#lastClose ?? first;
    this.#brick = { symbol, startUtc, endUtc: startUtc, open, high: open, low: open, close: open, volume };
  }

  #finished(brick: Brick): RenkoBar {
    return new RenkoBar(brick.symbol, brick.startUtc, brick.endUtc, this.#size, brick);
  }
}
