/**
 * Crows: black candles that sit on a rise.
 *
 * @module
 */
import type { Candle } from './candle.js';
import { candlestickPattern, signal } from './candlestick-pattern.js';
import { areBlack, bodyGapUp, isInBody, isWithin } from './shapes.js';

/**
 * Three falling black candles without lower shadows to speak of, each opening at about the close of the one before. Bearish.
 *
 * @source LEAN `Indicators/CandlestickPatterns/IdenticalThreeCrows.cs`; TA-Lib `CDLIDENTICAL3CROWS`
 */
export class IdenticalThreeCrows extends candlestickPattern({
  name: 'IDENTICALTHREECROWS',
  candles: 3,
  warmUpPeriod: 13,
  shape: (first, second, third) =>
    signal(
      areFallingCrows(first, second, third) &&
        isWithin(second.open, first.close, first.equal) &&
        isWithin(third.open, second.close, second.equal),
      -1,
    ),
}) {}

/**
 * After a white candle, three falling black ones without lower shadows to speak of, the first closing below the white one's high and each other opening
 * inside the body of the one before. Bearish.
 *
 * @source LEAN `Indicators/CandlestickPatterns/ThreeBlackCrows.cs`; TA-Lib `CDL3BLACKCROWS`
 */
export class ThreeBlackCrows extends candlestickPattern({
  name: 'THREEBLACKCROWS',
  candles: 4,
  warmUpPeriod: 14,
  shape: (white, first, second, third) =>
    signal(
      white.isWhite &&
        areFallingCrows(first, second, third) &&
        white.high > first.close &&
        isInBody(second.open, first) &&
        isInBody(third.open, second),
      -1,
    ),
}) {}

/**
 * A long white candle, a black one whose body gaps up, then a black one that opens inside that body and closes inside the white one. Bearish.
 *
 * @source LEAN `Indicators/CandlestickPatterns/TwoCrows.cs`; TA-Lib `CDL2CROWS`
 */
export class TwoCrows extends candlestickPattern({
  name: 'TWOCROWS',
  candles: 3,
  warmUpPeriod: 13,
  shape: (white, first, second) =>
    signal(sitAbove(white, first, second) && isInBody(second.open, first) && isInBody(second.close, white), -1),
}) {}

/**
 * A long white candle, a black one that is not long and whose body gaps up, then a black one around that body that closes above the white one. Bearish.
 *
 * @source LEAN `Indicators/CandlestickPatterns/UpsideGapTwoCrows.cs`; TA-Lib `CDLUPSIDEGAP2CROWS`
 */
export class UpsideGapTwoCrows extends candlestickPattern({
  name: 'UPSIDEGAPTWOCROWS',
  candles: 3,
  warmUpPeriod: 13,
  shape: (white, first, second) =>
    signal(
      sitAbove(white, first, second) &&
        !first.isLong &&
        second.open > first.open &&
        second.close < first.close &&
        second.close > white.close,
      -1,
    ),
}) {}

/** A long white candle, and two black ones of which the first has gapped away. */
function sitAbove(white: Candle, first: Candle, second: Candle): boolean {
  return white.isWhite && white.isLong && first.isBlack && bodyGapUp(white, first) && second.isBlack;
}

/** Three black candles that close ever lower, each near its low. */
function areFallingCrows(first: Candle, second: Candle, third: Candle): boolean {
  return (
    areBlack(first, second, third) &&
    first.close > second.close &&
    second.close > third.close &&
    first.lowerShadow < first.veryShortShadow &&
    second.lowerShadow < second.veryShortShadow &&
    third.lowerShadow < third.veryShortShadow
  );
}
