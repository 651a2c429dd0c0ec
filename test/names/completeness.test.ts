/**
 * The whole public surface answers to all spellings, from one generated mapping.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import * as plimsoll from 'plimsoll';
import { camelCase, Keyed, type NamedClass, spelledMembers, spellings, twinnedClasses } from 'plimsoll';
import { beforeAll, describe, expect, it } from 'vitest';
import { COMPILER_TIMEOUT, generate, type Printed } from './generator.js';

const exportedClasses = Object.values<unknown>(plimsoll).filter(
  (value): value is NamedClass =>
    typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value)),
);

describe('the generated mapping', () => {
  let printed: Printed;

  beforeAll(() => {
    const result = generate();
    expect(result.problems).toBe('');
    printed = result.printed as Printed;
  }, COMPILER_TIMEOUT);

  it('is up to date: `npm run names` changes nothing', () => {
    expect(readFileSync('src/names.generated.ts', 'utf8')).toBe(printed.source);
  });

  it('gives every public member of every class all its spellings on the prototype, hidden from listings', () => {
    const missing: string[] = [];

    for (const [at, { name, members }] of printed.classes.entries()) {
      const type = twinnedClasses[at]?.type as NamedClass;
      expect(type.name).toBe(name);

      for (const member of members) {
        for (const twin of spellings(member.name).slice(1)) {
          if (Object.getOwnPropertyDescriptor(type.prototype, twin)?.enumerable !== false) {
            missing.push(`${name}.${twin}`);
          }
        }
      }
    }

    expect(missing).toEqual([]);
  });

  it('knows every class that the package exports', () => {
    const unknown = exportedClasses
      .filter((type) => !(type.prototype instanceof Error) && type !== (Keyed as NamedClass))
      .filter((type) => spelledMembers(type).size === 0)
      .map((type) => type.name);

    expect(exportedClasses.length).toBeGreaterThan(20);
    expect(unknown).toEqual([]);
  });

  it('spells no two members of a class alike', () => {
    for (const type of exportedClasses) {
      for (const [spelling, member] of spelledMembers(type)) {
        expect(spellings(member.name), `${type.name}.${spelling}`).toContain(spelling);
      }
    }
  });

  it('hides no ticker of a collection that is read by ticker', () => {
    for (const type of exportedClasses.filter((each) => each.prototype instanceof Keyed)) {
      const tickers = [...spelledMembers(type).keys()].filter((spelling) => spelling === spelling.toUpperCase());

      expect(tickers, type.name).toEqual([]);
    }
  });

  it('comes back to every member from each of its spellings', () => {
    const names = new Set(printed.classes.flatMap((each) => each.members.map((member) => member.name)));
    const lost = [...names].filter((name) => spellings(name).some((spelling) => camelCase(spelling) !== name));

    expect(names.size).toBeGreaterThan(100);
    expect(lost).toEqual(['toJSON']);
  });
});
