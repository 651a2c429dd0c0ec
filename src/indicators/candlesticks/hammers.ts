/**
 * Short bodies with one long shadow, at the end of a rise or a fall.
 *
 * @module
 */
import type { Candle } from './candle.js';
import { candlestickPattern, signal } from './candlestick-pattern.js';
import { bodyGapDown, bodyGapUp } from './shapes.js';

/**
 * A short body near the low of the candle before, or below it, a long lower shadow and hardly an upper one: prices fell further and came back. Bullish.
 *
 * @source LEAN `Indicators/CandlestickPatterns/Hammer.cs`; TA-Lib `CDLHAMMER`
 */
export class Hammer extends candlestickPattern({
  name: 'HAMMER',
  candles: 2,
  warmUpPeriod: 12,
  shape: (before, hammer) => signal(hangsDown(hammer) && hammer.bottom <= before.low + before.near, 1),
}) {}

/**
 * A short body near the high of the candle before, or above it, a long lower shadow and hardly an upper one: the rise met sellers. Bearish.
 *
 * @source LEAN `Indicators/CandlestickPatterns/HangingMan.cs`; TA-Lib `CDLHANGINGMAN`
 */
export class HangingMan extends candlestickPattern({
  name: 'HANGINGMAN',
  candles: 2,
  warmUpPeriod: 12,
  shape: (before, man) => signal(hangsDown(man) && man.bottom >= before.high - before.near, -1),
}) {}

/**
 * A short body below that of the candle before, a long upper shadow and hardly a lower one: after a fall, buyers tried. Bullish.
 *
 * @source LEAN `Indicators/CandlestickPatterns/InvertedHammer.cs`; TA-Lib `CDLINVERTEDHAMMER`
 */
export class InvertedHammer extends candlestickPattern({
  name: 'INVERTEDHAMMER',
  candles: 2,
  warmUpPeriod: 12,
  shape: (before, hammer) => signal(standsUp(hammer) && bodyGapDown(before, hammer), 1),
}) {}

/**
 * A short body above that of the candle before, a long upper shadow and hardly a lower one: prices rose further and fell back. Bearish.
 *
 * @source LEAN `Indicators/CandlestickPatterns/ShootingStar.cs`; TA-Lib `CDLSHOOTINGSTAR`
 */
export class ShootingStar extends candlestickPattern({
  name: 'SHOOTINGSTAR',
  candles: 2,
  warmUpPeriod: 12,
  shape: (before, star) => signal(standsUp(star) && bodyGapUp(before, star), -1),
}) {}

function hangsDown(candle: Candle): boolean {
  return candle.isShort && candle.lowerShadow > candle.body && candle.upperShadow < candle.veryShortShadow;
}

function standsUp(candle: Candle): boolean {
  return candle.isShort && candle.upperShadow > candle.body && candle.lowerShadow < candle.veryShortShadow;
}
