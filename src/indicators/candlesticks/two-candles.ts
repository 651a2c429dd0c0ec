/**
 * Patterns of two candles, one that answers the other.
 *
 * @module
 */
import type { Candle } from './candle.js';
import { candlestickPattern, penetrationPattern, signal } from './candlestick-pattern.js';
import { areOpposite, bodyGapDown, bodyGapUp, gapDown, gapUp, isBald, isInside, isWithin, opposite } from './shapes.js';

/**
 * Two long candles of opposite colors that close at about the same price: the second takes back a gap. Bullish when the second is white.
 *
 * @source LEAN `Indicators/CandlestickPatterns/Counterattack.cs`; TA-Lib `CDLCOUNTERATTACK`
 */
export class Counterattack extends candlestickPattern({
  name: 'COUNTERATTACK',
  candles: 2,
  warmUpPeriod: 12,
  shape: (first, second) =>
    signal(
      areOpposite(first, second) && first.isLong && second.isLong && isWithin(second.close, first.close, first.equal),
      second.color,
    ),
}) {}

/**
 * A long white candle, then a black one that opens above its high and closes deep in its body. Bearish.
 *
 * @source LEAN `Indicators/CandlestickPatterns/DarkCloudCover.cs`; TA-Lib `CDLDARKCLOUDCOVER`
 */
export class DarkCloudCover extends penetrationPattern({
  name: 'DARKCLOUDCOVER',
  candles: 2,
  warmUpPeriod: 12,
  penetration: 0.5,
  shape: (penetration) => (white, cloud) => {
    const isCloud = white.isWhite && white.isLong && cloud.isBlack && cloud.open > white.high;

    return signal(
      isCloud && cloud.close > white.open && cloud.close < white.close - Math.round(white.body * penetration),
      -1,
    );
  },
}) {}

/**
 * A long candle, then a doji whose body gaps away in its direction: the trend runs out of breath. Bullish after a black candle.
 *
 * @source LEAN `Indicators/CandlestickPatterns/DojiStar.cs`; TA-Lib `CDLDOJISTAR`
 */
export class DojiStar extends candlestickPattern({
  name: 'DOJISTAR',
  candles: 2,
  warmUpPeriod: 12,
  shape: (first, star) =>
    signal(
      first.isLong && star.isDoji && (first.isWhite ? bodyGapUp(first, star) : bodyGapDown(first, star)),
      opposite(first),
    ),
}) {}

/**
 * A body that reaches over both ends of the body before it, of the other color. Bullish when white.
 *
 * @source LEAN `Indicators/CandlestickPatterns/Engulfing.cs`; TA-Lib `CDLENGULFING`
 */
export class Engulfing extends candlestickPattern({
  name: 'ENGULFING',
  candles: 2,
  warmUpPeriod: 3,
  shape: (first, second) => signal(areOpposite(first, second) && isInside(second, first), second.color),
}) {}

/**
 * A long body, then one that is not long inside it: the trend pauses, and may turn. Bullish after a black candle.
 *
 * @source LEAN `Indicators/CandlestickPatterns/Harami.cs`; TA-Lib `CDLHARAMI`
 */
export class Harami extends candlestickPattern({
  name: 'HARAMI',
  candles: 2,
  warmUpPeriod: 12,
  shape: (mother, child) => signal(mother.isLong && !child.isLong && isInside(mother, child), opposite(mother)),
}) {}

/**
 * A long body, then a doji inside it: the trend pauses, and may turn. Bullish after a black candle.
 *
 * @source LEAN `Indicators/CandlestickPatterns/HaramiCross.cs`; TA-Lib `CDLHARAMICROSS`
 */
export class HaramiCross extends candlestickPattern({
  name: 'HARAMICROSS',
  candles: 2,
  warmUpPeriod: 12,
  shape: (mother, child) => signal(mother.isLong && child.isDoji && isInside(mother, child), opposite(mother)),
}) {}

/**
 * A long black candle, then a black one that is not long inside its body: the fall slows down. Bullish.
 *
 * @source LEAN `Indicators/CandlestickPatterns/HomingPigeon.cs`; TA-Lib `CDLHOMINGPIGEON`
 */
export class HomingPigeon extends candlestickPattern({
  name: 'HOMINGPIGEON',
  candles: 2,
  warmUpPeriod: 12,
  shape: (first, second) =>
    signal(first.isBlack && second.isBlack && first.isLong && !second.isLong && isInside(first, second), 1),
}) {}

/**
 * A long black candle, then a white one that opens below its low and comes back to its close, or a little above. The fall goes on: bearish.
 *
 * @source LEAN `Indicators/CandlestickPatterns/InNeck.cs`; TA-Lib `CDLINNECK`
 */
export class InNeck extends candlestickPattern({
  name: 'INNECK',
  candles: 2,
  warmUpPeriod: 12,
  shape: (black, white) =>
    signal(opensBelow(black, white) && white.close >= black.close && white.close <= black.close + black.equal, -1),
}) {}

/**
 * Two long candles of opposite colors without shadows to speak of, and a gap between them in the second one's direction. Bullish when it is white.
 *
 * @source LEAN `Indicators/CandlestickPatterns/Kicking.cs`; TA-Lib `CDLKICKING`
 */
export class Kicking extends candlestickPattern({
  name: 'KICKING',
  candles: 2,
  warmUpPeriod: 12,
  shape: (first, second) => signal(isKick(first, second), second.color),
}) {}

/**
 * The same two candles as in {@link Kicking}; the longer one tells the direction. Bullish when it is white.
 *
 * @source LEAN `Indicators/CandlestickPatterns/KickingByLength.cs`; TA-Lib `CDLKICKINGBYLENGTH`
 */
export class KickingByLength extends candlestickPattern({
  name: 'KICKINGBYLENGTH',
  candles: 2,
  warmUpPeriod: 12,
  shape: (first, second) => signal(isKick(first, second), (second.body > first.body ? second : first).color),
}) {}

/**
 * Two black candles that close at about the same price: the fall has found a floor. Bullish.
 *
 * @source LEAN `Indicators/CandlestickPatterns/MatchingLow.cs`; TA-Lib `CDLMATCHINGLOW`
 */
export class MatchingLow extends candlestickPattern({
  name: 'MATCHINGLOW',
  candles: 2,
  warmUpPeriod: 7,
  shape: (first, second) =>
    signal(first.isBlack && second.isBlack && isWithin(second.close, first.close, first.equal), 1),
}) {}

/**
 * A long black candle, then a white one that opens below its low and comes back to about that low. The fall goes on: bearish.
 *
 * @source LEAN `Indicators/CandlestickPatterns/OnNeck.cs`; TA-Lib `CDLONNECK`
 */
export class OnNeck extends candlestickPattern({
  name: 'ONNECK',
  candles: 2,
  warmUpPeriod: 12,
  shape: (black, white) => signal(opensBelow(black, white) && isWithin(white.close, black.low, black.equal), -1),
}) {}

/**
 * A long black candle, then a long white one that opens below its low and closes in the upper half of its body. Bullish.
 *
 * @source LEAN `Indicators/CandlestickPatterns/Piercing.cs`; TA-Lib `CDLPIERCING`
 */
export class Piercing extends candlestickPattern({
  name: 'PIERCING',
  candles: 2,
  warmUpPeriod: 12,
  shape: (black, white) =>
    signal(
      opensBelow(black, white) &&
        white.isLong &&
        white.close < black.open &&
        white.close > black.close + black.body / 2,
      1,
    ),
}) {}

/**
 * A candle, then a long one of the other color that opens at about the same price and moves away at once: the trend before goes on. Bullish when the second is white.
 *
 * @source LEAN `Indicators/CandlestickPatterns/SeparatingLines.cs`; TA-Lib `CDLSEPARATINGLINES`
 */
export class SeparatingLines extends candlestickPattern({
  name: 'SEPARATINGLINES',
  candles: 2,
  warmUpPeriod: 12,
  shape: (first, second) => {
    const shadowBehind = second.isWhite ? second.lowerShadow : second.upperShadow;
    const startsTogether = areOpposite(first, second) && isWithin(second.open, first.open, first.equal);

    return signal(startsTogether && second.isLong && shadowBehind < second.veryShortShadow, second.color);
  },
}) {}

/**
 * A long black candle, then a white one that opens below its low and closes in the lower half of its body. The fall goes on: bearish.
 *
 * @source LEAN `Indicators/CandlestickPatterns/Thrusting.cs`; TA-Lib `CDLTHRUSTING`
 */
export class Thrusting extends candlestickPattern({
  name: 'THRUSTING',
  candles: 2,
  warmUpPeriod: 12,
  shape: (black, white) =>
    signal(
      opensBelow(black, white) &&
        white.close > black.close + black.equal &&
        white.close <= black.close + black.body / 2,
      -1,
    ),
}) {}

/** A long black candle, and a white one that opens below all of it. */
function opensBelow(black: Candle, white: Candle): boolean {
  return black.isBlack && black.isLong && white.isWhite && white.open < black.low;
}

function isKick(first: Candle, second: Candle): boolean {
  const isGap = first.isBlack ? gapUp(first, second) : gapDown(first, second);

  return areOpposite(first, second) && first.isLong && isBald(first) && second.isLong && isBald(second) && isGap;
}
