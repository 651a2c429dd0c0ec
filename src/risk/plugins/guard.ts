/**
 * The one place where host code calls plugin code.
 *
 * @module
 */
import { describeThrown } from '../../core/errors.js';
import { isRecord } from '../../core/plain.js';
import type { Slice } from '../../market/slice.js';
import type { EventDesk } from '../control/bus.js';
import { isVerdictKind, type RiskVerdict } from '../gate/verdict.js';
import { type AnswerBudget, type Lateness, latenessOf, readStopwatch } from './answer-time.js';
import {
  AnswerFault,
  judgeAnswer,
  judgeBoolean,
  judgeDone,
  judgeReady,
  judgeStatus,
  judgeTuple,
  type RiskTuple,
} from './answers.js';
import type { BoundPlugin, Hook, HookName } from './binding.js';
import { PluginCalls } from './calls.js';
import type { PositionDetails, RiskHost } from './plugin.js';

/** Something a plugin learns from orders and fills. */
export interface Notice {
  /** The member that is called. */
  readonly hook: 'onPositionOpened' | 'onPositionClosed' | 'onOrderApproved' | 'onOrderClosed';
  /** The ticker. */
  readonly symbol: string;
  /** Whose position or order it is. */
  readonly strategy: string;
  /** The details; the order's number for `onOrderClosed`. */
  readonly details: PositionDetails | number;
}

/** What went wrong in a notification. */
export interface FailedNotice {
  /** The plugin, the member and what it did. */
  readonly message: string;
  /** The member and how late it was, where that is all there is against it; what a program needs to know of it. */
  readonly lateness: (Lateness & { readonly hook: HookName }) | undefined;
}

/**
 * Calls plugins and judges what comes back.
 *
 * @remarks
 * 1. Nothing a plugin throws gets through; nothing it answers is used before it was judged.
 * 2. While a plugin is being called the guard is busy. Whoever finds it busy was called by that plugin: it refuses and says so through
 *    {@link PluginGuard.noteReEntry}, and the answer of the plugin becomes a fault.
 * 3. A fault of a question is one `plugin_error` event. A fault of a notification is for the caller to act on.
 * 4. Where there is a budget, a question or a notification that takes longer is a fault. Without one nothing is measured.
 */
export class PluginGuard {
  /** Which plugin is being called. */
  readonly calls: PluginCalls;
  readonly #events: Pick<EventDesk, 'publish'>;
  readonly #budget: AnswerBudget | undefined;

  /**
   * @param events - where faults are published
   * @param calls - which plugin is being called; shared by guards whose plugins may not call each other's hosts
   * @param budget - how long plugins may take; for ever when absent
   */
  constructor(events: Pick<EventDesk, 'publish'>, calls = new PluginCalls(), budget?: AnswerBudget) {
    this.#events = events;
    this.calls = calls;
    this.#budget = budget;
  }

  /** Whether a plugin is being called right now. */
  get busy(): boolean {
    return this.calls.busy;
  }

  /**
   * Notes that the plugin being called has called back.
   *
   * @param member - what it called
   * @returns the reason with which the call is refused
   */
  noteReEntry(member: string): string {
    return this.calls.note(member);
  }

  /**
   * Prepares a plugin.
   *
   * @param plugin - the plugin
   * @param host - the algorithm
   * @param config - its configuration
   * @returns `true`, or what was wrong
   */
  initialize(plugin: BoundPlugin, host: RiskHost, config: unknown): true | AnswerFault {
    return this.#call(plugin, plugin.hooks.initialize, judgeReady, host, config);
  }

  /**
   * Hands a plugin another configuration.
   *
   * @param plugin - the plugin
   * @param config - its configuration
   * @returns `true`, or what was wrong
   */
  reconfigure(plugin: BoundPlugin, config: unknown): true | AnswerFault {
    return this.#call(plugin, plugin.hooks.reconfigure, judgeReady, config);
  }

  /**
   * Asks whether a position may open or grow.
   *
   * @param plugin - the plugin
   * @param symbol - the ticker
   * @param strategy - whose order it is
   * @param details - the numbers
   * @returns its verdict; a fault is a refusal with the code `PLUGIN_FAULT`, one that is only late with `PLUGIN_SLOW`
   */
  ask(plugin: BoundPlugin, symbol: string, strategy: string, details: PositionDetails): RiskVerdict {
    const since = this.#start();
    const answer = this.#inTime(this.#askDirectly(plugin, symbol, strategy, details), since);

    return answer instanceof AnswerFault ? this.#refusalFor(plugin, answer) : answer;
  }

  /**
   * Asks a legacy question that is answered with a tuple.
   *
   * @param plugin - the plugin
   * @param hook - which question
   * @param first - its first argument
   * @param second - its second argument
   * @returns its answer; a fault is a refusal
   */
  askTuple(
    plugin: BoundPlugin,
    hook: 'checkCorrelationLimits' | 'requestSpyAllocation' | 'checkCircuitBreaker',
    first?: unknown,
    second?: unknown,
  ): RiskTuple {
    const answer = this.#timed(plugin, plugin.hooks[hook], judgeTuple, first, second);

    return answer instanceof AnswerFault ? [false, this.#report(plugin, hook, answer)] : answer;
  }

  /**
   * Asks whether a position needs defending.
   *
   * @param plugin - the plugin
   * @param positionInfo - what the legacy caller passed
   * @returns its answer; a fault means yes
   */
  askShouldDefend(plugin: BoundPlugin, positionInfo: Readonly<Record<string, unknown>>): boolean {
    const answer = this.#timed(plugin, plugin.hooks.shouldDefend, judgeBoolean, positionInfo);

    if (answer instanceof AnswerFault) {
      this.#report(plugin, 'shouldDefend', answer);
      return true;
    }

    return answer;
  }

  /**
   * Asks for the plugin's status.
   *
   * @param plugin - the plugin
   * @returns a frozen copy of plain data; `{ fault }` when there was none
   */
  status(plugin: BoundPlugin): Readonly<Record<string, unknown>> {
    const answer = this.#call(plugin, plugin.hooks.getStatus, judgeStatus);

    return answer instanceof AnswerFault ? { fault: this.#report(plugin, 'getStatus', answer) } : answer;
  }

  /**
   * Tells a plugin something; one that does not want to know is no fault.
   *
   * @param plugin - the plugin
   * @param notice - what happened
   * @returns nothing, or what went wrong
   */
  tell(plugin: BoundPlugin, notice: Notice): FailedNotice | undefined {
    return this.#notify(plugin, notice.hook, notice.symbol, notice.strategy, notice.details);
  }

  /**
   * Hands new market data to a plugin.
   *
   * @param plugin - the plugin
   * @param slice - all data of one instant
   * @returns nothing, or what went wrong
   */
  process(plugin: BoundPlugin, slice: Slice): FailedNotice | undefined {
    return this.#notify(plugin, 'process', slice);
  }

  /**
   * Lets a plugin release what it holds.
   *
   * @param plugin - the plugin
   */
  dispose(plugin: BoundPlugin): void {
    const answer = this.#call(plugin, plugin.hooks.dispose, judgeDone);

    if (answer instanceof AnswerFault) {
      this.#report(plugin, 'dispose', answer);
    }
  }

  #notify(plugin: BoundPlugin, hook: HookName, a?: unknown, b?: unknown, c?: unknown): FailedNotice | undefined {
    const answer = this.#timed(plugin, plugin.hooks[hook], judgeDone, a, b, c);

    if (answer === undefined) {
      return undefined;
    }

    const { lateness } = answer;

    return { message: describe(plugin, hook, answer), lateness: lateness && { hook, ...lateness } };
  }

  /** Calls a plugin that is held to its budget. */
  #timed<T>(
    plugin: BoundPlugin,
    member: Hook | undefined,
    judge: (answer: unknown) => T | AnswerFault,
    a?: unknown,
    b?: unknown,
    c?: unknown,
  ): T | AnswerFault {
    const since = this.#start();

    return this.#inTime(this.#call(plugin, member, judge, a, b, c), since);
  }

  #start(): number {
    return this.#budget === undefined ? 0 : readStopwatch(this.#budget.stopwatch);
  }

  /** Makes a fault of what was fine but for the time that it took. */
  #inTime<T>(answer: T | AnswerFault, since: number): T | AnswerFault {
    if (this.#budget === undefined || answer instanceof AnswerFault) {
      return answer;
    }

    const lateness = latenessOf(this.#budget, since);

    return lateness === undefined ? answer : lateFault(answer, lateness);
  }

  #refusalFor(plugin: BoundPlugin, fault: AnswerFault): RiskVerdict {
    const { kind, lateness } = fault;
    const message = this.#report(plugin, 'canOpenPosition', fault);

    return lateness === undefined
      ? { kind, code: 'PLUGIN_FAULT', message }
      : { kind, code: 'PLUGIN_SLOW', message, context: { ...lateness } };
  }

  /** As {@link PluginGuard.#call} does, without its detours: every plugin is asked about every order that opens. */
  #askDirectly(
    plugin: BoundPlugin,
    symbol: string,
    strategy: string,
    details: PositionDetails,
  ): RiskVerdict | AnswerFault {
    const { calls } = this;
    let answer: RiskVerdict | AnswerFault;
    calls.inside = plugin.name;
    calls.reEntered = '';

    try {
      answer = judgeAnswer(plugin.hooks.canOpenPosition?.(symbol, strategy, details));
    } catch (thrown) {
      answer = faultOf(thrown);
    } finally {
      calls.inside = '';
    }

    return calls.reEntered === '' ? answer : this.#reEntry();
  }

  #call<T>(
    plugin: BoundPlugin,
    member: Hook | undefined,
    judge: (answer: unknown) => T | AnswerFault,
    a?: unknown,
    b?: unknown,
    c?: unknown,
  ): T | AnswerFault {
    const { calls } = this;
    let answer: T | AnswerFault;
    calls.inside = plugin.name;
    calls.reEntered = '';

    try {
      answer = judge(member === undefined ? undefined : call(member, a, b, c));
    } catch (thrown) {
      answer = faultOf(thrown);
    } finally {
      // Even when nothing can be said of what was thrown, as on a stack that is full: a guard that stays busy refuses everything.
      calls.inside = '';
    }

    return calls.reEntered === '' ? answer : this.#reEntry();
  }

  #reEntry(): AnswerFault {
    return new AnswerFault(`called ${this.calls.reEntered}, which it may not while it is asked`);
  }

  #report(plugin: BoundPlugin, hook: HookName, fault: AnswerFault): string {
    const message = describe(plugin, hook, fault);
    this.#events.publish({
      type: 'plugin_error',
      level: 'critical',
      source: plugin.name,
      message,
      data: { plugin: plugin.name, hook, fault: fault.reason },
    });
    return message;
  }
}

/** What a plugin refused with is said beside that it was late: nobody's refusal is lost, nor how much it stops. */
function lateFault(answer: unknown, lateness: Lateness): AnswerFault {
  const reason = `took ${lateness.took} ms, allowed are ${lateness.allowed} ms`;

  if (!isRefusal(answer)) {
    return new AnswerFault(reason, 'deny', undefined, lateness);
  }

  const { kind, code, message } = answer;

  return new AnswerFault(`${reason}; it refused with ${code}: ${message}`, kind, undefined, lateness);
}

function isRefusal(answer: unknown): answer is RiskVerdict {
  return isRecord(answer) && isVerdictKind(answer['kind']) && answer['kind'] !== 'allow';
}

function faultOf(thrown: unknown): AnswerFault {
  return new AnswerFault(`threw: ${describeThrown(thrown)}`, 'deny', thrown);
}

function describe(plugin: BoundPlugin, hook: HookName, fault: AnswerFault): string {
  return `${plugin.name}: ${hook} ${fault.reason}`;
}

/** Calls a member with as many arguments as it has. */
function call(member: Hook, a: unknown, b: unknown, c: unknown): unknown {
  if (c !== undefined) {
    return member(a, b, c);
  }

  if (b !== undefined) {
    return member(a, b);
  }

  return a === undefined ? member() : member(a);
}
