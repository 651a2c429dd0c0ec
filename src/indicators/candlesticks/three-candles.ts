/**
 * Patterns of three candles.
 *
 * @module
 */
import type { Candle } from './candle.js';
import { candlestickPattern, signal } from './candlestick-pattern.js';
import {
  areBlack,
  areOpposite,
  bodyGapDown,
  bodyGapUp,
  isBald,
  isInBody,
  isInside,
  isWithin,
  opposite,
} from './shapes.js';

/**
 * Two white candles side by side, alike in size and first price, that both gap away from the one before. Bullish when they gap up.
 *
 * @source LEAN `Indicators/CandlestickPatterns/GapSideBySideWhite.cs`; TA-Lib `CDLGAPSIDESIDEWHITE`
 */
export class GapSideBySideWhite extends candlestickPattern({
  name: 'GAPSIDEBYSIDEWHITE',
  candles: 3,
  warmUpPeriod: 8,
  shape: (before, left, right) => {
    const areAlike = isWithin(right.body, left.body, left.near) && isWithin(right.open, left.open, left.equal);

    if (!(left.isWhite && right.isWhite && areAlike)) {
      return 0;
    }

    if (bodyGapUp(before, left) && bodyGapUp(before, right)) {
      return 1;
    }

    return signal(bodyGapDown(before, left) && bodyGapDown(before, right), -1);
  },
}) {}

/**
 * Two black candles that close at about the same price, and a white one between them that stays above it: a floor. Bullish.
 *
 * @source LEAN `Indicators/CandlestickPatterns/StickSandwich.cs`; TA-Lib `CDLSTICKSANDWICH`
 */
export class StickSandwich extends candlestickPattern({
  name: 'STICKSANDWICH',
  candles: 3,
  warmUpPeriod: 8,
  shape: (first, filling, last) =>
    signal(
      first.isBlack &&
        filling.isWhite &&
        last.isBlack &&
        filling.low > first.close &&
        isWithin(last.close, first.close, first.equal),
      1,
    ),
}) {}

/**
 * A candle that gaps away, then one of the other color and about the same size that opens inside its body and closes in the gap without filling it: the trend
 * goes on. Bullish when the gap is upward.
 *
 * @source LEAN `Indicators/CandlestickPatterns/TasukiGap.cs`; TA-Lib `CDLTASUKIGAP`
 */
export class TasukiGap extends candlestickPattern({
  name: 'TASUKIGAP',
  candles: 3,
  warmUpPeriod: 8,
  shape: (before, gapped, back) => {
    const isGap = gapped.isWhite
      ? bodyGapUp(before, gapped) && back.close < gapped.open && back.close > before.top
      : bodyGapDown(before, gapped) && back.close > gapped.open && back.close < before.bottom;
    const isAlike = Math.abs(gapped.body - back.body) < gapped.near;

    return signal(areOpposite(gapped, back) && isGap && isInBody(back.open, gapped) && isAlike, gapped.color);
  },
}) {}

/**
 * A harami, confirmed: after a long body and one that is not long inside it, a candle that closes beyond the long one's first price. Bullish when it is white.
 *
 * @source LEAN `Indicators/CandlestickPatterns/ThreeInside.cs`; TA-Lib `CDL3INSIDE`
 */
export class ThreeInside extends candlestickPattern({
  name: 'THREEINSIDE',
  candles: 3,
  warmUpPeriod: 13,
  shape: (mother, child, last) => {
    const isConfirmed = mother.isWhite ? last.close < mother.open : last.close > mother.open;

    return signal(
      mother.isLong && !child.isLong && isInside(mother, child) && areOpposite(mother, last) && isConfirmed,
      opposite(mother),
    );
  },
}) {}

/**
 * An engulfing body, confirmed: a third candle closes further in its direction. Bullish when that is upward.
 *
 * @source LEAN `Indicators/CandlestickPatterns/ThreeOutside.cs`; TA-Lib `CDL3OUTSIDE`
 */
export class ThreeOutside extends candlestickPattern({
  name: 'THREEOUTSIDE',
  candles: 3,
  warmUpPeriod: 3,
  shape: (first, second, last) => {
    const isConfirmed = second.isWhite ? last.close > second.close : last.close < second.close;

    return signal(areOpposite(first, second) && isInside(second, first) && isConfirmed, second.color);
  },
}) {}

/**
 * Three black candles that get smaller while the lows rise: a long one with a long lower shadow, a smaller copy of it, and a short bald one inside the second.
 * The fall ends: bullish.
 *
 * @source LEAN `Indicators/CandlestickPatterns/ThreeStarsInSouth.cs`; TA-Lib `CDL3STARSINSOUTH`
 */
export class ThreeStarsInSouth extends candlestickPattern({
  name: 'THREESTARSINSOUTH',
  candles: 3,
  warmUpPeriod: 13,
  shape: (first, second, third) =>
    signal(
      areBlack(first, second, third) &&
        first.isLong &&
        first.lowerShadow > first.body &&
        isSmallerCopy(first, second) &&
        third.isShort &&
        isBald(third) &&
        third.low > second.low &&
        third.high < second.high,
      1,
    ),
}) {}

/**
 * A long black candle, a black one inside its body that makes a new low, then a short white one above that low: the fall ends. Bullish.
 *
 * @source LEAN `Indicators/CandlestickPatterns/UniqueThreeRiver.cs`; TA-Lib `CDLUNIQUE3RIVER`
 */
export class UniqueThreeRiver extends candlestickPattern({
  name: 'UNIQUETHREERIVER',
  candles: 3,
  warmUpPeriod: 13,
  shape: (first, second, third) => {
    const reachesLower =
      first.isBlack &&
      second.isBlack &&
      second.close > first.close &&
      second.open <= first.open &&
      second.low < first.low;

    return signal(first.isLong && reachesLower && third.isShort && third.isWhite && third.open > second.low, 1);
  },
}) {}

/**
 * Two candles of one color with a gap between their bodies, then one of the other color from the second body into the first: the gap is filled, the trend goes
 * on. Bullish when the first is white.
 *
 * @source LEAN `Indicators/CandlestickPatterns/UpDownGapThreeMethods.cs`; TA-Lib `CDLXSIDEGAP3METHODS`
 */
export class UpDownGapThreeMethods extends candlestickPattern({
  name: 'UPDOWNGAPTHREEMETHODS',
  candles: 3,
  warmUpPeriod: 3,
  shape: (first, second, last) => {
    const isGap = first.isWhite ? bodyGapUp(first, second) : bodyGapDown(first, second);
    const isFilled = isInBody(last.open, second) && isInBody(last.close, first);

    return signal(!areOpposite(first, second) && areOpposite(second, last) && isGap && isFilled, first.color);
  },
}) {}

/** A smaller body that opens within the first candle, falls below its close and not below its low, with a lower shadow of its own. */
function isSmallerCopy(first: Candle, second: Candle): boolean {
  return (
    second.body < first.body &&
    second.open > first.close &&
    second.open <= first.high &&
    second.low < first.close &&
    second.low >= first.low &&
    second.lowerShadow > second.veryShortShadow
  );
}
