/**
 * The run: one time step after the other, in LEAN's order.
 *
 * @module
 */

import { frameworkOf } from '../algorithm/framework.js';
import { FrameworkError } from '../core/errors.js';
import { requireSynchronous } from '../core/synchronous.js';
import { DAY, formatUtc } from '../core/time.js';
import { freshPart, type Slice, TimeSlice } from '../market/slice.js';
import { CapacityEstimate } from '../statistics/capacity.js';
import { EquitySampler } from '../statistics/sampler.js';
import type { CapacityBar } from '../statistics/symbol-capacity.js';
import type { Benchmark } from './benchmark.js';
import { CorporateDesk } from './corporate-desk.js';
import type { Session } from './session.js';

/** How many time steps pass between two reports of progress. */
const PROGRESS_STEPS = 512;

/** How often code may be scheduled for the very instant at which it runs, before that is taken for a run without an end. */
const MAX_RUNS_AT_ONCE = 100_000;

/** Drives a session from its first bar to its last. */
export class RunLoop {
  readonly #session: Session;
  readonly #benchmark: Benchmark | undefined;
  readonly #corporate: CorporateDesk;
  readonly #onProgress: ((fraction: number) => void) | undefined;
  readonly #startUtc: number;
  readonly #endUtc: number;
  /** Takes the samples of the statistics. */
  readonly sampler: EquitySampler;
  #lastUtc: number;
  #steps = 0;

  /**
   * @param session - what is run; its data is open and its clock stands before the first bar
   * @param startUtc - when the run starts, after any warm-up, epoch milliseconds
   * @param benchmark - what statistics compare with
   * @param onProgress - learns how far the run is
   */
  constructor(
    session: Session,
    startUtc: number,
    benchmark: Benchmark | undefined,
    onProgress: ((fraction: number) => void) | undefined,
  ) {
    this.#session = session;
    this.#corporate = new CorporateDesk(session);
    this.#benchmark = benchmark;
    this.#onProgress = onProgress;
    this.#startUtc = startUtc;
    this.#endUtc = session.endUtc;
    this.#lastUtc = startUtc;
    const { portfolio, securities, settings, tally } = session;
    const span = { startUtc, endUtc: Math.min(this.#endUtc, startUtc + 200 * 366 * DAY), timeZone: settings.timeZone };
    this.sampler = new EquitySampler({
      ...span,
      startingCapital: portfolio.totalPortfolioValue,
      source: {
        get totalPortfolioValue(): number {
          return portfolio.totalPortfolioValue;
        },
        get totalSaleVolume(): number {
          return portfolio.totalSaleVolume;
        },
        get benchmarkPrice(): number {
          return benchmark?.priceAt(session.clock.utc) ?? 0;
        },
      },
    });
    tally.capacity = new CapacityEstimate({
      ...span,
      source: {
        get totalPortfolioValue(): number {
          return portfolio.totalPortfolioValue;
        },
        barOf: (symbol): CapacityBar | undefined => {
          const bar = securities.require(symbol).cache.tradeBar;

          return bar?.endUtc === session.clock.utc
            ? { close: bar.close, volume: bar.volume, period: bar.endUtc - bar.startUtc }
            : undefined;
        },
        holdingsValueOf: (symbol): number => securities.require(symbol).holdings.holdingsValue,
      },
    });
  }

  /** Runs to the end of the data, or until the algorithm quits. */
  run(): void {
    const { subscriptions } = this.#session;

    if (this.#session.phase === 'running') {
      requireSynchronous('onWarmupFinished', this.#session.algorithm.onWarmupFinished());
    }

    while (this.#session.quitReason === undefined) {
      const utc = subscriptions.nextUtc;
      this.#beginIfDue(utc);

      if (utc === Number.POSITIVE_INFINITY) {
        return;
      }

      this.#runTimers(utc);
      this.#step(utc);
    }
  }

  /** Takes the last samples. */
  finish(): void {
    this.sampler.finish(this.#lastUtc);
    this.#session.tally.capacity?.finish(this.#lastUtc);
    this.#benchmark?.close();
    this.#session.subscriptions.feed.close();
  }

  /** Leaves the warm-up when the first step at or after the start comes. */
  #beginIfDue(utc: number): void {
    const session = this.#session;

    if (session.phase === 'warming-up' && utc > this.#startUtc) {
      this.#runTimers(this.#startUtc);
      session.clock.set(this.#startUtc);
      session.phase = 'running';
      requireSynchronous('onWarmupFinished', session.algorithm.onWarmupFinished());
    }
  }

  /** Takes daily samples, busts trades, runs scheduled code and RxJS timers, and finishes longer bars that are due before a step, each at its own time. */
  #runTimers(utc: number): void {
    const { busts, clock, consolidation, schedule, scheduler } = this.#session;

    for (;;) {
      const next = Math.min(
        schedule.nextUtc,
        scheduler.nextUtc,
        busts.nextUtc,
        this.sampler.nextDaily,
        consolidation.nextUtc,
      );

      if (!(next < utc) || this.#session.quitReason !== undefined) {
        return;
      }

      clock.set(Math.max(next, clock.utc));
      this.sampler.sampleDue(clock.utc);
      this.#session.bustDue();
      this.#runDue(clock.utc);
      consolidation.scanDue(clock.utc);
    }
  }

  #runDue(utc: number): void {
    const { schedule, scheduler } = this.#session;

    for (let count = 0; schedule.nextUtc <= utc; count += 1) {
      if (count >= MAX_RUNS_AT_ONCE) {
        throw new FrameworkError(
          'BAD_ARGUMENT',
          `Code was scheduled ${MAX_RUNS_AT_ONCE} times at ${formatUtc(utc)} without time passing: schedule it for later.`,
        );
      }

      for (const event of schedule.takeDue()) {
        requireSynchronous(`The scheduled code "${event.name}"`, event.fire());
      }
    }

    if (scheduler.nextUtc <= utc) {
      scheduler.runDue();
    }
  }

  #step(utc: number): void {
    const session = this.#session;
    const { algorithm, clock, desk, marginCalls, portfolio, recorder, streams, subscriptions } = session;
    clock.set(utc);
    this.#lastUtc = utc;
    const { events, hasRepeated, points, quotes, trades } = subscriptions.take(utc);
    const slice = new TimeSlice(utc, session.settings.timeZone, trades, quotes, events) as Slice;
    recorder.dataPoints += points;
    session.bustDue();

    if (events !== undefined) {
      this.#corporate.beforeFills(events, slice);
    }

    desk.scan();
    this.#runDue(utc);
    marginCalls.check();
    const changes = subscriptions.takeChanges();

    if (changes !== undefined) {
      requireSynchronous('onSecuritiesChanged', algorithm.onSecuritiesChanged(changes));
      frameworkOf(algorithm)?.onSecuritiesChanged(changes);
    }

    session.consolidation.update('trade', trades, utc);
    session.consolidation.update('quote', quotes, utc);

    this.sampler.sampleDue(utc);
    const equity = portfolio.totalPortfolioValue;
    session.books.update(utc, equity);

    if (!(equity > 0)) {
      session.quit(`the account is worth ${equity.toFixed(2)}; nothing is left to trade with.`);
    }

    const news = hasRepeated || events !== undefined ? freshPart(slice) : slice;

    if (news.hasData) {
      session.sliceRecorder.record(news);
      session.plugins.process(news);
    }

    session.killSwitch.enforce();

    if (events !== undefined) {
      this.#corporate.tell(slice);
    }

    if (slice.hasData) {
      requireSynchronous('onData', algorithm.onData(slice));
      frameworkOf(algorithm)?.onData(slice);
      streams.slices.next(slice);
    }

    desk.scan();
    subscriptions.selectAt(utc);
    this.sampler.step(utc);

    if (slice.hasData) {
      session.tally.capacity?.step(utc);
    }

    if (slice.hasData && streams.equity.observed) {
      streams.equity.next({ utc, value: portfolio.totalPortfolioValue });
    }

    this.#reportProgress(utc);
  }

  #reportProgress(utc: number): void {
    this.#steps += 1;

    if (this.#onProgress !== undefined && this.#steps % PROGRESS_STEPS === 0) {
      this.#onProgress(
        Math.min(Math.max((utc - this.#startUtc) / (this.#endUtc - this.#startUtc), 0), 1) || Number.NaN,
      );
    }
  }
}

/**
 * Says that nothing can be run.
 *
 * @param session - the run
 */
export function noDataError(session: Session, name: string, range: string): FrameworkError {
  const symbols = session.securities.keys.join(', ');

  return new FrameworkError('DATA_NOT_FOUND', `${name} has no data of ${symbols} ${range}; choose other dates.`);
}
