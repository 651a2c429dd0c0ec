/**
 * What a person reads of the circuit breaker, to the letter: refusals, events and status, each with its numbers.
 *
 * @module
 */
import { DAY, HOUR } from 'plimsoll';
import { type CircuitBreakerInput, type CircuitBreakerPlugin, circuitBreaker } from 'plimsoll/plugins/circuit-breaker';
import { describe, expect, it } from 'vitest';
import { dailySlice, details, firstDay, isAllowed, TestHost } from './host.js';

const noon = Date.UTC(2020, 0, 2, 17);

class Desk {
  readonly host = new TestHost(100_000, noon);
  readonly plugin: CircuitBreakerPlugin;

  constructor(config: CircuitBreakerInput) {
    this.plugin = circuitBreaker(config);
    this.plugin.initialize(this.host, {});
  }

  /** The account is worth so much, so many days after the start. */
  at(days: number, equity: number): void {
    this.host.clock.set(noon + days * DAY);
    this.host.portfolio.cash = equity;
    this.plugin.process(dailySlice(firstDay, {}));
  }

  /** SPY closes at each price, a day apart; the first price is that of day `from`. */
  closes(prices: readonly number[], from = 0): void {
    prices.forEach((price, index) => {
      const slice = dailySlice(firstDay + from + index, { SPY: price });
      this.host.clock.set(slice.utc);
      this.plugin.process(slice);
    });
  }

  answer(): unknown {
    return this.plugin.canOpenPosition('SPY', 's1', details(10, 100));
  }

  status(): Readonly<Record<string, unknown>> {
    return this.plugin.getStatus();
  }
}

describe('the status', () => {
  it('is empty before the plugin has started', () => {
    expect(circuitBreaker().getStatus()).toEqual({ equity: null, tripped: false, breakers: [] });
  });

  it('tells of each breaker by its name, tripped or not', () => {
    const desk = new Desk({ drawdown: { maxDrawdown: 0.5 }, dailyLoss: { maxDailyLoss: 0.05 }, volatility: {} });
    desk.at(0, 100_000);
    desk.at(0.25, 90_000);

    expect(desk.status()).toEqual({
      equity: 90_000,
      tripped: true,
      breakers: [
        { name: 'drawdown', trippedAt: null, refusal: null },
        {
          name: 'dailyLoss',
          trippedAt: '2020-01-02T23:00:00Z',
          refusal: 'the account lost 10000.00 of 100000.00 on 2020-01-02; 5000.00 (5.00 %) is the limit of a day',
        },
        {
          name: 'volatility',
          trippedAt: null,
          refusal: 'volatility of the account is unknown: 1 of 21 daily closes, the newest at most 7 days old',
        },
      ],
    });
  });

  it('knows since when volatility and drawdown are tripped', () => {
    const desk = new Desk({ drawdown: { maxDrawdown: 0.2 }, dailyLoss: null, volatility: { window: 5 } });
    [100_000, 90_000, 100_000, 90_000, 100_000, 70_000].forEach((equity, day) => {
      desk.at(day, equity);
    });

    expect(desk.status()).toMatchObject({
      breakers: [
        { name: 'drawdown', trippedAt: '2020-01-07T17:00:00Z' },
        { name: 'volatility', trippedAt: '2020-01-07T17:00:00Z' },
      ],
    });
  });
});

describe('drawdown', () => {
  it('says what ended the stop when the account recovered', () => {
    const desk = new Desk({ drawdown: { maxDrawdown: 0.2 }, dailyLoss: null });
    desk.at(0, 100_000);
    desk.at(1, 75_000);
    desk.at(3, 90_000);

    expect(desk.host.events[0]?.data).toEqual({
      breaker: 'drawdown',
      equity: 75_000,
      peak: 100_000,
      drawdown: 25_000,
      maxDrawdown: 20_000,
      recoverDrawdown: expect.closeTo(15_000, 6),
    });
    expect(desk.host.events[1]?.message).toBe(
      'drawdown: the account is 10000.00 below its peak of 100000.00, 15.00 % ends the stop',
    );
  });

  it('says from where to where the peak was set after the cool-down', () => {
    const desk = new Desk({ drawdown: { maxDrawdown: 0.2, cooldownDays: 10 }, dailyLoss: null });
    desk.at(0, 100_000);
    desk.at(1, 70_000);
    desk.at(11, 69_000);

    expect(desk.host.events.at(-1)).toMatchObject({
      type: 'recovery_conditions_met',
      message: "drawdown: after 10 days the peak is set from 100000.00 to the account's 69000.00",
    });
  });

  it('does not set the peak to nothing, nor to debts, after the cool-down', () => {
    const desk = new Desk({ drawdown: { maxDrawdown: 0.2, cooldownDays: 10 }, dailyLoss: null });
    desk.at(0, 100_000);
    desk.at(1, 0);
    desk.at(12, 0);
    desk.at(13, -1);

    expect(desk.host.types()).toEqual(['circuit_breaker_triggered']);
    expect(desk.status()).toMatchObject({ tripped: true });
  });

  it.each([
    ['never had anything', 0],
    ['was in debt from the start', -5],
  ])('says nothing of an account that %s and loses more', (_name, start) => {
    const desk = new Desk({ drawdown: { maxDrawdown: 0.2 }, dailyLoss: null });
    desk.at(0, start);
    desk.at(1, -10);

    expect(desk.host.events).toEqual([]);
  });
});

describe('loss of the day', () => {
  it('says what was lost, of what, and with which numbers', () => {
    const desk = new Desk({ drawdown: null, dailyLoss: { maxDailyLoss: 0.05 } });
    desk.at(0, 100_000);
    desk.at(1, 94_000);
    const message = 'the account lost 6000.00 of 100000.00 on 2020-01-03; 5000.00 (5.00 %) is the limit of a day';
    const numbers = { equity: 94_000, baseline: 100_000, loss: 6000, maxLoss: 5000, day: '2020-01-03' };

    expect(desk.answer()).toEqual({
      kind: 'deny',
      code: 'DAILY_LOSS_LIMIT',
      message,
      context: { DAILY_LOSS_LIMIT: numbers },
    });
    expect(desk.host.events[0]).toMatchObject({
      type: 'circuit_breaker_triggered',
      message: `dailyLoss: ${message}`,
      data: { breaker: 'dailyLoss', ...numbers },
    });
  });

  it('says where the next session starts from', () => {
    const desk = new Desk({ drawdown: null, dailyLoss: { maxDailyLoss: 0.05 } });
    desk.at(0, 100_000);
    desk.at(1, 94_000);
    desk.at(2, 93_000);

    expect(desk.host.events[1]).toMatchObject({
      type: 'recovery_conditions_met',
      level: 'info',
      message: 'dailyLoss: the session of 2020-01-04 starts from 94000.00',
      data: { breaker: 'dailyLoss', equity: 93_000, baseline: 94_000, day: '2020-01-04' },
    });
  });
});

describe('volatility', () => {
  const wild = [100, 110, 100, 110, 100, 110];
  const calm = [110, 110, 110, 110, 110, 110];

  it('names its reference and both limits in the refusal', () => {
    const desk = new Desk({ drawdown: null, dailyLoss: null, volatility: { symbol: 'spy', window: 5 } });
    desk.closes(wild);

    expect(desk.answer()).toEqual({
      kind: 'deny',
      code: 'VOLATILITY_LIMIT',
      message: 'volatility of SPY is 165.99 %; 60.00 % is the limit, 45.00 % ends the stop',
      context: {
        VOLATILITY_LIMIT: {
          reference: 'SPY',
          volatility: expect.closeTo(1.659_921_336, 9),
          maxVolatility: 0.6,
          recoverVolatility: expect.closeTo(0.45, 12),
          closes: 6,
        },
      },
    });
  });

  it('says what ended the stop', () => {
    const desk = new Desk({ drawdown: null, dailyLoss: null, volatility: { symbol: 'SPY', window: 5 } });
    desk.closes(wild);
    desk.closes(calm, 6);

    expect(desk.host.events[1]).toMatchObject({
      type: 'recovery_conditions_met',
      message: 'volatility: volatility of SPY is 0.00 %, 45.00 % ends the stop',
      data: { breaker: 'volatility', reference: 'SPY', volatility: 0, maxVolatility: 0.6 },
    });
  });

  it('says that it is unknown while it is tripped and old', () => {
    const desk = new Desk({ drawdown: null, dailyLoss: null, volatility: { symbol: 'SPY', window: 5 } });
    desk.closes(wild);
    desk.host.clock.set(noon + 30 * DAY);

    expect(desk.answer()).toMatchObject({
      code: 'VOLATILITY_LIMIT',
      message: 'volatility of SPY is unknown; 60.00 % is the limit, 45.00 % ends the stop',
      context: { VOLATILITY_LIMIT: { volatility: null } },
    });
  });

  it("calls the account's own value by that name", () => {
    const desk = new Desk({ drawdown: null, dailyLoss: null, volatility: { window: 5 } });
    desk.at(0, 100_000);

    expect(desk.answer()).toEqual({
      kind: 'deny',
      code: 'VOLATILITY_UNKNOWN',
      message: 'volatility of the account is unknown: 1 of 6 daily closes, the newest at most 7 days old',
      context: {
        VOLATILITY_UNKNOWN: {
          reference: 'equity',
          volatility: null,
          maxVolatility: 0.6,
          recoverVolatility: expect.closeTo(0.45, 12),
          closes: 1,
        },
      },
    });
  });

  it('takes the last of a day for its close, of its reference and of the account', () => {
    const spy = new Desk({ drawdown: null, dailyLoss: null, volatility: { symbol: 'SPY', window: 5 } });
    const account = new Desk({ drawdown: null, dailyLoss: null, volatility: { window: 5 } });

    for (const hour of [0, 1, 2, 3, 4, 5, 6]) {
      spy.plugin.process(dailySlice(firstDay + hour / 48, { SPY: 100 + hour }));
      account.at((hour * HOUR) / DAY / 2, 100_000 + hour);
    }

    expect(spy.answer()).toMatchObject({ context: { VOLATILITY_UNKNOWN: { closes: 1 } } });
    expect(account.answer()).toMatchObject({ context: { VOLATILITY_UNKNOWN: { closes: 1 } } });
  });

  it.each([
    ['just before the days are over', -1, false],
    ['when the days are over', 0, true],
  ])('resumes not before it was tripped for its days: %s, opening is allowed: %s', (_name, off, expected) => {
    const config = { symbol: 'SPY', window: 5, minTrippedDays: 6, whenUnknown: 'allow' } as const;
    const desk = new Desk({ drawdown: null, dailyLoss: null, volatility: config });
    desk.closes(wild);
    const tripped = desk.host.clock.utc;
    desk.closes(calm.slice(0, 5), 6);
    expect(isAllowed(desk.answer())).toBe(false);
    desk.host.clock.set(tripped + 6 * DAY + off);

    expect(isAllowed(desk.answer())).toBe(expected);
  });
});

describe('numbers that are none', () => {
  it('are refused with the one that is wrong', () => {
    expect(new Desk({}).plugin.canOpenPosition('SPY', 's1', details(10, Number.NaN))).toEqual({
      kind: 'deny',
      code: 'UNSOUND_INPUT',
      message: 'price must be a number above 0, was NaN',
    });
  });
});

describe('the legacy question', () => {
  it('is answered in words while nothing is tripped', () => {
    const desk = new Desk({ timeZone: 'Europe/Berlin' });
    desk.at(0, 100_000);

    expect(desk.plugin.checkCircuitBreaker()).toEqual([true, 'No breaker is tripped']);
  });
});

describe('several refusals', () => {
  it('are one refusal under the first code, with the words and numbers of all', () => {
    const desk = new Desk({ drawdown: { maxDrawdown: 0.2 }, dailyLoss: { maxDailyLoss: 0.05 } });
    desk.at(0, 100_000);
    desk.at(1, 70_000);

    expect(desk.answer()).toMatchObject({
      kind: 'deny',
      code: 'DRAWDOWN_LIMIT',
      message:
        'the account is at 70000.00, 30000.00 below its peak of 100000.00; 20000.00 (20.00 %) is the limit, 15000.00 ends the stop; ' +
        'the account lost 30000.00 of 100000.00 on 2020-01-03; 5000.00 (5.00 %) is the limit of a day',
    });
  });

  it('leave out the breakers that hold', () => {
    const desk = new Desk({ drawdown: { maxDrawdown: 0.2 }, dailyLoss: { maxDailyLoss: 0.05 } });
    desk.at(0, 100_000);
    desk.at(1, 90_000);
    const { context } = desk.answer() as { readonly context: object };

    expect(Object.keys(context)).toEqual(['DAILY_LOSS_LIMIT']);
  });

  it('do not hide that the account is worth nothing', () => {
    const desk = new Desk({});
    desk.at(0, -5);

    expect(desk.answer()).toEqual({
      kind: 'deny',
      code: 'UNSOUND_EQUITY',
      message: 'the account must be worth more than 0, was -5',
    });
    expect(desk.plugin.checkCircuitBreaker()).toEqual([false, 'the account must be worth more than 0, was -5']);
  });
});
