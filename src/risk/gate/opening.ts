/**
 * Which part of an order opens or adds to a position, and which part only closes.
 *
 * @module
 */

/** Below this share of the order a remainder is dust of binary fractions, not a position. */
const dust = 1e-9;

/**
 * Returns the part of an order that opens or adds.
 *
 * @remarks
 * Exposure on one side is what would be held if every waiting order of that side were filled: waiting sells first close what is held,
 * and only what they leave is there for the next one to close. So two orders that each close can never together oversell.
 * @param held - signed units held
 * @param waiting - signed units of the approved orders still open on the side of the order
 * @param quantity - signed units of the order
 * @returns signed units, 0 when the order only closes
 */
export function openingPart(held: number, waiting: number, quantity: number): number {
  const before = onSide(held + waiting, quantity);
  const opening = onSide(held + waiting + quantity, quantity) - before;

  if (Math.abs(opening) <= dust * Math.abs(quantity)) {
    return 0;
  }

  // No more of an order can open than it has: what goes beyond is dust too.
  return Math.abs(opening) > Math.abs(quantity) ? quantity : opening;
}

/**
 * Subtracts a fill from what is open of an order.
 *
 * @param open - signed units
 * @param filled - signed units
 * @returns signed units, exactly 0 when nothing is left but dust
 */
export function lessFilled(open: number, filled: number): number {
  const left = open - filled;

  return Math.abs(left) <= dust * Math.abs(open) ? 0 : left;
}

/** What of a position lies on the side of an order: the long part for buys, the short part for sells. */
function onSide(position: number, side: number): number {
  return side > 0 ? Math.max(0, position) : Math.min(0, position);
}
