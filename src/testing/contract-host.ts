/**
 * The host that contract checks hand to a plugin: an account without positions, a standing clock, a real bus.
 *
 * @module
 */
import { ManualClock } from '../core/clock.js';
import type { StreamErrorSink } from '../core/stream.js';
import type { HoldingView, PortfolioView } from '../portfolio/view.js';
import { RiskEventBus } from '../risk/control/bus.js';
import type { RiskHost } from '../risk/plugins/plugin.js';

/** 2 January 2020, 10:00 in New York: a trading day, within hours. */
const tradingHour = 1_577_977_200_000;

/** An account with cash, and the units that a check puts there. */
export class ContractAccount implements PortfolioView {
  readonly cash: number;
  readonly totalPortfolioValue: number;
  readonly invested = false;
  readonly openHoldings: readonly HoldingView[] = [];
  /** Signed units held, of whatever is asked for. */
  units = 0;

  /**
   * @param cash - what it is worth, in account currency
   */
  constructor(cash: number) {
    this.cash = cash;
    this.totalPortfolioValue = cash;
  }

  quantityOf(): number {
    return this.units;
  }

  strategyQuantityOf(): number {
    return this.units;
  }
}

/**
 * Makes a host for one check.
 *
 * @param equity - what the account is worth, in account currency
 * @param report - receives what handlers of events throw
 * @param portfolio - the account; one with cash and nothing else when absent
 * @returns a fresh host
 */
export function contractHost(
  equity: number,
  report: StreamErrorSink,
  portfolio: PortfolioView = new ContractAccount(equity),
): RiskHost {
  const clock = new ManualClock(tradingHour);

  return {
    clock,
    portfolio,
    riskEventBus: new RiskEventBus(clock, report),
    log: (): void => undefined,
  };
}
