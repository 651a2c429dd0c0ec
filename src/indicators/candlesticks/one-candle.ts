/**
 * Patterns of one candle with a body.
 *
 * @module
 */
import { candlestickPattern, signal } from './candlestick-pattern.js';
import { isBald } from './shapes.js';

/**
 * A long body that opens at its extreme: no lower shadow to speak of when white, no upper one when black. It may turn a trend; bullish when white.
 *
 * @source LEAN `Indicators/CandlestickPatterns/BeltHold.cs`; TA-Lib `CDLBELTHOLD`
 */
export class BeltHold extends candlestickPattern({
  name: 'BELTHOLD',
  candles: 1,
  warmUpPeriod: 11,
  shape: (belt) =>
    signal(belt.isLong && (belt.isWhite ? belt.lowerShadow : belt.upperShadow) < belt.veryShortShadow, belt.color),
}) {}

/**
 * A long body that closes at its extreme: no upper shadow to speak of when white, no lower one when black. The trend may go on; bullish when white.
 *
 * @source LEAN `Indicators/CandlestickPatterns/ClosingMarubozu.cs`; TA-Lib `CDLCLOSINGMARUBOZU`
 */
export class ClosingMarubozu extends candlestickPattern({
  name: 'CLOSINGMARUBOZU',
  candles: 1,
  warmUpPeriod: 11,
  shape: (candle) =>
    signal(
      candle.isLong && (candle.isWhite ? candle.upperShadow : candle.lowerShadow) < candle.veryShortShadow,
      candle.color,
    ),
}) {}

/**
 * A short body with very long shadows on both sides: nobody has the upper hand. White is 1, black -1.
 *
 * @source LEAN `Indicators/CandlestickPatterns/HighWaveCandle.cs`; TA-Lib `CDLHIGHWAVE`
 */
export class HighWaveCandle extends candlestickPattern({
  name: 'HIGHWAVECANDLE',
  candles: 1,
  warmUpPeriod: 11,
  shape: (wave) =>
    signal(wave.isShort && wave.upperShadow > 2 * wave.body && wave.lowerShadow > 2 * wave.body, wave.color),
}) {}

/**
 * A long body with short shadows: one side rules. Bullish when white.
 *
 * @source LEAN `Indicators/CandlestickPatterns/LongLineCandle.cs`; TA-Lib `CDLLONGLINE`
 */
export class LongLineCandle extends candlestickPattern({
  name: 'LONGLINECANDLE',
  candles: 1,
  warmUpPeriod: 11,
  shape: (line) =>
    signal(line.isLong && line.upperShadow < line.shortShadow && line.lowerShadow < line.shortShadow, line.color),
}) {}

/**
 * A long body with hardly any shadow: one side rules from the first price to the last. Bullish when white.
 *
 * @source LEAN `Indicators/CandlestickPatterns/Marubozu.cs`; TA-Lib `CDLMARUBOZU`
 */
export class Marubozu extends candlestickPattern({
  name: 'MARUBOZU',
  candles: 1,
  warmUpPeriod: 11,
  shape: (candle) => signal(candle.isLong && isBald(candle), candle.color),
}) {}

/**
 * A short body with short shadows: little happens. White is 1, black -1.
 *
 * @source LEAN `Indicators/CandlestickPatterns/ShortLineCandle.cs`; TA-Lib `CDLSHORTLINE`
 */
export class ShortLineCandle extends candlestickPattern({
  name: 'SHORTLINECANDLE',
  candles: 1,
  warmUpPeriod: 11,
  shape: (line) =>
    signal(line.isShort && line.upperShadow < line.shortShadow && line.lowerShadow < line.shortShadow, line.color),
}) {}

/**
 * A short body between shadows that are both longer than it: nobody has the upper hand. White is 1, black -1.
 *
 * @source LEAN `Indicators/CandlestickPatterns/SpinningTop.cs`; TA-Lib `CDLSPINNINGTOP`
 */
export class SpinningTop extends candlestickPattern({
  name: 'SPINNINGTOP',
  candles: 1,
  warmUpPeriod: 11,
  shape: (top) => signal(top.isShort && top.upperShadow > top.body && top.lowerShadow > top.body, top.color),
}) {}
