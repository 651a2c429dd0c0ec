/**
 * Groups of symbols: who belongs to which, and what is wrong with a set of groups.
 *
 * @module
 */

/** One group as configured. */
export interface GroupSpec {
  /** The tickers, upper case. */
  readonly symbols: readonly string[];
  /** The names of the groups inside it. */
  readonly groups: readonly string[];
  /** Its own limit, when it has one. */
  readonly maxPositions?: number;
}

/** Something wrong with a set of groups. */
export interface GroupProblem {
  /** Where, below the set. */
  readonly path: readonly (string | number)[];
  /** What. */
  readonly message: string;
}

/** A group with its limit and its counters. */
export interface Group {
  /** Its name. */
  readonly name: string;
  /** How many positions it may hold. */
  readonly max: number;
  /** The positions that are open or approved. */
  occupied: number;
  /** The positions that are open. */
  open: number;
}

/** The groups by name. */
export type GroupSpecs = Readonly<Record<string, GroupSpec>>;

/**
 * Lists everything that is wrong with a set of groups: a reference to no group, a cycle, a group without symbols.
 *
 * @param specs - the groups by name
 * @returns the problems, none when the set is sound
 */
export function findGroupProblems(specs: GroupSpecs): GroupProblem[] {
  const groups = new Map(Object.entries(specs));
  const problems: GroupProblem[] = [];
  const finished = new Set<string>();

  const visit = (name: string, spec: GroupSpec, trail: readonly string[]): void => {
    const here = [...trail, name];

    for (const [at, child] of spec.groups.entries()) {
      const start = here.indexOf(child);
      const inside = groups.get(child);

      if (inside === undefined) {
        problems.push({ path: [name, 'groups', at], message: `there is no group "${child}"` });
      } else if (start !== -1) {
        const cycle = [...here.slice(start), child].join(' -> ');
        problems.push({ path: [name, 'groups', at], message: `the groups contain each other: ${cycle}` });
      } else if (!finished.has(child)) {
        visit(child, inside, here);
      }
    }

    finished.add(name);
  };

  for (const [name, spec] of groups) {
    if (!finished.has(name)) {
      visit(name, spec, []);
    }

    if (spec.symbols.length === 0 && spec.groups.length === 0) {
      problems.push({ path: [name], message: 'expected symbols or groups, has neither' });
    }
  }

  return problems;
}

/**
 * Lists the groups all of whose symbols belong to another group too.
 *
 * @param specs - the groups by name, without problems
 * @returns each pair of names; two groups of the same symbols lie in each other
 */
export function findNestedGroups(specs: GroupSpecs): { readonly inner: string; readonly outer: string }[] {
  const known = new Map(Object.entries(specs));
  const symbols = new Map([...known.keys()].map((name) => [name, symbolsOf(name, known)]));

  return [...symbols].flatMap(([inner, part]) =>
    [...symbols]
      .filter(([outer, whole]) => outer !== inner && [...part].every((symbol) => whole.has(symbol)))
      .map(([outer]) => ({ inner, outer })),
  );
}

/** Answers which groups a symbol belongs to, those that contain its groups included. */
export class GroupBook {
  readonly #bySymbol = new Map<string, Group[]>();
  readonly #groups: Group[] = [];
  readonly #max: number;
  readonly #ownGroups: boolean;

  /**
   * @param specs - the groups by name, without problems
   * @param max - the limit of a group that has no own one
   * @param ownGroups - whether a symbol of no group makes a group of its own
   */
  constructor(specs: GroupSpecs, max: number, ownGroups: boolean) {
    const known = new Map(Object.entries(specs));
    this.#max = max;
    this.#ownGroups = ownGroups;

    for (const [name, spec] of known) {
      const group = this.#add(name, spec.maxPositions ?? max);

      for (const symbol of symbolsOf(name, known)) {
        this.#join(symbol, group);
      }
    }
  }

  /** All groups, in the order they were configured; groups of single symbols follow. */
  get groups(): readonly Group[] {
    return this.#groups;
  }

  /**
   * Returns the groups of a symbol.
   *
   * @param symbol - the ticker, upper case
   * @returns the groups; empty for a symbol of none
   */
  of(symbol: string): readonly Group[] {
    const groups = this.#bySymbol.get(symbol);

    if (groups !== undefined) {
      return groups;
    }

    return this.#ownGroups ? this.#join(symbol, this.#add(symbol, this.#max)) : none;
  }

  #add(name: string, max: number): Group {
    const group = { name, max, occupied: 0, open: 0 };
    this.#groups.push(group);
    return group;
  }

  #join(symbol: string, group: Group): readonly Group[] {
    const groups = this.#bySymbol.get(symbol) ?? [];
    groups.push(group);
    this.#bySymbol.set(symbol, groups);
    return groups;
  }
}

const none: readonly Group[] = Object.freeze([]);

function symbolsOf(name: string, specs: ReadonlyMap<string, GroupSpec>): Set<string> {
  const symbols = new Set<string>();
  const seen = new Set<string>();
  const waiting = [name];

  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const spec = specs.get(next) as GroupSpec;

    if (!seen.has(next)) {
      seen.add(next);
      spec.symbols.forEach((symbol) => {
        symbols.add(symbol);
      });
      waiting.push(...spec.groups);
    }
  }

  return symbols;
}
