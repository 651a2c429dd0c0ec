/**
 * What an algorithm gets of its run: the verbs it needs, and nothing by which an order, a fill or the time could be made up.
 *
 * @module
 */
import type { AlgorithmRuntime } from '../algorithm/runtime.js';
import type { Clock } from '../core/clock.js';
import { FrameworkError } from '../core/errors.js';
import { busFor } from '../risk/control/bus.js';
import type { RiskHost } from '../risk/plugins/plugin.js';
import type { ShadowDesk } from '../risk/shadow/desk.js';

/**
 * Makes a clock that can be read only.
 *
 * @param clock - the clock that is moved
 */
export function readOnly(clock: Clock): Clock {
  return Object.freeze({
    get utc(): number {
      return clock.utc;
    },
  });
}

/**
 * Makes the algorithm's view of a run.
 *
 * @param session - the run
 * @param clock - the clock that can be read only
 * @param shadows - the plugins that only watch: while one is served, no verb works
 * @returns a frozen object with the members of the contract alone
 */
export function runtimeOf(session: AlgorithmRuntime, clock: Clock, shadows?: ShadowDesk): AlgorithmRuntime {
  const { parameters, portfolio, riskEventBus, schedule, scheduler, securities, settings, streams } = session;

  return Object.freeze<AlgorithmRuntime>({
    clock,
    parameters,
    portfolio,
    riskEventBus: busFor(riskEventBus, 'strategy'),
    schedule,
    scheduler,
    securities,
    settings,
    streams: Object.freeze({
      slices$: streams.slices$,
      orderEvents$: streams.orderEvents$,
      riskEvents$: streams.riskEvents$,
      equity$: streams.equity$,
      logs$: streams.logs$,
    }),
    get phase() {
      return session.phase;
    },
    get transactions() {
      return session.transactions;
    },
    manager: (name) => session.manager(name),
    ...verbsOf(session, shadows),
  });
}

type Verbs = Pick<
  AlgorithmRuntime,
  | 'startAt'
  | 'setCash'
  | 'addSecurity'
  | 'removeSecurity'
  | 'consolidate'
  | 'removeConsolidator'
  | 'submit'
  | 'submitCombo'
  | 'history'
  | 'log'
  | 'plot'
  | 'quit'
>;

/** What an algorithm may do; none of it while a shadow is served, which never acts. */
function verbsOf(session: AlgorithmRuntime, shadows: ShadowDesk | undefined): Verbs {
  const fenced = <A extends unknown[], R>(member: string, act: (...given: A) => R): ((...given: A) => R) =>
    shadows === undefined
      ? act
      : (...given): R => {
          shadows.requireOutside(member);
          return act(...given);
        };

  return {
    startAt: fenced('startAt', (day) => beforeTheRun(session, 'startAt', () => session.startAt(day))),
    setCash: fenced('setCash', (amount) => beforeTheRun(session, 'setCash', () => session.setCash(amount))),
    addSecurity: fenced('addSecurity', (request) => session.addSecurity(request)),
    removeSecurity: fenced('removeSecurity', (symbol) => session.removeSecurity(symbol)),
    consolidate: fenced('consolidate', (symbol, consolidator, tickType) =>
      session.consolidate(symbol, consolidator, tickType),
    ),
    removeConsolidator: fenced('removeConsolidator', (consolidator) => session.removeConsolidator(consolidator)),
    submit: fenced('submit', (spec) => session.submit(spec)),
    submitCombo: fenced('submitCombo', (spec) => session.submitCombo(spec)),
    history: fenced('history', (symbol, length) => session.history(symbol, length)),
    log: fenced('log', (level, message) => session.log(level, message)),
    plot: fenced('plot', (chart, series, value) => session.plot(chart, series, value)),
    quit: fenced('quit', (message) => session.quit(message)),
  };
}

/** Time and money belong to the run once it has begun. */
function beforeTheRun({ phase }: AlgorithmRuntime, member: string, act: () => void): void {
  if (phase !== 'initializing') {
    throw new FrameworkError('NOT_AVAILABLE', `${member} can be called in initialize() only.`);
  }

  act();
}

/**
 * Makes the host that risk plugins see. It is not the strategy, which could show them another account than its own.
 *
 * @param session - the run
 * @param clock - the clock that can be read only
 */
export function riskHostOf(
  session: Pick<AlgorithmRuntime, 'portfolio' | 'riskEventBus' | 'log'>,
  clock: Clock,
): RiskHost {
  const { portfolio, riskEventBus } = session;

  return Object.freeze({
    clock,
    portfolio,
    riskEventBus,
    log: (message: string): void => session.log('log', message),
  });
}
