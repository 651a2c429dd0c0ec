/**
 * What indicators of several securities share.
 *
 * @module
 */
import type { AssetBarInput } from '../base/data-point.js';
import { BarIndicator } from '../base/indicator.js';

/**
 * An indicator of the bars of several securities, which come one by one.
 *
 * @remarks
 * 1. A bar older than the one before it of the same security is not taken, and neither is the same object a second time.
 * 2. Its time is that of the latest bar, whosever it is.
 */
export abstract class AssetIndicator<B extends AssetBarInput = AssetBarInput> extends BarIndicator<B> {
  readonly #last = new Map<string, B>();
  #utc = Number.NEGATIVE_INFINITY;

  override reset(): void {
    super.reset();
    this.#last.clear();
    this.#utc = Number.NEGATIVE_INFINITY;
  }

  /**
   * Takes a bar of one of the securities.
   *
   * @param bar - the bar
   * @returns whether the indicator is ready
   * @throws FrameworkError `BAD_ARGUMENT` when it is no bar, does not say whose it is and when it began, or when a time or a price is not a finite number
   */
  override update(bar: B): boolean {
    if (typeof bar?.symbol?.id !== 'string') {
      throw this.refuse('a bar with a symbol', bar);
    }

    if (!(Number.isFinite(bar.startUtc) && Number.isFinite(bar.endUtc))) {
      throw this.refuse('a bar with a start and an end', `${bar.startUtc} to ${bar.endUtc}`);
    }

    return super.update(bar);
  }

  protected override take(bar: B, utc: number): boolean {
    const { id } = bar.symbol;
    const last = this.#last.get(id);

    if (last === bar || (last !== undefined && utc < last.endUtc)) {
      return this.isReady;
    }

    const latest = Math.max(utc, this.#utc);
    const isReady = super.take(bar, latest, bar);
    this.#utc = latest;
    this.#last.set(id, bar);
    return isReady;
  }
}
