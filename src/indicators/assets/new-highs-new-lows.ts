/**
 * How many securities reach new highs and new lows.
 *
 * @module
 */
import { type PeriodArguments, requirePeriod, splitName } from '../base/arguments.js';
import { quotient } from '../base/arithmetic.js';
import type { AssetBarInput, AssetTradeBarInput } from '../base/data-point.js';
import { IndicatorLine } from '../base/indicator.js';
import { Maximum, Minimum } from '../statistics/extremes.js';
import { BreadthIndicator } from './breadth.js';

/** The extremes of the periods before, of one security. */
export interface PastExtremes {
  /** The highest high. */
  readonly highest: Maximum;
  /** The lowest low. */
  readonly lowest: Minimum;
}

/** Base of both indicators of new extremes: compares highs and lows with those of the periods before. */
export abstract class NewExtremes<B extends AssetBarInput> extends BreadthIndicator<B, PastExtremes> {
  /** How many more securities reached a new high than a new low. */
  readonly difference: IndicatorLine;
  /** How many securities reached a new high for each with a new low; the number with a new high when none had a new low. */
  readonly ratio: IndicatorLine;
  readonly #period: number;

  /**
   * @param abbreviation - what it is called when it gets no name
   * @param args - the period; a name may come first
   */
  constructor(abbreviation: string, args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `${abbreviation}(${period})`, period + 1);
    this.#period = requirePeriod(this.name, period);
    this.difference = this.own(new IndicatorLine(`${this.name}_Difference`));
    this.ratio = this.own(new IndicatorLine(`${this.name}_Ratio`));
  }

  protected override makePast(): PastExtremes {
    return { highest: new Maximum(this.#period), lowest: new Minimum(this.#period) };
  }

  protected override takePast({ highest, lowest }: PastExtremes, bar: B | undefined): void {
    if (bar !== undefined) {
      highest.feed(bar.endUtc, bar.high);
      lowest.feed(bar.endUtc, bar.low);
    }
  }

  protected override isPastReady({ highest }: PastExtremes): boolean {
    return highest.isReady;
  }

  protected override measure(): number {
    let highs = 0;
    let lows = 0;
    let utc = 0;

    for (const { current, past } of this.assets) {
      if (current !== undefined) {
        utc = Math.max(utc, current.endUtc);
        highs += current.high > past.highest.value ? 1 : 0;
        lows += current.low < past.lowest.value ? 1 : 0;
      }
    }

    this.difference.feed(utc, highs - lows);
    this.ratio.feed(utc, quotient(highs, lows, highs));
    return this.difference.value;
  }
}

/**
 * How many more securities reached a new high than a new low.
 *
 * @source LEAN `Indicators/NewHighsNewLows.cs`
 */
export class NewHighsNewLows extends NewExtremes<AssetBarInput> {
  /**
   * @param args - over how many periods before; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    super('NHNL', args);
  }
}

/**
 * The volume of securities that reached a new high for each unit of those with a new low; the volume of those with a new high when none had a new low.
 *
 * @source LEAN `Indicators/NewHighsNewLowsVolume.cs`
 */
export class NewHighsNewLowsVolume extends NewExtremes<AssetTradeBarInput> {
  /** The same as the value. */
  readonly volumeRatio: IndicatorLine;

  /**
   * @param args - over how many periods before; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    super('NHNLV', args);
    this.volumeRatio = this.own(new IndicatorLine(`${this.name}_VolumeRatio`));
  }

  override update(bar: AssetTradeBarInput): boolean {
    this.checkVolume(bar);
    return super.update(bar);
  }

  protected override measure(): number {
    super.measure();
    let highs = 0;
    let lows = 0;

    for (const { current, past } of this.assets) {
      if (current !== undefined) {
        highs += current.high > past.highest.value ? current.volume : 0;
        lows += current.low < past.lowest.value ? current.volume : 0;
      }
    }

    this.volumeRatio.feed(this.difference.current.endUtc, quotient(highs, lows, highs));
    return this.volumeRatio.value;
  }
}
