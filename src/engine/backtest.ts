/**
 * A backtest: an algorithm, run on history.
 *
 * @module
 */

import { QCAlgorithm } from '../algorithm/algorithm.js';
import { frameworkOf } from '../algorithm/framework.js';
import type { RunStreams } from '../algorithm/runtime.js';
import { describeThrown, FrameworkError } from '../core/errors.js';
import { requireSynchronous } from '../core/synchronous.js';
import { DAY, formatDay } from '../core/time.js';
import { adoptSpellings } from '../core/twins.js';
import { withUsualBuffer } from '../orders/market-on-close.js';
import type { Security } from '../portfolio/security.js';
import { requireResolved } from '../risk/config/config.js';
import { orderListHash } from '../statistics/order-hash.js';
import { computeStatistics } from '../statistics/statistics.js';
import { type Benchmark, openBenchmark } from './benchmark.js';
import { describeFailure } from './failure.js';
import { historyStart } from './history.js';
import { uncalledHooks } from './hooks.js';
import { noDataError, RunLoop } from './loop.js';
import type { BacktestOptions } from './options.js';
import type { BacktestResult } from './result.js';
import { buildResult } from './result-builder.js';
import { withDefaultScheduler } from './scheduler.js';
import { Session } from './session.js';

/**
 * Runs an algorithm on history.
 *
 * @remarks The same options give the same result, to the byte.
 * @example
 * ```ts
 * const result = new Backtest({ algorithm: BuyAndHold, data: lean({ folder: 'data' }) }).run();
 * console.log(result.statistics['Net Profit']);
 * ```
 */
export class Backtest {
  /** The streams of the run; subscribe before `run`. */
  readonly streams: RunStreams;
  readonly #options: BacktestOptions;
  readonly #session: Session;
  #ran = false;

  /**
   * @param options - what is run, on what, behind which risk configuration
   * @throws FrameworkError `BAD_MANAGERS`, `BAD_PLUGIN` or `BAD_CONFIGURATION` when the risk line cannot be drawn,
   * `BAD_STRATEGY` when the class is no algorithm
   */
  constructor(options: BacktestOptions) {
    checkOptions(options);
    this.#options = options;
    this.#session = new Session(options);
    this.streams = this.#session.streams;
  }

  /**
   * Runs to the end.
   *
   * @returns the result; with status `failed` and what there is so far when the strategy threw
   * @throws FrameworkError `BAD_DATA`, `DATA_NOT_FOUND`, `UNKNOWN_SYMBOL` or `BAD_CONFIGURATION` when it is not the strategy's fault, `UNKNOWN_FILL` when a
   * bust names a fill that there is not
   */
  run(): BacktestResult {
    if (this.#ran) {
      throw new FrameworkError('NOT_AVAILABLE', 'A backtest runs once; make a new one.');
    }

    this.#ran = true;
    const { managers, scheduler, streams } = this.#session;

    return withDefaultScheduler(scheduler, () =>
      withUsualBuffer(() => {
        try {
          return this.#run();
        } finally {
          streams.complete();
          managers.dispose();
        }
      }),
    );
  }

  #run(): BacktestResult {
    const session = this.#session;
    let error: BacktestResult['error'] = null;
    let loop: RunLoop | undefined;

    try {
      this.#initialize();
      loop = this.#open();
      loop?.run();
      this.#reportLeftOver();
      requireSynchronous('onEndOfAlgorithm', session.algorithm.onEndOfAlgorithm());
    } catch (thrown) {
      error = describeFailure(thrown);
      session.log('error', error.message);
    } finally {
      session.phase = 'ended';
      loop?.finish();
      session.plugins.dispose();
      this.#endJournal();
    }

    return this.#result(error, loop);
  }

  /** A journal that cannot be ended has refused every opening since it failed; the result must still be seen. */
  #endJournal(): void {
    try {
      this.#session.journal?.end();
    } catch (thrown) {
      this.#session.log('error', `The journal could not be ended: ${describeThrown(thrown)}`);
    }
  }

  #initialize(): void {
    const { algorithm, clock, settings } = this.#session;
    const { cash, from, to } = this.#options;

    if (from !== undefined) {
      this.#session.startAt(from);
    }

    this.#reportManagers();

    for (const hook of uncalledHooks(algorithm)) {
      this.#session.log(
        'error',
        `${algorithm.constructor.name}.${hook} is never called: this engine does not have that hook yet.`,
      );
    }

    requireSynchronous('initialize', algorithm.initialize());
    adoptSpellings(algorithm, QCAlgorithm);
    frameworkOf(algorithm)?.begin();
    settings.endDay = to ?? settings.endDay ?? Number.NaN;
    settings.cash = cash ?? settings.cash;
    this.#session.setCash(settings.cash);

    if (Number.isNaN(settings.endDay)) {
      delete settings.endDay;
    }

    if (settings.startDay !== undefined && settings.endDay !== undefined && settings.startDay > settings.endDay) {
      throw new FrameworkError(
        'BAD_CONFIGURATION',
        `The run starts on ${formatDay(settings.startDay)}, after its end on ${formatDay(settings.endDay)}: swap the dates.`,
      );
    }

    clock.set(settings.startDay === undefined ? 0 : settings.timeZone.toUtc(settings.startDay * DAY));
  }

  /** Says what became of the managers of a legacy configuration. */
  #reportManagers(): void {
    const { raised, replaced, rolledBack } = this.#session.managers;

    for (const { name, target } of replaced) {
      this.#session.log('debug', `The legacy manager "${name}" is served by "${target}".`);
    }

    for (const name of rolledBack) {
      this.#session.log('log', `The legacy manager "${name}" runs itself again: its alias is rolled back.`);
    }

    for (const { name, from, to } of raised) {
      this.#session.log(
        'debug',
        `The manager "${name}" moved from tier ${from} to tier ${to}, behind what it depends on.`,
      );
    }
  }

  /** A scenario that could not be played to its end must not look as if it was. */
  #reportLeftOver(): void {
    const { busts } = this.#session;

    if (busts.leftOver !== undefined) {
      this.#session.log('error', busts.leftOver);
    }
  }

  /** Says which legacy questions will be refused, before anybody relies on them. */
  #reportUnserved(): void {
    const questions = this.#session.riskManager.unservedQuestions;

    if (questions.length > 0) {
      this.#session.log(
        'debug',
        `No risk plugin answers these legacy questions, so they are refused: ${questions.join(', ')}.`,
      );
    }
  }

  /** Opens the data; without securities there is none to run on. */
  #open(): RunLoop | undefined {
    const session = this.#session;
    const { clock, schedule, securities, settings, subscriptions } = session;
    const { feed } = subscriptions;

    if (session.quitReason !== undefined) {
      return undefined;
    }

    if (securities.count === 0) {
      session.log('error', 'No security was added, so there is nothing to run on: call addEquity in initialize.');
      return undefined;
    }

    const known = settings.startDay === undefined ? undefined : clock.utc;
    const wanted = securities.values.filter((one) => !subscriptions.isRemoved(one));
    const from = known === undefined ? Number.NEGATIVE_INFINITY : this.#warmUpStart(wanted, known);
    subscriptions.openAll(wanted, from);

    if (feed.nextUtc === Number.POSITIVE_INFINITY) {
      throw noDataError(session, this.#options.data.name, this.#rangeText());
    }

    const startUtc = known ?? this.#startOfFirstDay(feed.nextUtc);
    const firstUtc = known === undefined ? startUtc : from;
    clock.set(firstUtc);
    schedule.skipTo(firstUtc);
    this.#reportUnserved();
    session.phase = settings.warmUp === undefined ? 'running' : 'warming-up';
    const benchmark = this.#openBenchmark(firstUtc);
    subscriptions.begin(firstUtc);
    Object.freeze(settings);
    return new RunLoop(session, startUtc, benchmark, this.#options.onProgress);
  }

  /** When data begins: early enough for the security that needs most of it. */
  #warmUpStart(securities: readonly Security[], startUtc: number): number {
    const { warmUp } = this.#session.settings;

    return warmUp === undefined
      ? startUtc
      : Math.min(
          ...securities.map(({ exchange, resolution }) =>
            historyStart(exchange, startUtc, warmUp, warmUp.resolution ?? resolution),
          ),
        );
  }

  #startOfFirstDay(utc: number): number {
    const { settings } = this.#session;
    const day = Math.floor(settings.timeZone.toLocal(utc) / DAY);
    settings.startDay = day;
    return settings.timeZone.toUtc(day * DAY);
  }

  #rangeText(): string {
    const { startDay, endDay } = this.#session.settings;
    const from = startDay === undefined ? 'from the beginning' : `from ${formatDay(startDay)}`;

    return `${from} ${endDay === undefined ? 'on' : `to ${formatDay(endDay)}`}`;
  }

  #openBenchmark(startUtc: number): Benchmark | undefined {
    const { endUtc, settings, subscriptions } = this.#session;
    const benchmark = openBenchmark({ data: this.#options.data, ticker: settings.benchmark, startUtc, endUtc });

    if (benchmark !== undefined) {
      settings.benchmark = benchmark.ticker;
    }

    if (benchmark?.source !== undefined) {
      subscriptions.feed.add(benchmark.source);
    }

    return benchmark;
  }

  /** The algorithm's own rates, or those of the data, where there are any. */
  #riskFreeRate(): ((day: number) => number) | undefined {
    const { riskFreeInterestRateModel: model, timeZone } = this.#session.settings;
    const { data } = this.#options;
    const { riskFreeRate } = data;

    if (model !== undefined) {
      return (day): number => model.getInterestRate(timeZone.dateTime(timeZone.toUtc(day * DAY)));
    }

    return riskFreeRate && ((day): number => riskFreeRate.call(data, day));
  }

  #result(error: BacktestResult['error'], loop: RunLoop | undefined): BacktestResult {
    const session = this.#session;
    const { portfolio, settings, tally, transactions } = session;
    const series = loop?.sampler.series ?? { equity: [], performance: [], benchmark: [], turnover: [] };
    const orders = transactions.getOrders(({ isListed }) => isListed);
    const riskFreeRate = this.#riskFreeRate();
    const statistics = computeStatistics({
      series,
      startingCapital: settings.cash,
      totalOrders: orders.length,
      orderListHash: orderListHash(orders),
      totalFees: portfolio.totalFees,
      records: tally.records.all,
      ...(tally.capacity !== undefined && { capacity: tally.capacity.capacity }),
      ...(riskFreeRate !== undefined && { riskFreeRate }),
    });
    const name = this.#options.name ?? this.#options.algorithm.name;

    return buildResult({ options: this.#options, session, name, statistics, equity: series.equity, error });
  }
}

/** What a program hands in; the command line checks its own. */
function checkOptions({ cash, from, risk, to }: BacktestOptions): void {
  if (risk !== undefined) {
    requireResolved(risk);
  }

  if (cash !== undefined && !(cash > 0 && cash < Number.POSITIVE_INFINITY)) {
    throw new FrameworkError('BAD_CONFIGURATION', `cash: expected an amount above 0, was ${String(cash)}.`);
  }

  for (const [name, day] of Object.entries({ from, to })) {
    if (day !== undefined && !Number.isSafeInteger(day)) {
      throw new FrameworkError('BAD_CONFIGURATION', `${name}: expected days since 1970-01-01, was ${String(day)}.`);
    }
  }
}
