/**
 * The managers of a run: the framework's own, the strategy's, and the legacy names.
 *
 * @module
 */
import type { QCAlgorithm } from '../algorithm/algorithm.js';
import type { AlgorithmRuntime } from '../algorithm/runtime.js';
import { ManagerConfig, type ManagerConfigs } from '../managers/config.js';
import { ManagerFactory } from '../managers/factory.js';
import type { ManagerSet } from '../managers/set.js';
import { PerformanceTracker } from '../portfolio/performance-tracker.js';
import type { SecurityManager } from '../portfolio/securities.js';
import { UnifiedRiskManager } from '../risk/control/manager.js';
import type { RiskHost } from '../risk/plugins/plugin.js';
import { PositionSizer, type PositionSizerConfig, type SizingFacts } from '../risk/plugins/position-sizer.js';
import type { PluginLimits } from '../risk/plugins/roster.js';
import type { ShadowDesk } from '../risk/shadow/desk.js';
import { dailyVolatility } from './volatility.js';

/**
 * The legacy managers that the unified risk manager serves, with the methods their callers use.
 *
 * @source the names and methods of the legacy configuration and of its callers
 */
export const legacyManagers = {
  correlation_limiter: { target: 'unified_risk_manager', methods: ['check_correlation_limits', 'ShouldDefend'] },
  spy_concentration_manager: { target: 'unified_risk_manager', methods: ['request_spy_allocation'] },
  circuit_breaker: {
    target: 'unified_risk_manager',
    methods: ['check_circuit_breaker', 'is_trading_allowed', 'is_triggered'],
  },
} as const;

/** What the managers are made with. */
export interface ManagerSetup {
  readonly algorithm: QCAlgorithm;
  readonly runtime: Omit<AlgorithmRuntime, 'manager'> & { readonly securities: SecurityManager };
  /** The algorithm, as risk plugins see it. */
  readonly host: RiskHost;
  /** The configuration of the position sizer; its defaults when absent. */
  readonly positionSizer?: PositionSizerConfig;
  /** What plugins are held to. */
  readonly limits: PluginLimits;
  /** The plugins that only watch; none when absent. */
  readonly shadows?: ShadowDesk;
}

/**
 * Makes the managers of a run, in order of their tiers.
 *
 * @param setup - what they are made with
 * @throws FrameworkError `BAD_MANAGERS` naming all offenders
 */
export function buildManagers(setup: ManagerSetup): ManagerSet {
  const { algorithm, host, limits, runtime, shadows } = setup;
  const own = [
    ManagerConfig({
      name: 'performance_tracker',
      create: () => new PerformanceTracker(),
      requiredMethods: ['update', 'record_trade', 'get_status'],
      tier: 1,
    }),
    ManagerConfig({
      name: 'unified_risk_manager',
      create: ({ dependencies }) =>
        new UnifiedRiskManager({
          host,
          actor: () => algorithm.strategyName,
          facts: (ticker) => factsOf(runtime.securities, ticker),
          performanceTracker: dependencies['performance_tracker'] as StatusSource,
          ...limits,
          ...(shadows !== undefined && { shadows }),
        }),
      dependencies: ['performance_tracker'],
      requiredMethods: ['can_open_position', 'on_position_opened', 'on_position_closed'],
      critical: true,
      tier: 2,
    }),
    ManagerConfig({
      name: 'position_sizer',
      create: () => createSizer(setup),
      dependencies: ['performance_tracker'],
      requiredMethods: ['quantity_for'],
      tier: 3,
    }),
  ];

  return new ManagerFactory({
    configs: [...own, ...asList(algorithm.configureManagers())],
    legacy: legacyManagers,
    report: (failure) => runtime.log('error', `Manager "${failure.name}" is left out: ${failure.message}.`),
  }).build(algorithm);
}

/** A record keyed by name becomes a list in which every configuration has its name. */
function asList(configs: ManagerConfigs): readonly object[] {
  return Array.isArray(configs)
    ? configs
    : Object.entries(configs).map(([name, config]: [string, object]) => ({ name, ...config }));
}

/** Whatever reports a status. */
interface StatusSource {
  getStatus(): Readonly<Record<string, unknown>>;
}

function factsOf(securities: SecurityManager, ticker: string): SizingFacts | undefined {
  const security = securities.get(ticker);

  if (security === undefined) {
    return undefined;
  }

  const { contractMultiplier, lotSize } = security.symbolProperties;

  return { price: security.price, multiplier: contractMultiplier, lotSize };
}

function createSizer({ runtime, positionSizer }: ManagerSetup): PositionSizer {
  const facts = (ticker: string): SizingFacts | undefined => factsOf(runtime.securities, ticker);
  const volatility = (ticker: string): number | undefined => dailyVolatility(runtime, ticker);

  return new PositionSizer({ portfolio: runtime.portfolio, facts, volatility }, positionSizer);
}
