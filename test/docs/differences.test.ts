import {
  Backtest,
  type BacktestOptions,
  type BacktestResult,
  DAY,
  HOUR,
  MINUTE,
  QCAlgorithm,
  TimeZone,
} from 'plimsoll';
import { type BarRow, memory } from 'plimsoll/adapters/memory';
import { describe, expect, it } from 'vitest';
import { pageOf } from './pages.js';

const OPEN = TimeZone.newYork.toUtc(Date.UTC(2020, 0, 6)) + 9.5 * HOUR;

function bar(start: number, length: number, price: number): BarRow {
  return { start, end: start + length, open: price, high: price + 1, low: price - 1, close: price };
}

const minutes = [0, 1, 2, 5, 6].map((at) => bar(OPEN + at * MINUTE, MINUTE, 100));
const days = [0, 1, 2].map((at) => bar(OPEN + at * DAY, 6.5 * HOUR, 100));

class Watcher extends QCAlgorithm {
  static steps = 0;

  override initialize(): void {
    Watcher.steps = 0;
    this.addEquity('ABC');
  }

  override onData(): void {
    Watcher.steps += 1;
  }
}

function run(
  bars: readonly BarRow[],
  resolution: 'minute' | 'daily',
  options: Partial<BacktestOptions> = {},
): BacktestResult {
  return new Backtest({
    algorithm: Watcher,
    data: memory({ securities: { ABC: { resolution, bars } } }),
    ...options,
  }).run();
}

describe('docs/differences.md', () => {
  const { text } = pageOf('docs/differences.md');

  it('says that a run without dates is as long as its data', () => {
    expect(text).toContain('Without `setStartDate` it starts on the first day with data');

    expect(run(days, 'daily').config.run).toMatchObject({ from: '2020-01-06' });
    expect(Watcher.steps).toBe(days.length);
  });

  it('says that the default benchmark may be missing, and one that was set may not', () => {
    class WithBenchmark extends Watcher {
      override initialize(): void {
        super.initialize();
        this.setBenchmark('XYZ');
      }
    }

    expect(text).toContain('The default one, SPY, may be missing; one that was set must be there.');
    expect(run(days, 'daily').status).toBe('completed');
    expect(() => run(days, 'daily', { algorithm: WithBenchmark })).toThrow('there is no "XYZ"');
  });

  it('says that a call returns when the order is refused, resting or filled, also with asynchronous', () => {
    const seen: string[] = [];

    class Trader extends Watcher {
      override onData(): void {
        const nothing = this.marketOrder('ABC', 0, true).status;
        const waiting = this.limitOrder('ABC', 1, 50, true).status;
        seen.push(nothing, waiting, this.marketOrder('ABC', 1, true).status);
        this.quit('seen enough');
      }
    }

    expect(text).toContain('when a call returns, the order is refused, resting or filled');
    run(minutes, 'minute', { algorithm: Trader });
    expect(seen).toEqual(['invalid', 'submitted', 'filled']);
  });

  it('says that hooks which are not called are named in the log', () => {
    class Hopeful extends Watcher {
      onCommand(): void {}
    }

    expect(text).toContain('The hooks are named in the log of a run that defines them.');
    expect(run(days, 'daily', { algorithm: Hopeful }).logs.map(({ message }) => message)).toContain(
      'Hopeful.onCommand is never called: this engine does not have that hook yet.',
    );
  });
});
