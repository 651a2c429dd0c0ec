/**
 * Soldiers: three white candles that close ever higher, in step or losing it.
 *
 * @module
 */
import type { Candle } from './candle.js';
import { candlestickPattern, signal } from './candlestick-pattern.js';
import { areWhite } from './shapes.js';

/**
 * Three rising white candles, each opening inside or near the body before, that lose strength: smaller bodies or longer upper shadows after a long first one. Bearish.
 *
 * @source LEAN `Indicators/CandlestickPatterns/AdvanceBlock.cs`; TA-Lib `CDLADVANCEBLOCK`
 */
export class AdvanceBlock extends candlestickPattern({
  name: 'ADVANCEBLOCK',
  candles: 3,
  warmUpPeriod: 13,
  shape: (first, second, third) =>
    signal(
      areRising(first, second, third) &&
        opensAlong(first, second) &&
        opensAlong(second, third) &&
        first.isLong &&
        first.upperShadow < first.shortShadow &&
        isBlocked(first, second, third),
      -1,
    ),
}) {}

/**
 * Two long white candles, then a short white one that rides on the second's shoulder: the rise stalls. Bearish.
 *
 * @source LEAN `Indicators/CandlestickPatterns/StalledPattern.cs`; TA-Lib `CDLSTALLEDPATTERN`
 */
export class StalledPattern extends candlestickPattern({
  name: 'STALLEDPATTERN',
  candles: 3,
  warmUpPeriod: 13,
  shape: (first, second, third) =>
    signal(
      areRising(first, second, third) &&
        first.isLong &&
        second.isLong &&
        second.upperShadow < second.veryShortShadow &&
        opensAlong(first, second) &&
        third.isShort &&
        third.open >= second.close - third.body - second.near,
      -1,
    ),
}) {}

/**
 * Three rising white candles without upper shadows to speak of, each opening inside or near the body before, none far shorter than the one before. Bullish.
 *
 * @source LEAN `Indicators/CandlestickPatterns/ThreeWhiteSoldiers.cs`; TA-Lib `CDL3WHITESOLDIERS`
 */
export class ThreeWhiteSoldiers extends candlestickPattern({
  name: 'THREEWHITESOLDIERS',
  candles: 3,
  warmUpPeriod: 13,
  shape: (first, second, third) =>
    signal(
      areRising(first, second, third) &&
        first.upperShadow < first.veryShortShadow &&
        second.upperShadow < second.veryShortShadow &&
        third.upperShadow < third.veryShortShadow &&
        opensAlong(first, second) &&
        opensAlong(second, third) &&
        second.body > first.body - first.far &&
        third.body > second.body - second.far &&
        third.isLong,
      1,
    ),
}) {}

/** Three white candles that close ever higher. */
function areRising(first: Candle, second: Candle, third: Candle): boolean {
  return areWhite(first, second, third) && third.close > second.close && second.close > first.close;
}

/** Above the first price of the candle before, and at most near above its last. */
function opensAlong(before: Candle, after: Candle): boolean {
  return after.open > before.open && after.open <= before.close + before.near;
}

/** Whether an advance of three white candles loses strength, in one of four ways. */
function isBlocked(first: Candle, second: Candle, third: Candle): boolean {
  const stopsAtSecond = second.body < first.body - first.far && third.body < second.body + second.near;
  const stopsAtThird = third.body < second.body - second.far;
  const shrinks =
    third.body < second.body &&
    second.body < first.body &&
    (third.upperShadow > third.shortShadow || second.upperShadow > second.shortShadow);
  const isPushedBack = third.body < second.body && third.upperShadow > third.body;

  return stopsAtSecond || stopsAtThird || shrinks || isPushedBack;
}
