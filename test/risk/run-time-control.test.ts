/**
 * Run-time control: what loosens needs two people, every change is whole and told once, and nobody speaks in another's name.
 *
 * @module
 */
import {
  type Approvers,
  FrameworkError,
  type GateRule,
  type RiskPlugin,
  type RiskPluginModule,
  resolveRiskConfig,
  UnifiedRiskManager,
} from 'plimsoll';
import { riskPlugin as circuitBreaker } from 'plimsoll/plugins/circuit-breaker';
import { riskPlugin as concentration } from 'plimsoll/plugins/concentration';
import { riskPlugin as correlation } from 'plimsoll/plugins/correlation';
import { describe, expect, test } from 'vitest';
import { codesOf, Desk, Host, plugin } from './desk.js';

const two: Approvers = ['Ann', 'Bob'];
const modules = new Map<string, RiskPluginModule>(
  [correlation, circuitBreaker, concentration].map((module) => [module.name, module]),
);
const base = { maxSymbolShare: 0.3, maxGrossShare: 1 };

function standing(input: Record<string, unknown> = {}): { readonly host: Host; readonly manager: UnifiedRiskManager } {
  const host = new Host();
  const risk = resolveRiskConfig({ plugins: { concentration: base, correlation: {} }, ...input }, modules, 'risk.json');

  return { host, manager: new UnifiedRiskManager({ host, risk, actor: () => 'Momentum' }) };
}

describe('a change of limits', () => {
  test('that cannot be read is refused with its path', () => {
    const { manager } = standing();
    const config = {
      get maxSymbolShare(): number {
        throw new Error('out of order');
      },
    };

    expect(() => manager.reconfigurePlugin('concentration', config, 'a reason')).toThrow(
      'ConcentrationPlugin: maxSymbolShare: cannot be read: out of order',
    );
  });

  test.each([
    ['a lower limit', { ...base, maxSymbolShare: 0.2 }, 'tighter'],
    ['a higher limit', { ...base, maxSymbolShare: 0.4 }, 'looser'],
    ['a limit that goes away', { maxSymbolShare: 0.3 }, 'looser'],
    ['one that is lower beside one that is higher', { maxSymbolShare: 0.2, maxGrossShare: 2 }, 'looser'],
    ['what nobody declared', { ...base, delta: { symbol: 'ES' } }, 'looser'],
    ['a limit that is added', { ...base, symbolShares: { SPY: 0.1 } }, 'tighter'],
  ])('%s is %s: %s', (_title, config, way) => {
    const { manager } = standing();
    const before = manager.configHash;
    const change = (approvers?: Approvers): void =>
      manager.reconfigurePlugin('concentration', config, 'a reason', approvers);

    if (way === 'looser') {
      expect(() => change()).toThrow(/loosens ConcentrationPlugin \(plugins\.concentration.*two different approvers/);
      expect(() => change(['Ann', 'ann '] as Approvers)).toThrow('two different approvers');
      expect(manager.configHash).toBe(before);
      change(two);
    } else {
      change();
    }

    expect(manager.configHash).not.toBe(before);
  });

  test('tells who, why, what and the hashes in one event, and is undone by the change back', () => {
    const { host, manager } = standing();
    const hash = manager.configHash;
    manager.reconfigurePlugin('concentration', { ...base, maxSymbolShare: 0.4 }, 'calm', two);
    const looser = manager.configHash;
    manager.reconfigurePlugin('concentration', base, 'no longer');

    expect(host.typed('plugin_reconfigured').map(({ source, data }) => [source, data])).toEqual([
      [
        'ConcentrationPlugin',
        {
          plugin: 'ConcentrationPlugin',
          version: '1.0.0',
          by: 'Momentum',
          reason: 'calm',
          approvers: ['Ann', 'Bob'],
          config: { ...base, maxSymbolShare: 0.4 },
          differences: [
            { path: 'plugins.concentration.maxSymbolShare', from: 0.3, to: 0.4, direction: 'looser' },
            { path: 'plugins.concentration.symbolShares.*', from: 0.3, to: 0.4, direction: 'looser' },
          ],
          hashBefore: hash,
          hashAfter: looser,
        },
      ],
      ['ConcentrationPlugin', expect.objectContaining({ approvers: [], hashBefore: looser, hashAfter: hash })],
    ]);
    expect(manager.configHash).toBe(hash);
  });

  test('to what is in force already is no change', () => {
    const { host, manager } = standing();
    manager.reconfigurePlugin('concentration', { ...base }, 'again');

    expect(host.typed('plugin_reconfigured')).toEqual([]);
  });

  test('lists every violation, and nothing changes', () => {
    const { manager } = standing();
    const before = manager.configHash;
    const act = (): void => manager.reconfigurePlugin('concentration', { maxSymbolShare: 30, maxGros: 1 }, 'x', two);

    expect(act).toThrow(/maxSymbolShare.*maxGros|maxGros.*maxSymbolShare/);
    expect(manager.configHash).toBe(before);
  });
});

describe('disabling', () => {
  test('needs two people, changes the hash, and enabling brings it back without them', () => {
    const { host, manager } = standing();
    const hash = manager.configHash;

    expect(() => manager.disablePlugin('correlation', 'too strict')).toThrow(
      'disablePlugin: this loosens CorrelationRiskPlugin (plugins.correlation): expected the names of two different approvers.',
    );
    expect(manager.getStatus().plugins.map(({ enabled }) => enabled)).toEqual([true, true]);
    manager.disablePlugin('correlation', 'too strict', two);
    expect(manager.configHash).not.toBe(hash);
    manager.enablePlugin('correlation', 'enough');

    expect(manager.configHash).toBe(hash);
    expect(host.events.slice(2).map(({ type, data }) => [type, data['enabled'], data['approvers']])).toEqual([
      ['plugin_disabled', false, ['Ann', 'Bob']],
      ['plugin_enabled', true, []],
    ]);
  });

  test('a critical plugin is refused, whoever approves, and the remedy is named', () => {
    const { manager } = standing({ critical: ['correlation'] });

    expect(() => manager.disablePlugin('correlation', 'too strict', two)).toThrow(
      expect.objectContaining({
        code: 'NOT_AVAILABLE',
        message: expect.stringMatching(/CorrelationRiskPlugin is critical.*kill switch or reconfigure/),
      }),
    );
    manager.disablePlugin('concentration', 'not critical', two);
    expect(manager.getStatus().plugins.map(({ enabled }) => enabled)).toEqual([false, true]);
  });
});

test('a plugin that code registers tightens: an event with the hash, and no approver', () => {
  const { host, manager } = standing();
  const hashBefore = manager.configHash;
  manager.registerPlugin(plugin({ pluginName: 'Mine' }), { limit: 1 });

  expect(host.events.at(-1)?.data).toMatchObject({
    plugin: 'Mine',
    by: 'Momentum',
    config: { limit: 1 },
    differences: [{ path: 'plugins.Mine', from: null, direction: 'tighter' }],
    hashBefore,
    hashAfter: manager.configHash,
  });
});

describe('a change in the middle of something', () => {
  const change = (desk: Desk): void => desk.manager.disablePlugin('TestPlugin', 'now', two);

  test.each<[string, (act: () => void) => Partial<RiskPlugin>]>([
    ['of an answer', (act) => ({ canOpenPosition: () => [act() === undefined, ''] })],
    ['of a notification', (act) => ({ onOrderApproved: () => act() })],
    ['of a status', (act) => ({ getStatus: () => ({ done: act() === undefined }) })],
  ])('%s of a plugin is refused and changes nothing', (_title, changesOf) => {
    const desk: Desk = new Desk({ plugins: [plugin(changesOf(() => change(desk)))] });
    desk.submit(1);
    desk.manager.getStatus();

    expect(desk.manager.getStatus().plugins[0]?.enabled).toBe(true);
    expect(desk.host.typed('plugin_disabled')).toEqual([]);
  });

  test('of a decision, by a rule, is refused; tightening the kill switch is not', () => {
    const errors: unknown[] = [];
    const rule: GateRule = {
      name: 'meddler',
      check: () => {
        try {
          change(desk);
        } catch (thrown) {
          errors.push(thrown);
        }

        desk.manager.tightenKillSwitch('halt-new', 'seen enough');
        return undefined;
      },
    };
    const desk: Desk = new Desk({ plugins: [plugin()], rules: [rule] });

    expect(codesOf(desk.submit(1))).toEqual(['HALTED']);
    expect(errors).toEqual([expect.objectContaining({ code: 'NOT_AVAILABLE' })]);
    expect(desk.manager.getStatus().plugins[0]?.enabled).toBe(true);
  });

  test('of another change is refused: a configuration that is read cannot begin one', () => {
    const desk = new Desk({ plugins: [plugin({ reconfigure: () => true })] });
    const config = {
      get limit(): number {
        change(desk);
        return 1;
      },
    };

    expect(() => desk.manager.reconfigurePlugin('TestPlugin', config, 'x', two)).toThrow(/in the middle/);
    expect(desk.manager.getStatus().plugins[0]?.enabled).toBe(true);
    expect(desk.host.events).toHaveLength(1);
  });

  test('of its own event finds it complete, and comes after it', () => {
    const { host, manager } = standing();
    const seen: unknown[] = [];
    host.riskEventBus.subscribe('plugin_disabled', () => {
      seen.push(manager.configHash, manager.getStatus().plugins[1]?.enabled);
      manager.enablePlugin('correlation', 'at once');
      throw new Error('and throws');
    });
    const hash = manager.configHash;
    manager.disablePlugin('correlation', 'x', two);

    expect(seen).toEqual([host.typed('plugin_disabled')[0]?.data['hashAfter'], false]);
    expect([manager.configHash, host.handlerErrors.length]).toEqual([hash, 1]);
    expect(host.events.slice(2).map(({ type }) => type)).toEqual(['plugin_disabled', 'plugin_enabled']);
  });

  test('a switch that moves has reason and time before anybody hears of it', () => {
    const desk = new Desk();
    const seen: unknown[] = [];
    desk.host.riskEventBus.subscribe('halted', () => seen.push(desk.manager.killSwitch));
    desk.gate.haltOpenings('news');

    expect(seen).toEqual([{ state: 'halt-new', reason: 'news', sinceUtc: desk.host.clock.utc }]);
  });
});

test('a plugin that failed half-way is trusted again only with the configuration in force', () => {
  let isBroken = false;
  const taken: unknown[] = [];
  const module: RiskPluginModule = {
    ...concentration,
    name: 'fragile',
    create: () =>
      plugin({
        reconfigure: (config: unknown) => {
          taken.push(config);

          if (isBroken) {
            throw new Error('bug');
          }

          return true;
        },
      }),
  };
  const host = new Host();
  const risk = resolveRiskConfig({ plugins: { fragile: base } }, new Map([['fragile', module]]), 'risk.json');
  const manager = new UnifiedRiskManager({ host, risk });
  const hash = manager.configHash;
  isBroken = true;

  expect(() => manager.reconfigurePlugin('fragile', { maxSymbolShare: 1 }, 'x', two)).toThrow('bug');
  expect([manager.configHash, manager.resetPlugin('fragile', 'still broken')]).toEqual([hash, false]);
  isBroken = false;
  expect(manager.resetPlugin('fragile', 'mended')).toBe(true);
  expect(taken.at(-1)).toEqual(base);
});

describe('nobody speaks in another name', () => {
  test.each(['halted', 'resumed', 'position_blocked', 'plugin_disabled', 'gate_fault', 'no_such_type'])(
    'a strategy cannot publish %s',
    (type) => {
      const { host, manager } = standing();
      const spec = { type: type as never, level: 'info', source: 'gate', message: 'x' } as const;
      const count = host.events.length;

      expect(() => manager.publish(spec)).toThrow(FrameworkError);
      expect(() => manager.eventBus.publish(spec)).toThrow('expected one of the types');
      expect(host.events).toHaveLength(count);
    },
  );

  test('what a strategy publishes is marked, what a plugin publishes has its name', () => {
    const host = new Host();
    const manager = new UnifiedRiskManager({ host });
    const spec = { type: 'position_check', level: 'info', source: 'gate', message: 'x' } as const;
    manager.registerPlugin(
      plugin({
        pluginName: 'Liar',
        initialize: ({ riskEventBus }: Host) => {
          riskEventBus.publish(spec);
          return true;
        },
      } as never),
    );
    manager.publish(spec);

    expect(host.typed('position_check').map(({ source }) => source)).toEqual(['Liar', 'strategy:gate']);
  });

  test('a second manager on a bus of strategies is marked too, and moves no other switch', () => {
    const { host, manager } = standing();
    const own = new UnifiedRiskManager({
      host: { clock: host.clock, portfolio: host.portfolio, log: () => undefined, riskEventBus: manager.eventBus },
    });
    own.tightenKillSwitch('halt-all', 'mine');

    expect(host.typed('halted').map(({ source }) => source)).toEqual(['strategy:manager']);
    expect(manager.killSwitch.state).toBe('active');
  });

  test('the bus has no member that silences it', () => {
    const { manager } = standing();
    const members = Object.getOwnPropertyNames(Object.getPrototypeOf(manager.eventBus)).map((name) =>
      name.toLowerCase(),
    );

    expect(members.filter((name) => ['hold', 'release', 'close'].includes(name))).toEqual([]);
  });

  test('a handler cannot change what later ones and the record see', () => {
    const { host, manager } = standing();
    host.riskEventBus.subscribeAll(({ data }) => {
      (data['approvers'] as string[]).push('Cid');
    });
    manager.disablePlugin('correlation', 'x', two);

    expect(host.typed('plugin_disabled')[0]?.data['approvers']).toEqual(['Ann', 'Bob']);
    expect(host.handlerErrors).toHaveLength(1);
  });
});

describe('position_check', () => {
  test('is told while somebody is subscribed to it by its name, for orders and for questions', () => {
    const desk = new Desk({ plugins: [plugin()] });
    desk.submit(1);
    expect(desk.host.typed('position_check')).toEqual([]);
    const stop = desk.host.riskEventBus.subscribe('position_check', () => undefined);
    desk.submit(2);
    desk.manager.canOpenPosition('SPY', 'A', { quantity: 3, price: 100 });
    stop();
    desk.submit(4);

    expect(
      desk.host.typed('position_check').map(({ source, data }) => [source, data['quantity'], data['question']]),
    ).toEqual([
      ['gate', 2, false],
      ['gate', 3, true],
    ]);
  });
});
