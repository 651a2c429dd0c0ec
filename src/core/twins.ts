/**
 * The twins of members at run time: every member of a class also answers to its other spellings.
 *
 * @module
 */
import { FrameworkError } from './errors.js';
import { looseName, spellings } from './names.js';

/** A class, abstract or not, whatever its constructor takes. */
export interface NamedClass {
  /** The name of the class. */
  readonly name: string;
  /** What its instances inherit from. */
  readonly prototype: object;
}

/** The public members that one class declares, by their camelCase names. */
export interface TwinnedClass {
  /** The class. */
  readonly type: NamedClass;
  /** Its methods. */
  readonly methods: readonly string[];
  /** Its fields and accessors that can only be read. */
  readonly readonly: readonly string[];
  /** Its fields and accessors that can be set. */
  readonly writable: readonly string[];
}

/** A member that has twins. */
export interface TwinnedMember {
  /** The camelCase name. */
  readonly name: string;
  /** Whether it is called, read, or read and set. */
  readonly kind: 'method' | 'readonly' | 'writable';
}

/** The members that each prototype itself declares, under all their spellings. */
const declared = new WeakMap<object, ReadonlyMap<string, TwinnedMember>>();

/**
 * Gives the members of classes their other spellings.
 *
 * @remarks
 * 1. A twin forwards to the camelCase member by name, so that an override of that member is what every spelling reaches.
 * 2. A twin that is reached through `super` calls the member of its own class, as the camelCase name would.
 * 3. Twins sit on the prototype and are not enumerable: results, copies and comparisons of objects do not see them.
 * 4. Installing a class twice changes nothing.
 * @param classes - the classes and their members; the generated table
 * @throws FrameworkError `BAD_ARGUMENT` when a spelling would hide another member
 */
export function installTwins(classes: readonly TwinnedClass[]): void {
  for (const { type, methods, readonly, writable } of classes) {
    if (!declared.has(type.prototype)) {
      const members = new Map<string, TwinnedMember>();

      for (const [names, kind] of [
        [methods, 'method'],
        [readonly, 'readonly'],
        [writable, 'writable'],
      ] as const) {
        for (const name of names) {
          install(type, { name, kind }, members);
        }
      }

      declared.set(type.prototype, members);
    }
  }
}

/**
 * Lists the members of a class that have twins, those it inherits included.
 *
 * @param type - a class
 * @returns each spelling with the member it belongs to; empty for a class without twins
 */
export function spelledMembers(type: NamedClass): ReadonlyMap<string, TwinnedMember> {
  const all = new Map<string, TwinnedMember>();

  for (let at: object | null = type.prototype; at !== null; at = prototypeOf(at)) {
    for (const [spelling, member] of declared.get(at) ?? []) {
      if (!all.has(spelling)) {
        all.set(spelling, member);
      }
    }
  }

  return all;
}

/**
 * Finds the nearest class of the framework that an object belongs to.
 *
 * @param instance - anything that was made from a class
 * @returns the class; `undefined` when it extends none with twins
 */
export function nearestTwinned(instance: object): NamedClass | undefined {
  for (let at = prototypeOf(instance); at !== null; at = prototypeOf(at)) {
    if (declared.has(at)) {
      return at.constructor as unknown as NamedClass;
    }
  }

  return undefined;
}

/**
 * Tells whether a prototype belongs to a class of the framework whose twins are installed.
 *
 * @param prototype - any object
 */
export function hasTwins(prototype: object): boolean {
  return declared.has(prototype);
}

/**
 * Lets a strategy define members of its base class under any of their spellings.
 *
 * @remarks
 * 1. Every class between the instance and the base gets, for each method or accessor it defines under one spelling, the other
 *    spellings too, on the same prototype: the engine's call of `onData` reaches `OnData` or `on_data`, and `super` works under each name.
 * 2. A field that holds a function (`OnData = (data) => {…}`) is an override as well. A field that holds data takes nothing from the framework:
 *    `sma` may be a field, and `SMA(…)` still makes an indicator. A field under a twin of a member that can be set, sets that member.
 * 3. Members that spell nothing of the base are left alone.
 * 4. A method that differs from a hook (`initialize`, `on…`) by capitals or underscores only would never be called, and is refused. A leading underscore
 *    makes a name private on purpose.
 * 5. Calling it again is cheap; call it once the instance is made, and again after `initialize`, which may set further fields.
 * @param instance - the strategy
 * @param base - the class of the framework that it extends
 * @throws FrameworkError `BAD_STRATEGY` naming the class and all members in question: two spellings of one member, or a hook that is misspelled
 */
export function adoptSpellings(instance: object, base: NamedClass): void {
  const known = spelledMembers(base);

  if (known.size === 0) {
    throw new FrameworkError('BAD_ARGUMENT', `${base.name} has no spellings to adopt: its twins are not installed.`);
  }

  const problems = prototypesBelow(instance, base).flatMap((home) =>
    adopted.has(home) ? [] : adoptPrototype(home, known),
  );
  problems.push(...adoptFields(instance, known));

  if (problems.length > 0) {
    throw new FrameworkError('BAD_STRATEGY', `${problems.join('; ')}.`);
  }
}

/** The members that strategies' prototypes define, with the spelling that was written; only prototypes whose spellings are complete. */
const adopted = new WeakMap<object, ReadonlyMap<TwinnedMember, string>>();

function prototypesBelow(instance: object, base: NamedClass): object[] {
  const found: object[] = [];

  for (let at = prototypeOf(instance); at !== base.prototype; at = prototypeOf(at)) {
    if (at === null) {
      throw new FrameworkError('BAD_STRATEGY', `${classOf(instance)} does not extend ${base.name}.`);
    }

    found.unshift(at);
  }

  return found;
}

function adoptPrototype(home: object, known: ReadonlyMap<string, TwinnedMember>): string[] {
  const problems: string[] = [];
  const written = new Map<TwinnedMember, string>();

  for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(home))) {
    const member = known.get(key);
    const isMethod = typeof descriptor.value === 'function';

    if (member === undefined) {
      problems.push(...(isMethod ? misspelledHook(home, key, known) : []));
    } else if (isMethod === (member.kind === 'method') && (isMethod || !('value' in descriptor))) {
      problems.push(...writtenTwice(home, key, member, written));
    }
  }

  if (problems.length === 0) {
    adopted.set(home, written);

    for (const [member, key] of written) {
      const descriptor = { ...Object.getOwnPropertyDescriptor(home, key), enumerable: false };

      for (const spelling of spellings(member.name)) {
        Object.defineProperty(home, spelling, descriptor);
      }
    }
  }

  return problems;
}

function adoptFields(instance: object, known: ReadonlyMap<string, TwinnedMember>): string[] {
  const problems: string[] = [];
  const written = new Map(adopted.get(prototypeOf(instance) ?? instance));

  for (const [key, { value }] of Object.entries(Object.getOwnPropertyDescriptors(instance))) {
    const member = known.get(key);

    if (member === undefined) {
      problems.push(...(typeof value === 'function' ? misspelledHook(instance, key, known) : []));
    } else if (member.kind === 'method' && typeof value === 'function') {
      problems.push(...writtenTwice(instance, key, member, written));
      mirrorField(instance, key, member);
    } else if (member.kind === 'writable' && key !== member.name && value !== undefined) {
      problems.push(...writtenTwice(instance, key, member, written));
      Reflect.deleteProperty(instance, key);
      Reflect.set(instance, member.name, value);
    }
  }

  return problems;
}

function mirrorField(instance: object, key: string, member: TwinnedMember): void {
  for (const spelling of spellings(member.name)) {
    if (!Object.hasOwn(instance, spelling)) {
      Object.defineProperty(instance, spelling, {
        get: () => Reflect.get(instance, key) as unknown,
        set: (value: unknown) => Reflect.set(instance, key, value),
        configurable: true,
        enumerable: false,
      });
    }
  }
}

function writtenTwice(
  owner: object,
  key: string,
  member: TwinnedMember,
  written: Map<TwinnedMember, string>,
): string[] {
  const other = written.get(member) ?? key;
  written.set(member, key);

  return other === key
    ? []
    : [`${classOf(owner)} defines both ${other} and ${key}, two spellings of one member: keep one of them`];
}

function misspelledHook(owner: object, key: string, known: ReadonlyMap<string, TwinnedMember>): string[] {
  const loose = looseName(key);
  const hook = hooksOf(known).find((name) => looseName(name) === loose);

  return hook === undefined
    ? []
    : [`${classOf(owner)}.${key} would never be called: the hook is spelled ${spellings(hook).join(' or ')}`];
}

function hooksOf(known: ReadonlyMap<string, TwinnedMember>): string[] {
  return [...known]
    .filter(
      ([spelling, { name, kind }]) => spelling === name && kind === 'method' && /^(initialize$|on[A-Z])/.test(name),
    )
    .map(([name]) => name);
}

function prototypeOf(value: object): object | null {
  return Object.getPrototypeOf(value) as object | null;
}

function classOf(value: object): string {
  return (Reflect.get(value, 'constructor') as { readonly name: string }).name;
}

function install(type: NamedClass, member: TwinnedMember, members: Map<string, TwinnedMember>): void {
  for (const spelling of spellings(member.name)) {
    const other = members.get(spelling)?.name ?? (Object.hasOwn(type.prototype, spelling) ? spelling : member.name);

    if (other !== member.name) {
      throw new FrameworkError(
        'BAD_ARGUMENT',
        `${type.name}.${member.name} cannot answer to "${spelling}": that name belongs to ${type.name}.${other}.`,
      );
    }

    members.set(spelling, member);

    if (spelling !== member.name) {
      Object.defineProperty(type.prototype, spelling, twin(type.prototype, spelling, member));
    }
  }
}

function twin(home: object, spelling: string, { name, kind }: TwinnedMember): PropertyDescriptor {
  if (kind === 'method') {
    const forward = {
      [spelling](this: object, ...values: unknown[]): unknown {
        return method(this, home, spelling, name).apply(this, values);
      },
    }[spelling];

    return { value: forward, writable: true, configurable: true, enumerable: false };
  }

  const get = function (this: object): unknown {
    return Reflect.get(isHiddenFrom(this, home, spelling) ? home : this, name, this);
  };
  const set = function (this: object, value: unknown): void {
    if (!Reflect.set(isHiddenFrom(this, home, spelling) ? home : this, name, value, this)) {
      throw new TypeError(`Cannot set property ${spelling}: ${name} can only be read`);
    }
  };

  return { get, ...(kind === 'writable' && { set }), configurable: true, enumerable: false };
}

/** Finds what a method twin calls; a strategy's field `sma` that holds data does not take `SMA` from the framework. */
function method(self: object, home: object, spelling: string, name: string): (...values: unknown[]) => unknown {
  const own: unknown = isHiddenFrom(self, home, spelling) ? undefined : Reflect.get(self, name);

  return (typeof own === 'function' ? own : Reflect.get(home, name, self)) as (...values: unknown[]) => unknown;
}

/** Whether something nearer than `home` defines the twin: then only `super` can have led to the one of `home`. */
function isHiddenFrom(self: object, home: object, spelling: string): boolean {
  for (let at: object | null = self; at !== home && at !== null; at = prototypeOf(at)) {
    if (Object.hasOwn(at, spelling)) {
      return true;
    }
  }

  return false;
}
