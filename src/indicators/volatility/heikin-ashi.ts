/**
 * Heikin-Ashi bars.
 *
 * @module
 */
import type { BarInput } from '../base/data-point.js';
import { BarIndicator, IndicatorLine } from '../base/indicator.js';

/**
 * Bars of means, in which trends stand out. Its own value is the last price of such a bar.
 *
 * @source LEAN `Indicators/HeikinAshi.cs`; D. Valcu, Technical Analysis of Stocks & Commodities 22 (2004)
 */
export class HeikinAshi extends BarIndicator {
  /** The middle of the bar before. */
  readonly open: IndicatorLine;
  /** The highest of high, `open` and `close`. */
  readonly high: IndicatorLine;
  /** The lowest of low, `open` and `close`. */
  readonly low: IndicatorLine;
  /** The mean of the four prices. */
  readonly close: IndicatorLine;
  /** Units traded; 0 for bars without a volume. */
  readonly volume: IndicatorLine;

  /**
   * @param name - what charts and messages call it
   */
  constructor(name = 'HA') {
    super(name, 2);
    this.open = this.own(new IndicatorLine(`${name}_Open`));
    this.high = this.own(new IndicatorLine(`${name}_High`));
    this.low = this.own(new IndicatorLine(`${name}_Low`));
    this.close = this.own(new IndicatorLine(`${name}_Close`));
    this.volume = this.own(new IndicatorLine(`${name}_Volume`));
  }

  protected override compute(bar: BarInput & { readonly volume?: number }, utc: number): number {
    const { open, high, low, close, volume = 0 } = bar;
    const isFirst = this.samples === 1;
    this.open.feed(utc, isFirst ? (open + close) / 2 : (this.open.value + this.close.value) / 2);
    this.close.feed(utc, (open + high + low + close) / 4);
    this.high.feed(utc, isFirst ? high : Math.max(high, this.open.value, this.close.value));
    this.low.feed(utc, isFirst ? low : Math.min(low, this.open.value, this.close.value));
    this.volume.feed(utc, volume);
    return this.close.value;
  }
}
