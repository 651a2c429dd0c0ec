/**
 * What the kill switch does to the orders and positions of a run.
 *
 * @module
 */
import { Backtest, type BacktestResult, DAY, HOUR, type KillSwitchState, QCAlgorithm, TimeZone } from 'plimsoll';
import { memory } from 'plimsoll/adapters/memory';
import { describe, expect, test } from 'vitest';

const open = TimeZone.newYork.toUtc(Date.UTC(2020, 0, 6)) + 9.5 * HOUR;
const bars = [0, 1, 2, 3, 4].flatMap((day) =>
  [0, 1, 2, 3, 4, 5].map((hour) => ({
    start: open + day * DAY + hour * HOUR,
    end: open + day * DAY + (hour + 1) * HOUR,
    open: 100,
    high: 101,
    low: 99,
    close: 100,
    volume: 1000,
  })),
);

/** Holds 10 ABC, a buy and a sell wait at prices that are not reached, and the switch is tightened at noon of the second day. */
function run(to: KillSwitchState, andThen: (algorithm: QCAlgorithm) => void = () => undefined): BacktestResult {
  class Holder extends QCAlgorithm {
    override initialize(): void {
      this.setCash(100_000);
      this.addEquity('ABC');
      this.addEquity('XYZ');
    }

    override onData(): void {
      if (this.transactions.getOrders().length === 0) {
        this.marketOrder('ABC', 10);
        this.marketOrder('XYZ', -5);
        this.limitOrder('ABC', 5, 50);
        this.limitOrder('ABC', -4, 150);
      }

      if (this.clock.utc === open + DAY + 3 * HOUR) {
        this.unifiedRiskManager.tightenKillSwitch(to, 'news');
        andThen(this);
      }
    }
  }

  return new Backtest({
    algorithm: Holder,
    data: memory({ securities: { ABC: { resolution: 'hour', bars }, XYZ: { resolution: 'hour', bars } } }),
  }).run();
}

function lines({ orders }: BacktestResult): string[] {
  return orders.map(({ symbol, type, quantity, status }) => `${symbol} ${type} ${quantity} ${status}`);
}

const bought = ['ABC market 10 filled', 'XYZ market -5 filled'];

describe('the kill switch of a run', () => {
  test.each([
    ['warn', [...bought, 'ABC limit 5 submitted', 'ABC limit -4 submitted']],
    ['reduce-only', [...bought, 'ABC limit 5 submitted', 'ABC limit -4 submitted']],
    ['halt-new', [...bought, 'ABC limit 5 canceled', 'ABC limit -4 submitted']],
    [
      'flatten',
      [...bought, 'ABC limit 5 canceled', 'ABC limit -4 canceled', 'ABC market -10 filled', 'XYZ market 5 filled'],
    ],
    ['halt-all', [...bought, 'ABC limit 5 canceled', 'ABC limit -4 submitted']],
  ] as const)('in %s leaves %j', (to, expected) => {
    expect(lines(run(to))).toEqual(expected);
  });

  test('says in the order events why it cancelled', () => {
    expect(run('halt-new').orderEvents.at(-1)).toMatchObject({
      status: 'canceled',
      message: 'Kill switch halt-new: news',
    });
  });

  test('closes a position that appears later, and refuses to open one', () => {
    const result = run('flatten', (algorithm) => algorithm.marketOrder('ABC', 1));

    expect(lines(result).slice(-1)).toEqual(['ABC market 1 invalid']);
    expect(result.orders.at(-1)?.refusals).toMatchObject([{ plugin: 'gate', code: 'HALTED' }]);
  });

  test('waits with one order for the open when the exchange is closed', () => {
    class Sleeper extends QCAlgorithm {
      override initialize(): void {
        this.setCash(100_000);
        this.addEquity('ABC');
      }

      override onData(): void {
        if (this.clock.utc === open + HOUR) {
          this.marketOrder('ABC', 10);
        }

        if (this.clock.utc === open + 6 * HOUR) {
          this.unifiedRiskManager.tightenKillSwitch('warn', 'worried');
          this.schedule.on(this.dateRules.everyDay('ABC'), this.timeRules.at(20, 0), () =>
            this.unifiedRiskManager.tightenKillSwitch('flatten', 'news'),
          );
        }
      }
    }

    const result = new Backtest({
      algorithm: Sleeper,
      data: memory({ securities: { ABC: { resolution: 'hour', bars } } }),
    }).run();

    expect(lines(result)).toEqual(['ABC market 10 filled', 'ABC market-on-open -10 filled']);
    expect(result.riskEvents.map(({ type, data }) => [type, data['from'], data['to']])).toEqual([
      ['halted', 'active', 'warn'],
      ['halted', 'warn', 'flatten'],
    ]);
  });

  test.each([
    ['halt-new', ['ABC limit -4 canceled', 'ABC market -10 filled']],
    ['halt-all', ['ABC limit -4 submitted', 'ABC market -10 invalid']],
  ] as const)('in %s a strategy that liquidates has %j', (to, expected) => {
    const result = run(to, (one) => one.liquidate('ABC'));

    expect(lines(result).slice(3)).toEqual(expected);
  });
});
