/**
 * Identifiers that stay with a security when its ticker changes.
 *
 * @module
 */
import { dayNumber } from '../core/time.js';

/** The day that OLE automation dates count from. */
const OLE_EPOCH = dayNumber(1899, 12, 30);
/** Places of the parts inside the number: the security type is the lowest digit pair, then the market, then (far up) the date. */
const MARKET_PLACE = 100n;
const DATE_PLACE = 10n ** 14n;
const EQUITY = 1n;
const USA = 1n;

/**
 * Makes the identifier of a US share, the same text as LEAN's.
 *
 * @param firstTicker - the ticker it was first listed under
 * @param firstDay - the day it was first listed, days since 1970-01-01; when absent the identifier says that it is not known
 * @returns such as `SPY R735QTJ8XC9X`
 * @source LEAN, SecurityIdentifier: type + market * 100 + OLE date * 1e14 in base 36
 */
export function equityIdentifier(firstTicker: string, firstDay: number = OLE_EPOCH): string {
  const properties = EQUITY + USA * MARKET_PLACE + BigInt(firstDay - OLE_EPOCH) * DATE_PLACE;

  return `${firstTicker.toUpperCase()} ${properties.toString(36).toUpperCase()}`;
}
