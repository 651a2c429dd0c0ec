/**
 * How the order side of a run is put together: gate, desk, kill switch and margin calls.
 *
 * @module
 */
import type { QCAlgorithm } from '../algorithm/algorithm.js';
import { AlgorithmBase } from '../algorithm/base.js';
import { flatten } from '../algorithm/flatten.js';
import type { AlgorithmRuntime, RunPhase } from '../algorithm/runtime.js';
import { requireSynchronous } from '../core/synchronous.js';
import type { PerformanceBooks } from '../portfolio/performance-tracker.js';
import type { StandingFill } from '../portfolio/portfolio.js';
import { eventDeskOf, type RiskEventBus } from '../risk/control/bus.js';
import type { KillSwitch } from '../risk/control/kill-switch.js';
import type { UnifiedRiskManager } from '../risk/control/manager.js';
import { RiskGate } from '../risk/gate/gate.js';
import type { GateRule } from '../risk/gate/rules.js';
import type { RunJournal } from '../risk/journal/journal.js';
import { KillSwitchEnforcer } from './kill-switch.js';
import { MarginCalls } from './margin-calls.js';
import type { MarketFacts } from './market-facts.js';
import type { BacktestOptions } from './options.js';
import { OrderDesk } from './order-desk.js';
import type { Recorder } from './recorder.js';
import type { RunEventStreams } from './streams.js';
import type { Subscriptions } from './subscriptions.js';
import type { RunTally } from './tally.js';

/** A run, as far as its orders need it. */
export interface OrderRun
  extends Pick<AlgorithmRuntime, 'clock' | 'log' | 'phase' | 'portfolio' | 'securities' | 'submit' | 'transactions'> {
  readonly algorithm: QCAlgorithm;
  readonly books: PerformanceBooks;
  readonly journal: RunJournal | undefined;
  readonly recorder: Recorder;
  readonly riskEventBus: RiskEventBus;
  readonly riskManager: UnifiedRiskManager;
  readonly streams: RunEventStreams;
  readonly subscriptions: Subscriptions;
  readonly tally: RunTally;
}

/**
 * Makes the gate of a run, and the desk before it.
 *
 * @param run - the run
 * @param facts - its market
 * @param rules - the gate's own rules
 * @param options - what is run
 */
export function openDesk(
  run: OrderRun,
  facts: MarketFacts,
  rules: readonly GateRule[],
  options: BacktestOptions,
): OrderDesk {
  const { algorithm, books, clock, journal, portfolio, recorder, riskManager, securities, streams, tally } = run;
  const { maxPriceAge } = options.risk?.effective ?? {};

  return new OrderDesk({
    clock,
    securities,
    portfolio,
    gate: new RiskGate({
      ...facts,
      ...(maxPriceAge !== undefined && { maxPriceAge }),
      ...(journal !== undefined && { recorder: journal }),
      clock,
      portfolio,
      manager: riskManager,
      rules,
      onDecision: (decision): void => {
        recorder.decisions.push(decision);
      },
    }),
    log: (level, message): void => run.log(level, message),
    phase: (): RunPhase => run.phase,
    riskEvents: eventDeskOf(run.riskEventBus),
    isRemoved: (security): boolean => run.subscriptions.isRemoved(security),
    onFill: (fill, profit): void => {
      tally.onFill(fill, profit, facts.multiplier(fill.symbol));

      if (profit !== undefined) {
        books.recordTrade(profit - fill.fee);
      }
    },
    onBust: (standing): void => restate(run, facts, standing),
    onEvent: (event): void => {
      recorder.orderEvents.push(event);
    },
    audience: {
      hook: (event): void =>
        actAs(algorithm, event.strategy, () => {
          requireSynchronous('onOrderEvent', algorithm.onOrderEvent(event));
        }),
      stream: (event): void => actAs(algorithm, event.strategy, () => streams.orderEvents.next(event)),
    },
  });
}

/**
 * Makes what the kill switch does to orders and positions.
 *
 * @param run - the run, whose desk is open
 * @param desk - the desk
 * @param halt - the kill switch
 * @param strategy - whose orders they are
 */
export function openKillSwitch(
  run: OrderRun,
  desk: OrderDesk,
  halt: Pick<KillSwitch, 'reason' | 'state'>,
  strategy: string,
): KillSwitchEnforcer {
  const { portfolio, securities, transactions } = run;

  return new KillSwitchEnforcer({
    phase: (): RunPhase => run.phase,
    halt,
    reservations: desk,
    transactions,
    portfolio,
    tickers: (): readonly string[] => [...securities.keys].sort(),
    liquidate: (ticker, tag): void => {
      flatten(run, ticker, { tag, strategy });
    },
  });
}

/**
 * Makes what looks after the margin of the account.
 *
 * @param run - the run, whose desk is open
 * @param strategy - whose orders they are
 */
export function openMarginCalls(run: OrderRun, strategy: string): MarginCalls {
  const { algorithm, clock, portfolio, riskEventBus, securities, transactions } = run;

  return new MarginCalls({
    clock,
    securities,
    portfolio,
    transactions,
    algorithm,
    strategy,
    riskEvents: riskEventBus,
    submit: (spec) => run.submit(spec),
    log: (level, message) => run.log(level, message),
  });
}

/** What was counted from fills is counted anew; what the account was worth at the time stays on record. */
function restate(run: OrderRun, { multiplier }: MarketFacts, standing: readonly StandingFill[]): void {
  run.tally.restate(standing, multiplier);
  run.books.restateTrades(standing.flatMap(({ fill, profit }) => (profit === undefined ? [] : [profit - fill.fee])));
  run.books.update(run.clock.utc, run.portfolio.totalPortfolioValue);
}

/** Runs code as the strategy whose order it is about, whenever the order was filled: what the code trades is that strategy's. */
function actAs(algorithm: QCAlgorithm, strategy: string, act: () => void): void {
  if (strategy === '') {
    act();
  } else {
    AlgorithmBase.prototype.runAs.call(algorithm, strategy, act);
  }
}
