/**
 * Stars: a candle that gaps away from a long one, and a third that comes back.
 *
 * @module
 */
import type { Candle } from './candle.js';
import { penetrationPattern, signal } from './candlestick-pattern.js';
import { areOpposite, bodyGapDown, bodyGapUp, gapDown, gapUp } from './shapes.js';

/**
 * A long candle, a doji that gaps away from it with all its shadows, then a candle that gaps back and closes deep in the first body. Bullish when the last is white.
 *
 * @source LEAN `Indicators/CandlestickPatterns/AbandonedBaby.cs`; TA-Lib `CDLABANDONEDBABY`
 */
export class AbandonedBaby extends penetrationPattern({
  name: 'ABANDONEDBABY',
  candles: 3,
  warmUpPeriod: 12,
  readyAfter: 13,
  penetration: 0.3,
  shape: (penetration) => (first, baby, last) => {
    const isLeft = first.isWhite
      ? gapUp(first, baby) && gapDown(baby, last)
      : gapDown(first, baby) && gapUp(baby, last);

    return signal(first.isLong && baby.isDoji && isLeft && comesBack(first, last, penetration), last.color);
  },
}) {}

/**
 * A long white candle, a doji whose body gaps up, then a black candle that closes deep in the first body: a top. Bearish.
 *
 * @source LEAN `Indicators/CandlestickPatterns/EveningDojiStar.cs`; TA-Lib `CDLEVENINGDOJISTAR`
 */
export class EveningDojiStar extends penetrationPattern({
  name: 'EVENINGDOJISTAR',
  candles: 3,
  warmUpPeriod: 13,
  penetration: 0.3,
  shape: (penetration) => (first, star, last) =>
    signal(isEvening(first, star) && star.isDoji && comesBack(first, last, penetration), -1),
}) {}

/**
 * A long white candle, one that is not long and whose body gaps up, then a black candle that closes deep in the first body: a top. Bearish.
 *
 * @source LEAN `Indicators/CandlestickPatterns/EveningStar.cs`; TA-Lib `CDLEVENINGSTAR`
 */
export class EveningStar extends penetrationPattern({
  name: 'EVENINGSTAR',
  candles: 3,
  warmUpPeriod: 13,
  penetration: 0.3,
  shape: (penetration) => (first, star, last) =>
    signal(isEvening(first, star) && !star.isLong && comesBack(first, last, penetration), -1),
}) {}

/**
 * A long black candle, a doji whose body gaps down, then a white candle that closes deep in the first body: a bottom. Bullish.
 *
 * @source LEAN `Indicators/CandlestickPatterns/MorningDojiStar.cs`; TA-Lib `CDLMORNINGDOJISTAR`
 */
export class MorningDojiStar extends penetrationPattern({
  name: 'MORNINGDOJISTAR',
  candles: 3,
  warmUpPeriod: 13,
  penetration: 0.3,
  shape: (penetration) => (first, star, last) =>
    signal(isMorning(first, star) && star.isDoji && comesBack(first, last, penetration), 1),
}) {}

/**
 * A long black candle, one that is not long and whose body gaps down, then a white candle that closes deep in the first body: a bottom. Bullish.
 *
 * @source LEAN `Indicators/CandlestickPatterns/MorningStar.cs`; TA-Lib `CDLMORNINGSTAR`
 */
export class MorningStar extends penetrationPattern({
  name: 'MORNINGSTAR',
  candles: 3,
  warmUpPeriod: 13,
  penetration: 0.3,
  shape: (penetration) => (first, star, last) =>
    signal(isMorning(first, star) && !star.isLong && comesBack(first, last, penetration), 1),
}) {}

function isEvening(first: Candle, star: Candle): boolean {
  return first.isWhite && first.isLong && bodyGapUp(first, star);
}

function isMorning(first: Candle, star: Candle): boolean {
  return first.isBlack && first.isLong && bodyGapDown(first, star);
}

/** A long candle of the other color that closes further back in the first body than the penetration. */
function comesBack(first: Candle, last: Candle, penetration: number): boolean {
  const depth = Math.round(first.body * penetration);
  const isDeep = first.isWhite ? last.close < first.close - depth : last.close > first.close + depth;

  return areOpposite(first, last) && last.isLong && isDeep;
}
