/**
 * Every fill of an account, and which of them were busted.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';
import type { Fill } from '../orders/request.js';

interface LoggedFill {
  readonly fill: Fill;
  isBusted: boolean;
}

/** Keeps the fills in the order in which they were booked, and finds each by its order and its place there. */
export class FillLog {
  readonly #all: LoggedFill[] = [];
  readonly #byOrder = new Map<number, LoggedFill[]>();

  /** The fills that stand, oldest first. */
  get standing(): readonly Fill[] {
    return this.#all.filter(({ isBusted }) => !isBusted).map(({ fill }) => fill);
  }

  /**
   * Takes a fill in.
   *
   * @param fill - what was traded
   */
  add(fill: Fill): void {
    const logged = { fill, isBusted: false };
    const ofOrder = this.#byOrder.get(fill.orderId);
    this.#all.push(logged);

    if (ofOrder === undefined) {
      this.#byOrder.set(fill.orderId, [logged]);
    } else {
      ofOrder.push(logged);
    }
  }

  /**
   * Takes a fill out.
   *
   * @param orderId - its order
   * @param number - which fill of the order, from 1
   * @returns the fill
   * @throws FrameworkError `UNKNOWN_FILL` when there is no such fill, or it was busted before
   */
  bust(orderId: number, number: number): Fill {
    const ofOrder = this.#byOrder.get(orderId) ?? [];
    const found = Number.isSafeInteger(number) ? ofOrder[number - 1] : undefined;

    if (found === undefined || found.isBusted) {
      const what = found === undefined ? `the order has ${ofOrder.length} so far` : 'it was busted before';

      throw new FrameworkError(
        'UNKNOWN_FILL',
        `Fill ${String(number)} of order ${String(orderId)} cannot be busted: ${what}.`,
      );
    }

    found.isBusted = true;
    return found.fill;
  }
}
