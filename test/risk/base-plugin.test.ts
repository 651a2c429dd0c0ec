/**
 * The base class of plugins: configuration, what a plugin reaches through it, and its defaults.
 *
 * @module
 */
import { BaseRiskPlugin } from 'plimsoll';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { codesOf, Desk, Host } from './desk.js';

const configSchema = z.strictObject({ limit: z.number().default(3) });

class Example extends BaseRiskPlugin<typeof configSchema> {
  readonly pluginName = 'Example';
  readonly pluginVersion = '1.0.0';
  readonly configSchema = configSchema;

  canOpenPosition(): [boolean, string] {
    this.log('asked');
    this.publish({ type: 'position_check', level: 'info', message: `limit ${this.config.limit}` });
    return [this.host.portfolio.cash > 0, ''];
  }
}

describe('a base plugin', () => {
  test('that does only what it must is a plugin', () => {
    const desk = new Desk({ plugins: [new Example()] });
    desk.hold(10);
    desk.hold(-10);

    expect(desk.manager.getStatus().plugins).toMatchObject([{ name: 'Example', degraded: null, status: {} }]);
    expect(desk.host.logs).toEqual(['[Example] asked']);
    expect(desk.host.typed('position_check')).toMatchObject([{ source: 'Example', message: 'limit 3' }]);
  });

  test('knows whether it was initialized, and may not be used before', () => {
    const example = new Example();
    expect(example.isInitialized).toBe(false);
    expect(() => example.canOpenPosition()).toThrow('Example was used before initialize(host, config).');

    class Eager extends Example {
      early = this.config;
    }
    expect(() => new Eager()).toThrow(expect.objectContaining({ code: 'BAD_PLUGIN' }));

    example.initialize(new Host(), undefined);
    expect(example.isInitialized).toBe(true);
  });

  test.each([
    ['nothing', undefined, undefined, 'limit 3'],
    ['null', undefined, null, 'limit 3'],
    ['a registration', undefined, { limit: 4 }, 'limit 4'],
    ['code', { limit: 5 }, undefined, 'limit 5'],
    ['code, and an empty registration', { limit: 5 }, {}, 'limit 5'],
  ])('is configured by %s', (_title, own, registered, message) => {
    const desk = new Desk();
    desk.manager.registerPlugin(new Example(own), registered);
    desk.submit(1);

    expect(desk.host.typed('position_check')).toMatchObject([{ message }]);
  });

  test.each([{ limit: 4 }, 'strict', ['strict'], 5])('configured by code and by %j is refused', (registered) => {
    const { manager } = new Desk();

    expect(() => manager.registerPlugin(new Example({ limit: 5 }), registered)).toThrow('configured twice');
  });

  test('says what is wrong with two configurations, and with one while it runs', () => {
    const example = new Example({ limit: 5 });

    expect(() => example.initialize(new Host(), { limit: 4 })).toThrow(
      'Example: configured twice, where it was made and where it was registered; keep one of them.',
    );
    expect(example.initialize(new Host(), undefined)).toBe(true);
    expect(() => example.reconfigure({ limit: 4 })).toThrow('Example takes no other configuration while it runs.');
  });

  test('may use the state of the account', () => {
    const desk = new Desk({ plugins: [new Example()] });
    desk.host.portfolio.cash = 0;

    expect(codesOf(desk.submit(1))).toEqual(['POSITION_REFUSED']);
  });
});
