/**
 * The contract of plugins finds those that break it: one breach each, and the check that notices.
 *
 * @module
 */
import type { PositionDetails, RiskHost, RiskPlugin } from 'plimsoll';
import { type RiskPluginContractOptions, riskPluginContract } from 'plimsoll/testing';
import { describe, expect, test } from 'vitest';
import { plugin } from './desk.js';

const isSound = (symbol: string, strategy: string, given: PositionDetails): boolean =>
  symbol !== '' &&
  strategy !== '' &&
  [
    given.quantity,
    given.openingQuantity,
    given.currentQuantity,
    given.pendingQuantity,
    given.price,
    given.notional,
    given.portfolioValue,
  ].every(Number.isFinite) &&
  given.price > 0;

/** A plugin that keeps the contract, but for what a test changes. */
function sound(
  changes: (state: { open: Set<string>; orders: Set<number> }) => Record<string, unknown> = () => ({}),
): RiskPlugin {
  const state = { open: new Set<string>(), orders: new Set<number>() };

  return plugin({
    initialize: () => {
      state.open.clear();
      state.orders.clear();
      return true;
    },
    canOpenPosition: (symbol, strategy, given) => [isSound(symbol, strategy, given), 'sound'],
    onPositionOpened: (symbol) => void state.open.add(symbol),
    onPositionClosed: (symbol) => void state.open.delete(symbol),
    onOrderApproved: (_symbol, _strategy, { orderId }) => void state.orders.add(orderId),
    onOrderClosed: (_symbol, _strategy, orderId) => void state.orders.delete(orderId),
    getStatus: () => ({ open: [...state.open], orders: [...state.orders] }),
    process: () => undefined,
    dispose: () => undefined,
    checkCorrelationLimits: (symbol: string) => [symbol !== '', 'fine'],
    requestSpyAllocation: (_strategy: string, delta: number) => [Number.isFinite(delta), 'fine'],
    shouldDefend: () => false,
    checkCircuitBreaker: () => [true, 'calm'],
    ...changes(state),
  });
}

function breaches(makePlugin: () => RiskPlugin, options?: RiskPluginContractOptions): string[] {
  return riskPluginContract(makePlugin, options).flatMap(({ name, run }) => {
    try {
      run();
      return [];
    } catch (thrown) {
      expect(thrown).toMatchObject({ name: 'FrameworkError', code: 'BAD_PLUGIN' });
      return [name];
    }
  });
}

const fail = (): never => {
  throw new Error('bug');
};

describe('the contract', () => {
  test('is kept by a sound plugin, with or without the members it may have', () => {
    expect(breaches(() => sound())).toEqual([]);
    expect(
      breaches(() =>
        plugin({ canOpenPosition: (symbol, strategy, given) => [isSound(symbol, strategy, given), 'sound'] }),
      ),
    ).toEqual([]);
  });

  test('hands over configuration, symbol and equity', () => {
    const seen: unknown[] = [];
    breaches(
      () =>
        sound(() => ({
          initialize: (_host: unknown, config: unknown) => seen.push(config) > 0,
          canOpenPosition: (symbol: string, _strategy: string, { portfolioValue }: PositionDetails) => [
            seen.push(symbol, portfolioValue) > 0,
            '',
          ],
        })),
      { config: { limit: 3 }, symbol: 'ES', equity: 5000 },
    );

    expect(seen).toEqual(expect.arrayContaining([{ limit: 3 }, 'ES', 5000]));
  });

  const cases: readonly (readonly [breach: string, name: string, changes: Parameters<typeof sound>[0]])[] = [
    ['has no version', 'has a name, a semantic version and every member of a plugin', () => ({ pluginVersion: '' })],
    ['answers initialize with nothing', 'answers initialize with true', () => ({ initialize: () => undefined })],
    ['keeps what it knew', 'starts from nothing when it is initialized again', () => ({ initialize: () => true })],
    ['answers with nothing', 'answers an ordinary question properly', () => ({ canOpenPosition: () => undefined })],
    [
      'counts questions',
      'gives the same answer to the same question',
      (state) => ({
        canOpenPosition: () => {
          state.orders.add(99);
          return [state.open.size === state.open.add('asked').size, 'sound'];
        },
      }),
    ],
    ['allows anything', 'refuses when price is NaN', () => ({ canOpenPosition: () => [true, ''] })],
    ['allows anything', 'refuses when notional is Infinity', () => ({ canOpenPosition: () => [true, ''] })],
    [
      'allows anything',
      'refuses a question without a symbol or a strategy',
      () => ({ canOpenPosition: () => [true, ''] }),
    ],
    [
      'changes the details',
      'leaves the details it is given alone',
      () => ({
        canOpenPosition: (_symbol: string, _strategy: string, given: { price: number }) => {
          given.price = 1;
          return [true, ''];
        },
      }),
    ],
    [
      'keeps the details',
      'does not use details after the call',
      () => {
        let kept: PositionDetails | undefined;

        return {
          onPositionOpened: (_symbol: string, _strategy: string, given: PositionDetails): void => {
            kept = given;
          },
          getStatus: () => ({ price: kept?.price ?? null }),
        };
      },
    ],
    ['has a status of NaN', 'has a status of plain JSON data', () => ({ getStatus: () => ({ n: Number.NaN }) })],
    [
      'counts openings',
      'takes the news of an opened position any number of times',
      (state) => ({ onPositionOpened: () => void state.open.add(`${state.open.size}`) }),
    ],
    [
      'counts closings',
      'takes the news of a closed position any number of times',
      (state) => ({ onPositionClosed: () => void state.open.add(`${state.open.size}`) }),
    ],
    ['fails to close', 'takes the news of a closed position any number of times', () => ({ onPositionClosed: fail })],
    ['forgets nothing', 'is as before once a position is closed again', () => ({ onPositionClosed: () => undefined })],
    ['forgets no order', 'is as before once an approved order is over', () => ({ onOrderClosed: () => undefined })],
    ['needs bars', 'takes market data without any bars', () => ({ process: fail })],
    [
      'fails when asked about a circuit breaker',
      'answers legacy questions properly, and refuses those it cannot judge',
      () => ({ checkCircuitBreaker: fail }),
    ],
    [
      'grants NaN',
      'answers legacy questions properly, and refuses those it cannot judge',
      () => ({ requestSpyAllocation: () => [true, ''] }),
    ],
    [
      'can be disposed once',
      'can be disposed twice',
      () => {
        let times = 0;

        return {
          dispose: (): void => {
            times += 1;

            if (times > 1) {
              fail();
            }
          },
        };
      },
    ],
  ];

  test.each(cases)('notices a plugin that %s: %s', (_breach, name, changes) => {
    expect(breaches(() => sound(changes))).toContain(name);
  });

  test('notices a handler of events that fails, though all answers are fine', () => {
    let bus: RiskHost['riskEventBus'] | undefined;
    const names = breaches(() =>
      sound(() => ({
        initialize: (host: RiskHost) => {
          bus = host.riskEventBus;
          bus.subscribeAll(fail);
          return true;
        },
        process: () =>
          bus?.publish({ type: 'position_check', level: 'info', source: 'TestPlugin', message: 'new data' }),
      })),
    );

    expect(names).toContain('takes market data without any bars');
  });
});
