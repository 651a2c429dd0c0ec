/**
 * Plain JSON data: copying it strictly, and writing it in one canonical way.
 *
 * @module
 */

/** How deep plain data may nest; deeper is taken for a cycle. */
const maxDepth = 64;

/**
 * Copies plain JSON data.
 *
 * @remarks Reads each member once, so that what was copied cannot change afterwards. A member that is `undefined` is left out.
 * @param value - text, finite numbers, booleans, null, arrays and plain objects of them
 * @param path - where the value is, for the message
 * @returns a frozen copy
 * @throws TypeError naming the path of the first value that is no plain JSON data
 */
export function plainCopy(value: unknown, path = 'value'): unknown {
  return copy(value, path, 0);
}

/**
 * Writes plain JSON data with the keys of every object in order, so that equal data gives equal text.
 *
 * @param value - plain JSON data
 * @returns JSON without white space
 * @throws TypeError naming the path of the first value that is no plain JSON data
 */
export function canonicalJson(value: unknown): string {
  return write(plainCopy(value));
}

/**
 * Tells whether a value is an object with named members.
 *
 * @param value - anything
 */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function copy(value: unknown, path: string, depth: number): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) {
    return value;
  }

  if (typeof value !== 'object' || depth === maxDepth) {
    throw new TypeError(`${path} is no plain JSON data`);
  }

  if (Array.isArray(value)) {
    return Object.freeze(Array.from(value, (element, index) => copy(element, `${path}.${index}`, depth + 1)));
  }

  const prototype: unknown = Object.getPrototypeOf(value);

  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`${path} is no plain JSON data`);
  }

  return Object.freeze(
    Object.fromEntries(
      Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([key, member]) => [key, copy(member, `${path}.${key}`, depth + 1)]),
    ),
  );
}

function write(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(write).join(',')}]`;
  }

  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));

    return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${write(member)}`).join(',')}}`;
  }

  return JSON.stringify(value);
}
