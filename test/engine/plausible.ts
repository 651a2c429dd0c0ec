/**
 * Plausible arguments: live objects of a run where there are any, else values made from the types.
 *
 * @module
 */
import { Ceiling } from './ceiling.js';
import type { Member, Shape } from './surface.js';

/** Numbers and texts that a parameter of a name would really get. */
const byName: Readonly<Record<string, unknown>> = {
  ...{
    orderId: 2,
    id: 2,
    quantity: 7,
    units: 7,
    limitPrice: 99,
    stopPrice: 101,
    price: 100,
    percentage: 0.5,
    target: 0.5,
  },
  ...{ leverage: 1, day: 6, year: 2020, month: 1, hour: 10, minute: 0, period: 5, capacity: 4, size: 4, value: 5 },
  ...{ utc: 1_578_321_120_000, from: 1_578_321_120_000, to: 1_578_323_120_000, lot: 1, lotSize: 1, amount: 1000 },
  ...{
    strategyName: 'x',
    strategy: 'x',
    reason: 'a reason',
    name: 'ceiling',
    message: 'a text',
    tag: 'a text',
    text: '1',
  },
  ...{ symbol: 'SPY', ticker: 'SPY', series: 'a', chart: 'b', timeZone: 'UTC', pluginName: 'ceiling', unit: 1, k: 2 },
  ...{ requestedDelta: 1, date: '2020-01-06', market: 'usa', handler: undefined },
};

/** What only one value fits. */
const exact: Readonly<Record<string, () => unknown>> = {
  approvers: () => ['Ann', 'Bob'],
  plugin: () => Object.assign(new Ceiling(50), { pluginName: 'Second' }),
  config: () => ({}),
};

const MAX_DEPTH = 3;
const MAX_VARIANTS = 8;

/** Live objects of a run, by the names of their types; makes stand-ins for those it has none of. */
export class Pool {
  readonly #surface: readonly Member[];
  readonly #byName = new Map<string, unknown[]>();
  readonly #known = new Set<unknown>();

  constructor(surface: readonly Member[]) {
    this.#surface = surface;
  }

  /** Takes in a value that is declared to hold objects of some types; returns what was new. */
  add(names: readonly string[], value: unknown): readonly object[] {
    const found: object[] = [];

    for (const one of [value, ...(isList(value) ? value : [])]) {
      if (typeof one !== 'object' || one === null || this.#known.has(one)) {
        continue;
      }

      const types = new Set([...classesOf(one), ...names.filter((name) => this.#isA(one, name))]);

      if (types.size > 0) {
        this.#known.add(one);
        found.push(one);
      }

      for (const type of types) {
        this.#byName.set(type, [...(this.#byName.get(type) ?? []), one]);
      }
    }

    return found;
  }

  /** The objects of a type, the first few. */
  of(name: string): readonly unknown[] {
    return (this.#byName.get(name) ?? []).slice(0, 3);
  }

  /** The members of an object, by all classes it is an instance of. */
  membersOf(value: object): readonly Member[] {
    const names = new Set([...this.#byName].filter(([, objects]) => objects.includes(value)).map(([name]) => name));

    return this.#surface.filter(({ owner }) => names.has(owner));
  }

  /** Several lists of arguments for a member. */
  argumentsFor({ parameters }: Member): readonly (readonly unknown[])[] {
    const choices = parameters.map(({ name, shape }) => this.values(shape, name, 0));
    const variants = Math.min(MAX_VARIANTS, Math.max(1, ...choices.map(({ length }) => length)));

    return Array.from({ length: variants }, (_none, at) =>
      choices.flatMap((each, index) => {
        const value = each[at % Math.max(1, each.length)];

        return parameters[index]?.isRest && isList(value) ? value : [value];
      }),
    );
  }

  /** Values that fit a shape. */
  values(shape: Shape, name: string, depth: number): readonly unknown[] {
    const only = exact[name];

    if (only !== undefined && depth === 0) {
      return [only()];
    }

    switch (shape.kind) {
      case 'number':
        return [typeof byName[name] === 'number' ? byName[name] : 3];
      case 'string':
        return [typeof byName[name] === 'string' ? byName[name] : 'SPY', 'x', '2020-01-06', 'unified_risk_manager'];
      case 'boolean':
        return [true, false];
      case 'function':
        return [(): undefined => undefined];
      case 'literal':
        return [shape.value];
      case 'array':
        return [this.values(shape.of, name, depth + 1).slice(0, 1), []];
      case 'tuple':
        return [shape.of.map((each) => this.values(each, name, depth + 1)[0])];
      case 'any of':
        return shape.of.flatMap((each) => this.values(each, name, depth + 1).slice(0, 4)).slice(0, 8);
      case 'named':
        return this.of(shape.name).length > 0 ? this.of(shape.name) : [this.#standIn(shape.name, depth)];
      case 'unknown':
        return [undefined, {}];
    }
  }

  /** An object with the members of a type. */
  #standIn(name: string, depth: number): object {
    const members = this.#surface.filter(({ owner }) => owner === name);

    return Object.fromEntries(
      members.map((each) => {
        const shape = each.parameters[0]?.shape;
        const value =
          depth >= MAX_DEPTH || shape === undefined ? undefined : this.values(shape, each.name, depth + 1)[0];

        return [each.name, each.kind === 'method' ? (): undefined => undefined : value];
      }),
    );
  }

  #isA(value: object, name: string): boolean {
    const members = this.#surface.filter(({ owner }) => owner === name);
    const isClass = this.#surface.some(({ owner }) => owner === `static ${name}`);

    return !isClass && members.length > 0 && members.every((each) => each.name in value);
  }
}

/** The names of the classes that made an object; strategies' own classes are QCAlgorithms. */
function classesOf(value: object): string[] {
  const names: string[] = [];

  for (let home = Object.getPrototypeOf(value) as object | null; home !== null; ) {
    const made: unknown = Object.getOwnPropertyDescriptor(home, 'constructor')?.value;

    if (typeof made === 'function' && made !== Object) {
      names.push(made.name);
    }

    home = Object.getPrototypeOf(home) as object | null;
  }

  return names;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
