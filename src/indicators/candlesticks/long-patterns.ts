/**
 * Patterns of four and five candles.
 *
 * @module
 */
import type { Candle } from './candle.js';
import { candlestickPattern, penetrationPattern, signal } from './candlestick-pattern.js';
import { areBlack, areOpposite, bodyGapDown, bodyGapUp, isBald } from './shapes.js';

/**
 * A long candle, one of its color that gaps away, two that go on, then one of the other color that closes in the gap: the move is undone. Bullish when that
 * one is white.
 *
 * @source LEAN `Indicators/CandlestickPatterns/Breakaway.cs`; TA-Lib `CDLBREAKAWAY`
 */
export class Breakaway extends candlestickPattern({
  name: 'BREAKAWAY',
  candles: 5,
  warmUpPeriod: 15,
  shape: (first, second, third, fourth, last) => {
    const areColored = !areOpposite(first, second) && !areOpposite(second, fourth) && areOpposite(fourth, last);
    const goesOn = first.isWhite
      ? bodyGapUp(first, second) && isHigher(second, third) && isHigher(third, fourth)
      : bodyGapDown(first, second) && isHigher(third, second) && isHigher(fourth, third);

    const closesInGap = first.isWhite
      ? last.close > first.close && last.close < second.open
      : last.close > second.open && last.close < first.close;

    return signal(first.isLong && areColored && goesOn && closesInGap, last.color);
  },
}) {}

/**
 * Four black candles: two bald ones, one that gaps down and reaches back into the second with its upper shadow, and one around all of the third. The fall is
 * exhausted: bullish.
 *
 * @source LEAN `Indicators/CandlestickPatterns/ConcealedBabySwallow.cs`; TA-Lib `CDLCONCEALBABYSWALL`
 */
export class ConcealedBabySwallow extends candlestickPattern({
  name: 'CONCEALEDBABYSWALLOW',
  candles: 4,
  warmUpPeriod: 14,
  shape: (first, second, third, last) => {
    const reachesBack = third.upperShadow > third.veryShortShadow && third.high > second.close;
    const isSwallowed = last.high > third.high && last.low < third.low;

    return signal(
      areBlack(first, second, third) &&
        last.isBlack &&
        isBald(first) &&
        isBald(second) &&
        bodyGapDown(second, third) &&
        reachesBack &&
        isSwallowed,
      1,
    );
  },
}) {}

/**
 * Three black candles with ever lower first and last prices, a black one with an upper shadow, then a white one that opens above its body and closes above its
 * high. The fall ends: bullish.
 *
 * @source LEAN `Indicators/CandlestickPatterns/LadderBottom.cs`; TA-Lib `CDLLADDERBOTTOM`
 */
export class LadderBottom extends candlestickPattern({
  name: 'LADDERBOTTOM',
  candles: 5,
  warmUpPeriod: 15,
  shape: (first, second, third, fourth, last) => {
    const stepsDown =
      first.open > second.open && second.open > third.open && first.close > second.close && second.close > third.close;
    const turns = last.isWhite && last.open > fourth.open && last.close > fourth.high;

    return signal(
      areBlack(first, second, third) &&
        stepsDown &&
        fourth.isBlack &&
        fourth.upperShadow > fourth.veryShortShadow &&
        turns,
      1,
    );
  },
}) {}

/**
 * A long white candle, a short black one that gaps up, two short ones that fall back into the first body without going deep, then a white one that closes above
 * them all. The rise goes on: bullish.
 *
 * @source LEAN `Indicators/CandlestickPatterns/MatHold.cs`; TA-Lib `CDLMATHOLD`
 */
export class MatHold extends penetrationPattern({
  name: 'MATHOLD',
  candles: 5,
  warmUpPeriod: 15,
  readyAfter: 16,
  penetration: 0.5,
  shape: (penetration) => (first, second, third, fourth, last) => {
    const floor = first.close - Math.round(first.body * penetration);
    const areColored = first.isWhite && second.isBlack && last.isWhite;
    const fallsBack = third.top < second.open && fourth.top < third.top;

    return signal(
      first.isLong &&
        areShort(second, third, fourth) &&
        areColored &&
        bodyGapUp(first, second) &&
        dipsInto(first, third, floor) &&
        dipsInto(first, fourth, floor) &&
        fallsBack &&
        last.open > fourth.close &&
        last.close > Math.max(second.high, third.high, fourth.high),
      1,
    );
  },
}) {}

/**
 * A long candle, three short ones of the other color that go back within its range, then a long one of its color that closes beyond it: the trend goes on.
 * Bullish when the first is white.
 *
 * @source LEAN `Indicators/CandlestickPatterns/RiseFallThreeMethods.cs`; TA-Lib `CDLRISEFALL3METHODS`
 */
export class RiseFallThreeMethods extends candlestickPattern({
  name: 'RISEFALLTHREEMETHODS',
  candles: 5,
  warmUpPeriod: 15,
  readyAfter: 16,
  shape: (first, second, third, fourth, last) => {
    const { color } = first;
    const areColored =
      areOpposite(first, second) &&
      !areOpposite(second, third) &&
      !areOpposite(third, fourth) &&
      areOpposite(fourth, last);
    const goBack = color * third.close < color * second.close && color * fourth.close < color * third.close;
    const goesOn = color * last.open > color * fourth.close && color * last.close > color * first.close;

    return signal(
      first.isLong &&
        areShort(second, third, fourth) &&
        last.isLong &&
        areColored &&
        isInRange(first, second) &&
        isInRange(first, third) &&
        isInRange(first, fourth) &&
        goBack &&
        goesOn,
      color,
    );
  },
}) {}

/**
 * Three candles of one color that go on, each opening in or near the body before, then one of the other color that opens beyond them and closes behind the first: a
 * pause before the trend goes on. Bullish when the three are white.
 *
 * @source LEAN `Indicators/CandlestickPatterns/ThreeLineStrike.cs`; TA-Lib `CDL3LINESTRIKE`
 */
export class ThreeLineStrike extends candlestickPattern({
  name: 'THREELINESTRIKE',
  candles: 4,
  warmUpPeriod: 9,
  shape: (first, second, third, strike) => {
    const areColored = !areOpposite(first, second) && !areOpposite(second, third) && areOpposite(third, strike);
    const strikes = third.isWhite
      ? third.close > second.close &&
        second.close > first.close &&
        strike.open > third.close &&
        strike.close < first.open
      : third.close < second.close &&
        second.close < first.close &&
        strike.open < third.close &&
        strike.close > first.open;

    return signal(areColored && opensNear(first, second) && opensNear(second, third) && strikes, third.color);
  },
}) {}

function areShort(second: Candle, third: Candle, fourth: Candle): boolean {
  return second.isShort && third.isShort && fourth.isShort;
}

/** Both extremes above those of the one before. */
function isHigher(before: Candle, after: Candle): boolean {
  return after.high > before.high && after.low > before.low;
}

/** A body whose lower end lies below a white candle's close, and above a floor. */
function dipsInto(white: Candle, candle: Candle, floor: number): boolean {
  return candle.bottom < white.close && candle.bottom > floor;
}

/** A body that is at least partly within a candle, shadows included. */
function isInRange(candle: Candle, inner: Candle): boolean {
  return inner.bottom < candle.high && inner.top > candle.low;
}

/** Opens in a body, or near it on either side. */
function opensNear(before: Candle, after: Candle): boolean {
  return after.open >= before.bottom - before.near && after.open <= before.top + before.near;
}
