/**
 * What indicators of a security and a reference share.
 *
 * @module
 */
import { DAY, HOUR, MINUTE } from '../../core/time.js';
import { requirePeriod } from '../base/arguments.js';
import type { AssetBarInput, AssetInput } from '../base/data-point.js';
import { AssetIndicator } from './asset-indicator.js';

/** The latest bar of one security. */
class Side {
  readonly id: string;
  close = Number.NaN;
  /** Which bar it is: bars of both sides with the same one belong together. */
  key = Number.NaN;

  constructor(id: string) {
    this.id = id;
  }
}

/**
 * Pairs the bars of two securities.
 *
 * @remarks
 * 1. Bars belong together that end on the same day, in the same hour or in the same minute: the first bar decides how long bars are.
 * 2. A pair counts when its second bar comes; a bar without a counterpart is left out.
 * 3. It is ready one pair later when the exchanges are in different time zones, as in LEAN.
 * @source LEAN `Indicators/MultiSymbolIndicator.cs`, `DualSymbolIndicator.cs`
 */
export abstract class DualSymbolIndicator extends AssetIndicator {
  readonly #target: Side;
  readonly #reference: Side;
  #unit = 1;

  /**
   * @param name - what charts and messages call it
   * @param target - the security
   * @param reference - the security it is compared with
   * @param period - over how many pairs
   * @param extra - how many pairs more it takes to be ready
   */
  constructor(name: string, target: AssetInput, reference: AssetInput, period: number, extra: number) {
    super(name, period + extra + (target?.timeZone?.name === reference?.timeZone?.name ? 0 : 1));
    requirePeriod(name, period, 2);

    for (const symbol of [target, reference]) {
      if (typeof symbol?.id !== 'string') {
        throw this.refuse('two symbols', symbol);
      }
    }

    if (target.id === reference.id) {
      throw this.refuse('two different symbols', target.id);
    }

    this.#target = new Side(target.id);
    this.#reference = new Side(reference.id);
  }

  override reset(): void {
    super.reset();
    this.#target.key = Number.NaN;
    this.#reference.key = Number.NaN;
  }

  override update(bar: AssetBarInput): boolean {
    const id = bar?.symbol?.id;

    if (typeof id === 'string' && id !== this.#target.id && id !== this.#reference.id) {
      throw this.refuse(`a bar of ${this.#target.id} or ${this.#reference.id}`, id);
    }

    return super.update(bar);
  }

  /**
   * Takes a pair of bars.
   *
   * @param target - the last price of the security
   * @param reference - that of the reference
   * @returns the value
   */
  protected abstract pair(target: number, reference: number): number;

  protected override compute(bar: AssetBarInput): number {
    const { startUtc, endUtc, symbol, close } = bar;

    if (this.samples === 1) {
      this.#unit = unitOf(endUtc - startUtc);
    }

    const side = symbol.id === this.#target.id ? this.#target : this.#reference;
    side.close = close;
    side.key = Math.floor(endUtc / this.#unit);

    return this.#target.key === this.#reference.key ? this.pair(this.#target.close, this.#reference.close) : this.value;
  }
}

/** By what bars of a length are told apart. */
function unitOf(length: number): number {
  if (length > HOUR) {
    return DAY;
  }

  if (length === HOUR) {
    return HOUR;
  }

  return length >= MINUTE ? MINUTE : 1;
}
