/**
 * RxJS on the algorithm's clock.
 *
 * @module
 */
import { asyncScheduler, type SchedulerAction, VirtualAction, VirtualTimeScheduler } from 'rxjs';
import type { Clock } from '../core/clock.js';
import { FrameworkError } from '../core/errors.js';
import type { StreamErrorSink } from '../core/stream.js';
import { formatUtc } from '../core/time.js';

/** How much work may be done at one instant before it is taken for a timer without a delay. */
const MAX_WORK_AT_ONCE = 100_000;

/**
 * Runs the work of RxJS operators at times of the algorithm's clock.
 *
 * @remarks
 * 1. `now()` is the clock's time. 2. Work is due at an instant and runs when the engine reaches it, with the clock at that instant.
 * 3. Work of one instant runs in the order it was scheduled. 4. What is due after the last data never runs.
 */
export class ClockScheduler extends VirtualTimeScheduler {
  readonly #clock: Clock;
  readonly #report: StreamErrorSink;

  /**
   * @param clock - the algorithm's clock
   * @param report - receives what scheduled work throws
   */
  constructor(clock: Clock, report: StreamErrorSink) {
    super(VirtualAction, Number.POSITIVE_INFINITY);
    this.#clock = clock;
    this.#report = report;
    this.now = (): number => clock.utc;
  }

  /** When work is due next, epoch milliseconds UTC; Infinity when there is none. */
  get nextUtc(): number {
    return this.actions[0]?.delay ?? Number.POSITIVE_INFINITY;
  }

  /**
   * Schedules work; its delay counts from the clock's time.
   *
   * @param work - what to do
   * @param delay - milliseconds
   * @param state - handed to the work
   */
  override schedule<T>(
    work: (this: SchedulerAction<T>, state?: T) => void,
    delay?: number,
    state?: T,
  ): ReturnType<VirtualTimeScheduler['schedule']> {
    this.frame = this.#clock.utc;
    return super.schedule(work, delay, state);
  }

  /**
   * Runs the work that is due now; what throws is reported, the rest still runs.
   *
   * @throws FrameworkError `BAD_ARGUMENT` when work is scheduled again and again without time passing: the run would never end
   */
  runDue(): void {
    for (let count = 0; this.nextUtc <= this.#clock.utc; count += 1) {
      if (count >= MAX_WORK_AT_ONCE) {
        throw new FrameworkError(
          'BAD_ARGUMENT',
          `RxJS work was scheduled ${MAX_WORK_AT_ONCE} times at ${formatUtc(this.#clock.utc)} without time passing: give the timer a delay above 0.`,
        );
      }

      const action = this.actions.shift();

      if (action !== undefined) {
        this.frame = action.delay;
        const failure: unknown = action.execute(action.state, action.delay);

        if (failure !== undefined) {
          this.#report(failure);
        }
      }
    }
  }
}

/**
 * Lets operators without a scheduler run on the algorithm's clock while code runs, as they would run on the wall's in live trading.
 *
 * @remarks A backtest is one synchronous call: whatever asks the default scheduler meanwhile belongs to it.
 * @param scheduler - the algorithm's scheduler
 * @param act - the code
 * @returns what the code returns
 */
export function withDefaultScheduler<T>(scheduler: ClockScheduler, act: () => T): T {
  const own = Object.getOwnPropertyDescriptors(asyncScheduler);
  asyncScheduler.schedule = scheduler.schedule.bind(scheduler) as typeof asyncScheduler.schedule;
  asyncScheduler.now = (): number => scheduler.now();

  try {
    return act();
  } finally {
    for (const key of ['schedule', 'now'] as const) {
      Reflect.deleteProperty(asyncScheduler, key);
      const before = own[key];

      if (before !== undefined) {
        Object.defineProperty(asyncScheduler, key, before);
      }
    }
  }
}
