/**
 * What orders have in common.
 *
 * @module
 */
import type { TimeInForce } from './order-types.js';

/** What is said of orders that say nothing else: `this.defaultOrderProperties.timeInForce = TimeInForce.Day`. */
export class OrderProperties {
  /** How long they stay open. */
  timeInForce: TimeInForce = 'good-til-canceled';
}
