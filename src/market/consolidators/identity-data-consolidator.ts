/**
 * Data as it is.
 *
 * @module
 */
import type { TradeBar } from '../bars.js';
import { Consolidator } from './consolidator.js';
import type { DataKind, DataPoint } from './data-point.js';

/**
 * Hands data on as it is; of what ends at one instant only the first.
 *
 * @source LEAN `Common/Data/Consolidators/IdentityDataConsolidator.cs`
 */
export class IdentityDataConsolidator<T extends DataPoint = TradeBar> extends Consolidator<T, T> {
  /** What it takes. */
  readonly input: DataKind;
  /** What it makes. */
  readonly output: DataKind;
  #last: T | undefined;

  /**
   * @param kind - what it takes
   */
  constructor(kind: DataKind = 'trade') {
    super();
    this.input = kind;
    this.output = kind;
  }

  /** The latest data. */
  get workingData(): T | undefined {
    return this.#last;
  }

  /**
   * Takes data.
   *
   * @param data - later than what came before
   */
  update(data: T): void {
    if (data.endUtc !== this.#last?.endUtc) {
      this.emit(data);
      this.#last = data;
    }
  }

  /** Forgets the data, not the handlers. */
  override reset(): void {
    super.reset();
    this.#last = undefined;
  }
}
