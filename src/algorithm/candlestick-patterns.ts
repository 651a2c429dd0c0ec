/**
 * Candlestick patterns of an algorithm.
 *
 * @module
 */

import type { CandlestickPattern } from '../indicators/candlesticks/candlestick-pattern.js';
import { IdenticalThreeCrows, ThreeBlackCrows, TwoCrows, UpsideGapTwoCrows } from '../indicators/candlesticks/crows.js';
import {
  Doji,
  DragonflyDoji,
  GravestoneDoji,
  LongLeggedDoji,
  RickshawMan,
  Takuri,
  Tristar,
} from '../indicators/candlesticks/doji.js';
import { Hammer, HangingMan, InvertedHammer, ShootingStar } from '../indicators/candlesticks/hammers.js';
import { Hikkake, HikkakeModified } from '../indicators/candlesticks/hikkake.js';
import {
  Breakaway,
  ConcealedBabySwallow,
  LadderBottom,
  MatHold,
  RiseFallThreeMethods,
  ThreeLineStrike,
} from '../indicators/candlesticks/long-patterns.js';
import {
  BeltHold,
  ClosingMarubozu,
  HighWaveCandle,
  LongLineCandle,
  Marubozu,
  ShortLineCandle,
  SpinningTop,
} from '../indicators/candlesticks/one-candle.js';
import { AdvanceBlock, StalledPattern, ThreeWhiteSoldiers } from '../indicators/candlesticks/soldiers.js';
import {
  AbandonedBaby,
  EveningDojiStar,
  EveningStar,
  MorningDojiStar,
  MorningStar,
} from '../indicators/candlesticks/stars.js';
import {
  GapSideBySideWhite,
  StickSandwich,
  TasukiGap,
  ThreeInside,
  ThreeOutside,
  ThreeStarsInSouth,
  UniqueThreeRiver,
  UpDownGapThreeMethods,
} from '../indicators/candlesticks/three-candles.js';
import {
  Counterattack,
  DarkCloudCover,
  DojiStar,
  Engulfing,
  Harami,
  HaramiCross,
  HomingPigeon,
  InNeck,
  Kicking,
  KickingByLength,
  MatchingLow,
  OnNeck,
  Piercing,
  SeparatingLines,
  Thrusting,
} from '../indicators/candlesticks/two-candles.js';
import type { Resolution } from '../market/resolution.js';
import type { SymbolLike } from '../market/symbol.js';

/**
 * Makes a pattern that is fed with a security's bars, before each `onData`.
 *
 * @param symbol - a symbol or a ticker
 * @param resolution - longer bars than the security's
 * @returns the pattern
 */
export type PatternHelper<T extends CandlestickPattern> = (symbol: SymbolLike, resolution?: Resolution) => T;

/**
 * Makes a pattern with a penetration that is fed with a security's bars, before each `onData`.
 *
 * @param symbol - a symbol or a ticker
 * @param penetration - how far one candle reaches into the other at least, as a fraction of its body; the pattern's own when absent
 * @param resolution - longer bars than the security's
 * @returns the pattern
 */
export type PenetrationHelper<T extends CandlestickPattern> = (
  symbol: SymbolLike,
  penetration?: number,
  resolution?: Resolution,
) => T;

/** Feeds a pattern. */
export type PatternFeed = <T extends CandlestickPattern>(symbol: SymbolLike, pattern: T, resolution?: Resolution) => T;

/**
 * All candlestick patterns, each made and fed by one call.
 *
 * @example
 * ```ts
 * this.hammer = this.candlestickPatterns.hammer('SPY', Resolution.Daily);
 * ```
 */
export class CandlestickPatterns {
  readonly #feed: PatternFeed;

  /**
   * @param feed - feeds a pattern
   */
  constructor(feed: PatternFeed) {
    this.#feed = feed;
  }

  /** Makes a {@link AbandonedBaby}. */
  readonly abandonedBaby = this.#penetrating(AbandonedBaby);
  /** Makes a {@link AdvanceBlock}. */
  readonly advanceBlock = this.#plain(AdvanceBlock);
  /** Makes a {@link BeltHold}. */
  readonly beltHold = this.#plain(BeltHold);
  /** Makes a {@link Breakaway}. */
  readonly breakaway = this.#plain(Breakaway);
  /** Makes a {@link ClosingMarubozu}. */
  readonly closingMarubozu = this.#plain(ClosingMarubozu);
  /** Makes a {@link ConcealedBabySwallow}. */
  readonly concealedBabySwallow = this.#plain(ConcealedBabySwallow);
  /** Makes a {@link Counterattack}. */
  readonly counterattack = this.#plain(Counterattack);
  /** Makes a {@link DarkCloudCover}. */
  readonly darkCloudCover = this.#penetrating(DarkCloudCover);
  /** Makes a {@link Doji}. */
  readonly doji = this.#plain(Doji);
  /** Makes a {@link DojiStar}. */
  readonly dojiStar = this.#plain(DojiStar);
  /** Makes a {@link DragonflyDoji}. */
  readonly dragonflyDoji = this.#plain(DragonflyDoji);
  /** Makes a {@link Engulfing}. */
  readonly engulfing = this.#plain(Engulfing);
  /** Makes a {@link EveningDojiStar}. */
  readonly eveningDojiStar = this.#penetrating(EveningDojiStar);
  /** Makes a {@link EveningStar}. */
  readonly eveningStar = this.#penetrating(EveningStar);
  /** Makes a {@link GapSideBySideWhite}. */
  readonly gapSideBySideWhite = this.#plain(GapSideBySideWhite);
  /** Makes a {@link GravestoneDoji}. */
  readonly gravestoneDoji = this.#plain(GravestoneDoji);
  /** Makes a {@link Hammer}. */
  readonly hammer = this.#plain(Hammer);
  /** Makes a {@link HangingMan}. */
  readonly hangingMan = this.#plain(HangingMan);
  /** Makes a {@link Harami}. */
  readonly harami = this.#plain(Harami);
  /** Makes a {@link HaramiCross}. */
  readonly haramiCross = this.#plain(HaramiCross);
  /** Makes a {@link HighWaveCandle}. */
  readonly highWaveCandle = this.#plain(HighWaveCandle);
  /** Makes a {@link Hikkake}. */
  readonly hikkake = this.#plain(Hikkake);
  /** Makes a {@link HikkakeModified}. */
  readonly hikkakeModified = this.#plain(HikkakeModified);
  /** Makes a {@link HomingPigeon}. */
  readonly homingPigeon = this.#plain(HomingPigeon);
  /** Makes a {@link IdenticalThreeCrows}. */
  readonly identicalThreeCrows = this.#plain(IdenticalThreeCrows);
  /** Makes a {@link InNeck}. */
  readonly inNeck = this.#plain(InNeck);
  /** Makes a {@link InvertedHammer}. */
  readonly invertedHammer = this.#plain(InvertedHammer);
  /** Makes a {@link Kicking}. */
  readonly kicking = this.#plain(Kicking);
  /** Makes a {@link KickingByLength}. */
  readonly kickingByLength = this.#plain(KickingByLength);
  /** Makes a {@link LadderBottom}. */
  readonly ladderBottom = this.#plain(LadderBottom);
  /** Makes a {@link LongLeggedDoji}. */
  readonly longLeggedDoji = this.#plain(LongLeggedDoji);
  /** Makes a {@link LongLineCandle}. */
  readonly longLineCandle = this.#plain(LongLineCandle);
  /** Makes a {@link Marubozu}. */
  readonly marubozu = this.#plain(Marubozu);
  /** Makes a {@link MatHold}. */
  readonly matHold = this.#penetrating(MatHold);
  /** Makes a {@link MatchingLow}. */
  readonly matchingLow = this.#plain(MatchingLow);
  /** Makes a {@link MorningDojiStar}. */
  readonly morningDojiStar = this.#penetrating(MorningDojiStar);
  /** Makes a {@link MorningStar}. */
  readonly morningStar = this.#penetrating(MorningStar);
  /** Makes a {@link OnNeck}. */
  readonly onNeck = this.#plain(OnNeck);
  /** Makes a {@link Piercing}. */
  readonly piercing = this.#plain(Piercing);
  /** Makes a {@link RickshawMan}. */
  readonly rickshawMan = this.#plain(RickshawMan);
  /** Makes a {@link RiseFallThreeMethods}. */
  readonly riseFallThreeMethods = this.#plain(RiseFallThreeMethods);
  /** Makes a {@link SeparatingLines}. */
  readonly separatingLines = this.#plain(SeparatingLines);
  /** Makes a {@link ShootingStar}. */
  readonly shootingStar = this.#plain(ShootingStar);
  /** Makes a {@link ShortLineCandle}. */
  readonly shortLineCandle = this.#plain(ShortLineCandle);
  /** Makes a {@link SpinningTop}. */
  readonly spinningTop = this.#plain(SpinningTop);
  /** Makes a {@link StalledPattern}. */
  readonly stalledPattern = this.#plain(StalledPattern);
  /** Makes a {@link StickSandwich}. */
  readonly stickSandwich = this.#plain(StickSandwich);
  /** Makes a {@link Takuri}. */
  readonly takuri = this.#plain(Takuri);
  /** Makes a {@link TasukiGap}. */
  readonly tasukiGap = this.#plain(TasukiGap);
  /** Makes a {@link ThreeBlackCrows}. */
  readonly threeBlackCrows = this.#plain(ThreeBlackCrows);
  /** Makes a {@link ThreeInside}. */
  readonly threeInside = this.#plain(ThreeInside);
  /** Makes a {@link ThreeLineStrike}. */
  readonly threeLineStrike = this.#plain(ThreeLineStrike);
  /** Makes a {@link ThreeOutside}. */
  readonly threeOutside = this.#plain(ThreeOutside);
  /** Makes a {@link ThreeStarsInSouth}. */
  readonly threeStarsInSouth = this.#plain(ThreeStarsInSouth);
  /** Makes a {@link ThreeWhiteSoldiers}. */
  readonly threeWhiteSoldiers = this.#plain(ThreeWhiteSoldiers);
  /** Makes a {@link Thrusting}. */
  readonly thrusting = this.#plain(Thrusting);
  /** Makes a {@link Tristar}. */
  readonly tristar = this.#plain(Tristar);
  /** Makes a {@link TwoCrows}. */
  readonly twoCrows = this.#plain(TwoCrows);
  /** Makes a {@link UniqueThreeRiver}. */
  readonly uniqueThreeRiver = this.#plain(UniqueThreeRiver);
  /** Makes a {@link UpDownGapThreeMethods}. */
  readonly upDownGapThreeMethods = this.#plain(UpDownGapThreeMethods);
  /** Makes a {@link UpsideGapTwoCrows}. */
  readonly upsideGapTwoCrows = this.#plain(UpsideGapTwoCrows);

  #plain<T extends CandlestickPattern>(Pattern: new () => T): PatternHelper<T> {
    return (symbol, resolution): T => this.#feed(symbol, new Pattern(), resolution);
  }

  #penetrating<T extends CandlestickPattern>(
    Pattern: new (...args: readonly [] | readonly [penetration: number]) => T,
  ): PenetrationHelper<T> {
    return (symbol, penetration, resolution): T =>
      this.#feed(symbol, penetration === undefined ? new Pattern() : new Pattern(penetration), resolution);
  }
}
