/**
 * Limits that change while a plugin runs: all or nothing, with a reason and an event.
 *
 * @module
 */
import { BaseRiskPlugin, FrameworkError, type PositionDetails, type RiskAnswer, type RiskPlugin } from 'plimsoll';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { codesOf, Desk, plugin } from './desk.js';

const approvers = ['Ann', 'Bob'] as const;
const limits = z.strictObject({ maxUnits: z.number().positive().default(10) });

class Fixed extends BaseRiskPlugin<typeof limits> {
  readonly pluginName: string = 'Units';
  readonly pluginVersion = '1.0.0';
  readonly configSchema = limits;

  canOpenPosition(_symbol: string, _strategy: string, { quantity }: PositionDetails): RiskAnswer {
    return [quantity <= this.config.maxUnits, `${quantity} of ${this.config.maxUnits}`];
  }
}

class Units extends Fixed {
  fails = false;

  protected override onReconfigure(): void {
    if (this.fails) {
      throw new Error('bug');
    }
  }
}

function deskOf(one: RiskPlugin = new Units()): Desk {
  return new Desk({ plugins: [one] });
}

describe('reconfiguring a plugin', () => {
  test.each([
    ['just inside', 4, []],
    ['at', 5, []],
    ['just outside', 6, ['POSITION_REFUSED']],
  ])('puts the new limit in force: %s it (%i of 5)', (_title, quantity, codes) => {
    const desk = deskOf();
    expect(codesOf(desk.submit(10))).toEqual([]);
    desk.manager.reconfigurePlugin('Units', { maxUnits: 5 }, 'calmer', approvers);

    expect(codesOf(desk.submit(quantity))).toEqual(codes);
  });

  test('is one event with the reason and a copy of the configuration', () => {
    const desk = deskOf();
    const config = { maxUnits: 5 };
    desk.manager.reconfigurePlugin('Units', config, 'calmer', approvers);
    config.maxUnits = 6;

    expect(
      desk.host.typed('plugin_reconfigured').map(({ level, source, message, data }) => [level, source, message, data]),
    ).toEqual([
      [
        'critical',
        'Units',
        'Units: reconfigured: calmer (approved by Ann and Bob)',
        {
          plugin: 'Units',
          version: '1.0.0',
          by: 'manager',
          reason: 'calmer',
          approvers: ['Ann', 'Bob'],
          config: { maxUnits: 5 },
          differences: [
            { path: 'plugins.Units.configuration', from: 'as code made it', to: null, direction: 'unknown' },
            { path: 'plugins.Units.maxUnits', from: null, to: 5, direction: 'unknown' },
          ],
          hashBefore: expect.stringMatching(/^[0-9a-f]{64}$/),
          hashAfter: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      ],
    ]);
  });

  test.each([
    ['a violation', { maxUnits: -1 }, 'maxUnits'],
    ['an unknown key', { maxUnits: 20, maxUnit: 5 }, 'maxUnit'],
    ['what is no object', 5, 'Units'],
    ['what is no plain data', { maxUnits: Number.NaN }, 'no plain JSON data'],
    ['nothing', undefined, 'no plain JSON data'],
  ])('with %s changes nothing', (_title, config, said) => {
    const desk = deskOf();
    const act = (): void => desk.manager.reconfigurePlugin('Units', config, 'looser', approvers);

    expect(act).toThrow(expect.objectContaining({ code: 'BAD_CONFIGURATION', message: expect.stringContaining(said) }));
    expect([codesOf(desk.submit(10)), codesOf(desk.submit(11))]).toEqual([[], ['POSITION_REFUSED']]);
    expect(desk.host.typed('plugin_reconfigured')).toEqual([]);
    expect(desk.host.typed('plugin_degraded')).toEqual([]);
  });

  test.each([
    ['', 'Units'],
    ['calmer', 'Nobody'],
  ])('with the reason "%s" for %s is an error', (reason, name) => {
    expect(() => deskOf().manager.reconfigurePlugin(name, {}, reason, approvers)).toThrow(
      expect.objectContaining({ code: 'BAD_ARGUMENT' }),
    );
  });

  test.each([
    ['has no such method', plugin({ pluginName: 'Units' })],
    ['takes none while it runs', new Fixed()],
  ])('that %s is an error, and it goes on as before', (_title, one) => {
    const desk = deskOf(one);

    expect(() => desk.manager.reconfigurePlugin('Units', {}, 'calmer', approvers)).toThrow(
      /takes no other configuration/,
    );
    expect(codesOf(desk.submit(10))).toEqual([]);
  });

  test.each([
    [
      'throws',
      (): never => {
        throw new Error('bug');
      },
      /reconfigure threw: bug/,
    ],
    [
      'throws another error of the framework',
      (): never => {
        throw new FrameworkError('BAD_ARGUMENT', 'bug');
      },
      /threw: bug/,
    ],
    ['answers with anything but true', (): unknown => undefined, /reconfigure answered with undefined/],
  ])('that %s may be in any state, and refuses until it is reset', (_title, reconfigure, said) => {
    const desk = deskOf(plugin({ pluginName: 'Units', reconfigure: reconfigure as never }));

    expect(() => desk.manager.reconfigurePlugin('Units', {}, 'calmer', approvers)).toThrow(said);
    expect(codesOf(desk.submit(1))).toEqual(['PLUGIN_DEGRADED']);
    expect(desk.host.typed('plugin_degraded')).toHaveLength(1);
  });

  test('that fails half-way keeps its configuration, but is not trusted', () => {
    const units = new Units();
    const desk = deskOf(units);
    units.fails = true;

    expect(() => desk.manager.reconfigurePlugin('Units', { maxUnits: 20 }, 'looser', approvers)).toThrow('bug');
    expect(codesOf(desk.submit(1))).toEqual(['PLUGIN_DEGRADED']);
    expect(desk.manager.resetPlugin('Units', 'looked at')).toBe(false);
    units.fails = false;
    desk.manager.reconfigurePlugin('Units', { maxUnits: 10 }, 'as before', approvers);
    expect(desk.manager.resetPlugin('Units', 'looked at')).toBe(true);
    expect([codesOf(desk.submit(10)), codesOf(desk.submit(11))]).toEqual([[], ['POSITION_REFUSED']]);
  });
});

test('enabling, disabling and resetting say why in their data', () => {
  const { manager, host } = deskOf();
  manager.disablePlugin('Units', 'one', ['Ann', 'Bob']);
  manager.enablePlugin('Units', 'two');
  manager.resetPlugin('Units', 'three');

  expect(host.events.slice(1).map(({ type, data }) => [type, data['reason']])).toEqual([
    ['plugin_disabled', 'one'],
    ['plugin_enabled', 'two'],
    ['plugin_reset', 'three'],
  ]);
});
