import {
  type FrameworkError,
  ManagerConfig,
  PerformanceTracker,
  PositionSizer,
  type QCAlgorithm,
  Resolution,
  UnifiedRiskManager,
} from 'plimsoll';
import { memory } from 'plimsoll/adapters/memory';
import { describe, expect, it } from 'vitest';
import { daily, run, type Script, source } from '../engine/run.js';

const data = source('daily', { SPY: daily('2020-01-06', [100, 101]) });

class August2024CorrelationLimiter {
  constructor() {
    throw new Error('the legacy class must not be made');
  }
}

class SPYConcentrationManager extends August2024CorrelationLimiter {}

/** The legacy configuration of the source document, in TypeScript, key by key. */
function old(algorithm: object): Record<string, ReturnType<typeof ManagerConfig>> {
  return {
    correlation_limiter: ManagerConfig({
      name: 'correlation_limiter',
      class_type: August2024CorrelationLimiter,
      dependencies: ['performance_tracker'],
      required_methods: ['check_correlation_limits'],
      initialization_args: [algorithm],
      critical: false,
      tier: 2,
    }),
    spy_concentration_manager: ManagerConfig({
      name: 'spy_concentration_manager',
      class_type: SPYConcentrationManager,
      dependencies: ['position_sizer'],
      required_methods: ['request_spy_allocation'],
      initialization_args: [algorithm],
      critical: true,
      tier: 4,
    }),
  };
}

const names = [
  'correlationLimiter',
  'spyConcentrationManager',
  'circuitBreaker',
  'correlation_limiter',
  'spy_concentration_manager',
  'circuit_breaker',
  'CorrelationLimiter',
  'unified_risk_manager',
  'UnifiedRiskManager',
] as const;

/** Runs a script whose managers are configured, and returns what its `initialize` saw. */
function seen<T>(
  look: (algorithm: QCAlgorithm) => T,
  configureManagers?: Script['configureManagers'],
): { readonly what: T | undefined; readonly logs: string } {
  let what: T | undefined;
  const result = run(
    {
      initialize(algorithm) {
        what = look(algorithm);
        algorithm.setStartDate(2020, 1, 6);
        algorithm.addEquity('SPY', Resolution.Daily);
      },
      ...(configureManagers && { configureManagers }),
    },
    data,
  );
  expect(result.error).toBeNull();

  return { what, logs: result.logs.map(({ message }) => message).join('\n') };
}

describe('the managers of an algorithm', () => {
  it('are there before initialize, each alias the identical object', () => {
    const { what } = seen((algorithm) => {
      const members = algorithm as unknown as Record<string, unknown>;

      return [...names.map((name) => members[name]), ...names.map((name) => algorithm.getManager(name))].map(
        (one) => one instanceof UnifiedRiskManager && one === algorithm.unifiedRiskManager,
      );
    });

    expect(what).toHaveLength(18);
    expect(what?.every(Boolean)).toBe(true);
  });

  it('do their jobs: tracker and sizer are real', () => {
    const { what } = seen(({ performanceTracker, positionSizer }) => [
      performanceTracker instanceof PerformanceTracker,
      positionSizer instanceof PositionSizer,
    ]);

    expect(what).toEqual([true, true]);
  });

  it('follow the account: a loss is a drawdown, a closed trade a streak', () => {
    let status: Readonly<Record<string, unknown>> = {};
    const result = run(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.addEquity('SPY', Resolution.Daily);
        },
        onData(algorithm) {
          algorithm.setHoldings('SPY', algorithm.portfolio.invested ? 0 : 1);
        },
        onEndOfAlgorithm(algorithm) {
          status = { ...algorithm.performanceTracker.getStatus() };
        },
      },
      source('daily', { SPY: daily('2020-01-06', [100, 100, 90, 90]) }),
    );

    expect(result.error).toBeNull();
    expect(JSON.stringify(status)).toMatch(/"(consecutiveLosses|lossStreak|losses)":1/i);
    expect(result.config.run['aliases']).toMatchObject({ correlation_limiter: 'unified_risk_manager' });
  });

  it('of the old configuration, unchanged, are the unified manager', () => {
    const { logs, what } = seen(
      (algorithm) =>
        ['correlation_limiter', 'spy_concentration_manager'].map(
          (name) => algorithm.getManager(name) === algorithm.unifiedRiskManager,
        ),
      function (this: QCAlgorithm) {
        return old(this);
      },
    );

    expect(what).toEqual([true, true]);
    expect(logs).toContain('The legacy manager "correlation_limiter" is served by "unified_risk_manager".');
    expect(logs).toContain('The legacy manager "spy_concentration_manager" is served by "unified_risk_manager".');
  });

  it('of a strategy stand beside them, with what they depend on', () => {
    class Desk {
      readonly tracker: unknown;
      constructor(tracker: unknown) {
        this.tracker = tracker;
      }
      report(): string {
        return 'fine';
      }
    }

    const { what } = seen(
      (algorithm) => (algorithm.getManager('desk') as Desk).tracker === algorithm.performanceTracker,
      () => [
        ManagerConfig({
          name: 'desk',
          create: ({ dependencies }) => new Desk(dependencies['performance_tracker']),
          dependencies: ['performance_tracker'],
          requiredMethods: ['report'],
          tier: 5,
        }),
      ],
    );

    expect(what).toBe(true);
  });

  it('that are broken stop the run at its start, with all offenders named at once', () => {
    let error: FrameworkError | undefined;

    try {
      run(
        {
          configureManagers: () => [
            { name: 'one', create: () => ({}), dependencies: ['missing'], tier: 3 },
            { name: 'two', create: () => ({}), dependencies: ['three'], tier: 3 },
            { name: 'three', create: () => ({}), dependencies: ['two'], tier: 3 },
            { name: 'unified_risk_manager', create: () => ({}), tier: 3 },
          ],
        },
        memory({ securities: {} }),
      );
    } catch (thrown) {
      error = thrown as FrameworkError;
    }

    expect(error?.code).toBe('BAD_MANAGERS');

    for (const offender of ['one', 'missing', 'two', 'three', 'unified_risk_manager']) {
      expect(error?.message).toContain(offender);
    }
  });

  it('without a required method stop the run as well', () => {
    expect(() =>
      run(
        {
          configureManagers: () => [
            { name: 'mute', create: () => ({}), requiredMethods: ['speak'], critical: true, tier: 3 },
          ],
        },
        data,
      ),
    ).toThrow(/"mute".*speak/);
  });
});
