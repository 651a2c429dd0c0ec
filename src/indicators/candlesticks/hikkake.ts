/**
 * Hikkake: an inside bar whose breakout fails. A later bar may confirm it.
 *
 * @module
 */
import type { Candle, CandleSignal } from './candle.js';
import { candlestickPattern } from './candlestick-pattern.js';

/**
 * An inside bar, then a bar with a higher high and low, or a lower high and low: a breakout that is expected to fail. Bullish when it went down. A close beyond the
 * far end of the inside bar within three bars confirms it, with a signal of 2 or -2.
 *
 * @source LEAN `Indicators/CandlestickPatterns/Hikkake.cs`; TA-Lib `CDLHIKKAKE`
 */
export class Hikkake extends candlestickPattern({
  name: 'HIKKAKE',
  candles: 3,
  warmUpPeriod: 6,
  shape: (outer, inside, breakout) => (isWithinRange(outer, inside) ? failed(inside, breakout) : 0),
  confirms: turnsBack,
}) {}

/**
 * A hikkake with two inside bars, the first of them closing near its low before a fall, near its high before a rise.
 *
 * @source LEAN `Indicators/CandlestickPatterns/HikkakeModified.cs`; TA-Lib `CDLHIKKAKEMOD`
 */
export class HikkakeModified extends candlestickPattern({
  name: 'HIKKAKEMODIFIED',
  candles: 4,
  warmUpPeriod: 11,
  shape: (outer, middle, inside, breakout) => {
    if (!(isWithinRange(outer, middle) && isWithinRange(middle, inside))) {
      return 0;
    }

    const found = failed(inside, breakout);
    const closesNear = found > 0 ? middle.close <= middle.low + middle.near : middle.close >= middle.high - middle.near;

    return closesNear ? found : 0;
  },
  confirms: turnsBack,
}) {}

/** A candle whose range lies inside another's, without touching either end. */
function isWithinRange(outer: Candle, inner: Candle): boolean {
  return inner.high < outer.high && inner.low > outer.low;
}

/** What a breakout says when it fails: the opposite of where it went. */
function failed(inside: Candle, breakout: Candle): CandleSignal {
  if (breakout.high < inside.high && breakout.low < inside.low) {
    return 1;
  }

  return breakout.high > inside.high && breakout.low > inside.low ? -1 : 0;
}

/** A close beyond the inside bar, on the side opposite to the breakout. */
function turnsBack(latest: Candle, inside: Candle, signal: CandleSignal): boolean {
  return signal > 0 ? latest.close > inside.high : latest.close < inside.low;
}
