/**
 * The one place where host code calls plugin code.
 *
 * @module
 */
import { describeThrown } from '../core/errors.js';
import type { Slice } from '../market/slice.js';
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
import type { EventDesk } from './bus.js';
import { PluginCalls } from './calls.js';
import type { PositionDetails, RiskHost } from './plugin.js';
import type { RiskVerdict } from './verdict.js';

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

/**
 * Calls plugins and judges what comes back.
 *
 * @remarks
 * 1. Nothing a plugin throws gets through; nothing it answers is used before it was judged.
 * 2. While a plugin is being called the guard is busy. Whoever finds it busy was called by that plugin: it refuses and says so through
 *    {@link PluginGuard.noteReEntry}, and the answer of the plugin becomes a fault.
 * 3. A fault of a question is one `plugin_error` event. A fault of a notification is for the caller to act on.
 */
export class PluginGuard {
  /** Which plugin is being called. */
  readonly calls: PluginCalls;
  readonly #events: Pick<EventDesk, 'publish'>;

  /**
   * @param events - where faults are published
   * @param calls - which plugin is being called; shared by guards whose plugins may not call each other's hosts
   */
  constructor(events: Pick<EventDesk, 'publish'>, calls = new PluginCalls()) {
    this.#events = events;
    this.calls = calls;
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
   * @returns its verdict; a fault is a refusal with the code `PLUGIN_FAULT`
   */
  ask(plugin: BoundPlugin, symbol: string, strategy: string, details: PositionDetails): RiskVerdict {
    const answer = this.#askDirectly(plugin, symbol, strategy, details);

    return answer instanceof AnswerFault
      ? { kind: answer.kind, code: 'PLUGIN_FAULT', message: this.#report(plugin, 'canOpenPosition', answer) }
      : answer;
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
    const answer = this.#call(plugin, plugin.hooks[hook], judgeTuple, first, second);

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
    const answer = this.#call(plugin, plugin.hooks.shouldDefend, judgeBoolean, positionInfo);

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
  tell(plugin: BoundPlugin, notice: Notice): string | undefined {
    return this.#notify(plugin, notice.hook, notice.symbol, notice.strategy, notice.details);
  }

  /**
   * Hands new market data to a plugin.
   *
   * @param plugin - the plugin
   * @param slice - all data of one instant
   * @returns nothing, or what went wrong
   */
  process(plugin: BoundPlugin, slice: Slice): string | undefined {
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

  #notify(plugin: BoundPlugin, hook: HookName, a?: unknown, b?: unknown, c?: unknown): string | undefined {
    const answer = this.#call(plugin, plugin.hooks[hook], judgeDone, a, b, c);

    return answer instanceof AnswerFault ? describe(plugin, hook, answer) : undefined;
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
