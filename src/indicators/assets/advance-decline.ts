/**
 * How many securities rise and how many fall.
 *
 * @module
 */
import { quotient } from '../base/arithmetic.js';
import type { AssetBarInput, AssetInput, AssetTradeBarInput } from '../base/data-point.js';
import { AssetIndicator } from './asset-indicator.js';
import { BreadthIndicator } from './breadth.js';

/** The close of the period before, of one security. */
export interface PastClose {
  /** The close; NaN when there is none. */
  close: number;
}

/** Base of all indicators of advance and decline: compares closes with those of the period before. */
export abstract class AdvanceDeclineIndicator<B extends AssetBarInput> extends BreadthIndicator<B, PastClose> {
  /**
   * @param name - what charts and messages call it
   */
  constructor(name: string) {
    super(name, 2);
  }

  protected override makePast(): PastClose {
    return { close: Number.NaN };
  }

  protected override takePast(past: PastClose, bar: B | undefined): void {
    past.close = bar?.close ?? Number.NaN;
  }

  protected override isPastReady(): boolean {
    return true;
  }

  /** How much a security counts. */
  protected abstract weigh(bar: B): number;

  /** Puts together what those that rose and those that fell come to. */
  protected abstract join(advancing: number, declining: number): number;

  protected override measure(): number {
    let advancing = 0;
    let declining = 0;

    for (const { current, past } of this.assets) {
      if (current === undefined) {
        continue;
      }

      if (current.close > past.close) {
        advancing += this.weigh(current);
      } else if (current.close < past.close) {
        declining += this.weigh(current);
      }
    }

    return this.join(advancing, declining);
  }
}

/**
 * How many more securities rose than fell.
 *
 * @source LEAN `Indicators/AdvanceDeclineDifference.cs`
 */
export class AdvanceDeclineDifference extends AdvanceDeclineIndicator<AssetBarInput> {
  /**
   * @param name - what charts and messages call it
   */
  constructor(name = 'A/D Difference') {
    super(name);
  }

  protected override weigh(): number {
    return 1;
  }

  protected override join(advancing: number, declining: number): number {
    return advancing - declining;
  }
}

/**
 * How many securities rose for each that fell; the number that rose when none fell.
 *
 * @source LEAN `Indicators/AdvanceDeclineRatio.cs`
 */
export class AdvanceDeclineRatio extends AdvanceDeclineIndicator<AssetBarInput> {
  /**
   * @param name - what charts and messages call it
   */
  constructor(name = 'A/D Ratio') {
    super(name);
  }

  protected override weigh(): number {
    return 1;
  }

  protected override join(advancing: number, declining: number): number {
    return quotient(advancing, declining, advancing);
  }
}

/**
 * The volume of securities that rose for each unit of those that fell; the volume of those that rose when none fell.
 *
 * @source LEAN `Indicators/AdvanceDeclineVolumeRatio.cs`
 */
export class AdvanceDeclineVolumeRatio extends AdvanceDeclineIndicator<AssetTradeBarInput> {
  /**
   * @param name - what charts and messages call it
   */
  constructor(name = 'A/D Volume Rate') {
    super(name);
  }

  override update(bar: AssetTradeBarInput): boolean {
    this.checkVolume(bar);
    return super.update(bar);
  }

  protected override weigh({ volume }: AssetTradeBarInput): number {
    return volume;
  }

  protected override join(advancing: number, declining: number): number {
    return quotient(advancing, declining, advancing);
  }
}

/**
 * The ratio of securities that rose and fell, for that of their volumes: below 1 when those that rose had more volume each; 0 when none with volume rose.
 *
 * @source LEAN `Indicators/ArmsIndex.cs`; R. W. Arms, The Arms Index (1989)
 */
export class ArmsIndex extends AssetIndicator<AssetTradeBarInput> {
  /** The ratio of numbers. */
  readonly adRatio: AdvanceDeclineRatio;
  /** The ratio of volumes. */
  readonly advRatio: AdvanceDeclineVolumeRatio;

  /**
   * @param name - what charts and messages call it
   */
  constructor(name = 'TRIN') {
    super(name, 2);
    this.adRatio = this.own(new AdvanceDeclineRatio(`${name}_A/D Ratio`));
    this.advRatio = this.own(new AdvanceDeclineVolumeRatio(`${name}_A/D Volume Ratio`));
  }

  /** Whether both ratios are ready. */
  override get isReady(): boolean {
    return this.adRatio.isReady && this.advRatio.isReady;
  }

  /**
   * Adds a security.
   *
   * @param symbol - its symbol
   * @throws FrameworkError `BAD_ARGUMENT` when it is no symbol
   */
  add(symbol: AssetInput): void {
    this.adRatio.add(symbol);
    this.advRatio.add(symbol);
  }

  /**
   * Removes a security.
   *
   * @param symbol - its symbol
   */
  remove(symbol: AssetInput): void {
    this.adRatio.remove(symbol);
    this.advRatio.remove(symbol);
  }

  override update(bar: AssetTradeBarInput): boolean {
    this.checkVolume(bar);
    return super.update(bar);
  }

  protected override compute(bar: AssetTradeBarInput): number {
    this.adRatio.update(bar);
    this.advRatio.update(bar);
    return quotient(this.adRatio.value, this.advRatio.value);
  }
}
