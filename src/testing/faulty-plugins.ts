/**
 * Plugins that break their contract, each in one way: for showing that nothing gets past a gate when a plugin fails.
 *
 * @module
 */
import type { UnifiedRiskManager } from '../risk/control/manager.js';
import { PositionDetails, type RiskAnswer, type RiskPlugin } from '../risk/plugins/plugin.js';
import { faultyAnswers } from './faulty-answers.js';

/** What a faulty plugin may reach for, to call back. */
export interface FaultScene {
  /** The manager that it is registered with. */
  readonly manager: UnifiedRiskManager;

  /**
   * Places an order that opens.
   *
   * @returns whatever became of it
   */
  placeOrder(): unknown;

  /**
   * Lets time pass on the stopwatch that measures plugins.
   *
   * @param milliseconds - how much
   */
  passTime(milliseconds: number): void;
}

/** The members that the kit breaks. */
export type FaultyHook =
  | 'canOpenPosition'
  | 'onPositionOpened'
  | 'onPositionClosed'
  | 'onOrderApproved'
  | 'onOrderClosed'
  | 'process';

/** What a fault must come to. */
export interface ExpectedRefusal {
  /** The code of the refusal of what opens. */
  readonly code: 'PLUGIN_FAULT' | 'PLUGIN_SLOW' | 'PLUGIN_DEGRADED';
  /** The type of the one event. */
  readonly event: 'plugin_error' | 'plugin_degraded';
  /** What the message of the refusal and that of the event contain: the member that is at fault, and what it did. */
  readonly said: readonly string[];
}

/** One way to break the contract. */
export interface FaultyPlugin {
  /** What the plugin does, after the name of the member that does it; unique. */
  readonly name: string;
  /** The member that is at fault. */
  readonly hook: FaultyHook;
  /** What it must come to. */
  readonly expected: ExpectedRefusal;

  /**
   * Makes a fresh plugin, which allows everything but for its fault.
   *
   * @param scene - what it may reach for
   */
  make(scene: FaultScene): RiskPlugin;
}

/** The name of every faulty plugin. */
export const faultyPluginName = 'Faulty';

/** Calls of the manager and the gate that a plugin may not make while it is called. */
const callsBack: readonly (readonly [member: string, act: (scene: FaultScene) => unknown])[] = [
  ['judge', ({ manager }): unknown => manager.judge('SPY', 'Fault', someDetails)],
  ['canOpenPosition', ({ manager }): unknown => manager.canOpenPosition('SPY', 'Fault', { price: 1 })],
  ['checkCorrelationLimits', ({ manager }): unknown => manager.checkCorrelationLimits('SPY', 'Fault')],
  ['requestSpyAllocation', ({ manager }): unknown => manager.requestSpyAllocation('Fault', 1)],
  ['shouldDefend', ({ manager }): unknown => manager.shouldDefend({})],
  ['checkCircuitBreaker', ({ manager }): unknown => manager.checkCircuitBreaker()],
  ['getStatus', ({ manager }): unknown => manager.getStatus()],
  ['registerPlugin', ({ manager }): unknown => manager.registerPlugin({ ...sound(), pluginName: 'Friend' })],
  ['disablePlugin', ({ manager }): unknown => manager.disablePlugin(faultyPluginName, 'let me go')],
  ['enablePlugin', ({ manager }): unknown => manager.enablePlugin(faultyPluginName, 'let me in')],
  ['resetPlugin', ({ manager }): unknown => manager.resetPlugin(faultyPluginName, 'trust me')],
  ['reconfigurePlugin', ({ manager }): unknown => manager.reconfigurePlugin(faultyPluginName, {}, 'let me choose')],
  ['tightenKillSwitch', ({ manager }): unknown => manager.tightenKillSwitch('halt-all', 'because I can')],
  ['loosenKillSwitch', ({ manager }): unknown => manager.loosenKillSwitch('active', 'let me trade', ['One', 'Two'])],
  ['process', ({ manager }): unknown => manager.process({} as never)],
  ['dispose', ({ manager }): unknown => manager.dispose()],
  ['submit', (scene): unknown => scene.placeOrder()],
];

/** How long one call of a plugin may take where faults are met, in milliseconds. */
export const faultAnswerTime = 5;

const notifications = ['onPositionOpened', 'onPositionClosed', 'onOrderApproved', 'onOrderClosed', 'process'] as const;

/** Every known way to break the contract. */
export const faultyPlugins: readonly FaultyPlugin[] = Object.freeze([
  ...faultyAnswers.map(([name, answer, said]) =>
    fault(
      'canOpenPosition',
      name,
      said,
      () => (_symbol: unknown, _strategy: unknown, details: PositionDetails) => answer(details),
    ),
  ),
  ...callsBack.map(([member, act]) =>
    fault('canOpenPosition', `calls ${member} back`, `called ${member}`, (scene) => () => calling(act, scene)),
  ),
  slow('canOpenPosition', 'PLUGIN_SLOW'),
  keeping(),
  ...notifications.flatMap((hook) => [
    slow(hook),
    fault(hook, 'throws', 'threw: bug', () => (): never => {
      throw new Error('bug');
    }),
    fault(hook, 'answers with a promise', 'answered with a promise', () => () => Promise.resolve()),
    fault(
      hook,
      'answers with a promise that fails',
      'answered with a promise',
      () => () => Promise.reject(new Error('later')),
    ),
    ...callsBack
      .filter(([member]) => member === 'canOpenPosition' || member === 'submit')
      .map(([member, act]) =>
        fault(hook, `calls ${member} back`, `called ${member}`, (scene) => () => calling(act, scene)),
      ),
  ]),
]);

function fault(
  hook: FaultyHook,
  name: string,
  said: string,
  makeMember: (scene: FaultScene) => (...given: never[]) => unknown,
  code: ExpectedRefusal['code'] = hook === 'canOpenPosition' ? 'PLUGIN_FAULT' : 'PLUGIN_DEGRADED',
): FaultyPlugin {
  return Object.freeze({
    name: `${hook}: ${name}`,
    hook,
    expected: {
      code,
      event: code === 'PLUGIN_DEGRADED' ? 'plugin_degraded' : 'plugin_error',
      said: [`${faultyPluginName}: ${hook} `, said],
    } as const,
    make: (scene: FaultScene): RiskPlugin => ({ ...sound(), [hook]: makeMember(scene) }),
  });
}

/** Keeps the details that it was asked about, and changes them later. */
function keeping(): FaultyPlugin {
  const said = 'threw: Cannot assign to read only property';

  return Object.freeze({
    ...fault('onOrderApproved', 'changes the details that it kept', said, () => () => undefined),
    make: (): RiskPlugin => {
      const kept: PositionDetails[] = [];

      return {
        ...sound(),
        canOpenPosition: (_symbol, _strategy, details): RiskAnswer => [kept.push(details) > 0, ''],
        onOrderApproved: (): void => void Object.assign(kept[0] ?? {}, { quantity: 1 }),
      };
    },
  });
}

/** Does what it should, but takes its time. */
function slow(hook: FaultyHook, code?: ExpectedRefusal['code']): FaultyPlugin {
  const took = faultAnswerTime + 7;
  const said = `took ${took} ms, allowed are ${faultAnswerTime} ms`;
  const makeMember = (scene: FaultScene) => (): RiskAnswer => {
    scene.passTime(took);
    return [true, ''];
  };

  return fault(hook, 'is slow', said, makeMember, code);
}

/** Calls back, and then allows as if nothing had happened. */
function calling(act: (scene: FaultScene) => unknown, scene: FaultScene): RiskAnswer {
  try {
    act(scene);
  } catch {
    // A plugin that swallows what it was told is no better for it.
  }

  return [true, ''];
}

function sound(): RiskPlugin {
  return {
    pluginName: faultyPluginName,
    pluginVersion: '1.0.0',
    initialize: (): boolean => true,
    canOpenPosition: (): RiskAnswer => [true, ''],
    onPositionOpened: (): void => undefined,
    onPositionClosed: (): void => undefined,
    getStatus: (): Readonly<Record<string, unknown>> => ({}),
  };
}

const someDetails = new PositionDetails({
  orderId: 0,
  orderType: 'market',
  quantity: 1,
  openingQuantity: 1,
  currentQuantity: 0,
  pendingQuantity: 0,
  price: 1,
  notional: 1,
  portfolioValue: 100_000,
  tag: '',
  legacyCall: true,
});
