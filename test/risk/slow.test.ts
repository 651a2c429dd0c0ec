/**
 * Plugins that take longer than they may: what they were asked is refused, what they were told degrades them, and time is measured only then.
 *
 * @module
 */
import { FrameworkError, type RiskPlugin } from 'plimsoll';
import { riskPluginContract } from 'plimsoll/testing';
import { describe, expect, test } from 'vitest';
import { codesOf, Desk, plugin } from './desk.js';
import { openJournal } from './journal-desk.js';

/** A stopwatch that shows what a test says, and counts who looks at it. */
class Watch {
  elapsed = 0;
  looks = 0;

  readonly read = (): number => {
    this.looks += 1;
    return this.elapsed;
  };

  /** Makes a member that takes its time. */
  taking<T>(milliseconds: number, answer: T): () => T {
    return () => {
      this.elapsed += milliseconds;
      return answer;
    };
  }
}

function deskWith(changes: (watch: Watch) => Partial<RiskPlugin>): { desk: Desk; watch: Watch } {
  const watch = new Watch();
  const plugins = [plugin({ pluginName: 'Slow', ...changes(watch) })];

  return { watch, desk: new Desk({ plugins, answerBudget: { maxAnswerTime: 5, stopwatch: watch.read } }) };
}

describe('an answer', () => {
  test.each([
    ['just inside', 4.999, []],
    ['at', 5, []],
    ['just outside', 5.001, ['PLUGIN_SLOW']],
    ['far outside', 60_000, ['PLUGIN_SLOW']],
    ['before it was asked, by a broken stopwatch', -1, ['PLUGIN_SLOW']],
    ['after no time that a stopwatch could show', Number.NaN, ['PLUGIN_SLOW']],
  ])('that comes %s the limit (%d ms) gives %j', (_title, took, codes) => {
    const { desk } = deskWith((watch) => ({ canOpenPosition: watch.taking(took, [true, 'fine'] as const) }));

    expect(codesOf(desk.submit(10))).toEqual(codes);
  });

  test('that is late is refused with its reason and its numbers, and exactly one event', () => {
    const { desk } = deskWith((watch) => ({ canOpenPosition: watch.taking(12.3456, [true, 'fine'] as const) }));
    const message = 'Slow: canOpenPosition took 12.346 ms, allowed are 5 ms';

    expect(desk.submit(10)).toEqual({
      kind: 'refused',
      refusals: [{ plugin: 'Slow', code: 'PLUGIN_SLOW', message, context: { took: 12.346, allowed: 5 } }],
    });
    expect(desk.host.typed('plugin_error').map((event) => event.message)).toEqual([message]);
  });

  test('that is late and refuses is told of with what it refused', () => {
    const { desk } = deskWith((watch) => ({
      canOpenPosition: watch.taking(12, { kind: 'halt', code: 'PANIC', message: 'all is lost' } as const),
    }));

    expect(desk.submit(10)).toMatchObject({
      refusals: [
        {
          message: 'Slow: canOpenPosition took 12 ms, allowed are 5 ms; it refused with PANIC: all is lost',
        },
      ],
    });
    expect(desk.manager.killSwitch.state).toBe('halt-new');
  });

  test('that is late and none is told of as none', () => {
    const { desk } = deskWith((watch) => ({ canOpenPosition: watch.taking(12, undefined as never) }));

    expect(codesOf(desk.submit(10))).toEqual(['PLUGIN_FAULT']);
    expect(desk.host.typed('plugin_error')).toHaveLength(1);
  });

  test('that is late does not stop an order that only closes', () => {
    const { desk } = deskWith((watch) => ({
      canOpenPosition: (_symbol, _strategy, { orderId }) => watch.taking(orderId === 1 ? 0 : 12, [true, ''] as const)(),
    }));
    desk.hold(10);

    expect(codesOf(desk.submit(-10))).toEqual([]);
    expect(codesOf(desk.submit(10))).toEqual(['PLUGIN_SLOW']);
  });

  test('to a legacy question that is late is no', () => {
    const { desk } = deskWith((watch) => ({
      checkCorrelationLimits: watch.taking(6, [true, 'fine'] as const),
      shouldDefend: watch.taking(6, false),
    }));

    expect(desk.manager.checkCorrelationLimits('SPY', 'A')).toEqual([
      false,
      expect.stringContaining('checkCorrelationLimits took 6 ms, allowed are 5 ms'),
    ]);
    expect(desk.manager.shouldDefend({})).toBe(true);
    expect(desk.host.typed('plugin_error')).toHaveLength(2);
  });
});

describe('a notification', () => {
  test('that takes too long degrades the plugin, and the event has the numbers', () => {
    const { desk } = deskWith((watch) => ({ process: watch.taking(6, undefined) }));
    desk.manager.process({} as never);

    expect(codesOf(desk.submit(10))).toEqual(['PLUGIN_DEGRADED']);
    expect(desk.host.typed('plugin_degraded').map(({ data }) => data)).toEqual([
      {
        plugin: 'Slow',
        version: '1.0.0',
        reason: 'Slow: process took 6 ms, allowed are 5 ms',
        hook: 'process',
        took: 6,
        allowed: 5,
      },
    ]);
  });

  test('that takes no longer than it may changes nothing', () => {
    const { desk } = deskWith((watch) => ({ process: watch.taking(5, undefined) }));
    desk.manager.process({} as never);

    expect(codesOf(desk.submit(10))).toEqual([]);
  });
});

describe('a stopwatch', () => {
  test('is not looked at while a plugin prepares itself, tells its status or lets go', () => {
    const { desk, watch } = deskWith((slow) => ({
      initialize: slow.taking(1000, true),
      getStatus: slow.taking(1000, {}),
      dispose: slow.taking(1000, undefined),
    }));
    const { plugins } = desk.manager.getStatus();
    desk.manager.dispose();

    expect(plugins).toMatchObject([{ degraded: null, status: {} }]);
    expect(watch.looks).toBe(0);
  });

  test('that throws refuses, and leaves the guard free', () => {
    const { desk, watch } = deskWith(() => ({}));
    const stop = (): never => {
      throw new FrameworkError('NOT_AVAILABLE', 'out of order');
    };
    const broken = new Desk({ plugins: [plugin()], answerBudget: { maxAnswerTime: 5, stopwatch: stop } });

    expect(codesOf(broken.submit(10))).toEqual(['GATE_FAULT']);
    expect(broken.submit(10)).toMatchObject({
      refusals: [{ code: 'GATE_FAULT', message: expect.stringContaining('The stopwatch threw: out of order') }],
    });
    expect(codesOf(desk.submit(10))).toEqual([]);
    expect(watch.looks).toBe(2);
  });
});

describe('the journal', () => {
  test('holds by how much an answer and a notification were late', () => {
    const watch = new Watch();
    const late = plugin({
      pluginName: 'Slow',
      canOpenPosition: watch.taking(6, [true, 'fine'] as const),
      process: watch.taking(7, undefined),
    });
    const { desk, sink } = openJournal([late], [], { maxAnswerTime: 5, stopwatch: watch.read });
    desk.submit(10);
    desk.manager.process({} as never);

    expect(sink.records).toContainEqual(
      expect.objectContaining({
        kind: 'decision',
        refusals: [expect.objectContaining({ code: 'PLUGIN_SLOW', context: { allowed: 5, took: 6 } })],
      }),
    );
    expect(sink.records).toContainEqual(
      expect.objectContaining({
        kind: 'event',
        type: 'plugin_degraded',
        data: expect.objectContaining({ allowed: 5, hook: 'process', plugin: 'Slow', took: 7 }),
      }),
    );
  });
});

describe('the contract of plugins', () => {
  test('holds a plugin to a budget where it has one', () => {
    const watch = new Watch();
    const make = (): RiskPlugin => plugin({ getStatus: () => ({}), onPositionOpened: watch.taking(6, undefined) });
    const failures = riskPluginContract(make, { answerBudget: { maxAnswerTime: 5, stopwatch: watch.read } }).filter(
      ({ run }) => {
        try {
          run();
          return false;
        } catch (thrown) {
          return String(thrown).includes('onPositionOpened took 6 ms, allowed are 5 ms');
        }
      },
    );

    expect(failures.map(({ name }) => name)).toContain('takes the news of an opened position any number of times');
  });
});
