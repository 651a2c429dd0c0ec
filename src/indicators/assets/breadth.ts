/**
 * What indicators of market breadth share: the bars of many securities, period by period.
 *
 * @module
 */
import type { AssetBarInput, AssetInput } from '../base/data-point.js';
import { AssetIndicator } from './asset-indicator.js';

/** What is kept of one security. */
export interface BreadthAsset<B, P> {
  /** Its bar of the period, when it has come. */
  current: B | undefined;
  /** What is kept of earlier periods. */
  readonly past: P;
}

/**
 * An indicator of how many securities do something; `B` is the kind of bar, `P` what is kept of earlier periods of a security.
 *
 * @remarks
 * 1. A period begins with the first bar that starts later than those before. Bars that start at the same time belong to it, others are left out.
 * 2. A value is computed with each bar from the moment on when every security has one of the period. Before, the value is that of the period before.
 * 3. A bar that ends when the period starts comes late: it belongs to the period before.
 * 4. Bars of securities that were not added count as inputs and change nothing else.
 * @source LEAN `Indicators/AdvanceDeclineIndicator.cs`, `NewHighsNewLows.cs`
 */
export abstract class BreadthIndicator<B extends AssetBarInput, P> extends AssetIndicator<B> {
  readonly #assets = new Map<string, BreadthAsset<B, P>>();
  #start = Number.NaN;
  /** How many securities have no bar of the period yet. */
  #missing = 0;
  #hasPast = false;
  /** Whether it is ready; `undefined` when that has to be found out again. */
  #isReady: boolean | undefined;

  /** Whether there is enough of earlier periods of every security. */
  override get isReady(): boolean {
    this.#isReady ??= this.#hasPast && this.#assets.size > 0 && this.#isEveryPastReady();
    return this.#isReady;
  }

  /**
   * Adds a security.
   *
   * @param symbol - its symbol
   * @throws FrameworkError `BAD_ARGUMENT` when it is no symbol
   */
  add(symbol: AssetInput): void {
    if (typeof symbol?.id !== 'string') {
      throw this.refuse('a symbol', symbol);
    }

    if (!this.#assets.has(symbol.id)) {
      this.#assets.set(symbol.id, { current: undefined, past: this.makePast() });
      this.#missing += 1;
      this.#isReady = undefined;
    }
  }

  /**
   * Removes a security.
   *
   * @param symbol - its symbol
   */
  remove(symbol: AssetInput): void {
    const asset = this.#assets.get(symbol?.id);

    if (asset !== undefined) {
      this.#assets.delete(symbol.id);
      this.#missing -= asset.current === undefined ? 1 : 0;
      this.#isReady = undefined;
    }
  }

  override reset(): void {
    super.reset();
    this.#start = Number.NaN;
    this.#missing = this.#assets.size;
    this.#hasPast = false;
    this.#isReady = undefined;

    for (const id of this.#assets.keys()) {
      this.#assets.set(id, { current: undefined, past: this.makePast() });
    }
  }

  /** The securities. */
  protected get assets(): Iterable<BreadthAsset<B, P>> {
    return this.#assets.values();
  }

  /** Makes what is kept of a security before anything is known of it. */
  protected abstract makePast(): P;

  /**
   * Takes a bar of a period that is over.
   *
   * @param past - what is kept of the security
   * @param bar - its bar; `undefined` when it had none
   */
  protected abstract takePast(past: P, bar: B | undefined): void;

  /**
   * Tells whether enough is known of a security.
   *
   * @param past - what is kept of it
   */
  protected abstract isPastReady(past: P): boolean;

  /** Measures the period, of which every security has a bar. */
  protected abstract measure(): number;

  protected override compute(bar: B): number {
    const asset = this.#assets.get(bar.symbol.id);

    if (bar.endUtc === this.#start) {
      this.#takeLate(asset, bar);
    } else {
      this.#takeCurrent(asset, bar);
    }

    return this.#missing === 0 && this.isReady ? this.measure() : Number.NaN;
  }

  #takeLate(asset: BreadthAsset<B, P> | undefined, bar: B): void {
    if (asset !== undefined) {
      this.takePast(asset.past, bar);
      this.#hasPast = true;
      this.#isReady = undefined;
    }
  }

  #takeCurrent(asset: BreadthAsset<B, P> | undefined, bar: B): void {
    if (bar.startUtc > this.#start) {
      this.#turn(bar.startUtc);
    }

    if (asset !== undefined && (Number.isNaN(this.#start) || bar.startUtc === this.#start)) {
      this.#start = bar.startUtc;
      this.#missing -= asset.current === undefined ? 1 : 0;
      asset.current = bar;
    }
  }

  /** Begins a period. */
  #turn(start: number): void {
    for (const asset of this.#assets.values()) {
      this.takePast(asset.past, asset.current);
      asset.current = undefined;
    }

    this.#start = start;
    this.#missing = this.#assets.size;
    this.#hasPast = true;
    this.#isReady = undefined;
  }

  #isEveryPastReady(): boolean {
    for (const { past } of this.#assets.values()) {
      if (!this.isPastReady(past)) {
        return false;
      }
    }

    return true;
  }
}
