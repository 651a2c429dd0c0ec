/**
 * Bars of one volume.
 *
 * @module
 */
import type { TradeBar } from '../bars.js';
import type { SecuritySymbol } from '../symbol.js';
import { Consolidator } from './consolidator.js';
import type { DataKind } from './data-point.js';
import { VolumeRenkoBar } from './price-bars.js';
import { checkedStep } from './steps.js';

interface Working {
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
 * Makes bars in each of which as much is traded.
 *
 * @remarks What a trade bar has more than a bar needs goes into the next ones, as many as it takes.
 * @source LEAN `Common/Data/Consolidators/VolumeRenkoConsolidator.cs`
 */
export class VolumeRenkoConsolidator extends Consolidator<TradeBar, VolumeRenkoBar> {
  /** What it takes. */
  readonly input: DataKind = 'trade';
  /** What it makes. */
  readonly output: DataKind = 'trade';
  readonly #size: number;
  #bar: Working | undefined;

  /**
   * @param barSize - how much is traded in a bar, above 0
   * @throws FrameworkError `BAD_ARGUMENT` when it is not above 0
   */
  constructor(barSize: number) {
    super();
    this.#size = checkedStep('VolumeRenkoConsolidator', barSize);
  }

  /** The bar that is being made, as it stands; `undefined` when there is none. */
  get workingData(): VolumeRenkoBar | undefined {
    return this.#bar && this.#finished(this.#bar);
  }

  /**
   * Takes a trade bar.
   *
   * @param data - later than those before
   */
  update(data: TradeBar): void {
    let bar = this.#bar ?? { ...data, volume: 0 };
    let rest = this.#fill(bar, data, this.measure(data));

    while (rest >= 0) {
      this.emit(this.#finished(bar));
      const { close, endUtc, symbol } = bar;
      bar = { symbol, startUtc: endUtc, endUtc, open: close, high: close, low: close, close, volume: 0 };
      rest = this.#fill(bar, data, rest);
    }

    this.#bar = bar;
  }

  /** Forgets the bars, not the handlers. */
  override reset(): void {
    super.reset();
    this.#bar = undefined;
  }

  /**
   * Returns how much a trade bar adds.
   *
   * @param data - the trade bar
   */
  protected measure(data: TradeBar): number {
    return data.volume;
  }

  /** Adds to a bar; returns what is left over, below 0 when the bar is not full. */
  #fill(bar: Working, { close, endUtc, high, low }: TradeBar, amount: number): number {
    const rest = bar.volume + amount - this.#size;
    bar.endUtc = endUtc;
    bar.volume = rest > 0 ? this.#size : bar.volume + amount;
    bar.close = close;
    bar.high = Math.max(bar.high, high);
    bar.low = Math.min(bar.low, low);
    return rest;
  }

  #finished(bar: Working): VolumeRenkoBar {
    return new VolumeRenkoBar(bar.symbol, bar.startUtc, bar.endUtc, this.#size, bar);
  }
}

/**
 * Makes bars in each of which as much money changes hands.
 *
 * @source LEAN `Common/Data/Consolidators/DollarVolumeRenkoConsolidator.cs`
 */
export class DollarVolumeRenkoConsolidator extends VolumeRenkoConsolidator {
  protected override measure(data: TradeBar): number {
    return data.volume * data.close;
  }
}
