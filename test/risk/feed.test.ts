/**
 * Plugins that are not being fed: what they limit is refused, and everybody hears of it.
 *
 * @module
 */
import { type RiskPlugin, UnifiedRiskManager } from 'plimsoll';
import { describe, expect, test } from 'vitest';
import { codesOf, Desk, Host, plugin } from './desk.js';

const slice = {} as never;
const fed = (changes: Partial<RiskPlugin> = {}): RiskPlugin =>
  plugin({ pluginName: 'Fed', process: () => undefined, ...changes });

function fedBefore(age: number, changes: Partial<RiskPlugin> = {}): Desk {
  const desk = new Desk({ plugins: [fed(changes)], maxFeedAge: 60_000 });
  desk.manager.process(slice);
  desk.host.clock.set(desk.host.clock.utc + age);
  return desk;
}

describe('a plugin that takes market data', () => {
  test.each([
    ['just inside', 59_999, []],
    ['at', 60_000, []],
    ['just outside', 60_001, ['UNFED']],
  ])('that was fed %s the limit (%i ms ago) answers %j', (_title, age, codes) => {
    expect(codesOf(fedBefore(age).submit(10))).toEqual(codes);
  });

  test('that was never fed refuses, even at once', () => {
    const desk = new Desk({ plugins: [fed()], maxFeedAge: 60_000 });

    expect(desk.submit(10)).toMatchObject({
      refusals: [{ plugin: 'Fed', code: 'UNFED', message: 'took in no market data yet, allowed are 60000 ms' }],
    });
  });

  test('is not asked while it is not fed', () => {
    const asked: string[] = [];
    const desk = fedBefore(60_001, { canOpenPosition: (symbol) => [asked.push(symbol) > 0, ''] });
    desk.submit(10);

    expect(asked).toEqual([]);
  });

  test('is told of once however often it refuses, and once more when it is fed', () => {
    const desk = fedBefore(60_001);
    desk.submit(10);
    desk.submit(10);
    desk.manager.process(slice);
    desk.manager.process(slice);

    expect(codesOf(desk.submit(10))).toEqual([]);
    expect(desk.host.typed('plugin_unfed').map(({ source, level }) => [source, level])).toEqual([['Fed', 'critical']]);
    expect(desk.host.typed('plugin_fed').map(({ message }) => message)).toEqual(['Fed: fed again']);
  });

  test('says in the status that it is not fed, without telling of it', () => {
    const desk = fedBefore(60_001);

    expect(desk.manager.getStatus().plugins[0]?.unfed).toBe(
      'took in no market data for 60001 ms, allowed are 60000 ms',
    );
    expect(desk.host.typed('plugin_unfed')).toEqual([]);
  });

  test('that fails on market data was not fed by it', () => {
    let fails = true;
    const desk = new Desk({
      plugins: [
        fed({
          process: () => {
            if (fails) {
              throw new Error('bug');
            }
          },
        }),
      ],
      maxFeedAge: 60_000,
    });
    desk.manager.process(slice);
    fails = false;
    desk.manager.resetPlugin('Fed', 'mended');

    expect(codesOf(desk.submit(10))).toEqual(['UNFED']);
    desk.manager.process(slice);
    expect(codesOf(desk.submit(10))).toEqual([]);
  });

  test('never keeps a position from being closed', () => {
    const desk = fedBefore(0);
    desk.hold(10);
    desk.host.clock.set(desk.host.clock.utc + 60_001);

    expect(codesOf(desk.submit(-10))).toEqual([]);
    expect(codesOf(desk.submit(10))).toEqual(['UNFED']);
  });

  test('may be without for ever where no age is configured', () => {
    const desk = new Desk({ plugins: [fed()] });

    expect(codesOf(desk.submit(10))).toEqual([]);
    expect(desk.manager.getStatus().plugins[0]?.unfed).toBeNull();
  });

  test('is not missed while it is disabled', () => {
    const desk = fedBefore(60_001);
    desk.manager.disablePlugin('Fed', 'its feed is down', ['Ann', 'Bob']);

    expect(codesOf(desk.submit(10))).toEqual([]);
  });
});

test('a plugin that takes no market data needs none', () => {
  const desk = new Desk({ plugins: [plugin()], maxFeedAge: 1 });

  expect(codesOf(desk.submit(10))).toEqual([]);
});

test('legacy questions are refused by a plugin that is not fed, each for its cautious answer', () => {
  const host = new Host();
  const manager = new UnifiedRiskManager({ host, maxFeedAge: 1 });
  manager.registerPlugin(fed({ checkCircuitBreaker: () => [true, ''], shouldDefend: () => false }));

  expect(manager.checkCircuitBreaker()).toEqual([false, expect.stringMatching(/^Fed: took in .* \(UNFED\)$/)]);
  expect(manager.shouldDefend({})).toBe(true);
  manager.process(slice);
  expect([manager.isTradingAllowed(), manager.shouldDefend({})]).toEqual([true, false]);
});
