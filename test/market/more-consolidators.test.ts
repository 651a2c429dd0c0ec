import fc from 'fast-check';
import {
  Bar,
  BaseDataConsolidator,
  Calendar,
  CalendarInfo,
  ClassicRangeConsolidator,
  ClassicRenkoConsolidator,
  type Consolidator,
  DAY,
  type DataPoint,
  DollarVolumeRenkoConsolidator,
  HOUR,
  IdentityDataConsolidator,
  MarketHourAwareConsolidator,
  MINUTE,
  QuoteBar,
  QuoteBarConsolidator,
  RangeConsolidator,
  type RenkoBar,
  RenkoConsolidator,
  Resolution,
  SecuritySymbol,
  SequentialConsolidator,
  TimeSpan,
  TimeZone,
  TradeBar,
  TradeBarConsolidator,
  usEquityHours,
  usEquityProperties,
  VolumeRenkoConsolidator,
} from 'plimsoll';
import { describe, expect, it } from 'vitest';

const newYork = TimeZone.newYork;
const spy = new SecuritySymbol({ value: 'SPY', id: 'SPY', securityType: 'equity', market: 'usa', timeZone: newYork });
/** A time of New York, by default on Monday, 2013-10-07. */
const at = (hour: number, minute = 0, day = 7, month = 10, year = 2013): number =>
  newYork.toUtc(Date.UTC(year, month - 1, day, hour, minute));
const bar = (start: number, close: number, length = MINUTE, volume = 10): TradeBar =>
  new TradeBar(spy, start, start + length, close, close + 1, close - 1, close, volume);
const quote = (start: number, bid?: number, ask?: number): QuoteBar => {
  const side = (price?: number): Bar | undefined =>
    price === undefined ? undefined : new Bar(price, price, price, price);
  return new QuoteBar(spy, start, start + MINUTE, side(bid), bid ?? 0, side(ask), ask ?? 0);
};

function collect<T extends DataPoint>(consolidator: Consolidator<never, T>): T[] {
  const finished: T[] = [];
  consolidator.onConsolidated((one) => finished.push(one));
  return finished;
}

const span = (one: { readonly startUtc: number; readonly endUtc: number }): string =>
  [one.startUtc, one.endUtc].map((utc) => newYork.dateTime(utc).toFormat('MM-dd HH:mm')).join(' ');

/** The bars of minutes at which prices were seen, minute by minute from 9:30. */
function walk<T extends DataPoint>(consolidator: Consolidator<never, T>, prices: readonly number[], volume = 10): T[] {
  const finished = collect(consolidator);
  prices.forEach((price, i) => {
    (consolidator as unknown as Consolidator<TradeBar, T>).update(bar(at(9, 30) + i * MINUTE, price, MINUTE, volume));
  });
  return finished;
}

describe('bars with a start time', () => {
  it('are counted from it', () => {
    const consolidator = new TradeBarConsolidator(TimeSpan.fromHours(1), TimeSpan.fromMinutes(570));
    const finished = collect(consolidator);

    for (let minute = 0; minute < 150; minute += 30) {
      consolidator.update(bar(at(9, 30) + minute * MINUTE, minute));
    }

    expect(finished.map(span)).toEqual(['10-07 09:30 10-07 10:30', '10-07 10:30 10-07 11:30']);
  });

  it('of a week or more are counted from the first of the month', () => {
    const consolidator = new TradeBarConsolidator(TimeSpan.fromDays(7), TimeSpan.fromHours(9));
    const finished = collect(consolidator);
    [1, 8, 9, 15].forEach((day) => {
      consolidator.update(bar(at(10, 0, day), day));
    });

    expect(finished.map(span)).toEqual(['10-01 09:00 10-08 09:00', '10-08 09:00 10-15 09:00']);
  });
});

describe('bars of a number and a span', () => {
  it('end with whichever comes first', () => {
    const consolidator = new TradeBarConsolidator(3, TimeSpan.fromMinutes(5));
    const finished = collect(consolidator);
    [30, 31, 32, 40, 45].forEach((minute) => {
      consolidator.update(bar(at(9, minute), minute));
    });

    // The part that starts when the time is over is the last one of its bar.
    expect(finished.map(({ volume, open, close }) => [volume, open, close])).toEqual([
      [30, 30, 32],
      [20, 40, 45],
    ]);
  });

  it('are finished by the passing of time', () => {
    const consolidator = new TradeBarConsolidator(9, TimeSpan.fromMinutes(5));
    const finished = collect(consolidator);
    consolidator.update(bar(at(9, 30), 1));
    consolidator.scan(at(9, 35) - 1);
    expect(finished).toEqual([]);
    consolidator.scan(at(9, 35));
    expect(finished.map(span)).toEqual(['10-07 09:30 10-07 09:31']);
  });
});

describe('bars of a calendar', () => {
  it.each([
    ['weekly', Calendar.weekly, ['10-07 00:00 10-14 00:00', '10-14 00:00 10-21 00:00']],
    ['monthly', Calendar.monthly, ['10-01 00:00 11-01 00:00', '11-01 00:00 12-01 00:00']],
    ['quarterly', Calendar.quarterly, ['10-01 00:00 01-01 00:00', '01-01 00:00 04-01 00:00']],
    ['yearly', Calendar.yearly, ['01-01 00:00 01-01 00:00', '01-01 00:00 01-01 00:00']],
  ] as const)('are %s', (_name, calendar, expected) => {
    const consolidator = new TradeBarConsolidator(calendar);
    const finished = collect(consolidator);

    for (let day = 0; finished.length < 2; day += 1) {
      consolidator.update(bar(at(0) + day * DAY, day, HOUR));
    }

    expect(finished.map(span)).toEqual(expected);
  });

  it('are of a function of your own, which is asked for nothing impossible', () => {
    const consolidator = new TradeBarConsolidator(
      (time) =>
        new CalendarInfo(
          time.set({ hour: 17, minute: 0 }).minus({ days: time.hour < 17 ? 1 : 0 }),
          TimeSpan.fromDays(1),
        ),
    );
    const finished = collect(consolidator);
    [at(10), at(16), at(17), at(10, 0, 8), at(17, 0, 8)].forEach((start, i) => {
      consolidator.update(bar(start, i));
    });

    expect(finished.map(span)).toEqual(['10-06 17:00 10-07 17:00', '10-07 17:00 10-08 17:00']);
    expect(() => new TradeBarConsolidator((time) => new CalendarInfo(time.plus(1), TimeSpan.fromDays(1)))).toThrow(
      'never a later start',
    );
    expect(() => new TradeBarConsolidator((() => undefined) as never)).toThrow('A calendar must return');
  });
});

describe('QuoteBarConsolidator', () => {
  it('opens each bar where the one before closed, and takes sides that are missing', () => {
    const consolidator = new QuoteBarConsolidator(TimeSpan.fromMinutes(2));
    const finished = collect(consolidator);
    [quote(at(9, 30), 10, 11), quote(at(9, 31), 12), quote(at(9, 32), 9, 13), quote(at(9, 34), 9, 9)].forEach((one) => {
      consolidator.update(one);
    });
    const sides = finished.map(({ ask, bid, lastAskSize, lastBidSize }) => [
      [bid?.open, bid?.high, bid?.low, bid?.close, lastBidSize],
      [ask?.open, ask?.high, ask?.low, ask?.close, lastAskSize],
    ]);

    expect(sides).toEqual([
      [
        [10, 12, 10, 12, 12],
        [11, 11, 11, 11, 11],
      ],
      [
        [12, 12, 9, 9, 9],
        [11, 13, 11, 13, 13],
      ],
    ]);
    expect(consolidator.workingBar?.startUtc).toBe(at(9, 34));
    expect(QuoteBarConsolidator.fromResolution(Resolution.Hour).input).toBe('quote');
  });
});

describe('BaseDataConsolidator', () => {
  it('makes bars of ticks, which start as they end', () => {
    const consolidator = new BaseDataConsolidator(TimeSpan.fromMinutes(1));
    const finished = collect(consolidator);
    [0, 10, 59, 60].forEach((second, i) => {
      const utc = at(9, 30) + second * 1000;
      consolidator.update({ symbol: spy, startUtc: utc, endUtc: utc, value: [5, 7, 4, 6][i] ?? 0 });
    });

    expect(finished.map((one) => [span(one), one.open, one.high, one.low, one.close, one.volume])).toEqual([
      ['10-07 09:30 10-07 09:31', 5, 7, 4, 4, 0],
    ]);
  });
});

describe('RenkoConsolidator', () => {
  const bricks = (finished: readonly RenkoBar[]): string[] =>
    finished.map(({ close, direction, high, low, open }) => `${open}-${close} ${low}/${high} ${direction}`);

  it.each<[string, readonly number[], readonly string[]]>([
    ['at the end of a brick, not yet', [10, 11], []],
    ['beyond it', [10, 11.01], ['10-11 10/11 rising']],
    ['with a wick', [10, 9.5, 11.5], ['10-11 9.5/11 rising']],
    ['several at once', [10, 12.5], ['10-11 10/11 rising', '11-12 11/12 rising']],
    ['down', [10, 8.99], ['10-9 9/10 falling']],
    ['a turn at the size below the start, not yet', [10, 11.5, 9], ['10-11 10/11 rising']],
    ['a turn beyond it', [10, 11.5, 8.9], ['10-11 10/11 rising', '10-9 9/11.5 falling']],
    ['a first price between bricks', [10.4, 11.2], ['10-11 10/11 rising']],
    ['a first price half between', [10.5, 11.2], ['10-11 10/11 rising']],
    ['a first price above half', [10.6, 11.2], []],
  ])('makes bricks: %s', (_what, prices, expected) => {
    expect(bricks(walk(new RenkoConsolidator(1), prices))).toEqual(expected);
  });

  it('is exact on tenths', () => {
    const finished = walk(new RenkoConsolidator(0.1), [100, 100.3, 100.31, 99.9]);

    expect(finished.map(({ close }) => close)).toEqual([100.1, 100.2, 100.3, 100.1, 100]);
  });

  it('makes bricks of one size that join, whatever the prices', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 9000, max: 11000 }), { minLength: 2, maxLength: 60 }), (cents) => {
        const finished = walk(
          new RenkoConsolidator(0.5),
          cents.map((cent) => cent / 100),
        );

        finished.forEach((brick, i) => {
          const before = finished[i - 1];
          expect(brick.spread).toBe(0.5);
          expect(brick.startUtc).toBeLessThanOrEqual(brick.endUtc);
          expect(brick.open).toBe(
            before === undefined || before.direction === brick.direction ? (before?.close ?? brick.open) : before.open,
          );
        });
      }),
    );
  });
});

describe('ClassicRenkoConsolidator', () => {
  it('finishes a brick at its end, and goes on with what finished it', () => {
    const consolidator = new ClassicRenkoConsolidator(1);
    const finished = walk(consolidator, [9.5, 10.5, 11, 13, 9]);

    expect(finished.map(({ open, close, high, low, volume }) => [open, close, high, low, volume])).toEqual([
      [10, 11, 11, 10, 30],
      [11, 12, 12, 11, 20],
      [12, 11, 12, 11, 20],
    ]);
    expect(consolidator.workingData?.open).toBe(11);
  });

  it('takes chosen prices and volumes, and starts where the price is when bars need not be even', () => {
    const consolidator = new ClassicRenkoConsolidator(
      1,
      (one: TradeBar) => one.close * 2,
      () => 1,
      false,
    );
    const finished = walk(consolidator, [5.1, 5.6]);

    expect(finished.map(({ open, close, volume }) => [open, close, volume])).toEqual([[10.2, 11.2, 2]]);
  });

  it('starts at a multiple that binary fractions miss', () => {
    expect(walk(new ClassicRenkoConsolidator(0.1), [144.3, 144.4])[0]?.open).toBe(144.3);
  });
});

describe('range consolidators', () => {
  it('span as many cents as they should, without gaps', () => {
    const finished = walk(new RangeConsolidator(100), [10.5, 12.01, 14.5]);

    expect(finished.map(({ open, high, low, close, volume }) => [open, high, low, close, volume])).toEqual([
      [11, 12, 11, 12, 10],
      [12.01, 13.01, 12.01, 13.01, 10],
      [13.02, 14.02, 13.02, 14.02, 0],
    ]);
  });

  it('follow the price when they are classic', () => {
    const finished = walk(new ClassicRangeConsolidator(100), [10, 10.4, 11.01, 11.5, 13]);

    expect(finished.map(({ open, high, low, close, volume }) => [open, high, low, close, volume])).toEqual([
      [10, 11, 10, 11, 20],
      [11.01, 12.01, 11.01, 12.01, 20],
    ]);
  });

  it('take the smallest step from the market', () => {
    const consolidator = new RangeConsolidator(10);
    consolidator.useMarket({
      hours: usEquityHours(),
      properties: { ...usEquityProperties, minimumPriceVariation: 0.5 },
    });

    expect(consolidator.rangeSize).toBe(5);
    expect(() => new RangeConsolidator(0.5)).toThrow(
      'RangeConsolidator: expected a range of 1 or more steps, was 0.5.',
    );
  });

  it('always span their range', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 9000, max: 11000 }), { minLength: 2, maxLength: 60 }), (cents) => {
        const prices = cents.map((cent) => cent / 100);

        for (const consolidator of [new RangeConsolidator(50), new ClassicRangeConsolidator(50)]) {
          for (const { high, low } of walk(consolidator, prices)) {
            expect(Math.round((high - low) * 1e9) / 1e9).toBe(0.5);
          }
        }
      }),
    );
  });
});

describe('volume consolidators', () => {
  it('cut what is traded into bars of one volume, and lose nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 40 }), (volumes) => {
        const consolidator = new VolumeRenkoConsolidator(100);
        const finished = collect(consolidator);
        volumes.forEach((volume, i) => {
          consolidator.update(bar(at(9, 30) + i * MINUTE, i + 1, MINUTE, volume));
        });
        const total = finished.reduce((sum, { volume }) => sum + volume, 0) + (consolidator.workingData?.volume ?? 0);

        expect(finished.every(({ volume }) => volume === 100)).toBe(true);
        expect(total).toBe(volumes.reduce((sum, volume) => sum + volume, 0));
      }),
    );
  });

  it('count money instead of units', () => {
    expect(walk(new DollarVolumeRenkoConsolidator(1000), [50, 50, 50]).map(({ close }) => close)).toEqual([50]);
  });

  it.each([0, -1, Number.NaN])('refuse a size of %s', (size) => {
    for (const type of [VolumeRenkoConsolidator, RenkoConsolidator, ClassicRenkoConsolidator]) {
      expect(() => new type(size)).toThrow(`expected a size above 0, was ${size}.`);
    }
  });
});

describe('IdentityDataConsolidator', () => {
  it('hands data on, once for each time', () => {
    const consolidator = new IdentityDataConsolidator();
    const finished = collect(consolidator);
    const [one, same, next] = [bar(at(9, 30), 1), bar(at(9, 30), 2), bar(at(9, 31), 3)];
    [one, same, next].forEach((each) => {
      consolidator.update(each);
    });

    expect(finished).toEqual([one, next]);
    expect(consolidator.workingData).toBe(next);
    consolidator.reset();
    consolidator.update(next);
    expect(finished).toHaveLength(3);
  });
});

describe('SequentialConsolidator', () => {
  it('feeds the second with what the first makes', () => {
    const consolidator = new SequentialConsolidator(
      new TradeBarConsolidator(TimeSpan.fromMinutes(2)),
      new TradeBarConsolidator(2),
    );
    const finished = walk(consolidator, [1, 2, 3, 4, 5]);
    expect([finished.map(span), consolidator.dueUtc]).toEqual([['10-07 09:30 10-07 09:34'], at(9, 36)]);
    consolidator.scan(at(9, 36));
    expect(consolidator.workingData?.close).toBe(5);
  });

  it('refuses kinds that do not fit', () => {
    const [trades, quotes] = [new TradeBarConsolidator(1), new QuoteBarConsolidator(1)];

    expect(() => new SequentialConsolidator(trades, quotes as never)).toThrow('the second takes quote bars');
  });
});

describe('MarketHourAwareConsolidator', () => {
  function days(options = {}, ...bars: readonly TradeBar[]): string[] {
    const consolidator = new MarketHourAwareConsolidator(Resolution.Daily, options);
    const finished = collect(consolidator);
    bars.forEach((one) => {
      consolidator.update(one);
    });
    consolidator.scan(bars.at(-1)?.endUtc ?? 0);
    return finished.map((one) => `${span(one)} ${one.volume}`);
  }

  it('makes days from the open to the close, and leaves out what is before and after', () => {
    expect(
      days({}, bar(at(9, 29), 1), bar(at(9, 30), 2), bar(at(15, 59), 3), bar(at(16), 4), bar(at(9, 30, 8), 5)),
    ).toEqual(['10-07 09:30 10-07 16:00 20']);
  });

  it('is finished at the close by the passing of time, also when that is early', () => {
    expect(days({}, bar(at(9, 30, 29, 11), 1), bar(at(12, 59, 29, 11), 2))).toEqual(['11-29 09:30 11-29 13:00 20']);
  });

  it('takes hours that begin before the open', () => {
    expect(days({}, bar(at(9), 1, HOUR), bar(at(10), 2, HOUR), bar(at(15), 3, HOUR))).toEqual([
      '10-07 09:30 10-07 16:00 30',
    ]);
  });

  it('holds extended hours when asked to, and days from midnight to midnight', () => {
    expect(days({ extendedMarketHours: true }, bar(at(4), 1), bar(at(19, 59), 2))).toEqual([
      '10-07 04:00 10-07 20:00 20',
    ]);
    expect(days({ dailyPreciseEndTime: false }, bar(at(10), 1), bar(at(10, 0, 8), 2))).toEqual([
      '10-07 00:00 10-08 00:00 10',
    ]);
  });

  it('counts other lengths from the open, to the close at most', () => {
    const consolidator = new MarketHourAwareConsolidator(TimeSpan.fromHours(4));
    const finished = collect(consolidator);
    [at(9, 30), at(13, 29), at(13, 30), at(15, 59), at(9, 30, 8)].forEach((start, i) => {
      consolidator.update(bar(start, i));
    });

    expect(finished.map(span)).toEqual(['10-07 09:30 10-07 13:30', '10-07 13:30 10-07 16:00']);
  });
});

describe('every consolidator', () => {
  const makers: readonly (readonly [string, () => Consolidator<TradeBar, DataPoint>])[] = [
    ['by time', () => new TradeBarConsolidator(TimeSpan.fromMinutes(5))],
    ['by count', () => new TradeBarConsolidator(3)],
    ['of a calendar', () => new TradeBarConsolidator(Calendar.weekly)],
    ['of values', () => new BaseDataConsolidator(TimeSpan.fromMinutes(7))],
    ['Renko', () => new RenkoConsolidator(1)],
    ['classic Renko', () => new ClassicRenkoConsolidator(1)],
    ['range', () => new RangeConsolidator(50)],
    ['classic range', () => new ClassicRangeConsolidator(50)],
    ['volume', () => new VolumeRenkoConsolidator(25)],
    ['identity', () => new IdentityDataConsolidator()],
    ['days', () => new MarketHourAwareConsolidator(Resolution.Daily)],
  ];

  it.each(makers)('%s never makes bars that overlap, and forgets when it is reset', (_name, make) => {
    const steps = fc.array(
      fc.record({ gap: fc.integer({ min: 0, max: 900 }), price: fc.integer({ min: 95, max: 105 }) }),
    );

    fc.assert(
      fc.property(steps, (parts) => {
        const consolidator = make();
        const finished = collect(consolidator);
        const feed = (): void => {
          let start = at(9, 30);

          for (const { gap, price } of parts) {
            start += gap * MINUTE;
            consolidator.update(bar(start, price));
            start += MINUTE;
            consolidator.scan(start);
          }
        };
        feed();
        finished.slice(1).forEach((one, i) => {
          expect(one.startUtc).toBeGreaterThanOrEqual(finished[i]?.endUtc ?? 0);
        });
        const first = finished.splice(0);
        consolidator.reset();
        expect([consolidator.consolidated, consolidator.current, consolidator.dueUtc]).toEqual([
          undefined,
          undefined,
          Number.POSITIVE_INFINITY,
        ]);
        feed();
        expect(finished).toEqual(first);
      }),
      { numRuns: 40 },
    );
  });

  it('remembers its last bars', () => {
    const consolidator = new TradeBarConsolidator(1);
    const seen: unknown[] = [];
    consolidator.onConsolidated((one) =>
      seen.push([consolidator[0] === one, consolidator.current === one, consolidator.consolidated?.close]),
    );
    consolidator.window.size = 3;
    walk(consolidator, [1, 2, 3, 4]);

    expect(seen).toEqual([
      [true, true, undefined],
      [true, true, 1],
      [true, true, 2],
      [true, true, 3],
    ]);
    expect([...consolidator].map(({ close }) => close)).toEqual([4, 3, 2]);
    expect([consolidator[2]?.close, consolidator.previous?.close]).toEqual([2, 3]);
  });
});
