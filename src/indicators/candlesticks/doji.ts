/**
 * Doji: candles with next to no body, where buyers and sellers balance.
 *
 * @module
 */
import { candlestickPattern, signal } from './candlestick-pattern.js';
import { bodyGapDown, bodyGapUp } from './shapes.js';

/**
 * Next to no body: nobody has the upper hand. 1 says that there is one, not that it is bullish.
 *
 * @source LEAN `Indicators/CandlestickPatterns/Doji.cs`; TA-Lib `CDLDOJI`
 */
export class Doji extends candlestickPattern({
  name: 'DOJI',
  candles: 1,
  warmUpPeriod: 11,
  shape: (doji) => signal(doji.isDoji, 1),
}) {}

/**
 * A doji at the high of its bar: prices fell and came all the way back. It may turn a falling trend.
 *
 * @source LEAN `Indicators/CandlestickPatterns/DragonflyDoji.cs`; TA-Lib `CDLDRAGONFLYDOJI`
 */
export class DragonflyDoji extends candlestickPattern({
  name: 'DRAGONFLYDOJI',
  candles: 1,
  warmUpPeriod: 11,
  shape: (doji) =>
    signal(doji.isDoji && doji.upperShadow < doji.veryShortShadow && doji.lowerShadow > doji.veryShortShadow, 1),
}) {}

/**
 * A doji at the low of its bar: prices rose and fell all the way back. It may turn a rising trend, although its signal is 1, as in LEAN.
 *
 * @source LEAN `Indicators/CandlestickPatterns/GravestoneDoji.cs`; TA-Lib `CDLGRAVESTONEDOJI`
 */
export class GravestoneDoji extends candlestickPattern({
  name: 'GRAVESTONEDOJI',
  candles: 1,
  warmUpPeriod: 11,
  shape: (doji) =>
    signal(doji.isDoji && doji.lowerShadow < doji.veryShortShadow && doji.upperShadow > doji.veryShortShadow, 1),
}) {}

/**
 * A doji with a shadow longer than its body, above or below. 1 says that there is one, not that it is bullish.
 *
 * @source LEAN `Indicators/CandlestickPatterns/LongLeggedDoji.cs`; TA-Lib `CDLLONGLEGGEDDOJI`
 */
export class LongLeggedDoji extends candlestickPattern({
  name: 'LONGLEGGEDDOJI',
  candles: 1,
  warmUpPeriod: 11,
  shape: (doji) => signal(doji.isDoji && (doji.lowerShadow > doji.body || doji.upperShadow > doji.body), 1),
}) {}

/**
 * A doji in the middle of its bar, with both shadows longer than its body. 1 says that there is one, not that it is bullish.
 *
 * @source LEAN `Indicators/CandlestickPatterns/RickshawMan.cs`; TA-Lib `CDLRICKSHAWMAN`
 */
export class RickshawMan extends candlestickPattern({
  name: 'RICKSHAWMAN',
  candles: 1,
  warmUpPeriod: 11,
  shape: (doji) => {
    const middle = doji.low + doji.range / 2;
    const isLegged = doji.lowerShadow > doji.body && doji.upperShadow > doji.body;

    return signal(doji.isDoji && isLegged && doji.bottom <= middle + doji.near && doji.top >= middle - doji.near, 1);
  },
}) {}

/**
 * A dragonfly doji with a very long lower shadow: prices fell far and came all the way back. It may turn a falling trend.
 *
 * @source LEAN `Indicators/CandlestickPatterns/Takuri.cs`; TA-Lib `CDLTAKURI`
 */
export class Takuri extends candlestickPattern({
  name: 'TAKURI',
  candles: 1,
  warmUpPeriod: 11,
  shape: (doji) =>
    signal(doji.isDoji && doji.upperShadow < doji.veryShortShadow && doji.lowerShadow > 2 * doji.body, 1),
}) {}

/**
 * Three doji, the middle one off to one side of the first: a trend that is out of breath. Bullish when the middle one lies below, with the last one above it.
 *
 * @source LEAN `Indicators/CandlestickPatterns/Tristar.cs`; TA-Lib `CDLTRISTAR`
 */
export class Tristar extends candlestickPattern({
  name: 'TRISTAR',
  candles: 3,
  warmUpPeriod: 13,
  shape: (first, second, third) => {
    // One measure for all three: that of the first.
    if (Math.max(first.body, second.body, third.body) > first.dojiBody) {
      return 0;
    }

    if (bodyGapUp(first, second) && third.top < second.top) {
      return -1;
    }

    return signal(bodyGapDown(first, second) && third.bottom > second.bottom, 1);
  },
}) {}
