/**
 * Binding a model: its members are found once, in whichever spelling, and what they answer is checked.
 *
 * @module
 */
import { describeThrown, FrameworkError } from '../core/errors.js';
import { findMember } from '../core/members.js';
import { adoptSpellings, type NamedClass, nearestTwinned } from '../core/twins.js';

/** What a model is for. */
export interface ModelRole {
  /** What a person calls such a model. */
  readonly what: string;
  /** The method that sets one. */
  readonly setter: string;
  /** The base class of such models. */
  readonly base: NamedClass & (new (...given: never[]) => object);
  /** The member it must have. */
  readonly required: string;
}

/** A bound member; what it answers is not to be trusted. */
export type ModelHook = (...given: readonly unknown[]) => unknown;

/** A model as the framework holds it. */
export interface BoundModel {
  /** What messages call it. */
  readonly name: string;
  /** Whether it is one of the framework's own, which need not be named when an order they sent made the strategy fail. */
  readonly isOurs: boolean;
  /** What it is for. */
  readonly role: ModelRole;
  /** The member it must have. */
  readonly act: ModelHook;
  /** Learns which securities came and went. */
  readonly onSecuritiesChanged: ModelHook | undefined;
}

/** Errors that name the model already. */
const named = new WeakSet<Error>();

/**
 * Finds and checks the members of a model.
 *
 * @param role - what it is for
 * @param model - whatever was set
 * @throws FrameworkError `BAD_ARGUMENT` naming the model and everything that is wrong with it; `BAD_STRATEGY` when it spells a member twice
 */
export function bindModel(role: ModelRole, model: unknown): BoundModel {
  const { base, required, setter, what } = role;

  if (typeof model !== 'object' || model === null) {
    const hint = typeof model === 'function' ? 'a class or function; make an instance with new' : say(model);
    throw new FrameworkError('BAD_ARGUMENT', `${setter}: expected ${what} with the method ${required}, was ${hint}.`);
  }

  const ours = model instanceof base ? nearestTwinned(model) : undefined;

  if (ours !== undefined) {
    adoptSpellings(model, ours);
  }

  const problems: string[] = [];
  const act = bind(model, required, true, problems);
  const onSecuritiesChanged = bind(model, 'onSecuritiesChanged', false, problems);
  const name = nameOf(model, what);

  if (act === undefined || problems.length > 0) {
    throw new FrameworkError('BAD_ARGUMENT', `${setter}: ${name}: ${problems.join('; ')}.`);
  }

  const isOurs = ours !== undefined && Object.getPrototypeOf(model) === ours.prototype;
  return { name, isOurs, role, act, onSecuritiesChanged };
}

/**
 * Calls a member of a model. What it throws, and what the answer is refused with, names the model.
 *
 * @param model - the model
 * @param hook - the name of the member
 * @param act - calls the member and reads its answer
 * @returns what was read
 * @throws FrameworkError with the code of the error that was thrown, `ALGORITHM_FAILED` for one that is not ours
 */
export function callModel<T>(model: BoundModel, hook: string, act: () => T): T {
  try {
    return act();
  } catch (thrown) {
    if (model.isOurs || (thrown instanceof Error && named.has(thrown))) {
      throw thrown;
    }

    const code = thrown instanceof FrameworkError ? thrown.code : 'ALGORITHM_FAILED';
    const error = new FrameworkError(code, `${model.name}.${hook}: ${describeThrown(thrown)}`, { cause: thrown });
    named.add(error);
    throw error;
  }
}

/**
 * Reads a list that a model answered.
 *
 * @param answer - what it answered
 * @param what - what the list holds
 * @param describe - says what is wrong with an element; `undefined` when it is right
 * @throws FrameworkError `ALGORITHM_FAILED` when it is no list of these
 */
export function readList<T>(answer: unknown, what: string, describe: (one: unknown) => string | undefined): T[] {
  if (typeof answer !== 'object' || answer === null || !(Symbol.iterator in answer)) {
    throw new FrameworkError('ALGORITHM_FAILED', `expected a list of ${what}, was ${say(answer)}`);
  }

  return [...(answer as Iterable<unknown>)].map((one, index) => {
    const problem = describe(one);

    if (problem !== undefined) {
      throw new FrameworkError('ALGORITHM_FAILED', `number ${index + 1} of the ${what}: ${problem}`);
    }

    return one as T;
  });
}

function bind(model: object, name: string, isRequired: boolean, problems: string[]): ModelHook | undefined {
  const member = findMember(model, name, problems);

  if (typeof member === 'function') {
    return member.bind(model) as ModelHook;
  }

  if (isRequired || member !== undefined) {
    problems.push(`${name}: expected a method, was ${say(member)}`);
  }

  return undefined;
}

function nameOf(model: object, what: string): string {
  const name: unknown = (model as { readonly constructor?: { readonly name?: unknown } }).constructor?.name;

  return typeof name === 'string' && name !== '' && name !== 'Object' ? name : what;
}

function say(value: unknown): string {
  return value === null ? 'null' : value instanceof Promise ? 'a Promise; models are synchronous' : typeof value;
}
