/**
 * What plugins may not do: every fault is a refusal that names plugin, hook and fault, and exactly one event.
 *
 * @module
 */
import { allowed, type RiskPlugin } from 'plimsoll';
import { type FaultyPlugin, faultDeviations, faultyPlugins, runFault } from 'plimsoll/testing';
import { describe, expect, test } from 'vitest';
import { codesOf, Desk, plugin } from './desk.js';

const thrower = (thrown: unknown) => (): never => {
  throw thrown;
};

describe('a proper answer', () => {
  test.each([
    ['the tuple', [true, 'fine']],
    ['the frozen constant', allowed],
    ['a verdict', { kind: 'allow', code: 'FINE', message: '' }],
    ['a verdict without prototype', Object.assign(Object.create(null), { kind: 'allow', code: 'A_1', message: '' })],
  ])('%s allows', (_title, answer) => {
    const desk = new Desk({ plugins: [plugin({ canOpenPosition: () => answer as never })] });

    expect(desk.submit(10).kind).toBe('approved');
    expect(desk.host.typed('plugin_error')).toEqual([]);
  });

  test.each([
    ['the tuple', [false, 'why'], { plugin: 'TestPlugin', code: 'POSITION_REFUSED', message: 'why' }],
    [
      'a verdict',
      { kind: 'reduce-only', code: 'TOO_BIG', message: '5 of 3' },
      { plugin: 'TestPlugin', code: 'TOO_BIG', message: '5 of 3' },
    ],
    [
      'a verdict with its numbers',
      {
        kind: 'deny',
        code: 'TOO_BIG',
        message: '5 of 3',
        context: { units: 5, limit: 3, of: [undefined, { a: null }].slice(1) },
      },
      { plugin: 'TestPlugin', code: 'TOO_BIG', message: '5 of 3', context: { units: 5, limit: 3, of: [{ a: null }] } },
    ],
  ])('%s refuses', (_title, answer, refusal) => {
    const desk = new Desk({ plugins: [plugin({ canOpenPosition: () => answer as never })] });

    expect(desk.submit(10)).toEqual({ kind: 'refused', refusals: [refusal] });
    expect(desk.host.typed('plugin_error')).toEqual([]);
  });

  test('shares nothing with what was answered', () => {
    const answer = { kind: 'deny', code: 'TOO_BIG', message: 'before', context: { units: 5 } };
    const desk = new Desk({ plugins: [plugin({ canOpenPosition: () => answer as never })] });
    const result = desk.submit(10);
    answer.message = 'after';
    answer.context.units = 6;

    expect(result).toMatchObject({ refusals: [{ message: 'before', context: { units: 5 } }] });
  });
});

describe('the kit of faults', () => {
  test('holds at least 40, each under a name of its own', () => {
    expect(faultyPlugins.length).toBeGreaterThanOrEqual(40);
    expect(new Set(faultyPlugins.map(({ name }) => name)).size).toBe(faultyPlugins.length);
  });

  test.each(faultyPlugins)('$name is refused with its reason and exactly one event', (fault) => {
    expect(faultDeviations(fault, runFault(fault))).toEqual([]);
  });

  test('notices a plugin that gets through, and one that is refused for another fault', () => {
    const [first] = faultyPlugins as [FaultyPlugin];
    const sound = { ...first, make: () => plugin({ pluginName: 'Faulty' }) };
    const other = { ...first, make: () => plugin({ pluginName: 'Faulty', process: thrower(new Error('bug')) }) };

    expect(faultDeviations(sound, runFault(sound))).toHaveLength(5);
    expect(faultDeviations(other, runFault(other))).toHaveLength(4);
    expect(faultDeviations(first, { ...runFault(first), trapped: true })).toHaveLength(1);
  });
});

describe('a faulty answer', () => {
  test('does not hide what the other plugins have to say', () => {
    const desk = new Desk({
      plugins: [
        plugin({ pluginName: 'Faulty', canOpenPosition: () => undefined as never }),
        plugin({ pluginName: 'Sound', canOpenPosition: () => [false, 'no'] }),
      ],
    });

    expect(codesOf(desk.submit(10))).toEqual(['PLUGIN_FAULT', 'POSITION_REFUSED']);
  });

  test('that meant to halt still halts', () => {
    const desk = new Desk({
      plugins: [plugin({ canOpenPosition: () => ({ kind: 'halt', code: 'stop', message: 'stop' }) })],
    });
    desk.submit(10);

    expect(desk.gate.haltLevel).toBe('halt-new');
  });

  test('never keeps a position from being closed', () => {
    let answer: unknown = [true, ''];
    const desk = new Desk({ plugins: [plugin({ canOpenPosition: () => answer as never })] });
    desk.hold(10);
    answer = undefined;

    expect(desk.submit(-10).kind).toBe('approved');
  });
});

describe('details', () => {
  test('are fresh for each decision', () => {
    const kept: unknown[] = [];
    const desk = new Desk({
      plugins: [plugin({ canOpenPosition: (_symbol, _strategy, given) => [kept.push(given) > 0, ''] })],
    });
    desk.submit(10);
    desk.submit(20);

    expect(kept).toMatchObject([{ quantity: 10 }, { quantity: 20 }]);
    expect(Object.isFrozen(kept[0])).toBe(true);
  });
});

describe('a plugin that calls back', () => {
  test.each(faultyPlugins.filter(({ name }) => name.startsWith('canOpenPosition: calls')))(
    '$name, and is still registered alone and enabled',
    ({ make }) => {
      let depth = 0;
      const desk: Desk = new Desk();
      const caller = make({ manager: desk.manager, placeOrder: () => desk.submit(1), passTime: () => undefined });
      const ask = caller.canOpenPosition;
      caller.canOpenPosition = (...given): ReturnType<typeof ask> => {
        depth += 1;
        return ask(...given);
      };
      desk.manager.registerPlugin(caller);
      desk.submit(10);

      expect(depth).toBe(1);
      expect(desk.manager.plugins).toHaveLength(1);
      expect(desk.manager.getStatus().plugins[0]).toMatchObject({ enabled: true });
    },
  );

  test.each(['onPositionOpened', 'onOrderApproved', 'process'] as const)(
    'from %s is degraded, and what it asked is refused',
    (hook) => {
      const answers: unknown[] = [];
      const desk: Desk = new Desk();
      desk.manager.registerPlugin(
        plugin({ [hook]: () => answers.push(desk.manager.canOpenPosition('SPY', 'A', { price: 1 })) }),
      );
      desk.hold(10);
      desk.manager.process({} as never);

      expect(answers[0]).toEqual([false, expect.stringContaining('RE_ENTRY')]);
      expect(codesOf(desk.submit(10))).toEqual(['PLUGIN_DEGRADED']);
    },
  );

  test('with an order that opens, from a notification, is refused; one that closes passes', () => {
    const results: string[][] = [];
    const desk: Desk = new Desk();
    desk.manager.registerPlugin(
      plugin({ onPositionOpened: () => results.push(codesOf(desk.submit(5)), codesOf(desk.submit(-5))) }),
    );
    desk.hold(10);

    expect(results).toEqual([['RE_ENTRY'], []]);
  });

  test('a handler of an event that it publishes may trade, since the decision is complete by then', () => {
    const desk: Desk = new Desk();
    desk.manager.registerPlugin(
      plugin({
        canOpenPosition: (symbol) => {
          desk.manager.publish({ type: 'position_check', level: 'info', source: 'TestPlugin', message: symbol });
          return [true, ''];
        },
      }),
    );
    let inner: string[] | undefined;
    desk.manager.eventBus.subscribe('position_check', () => {
      inner ??= codesOf(desk.submit(5));
    });

    expect(desk.submit(10).kind).toBe('approved');
    expect(inner).toEqual([]);
    expect(desk.gate.reservations.exposure()).toEqual({ gross: 1500, net: 1500 });
  });
});

describe('a plugin that changes itself', () => {
  test('keeps the members it was registered with', () => {
    const changing: RiskPlugin & { canOpenPosition: RiskPlugin['canOpenPosition'] } = plugin({
      canOpenPosition: () => [false, 'strict'],
    });
    const desk = new Desk({ plugins: [changing] });
    Object.assign(changing, { canOpenPosition: () => [true, 'loose'], pluginName: 'Other' });

    expect(codesOf(desk.submit(10))).toEqual(['POSITION_REFUSED']);
    expect(desk.manager.getPlugin('TestPlugin')?.pluginName).toBe('TestPlugin');
  });
});

describe('a failing notification', () => {
  test.each([
    ['throws', thrower(new Error('bug')), /threw: bug/],
    ['answers with a promise', () => Promise.reject(new Error('later')), /a promise/],
  ])('that %s degrades the plugin once, however often it fails', (_title, fail, said) => {
    const desk = new Desk({ plugins: [plugin({ process: fail as never })] });
    desk.manager.process({} as never);
    desk.manager.process({} as never);

    expect(desk.host.typed('plugin_degraded')).toHaveLength(1);
    expect(desk.host.typed('plugin_degraded')[0]?.message).toMatch(said);
    expect(desk.manager.getStatus().plugins[0]).toMatchObject({ degraded: expect.stringMatching(said), failures: 2 });
    expect(codesOf(desk.submit(10))).toEqual(['PLUGIN_DEGRADED']);
  });

  test('may return anything but a promise', () => {
    const desk = new Desk({ plugins: [plugin({ onPositionOpened: () => [1, 2, 3] as never })] });
    desk.hold(10);

    expect(desk.manager.getStatus().plugins[0]).toMatchObject({ degraded: null });
  });

  test('does not keep the other plugins from learning', () => {
    const told: string[] = [];
    const desk = new Desk({
      plugins: [
        plugin({ pluginName: 'Failing', onPositionOpened: thrower(new Error('bug')) }),
        plugin({ pluginName: 'Sound', onPositionOpened: (symbol) => void told.push(symbol) }),
      ],
    });
    desk.hold(10);

    expect(told).toEqual(['SPY']);
  });

  test.each([
    ['told again on reset', { onOrderApproved: 'approved', onOrderClosed: 'closed' }, false, ['approved']],
    [
      'not told again when the order is over',
      { onOrderApproved: 'approved', onOrderClosed: 'closed' },
      true,
      ['closed'],
    ],
    ['not told again when nobody asked for its end', { onOrderApproved: 'approved' }, true, []],
  ])('of an order is %s', (_title, hooks, isOver, expected) => {
    let fails = true;
    const told: string[] = [];
    const noted = Object.entries(hooks).map(([hook, what]) => [
      hook,
      (): void => {
        if (fails) {
          throw new Error('bug');
        }
        told.push(what);
      },
    ]);
    const desk = new Desk({ plugins: [plugin(Object.fromEntries(noted))] });
    desk.submit(10);
    fails = false;

    if (isOver) {
      desk.gate.close(1);
    }

    expect(desk.manager.resetPlugin('TestPlugin', 'mended')).toBe(true);
    expect(told).toEqual(expected);
    expect(desk.submit(10).kind).toBe('approved');
  });
});

describe('a failing status', () => {
  test.each([
    ['throws', thrower(new Error('bug'))],
    ['is no object', () => 5],
    ['is null', () => null],
    ['is an array', () => []],
    ['is a promise', () => Promise.resolve({})],
    ['holds what is no data', () => ({ at: new Date(0) })],
    [
      'never ends',
      () => {
        const status: Record<string, unknown> = {};
        status['self'] = status;
        return status;
      },
    ],
  ])('that %s is reported and said so', (_title, getStatus) => {
    const desk = new Desk({ plugins: [plugin({ getStatus: getStatus as never })] });

    expect(desk.manager.getStatus().plugins[0]?.status).toEqual({ fault: expect.stringContaining('getStatus') });
    expect(desk.host.typed('plugin_error')).toHaveLength(1);
  });
});

test('a status that never ends is told from plain data', () => {
  const status: Record<string, unknown> = {};
  status['self'] = status;
  const { manager } = new Desk({ plugins: [plugin({ getStatus: () => status })] });

  expect(manager.getStatus().plugins[0]?.status).toEqual({ fault: expect.stringContaining('no plain JSON data') });
});

describe('a failing end', () => {
  test('is reported and keeps nobody from ending', () => {
    const ended: string[] = [];
    const desk = new Desk({
      plugins: [
        plugin({ pluginName: 'Failing', dispose: thrower(new Error('bug')) }),
        plugin({ pluginName: 'Sound', dispose: () => void ended.push('Sound') }),
        plugin({ pluginName: 'Without' }),
      ],
    });
    desk.manager.dispose();

    expect(ended).toEqual(['Sound']);
    expect(desk.host.typed('plugin_error').map((event) => event.source)).toEqual(['Failing']);
  });
});
