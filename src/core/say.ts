/**
 * Saying what somebody handed over, for a message.
 *
 * @module
 */

/** Longer texts are cut off. */
const longest = 40;

/**
 * Says in few words what a value is.
 *
 * @param value - anything
 * @returns a number, `undefined` and `null` as they are, a text in quotes, its start where it is long, and of anything else the type
 */
export function sayValue(value: unknown): string {
  if (typeof value === 'number' || value === undefined || value === null) {
    return String(value);
  }

  if (typeof value === 'string') {
    return JSON.stringify(value.slice(0, longest));
  }

  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
