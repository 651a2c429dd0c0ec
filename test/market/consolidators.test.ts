import fc from 'fast-check';
import { DAY, HOUR, MINUTE, SecuritySymbol, TimeSpan, TimeZone, TradeBar, TradeBarConsolidator } from 'plimsoll';
import { describe, expect, it } from 'vitest';

const symbolIn = (timeZone: TimeZone, value = 'SPY'): SecuritySymbol =>
  new SecuritySymbol({ value, id: value, securityType: 'equity', market: 'usa', timeZone });
const spy = symbolIn(TimeZone.newYork);
/** 2013-10-07 at a time of New York. */
const at = (hour: number, minute = 0, day = 7): number => TimeZone.newYork.toUtc(Date.UTC(2013, 9, day, hour, minute));
const bar = (start: number, length = MINUTE, close = 100, symbol = spy): TradeBar =>
  new TradeBar(symbol, start, start + length, close, close + 1, close - 1, close, 10);

function collect(consolidator: TradeBarConsolidator): string[] {
  const finished: string[] = [];
  consolidator.onConsolidated((one) => {
    const time = (utc: number): string => one.symbol.timeZone.dateTime(utc).toFormat('dd HH:mm');
    finished.push(
      `${time(one.startUtc)}-${time(one.endUtc)} ${one.open}/${one.high}/${one.low}/${one.close} ${one.volume}`,
    );
  });
  return finished;
}

describe('TradeBarConsolidator by time', () => {
  it('aligns to the clock and is finished by the next bar', () => {
    const consolidator = new TradeBarConsolidator(TimeSpan.fromMinutes(5));
    const finished = collect(consolidator);

    for (let minute = 31; minute <= 39; minute += 1) {
      consolidator.update(bar(at(9, minute), MINUTE, minute));
    }

    expect(finished).toEqual(['07 09:30-07 09:35 31/35/30/34 40']);
    expect(consolidator.workingBar?.close).toBe(39);
    consolidator.update(bar(at(9, 40), MINUTE, 40));
    expect(finished.slice(1)).toEqual(['07 09:35-07 09:40 35/40/34/39 50']);
    expect(consolidator.consolidated?.close).toBe(39);
  });

  it('is finished by the passing of time, and takes no part twice', () => {
    const consolidator = new TradeBarConsolidator(TimeSpan.fromMinutes(5));
    const finished = collect(consolidator);
    consolidator.scan(at(9, 30));
    consolidator.update(bar(at(9, 30)));
    consolidator.scan(at(9, 35) - 1);
    expect(finished).toEqual([]);
    consolidator.scan(at(9, 35));
    consolidator.scan(at(9, 36));
    expect(finished).toEqual(['07 09:30-07 09:35 100/101/99/100 10']);
    expect(consolidator.workingBar).toBeUndefined();
    consolidator.update(bar(at(9, 34)));
    expect(consolidator.workingBar).toBeUndefined();
    consolidator.update(bar(at(9, 35)));
    expect(consolidator.workingBar?.startUtc).toBe(at(9, 35));
  });

  it('leaves gaps where there is no data', () => {
    const consolidator = new TradeBarConsolidator(TimeSpan.fromHours(1));
    const finished = collect(consolidator);
    consolidator.update(bar(at(9, 30)));
    consolidator.update(bar(at(14, 59)));
    consolidator.update(bar(at(15)));

    expect(finished).toEqual(['07 09:00-07 10:00 100/101/99/100 10', '07 14:00-07 15:00 100/101/99/100 10']);
  });

  it('makes days of the exchange, also when they are 23 or 25 hours long', () => {
    const finishedOf = (start: number, hours: number): string[] => {
      const consolidator = TradeBarConsolidator.fromResolution('daily');
      const finished = collect(consolidator);

      for (let hour = 0; hour <= hours; hour += 1) {
        consolidator.update(bar(start + hour * HOUR, HOUR, hour + 1));
      }

      return finished;
    };

    expect(finishedOf(TimeZone.newYork.toUtc(Date.UTC(2024, 2, 10)), 23)).toEqual(['10 00:00-11 00:00 1/24/0/23 230']);
    expect(finishedOf(TimeZone.newYork.toUtc(Date.UTC(2024, 10, 3)), 25)).toEqual(['03 00:00-04 00:00 1/26/0/25 250']);
  });

  it('keeps to the clock where it skips the start of a bar', () => {
    const consolidator = new TradeBarConsolidator(TimeSpan.fromHours(2));
    const finished = collect(consolidator);
    const midnight = TimeZone.newYork.toUtc(Date.UTC(2024, 2, 10));

    for (let hour = 0; hour < 6; hour += 1) {
      consolidator.update(bar(midnight + hour * HOUR, HOUR, hour + 1));
    }

    expect(finished.map((one) => one.slice(-2))).toEqual(['20', '10', '20']);
    expect(finished[2]).toBe('10 04:00-10 06:00 4/6/3/5 20');
  });

  it('begins periods longer than a day with their first bar', () => {
    const consolidator = new TradeBarConsolidator(TimeSpan.fromDays(3));
    const finished = collect(consolidator);

    for (let day = 7; day <= 11; day += 1) {
      consolidator.update(bar(at(9, 30, day), 390 * MINUTE, day));
    }

    expect(finished).toEqual(['07 09:30-10 09:30 7/10/6/9 30']);
  });

  it('aligns periods that do not divide a day as LEAN does, counted from year 1', () => {
    const consolidator = new TradeBarConsolidator(TimeSpan.fromMinutes(7));
    const finished = collect(consolidator);
    consolidator.update(bar(at(9, 30)));
    consolidator.update(bar(at(9, 40)));
    expect(finished).toEqual(['07 09:27-07 09:34 100/101/99/100 10']);
  });

  it('lets a bar that reaches beyond the aligned end begin a period of its own', () => {
    const consolidator = new TradeBarConsolidator(TimeSpan.fromHours(1));
    const finished = collect(consolidator);
    consolidator.update(bar(at(9, 30), HOUR, 1));
    consolidator.update(bar(at(10, 30), HOUR, 2));

    expect(finished).toEqual(['07 09:30-07 10:30 1/2/0/1 10']);
  });

  it('loses and invents nothing: volumes, extremes and ends agree with the parts', () => {
    const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 3 * 1440 }), { minLength: 2, maxLength: 80 });

    fc.assert(
      fc.property(fc.constantFrom(2, 5, 7, 30, 60, 240, 1440), minutes, (length, starts) => {
        const consolidator = new TradeBarConsolidator(TimeSpan.fromMinutes(length));
        const finished: TradeBar[] = [];
        consolidator.onConsolidated((one) => finished.push(one));
        const parts = starts
          .sort((a, b) => a - b)
          .map((minute) => bar(at(0) + minute * MINUTE, MINUTE, 100 + (minute % 13)));
        parts.forEach((part) => {
          consolidator.update(part);
        });
        consolidator.scan(at(0) + 10 * DAY);

        for (const whole of finished) {
          const inside = parts.filter((part) => part.startUtc >= whole.startUtc && part.endUtc <= whole.endUtc);

          expect(whole.endUtc - whole.startUtc).toBe(length * MINUTE);
          expect(whole.volume).toBe(10 * inside.length);
          expect([whole.open, whole.close]).toEqual([inside[0]?.open, inside.at(-1)?.close]);
          expect(whole.high).toBe(Math.max(...inside.map(({ high }) => high)));
          expect(whole.low).toBe(Math.min(...inside.map(({ low }) => low)));
        }

        expect(finished.reduce((sum, { volume }) => sum + volume, 0)).toBe(10 * parts.length);
      }),
    );
  });
});

describe('TradeBarConsolidator by count', () => {
  it('is finished with its last part', () => {
    const consolidator = new TradeBarConsolidator(3);
    const finished = collect(consolidator);
    [30, 31, 45, 50, 51].forEach((minute) => {
      consolidator.update(bar(at(9, minute), MINUTE, minute));
    });

    expect(finished).toEqual(['07 09:30-07 09:46 30/46/29/45 30']);
    consolidator.scan(at(20));
    expect(finished).toHaveLength(1);
    consolidator.update(bar(at(9, 20)));
    // What comes too late is left out, but counted.
    expect(finished[1]).toBe('07 09:50-07 09:52 50/52/49/51 20');
    consolidator.update(bar(at(9, 52)));
    expect(consolidator.workingBar?.volume).toBe(10);
    consolidator.reset();
    expect([consolidator.workingBar, consolidator.consolidated]).toEqual([undefined, undefined]);
  });
});

describe('a consolidator', () => {
  it('shows a handler the bar before as the latest finished one, and lets its error through', () => {
    const consolidator = new TradeBarConsolidator(1);
    const before: (number | undefined)[] = [];
    consolidator.onConsolidated(() => before.push(consolidator.consolidated?.close));
    consolidator.update(bar(at(9, 30), MINUTE, 1));
    consolidator.update(bar(at(9, 31), MINUTE, 2));
    consolidator.onConsolidated(() => {
      throw new Error('mine');
    });

    expect(before).toEqual([undefined, 1]);
    expect(() => consolidator.update(bar(at(9, 32)))).toThrow('mine');
  });

  it('refuses another security, bars that are too long and lengths that are none', () => {
    const consolidator = new TradeBarConsolidator(TimeSpan.fromMinutes(5));
    consolidator.update(bar(at(9, 30)));

    expect(() => consolidator.update(bar(at(9, 31), MINUTE, 1, symbolIn(TimeZone.utc, 'IBM')))).toThrow(
      'TradeBarConsolidator: expected bars of SPY, was one of IBM; use one consolidator for each.',
    );
    expect(() => consolidator.update(bar(at(10), HOUR))).toThrow(
      'TradeBarConsolidator: expected bars of SPY no longer than 300 s, was one of 3600 s at 2013-10-07T14:00:00Z.',
    );

    for (const length of [0, -1, 1.5, Number.NaN, 'daily', undefined]) {
      expect(() => new TradeBarConsolidator(length as number)).toThrow(`was ${String(length)}.`);
    }
  });
});
