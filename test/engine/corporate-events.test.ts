import { type CorporateAction, type DataNormalizationMode, parseDay, type QCAlgorithm, type Slice } from 'plimsoll';
import { type BarRow, memory } from 'plimsoll/adapters/memory';
import { describe, expect, it } from 'vitest';
import { complete, daily, isAt, minutes, type RunOptions, type Script, story } from './run.js';

const day = (text: string): number => parseDay(text) as number;
/** Thursday to Wednesday; the weekend is 2020-01-04 and -05. */
const week = daily('2020-01-02', [100, 101, 102, 103, 104]);

/** Runs ABC from 2020-01-02 to 2020-01-08 and notes each call of a hook. */
function told(
  actions: readonly CorporateAction[],
  script: Script = {},
  bars: readonly BarRow[] = week,
  {
    resolution = 'daily',
    from = '2020-01-02',
    to = '2020-01-08',
  }: Partial<Record<'from' | 'to', string>> & {
    readonly resolution?: 'daily' | 'minute';
  } = {},
  options: RunOptions = {},
): { readonly lines: string[]; readonly result: ReturnType<typeof complete> } {
  const lines: string[] = [];
  const note = (algorithm: QCAlgorithm, what: string): void =>
    void lines.push(`${algorithm.time.toFormat('dd HH:mm')} ${what}`);
  const result = complete(
    {
      ...script,
      initialize(algorithm) {
        algorithm.setStartDate(from);
        algorithm.setEndDate(to);
        algorithm.addEquity('ABC', resolution);
        script.initialize?.(algorithm);
      },
      onDividends(algorithm, dividends) {
        note(algorithm, `pays ${dividends['ABC']?.distribution} of ${dividends['ABC']?.referencePrice}`);
        script.onDividends?.(algorithm, dividends);
      },
      onSplits(algorithm, splits) {
        const { referencePrice, splitFactor, type } = splits['ABC'] ?? {};
        note(algorithm, `${type} ${splitFactor} of ${referencePrice}`);
        script.onSplits?.(algorithm, splits);
      },
      onDelistings(algorithm, delistings) {
        note(algorithm, `${delistings['ABC']?.type} at ${delistings['ABC']?.price}`);
        script.onDelistings?.(algorithm, delistings);
      },
      onSymbolChangedEvents(algorithm, changes) {
        note(algorithm, `${changes['ABC']?.oldSymbol} is ${changes['ABC']?.newSymbol}`);
        script.onSymbolChangedEvents?.(algorithm, changes);
      },
      onData(algorithm, slice) {
        note(algorithm, `onData ${slice.count}`);
        script.onData?.(algorithm, slice);
      },
    },
    memory({ securities: { ABC: { resolution, bars, actions } } }),
    options,
  );

  return { lines: lines.filter((line) => !line.endsWith('16:00 onData 1')), result };
}

describe('a dividend', () => {
  const of = (lastDay: string): CorporateAction[] => [
    { kind: 'dividend', lastDay: day(lastDay), distribution: 0.7, referencePrice: 101 },
  ];

  it('is told at the midnight of the next trading day, and onData runs then', () => {
    const { lines, result } = told(of('2020-01-03'));

    expect(lines).toEqual(['06 00:00 pays 0.7 of 101', '06 00:00 onData 1']);
    // Five bars, the list of securities, the dividend.
    expect(result.dataPoints).toBe(5 + 1 + 1);
  });

  it.each([
    ['the day before the run began', '2020-01-01', 0],
    ['the first day', '2020-01-02', 1],
    ['the last day but one', '2020-01-07', 1],
    ['the last day', '2020-01-08', 0],
    ['a day without trading', '2020-01-04', 0],
  ])('needs %s to be a trading day of the run, and another after it', (_which, lastDay, count) => {
    expect(told(of(lastDay)).lines.filter((line) => line.includes('pays'))).toHaveLength(count);
  });

  it('comes beside no bar of its share: whoever asks the slice is told', () => {
    let seen: readonly unknown[] = [];
    told(of('2020-01-03'), {
      onData(_algorithm: QCAlgorithm, slice: Slice): void {
        if (slice.dividends.containsKey('abc')) {
          seen = [slice.hasData, slice.containsKey('ABC'), slice.keys, slice.dividends.get('ABC')?.value];
        }
      },
    });

    expect(seen).toEqual([true, false, [], 0.7]);
  });

  it('is not told before the run where it has no first day of its own', () => {
    const lines: number[] = [];
    complete(
      {
        initialize: (algorithm) => void algorithm.addEquity('ABC', 'daily'),
        onDividends: (_algorithm, { values }) => void lines.push(values[0]?.distribution ?? 0),
      },
      memory({
        securities: { ABC: { resolution: 'daily', bars: week, actions: [...of('1999-01-04'), ...of('2020-01-03')] } },
      }),
    );

    expect(lines).toEqual([0.7]);
  });
});

describe('a split', () => {
  const of = (lastDay: string): CorporateAction[] => [
    { kind: 'split', lastDay: day(lastDay), factor: 0.25, referencePrice: 101 },
  ];

  it('is announced at the midnight of the last day before, and told at that of the next trading day', () => {
    expect(told(of('2020-01-03')).lines).toEqual([
      '03 00:00 warning 0.25 of 100',
      '03 00:00 onData 1',
      '06 00:00 split-occurred 0.25 of 101',
      '06 00:00 onData 1',
    ]);
  });

  it('is announced on the last day of a run that does not see it', () => {
    expect(told(of('2020-01-08')).lines).toEqual(['08 00:00 warning 0.25 of 103', '08 00:00 onData 1']);
  });

  it('is told to whoever subscribes on the day of the warning at once', () => {
    const bars = minutes('2020-01-03 09:30', [5, 6, 7]);
    const { lines } = told(of('2020-01-03'), {}, bars, { resolution: 'minute', from: '2020-01-03', to: '2020-01-03' });

    expect(lines.slice(0, 2)).toEqual(['03 00:00 warning 0.25 of 0', '03 00:00 onData 1']);
  });
});

describe('a new ticker', () => {
  const of = (first: string): CorporateAction[] => [
    { kind: 'symbol-change', day: day(first), oldTicker: 'XYZ', newTicker: 'ABC' },
  ];

  it.each([
    ['2020-01-03', ['03 00:00 XYZ is ABC', '03 00:00 onData 1']],
    ['2020-01-04', ['06 00:00 XYZ is ABC', '06 00:00 onData 1']],
    ['2020-01-02', []],
    ['2019-12-31', []],
    ['2020-01-09', []],
  ])('of %s is told at the midnight of its first trading day, unless the run begins with it', (first, expected) => {
    expect(told(of(first)).lines).toEqual(expected);
  });

  it('cancels what waits, once the strategy was told', () => {
    const waiting: number[] = [];
    const { result } = told(of('2020-01-06'), {
      onData(algorithm) {
        if (isAt(algorithm, '2020-01-02 16:00')) {
          algorithm.limitOrder('ABC', 1, 50);
          algorithm.stopMarketOrder('ABC', 1, 500);
        }
      },
      onSymbolChangedEvents: (algorithm) => void waiting.push(algorithm.transactions.getOpenOrders('ABC').length),
    });

    expect(waiting).toEqual([2]);
    expect(result.orders.map(({ status, tag }) => `${status}: ${tag}`)).toEqual([
      'canceled: Open order cancelled on symbol changed event',
      'canceled: Open order cancelled on symbol changed event',
    ]);
  });
});

describe('a delisting', () => {
  const of = (lastDay: string): CorporateAction[] => [{ kind: 'delisting', lastDay: day(lastDay) }];
  const bought: Script = {
    onData(algorithm) {
      if (isAt(algorithm, '2020-01-02 16:00')) {
        algorithm.marketOrder('ABC', 10);
        algorithm.limitOrder('ABC', -10, 500);
      }
    },
  };

  it('is announced when the last day begins, and told when it ends; no bar is repeated after it', () => {
    const { lines, result } = told(of('2020-01-06'), {}, week.slice(0, 3));

    expect(lines).toEqual([
      '06 00:00 warning at 101',
      '06 00:00 onData 1',
      '07 00:00 delisted at 102',
      '07 00:00 onData 1',
    ]);
    expect(result.dataPoints).toBe(3 + 2 + 2);
  });

  it('is only announced where the run ends with its last day', () => {
    expect(told(of('2020-01-08')).lines).toEqual(['08 00:00 warning at 103', '08 00:00 onData 1']);
    expect(told(of('2020-01-09')).lines).toEqual([]);
  });

  it('settles what is held at the last price, without a fee, and cancels what waits', () => {
    const { result } = told(of('2020-01-06'), bought, week.slice(0, 3));

    expect(story(result).slice(-3)).toEqual(['2 canceled', '3 submitted', '3 filled -10 @ 102']);
    expect(result.orders.at(-1)).toMatchObject({ tag: 'Liquidate from delisting', quantity: -10 });
    expect(result.orderEvents.at(-1)?.fee).toBe(0);
    expect(result.decisions).toHaveLength(3);
  });

  it('takes the share out of the list: it cannot be bought any more', () => {
    const changes: string[] = [];
    const { result } = told(
      of('2020-01-06'),
      {
        initialize: (algorithm) => void algorithm.addEquity('ABC', 'daily'),
        onSecuritiesChanged: (_algorithm, { removedSecurities }) =>
          void changes.push(...removedSecurities.map(({ symbol }) => symbol.value)),
        onDelistings(algorithm, { values }) {
          if (values[0]?.type === 'delisted') {
            algorithm.marketOrder('ABC', 1);
          }
        },
      },
      week.slice(0, 3),
    );

    expect(changes).toEqual(['ABC']);
    expect(result.orders[0]?.refusals[0]?.code).toBe('NOT_TRADABLE');
  });
});

describe('prices', () => {
  it.each(['raw', 'adjusted'] as readonly DataNormalizationMode[])('of memory stay as they are (%s)', (mode) => {
    const closes: number[] = [];
    complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 2);
          algorithm.addEquity('ABC', { resolution: 'daily', dataNormalizationMode: mode });
        },
        onData: (_algorithm, slice) => void closes.push(slice.get('ABC')?.close ?? 0),
      },
      memory({ securities: { ABC: { resolution: 'daily', bars: week } } }),
    );

    expect(closes).toEqual([100, 101, 102, 103, 104]);
  });
});
