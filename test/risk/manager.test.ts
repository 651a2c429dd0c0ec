/**
 * The unified risk manager: questions, legacy questions, control and status.
 *
 * @module
 */
import { type PositionDetails, UnifiedRiskManager } from 'plimsoll';
import { describe, expect, test } from 'vitest';
import { codesOf, Desk, details, Host, plugin, spy } from './desk.js';

function asking(): { readonly manager: UnifiedRiskManager; readonly host: Host; readonly seen: PositionDetails[] } {
  const host = new Host();
  const seen: PositionDetails[] = [];
  const manager = new UnifiedRiskManager({
    host,
    facts: (ticker) => (ticker === 'ES' ? { price: 4000, multiplier: 50 } : undefined),
  });
  manager.registerPlugin(plugin({ canOpenPosition: (_symbol, _strategy, given) => [seen.push(given) > 0, ''] }));
  return { manager, host, seen };
}

describe('canOpenPosition', () => {
  test('asks with the latest price and the smallest position when the caller says nothing', () => {
    const { manager, seen } = asking();

    expect(manager.canOpenPosition('es', 'A')).toEqual([true, 'All risk checks passed']);
    expect(seen).toEqual([
      details({ orderId: 0, quantity: 1, openingQuantity: 1, price: 4000, notional: 200_000, legacyCall: true }),
    ]);
  });

  test.each([
    ['in camelCase', { quantity: 5, price: 10 }],
    ['in PascalCase', { Quantity: 5, Price: 10 }],
    ['with what nobody knows', { quantity: 5, price: 10, legacy_call: true, confidence: 'high' }],
  ])('takes what the caller says %s', (_title, question) => {
    const { manager, seen } = asking();
    manager.canOpenPosition(spy, 'A', question);

    expect(seen).toMatchObject([{ quantity: 5, openingQuantity: 5, price: 10, notional: 50 }]);
  });

  test('adds to the side that is held', () => {
    const { manager, host, seen } = asking();
    host.portfolio.set('A', 'ES', -3);
    manager.canOpenPosition('ES', 'A', null as never);

    expect(seen).toMatchObject([{ quantity: -1, openingQuantity: -1, currentQuantity: -3 }]);
  });

  test('allows what would only reduce, without asking', () => {
    const { manager, host, seen } = asking();
    host.portfolio.set('A', 'ES', -3);

    expect(manager.canOpenPosition('ES', 'A', { quantity: 3 })[0]).toBe(true);
    expect(seen).toEqual([]);
  });

  test('counts the orders that wait', () => {
    const seen: PositionDetails[] = [];
    const desk = new Desk({
      plugins: [plugin({ canOpenPosition: (_symbol, _strategy, given) => [seen.push(given) > 0, ''] })],
    });
    desk.approve(10);
    desk.manager.canOpenPosition('SPY', 'A', { quantity: 5, price: 100 });

    expect(seen[1]).toMatchObject({ openingQuantity: 5, pendingQuantity: 10 });
  });

  test('takes details as they are', () => {
    const { manager, seen } = asking();
    const given = details();
    manager.canOpenPosition('SPY', 'A', given);

    expect(seen[0]).toBe(given);
  });

  test('joins all refusals', () => {
    const desk = new Desk({
      plugins: [
        plugin({ pluginName: 'B', canOpenPosition: () => ({ kind: 'deny', code: 'GROUP_LIMIT', message: '3 of 3' }) }),
        plugin({ pluginName: 'A', canOpenPosition: () => [false, 'tripped'] }),
      ],
    });

    expect(desk.manager.canOpenPosition('SPY', 'S', { price: 100 })).toEqual([
      false,
      'A: tripped (POSITION_REFUSED); B: 3 of 3 (GROUP_LIMIT)',
    ]);
  });

  test.each([
    ['no symbol', ['', 'A', { price: 1 }], 'symbol'],
    ['a symbol that is none', [5, 'A', { price: 1 }], 'symbol'],
    ['no strategy', ['SPY', ' ', { price: 1 }], 'strategyName'],
    ['a strategy that is no text', ['SPY', undefined, { price: 1 }], 'strategyName'],
    ['no price anywhere', ['SPY', 'A'], 'price'],
    ['a price of NaN', ['ES', 'A', { price: Number.NaN }], 'price'],
    ['a price of 0', ['ES', 'A', { price: 0 }], 'price'],
    ['a price that is a text', ['ES', 'A', { price: '5' }], 'price'],
    ['a quantity of 0', ['ES', 'A', { quantity: 0 }], 'quantity'],
    ['an infinite quantity', ['ES', 'A', { quantity: Number.POSITIVE_INFINITY }], 'quantity'],
    ['a quantity beyond all money', ['ES', 'A', { quantity: 1e308 }], 'finite'],
    ['a quantity that is a text', ['ES', 'A', { quantity: '5' }], 'quantity'],
    ['details that are no object', ['ES', 'A', 'all of it'], 'details'],
    ['details of NaN', ['ES', 'A', details({ price: Number.NaN })], 'price'],
    ['details without units', ['ES', 'A', details({ quantity: null as never })], 'quantity'],
  ])('refuses %s with a reason, and throws nothing', (_title, given, said) => {
    const { manager, seen } = asking();
    const [isAllowed, reason] = manager.canOpenPosition(...(given as Parameters<typeof manager.canOpenPosition>));

    expect([isAllowed, reason]).toEqual([false, expect.stringMatching(new RegExp(`${said}.*BAD_QUESTION`))]);
    expect(seen).toEqual([]);
  });

  test('refuses when what it needs to know cannot be read', () => {
    const host = new Host();
    const manager = new UnifiedRiskManager({
      host,
      facts: () => {
        throw new Error('no database');
      },
    });

    expect(manager.canOpenPosition('SPY', 'A')).toEqual([false, 'no database (BAD_QUESTION)']);
  });
});

describe('judge', () => {
  test.each([
    ['no symbol', ['', 'A', details()]],
    ['no strategy', ['SPY', '', details()]],
    ['no details', ['SPY', 'A', undefined]],
    ['details of another kind', ['SPY', 'A', { ...details() }]],
    ['details of NaN', ['SPY', 'A', details({ notional: Number.NaN })]],
  ])('refuses %s', (_title, given) => {
    const { manager } = asking();

    expect(manager.judge(...(given as Parameters<typeof manager.judge>))).toMatchObject({
      kind: 'deny',
      refusals: [{ plugin: 'gate', code: 'BAD_QUESTION' }],
    });
  });

  test('says that trading is halted', () => {
    const desk = new Desk({ plugins: [plugin({ canOpenPosition: () => [false, 'no'] })] });
    desk.gate.haltOpenings('news');

    expect(desk.manager.judge(spy, 'A', details())).toMatchObject({
      kind: 'halt',
      refusals: [{ code: 'HALTED' }, { code: 'POSITION_REFUSED' }],
    });
  });
});

describe('reports of legacy strategies', () => {
  test('change nothing, however often they come', () => {
    const told: string[] = [];
    const { manager } = new Desk({
      plugins: [
        plugin({ onPositionOpened: () => void told.push('opened'), onPositionClosed: () => void told.push('closed') }),
      ],
    });

    for (let times = 0; times < 3; times += 1) {
      expect(manager.onPositionOpened('SPY', 'A', { quantity: 5 })[0]).toBe(true);
      expect(manager.onPositionClosed(spy, 'A')[0]).toBe(true);
    }

    expect(told).toEqual([]);
  });

  test('of nobody are refused with a reason', () => {
    const { manager } = new Desk();

    expect(manager.onPositionOpened('', 'A')).toEqual([false, expect.stringContaining('symbol')]);
    expect(manager.onPositionClosed('SPY', null as never)).toEqual([false, expect.stringContaining('strategyName')]);
  });
});

describe('legacy questions', () => {
  const able = plugin({
    pluginName: 'Able',
    checkCorrelationLimits: (symbol: string) => [symbol !== 'QQQ', `about ${symbol}`],
    requestSpyAllocation: (_strategy: string, delta: number) => [delta < 5, `delta ${delta}`],
    shouldDefend: ({ symbol }: Readonly<Record<string, unknown>>) => symbol === 'SPY',
    checkCircuitBreaker: () => [true, 'calm'],
  });

  test('go to the plugins that have the method', () => {
    const { manager } = new Desk({ plugins: [plugin(), able] });

    expect(manager.checkCorrelationLimits('SPY', 'A')).toEqual([true, 'Able: about SPY']);
    expect(manager.checkCorrelationLimits('qqq', 'A')).toEqual([false, 'Able: about QQQ']);
    expect(manager.requestSpyAllocation('A', 4)).toEqual([true, 'Able: delta 4']);
    expect(manager.requestSpyAllocation('A', 5)).toEqual([false, 'Able: delta 5']);
    expect([manager.shouldDefend({ symbol: 'SPY' }), manager.shouldDefend({ symbol: 'QQQ' })]).toEqual([true, false]);
    expect(manager.checkCircuitBreaker()).toEqual([true, 'Able: calm']);
    expect([manager.isTradingAllowed(), manager.isTriggered()]).toEqual([true, false]);
    expect(manager.unservedQuestions).toEqual([]);
  });

  test('need the consent of all that can answer, and every reason is given', () => {
    const { manager } = new Desk({
      plugins: [
        able,
        plugin({ pluginName: 'Strict', checkCircuitBreaker: () => [false, 'tripped'], shouldDefend: () => true }),
        plugin({ pluginName: 'Faulty', checkCircuitBreaker: () => true as never }),
      ],
    });

    expect(manager.checkCircuitBreaker()).toEqual([
      false,
      'Faulty: Faulty: checkCircuitBreaker answered with true; Strict: tripped',
    ]);
    expect([manager.isTradingAllowed(), manager.isTriggered()]).toEqual([false, true]);
    expect(manager.shouldDefend({ symbol: 'QQQ' })).toBe(true);
  });

  test.each([
    ['no symbol', (manager: UnifiedRiskManager) => manager.checkCorrelationLimits('', 'A'), 'symbol'],
    ['no strategy', (manager: UnifiedRiskManager) => manager.checkCorrelationLimits('SPY', ''), 'strategyName'],
    ['no strategy', (manager: UnifiedRiskManager) => manager.requestSpyAllocation('', 1), 'strategyName'],
    [
      'a delta of NaN',
      (manager: UnifiedRiskManager) => manager.requestSpyAllocation('A', Number.NaN),
      'requestedDelta',
    ],
    [
      'a delta that is a text',
      (manager: UnifiedRiskManager) => manager.requestSpyAllocation('A', '5' as never),
      'requestedDelta',
    ],
  ])('with %s are refused before any plugin is asked', (_title, ask, said) => {
    expect(ask(new Desk({ plugins: [able] }).manager)).toEqual([false, expect.stringContaining(said)]);
  });

  test('whether to defend, answered with anything but true or false, is answered with yes', () => {
    const { manager, host } = new Desk({ plugins: [plugin({ shouldDefend: () => 0 as never })] });

    expect(manager.shouldDefend({})).toBe(true);
    expect(host.typed('plugin_error')).toHaveLength(1);
  });

  test.each([undefined, null, 5, 'SPY'])('whether to defend %s is answered with yes', (positionInfo) => {
    const { manager } = new Desk({ plugins: [plugin({ shouldDefend: () => false })] });

    expect(manager.shouldDefend(positionInfo as never)).toBe(true);
  });

  test.each([
    ['an array of three', [true, 'fine', 'really'], 'an array of length 3'],
    ['an array of one', [true], 'an array of length 1'],
    ['two texts', ['yes', 'fine'], 'an array of the text "yes" and the text "fine"'],
  ])('answered with %s are refused, and the answer is named', (_title, answer, said) => {
    const { manager, host } = new Desk({ plugins: [plugin({ checkCircuitBreaker: () => answer as never })] });

    expect(manager.checkCircuitBreaker()).toEqual([false, expect.stringContaining(said)]);
    expect(host.typed('plugin_error')).toHaveLength(1);
  });

  test('that a plugin fails to answer are answered cautiously, with one event', () => {
    const fail = (): never => {
      throw new Error('bug');
    };
    const { manager, host } = new Desk({ plugins: [plugin({ shouldDefend: fail, requestSpyAllocation: fail })] });

    expect(manager.shouldDefend({})).toBe(true);
    expect(manager.requestSpyAllocation('A', 1)).toEqual([false, expect.stringContaining('threw: bug')]);
    expect(host.typed('plugin_error')).toHaveLength(2);
  });

  test('to a degraded or disabled plugin are refused', () => {
    const { manager } = new Desk({
      plugins: [
        {
          ...able,
          process: () => {
            throw new Error('bug');
          },
        },
      ],
    });
    manager.process({} as never);

    expect(manager.checkCorrelationLimits('SPY', 'A')).toEqual([false, expect.stringContaining('PLUGIN_DEGRADED')]);
    expect(manager.shouldDefend({ symbol: 'QQQ' })).toBe(true);
    manager.disablePlugin('Able', 'broken', ['Ann', 'Bob']);
    expect(manager.checkCorrelationLimits('SPY', 'A')).toEqual([false, expect.stringContaining('NOT_SERVED')]);
    expect(manager.unservedQuestions).toHaveLength(4);
  });
});

describe('control', () => {
  test('a disabled plugin is not asked, and still learns; enabling it is an event too', () => {
    const told: string[] = [];
    const desk = new Desk({
      plugins: [plugin({ canOpenPosition: () => [false, 'no'], onPositionOpened: (symbol) => void told.push(symbol) })],
    });
    desk.manager.disablePlugin('TestPlugin', 'maintenance', ['Ann', 'Bob']);
    desk.hold(10);
    expect(told).toEqual(['SPY']);
    desk.manager.enablePlugin('TestPlugin', 'done');

    expect(codesOf(desk.submit(1))).toEqual(['POSITION_REFUSED']);
    expect(desk.host.typed('plugin_disabled').map(({ level, message }) => [level, message])).toEqual([
      ['critical', 'TestPlugin: disabled: maintenance (approved by Ann and Bob)'],
    ]);
    expect(desk.host.typed('plugin_enabled').map(({ level, message }) => [level, message])).toEqual([
      ['warning', 'TestPlugin: enabled: done'],
    ]);
  });

  test.each(['enablePlugin', 'disablePlugin', 'resetPlugin'] as const)('%s needs a plugin and a reason', (member) => {
    const { manager } = new Desk({ plugins: [plugin()] });

    expect(() => manager[member]('Other', 'why')).toThrow('no plugin "Other"; registered are: TestPlugin');
    expect(() => new Desk().manager[member]('Other', 'why')).toThrow('registered are: none');
    expect(() => manager[member]('TestPlugin', ' ')).toThrow(expect.objectContaining({ code: 'BAD_ARGUMENT' }));
    expect(() => manager[member]('TestPlugin', undefined as never)).toThrow(`${member}: expected a reason`);
  });

  test('a plugin that took in what it missed is trusted again', () => {
    let fails = true;
    const desk = new Desk({
      plugins: [
        plugin({
          process: () => {
            if (fails) {
              throw new Error('bug');
            }
          },
        }),
      ],
    });
    desk.manager.process({} as never);
    fails = false;
    expect(codesOf(desk.submit(1))).toEqual(['PLUGIN_DEGRADED']);
    expect(desk.manager.resetPlugin('TestPlugin', 'mended')).toBe(true);

    expect(desk.submit(1).kind).toBe('approved');
    expect(desk.host.typed('plugin_reset').map((event) => event.message)).toEqual(['TestPlugin: reset: mended']);
  });

  test('market data and the end of the run reach the plugins that want them', () => {
    const told: unknown[] = [];
    const { manager } = new Desk({
      plugins: [
        plugin({ pluginName: 'Without' }),
        plugin({ process: (slice) => void told.push(slice), dispose: () => void told.push('end') }),
      ],
    });
    const slice = {} as never;
    manager.process(slice);
    manager.dispose();

    expect(told).toEqual([slice, 'end']);
  });
});

describe('status and events', () => {
  test('the status is plain data, with that of the performance tracker where there is one', () => {
    const host = new Host();
    const manager = new UnifiedRiskManager({ host, performanceTracker: { getStatus: () => ({ peak: 5 }) } });
    manager.registerPlugin(plugin({ getStatus: () => ({ count: 1, nothing: undefined }) }));
    const status = manager.getStatus();

    expect(JSON.parse(JSON.stringify(status))).toEqual(status);
    expect(status).toEqual({
      halt: 'active',
      haltReason: '',
      plugins: [
        {
          name: 'TestPlugin',
          version: '1.0.0',
          enabled: true,
          degraded: null,
          failures: 0,
          unfed: null,
          status: { count: 1 },
        },
      ],
      performance: { peak: 5 },
    });
    expect(new Desk().manager.getStatus()).not.toHaveProperty('performance');
  });

  test('events reach the bus and the stream', () => {
    const { manager, host } = new Desk();
    const heard: string[] = [];
    const subscription = manager.events$.subscribe((event) => heard.push(event.type));
    const stop = manager.eventBus.subscribeAll((event) => heard.push(event.message));
    const event = manager.publish({ type: 'position_check', level: 'info', source: 'me', message: 'hello' });
    stop();
    subscription.unsubscribe();
    manager.publish({ type: 'position_check', level: 'info', source: 'me', message: 'nobody' });

    expect(heard).toEqual(['position_check', 'hello']);
    expect(event.utc).toBe(host.clock.utc);
  });

  test('events that are published while others are delivered keep their order', () => {
    const { manager } = new Desk();
    const heard: string[] = [];
    const say = (message: string): unknown =>
      manager.publish({ type: 'position_check', level: 'info', source: 'me', message });
    manager.eventBus.subscribeAll(({ message }) => {
      if (message === 'first') {
        say('nested');
      }
    });
    manager.eventBus.subscribeAll(({ message }) => heard.push(message));
    say('first');
    say('second');

    expect(heard).toEqual(['first', 'nested', 'second']);
  });

  test('a handler of one type hears no other', () => {
    const { manager } = new Desk();
    const heard: string[] = [];
    const stop = manager.eventBus.subscribe('recovery_conditions_met', (event) => heard.push(event.message));
    manager.publish({ type: 'position_check', level: 'info', source: 'me', message: 'other' });
    manager.publish({ type: 'recovery_conditions_met', level: 'info', source: 'me', message: 'mine' });
    stop();
    manager.publish({ type: 'recovery_conditions_met', level: 'info', source: 'me', message: 'late' });

    expect(heard).toEqual(['mine']);
  });
});
