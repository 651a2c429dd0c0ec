import { Backtest, QCAlgorithm } from 'plimsoll';
import { type BarRow, memory } from 'plimsoll/adapters/memory';
import { sample } from 'plimsoll/adapters/sample';
import { describe, expect, it } from 'vitest';

/** Asks the sizer on one day, and keeps what it answered. */
class Asker extends QCAlgorithm {
  static answers: (number | string)[] = [];

  override initialize(): void {
    this.setStartDate(2010, 1, 4);
    this.setEndDate(2010, 3, 31);
    this.addEquity('SPX');
  }

  override onData(): void {
    try {
      Asker.answers.push(this.positionSizer.quantityFor({ symbol: 'SPX' }));
    } catch (error) {
      Asker.answers.push((error as Error).message);
    }
  }
}

describe('the position sizer of a run', () => {
  it('sizes from the volatility of the last twenty daily returns, data before the start included', () => {
    Asker.answers = [];
    new Backtest({ algorithm: Asker, data: sample() }).run();

    expect(Asker.answers.every((answer) => typeof answer === 'number' && answer > 0)).toBe(true);
  });

  it('buys fewer units of what moves more', () => {
    const quantity = (step: number): number => {
      Asker.answers = [];
      const securities = { SPX: { resolution: 'daily', bars: zigzag(step) } } as const;
      new Backtest({ algorithm: Asker, data: memory({ securities }) }).run();
      return Asker.answers.findLast((answer) => typeof answer === 'number') as number;
    };

    expect(quantity(0.04)).toBeLessThan(quantity(0.02));
  });

  it('says what it needs while there are not twenty returns', () => {
    Asker.answers = [];
    const securities = { SPX: { resolution: 'daily', bars: zigzag(0.02).slice(0, 21) } } as const;
    new Backtest({ algorithm: Asker, data: memory({ securities }) }).run();

    expect(Asker.answers.slice(0, 20)).toEqual(
      Array.from({ length: 20 }, () => expect.stringContaining('needs a stopDistance or volatility')),
    );
    expect(Asker.answers[20]).toBeGreaterThan(0);
  });
});

/** Weekdays from 2010-01-04 on, up and down by turns. */
function zigzag(step: number): BarRow[] {
  const rows: BarRow[] = [];

  for (let day = 0; rows.length < 50; day += 1) {
    const start = Date.UTC(2010, 0, 4 + day, 14, 30);
    const weekday = new Date(start).getUTCDay();

    if (weekday > 0 && weekday < 6) {
      const close = 100 * (1 + (rows.length % 2) * step);
      rows.push({ start, end: Date.UTC(2010, 0, 4 + day, 21), open: close, high: close, low: close, close });
    }
  }

  return rows;
}
