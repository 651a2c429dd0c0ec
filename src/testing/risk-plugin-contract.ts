/**
 * The contract that every risk plugin must keep, as checks that any test runner can run.
 *
 * @module
 */
import { describeThrown, FrameworkError } from '../core/errors.js';
import { canonicalJson } from '../core/plain.js';
import { TimeZone } from '../core/time.js';
import { type Slice, TimeSlice } from '../market/slice.js';
import { eventDeskOf } from '../risk/control/bus.js';
import type { RiskVerdict } from '../risk/gate/verdict.js';
import type { AnswerBudget } from '../risk/plugins/answer-time.js';
import { AnswerFault, type RiskTuple } from '../risk/plugins/answers.js';
import { type BoundPlugin, bindPlugin } from '../risk/plugins/binding.js';
import { PluginGuard } from '../risk/plugins/guard.js';
import { PositionDetails, type PositionDetailsSpec, type RiskHost, type RiskPlugin } from '../risk/plugins/plugin.js';
import { contractHost } from './contract-host.js';

/** One check of a contract. */
export interface ContractCheck {
  /** What holds, in present tense; the title of a test. */
  readonly name: string;

  /**
   * Checks it.
   *
   * @throws FrameworkError `BAD_PLUGIN` saying what does not hold
   */
  run(): void;
}

/** What the checks use in their questions. */
export interface RiskPluginContractOptions {
  /** The configuration that `initialize` gets; none when absent. */
  readonly config?: unknown;
  /** A symbol the plugin knows; `SPY` when absent. */
  readonly symbol?: string;
  /** What the account is worth; 100,000 when absent. */
  readonly equity?: number;
  /** How long the plugin may take for each call of a check, but for preparing itself; for ever when absent. */
  readonly answerBudget?: AnswerBudget;
}

const poison: readonly (readonly [member: keyof PositionDetailsSpec, value: number])[] = [
  ...(
    [
      'quantity',
      'openingQuantity',
      'currentQuantity',
      'pendingQuantity',
      'price',
      'notional',
      'portfolioValue',
    ] as const
  ).flatMap((member) =>
    [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map((value) => [member, value] as const),
  ),
  ['price', 0],
  ['price', -100],
];

/**
 * Lists the checks of a plugin.
 *
 * @param makePlugin - makes a fresh plugin for each check
 * @param options - what the checks use in their questions
 * @returns the checks; each stands alone
 * @example
 * ```ts
 * describe.each(riskPluginContract(() => new MyPlugin()))('$name', ({ run }) => {
 *   test('holds', run);
 * });
 * ```
 */
export function riskPluginContract(
  makePlugin: () => RiskPlugin,
  options: RiskPluginContractOptions = {},
): readonly ContractCheck[] {
  const check = (name: string, act: (bench: Bench) => void): ContractCheck => ({
    name,
    run: (): void => {
      const bench = new Bench(makePlugin, options);
      act(bench);
      bench.expectNoHandlerErrors();
    },
  });

  return [
    check('has a name, a semantic version and every member of a plugin', () => undefined),
    check('answers initialize with true', (bench) => bench.start()),
    check('starts from nothing when it is initialized again', startsAfresh),
    check('answers an ordinary question properly', (bench) => void bench.started().proper(bench.details())),
    check('gives the same answer to the same question', answersAlike),
    ...poison.map(([member, value]) =>
      check(`refuses when ${member} is ${value}`, (bench) => bench.started().refuses({ [member]: value })),
    ),
    check('refuses a question without a symbol or a strategy', refusesNobody),
    check('leaves the details it is given alone', leavesDetailsAlone),
    check('does not use details after the call', forgetsDetails),
    check('has a status of plain JSON data', (bench) => void bench.started().status()),
    check('takes the news of an opened position any number of times', (bench) =>
      bench.started().toldTwice('onPositionOpened'),
    ),
    check('takes the news of a closed position any number of times', closedTwice),
    check('is as before once a position is closed again', (bench) =>
      bench.started().cancelsOut('onPositionOpened', 'onPositionClosed'),
    ),
    check('is as before once an approved order is over', (bench) =>
      bench.started().cancelsOut('onOrderApproved', 'onOrderClosed'),
    ),
    check('takes market data without any bars', takesEmptySlices),
    check('answers legacy questions properly, and refuses those it cannot judge', answersLegacyQuestions),
    check('can be disposed twice', disposesTwice),
  ];
}

/** One plugin under test. */
class Bench {
  readonly host: RiskHost;
  readonly guard: PluginGuard;
  readonly plugin: BoundPlugin;
  readonly symbol: string;
  readonly #options: RiskPluginContractOptions;
  readonly #handlerErrors: string[] = [];

  constructor(makePlugin: () => RiskPlugin, options: RiskPluginContractOptions) {
    this.#options = options;
    this.host = contractHost(options.equity ?? 100_000, (thrown) => this.#handlerErrors.push(describeThrown(thrown)));
    this.guard = new PluginGuard(eventDeskOf(this.host.riskEventBus), undefined, options.answerBudget);
    this.symbol = options.symbol ?? 'SPY';
    const binding = bindPlugin(makePlugin(), () => false);

    if (binding.kind === 'broken') {
      throw new FrameworkError('BAD_PLUGIN', `${binding.label}: ${binding.problems.join('; ')}`);
    }

    this.plugin = binding.bound;
  }

  start(): void {
    const ready = this.guard.initialize(this.plugin, this.host, this.#options.config);

    if (ready instanceof AnswerFault) {
      this.fail(`initialize ${ready.reason}; it must answer true`);
    }
  }

  started(): this {
    this.start();
    return this;
  }

  details(changes: Partial<PositionDetailsSpec> = {}): PositionDetails {
    return new PositionDetails({
      orderId: 1,
      orderType: 'market',
      quantity: 1,
      openingQuantity: 1,
      currentQuantity: 0,
      pendingQuantity: 0,
      price: 100,
      notional: 100,
      portfolioValue: this.host.portfolio.totalPortfolioValue,
      tag: '',
      legacyCall: false,
      ...changes,
    });
  }

  /** Asks, and expects a proper answer, whatever it is. */
  proper(details: PositionDetails, symbol = this.symbol, strategy = 'Contract'): RiskVerdict {
    const verdict = this.guard.ask(this.plugin, symbol, strategy, details);

    return verdict.code === 'PLUGIN_FAULT' || verdict.code === 'PLUGIN_SLOW' ? this.fail(verdict.message) : verdict;
  }

  refuses(changes: Partial<PositionDetailsSpec>): void {
    const verdict = this.proper(this.details(changes));

    if (verdict.kind === 'allow') {
      this.fail(
        `canOpenPosition allowed an order with ${JSON.stringify(Object.keys(changes))} ${Object.values(changes)}`,
      );
    }
  }

  status(): string {
    const status = this.guard.status(this.plugin);

    return typeof status['fault'] === 'string' ? this.fail(status['fault']) : canonicalJson(status);
  }

  tell(
    hook: 'onPositionOpened' | 'onPositionClosed' | 'onOrderApproved' | 'onOrderClosed',
    told?: PositionDetails,
  ): void {
    const details = hook === 'onOrderClosed' ? 1 : (told ?? this.details());
    const fault = this.guard.tell(this.plugin, { hook, symbol: this.symbol, strategy: 'Contract', details });

    if (fault !== undefined) {
      this.fail(fault.message);
    }
  }

  toldTwice(hook: 'onPositionOpened' | 'onPositionClosed'): void {
    this.proper(this.details());
    this.tell(hook);
    const once = this.status();
    this.tell(hook);
    this.same(once, `${hook} told twice differs from once`);
  }

  cancelsOut(start: 'onPositionOpened' | 'onOrderApproved', end: 'onPositionClosed' | 'onOrderClosed'): void {
    this.proper(this.details());
    const before = this.status();
    this.tell(start);
    this.tell(end);
    this.same(before, `${start} and ${end} do not cancel out`);
  }

  same(before: string, what: string): void {
    const after = this.status();

    if (before !== after) {
      this.fail(`${what}: the status was ${before} and is ${after}`);
    }
  }

  /** Acts, and expects that nothing the plugin answers is a fault. */
  expectNoFault(act: () => void): void {
    const faults: string[] = [];
    const stop = this.host.riskEventBus.subscribe('plugin_error', (event) => faults.push(event.message));
    act();
    stop();

    if (faults.length > 0) {
      this.fail(faults.join('; '));
    }
  }

  expectNoHandlerErrors(): void {
    if (this.#handlerErrors.length > 0) {
      this.fail(`a handler of events threw: ${this.#handlerErrors.join('; ')}`);
    }
  }

  fail(message: string): never {
    throw new FrameworkError('BAD_PLUGIN', `${this.plugin.name}: ${message}`);
  }
}

function startsAfresh(bench: Bench): void {
  bench.start();
  const fresh = bench.status();
  bench.proper(bench.details());
  bench.tell('onPositionOpened');
  bench.tell('onOrderApproved');
  bench.start();
  bench.same(fresh, 'initialize did not start from nothing');
}

function answersAlike(bench: Bench): void {
  const first = bench.started().proper(bench.details());
  const second = bench.proper(bench.details());

  if (first.kind !== second.kind || first.code !== second.code) {
    bench.fail(`canOpenPosition answered ${first.code} and then ${second.code} to the same question`);
  }
}

function refusesNobody(bench: Bench): void {
  bench.start();

  for (const [symbol, strategy] of [
    ['', 'Contract'],
    [bench.symbol, ''],
  ] as const) {
    if (bench.proper(bench.details(), symbol, strategy).kind === 'allow') {
      bench.fail(`canOpenPosition allowed an order with symbol "${symbol}" and strategy "${strategy}"`);
    }
  }
}

function leavesDetailsAlone(bench: Bench): void {
  const touched: string[] = [];
  const note = (_target: object, member: string | symbol): boolean => {
    touched.push(String(member));
    return true;
  };
  const watched = new Proxy<PositionDetails>(
    { ...bench.details() },
    { set: note, deleteProperty: note, defineProperty: note },
  );
  bench.started().proper(watched);
  bench.tell('onOrderApproved', watched);
  bench.tell('onPositionOpened', watched);
  bench.tell('onPositionClosed', watched);

  if (touched.length > 0) {
    bench.fail(`the details were changed: ${touched.join(', ')}`);
  }
}

function forgetsDetails(bench: Bench): void {
  const { proxy, revoke } = Proxy.revocable(bench.details(), {});
  bench.started().proper(proxy);
  bench.tell('onOrderApproved', proxy);
  bench.tell('onPositionOpened', proxy);
  revoke();
  bench.status();
  bench.proper(bench.details({ orderId: 2 }));
  bench.tell('onPositionClosed');
  bench.tell('onOrderClosed');
  bench.status();
}

function closedTwice(bench: Bench): void {
  bench.started().tell('onPositionOpened');
  bench.toldTwice('onPositionClosed');
}

function takesEmptySlices(bench: Bench): void {
  bench.start();

  for (const minutes of [0, 1]) {
    const slice = new TimeSlice(bench.host.clock.utc + minutes * 60_000, TimeZone.newYork, [], []) as Slice;
    const fault = bench.guard.process(bench.plugin, slice);

    if (fault !== undefined) {
      bench.fail(fault.message);
    }
  }
}

function answersLegacyQuestions(bench: Bench): void {
  const { guard, plugin, symbol } = bench;
  const { checkCorrelationLimits, requestSpyAllocation, shouldDefend, checkCircuitBreaker } = plugin.hooks;
  const unjudgeable: RiskTuple[] = [];
  bench.start();
  bench.expectNoFault(() => {
    if (checkCorrelationLimits !== undefined) {
      guard.askTuple(plugin, 'checkCorrelationLimits', symbol, 'Contract');
      unjudgeable.push(guard.askTuple(plugin, 'checkCorrelationLimits', '', ''));
    }

    if (requestSpyAllocation !== undefined) {
      guard.askTuple(plugin, 'requestSpyAllocation', 'Contract', 1);
      unjudgeable.push(guard.askTuple(plugin, 'requestSpyAllocation', 'Contract', Number.NaN));
    }

    if (checkCircuitBreaker !== undefined) {
      guard.askTuple(plugin, 'checkCircuitBreaker');
    }

    if (shouldDefend !== undefined) {
      guard.askShouldDefend(plugin, {});
      guard.askShouldDefend(plugin, { symbol });
    }
  });

  if (unjudgeable.some(([isAllowed]) => isAllowed)) {
    bench.fail('a legacy question without a name or with NaN was answered with yes');
  }
}

function disposesTwice(bench: Bench): void {
  bench.start();

  if (bench.plugin.hooks.dispose !== undefined) {
    bench.expectNoFault(() => {
      bench.guard.dispose(bench.plugin);
      bench.guard.dispose(bench.plugin);
    });
  }
}
