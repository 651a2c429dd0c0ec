/**
 * When orders run out of time.
 *
 * @module
 */
import { DAY, parseDay } from '../core/time.js';
import type { ExchangeHours } from '../market/hours.js';
import type { TimeInForce } from './order-types.js';
import type { OrderRequest } from './request.js';

const TIL_DATE = 'good-til-date:';

/**
 * Returns the date until whose close an order stays open.
 *
 * @param timeInForce - how long it stays open
 * @returns days since 1970-01-01; `undefined` when it does not end with a date
 */
export function expiryDay(timeInForce: TimeInForce): number | undefined {
  return timeInForce.startsWith(TIL_DATE) ? parseDay(timeInForce.slice(TIL_DATE.length)) : undefined;
}

/**
 * Tells whether something says how long an order stays open.
 *
 * @param value - anything
 */
export function isTimeInForce(value: unknown): value is TimeInForce {
  return (
    value === 'good-til-canceled' ||
    value === 'day' ||
    (typeof value === 'string' && expiryDay(value as TimeInForce) !== undefined)
  );
}

/**
 * Returns when an order runs out of time: a day order with the session it was placed in, or the next one when it was placed while the exchange was
 * closed; one that is good until a date with the session of that date, or the next one when it is no trading day.
 *
 * @param order - the order
 * @param hours - when its exchange is open
 * @returns epoch milliseconds UTC; Infinity for never
 * @source LEAN `DayTimeInForce`, `GoodTilDateTimeInForce`
 */
export function expiryOf({ createdUtc, timeInForce }: OrderRequest, hours: ExchangeHours): number {
  if (timeInForce === 'good-til-canceled') {
    return Number.POSITIVE_INFINITY;
  }

  const day = expiryDay(timeInForce);

  return hours.nextClose(day === undefined ? createdUtc : hours.timeZone.toUtc(day * DAY));
}
