/**
 * A gate over an account of one's own, as anybody can make it: it guards nothing of a run.
 *
 * @module
 */
import {
  ManualClock,
  type RiskEvent,
  RiskEventBus,
  RiskGate,
  type RiskGateOptions,
  SecurityPortfolioManager,
  UnifiedRiskManager,
} from 'plimsoll';

/** Makes a gate that approves what it can judge, and lets somebody hear its events. */
export function ownGate(hear: (event: RiskEvent) => void = (): void => undefined): RiskGate {
  const portfolio = new SecurityPortfolioManager();
  const clock = new ManualClock();
  const riskEventBus = new RiskEventBus(clock, () => undefined);
  riskEventBus.subscribeAll(hear);
  const manager = new UnifiedRiskManager({ host: { clock, portfolio, riskEventBus, log: () => undefined } });
  const options: RiskGateOptions = {
    clock,
    portfolio,
    manager,
    prices: () => ({ price: 100, priceUtc: 0, bidPrice: 100, askPrice: 100 }),
    multiplier: () => 1,
    rules: [],
    onDecision: () => undefined,
  };

  return new RiskGate(options);
}
