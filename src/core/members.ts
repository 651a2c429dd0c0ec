/**
 * Members of objects that users wrote, in whichever spelling.
 *
 * @module
 */
import { spellings } from './names.js';
import { hasTwins } from './twins.js';

/**
 * Finds a member in any spelling. The class nearest to the object wins, whatever its spelling: a base class that answers to the
 * camelCase name must not hide what a user wrote in snake_case.
 *
 * @param owner - the object
 * @param name - the camelCase name
 * @param problems - takes a line for a member that cannot be read, or that is there in two spellings that differ
 * @returns the member; `undefined` when there is none
 */
export function findMember(owner: object, name: string, problems: string[]): unknown {
  try {
    for (let home: object | null = owner; home !== null; home = Object.getPrototypeOf(home) as object | null) {
      const level = home;
      const present = spellings(name).filter((spelling) => Object.hasOwn(level, spelling));

      if (present.length > 0) {
        return read(owner, home, present, problems);
      }
    }
  } catch {
    problems.push(`${name}: cannot be read`);
  }

  return undefined;
}

function read(owner: object, home: object, present: readonly string[], problems: string[]): unknown {
  const [first, ...others] = present.map((spelling) => Reflect.get(home, spelling, owner) as unknown);

  // The twins of our own classes forward to the camelCase member; anywhere else two different members are a mistake.
  if (!hasTwins(home) && others.some((other) => other !== first)) {
    problems.push(`${present.join(' and ')}: expected one spelling, they differ`);
  }

  return first;
}
