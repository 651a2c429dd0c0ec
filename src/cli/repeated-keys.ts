/**
 * Keys that a JSON text has twice: the parser keeps the last one and says nothing.
 *
 * @module
 */

/** Strings as a whole, so that nothing inside of them counts; and what gives objects and lists their form. */
const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/** An object or a list that is open. */
interface Level {
  /** The lines of the keys of an object so far; `undefined` for a list. */
  readonly lines: Map<string, number> | undefined;
  /** The key or the index of the member that is being read. */
  member: string;
}

/**
 * Finds the keys that stand twice in one object.
 *
 * @param text - sound JSON
 * @returns one sentence each, with the path
 */
export function repeatedKeysOf(text: string): string[] {
  const levels: Level[] = [];
  const found: string[] = [];
  let latest = '';
  let line = 1;
  let end = 0;

  for (const { 0: token, index } of text.matchAll(tokens)) {
    const level = levels.at(-1);
    line += text.slice(end, index).split('\n').length - 1;
    end = index;

    if (token === '{' || token === '[') {
      levels.push({ lines: token === '{' ? new Map() : undefined, member: '0' });
    } else if (token === '}' || token === ']') {
      levels.pop();
    } else if (token === ':' && level?.lines !== undefined) {
      const key = String(JSON.parse(latest));
      const first = level.lines.get(key);
      level.member = key;
      level.lines.set(key, line);

      if (first !== undefined) {
        const path = levels.map(({ member }) => member).join('.');
        found.push(`${path}: written twice, in line ${first} and in line ${line}; expected once`);
      }
    } else if (token === ',' && level !== undefined && level.lines === undefined) {
      level.member = String(Number(level.member) + 1);
    }

    latest = token;
  }

  return found;
}
