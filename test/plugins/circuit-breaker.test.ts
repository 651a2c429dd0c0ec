import fc from 'fast-check';
import { DAY, FrameworkError, HOUR } from 'plimsoll';
import {
  type CircuitBreakerInput,
  type CircuitBreakerPlugin,
  circuitBreaker,
  configSchema,
  riskPlugin,
} from 'plimsoll/plugins/circuit-breaker';
import { describe, expect, it } from 'vitest';
import { codeOf, dailySlice, details, firstDay, isAllowed, messageOf, poisonedDetails, TestHost } from './host.js';

interface Started {
  readonly host: TestHost;
  readonly plugin: CircuitBreakerPlugin;
  /** Sets the account's value and processes a slice, so many days after the start. */
  at(days: number, equity: number): void;
  /** Whether an opening order is allowed now. */
  open(): boolean;
}

const noon = Date.UTC(2020, 0, 2, 17);
const order = details(10, 100);

function start(config?: CircuitBreakerInput): Started {
  const host = new TestHost(100_000, noon);
  const plugin = circuitBreaker(config);
  plugin.initialize(host, {});

  return {
    host,
    plugin,
    at(days, equity): void {
      host.clock.set(noon + days * DAY);
      host.portfolio.cash = equity;
      plugin.process(dailySlice(firstDay + Math.floor(days), {}));
    },
    open: () => isAllowed(plugin.canOpenPosition('SPY', 's1', order)),
  };
}

const onlyDrawdown = (drawdown: CircuitBreakerInput['drawdown']): CircuitBreakerInput => ({
  drawdown,
  dailyLoss: null,
});
const onlyDailyLoss = (maxDailyLoss: number): CircuitBreakerInput => ({ drawdown: null, dailyLoss: { maxDailyLoss } });

describe('the configuration', () => {
  it('is beyond what an unlevered holder of the S&P 500 has seen', () => {
    const { drawdown, dailyLoss, volatility, timeZone } = configSchema.parse({});

    expect(drawdown?.maxDrawdown).toBeGreaterThan(0.6826);
    expect(dailyLoss?.maxDailyLoss).toBeGreaterThan(0.205);
    expect(volatility).toBeNull();
    expect(timeZone).toBe('America/New_York');
  });

  it.each([
    ['recovery at the trip', { drawdown: { maxDrawdown: 0.2, recoverDrawdown: 0.2 } }, 'drawdown.recoverDrawdown'],
    ['recovery beyond the trip', { drawdown: { maxDrawdown: 0.2, recoverDrawdown: 0.3 } }, 'drawdown.recoverDrawdown'],
    [
      'volatility recovery at the trip',
      { volatility: { maxVolatility: 0.5, recoverVolatility: 0.5 } },
      'volatility.recoverVolatility',
    ],
    [
      'a cool-down shorter than the stop',
      { drawdown: { minTrippedDays: 5, cooldownDays: 4 } },
      'drawdown.minTrippedDays',
    ],
    ['percent instead of a fraction', { drawdown: { maxDrawdown: 20 } }, 'drawdown.maxDrawdown'],
    ['a limit of nothing', { dailyLoss: { maxDailyLoss: 0 } }, 'dailyLoss.maxDailyLoss'],
    ['a zone that is none', { timeZone: 'New York' }, 'timeZone: expected an IANA time zone'],
    [
      'no limit at all',
      { drawdown: null, dailyLoss: null },
      'expected drawdown, dailyLoss or volatility: a breaker without any of them protects nobody',
    ],
    ['an unknown key', { drawdown: { max: 0.2 } }, 'max'],
    [
      'a loss of a day that the fall from the peak always stops first',
      { drawdown: { maxDrawdown: 0.1 }, dailyLoss: { maxDailyLoss: 0.11 } },
      'dailyLoss.maxDailyLoss: expected at most drawdown.maxDrawdown (0.1), which always stops first, was 0.11; lower it or leave it out',
    ],
    ['text', { dailyLoss: { maxDailyLoss: '0.1' } }, 'dailyLoss.maxDailyLoss'],
  ])('refuses %s and says where', (_name, config, message) => {
    expect(() => riskPlugin.create().initialize(new TestHost(), config)).toThrow(FrameworkError);
    expect(() => riskPlugin.create().initialize(new TestHost(), config)).toThrow(message);
  });

  it.each<[string, CircuitBreakerInput]>([
    ['just inside the fall', { drawdown: { maxDrawdown: 0.1 }, dailyLoss: { maxDailyLoss: 0.09 } }],
    ['at the fall', { drawdown: { maxDrawdown: 0.1 }, dailyLoss: { maxDailyLoss: 0.1 } }],
    ['that nobody wrote', { drawdown: { maxDrawdown: 0.1 } }],
    ['beside a fall that nobody wrote', { dailyLoss: { maxDailyLoss: 0.8 } }],
    ['beside no fall', { drawdown: null, dailyLoss: { maxDailyLoss: 0.9 } }],
    ['switched off', { drawdown: { maxDrawdown: 0.1 }, dailyLoss: null }],
  ])('takes a loss of a day %s', (_name, config) => {
    const parsed = configSchema.parse(config);

    expect(configSchema.parse(parsed)).toEqual(parsed);
  });

  it('asks nothing of a cool-down that ends no stop', () => {
    const { drawdown } = configSchema.parse({ drawdown: { minTrippedDays: 31, afterCooldown: 'hold' } });

    expect(drawdown).toMatchObject({ minTrippedDays: 31, cooldownDays: 30 });
  });

  it('lets the cool-down end with the stop', () => {
    const { drawdown } = configSchema.parse({ drawdown: { minTrippedDays: 5, cooldownDays: 5 } });

    expect(drawdown).toMatchObject({ minTrippedDays: 5, cooldownDays: 5 });
  });

  it('tells at which fall and which volatility openings resume, which nobody wrote', () => {
    const limits = (config: CircuitBreakerInput): unknown => riskPlugin.complete?.(configSchema.parse(config));

    expect(limits({ drawdown: { maxDrawdown: 0.5 }, volatility: { maxVolatility: 0.5 } })).toMatchObject({
      drawdown: { maxDrawdown: 0.5, recoverDrawdown: 0.375, cooldownDays: 30 },
      dailyLoss: { maxDailyLoss: 0.25 },
      volatility: { maxVolatility: 0.5, recoverVolatility: 0.375, window: 20 },
    });
    expect(limits({ drawdown: null })).toMatchObject({ drawdown: null, volatility: null });
  });

  it('switches a limit off with null', () => {
    const { at, open } = start({ drawdown: null });

    for (let day = 0; day < 20; day += 1) {
      at(day, 100_000 * 0.8 ** day);
    }

    expect(open()).toBe(true);
  });
});

describe('drawdown from the peak', () => {
  it.each([
    ['just inside', 80_000.01, true],
    ['at the limit', 80_000, true],
    ['just outside', 79_999.99, false],
    ['far outside', 1, false],
  ])('%s, opening is allowed: %s', (_name, equity, expected) => {
    const { at, open } = start(onlyDrawdown({ maxDrawdown: 0.2 }));
    at(0, 100_000);
    at(1, equity);

    expect(open()).toBe(expected);
  });

  it.each([0.07, 0.29, 0.57])('holds at exactly %d in spite of binary fractions', (maxDrawdown) => {
    const { at, open } = start(onlyDrawdown({ maxDrawdown }));
    at(0, 100);
    at(1, 100 - Math.round(maxDrawdown * 100));

    expect(open()).toBe(true);
  });

  it('measures from the highest value, open profit included', () => {
    const { host, plugin, open } = start(onlyDrawdown({ maxDrawdown: 0.2 }));
    host.portfolio.fill('s1', 'SPY', 500, 100);
    plugin.process(dailySlice(firstDay, {}));
    host.portfolio.setPrice('SPY', 200);
    plugin.process(dailySlice(firstDay, {}));
    host.portfolio.setPrice('SPY', 140);
    expect(open()).toBe(true);
    host.portfolio.setPrice('SPY', 139);

    expect(open()).toBe(false);
  });

  it('judges the value at the time of the question, not that of the last slice', () => {
    const { host, at, open } = start(onlyDrawdown({ maxDrawdown: 0.2 }));
    at(0, 100_000);
    host.portfolio.cash = 70_000;

    expect(open()).toBe(false);
    expect(host.types()).toEqual(['circuit_breaker_triggered']);
  });

  it('judges questions when it was never given a slice', () => {
    const { host, open } = start(onlyDrawdown({ maxDrawdown: 0.2 }));
    expect(open()).toBe(true);
    host.portfolio.cash = 70_000;

    expect(open()).toBe(false);
  });

  it.each([
    ['before the stop is over', 0.5, 95_000, false],
    ['above the recovery', 1, 85_000 - 0.01, false],
    ['at the recovery', 1, 85_000, true],
    ['inside the recovery', 1, 90_000, true],
  ])('%s, it has recovered: %s', (_name, days, equity, expected) => {
    const { at, open } = start(onlyDrawdown({ maxDrawdown: 0.2, recoverDrawdown: 0.15, minTrippedDays: 1 }));
    at(0, 100_000);
    at(1, 79_000);
    at(1 + days, equity);

    expect(open()).toBe(expected);
  });

  it('recovers at three quarters of the limit unless told otherwise', () => {
    const { at, open } = start(onlyDrawdown({ maxDrawdown: 0.2 }));
    at(0, 100_000);
    at(1, 79_000);
    at(2, 84_999);
    expect(open()).toBe(false);
    at(3, 85_000);

    expect(open()).toBe(true);
  });

  it('keeps its peak when equity recovered', () => {
    const { at, open } = start(onlyDrawdown({ maxDrawdown: 0.2 }));
    at(0, 100_000);
    at(1, 79_000);
    at(2, 90_000);
    at(3, 79_000);

    expect(open()).toBe(false);
  });

  it('lets an account in cash trade again after the cool-down, from a new peak', () => {
    const { host, at, open } = start(onlyDrawdown({ maxDrawdown: 0.2, cooldownDays: 10 }));
    at(0, 100_000);
    at(1, 70_000);
    at(10.99, 70_000);
    expect(open()).toBe(false);
    at(11, 70_000);
    expect(open()).toBe(true);
    expect(host.events.at(-1)?.data).toMatchObject({ peak: 100_000, equity: 70_000, rebased: true });
    at(12, 56_000);
    expect(open()).toBe(true);
    at(12, 55_999);

    expect(open()).toBe(false);
  });

  it('holds for ever when told to', () => {
    const { at, open } = start(onlyDrawdown({ maxDrawdown: 0.2, cooldownDays: 10, afterCooldown: 'hold' }));
    at(0, 100_000);
    at(1, 70_000);
    at(4000, 70_000);
    expect(open()).toBe(false);
    at(4001, 85_000);

    expect(open()).toBe(true);
  });

  it('publishes one event for each trip and each recovery, with the numbers', () => {
    const { host, at } = start(onlyDrawdown({ maxDrawdown: 0.2 }));
    at(0, 100_000);
    at(1, 75_000);
    at(1.5, 74_000);
    at(3, 90_000);

    expect(host.types()).toEqual(['circuit_breaker_triggered', 'recovery_conditions_met']);
    expect(host.events.map((event) => event.level)).toEqual(['critical', 'info']);
    expect(host.events[0]?.message).toBe(
      'drawdown: the account is at 75000.00, 25000.00 below its peak of 100000.00; 20000.00 (20.00 %) is the limit, 15000.00 ends the stop',
    );
    expect(host.events[0]?.data).toMatchObject({ breaker: 'drawdown', drawdown: 25_000, maxDrawdown: 20_000 });
    expect(host.events[1]?.data).toMatchObject({ breaker: 'drawdown', drawdown: 10_000, rebased: false });
  });

  it('is tripped only beyond the limit, and allowed again only after the recovery', () => {
    const path = fc.array(fc.integer({ min: 20, max: 120 }), { minLength: 1, maxLength: 60 });

    fc.assert(
      fc.property(path, (equities) => {
        const { host, at, open } = start(
          onlyDrawdown({ maxDrawdown: 0.2, recoverDrawdown: 0.1, minTrippedDays: 2, afterCooldown: 'hold' }),
        );
        let peak = 0;
        let trippedAt: number | undefined;

        equities.forEach((equity, day) => {
          at(day, equity * 1000);
          peak = Math.max(peak, equity);

          if (trippedAt === undefined) {
            trippedAt = (peak - equity) * 10 > peak * 2 ? day : undefined;
          } else if (day - trippedAt >= 2 && (peak - equity) * 10 <= peak) {
            trippedAt = undefined;
          }

          expect(open()).toBe(trippedAt === undefined);
        });

        const trips = host.types().filter((type) => type === 'circuit_breaker_triggered').length;
        const recoveries = host.types().length - trips;
        expect(trips - recoveries).toBe(trippedAt === undefined ? 0 : 1);
      }),
      { numRuns: 60 },
    );
  });
});

describe('loss of the day', () => {
  it.each([
    ['just inside', 95_000.01, true],
    ['at the limit', 95_000, true],
    ['just outside', 94_999.99, false],
  ])('%s, opening is allowed: %s', (_name, equity, expected) => {
    const { at, open } = start(onlyDailyLoss(0.05));
    at(0, 100_000);
    at(1, equity);

    expect(open()).toBe(expected);
  });

  it('measures from the end of the day before, the gap included, not from the peak of the day', () => {
    const { at, open } = start(onlyDailyLoss(0.05));
    at(0, 110_000);
    at(0.1, 100_000);
    expect(open()).toBe(false);
    at(1, 95_500);
    expect(open()).toBe(true);
    at(1.05, 120_000);
    at(1.1, 95_100);

    expect(open()).toBe(true);
  });

  it('stays tripped for the rest of the day, whatever the account does', () => {
    const { at, open } = start(onlyDailyLoss(0.05));
    at(0, 100_000);
    at(1, 90_000);
    at(1.1, 130_000);
    expect(open()).toBe(false);
    at(2, 130_000);

    expect(open()).toBe(true);
  });

  it('starts the session at midnight of its zone', () => {
    const midnight = Date.UTC(2020, 0, 3, 5);
    const { host, at, open } = start(onlyDailyLoss(0.05));
    at(0, 100_000);
    host.portfolio.cash = 90_000;
    expect(open()).toBe(false);
    host.clock.set(midnight - 1);
    expect(open()).toBe(false);
    host.clock.set(midnight);

    expect(open()).toBe(true);
    expect(host.events.at(-1)).toMatchObject({
      type: 'recovery_conditions_met',
      data: { day: '2020-01-03', baseline: 90_000 },
    });
  });

  it('recovers and trips at once when the next day starts with another loss', () => {
    const { host, at, open } = start(onlyDailyLoss(0.05));
    at(0, 100_000);
    at(1, 90_000);
    at(2, 80_000);

    expect(open()).toBe(false);
    expect(host.types()).toEqual(['circuit_breaker_triggered', 'recovery_conditions_met', 'circuit_breaker_triggered']);
  });

  it('uses the last sound value of the day before when the account told none at its end', () => {
    const { at, open } = start(onlyDailyLoss(0.05));
    at(0, 100_000);
    at(0.1, Number.NaN);
    at(1, 94_000);

    expect(open()).toBe(false);
  });
});

const swing = (day: number, size: number): number => 100 * (1 + (day % 2 === 0 ? size : -size));
const onlyVolatility = (volatility: CircuitBreakerInput['volatility']): CircuitBreakerInput => ({
  drawdown: null,
  dailyLoss: null,
  volatility,
});

describe('volatility', () => {
  /** Feeds closes of SPY that swing by `size`, then asks. */
  function fed(started: Started, days: readonly number[], size: number): void {
    for (const day of days) {
      started.host.clock.set(noon + day * DAY + 4 * HOUR);
      started.plugin.process(dailySlice(firstDay + day, { SPY: swing(day, size) }));
    }
  }
  const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_each, i) => from + i);

  it('trips on wild closes of its reference and recovers when they calm down', () => {
    const started = start(onlyVolatility({ symbol: 'spy', window: 10, maxVolatility: 0.3 }));
    fed(started, range(0, 11), 0.001);
    expect(started.open()).toBe(true);
    fed(started, range(11, 15), 0.05);
    expect(codeOf(started.plugin.canOpenPosition('SPY', 's1', order))).toBe('VOLATILITY_LIMIT');
    expect(started.host.events[0]?.data).toMatchObject({ breaker: 'volatility', reference: 'SPY', maxVolatility: 0.3 });
    fed(started, range(15, 30), 0.001);

    expect(started.open()).toBe(true);
    expect(started.host.types()).toEqual(['circuit_breaker_triggered', 'recovery_conditions_met']);
  });

  it.each([
    ['refuse', 10, false],
    ['refuse', 11, true],
    ['allow', 10, true],
    ['allow', 0, true],
  ] as const)('with whenUnknown %s and %i of 11 closes, opening is allowed: %s', (whenUnknown, days, expected) => {
    const started = start(onlyVolatility({ symbol: 'SPY', window: 10, whenUnknown }));
    fed(started, range(0, days), 0.001);

    expect(started.open()).toBe(expected);
  });

  it.each([
    [7, true],
    [7.01, false],
  ])('takes closes of %d days ago for known: %s', (age, expected) => {
    const started = start(onlyVolatility({ symbol: 'SPY', window: 10 }));
    fed(started, range(0, 11), 0.001);
    const newest = dailySlice(firstDay + 10, { SPY: 1 }).utc;
    started.host.clock.set(newest + age * DAY);

    expect(started.open()).toBe(expected);
    expect(codeOf(started.plugin.canOpenPosition('SPY', 's1', order))).toBe(
      expected ? undefined : 'VOLATILITY_UNKNOWN',
    );
  });

  it('stays tripped while volatility is unknown', () => {
    const started = start(onlyVolatility({ symbol: 'SPY', window: 10, maxVolatility: 0.3, whenUnknown: 'allow' }));
    fed(started, range(0, 11), 0.05);
    started.host.clock.set(noon + 100 * DAY);

    expect(codeOf(started.plugin.canOpenPosition('SPY', 's1', order))).toBe('VOLATILITY_LIMIT');
  });

  it('measures as the textbook does', () => {
    const returns = [1 / 100, -2 / 101, 3 / 99, -2 / 102, 3 / 100];
    const mean = returns.reduce((sum, each) => sum + each, 0) / 5;
    const variance = returns.reduce((sum, each) => sum + (each - mean) ** 2, 0) / 4;
    const trip = start(onlyVolatility({ symbol: 'SPY', window: 5, maxVolatility: Math.sqrt(variance * 252) - 1e-6 }));
    const hold = start(onlyVolatility({ symbol: 'SPY', window: 5, maxVolatility: Math.sqrt(variance * 252) }));

    for (const each of [trip, hold]) {
      [100, 101, 99, 102, 100, 103].forEach((close, day) => {
        each.host.clock.set(noon + day * DAY + 4 * HOUR);
        each.plugin.process(dailySlice(firstDay + day, { SPY: close }));
      });
    }

    expect([trip.open(), hold.open()]).toEqual([false, true]);
  });

  it("measures the account's own value without a reference", () => {
    const { at, open } = start(onlyVolatility({ window: 5, maxVolatility: 0.3, whenUnknown: 'allow' }));
    range(0, 8).forEach((day) => {
      at(day, 1000 * swing(day, 0.05));
    });
    expect(open()).toBe(false);
    range(8, 20).forEach((day) => {
      at(day, 100_000);
    });

    expect(open()).toBe(true);
  });
});

describe('poison', () => {
  it.each(poisonedDetails)('refuses %s', (_name, poisoned) => {
    expect(codeOf(start().plugin.canOpenPosition('SPY', 's1', poisoned))).toBe('UNSOUND_INPUT');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, -5])(
    'refuses while the account is worth %d',
    (equity) => {
      const { host, plugin } = start({ drawdown: null });
      host.portfolio.cash = equity;

      expect(codeOf(plugin.canOpenPosition('SPY', 's1', order))).toBe('UNSOUND_EQUITY');
      expect(plugin.checkCircuitBreaker()[0]).toBe(false);
    },
  );

  it('knows no peak before the account was worth anything', () => {
    const { at, open } = start();
    at(0, 0);
    at(1, 100_000);

    expect(open()).toBe(true);
  });

  it('does not measure volatility on a value below 0', () => {
    const { at, open } = start(onlyVolatility({ window: 5, maxVolatility: 0.3 }));
    [1, 2, 3, 4, 5, 6].forEach((day) => {
      at(day, 100_000);
    });
    at(7, -1);
    at(8, 100_000);

    expect(open()).toBe(true);
  });

  it('neither trips nor recovers on a value that is no number', () => {
    const { host, at, open } = start();
    at(0, 100_000);
    at(1, Number.NaN);
    at(2, 100_000);

    expect(open()).toBe(true);
    expect(host.events).toEqual([]);
  });
});

describe('answers', () => {
  it('names every tripped breaker', () => {
    const { at, plugin } = start({ drawdown: { maxDrawdown: 0.2 }, dailyLoss: { maxDailyLoss: 0.05 } });
    at(0, 100_000);
    at(1, 70_000);
    const answer = plugin.canOpenPosition('SPY', 's1', order);

    expect(answer).toMatchObject({ kind: 'deny', code: 'DRAWDOWN_LIMIT' });
    expect(messageOf(answer)).toContain('below its peak');
    expect(messageOf(answer)).toContain('is the limit of a day');
    expect(Object.keys((answer as { context: object }).context)).toEqual(['DRAWDOWN_LIMIT', 'DAILY_LOSS_LIMIT']);
    expect(plugin.checkCircuitBreaker()).toEqual([false, messageOf(answer)]);
  });

  it('tells what is tripped in its status', () => {
    const { at, plugin } = start({ drawdown: { maxDrawdown: 0.2 } });
    at(0, 100_000);
    expect(plugin.getStatus()).toMatchObject({ tripped: false });
    at(1, 70_000);

    expect(plugin.getStatus()).toMatchObject({ tripped: true, equity: 70_000 });
    expect(JSON.parse(JSON.stringify(plugin.getStatus()))).toEqual(plugin.getStatus());
  });

  it('starts from nothing when it is initialized again', () => {
    const { host, at, plugin, open } = start({ drawdown: { maxDrawdown: 0.2 } });
    at(0, 100_000);
    at(1, 70_000);
    plugin.initialize(host, {});

    expect(open()).toBe(true);
  });
});
