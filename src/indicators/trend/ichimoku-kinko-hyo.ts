/**
 * Ichimoku Kinko Hyo.
 *
 * @module
 */
import { type Named, requirePeriod, splitName } from '../base/arguments.js';
import type { BarInput } from '../base/data-point.js';
import { Delay } from '../base/delay.js';
import { BarIndicator, IndicatorLine } from '../base/indicator.js';
import { Maximum, Minimum } from '../statistics/extremes.js';

/**
 * Periods of the lines and of the delays.
 *
 * @inline
 */
type Arguments = readonly [
  tenkanPeriod?: number,
  kijunPeriod?: number,
  senkouAPeriod?: number,
  senkouBPeriod?: number,
  senkouADelayPeriod?: number,
  senkouBDelayPeriod?: number,
];

/**
 * Middles of three ranges, two of them delayed to make a cloud. Its own value is the last price.
 *
 * @source LEAN `Indicators/IchimokuKinkoHyo.cs`; G. Hosoda
 */
export class IchimokuKinkoHyo extends BarIndicator {
  /** The middle of the shortest range. */
  readonly tenkan: IndicatorLine;
  /** The middle of the range of medium length. */
  readonly kijun: IndicatorLine;
  /** The middle between delayed tenkan and kijun: one edge of the cloud. */
  readonly senkouA: IndicatorLine;
  /** The delayed middle of the longest range: the other edge of the cloud. */
  readonly senkouB: IndicatorLine;
  /** The delayed last price. */
  readonly chikou: Delay;
  /** The highest high of the tenkan period. */
  readonly tenkanMaximum: Maximum;
  /** The lowest low of the tenkan period. */
  readonly tenkanMinimum: Minimum;
  /** The highest high of the kijun period. */
  readonly kijunMaximum: Maximum;
  /** The lowest low of the kijun period. */
  readonly kijunMinimum: Minimum;
  /** The highest high of the senkou B period. */
  readonly senkouBMaximum: Maximum;
  /** The lowest low of the senkou B period. */
  readonly senkouBMinimum: Minimum;
  /** The delayed tenkan. */
  readonly delayedTenkanSenkouA: Delay;
  /** The delayed kijun. */
  readonly delayedKijunSenkouA: Delay;
  /** The delayed maximum of senkou B. */
  readonly delayedMaximumSenkouB: Delay;
  /** The delayed minimum of senkou B. */
  readonly delayedMinimumSenkouB: Delay;

  /**
   * @param args - the periods of tenkan (9), kijun (26), senkou A (26, without effect, as in LEAN) and senkou B (52), and the delays of senkou A (26) and B (26); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when a period is not a whole number of 1 or more
   */
  constructor(...args: Named<Arguments>) {
    const [name, rest] = splitName<Arguments>(args);
    const [tenkan = 9, kijun = 26, senkouA = 26, senkouB = 52, delayA = 26, delayB = 26] = rest;
    super(
      name ?? `ICHIMOKU(${tenkan},${kijun},${senkouA},${senkouB},${delayA},${delayB})`,
      Math.max(tenkan + delayA, kijun + delayA, senkouB + delayB),
    );
    requirePeriod(this.name, senkouA);
    const part = (suffix: string): string => `${this.name}_${suffix}`;
    this.tenkanMaximum = this.own(new Maximum(part('TenkanMax'), tenkan));
    this.tenkanMinimum = this.own(new Minimum(part('TenkanMin'), tenkan));
    this.kijunMaximum = this.own(new Maximum(part('KijunMax'), kijun));
    this.kijunMinimum = this.own(new Minimum(part('KijunMin'), kijun));
    this.senkouBMaximum = this.own(new Maximum(part('SenkouBMaximum'), senkouB));
    this.senkouBMinimum = this.own(new Minimum(part('SenkouBMinimum'), senkouB));
    this.delayedTenkanSenkouA = this.own(new Delay(part('DelayedTenkan'), delayA));
    this.delayedKijunSenkouA = this.own(new Delay(part('DelayedKijun'), delayA));
    this.delayedMaximumSenkouB = this.own(new Delay(part('DelayedMax'), delayB));
    this.delayedMinimumSenkouB = this.own(new Delay(part('DelayedMin'), delayB));
    this.chikou = this.own(new Delay(part('Chikou'), delayA));
    this.tenkan = this.own(new IndicatorLine(part('Tenkan'), tenkan));
    this.kijun = this.own(new IndicatorLine(part('Kijun'), kijun));
    this.senkouA = this.own(new IndicatorLine(part('SenkouA'), Math.max(tenkan, kijun) + delayA));
    this.senkouB = this.own(new IndicatorLine(part('SenkouB'), senkouB + delayB));
  }

  protected override compute({ high, low, close }: BarInput, utc: number): number {
    this.tenkanMaximum.feed(utc, high);
    this.tenkanMinimum.feed(utc, low);
    this.kijunMaximum.feed(utc, high);
    this.kijunMinimum.feed(utc, low);
    this.senkouBMaximum.feed(utc, high);
    this.senkouBMinimum.feed(utc, low);
    this.chikou.feed(utc, close);
    this.tenkan.feed(utc, (this.tenkanMaximum.value + this.tenkanMinimum.value) / 2);
    this.kijun.feed(utc, (this.kijunMaximum.value + this.kijunMinimum.value) / 2);
    this.#delay(utc);
    this.senkouA.feed(utc, (this.delayedTenkanSenkouA.value + this.delayedKijunSenkouA.value) / 2);
    this.senkouB.feed(utc, (this.delayedMaximumSenkouB.value + this.delayedMinimumSenkouB.value) / 2);
    return close;
  }

  /** Delays what is ready, so that every delay counts from the first value that means something. */
  #delay(utc: number): void {
    if (this.tenkan.isReady) {
      this.delayedTenkanSenkouA.feed(utc, this.tenkan.value);
    }

    if (this.kijun.isReady) {
      this.delayedKijunSenkouA.feed(utc, this.kijun.value);
    }

    if (this.senkouBMaximum.isReady) {
      this.delayedMaximumSenkouB.feed(utc, this.senkouBMaximum.value);
      this.delayedMinimumSenkouB.feed(utc, this.senkouBMinimum.value);
    }
  }
}
