/**
 * Making refusals and telling the world of them.
 *
 * @module
 */
import { formatUtc } from '../../core/time.js';
import type { Refusal } from '../../orders/order-types.js';
import type { Bust } from '../../orders/request.js';
import type { PositionChange } from '../../portfolio/view.js';
import type { EventDesk } from '../control/bus.js';
import type { KillSwitch } from '../control/kill-switch.js';
import type { PositionDetails } from '../plugins/plugin.js';
import type { RefusalCode } from './codes.js';

/**
 * Makes a refusal of the framework's own.
 *
 * @param code - why
 * @param message - the numbers against the limit
 * @returns the refusal, in the name of the gate
 */
export function refusal(code: RefusalCode, message: string): Refusal {
  return { plugin: 'gate', code, message };
}

/**
 * Says that trading is halted.
 *
 * @param halt - the switch, which refuses what opens
 * @returns the refusal
 */
export function haltRefusal(halt: KillSwitch): Refusal {
  return halt.state === 'halt-all'
    ? refusal('HALTED_ALL', `All trading is halted: ${halt.reason}`)
    : refusal('HALTED', `Opening positions is halted (${halt.state}): ${halt.reason}`);
}

/**
 * Writes refusals in one line.
 *
 * @param refusals - one or more
 * @returns each with its plugin and code
 */
export function reasonOf(refusals: readonly Refusal[]): string {
  return refusals.map(({ plugin, code, message }) => `${plugin}: ${message} (${code})`).join('; ');
}

/**
 * Tells that the gate itself failed.
 *
 * @param events - where to publish
 * @param message - at what, and why
 * @returns the message
 */
export function publishFault(events: Pick<EventDesk, 'publish'>, message: string): string {
  events.publish({ type: 'gate_fault', level: 'critical', source: 'gate', message });
  return message;
}

/**
 * Tells that a position was blocked.
 *
 * @param events - where to publish
 * @param symbol - the ticker
 * @param strategy - whose position it would have been
 * @param orderId - the order; 0 for a question
 * @param refusals - every reason
 */
export function publishBlocked(
  events: Pick<EventDesk, 'publish'>,
  symbol: string,
  strategy: string,
  orderId: number,
  refusals: readonly Refusal[],
): void {
  events.publish({
    type: 'position_blocked',
    level: 'warning',
    source: 'gate',
    message: `${strategy} may not trade ${symbol}: ${reasonOf(refusals)}`,
    data: { symbol, strategy, orderId, refusals },
  });
}

/**
 * Tells that plugins are asked about a position.
 *
 * @param events - where to publish
 * @param symbol - the ticker
 * @param strategy - whose position it would be
 * @param details - the numbers
 */
export function publishCheck(
  events: Pick<EventDesk, 'publish'>,
  symbol: string,
  strategy: string,
  details: PositionDetails,
): void {
  const { legacyCall, notional, openingQuantity, orderId, price, quantity } = details;

  events.publish({
    type: 'position_check',
    level: 'info',
    source: 'gate',
    message: `${strategy} asks for ${quantity} ${symbol} at ${price}`,
    data: { symbol, strategy, orderId, quantity, openingQuantity, price, notional, question: legacyCall },
  });
}

/**
 * Tells that a fill never happened.
 *
 * @param events - where to publish
 * @param bust - the fill
 * @param changes - what taking it back changed
 */
export function publishBusted(
  events: Pick<EventDesk, 'publish'>,
  bust: Bust,
  changes: readonly PositionChange[],
): void {
  const { fill, number, reason } = bust;
  const { fee, orderId, price, quantity, strategy, symbol } = fill;
  const positions = changes.map(
    ({ after, before, strategy: of, ticker }) => `${of} holds ${after} ${ticker}, not ${before}`,
  );
  const what = `fill ${number} of order ${orderId} never happened: ${quantity} ${symbol.value} at ${price}`;

  events.publish({
    type: 'trade_busted',
    level: 'critical',
    source: 'gate',
    message: `${what}${reason === '' ? '' : ` (${reason})`}; ${positions.join(', ') || 'no position changed'}`,
    data: {
      orderId,
      number,
      symbol: symbol.value,
      strategy,
      quantity,
      price,
      fee,
      tradedAt: formatUtc(fill.utc),
      reason,
      changes: changes.map((change) => ({ ...change })),
    },
  });
}
