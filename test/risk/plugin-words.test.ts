/**
 * What a person reads of a plugin's fate, to the letter: each event with its level and its numbers.
 *
 * @module
 */
import type { RiskEventType, RiskPlugin } from 'plimsoll';
import { describe, expect, test } from 'vitest';
import { codesOf, Desk, plugin } from './desk.js';

function told(desk: Desk, type: RiskEventType): unknown[] {
  return desk.host.typed(type).map(({ level, source, message, data }) => [level, source, message, data]);
}

const identity = { plugin: 'TestPlugin', version: '1.0.0' };

describe('a plugin', () => {
  test('that is registered', () => {
    const desk = new Desk({ plugins: [plugin()] });

    expect(told(desk, 'plugin_registered')).toMatchObject([
      ['info', 'TestPlugin', 'TestPlugin: registered, version 1.0.0', identity],
    ]);
  });

  test('that fails to take something in, once however often, and what it refuses with', () => {
    const failing = (): never => {
      throw new Error('lost count');
    };
    const desk = new Desk({ plugins: [plugin({ onPositionOpened: failing })] });
    desk.hold(10);
    desk.hold(-10);

    expect(told(desk, 'plugin_degraded')).toMatchObject([
      [
        'critical',
        'TestPlugin',
        expect.stringMatching(/degraded, refuses every opening until reset \(.*lost count.*\)$/),
        identity,
      ],
    ]);
    const result = desk.submit(1);
    expect(codesOf(result)).toEqual(['PLUGIN_DEGRADED']);
    expect(result).toMatchObject({
      refusals: [{ plugin: 'TestPlugin', message: expect.stringMatching(/^degraded until reset: .*lost count/) }],
    });
  });

  test('that is not fed, and is fed again', () => {
    const desk = new Desk({ plugins: [plugin({ process: () => undefined })], maxFeedAge: 1000 });
    desk.submit(1);
    desk.submit(1);

    expect(told(desk, 'plugin_unfed')).toMatchObject([
      [
        'critical',
        'TestPlugin',
        'TestPlugin: refuses every opening until it is fed: took in no market data yet, allowed are 1000 ms',
        identity,
      ],
    ]);
    desk.manager.process({} as never);
    expect(told(desk, 'plugin_fed')).toMatchObject([['warning', 'TestPlugin', 'TestPlugin: fed again', identity]]);
    desk.host.clock.set(desk.host.clock.utc + 1000);
    expect(codesOf(desk.submit(1))).toEqual([]);
    desk.host.clock.set(desk.host.clock.utc + 1);

    expect(desk.submit(1)).toMatchObject({
      refusals: [{ code: 'UNFED', message: 'took in no market data for 1001 ms, allowed are 1000 ms' }],
    });
  });

  test('that is reset, disabled and enabled, with the reason', () => {
    const desk = new Desk({ plugins: [plugin()] });
    desk.manager.resetPlugin('TestPlugin', 'recounted');
    desk.manager.disablePlugin('TestPlugin', 'in doubt', ['Ann', 'Bob']);
    desk.manager.enablePlugin('TestPlugin', 'sure again');
    const said = (type: RiskEventType): unknown[] => desk.host.typed(type).map(({ message, data }) => [message, data]);

    expect(said('plugin_reset')).toMatchObject([['TestPlugin: reset: recounted', { reason: 'recounted' }]]);
    expect(said('plugin_disabled')).toMatchObject([
      ['TestPlugin: disabled: in doubt (approved by Ann and Bob)', { reason: 'in doubt' }],
    ]);
    expect(said('plugin_enabled')).toMatchObject([['TestPlugin: enabled: sure again', { reason: 'sure again' }]]);
  });

  test('that takes no other configuration', () => {
    const desk = new Desk({ plugins: [plugin()] });

    expect(() => desk.manager.reconfigurePlugin('TestPlugin', {}, 'calmer')).toThrow(
      'TestPlugin takes no other configuration while it runs.',
    );
  });

  test('that is not there', () => {
    const { manager } = new Desk({ plugins: [plugin()] });

    expect(() => manager.resetPlugin('Other', 'x')).toThrow(/Other/);
    expect(() => manager.resetPlugin('TestPlugin', ' ')).toThrow('resetPlugin: expected a reason');
  });
});

describe('refusals of several plugins', () => {
  const refusing = (pluginName: string): RiskPlugin =>
    plugin({ pluginName, canOpenPosition: () => [false, `no from ${pluginName}`] });

  test('are in the order of their names, whatever the order of registration', () => {
    const desk = new Desk({ plugins: [refusing('C'), refusing('A'), refusing('B')] });

    expect(desk.submit(1)).toMatchObject({ refusals: [{ plugin: 'A' }, { plugin: 'B' }, { plugin: 'C' }] });
    expect(desk.manager.canOpenPosition('SPY', 'S', { quantity: 1, price: 1 })).toEqual([
      false,
      'A: no from A (POSITION_REFUSED); B: no from B (POSITION_REFUSED); C: no from C (POSITION_REFUSED)',
    ]);
  });
});
