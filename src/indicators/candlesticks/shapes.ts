/**
 * What shapes of several patterns have in common.
 *
 * @module
 */
import type { Candle } from './candle.js';

/**
 * Tells whether a body lies above the one before.
 *
 * @param before - the earlier candle
 * @param after - the later candle
 * @returns whether they neither overlap nor touch
 */
export function bodyGapUp(before: Candle, after: Candle): boolean {
  return after.bottom > before.top;
}

/**
 * Tells whether a body lies below the one before.
 *
 * @param before - the earlier candle
 * @param after - the later candle
 * @returns whether they neither overlap nor touch
 */
export function bodyGapDown(before: Candle, after: Candle): boolean {
  return after.top < before.bottom;
}

/**
 * Tells whether a candle lies above the one before, shadows included.
 *
 * @param before - the earlier candle
 * @param after - the later candle
 * @returns whether they neither overlap nor touch
 */
export function gapUp(before: Candle, after: Candle): boolean {
  return after.low > before.high;
}

/**
 * Tells whether a candle lies below the one before, shadows included.
 *
 * @param before - the earlier candle
 * @param after - the later candle
 * @returns whether they neither overlap nor touch
 */
export function gapDown(before: Candle, after: Candle): boolean {
  return after.high < before.low;
}

/**
 * Tells whether a body lies inside another.
 *
 * @param outer - the candle around it
 * @param inner - the candle inside
 * @returns whether it does, without touching either end
 */
export function isInside(outer: Candle, inner: Candle): boolean {
  return inner.top < outer.top && inner.bottom > outer.bottom;
}

/**
 * Tells whether a price is within a distance of another.
 *
 * @param price - the price
 * @param other - the other price
 * @param distance - how far away it may be; that is within
 */
export function isWithin(price: number, other: number, distance: number): boolean {
  return Math.abs(price - other) <= distance;
}

/**
 * Tells whether a candle has hardly any shadow.
 *
 * @param candle - the candle
 * @returns whether both shadows are very short
 */
export function isBald(candle: Candle): boolean {
  return candle.upperShadow < candle.veryShortShadow && candle.lowerShadow < candle.veryShortShadow;
}

/**
 * Tells whether a price lies inside a body.
 *
 * @param price - the price
 * @param candle - the candle
 * @returns whether it does, without touching either end
 */
export function isInBody(price: number, candle: Candle): boolean {
  return price > candle.bottom && price < candle.top;
}

/**
 * Tells whether three candles are black.
 *
 * @param first - a candle
 * @param second - another candle
 * @param third - another candle
 */
export function areBlack(first: Candle, second: Candle, third: Candle): boolean {
  return first.isBlack && second.isBlack && third.isBlack;
}

/**
 * Tells whether three candles are white.
 *
 * @param first - a candle
 * @param second - another candle
 * @param third - another candle
 */
export function areWhite(first: Candle, second: Candle, third: Candle): boolean {
  return first.isWhite && second.isWhite && third.isWhite;
}

/**
 * Tells whether two candles differ in color.
 *
 * @param first - a candle
 * @param second - another candle
 */
export function areOpposite(first: Candle, second: Candle): boolean {
  return first.isWhite !== second.isWhite;
}

/**
 * Returns the color that a candle does not have.
 *
 * @param candle - the candle
 * @returns 1 for a black one, -1 for a white one
 */
export function opposite(candle: Candle): 1 | -1 {
  return candle.isWhite ? -1 : 1;
}
