/**
 * Registering plugins: any spelling, everything that is wrong at once, and nothing half registered.
 *
 * @module
 */
import { BaseRiskPlugin, type RiskPlugin } from 'plimsoll';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { codesOf, Desk, plugin } from './desk.js';

function register(candidate: unknown): Desk {
  const desk = new Desk();
  desk.manager.registerPlugin(candidate as RiskPlugin);
  return desk;
}

function messageOf(candidate: unknown): string {
  try {
    register(candidate);
  } catch (thrown) {
    expect(thrown).toMatchObject({ name: 'FrameworkError', code: 'BAD_PLUGIN' });
    return (thrown as Error).message;
  }

  return 'registered';
}

describe('a plugin may spell its members', () => {
  const refusing = (): [boolean, string] => [false, 'heard'];

  test.each([
    ['in camelCase', plugin({ canOpenPosition: refusing })],
    [
      'in PascalCase',
      {
        PluginName: 'P',
        PluginVersion: '1.0.0',
        Initialize: () => true,
        CanOpenPosition: refusing,
        OnPositionOpened: () => undefined,
        OnPositionClosed: () => undefined,
        GetStatus: () => ({}),
      },
    ],
    [
      'in snake_case',
      {
        plugin_name: 'P',
        plugin_version: '1.0.0-beta.1+build.5',
        initialize: () => true,
        can_open_position: refusing,
        on_position_opened: () => undefined,
        on_position_closed: () => undefined,
        get_status: () => ({}),
      },
    ],
  ])('%s', (_title, candidate) => {
    expect(codesOf(register(candidate).submit(1))).toEqual(['POSITION_REFUSED']);
  });

  test('in the class nearest to it: a base that answers in camelCase hides nothing', () => {
    const told: string[] = [];

    class Snake extends BaseRiskPlugin<z.ZodObject> {
      readonly pluginName = 'Snake';
      readonly pluginVersion = '1.0.0';
      readonly configSchema = z.strictObject({});

      canOpenPosition(): [boolean, string] {
        return [true, ''];
      }

      override on_position_opened(symbol: string): void {
        told.push(symbol);
      }
    }

    register(new Snake()).hold(10);
    expect(told).toEqual(['SPY']);
  });

  test('twice, as long as both are the same', () => {
    expect(
      codesOf(register({ ...plugin({ canOpenPosition: refusing }), can_open_position: refusing }).submit(1)),
    ).toEqual(['POSITION_REFUSED']);
    expect(messageOf({ ...plugin(), can_open_position: refusing })).toContain(
      'canOpenPosition and can_open_position: expected one spelling',
    );
  });

  test('with this as itself', () => {
    class Stateful {
      readonly pluginName = 'Stateful';
      readonly pluginVersion = '1.0.0';
      readonly reason = 'own state';
      initialize(): boolean {
        return true;
      }
      canOpenPosition(): [boolean, string] {
        return [false, this.reason];
      }
      onPositionOpened(): void {}
      onPositionClosed(): void {}
      getStatus(): Record<string, unknown> {
        return { reason: this.reason };
      }
    }

    const desk = register(new Stateful());
    expect(desk.submit(1)).toMatchObject({ refusals: [{ message: 'own state' }] });
    expect(desk.manager.getStatus().plugins).toEqual([
      {
        name: 'Stateful',
        version: '1.0.0',
        enabled: true,
        degraded: null,
        failures: 0,
        unfed: null,
        status: { reason: 'own state' },
      },
    ]);
  });
});

describe('a name', () => {
  test.each(['gate', 'engine', 'manager', 'strategy', 'framework', 'Gate', ' engine ', 'strategy:A', 'Strategy:'])(
    'that others speak under is refused: "%s"',
    (pluginName) => {
      expect(messageOf(plugin({ pluginName }))).toContain(
        `pluginName: "${pluginName}" is kept for events of the framework and of strategies`,
      );
    },
  );

  test.each(['a\nb', 'a\rb', '\u001b[31mred', 'left\u202eright', 'zero\u200bwidth', 'a\u2028b', 'tab\tbed'])(
    'that cannot be printed on one line is refused: %j',
    (pluginName) => {
      expect(messageOf(plugin({ pluginName }))).toContain(
        `pluginName: expected a text on one line that can be printed, was ${JSON.stringify(pluginName)}`,
      );
    },
  );

  test.each(['gatekeeper', 'engine room', 'a manager', 'strategies', 'my strategy:A'])(
    'near one is taken: "%s"',
    (pluginName) => {
      expect(messageOf(plugin({ pluginName }))).toBe('registered');
    },
  );

  test('is refused for a shadow too', () => {
    expect(() => new Desk({ shadows: () => ({ shy: plugin({ pluginName: 'gate' }) }) })).toThrow('is kept for events');
  });
});

describe('registration fails', () => {
  test.each([
    ['nothing', undefined, 'a plugin: expected an object, was undefined'],
    ['null', null, 'a plugin: expected an object, was null'],
    ['a function', () => true, 'a plugin: expected an object, was a function'],
    ['no name', plugin({ pluginName: '' }), 'a plugin: pluginName: expected a text that is not empty, was ""'],
    ['a name of blanks', plugin({ pluginName: '  ' }), 'pluginName: expected a text that is not empty'],
    [
      'a name that is a method',
      plugin({ pluginName: (() => 'P') as never }),
      'pluginName: expected a text that is not empty, was a function',
    ],
    [
      'a version that is none',
      plugin({ pluginVersion: '1.0' }),
      'TestPlugin: pluginVersion: expected a semantic version such as 1.0.0, was "1.0"',
    ],
    ['a version that is a number', plugin({ pluginVersion: 1 as never }), 'was 1'],
    [
      'a missing member',
      plugin({ canOpenPosition: undefined as never }),
      'canOpenPosition: expected a method, was undefined',
    ],
    [
      'a member that is no method',
      plugin({ onPositionOpened: 5 as never }),
      'onPositionOpened: expected a method, was 5',
    ],
    [
      'an optional member that is no method',
      plugin({ process: null as never }),
      'process: expected a method, was null',
    ],
    [
      'a member that cannot be read',
      Object.defineProperty(plugin(), 'getStatus', {
        get: () => {
          throw new Error('no');
        },
      }),
      'getStatus: cannot be read',
    ],
  ])('with %s', (_title, candidate, said) => {
    expect(messageOf(candidate)).toContain(said);
  });

  test('and says everything at once', () => {
    const message = messageOf({ pluginVersion: 'x', initialize: 1, shouldDefend: 'yes' });

    for (const member of [
      'pluginName',
      'pluginVersion',
      'initialize',
      'canOpenPosition',
      'onPositionOpened',
      'onPositionClosed',
      'getStatus',
      'shouldDefend',
    ]) {
      expect(message).toContain(`${member}: expected`);
    }
  });

  test('for a name that is taken', () => {
    const { manager } = new Desk({ plugins: [plugin()] });

    expect(() => manager.registerPlugin(plugin())).toThrow(
      'TestPlugin: pluginName: "TestPlugin" is registered already',
    );
  });

  test.each([
    ['false', () => false, 'initialize answered with false; it must answer true'],
    ['nothing', () => undefined, 'initialize answered with undefined'],
    ['1', () => 1, 'initialize answered with 1'],
    ['a promise', () => Promise.resolve(true), 'initialize answered with a promise'],
    ['a promise that fails', () => Promise.reject(new Error('later')), 'initialize answered with a promise'],
    [
      'an error',
      () => {
        throw new Error('no file');
      },
      'initialize threw: no file',
    ],
  ])('when initialize answers with %s', (_title, initialize, said) => {
    expect(messageOf(plugin({ initialize: initialize as never }))).toContain(said);
  });

  test('with the error of the plugin as its cause', () => {
    const cause = new Error('no file');

    expect(() =>
      register(
        plugin({
          initialize: () => {
            throw cause;
          },
        }),
      ),
    ).toThrow(expect.objectContaining({ cause }));
  });

  test('and leaves nothing behind', () => {
    const desk = new Desk();
    expect(() => desk.manager.registerPlugin(plugin({ initialize: () => false }))).toThrow();

    expect(desk.manager.plugins).toEqual([]);
    expect(desk.submit(1).kind).toBe('approved');
    expect(desk.manager.registerPlugin(plugin())).toBe(true);
  });
});

describe('a plugin that is registered late', () => {
  test('learns of the positions and orders that are open already', () => {
    const told: string[] = [];
    const desk = new Desk();
    desk.hold(10, { strategy: 'A' });
    desk.hold(10, { strategy: 'B' });
    desk.hold(-10, { strategy: 'B' });
    desk.approve(10, { strategy: 'C', type: 'limit', limitPrice: 90 });
    desk.manager.registerPlugin(
      plugin({
        onPositionOpened: (symbol, strategy) => void told.push(`${strategy}/${symbol}`),
        onOrderApproved: (_symbol, strategy, { orderId }) => void told.push(`${strategy}#${orderId}`),
      }),
    );

    expect(told).toEqual(['A/SPY', 'C#4']);
  });
});

test('a plugin is found by its own name and by that of its module', () => {
  const { manager } = new Desk();
  manager.registerPlugin(plugin(), undefined, 'module-name');

  expect(manager.getPlugin('TestPlugin')?.pluginName).toBe('TestPlugin');
  expect(manager.getPlugin('module-name')?.pluginName).toBe('TestPlugin');
  expect(manager.getPlugin('Other')).toBeUndefined();
});
