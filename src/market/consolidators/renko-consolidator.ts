/**
 * Renko bricks with wicks.
 *
 * @module
 */
import { Consolidator } from './consolidator.js';
import type { DataKind, DataPoint } from './data-point.js';
import { RenkoBar } from './price-bars.js';
import { checkedStep, exact, nearestStep } from './steps.js';

/**
 * Makes bricks of one size whose wicks show how far the price went the other way.
 *
 * @remarks A brick is finished when the price is beyond its end; a brick the other way only when the price is beyond the start of the last
 * brick by a size. One price may finish several.
 * @source LEAN `Common/Data/Consolidators/RenkoConsolidator.cs`
 */
export class RenkoConsolidator extends Consolidator<DataPoint, RenkoBar> {
  /** What it takes. */
  readonly input: DataKind = 'any';
  /** What it makes. */
  readonly output: DataKind = 'trade';
  readonly #size: number;
  #last: RenkoBar | undefined;
  #startUtc: number | undefined;
  #open = 0;
  #high = 0;
  #low = 0;

  /**
   * @param barSize - how high a brick is, above 0
   * @throws FrameworkError `BAD_ARGUMENT` when it is not above 0
   */
  constructor(barSize: number) {
    super();
    this.#size = checkedStep('RenkoConsolidator', barSize);
  }

  /** The latest finished brick; one that is not finished has no end yet. */
  get workingData(): RenkoBar | undefined {
    return this.current;
  }

  /**
   * Takes data.
   *
   * @param data - later than what came before
   */
  update(data: DataPoint): void {
    const price = data.value;

    if (this.#startUtc === undefined) {
      this.#startUtc = data.startUtc;
      this.#open = nearestStep(price, this.#size);
      this.#high = this.#open;
      this.#low = this.#open;
      return;
    }

    this.#high = Math.max(this.#high, price);
    this.#low = Math.min(this.#low, price);

    if (price > this.#open) {
      this.#move(data, 1);
    } else if (price < this.#open) {
      this.#move(data, -1);
    }
  }

  /** Forgets the bricks, not the handlers. */
  override reset(): void {
    super.reset();
    this.#last = undefined;
    this.#startUtc = undefined;
  }

  #move(data: DataPoint, way: 1 | -1): void {
    const last = this.#last;

    // A turn starts where the last brick started, not where it ended.
    if (last !== undefined && last.direction !== (way > 0 ? 'rising' : 'falling')) {
      const end = exact(last.open + way * this.#size);

      if (!isBeyond(data.value, end, way)) {
        return;
      }

      this.#brick(data, last.open, end, way);
    }

    for (;;) {
      const end = exact(this.#open + way * this.#size);

      if (!isBeyond(data.value, end, way)) {
        return;
      }

      this.#brick(data, this.#open, end, way);
    }
  }

  #brick(data: DataPoint, open: number, end: number, way: 1 | -1): void {
    const high = way > 0 ? end : this.#high;
    const low = way > 0 ? this.#low : end;
    const values = { open, high, low, close: end };
    const brick = new RenkoBar(data.symbol, this.#startUtc ?? data.startUtc, data.startUtc, this.#size, values);
    this.#last = brick;
    this.emit(brick);
    this.#startUtc = data.startUtc;
    this.#open = end;

    if (way > 0) {
      this.#low = end;
    } else {
      this.#high = end;
    }
  }
}

function isBeyond(price: number, end: number, way: 1 | -1): boolean {
  return way > 0 ? price > end : price < end;
}
