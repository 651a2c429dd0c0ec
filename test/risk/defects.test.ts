/**
 * The nine defects of the code that this design comes from, each with a test that its behaviour fails.
 *
 * @module
 */
import { BaseRiskPlugin, type PositionDetails, type RiskAnswer, RiskEventType, UnifiedRiskManager } from 'plimsoll';
import { CorrelationPlugin } from 'plimsoll/plugins/correlation';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { codesOf, Desk, Host, plugin, spy } from './desk.js';

/** A plugin as the seed would have it: counts open positions, in snake_case, without a base class. */
function counter(): { readonly counts: string[] } & Record<string, unknown> {
  const counts: string[] = [];

  return {
    counts,
    plugin_name: 'Counter',
    plugin_version: '2.0.0',
    initialize: () => true,
    can_open_position: () => [true, ''],
    on_position_opened: (symbol: string, strategy: string) => counts.push(`+${strategy}/${symbol}`),
    on_position_closed: (symbol: string, strategy: string) => counts.push(`-${strategy}/${symbol}`),
    get_status: () => ({}),
  };
}

describe('defect 1: a veto loses its reason and publishes nothing', () => {
  test('the types that the seed used and did not declare exist', () => {
    expect(RiskEventType.POSITION_BLOCKED).toBe('position_blocked');
    expect(RiskEventType.POSITION_CHECK).toBe('position_check');
  });

  test('a refused order is one event with every reason, and the caller gets them too', () => {
    const desk = new Desk({
      plugins: [
        plugin({ pluginName: 'First', canOpenPosition: () => [false, 'too many'] }),
        plugin({ pluginName: 'Second', canOpenPosition: () => ({ kind: 'deny', code: 'TOO_BIG', message: '5 of 3' }) }),
      ],
    });
    const refusals = [
      { plugin: 'First', code: 'POSITION_REFUSED', message: 'too many' },
      { plugin: 'Second', code: 'TOO_BIG', message: '5 of 3' },
    ];

    expect(desk.submit(10)).toEqual({ kind: 'refused', refusals });
    expect(desk.host.typed('position_blocked').map(({ level, data }) => ({ level, data }))).toEqual([
      { level: 'warning', data: { symbol: 'SPY', strategy: 'A', orderId: 1, refusals } },
    ]);
  });

  test('a refused question is one event as well', () => {
    const { manager, host } = new Desk({ plugins: [plugin({ canOpenPosition: () => [false, 'too many'] })] });

    expect(manager.canOpenPosition('SPY', 'A', { price: 100 })).toEqual([
      false,
      'TestPlugin: too many (POSITION_REFUSED)',
    ]);
    expect(host.typed('position_blocked')).toHaveLength(1);
  });
});

describe('defect 2: configuration never reaches a plugin', () => {
  test('initialize gets what was registered with the plugin', () => {
    const { manager, host } = new Desk();
    const seen: unknown[] = [];
    manager.registerPlugin(plugin({ initialize: (...given: unknown[]) => seen.push(...given) > 0 }), { limit: 3 });

    expect(seen).toEqual([expect.objectContaining({ clock: host.clock, portfolio: host.portfolio }), { limit: 3 }]);
  });

  test('a base plugin parses it, and refuses what breaks its schema', () => {
    class Limited extends BaseRiskPlugin<z.ZodObject<{ limit: z.ZodNumber }>> {
      readonly pluginName = 'Limited';
      readonly pluginVersion = '1.0.0';
      readonly configSchema = z.strictObject({ limit: z.number() });

      canOpenPosition(_symbol: string, _strategy: string, { quantity }: PositionDetails): RiskAnswer {
        return [quantity <= this.config.limit, `limit ${this.config.limit}`];
      }
    }

    const desk = new Desk();
    expect(() => desk.manager.registerPlugin(new Limited(), { limt: 3 })).toThrow(/Limited.*limit.*limt/);
    desk.manager.registerPlugin(new Limited(), { limit: 3 });
    expect(desk.submit(3).kind).toBe('approved');
    expect(codesOf(desk.submit(4))).toEqual(['POSITION_REFUSED']);
  });
});

describe('defect 3: a critical alias fails open', () => {
  test.each(['checkCorrelationLimits', 'requestSpyAllocation', 'shouldDefend', 'checkCircuitBreaker'] as const)(
    '%s without a plugin that can answer is refused, and is known to be unserved',
    (question) => {
      const { manager } = new Desk({ plugins: [plugin()] });
      const answers = {
        checkCorrelationLimits: () => manager.checkCorrelationLimits('SPY', 'A'),
        requestSpyAllocation: () => manager.requestSpyAllocation('A', 10),
        shouldDefend: () => [!manager.shouldDefend({ symbol: 'SPY' }), 'NOT_SERVED'] as const,
        checkCircuitBreaker: () => manager.checkCircuitBreaker(),
      };
      const [isAllowed, reason] = answers[question]();

      expect(isAllowed).toBe(false);
      expect(reason).toContain('NOT_SERVED');
      expect(manager.unservedQuestions).toContain(question);
    },
  );

  test('a plugin that can answer is asked', () => {
    const { manager } = new Desk({
      plugins: [plugin({ requestSpyAllocation: (_: string, delta: number) => [delta <= 10, `${delta} of 10`] })],
    });

    expect(manager.requestSpyAllocation('A', 10)).toEqual([true, 'TestPlugin: 10 of 10']);
    expect(manager.requestSpyAllocation('A', 11)).toEqual([false, 'TestPlugin: 11 of 10']);
    expect(manager.unservedQuestions).not.toContain('requestSpyAllocation');
  });
});

describe('defect 4: positions that close are never told', () => {
  test('the manager has the method, and plugins learn of closes from fills', () => {
    const desk = new Desk();
    const plugins = counter();
    desk.manager.registerPlugin(plugins as never);
    desk.hold(10);
    desk.hold(-10);

    expect(desk.manager.onPositionClosed('SPY', 'A')[0]).toBe(true);
    expect(plugins.counts).toEqual(['+A/SPY', '-A/SPY']);
  });

  test('a slot that was released can be taken again', () => {
    const desk = new Desk();
    desk.manager.registerPlugin(new CorrelationPlugin(), {
      groups: { g: { symbols: ['SPY'] } },
      maxPositionsPerGroup: 1,
    });
    desk.hold(10);
    expect(codesOf(desk.submit(10, { strategy: 'B' }))).toEqual(['GROUP_LIMIT']);
    desk.hold(-10);
    expect(desk.submit(10, { strategy: 'B' }).kind).toBe('approved');
  });
});

describe('defect 5: strategies in one symbol count once', () => {
  test('each strategy is told of separately, and one close frees one', () => {
    const desk = new Desk();
    const plugins = counter();
    desk.manager.registerPlugin(plugins as never);
    desk.hold(10, { strategy: 'A' });
    desk.hold(10, { strategy: 'B' });
    desk.hold(-10, { strategy: 'A' });

    expect(plugins.counts).toEqual(['+A/SPY', '+B/SPY', '-A/SPY']);
  });

  test('the limit of a group counts them all', () => {
    const desk = new Desk();
    desk.manager.registerPlugin(new CorrelationPlugin(), {
      groups: { g: { symbols: ['SPY'] } },
      maxPositionsPerGroup: 2,
    });
    desk.hold(10, { strategy: 'A' });
    desk.hold(10, { strategy: 'B' });
    expect(codesOf(desk.submit(10, { strategy: 'C' }))).toEqual(['GROUP_LIMIT']);
    desk.hold(-10, { strategy: 'A' });
    expect(desk.submit(10, { strategy: 'C' }).kind).toBe('approved');
    expect(codesOf(desk.submit(10, { strategy: 'D' }))).toEqual(['GROUP_LIMIT']);
  });
});

describe('defect 6: related symbols are in different groups, unknown ones pass', () => {
  test('groups overlap, so that ES and SPY are seen together', () => {
    const desk = new Desk();
    desk.manager.registerPlugin(new CorrelationPlugin(), {
      groups: {
        futures: { symbols: ['ES', 'NQ'] },
        funds: { symbols: ['SPY', 'QQQ'] },
        index: { groups: ['futures', 'funds'] },
      },
      maxPositionsPerGroup: 1,
    });
    expect(desk.manager.checkCorrelationLimits('ES', 'B')[0]).toBe(true);
    desk.hold(10);
    expect(desk.manager.checkCorrelationLimits('ES', 'B')[0]).toBe(false);
  });

  test('what an unknown symbol means is a setting', () => {
    const { manager } = new Desk();
    manager.registerPlugin(new CorrelationPlugin(), { groups: { g: { symbols: ['SPY'] } }, unknownSymbol: 'refuse' });

    expect(manager.checkCorrelationLimits('XYZ', 'A')[0]).toBe(false);
  });
});

describe('defect 7: the correlation question is put to everybody', () => {
  test('only the plugins that know about correlation answer it', () => {
    const asked: string[] = [];
    const { manager } = new Desk({
      plugins: [
        plugin({ pluginName: 'Breaker', canOpenPosition: () => [false, 'tripped'] }),
        plugin({
          pluginName: 'Correlation',
          checkCorrelationLimits: (...given: string[]) => [asked.push(...given) > 0, 'kept'],
        }),
      ],
    });

    expect(manager.checkCorrelationLimits(spy, 'A')).toEqual([true, 'Correlation: kept']);
    expect(asked).toEqual(['SPY', 'A']);
    expect(manager.canOpenPosition('SPY', 'A', { price: 100 })[0]).toBe(false);
  });
});

describe('defect 8: a failed notification is swallowed and counters drift', () => {
  test.each(['onPositionOpened', 'onPositionClosed'] as const)(
    'a plugin whose %s failed refuses until reset',
    (hook) => {
      let fails = true;
      const told: string[] = [];
      const desk = new Desk({
        plugins: [
          plugin({
            [hook]: (symbol: string, strategy: string) => {
              if (fails) {
                throw new Error('disk full');
              }
              told.push(`${strategy}/${symbol}`);
            },
          }),
        ],
      });
      desk.hold(10);

      if (hook === 'onPositionClosed') {
        desk.hold(-10);
      }

      expect(codesOf(desk.submit(10))).toEqual(['PLUGIN_DEGRADED']);
      expect(desk.host.typed('plugin_degraded').map(({ source, level }) => [source, level])).toEqual([
        ['TestPlugin', 'critical'],
      ]);
      expect(desk.host.typed('plugin_degraded')[0]?.message).toContain('disk full');

      expect(desk.manager.resetPlugin('TestPlugin', 'tried again')).toBe(false);
      fails = false;
      expect(desk.manager.resetPlugin('TestPlugin', 'disk is free')).toBe(true);
      expect(told).toEqual(['A/SPY']);
      expect(desk.submit(10).kind).toBe('approved');
    },
  );
});

describe('defect 9: wall clock, console, races, and a first veto that hides the others', () => {
  test('events carry the time of the algorithm', () => {
    const { manager, host } = new Desk();
    host.clock.set(Date.UTC(2008, 9, 10));
    manager.registerPlugin(plugin());

    expect(host.events[0]?.toDict()['timestamp']).toBe('2008-10-10T00:00:00Z');
  });

  test('a handler that throws is reported and the others still hear', () => {
    const host = new Host();
    const heard: string[] = [];
    host.riskEventBus.subscribe('plugin_registered', () => {
      throw new Error('broken');
    });
    host.riskEventBus.subscribe('plugin_registered', (event) => heard.push(event.source));
    new UnifiedRiskManager({ host }).registerPlugin(plugin());

    expect(heard).toEqual(['TestPlugin']);
    expect(host.handlerErrors).toHaveLength(1);
  });

  test('what is approved is reserved, so that two checks cannot both use the last of a limit', () => {
    const desk = new Desk({
      plugins: [
        plugin({
          canOpenPosition: (_symbol, _strategy, { currentQuantity, pendingQuantity, openingQuantity }) => [
            currentQuantity + pendingQuantity + openingQuantity <= 10,
            'limit 10',
          ],
        }),
      ],
    });

    expect(desk.submit(6).kind).toBe('approved');
    expect(codesOf(desk.submit(6))).toEqual(['POSITION_REFUSED']);
    expect(desk.submit(4).kind).toBe('approved');
  });
});
