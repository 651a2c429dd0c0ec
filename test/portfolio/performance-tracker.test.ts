import fc from 'fast-check';
import { DAY, HOUR, PerformanceTracker, TimeZone } from 'plimsoll';
import { describe, expect, it } from 'vitest';

/** Noon in New York on 2024-03-08, the Friday before clocks go forward. */
const FRIDAY = TimeZone.newYork.toUtc(Date.UTC(2024, 2, 8, 12));

describe('PerformanceTracker', () => {
  it('measures drawdown from the peak, in money and as a fraction', () => {
    const tracker = new PerformanceTracker({ startingEquity: 100_000 });
    tracker.update(FRIDAY, 120_000);
    tracker.update(FRIDAY + 1, 90_000);
    tracker.update(FRIDAY + 2, 108_000);

    expect(tracker.equity).toBe(108_000);
    expect(tracker.peak).toBe(120_000);
    expect(tracker.drawdown).toBe(12_000);
    expect(tracker.drawdownFraction).toBe(0.1);
    expect(tracker.maxDrawdown).toBe(30_000);
    expect(tracker.maxDrawdownFraction).toBe(0.25);

    tracker.update(FRIDAY + 3, 120_000);
    expect(tracker.drawdown).toBe(0);
    expect(tracker.drawdownFraction).toBe(0);
  });

  it('counts the daily profit from the last value of the day before, on the session clock', () => {
    const tracker = new PerformanceTracker({ startingEquity: 1_000 });
    tracker.update(FRIDAY, 1_100);
    expect(tracker.dailyProfit).toBe(100);
    expect(tracker.dailyReturn).toBe(0.1);

    const midnight = TimeZone.newYork.toUtc(Date.UTC(2024, 2, 9));
    tracker.update(midnight - 1, 1_050);
    expect(tracker.dailyProfit).toBe(50);
    tracker.update(midnight, 1_040);
    expect(tracker.dayStartEquity).toBe(1_050);
    expect(tracker.dailyProfit).toBe(-10);
  });

  it('ends the day of 23 hours at its own midnight', () => {
    const tracker = new PerformanceTracker();
    const sunday = TimeZone.newYork.toUtc(Date.UTC(2024, 2, 10));
    tracker.update(sunday, 500);
    tracker.update(sunday + 23 * HOUR - 1, 480);
    expect(tracker.dailyProfit).toBe(-20);
    tracker.update(sunday + 23 * HOUR, 470);
    expect(tracker.dailyProfit).toBe(-10);
  });

  it('follows the zone it is given', () => {
    const tracker = new PerformanceTracker({ timeZone: TimeZone.utc, startingEquity: 10 });
    tracker.update(5 * DAY - 1, 12);
    tracker.update(5 * DAY, 13);
    expect(tracker.dailyProfit).toBe(1);
  });

  it('starts at the first update when no starting equity is given', () => {
    const tracker = new PerformanceTracker();
    expect(tracker.getStatus()).toMatchObject({ equity: 0, peak: 0, drawdown: 0, drawdownFraction: 0, dailyReturn: 0 });
    tracker.update(FRIDAY, -50);
    expect(tracker.peak).toBe(-50);
    tracker.update(FRIDAY, -60);
    expect(tracker.drawdownFraction).toBe(1);
    expect(tracker.dailyReturn).toBe(-1);
  });

  it('counts streaks, which an even trade neither makes nor breaks', () => {
    const tracker = new PerformanceTracker();
    const streaks = [5, 0, 1, -2, 0, -3, 4].map((profit) => {
      tracker.recordTrade(profit);
      return [tracker.winStreak, tracker.lossStreak];
    });

    expect(streaks).toEqual([
      [1, 0],
      [1, 0],
      [2, 0],
      [0, 1],
      [0, 1],
      [0, 2],
      [1, 0],
    ]);
    expect([tracker.trades, tracker.wins, tracker.losses]).toEqual([7, 3, 2]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, '100' as never, undefined as never])(
    'rejects %s and stays what it was',
    (poison) => {
      const tracker = new PerformanceTracker({ startingEquity: 100 });
      tracker.update(FRIDAY, 110);
      tracker.recordTrade(-1);
      const before = tracker.getStatus();
      const refusal = expect.objectContaining({ code: 'BAD_ARGUMENT' });

      expect(() => tracker.update(FRIDAY + DAY, poison)).toThrow(refusal);
      expect(() => tracker.update(poison, 120)).toThrow(refusal);
      expect(() => tracker.recordTrade(poison)).toThrow(refusal);
      expect(tracker.getStatus()).toEqual(before);
      tracker.update(FRIDAY, 111);
      expect(tracker.dailyProfit).toBe(11);
    },
  );

  it('rejects a time before the last one, and a starting equity that is no number', () => {
    const tracker = new PerformanceTracker();
    tracker.update(FRIDAY, 1);

    expect(() => tracker.update(FRIDAY - 1, 2)).toThrow('expected a time at or after');
    expect(tracker.equity).toBe(1);
    expect(() => new PerformanceTracker({ startingEquity: Number.NaN })).toThrow(
      'expected a finite startingEquity, was NaN',
    );
  });

  it('agrees with a recount of the whole history', () => {
    const history = fc.array(fc.tuple(fc.nat(3 * DAY), fc.integer({ min: -1_000, max: 100_000 })), {
      minLength: 1,
      maxLength: 60,
    });

    fc.assert(
      fc.property(history, (steps) => {
        const tracker = new PerformanceTracker();
        const seen: { day: number; equity: number }[] = [];
        let utc = FRIDAY;

        for (const [wait, equity] of steps) {
          utc += wait;
          tracker.update(utc, equity);
          seen.push({ day: Math.floor(TimeZone.newYork.toLocal(utc) / DAY), equity });
          const equities = seen.map((one) => one.equity);
          const today = seen.at(-1)?.day;
          const dayStart = seen.findLast(({ day }) => day !== today)?.equity ?? equities[0] ?? 0;

          expect(tracker.peak).toBe(Math.max(...equities));
          expect(tracker.drawdown).toBe(Math.max(...equities) - equity);
          expect(tracker.dailyProfit).toBe(equity - dayStart);
          expect(tracker.maxDrawdown).toBe(
            Math.max(...equities.map((value, i) => Math.max(...equities.slice(0, i + 1)) - value)),
          );
        }
      }),
    );
  });
});
