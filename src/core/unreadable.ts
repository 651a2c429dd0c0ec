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
  const trail: string[] = [];
  const say = (message: string): void => {
    problems.push(trail.length === 0 ? message : `${trail.join('.')}: ${message}`);
  };

  const look = (value: object): void => {
    if (isHeir(value)) {
      say('expected a plain object, this one inherits members of another');
    }

    for (const key of Object.keys(value)) {
      trail.push(key);

      try {
        const member: unknown = Reflect.get(value, key);

        if (key === '__proto__') {
          say('expected another name, this one is taken by JavaScript');
        } else if (typeof member === 'object' && member !== null && trail.length < maxDepth) {
          look(member);
        }
      } catch (thrown) {
        isReadable = false;
        say(`cannot be read: ${describeThrown(thrown)}`);
      }

      trail.pop();
    }
  };

  try {
    if (typeof input === 'object' && input !== null) {
      look(input);
    }
  } catch (thrown) {
    isReadable = false;
    say(`cannot be read: ${describeThrown(thrown)}`);
  }

  return { problems, isReadable };
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
