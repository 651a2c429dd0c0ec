/**
 * The host that contract checks hand to a plugin: an account without positions, a standing clock, a real bus.
 *
 * @module
 */
import { ManualClock } from '../core/clock.js';
import type { StreamErrorSink } from '../core/stream.js';
import type { HoldingView, PortfolioView } from '../portfolio/view.js';
import { RiskEventBus } from '../risk/bus.js';
import type { RiskHost } from '../risk/plugin.js';

/** 2 January 2020, 10:00 in New York: a trading day, within hours. */
const tradingHour = 1_577_977_200_000;

/** An account with cash and nothing else. */
class CashAccount implements PortfolioView {
  readonly cash: number;
  readonly totalPortfolioValue: number;
  readonly invested = false;
  readonly openHoldings: readonly HoldingView[] = [];

  constructor(cash: number) {
    this.cash = cash;
    this.totalPortfolioValue = cash;
  }

  quantityOf(): number {
    return 0;
  }

  strategyQuantityOf(): number {
    return 0;
  }
}

/**
 * Makes a host for one check.
 *
 * @param equity - what the account is worth, in account currency
 * @param report - receives what handlers of events throw
 * @returns a fresh host
 */
export function contractHost(equity: number, report: StreamErrorSink): RiskHost {
  const clock = new ManualClock(tradingHour);

  return {
    clock,
    portfolio: new CashAccount(equity),
    riskEventBus: new RiskEventBus(clock, report),
    log: (): void => undefined,
  };
}
