import { ManagerConfig, ManagerFactory, type ManagerFactoryOptions, type ManagerSet } from 'plimsoll';
import { describe, expect, it } from 'vitest';

class August2024CorrelationLimiter {
  constructor() {
    throw new Error('the legacy class must not be made');
  }
}

class SPYConcentrationManager extends August2024CorrelationLimiter {}

class PerformanceTracker {}

class UnifiedRiskManager {
  checkCorrelationLimits(): readonly [boolean, string] {
    return [true, 'unified'];
  }

  requestSpyAllocation(): readonly [boolean, string] {
    return [true, 'unified'];
  }

  shouldDefend(): boolean {
    return false;
  }
}

const legacy = {
  correlation_limiter: { target: 'unified_risk_manager', methods: ['check_correlation_limits', 'ShouldDefend'] },
  spy_concentration_manager: { target: 'unified_risk_manager', methods: ['request_spy_allocation'] },
  circuit_breaker: { target: 'unified_risk_manager' },
};
const standard = [
  { name: 'performance_tracker', classType: PerformanceTracker, tier: 1 },
  { name: 'unified_risk_manager', classType: UnifiedRiskManager, dependencies: ['performance_tracker'], tier: 2 },
];

function build(configs: readonly object[], options: Partial<ManagerFactoryOptions> = {}): ManagerSet {
  return new ManagerFactory({ configs: [...standard, ...configs], legacy, report: () => {}, ...options }).build({});
}

const algo = { name: 'algorithm' };
const old = {
  correlation_limiter: ManagerConfig({
    name: 'correlation_limiter',
    class_type: August2024CorrelationLimiter,
    dependencies: ['performance_tracker'],
    required_methods: ['check_correlation_limits'],
    initialization_args: [algo],
    critical: false,
    tier: 2,
  }),
  spy_concentration_manager: ManagerConfig({
    name: 'spy_concentration_manager',
    class_type: SPYConcentrationManager,
    dependencies: ['position_sizer'],
    required_methods: ['request_spy_allocation'],
    initialization_args: [algo],
    critical: true,
    tier: 4,
  }),
};

describe('the old configuration form', () => {
  it('loads unchanged as a record and resolves to the unified manager', () => {
    const managers = new ManagerFactory({
      configs: { ...old, performance_tracker: standard[0] as object, unified_risk_manager: standard[1] as object },
      legacy,
      report: () => {},
    }).build(algo);
    const unified = managers.get('unified_risk_manager');

    expect(managers.names).toEqual(['performance_tracker', 'unified_risk_manager']);
    expect(managers.get('correlation_limiter')).toBe(unified);
    expect(managers.get('spyConcentrationManager')).toBe(unified);
    expect(managers.get('circuit_breaker')).toBe(unified);
    expect(managers.replaced).toEqual([
      {
        name: 'correlation_limiter',
        target: 'unified_risk_manager',
        className: 'August2024CorrelationLimiter',
        requiredMethods: ['check_correlation_limits'],
        dependencies: ['performance_tracker'],
      },
      {
        name: 'spy_concentration_manager',
        target: 'unified_risk_manager',
        className: 'SPYConcentrationManager',
        requiredMethods: ['request_spy_allocation'],
        dependencies: ['position_sizer'],
      },
    ]);
  });

  it('loads from JSON, where a class is a name that need not exist any more', () => {
    const json: object = JSON.parse(
      '{"name":"circuit_breaker","class_type":"CircuitBreaker","dependencies":[],"required_methods":["ShouldDefend"],"initialization_args":[],"critical":true,"tier":1}',
    );
    const managers = build([json]);

    expect(managers.get('circuitBreaker')).toBe(managers.get('unified_risk_manager'));
    expect(managers.replaced.map(({ className }) => className)).toEqual(['CircuitBreaker']);
  });

  it('checks the methods a legacy configuration requires against the manager that serves it', () => {
    const required = { ...old.correlation_limiter, requiredMethods: ['check_correlation_limits', 'get_heatmap'] };

    expect(() => build([required])).toThrow(
      'alias "correlation_limiter": its target "unified_risk_manager" lacks the method get_heatmap',
    );
  });

  it('complains about a legacy name whose manager is not configured', () => {
    expect(() => new ManagerFactory({ configs: old, legacy, report: () => {} }).build(algo)).toThrow(
      'alias "spy_concentration_manager": its target "unified_risk_manager" is not configured',
    );
  });

  it('resolves dependencies on legacy names, and raises the tier of those who depended on a lower one', () => {
    const managers = build([
      { ...old.correlation_limiter, tier: 1 },
      {
        name: 'order_router',
        create: ({ dependencies }: { dependencies: object }) => dependencies,
        dependencies: ['correlation_limiter'],
      },
      { name: 'reporter', create: () => ({}), dependencies: ['order_router'] },
      { name: 'a_bystander', create: () => ({}) },
    ]);

    expect(managers.names).toEqual([
      'a_bystander',
      'performance_tracker',
      'unified_risk_manager',
      'order_router',
      'reporter',
    ]);
    expect(managers.get<Record<string, unknown>>('order_router')['correlation_limiter']).toBe(
      managers.get('unified_risk_manager'),
    );
    expect(managers.raised).toEqual([
      { name: 'order_router', from: 1, to: 2 },
      { name: 'reporter', from: 1, to: 2 },
    ]);
  });

  it('keeps a legacy manager that is rolled back, and serves the others', () => {
    class Limiter {
      check_correlation_limits(): readonly [boolean, string] {
        return [false, 'legacy'];
      }
    }

    const managers = build([
      { ...old.correlation_limiter, classType: Limiter, rollback: true },
      { ...old.spy_concentration_manager },
      {
        name: 'order_router',
        create: ({ dependencies }: { dependencies: object }) => dependencies,
        dependencies: ['correlation_limiter'],
        tier: 2,
      },
    ]);

    expect(managers.get('correlationLimiter')).toBeInstanceOf(Limiter);
    expect(managers.get<Record<string, unknown>>('order_router')['correlation_limiter']).toBe(
      managers.get('correlation_limiter'),
    );
    expect(managers.get('spy_concentration_manager')).toBe(managers.get('unified_risk_manager'));
    expect([...managers.aliases.keys()]).toEqual(['spy_concentration_manager', 'circuit_breaker']);
    expect(managers.rolledBack).toEqual(['correlation_limiter']);
    expect(managers.replaced.map(({ name }) => name)).toEqual(['spy_concentration_manager']);
  });
});
