/**
 * Calling `onEndOfDay` before each close of each security.
 *
 * @module
 */
import { QCAlgorithm } from '../algorithm/algorithm.js';
import type { RunSettings } from '../algorithm/runtime.js';
import { DateRules, type ScheduledEvent, type ScheduleManager, TimeRules } from '../algorithm/schedule.js';
import { requireSynchronous } from '../core/synchronous.js';
import type { Security } from '../portfolio/security.js';

/** How long before the close the hook runs, in minutes. @source LEAN `BacktestingRealTimeHandler` */
const END_OF_DAY_MINUTES = 10;

/** What the hook is scheduled with. */
export interface EndOfDaySetup {
  readonly algorithm: QCAlgorithm;
  readonly schedule: ScheduleManager;
  readonly settings: Pick<RunSettings, 'timeZone'>;
}

/** Schedules the hook for the securities of a run. An algorithm that has none costs nothing. */
export class EndOfDay {
  readonly #setup: EndOfDaySetup;
  readonly #events = new Map<Security, ScheduledEvent>();

  /**
   * @param setup - what the hook is scheduled with
   */
  constructor(setup: EndOfDaySetup) {
    this.#setup = setup;
  }

  /**
   * Calls the hook before each close of a security from now on.
   *
   * @param security - the security
   */
  add(security: Security): void {
    const { algorithm, schedule, settings } = this.#setup;

    if (algorithm.onEndOfDay === QCAlgorithm.prototype.onEndOfDay || security.exchange.isAlwaysOpen) {
      return;
    }

    const hours = (): Security['exchange'] => security.exchange;
    const { symbol } = security;
    const event = schedule.on(
      `end of day of ${symbol.value}`,
      new DateRules(hours, () => settings.timeZone).everyDay(symbol),
      new TimeRules(hours, () => settings.timeZone).beforeMarketClose(symbol, END_OF_DAY_MINUTES),
      () => requireSynchronous('onEndOfDay', algorithm.onEndOfDay(symbol)),
    );
    this.#events.set(security, event);
  }

  /**
   * Calls the hook for a security no more.
   *
   * @param security - the security
   */
  remove(security: Security): void {
    const event = this.#events.get(security);

    if (event !== undefined) {
      this.#setup.schedule.remove(event);
    }
  }
}
