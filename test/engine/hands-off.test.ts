/**
 * What a strategy finds on the risk side of its run and may look at, but not feed, end, report to or replace.
 *
 * @module
 */
import {
  type BacktestResult,
  DAY,
  type QCAlgorithm,
  Resolution,
  type RiskPlugin,
  RiskPluginView,
  type Slice,
} from 'plimsoll';
import { describe, expect, test } from 'vitest';
import { complete, daily, type Script, source } from './run.js';

const data = source('daily', { SPY: daily('2020-01-06', [100, 100, 90, 90, 95]) });

/** A plugin that allows everything, but for what a test changes. */
function plugin(changes: Partial<RiskPlugin>): RiskPlugin {
  return {
    pluginName: 'TestPlugin',
    pluginVersion: '1.0.0',
    initialize: () => true,
    canOpenPosition: () => [true, ''],
    onPositionOpened: () => undefined,
    onPositionClosed: () => undefined,
    getStatus: () => ({}),
    ...changes,
  };
}

/** Buys, sells, and tries something in between. */
function during(trick: (algorithm: QCAlgorithm, slice: Slice) => unknown, script: Script = {}): BacktestResult {
  return complete(
    {
      ...script,
      initialize(algorithm) {
        algorithm.setStartDate(2020, 1, 6);
        algorithm.addEquity('SPY', Resolution.Daily);
        script.initialize?.(algorithm);
      },
      onData(algorithm, slice) {
        trick(algorithm, slice);
        algorithm.setHoldings('SPY', algorithm.portfolio.invested ? 0 : 0.5);
      },
    },
    data,
  );
}

/** Everything of a result that numbers depend on. */
function told({ equity, riskEvents, risk, statistics, config }: BacktestResult): unknown {
  return { equity, riskEvents, risk, statistics, plugins: config.plugins };
}

const forbidden = expect.objectContaining({
  code: 'NOT_AVAILABLE',
  message: expect.stringMatching(/the engine feeds/),
});

describe('the plugins of a run', () => {
  const counting =
    (heard: string[]): NonNullable<Script['initialize']> =>
    (algorithm) => {
      algorithm.unifiedRiskManager.registerPlugin(
        plugin({ process: () => void heard.push('slice'), dispose: () => void heard.push('end') }),
      );
    };

  test('are fed and disposed of by the engine, whatever a strategy calls', () => {
    const heard: string[] = [];
    during(
      (algorithm, slice) => {
        const manager = algorithm.unifiedRiskManager;
        expect(() => manager.process(slice)).toThrow(forbidden);
        expect(() => manager.dispose()).toThrow(forbidden);
        expect(() => algorithm.circuit_breaker.Process(slice)).toThrow(forbidden);
      },
      { initialize: counting(heard) },
    );

    expect(heard).toEqual(['slice', 'slice', 'slice', 'slice', 'slice', 'end']);
  });

  test('are fed by nobody once the run is over', () => {
    const heard: string[] = [];
    let kept: QCAlgorithm | undefined;
    during(
      (algorithm) => {
        kept = algorithm;
      },
      { initialize: counting(heard) },
    );
    heard.length = 0;
    kept?.unifiedRiskManager.dispose();

    expect(() => kept?.unifiedRiskManager.process({} as Slice)).toThrow(forbidden);
    expect(heard).toEqual([]);
  });

  test('are seen, not had: no member of a view leads to the plugin', () => {
    const own = plugin({ getStatus: () => ({ seen: 1 }), reconfigure: () => true });
    let looked = false;
    during(
      ({ unifiedRiskManager: manager }) => {
        const view = manager.getPlugin('TestPlugin');
        looked = true;

        expect(manager.plugins).toHaveLength(1);
        expect(view).toBeInstanceOf(RiskPluginView);
        expect(view).not.toBe(own);
        expect([view?.pluginName, view?.plugin_version, view?.isEnabled, view?.degraded]).toEqual([
          'TestPlugin',
          '1.0.0',
          true,
          '',
        ]);
        expect(view?.get_status()).toEqual({ seen: 1 });
        expect(Object.isFrozen(view)).toBe(true);
        expect(Reflect.ownKeys(view ?? {})).toEqual([]);
        expect(view).not.toHaveProperty('reconfigure');
        expect(view).not.toHaveProperty('onPositionClosed');
        expect(view).not.toHaveProperty('process');
        expect(manager.getPlugin('nobody')).toBeUndefined();
      },
      { initialize: (algorithm) => void algorithm.unifiedRiskManager.registerPlugin(own) },
    );

    expect(looked).toBe(true);
  });
});

test('a plugin that looks at a plugin while it is being called learns nothing, and its answer is a fault', () => {
  const said: unknown[] = [];
  const result = during(() => undefined, {
    initialize(algorithm) {
      const manager = algorithm.unifiedRiskManager;
      const asking = (): [boolean, string] => {
        said.push(manager.getPlugin('TestPlugin')?.getStatus());
        return [true, ''];
      };
      manager.registerPlugin(plugin({ canOpenPosition: asking, getStatus: () => ({ secret: 1 }) }));
    },
  });

  expect(said[0]).toEqual({});
  expect(result.orders.every(({ status }) => status === 'invalid')).toBe(true);
  expect(result.riskEvents.map(({ type }) => type)).toContain('plugin_error');
});

describe('the performance tracker of a run', () => {
  const honest = during(() => undefined);

  test('takes reports of strategies, which change nothing', () => {
    const statuses: unknown[] = [];
    const lying = during((algorithm) => {
      const tracker = algorithm.performanceTracker;
      const before = tracker.getStatus();
      tracker.update(algorithm.clock.utc + 400 * DAY, 1e9);
      tracker.recordTrade(1e6);
      algorithm.performance_tracker.record_trade(-1e6);
      tracker.restateTrades([1, 2, 3]);
      statuses.push(before);
      expect(tracker.getStatus()).toEqual(before);
      expect(algorithm.unifiedRiskManager.getStatus().performance).toEqual(before);
    });

    expect(statuses).toHaveLength(5);
    expect(statuses.at(-1)).toMatchObject({ trades: 2, wins: 1, losses: 1, equity: expect.any(Number) });
    expect(told(lying)).toEqual(told(honest));
  });

  test.each([
    ['a value that is none', (one: QCAlgorithm) => one.performanceTracker.update(one.clock.utc, Number.NaN)],
    ['a time before the last', (one: QCAlgorithm) => one.performanceTracker.update(0, 1)],
    ['a profit that is none', (one: QCAlgorithm) => one.performanceTracker.recordTrade(Number.POSITIVE_INFINITY)],
  ])('checks them all the same: %s', (_title, report) => {
    during((algorithm) => {
      expect(() => report(algorithm)).toThrow(expect.objectContaining({ code: 'BAD_ARGUMENT' }));
    });
  });
});

test('neither the manager nor the tracker of a run can be given other members', () => {
  during((algorithm) => {
    for (const one of [algorithm.unifiedRiskManager, algorithm.performanceTracker]) {
      expect(() => Object.assign(one, { getStatus: () => ({}) })).toThrow(TypeError);
      expect(() => Object.defineProperty(one, 'killSwitch', { value: { state: 'active' } })).toThrow(TypeError);
    }
  });
});
