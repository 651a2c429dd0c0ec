/**
 * One text that names all orders of a run: two runs have the same when every order, price, time and tag is the same.
 *
 * @module
 */
import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Order } from '../orders/order.js';
import { orderJson } from './order-json.js';

/** Characters that are hashed at a time: few pieces are fast, and one text of all orders could be too long. */
const PIECE = 65_536;

/**
 * Computes LEAN's `OrderListHash`.
 *
 * @remarks Orders that were never fit to be placed are left out, and the others are numbered without them, as in LEAN, which books none for them.
 * @param orders - all orders of a run, oldest first
 * @returns MD5, hexadecimal
 * @source LEAN `Common/Extensions.cs`, GetHash
 */
export function orderListHash(orders: readonly Order[]): string {
  const numbers = new Map<number, number>();
  const listed = orders.filter(({ isListed }) => isListed);

  for (const { id } of listed) {
    numbers.set(id, numbers.size + 1);
  }

  const hash = md5.create();
  let text = '';

  for (const [index, order] of listed.entries()) {
    text += (index === 0 ? '' : ',') + orderJson(order, (orderId) => numbers.get(orderId) ?? 0);

    if (text.length > PIECE) {
      hash.update(utf8ToBytes(text));
      text = '';
    }
  }

  return bytesToHex(hash.update(utf8ToBytes(text)).digest());
}
