/**
 * What a program's object says and nobody would see: members that throw, and members that are not its own.
 *
 * @module
 */
import { describeThrown } from './errors.js';

/** What was found by looking at a configuration, before it is checked. */
export interface Readability {
  /** One sentence each, with the path. */
  readonly problems: readonly string[];
  /** Whether every member can be read. */
  readonly isReadable: boolean;
  /** What was read, as it was then: plain objects and lists are copies, so that nothing says something else when it is looked at again. */
  readonly copy: unknown;
}

/** Deeper than this nobody writes; what contains itself is deeper. */
const maxDepth = 64;

/**
 * Looks for what a check would not see, or would fail at.
 *
 * @remarks
 * 1. A member that throws when it is read.
 * 2. A member called `__proto__`: checks of records leave it out in silence.
 * 3. An object that inherits from another plain one, as `{ __proto__: limits }` and `Object.create(limits)` do: what it inherits is lost in a copy.
 * @param input - what a person wrote
 * @returns all there is; never throws
 */
export function readabilityOf(input: unknown): Readability {
  const problems: string[] = [];
  let isReadable = true;
  let copy = input;
  const trail: string[] = [];
  const say = (message: string): void => {
    problems.push(trail.length === 0 ? message : `${trail.join('.')}: ${message}`);
  };

  const look = (value: object): unknown => {
    const copy = emptyCopyOf(value);

    if (isHeir(value)) {
      say('expected a plain object, this one inherits members of another');
    }

    for (const key of Object.keys(value)) {
      trail.push(key);

      try {
        const member: unknown = Reflect.get(value, key);
        const isDeeper = typeof member === 'object' && member !== null && trail.length < maxDepth;

        if (key === '__proto__') {
          say('expected another name, this one is taken by JavaScript');
        } else {
          const read = isDeeper ? look(member) : member;

          if (copy !== undefined) {
            copy[key] = read;
          }
        }
      } catch (thrown) {
        isReadable = false;
        say(`cannot be read: ${describeThrown(thrown)}`);
      }

      trail.pop();
    }

    return copy ?? value;
  };

  try {
    if (typeof input === 'object' && input !== null) {
      copy = look(input);
    }
  } catch (thrown) {
    isReadable = false;
    say(`cannot be read: ${describeThrown(thrown)}`);
  }

  return { problems, isReadable, copy };
}

/** Of an instance of a class, which may hold what its members do not show, no copy is made. */
function emptyCopyOf(value: object): Record<string, unknown> | undefined {
  if (Array.isArray(value)) {
    return new Array(value.length) as unknown as Record<string, unknown>;
  }

  const prototype: unknown = Object.getPrototypeOf(value);

  return prototype === Object.prototype || prototype === null ? {} : undefined;
}

/** An instance of a class is no heir: its prototype has a constructor. */
function isHeir(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);

  return (
    typeof prototype === 'object' &&
    prototype !== null &&
    prototype !== Object.prototype &&
    !Object.hasOwn(prototype, 'constructor')
  );
}
