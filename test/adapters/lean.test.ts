/**
 * A LEAN data folder made for the test: times, adjustment, tickers, and every way in which it can be wrong.
 *
 * @module
 */

import fc from 'fast-check';
import { zipSync } from 'fflate';
import { FrameworkError } from 'plimsoll';
import { dataAdapter, lean } from 'plimsoll/adapters/lean';
import { describe, expect, it } from 'vitest';
import { failure } from './failure.js';
import { addFiles, dayZip, type Files, makeFolder, readRows, zip } from './folders.js';

const MINUTE_OF = (hour: number, minute: number): number => (hour * 60 + minute) * 60_000;

const daily = [
  '20131126 00:00,1000000,1020000,990000,1010000,1000',
  '20131127 00:00,1010000,1020000,1000000,1015000,1001',
  '20131128 00:00,1010000,1020000,1000000,1015000,5',
  '20131129 00:00,505000,510000,500000,507500,2003',
  '20131202 00:00,507500,520000,505000,515000,2000',
];

/** ABC was OLD until 2013-11-27; two for one on 2013-11-29, a dividend after 2013-11-26. */
const folderFiles: Files = {
  'equity/usa/map_files/abc.csv': '19980102,old,N\n20131127,old,N\n20501231,abc,N\n',
  'equity/usa/factor_files/abc.csv': '19980102,0.9,0.5,1\n20131126,0.9,0.5,101\n20131127,1,0.5,101.5\n20501231,1,1,0\n',
  'equity/usa/daily/old.zip': zip('old.csv', `${daily.slice(0, 3).join('\n')}\n`),
  'equity/usa/daily/abc.zip': zip('abc.csv', daily.join('\r\n')),
  'equity/usa/hour/abc.zip': zip(
    'abc.csv',
    ['20131129 09:00', '20131129 12:00', '20131129 13:00', '20131202 15:00', '20131202 16:00']
      .map((time) => `${time},505000,510000,500000,507500,2003`)
      .join('\n'),
  ),
  ...dayZip('abc', '20131202', 'trade', [
    `${MINUTE_OF(9, 29)},507500,507500,507500,507500,10`,
    `${MINUTE_OF(9, 30)},507500,508000,507000,507700,100`,
    `${MINUTE_OF(9, 32)},507700,508000,507000,507800,100`,
    `${MINUTE_OF(15, 59)},507700,508000,507000,507800,100`,
    `${MINUTE_OF(16, 0)},507700,508000,507000,507800,100`,
  ]),
  ...dayZip('abc', '20131203', 'trade', [`${MINUTE_OF(9, 30)},507500,508000,507000,507700,100`]),
  ...dayZip('abc', '20131202', 'quote', [
    `${MINUTE_OF(9, 30)},507500,508000,507000,507700,100,507600,508100,507100,507800,200`,
    `${MINUTE_OF(9, 31)},,,,,0,507600,508100,507100,507800,200`,
    `${MINUTE_OF(9, 32)},507500,508000,507000,507700,100,,,,,`,
    `${MINUTE_OF(9, 33)},,,,,0,,,,,0`,
  ]),
};

const allTime = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY, extendedHours: false };
const folder = makeFolder(folderFiles);
const data = lean({ folder });

describe('lean', () => {
  it('knows a security by its ticker: identity, first ticker and resolutions', () => {
    const { symbol, resolutions, properties } = data.resolve({ ticker: 'abc', securityType: 'equity' });

    expect(symbol.value).toBe('ABC');
    expect(symbol.id).toBe('OLD R735QTJ8XC9X');
    expect(resolutions).toEqual(['minute', 'hour', 'daily']);
    expect(properties).toEqual({
      quoteCurrency: 'USD',
      contractMultiplier: 1,
      minimumPriceVariation: 0.01,
      lotSize: 1,
    });
  });

  it('gives daily bars from open to close of their date, by the ticker of the day, without days that had no session', () => {
    const rows = readRows(data, 'ABC', 'daily', { normalization: 'raw' });

    expect(rows.map((row) => [row['start'], row['end'], row['close'], row['volume']])).toEqual([
      ['2013-11-26T14:30:00Z', '2013-11-26T21:00:00Z', 101, 1000],
      ['2013-11-27T14:30:00Z', '2013-11-27T21:00:00Z', 101.5, 1001],
      ['2013-11-29T14:30:00Z', '2013-11-29T18:00:00Z', 50.75, 2003],
      ['2013-12-02T14:30:00Z', '2013-12-02T21:00:00Z', 51.5, 2000],
    ]);
  });

  it.each([
    ['adjusted', [45.45, 50.75, 50.75, 51.5], [2222, 2002, 2003, 2000]],
    ['split-adjusted', [50.5, 50.75, 50.75, 51.5], [2000, 2002, 2003, 2000]],
    ['raw', [101, 101.5, 50.75, 51.5], [1000, 1001, 2003, 2000]],
  ] as const)('multiplies prices and divides volumes in mode %s', (normalization, closes, volumes) => {
    const rows = readRows(data, 'ABC', 'daily', { normalization });

    expect(rows.map((row) => row['volume'])).toEqual(volumes);
    expect(rows.map((row) => row['close'])).toEqual(closes.map((close) => expect.closeTo(close, 10)));
  });

  it('says how the prices of each run were made, so that their decimals can be found again', () => {
    const { symbol } = data.resolve({ ticker: 'abc', securityType: 'equity' });
    const closes = [...data.read({ symbol, resolution: 'daily', kind: 'trade', normalization: 'adjusted', ...allTime })]
      .map((columns) => (columns.kind === 'trade' ? columns : undefined))
      .map((columns) =>
        [...(columns?.close.subarray(0, columns.length) ?? [])].map((close) => `${columns?.grain?.exact(close)}`),
      );

    expect(closes).toEqual([['45.450000'], ['50.75000'], ['50.7500', '51.5000']]);
  });

  it('refuses a mode that the data cannot give', () => {
    expect(failure(() => readRows(data, 'ABC', 'daily', { normalization: 'total-return' })).code).toBe('BAD_ARGUMENT');
  });

  it('rounds adjusted volumes half to even, and leaves out days before the first factor', () => {
    addFiles(folder, {
      'equity/usa/factor_files/half.csv': '20131203,1,2,0\n20501231,1,2,0\n',
      'equity/usa/daily/half.zip': zip(
        'half.csv',
        [
          '20131129 00:00,9,9,9,9,9',
          '20131202 00:00,9,9,9,9,1',
          '20131203 00:00,9,9,9,9,3',
          '20131204 00:00,9,9,9,9,5',
        ].join('\n'),
      ),
    });

    expect(readRows(data, 'HALF', 'daily').map((row) => row['volume'])).toEqual([0, 2, 2]);
  });

  it('keeps clock hours of hour bars that overlap trading, half days included', () => {
    expect(readRows(data, 'ABC', 'hour').map((row) => [row['start'], row['end']])).toEqual([
      ['2013-11-29T14:00:00Z', '2013-11-29T15:00:00Z'],
      ['2013-11-29T17:00:00Z', '2013-11-29T18:00:00Z'],
      ['2013-12-02T20:00:00Z', '2013-12-02T21:00:00Z'],
    ]);
  });

  it('gives minutes of regular trading, or of all trading when asked', () => {
    const regular = readRows(data, 'ABC', 'minute');
    const extended = readRows(data, 'ABC', 'minute', { extendedHours: true });

    expect(regular.map((row) => row['start'])).toEqual([
      '2013-12-02T14:30:00Z',
      '2013-12-02T14:32:00Z',
      '2013-12-02T20:59:00Z',
      '2013-12-03T14:30:00Z',
    ]);
    expect(extended.length).toBe(regular.length + 2);
    expect(regular[0]).toMatchObject({ end: '2013-12-02T14:31:00Z', open: 50.75, high: 50.8, low: 50.7, close: 50.77 });
  });

  it('gives a quote with an empty side, and leaves out one with two', () => {
    const rows = readRows(data, 'ABC', 'minute', { kind: 'quote' });

    expect(rows.map((row) => [row['bidClose'], row['bidSize'], row['askClose'], row['askSize']])).toEqual([
      [50.77, 100, 50.78, 200],
      [Number.NaN, 0, 50.78, 200],
      [50.77, 100, Number.NaN, 0],
    ]);
  });

  it.each([
    ['after the first bar ended', '2013-12-02T14:31:00Z', '2013-12-04T00:00:00Z', 3],
    ['until a bar ends', '2013-12-02T00:00:00Z', '2013-12-02T14:31:00Z', 1],
    ['until just before a bar ends', '2013-12-02T00:00:00Z', '2013-12-02T14:30:59Z', 0],
    ['of another day', '2013-12-04T00:00:00Z', '2013-12-05T00:00:00Z', 0],
  ])('gives the rows %s', (_, from, to, count) => {
    const rows = readRows(data, 'ABC', 'minute', { from: Date.parse(from), to: Date.parse(to) });

    expect(rows.length).toBe(count);
  });

  it('opens archives of the wanted days only, when their rows are asked for', () => {
    const broken = makeFolder({
      ...folderFiles,
      'equity/usa/minute/abc/20131203_trade.zip': 'no zip at all',
      'equity/usa/minute/abc/20130103_trade.zip': 'no zip at all',
    });
    const source = lean({ folder: broken });

    expect(
      readRows(source, 'ABC', 'minute', {
        from: Date.parse('2013-12-02T00:00:00Z'),
        to: Date.parse('2013-12-03T05:00:00Z'),
      }).length,
    ).toBe(3);
    expect(failure(() => readRows(source, 'ABC', 'minute')).code).toBe('BAD_DATA');
  });

  it('hands over long histories in runs of bounded size, from entries that are inflated in pieces', () => {
    const rows: string[] = [];

    for (let day = 0; rows.length < 130_000; day += 1) {
      const date = new Date(Date.UTC(1990, 0, 1 + day)).toISOString().slice(0, 10).replaceAll('-', '');

      for (let hour = 9; hour < 16; hour += 1) {
        rows.push(`${date} ${String(hour).padStart(2, '0')}:00,1000000,1000000,1000000,1000000,${rows.length}`);
      }
    }

    const text = rows.join('\n');
    const archive = zip('big.csv', text);
    addFiles(folder, { 'equity/usa/hour/big.zip': archive });
    const { symbol } = data.resolve({ ticker: 'BIG', securityType: 'equity' });
    const request = {
      symbol,
      resolution: 'hour',
      kind: 'trade',
      from: Number.NEGATIVE_INFINITY,
      to: Number.POSITIVE_INFINITY,
      normalization: 'adjusted',
      extendedHours: false,
    } as const;
    let volume = 0;

    for (const columns of data.read(request)) {
      expect(columns.length).toBeLessThanOrEqual(1024);
      volume = columns.kind === 'trade' ? (columns.volume[columns.length - 1] ?? 0) : 0;
    }

    expect(text.length).toBeGreaterThan(4 * 1024 * 1024);
    expect(volume).toBeGreaterThan(129_900);

    // The checksum of the whole entry is looked at before its first row is handed over.
    archive[archive.length - 60] = (archive[archive.length - 60] ?? 0) ^ 1;
    archive[Math.floor(archive.length / 2)] = (archive[Math.floor(archive.length / 2)] ?? 0) ^ 1;
    addFiles(folder, { 'equity/usa/hour/big.zip': archive });
    expect(failure(() => [...data.read(request)].length).code).toBe('BAD_DATA');
  });
});

describe('lean, with a folder or a symbol that is not there', () => {
  it('says what was expected inside a folder', () => {
    const missing = failure(() => lean({ folder: '/no/such/folder' }));
    const other = failure(() => lean({ folder: makeFolder({ 'a.txt': '' }) }));

    expect(missing).toMatchObject({ code: 'DATA_NOT_FOUND', message: expect.stringContaining('/no/such/folder') });
    expect(other).toMatchObject({ code: 'DATA_NOT_FOUND', message: expect.stringContaining('"equity/usa"') });
    expect(failure(() => dataAdapter.open({})).message).toContain('--data');
  });

  it.each(['XYZ', '../ABC', ''])('names some of the symbols it has when asked for "%s"', (ticker) => {
    expect(failure(() => data.resolve({ ticker, securityType: 'equity' }))).toMatchObject({
      code: 'UNKNOWN_SYMBOL',
      message: expect.stringContaining('ABC'),
    });
  });

  it('has US shares only', () => {
    expect(failure(() => data.resolve({ ticker: 'ABC', securityType: 'forex' })).code).toBe('UNKNOWN_SYMBOL');
    expect(failure(() => data.resolve({ ticker: 'ABC', securityType: 'equity', market: 'india' })).code).toBe(
      'UNKNOWN_SYMBOL',
    );
  });

  it('treats days that are not there as gaps', () => {
    expect(readRows(data, 'ABC', 'second')).toEqual([]);
    expect(readRows(data, 'ABC', 'daily', { kind: 'quote' })).toEqual([]);
  });
});

describe('lean, with data that is wrong', () => {
  it.each([
    ['a price of 0', '20131127 00:00,0,1020000,1000000,1015000,1', 'spy.zip#spy.csv:2: open must be a price above 0'],
    ['a negative price', '20131127 00:00,1,2,-1,1,1', ':2: low must be a price above 0, was -0.0001'],
    ['a price that is no number', '20131127 00:00,1,2,NaN,1,1', ':2: low must be a number, was "NaN"'],
    ['an empty price', '20131127 00:00,1,2,,1,1', ':2: low must be a price above 0, was NaN'],
    ['a price in hexadecimal', '20131127 00:00,0x10,2,1,1,1', ':2: open must be a number, was "0x10"'],
    ['a high below the low', '20131127 00:00,3,1,2,3,1', ':2: high 0.0001 is below low 0.0002'],
    ['a negative volume', '20131127 00:00,1,1,1,1,-1', ':2: volume must be 0 or more, was -1'],
    ['a missing column', '20131127 00:00,1,1,1,1', ':2: expected 6 columns (time,open,high,low,close,volume), was 5'],
    [
      'a column too many',
      '20131127 00:00,1,1,1,1,1,1',
      ':2: expected 6 columns (time,open,high,low,close,volume), was 7',
    ],
    ['a time only', '20131127 00:00', ':2: expected 6 columns'],
    ['a date that is none', '20131131 00:00,1,1,1,1,1', ':2: expected a time "YYYYMMDD 00:00", was "20131131 00:00"'],
    ['text', 'hello', ':2: expected a time "YYYYMMDD 00:00", was "hello"'],
    ['the same date twice', daily[0] ?? '', ':2: expected a time after that of the row before, was the same'],
    [
      'an earlier date',
      '20131125 00:00,1,1,1,1,1',
      ':2: expected a time after that of the row before, was an earlier one',
    ],
  ])('refuses %s', (_, row, message) => {
    const source = lean({
      folder: makeFolder({ 'equity/usa/daily/spy.zip': zip('spy.csv', `${daily[0]}\n${row}\n${daily[4]}`) }),
    });

    expect(failure(() => readRows(source, 'SPY', 'daily'))).toMatchObject({
      code: 'BAD_DATA',
      message: expect.stringContaining(message),
    });
  });

  it.each([
    ['a time beyond the day', '86400000,1,1,1,1,1', 'expected a time "milliseconds since midnight", was "86400000"'],
    ['a negative time', '-1,1,1,1,1,1', 'was "-1"'],
    ['an empty time', ',1,1,1,1,1', 'was ""'],
    ['a bad price outside of the hours that are wanted', '1000,1,1,0,1,1', 'low must be a price above 0'],
  ])('refuses %s in a file of minutes', (_, row, message) => {
    const source = lean({ folder: makeFolder(dayZip('spy', '20131202', 'trade', [row])) });

    expect(failure(() => readRows(source, 'SPY', 'minute'))).toMatchObject({
      code: 'BAD_DATA',
      message: expect.stringContaining(message),
    });
  });

  it('refuses a side of a quote with some of its prices only', () => {
    const row = `${MINUTE_OF(9, 30)},507500,,507000,507700,100,507600,508100,507100,507800,200`;
    const source = lean({ folder: makeFolder(dayZip('spy', '20131202', 'quote', [row])) });

    expect(failure(() => readRows(source, 'SPY', 'minute', { kind: 'quote' })).message).toContain(
      'bid: high must be a price above 0, was NaN',
    );
  });

  it.each([
    ['that is no archive', new Uint8Array(1000), 'its end is missing'],
    ['of no bytes', new Uint8Array(0), 'its end is missing'],
    ['without entries', zipSync({}), 'an archive without entries'],
    ['with another entry', zip('aapl.csv', daily.join('\n')), 'expected an entry "spy.csv", was aapl.csv'],
    ['with an empty entry', zip('spy.csv', ''), 'the entry is empty'],
    ['that is cut off', zip('spy.csv', daily.join('\n')).subarray(0, 100), 'its end is missing'],
  ])('refuses a file %s', (_, content, message) => {
    const source = lean({ folder: makeFolder({ 'equity/usa/daily/spy.zip': content }) });
    const error = failure(() => readRows(source, 'SPY', 'daily'));

    expect(error).toMatchObject({ code: 'BAD_DATA', message: expect.stringContaining(message) });
    expect(error.message).toContain('spy.zip');
  });

  it('never reads another number from an archive with one wrong byte', () => {
    const sound = zip('spy.csv', daily.join('\n'));
    const rows = readRows(lean({ folder: makeFolder({ 'equity/usa/daily/spy.zip': sound }) }), 'SPY', 'daily');
    const broken = makeFolder({ 'equity/usa/daily/spy.zip': sound });
    const source = lean({ folder: broken });

    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const copy = Uint8Array.from(sound);
        copy[at] = (copy[at] ?? 0) ^ flip;
        addFiles(broken, { 'equity/usa/daily/spy.zip': copy });

        try {
          expect(readRows(source, 'SPY', 'daily')).toEqual(rows);
        } catch (error) {
          expect(error instanceof FrameworkError ? error.code : error).toBe('BAD_DATA');
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['equity/usa/map_files/spy.csv', '20100104,spy\nnonsense\n', 'spy.csv:2: expected a row "YYYYMMDD,ticker'],
    ['equity/usa/factor_files/spy.csv', '20100104,x,1,0\n', 'spy.csv:1: expected a row "YYYYMMDD,price factor'],
    ['market-hours/market-hours-database.json', '{', 'market-hours-database.json: expected JSON'],
    ['market-hours/market-hours-database.json', '{"entries":{}}', 'expected an entry "Equity-usa-[*]"'],
    [
      'market-hours/market-hours-database.json',
      '{"entries":{"Equity-usa-[*]":{"dataTimeZone":"UTC","exchangeTimeZone":"UTC","holidays":["32/1/2000"]}}}',
      'entry "Equity-usa-[*]": holidays.0: expected a date "M/D/YYYY", was "32/1/2000"',
    ],
    ['symbol-properties/symbol-properties-database.csv', 'usa,[*],equity,,USD,1,0,1\n', 'database.csv:1: expected'],
  ])('refuses a malformed %s', (path, content, message) => {
    const source = lean({
      folder: makeFolder({ 'equity/usa/daily/spy.zip': zip('spy.csv', daily.join('\n')), [path]: content }),
    });

    expect(failure(() => readRows(source, 'SPY', 'daily'))).toMatchObject({
      code: 'BAD_DATA',
      message: expect.stringContaining(message),
    });
  });
});

describe('lean, with databases of its own', () => {
  const entry = (extra: object): object => ({
    dataTimeZone: 'UTC',
    exchangeTimeZone: 'America/Chicago',
    monday: [{ start: '08:00:00', end: '1.00:00:00', state: 'market' }],
    ...extra,
  });
  const source = lean({
    folder: makeFolder({
      'equity/usa/daily/spy.zip': zip('spy.csv', daily.join('\n')),
      'equity/usa/daily/qqq.zip': zip('qqq.csv', daily.join('\n')),
      'market-hours/market-hours-database.json': JSON.stringify({
        entries: {
          'Equity-usa-[*]': entry({ holidays: ['12/9/2013'], earlyCloses: { '12/16/2013': '12:00:00' } }),
          'Equity-usa-QQQ': entry({ monday: [{ start: '09:00:00', end: '10:00:00', state: 'market' }] }),
          'Crypto-any-[*]': 'not read',
        },
      }),
      'symbol-properties/symbol-properties-database.csv': [
        'market,symbol,type,description,quote_currency,contract_multiplier,minimum_price_variation,lot_size',
        '# a comment',
        'usa,[*],equity,,USD,1,0.01,1',
        'usa,QQQ,equity,,USD,1,0.05,10',
        'oanda,[*],forex,"a, b",x,y,z,w',
      ].join('\n'),
    }),
  });

  it('takes hours and zones from the entry of the symbol, with the special days of the common one', () => {
    const spy = source.resolve({ ticker: 'SPY', securityType: 'equity' });
    const qqq = source.resolve({ ticker: 'QQQ', securityType: 'equity' });
    const monday = spy.hours.dayOf(Date.parse('2013-12-02T18:00:00Z'));

    expect(spy.hours.timeZone.name).toBe('America/Chicago');
    expect(spy.hours.dataTimeZone.name).toBe('UTC');
    expect((spy.hours.session(monday)?.close ?? 0) - (spy.hours.session(monday)?.open ?? 0)).toBe(16 * 3_600_000);
    expect((qqq.hours.session(monday)?.close ?? 0) - (qqq.hours.session(monday)?.open ?? 0)).toBe(3_600_000);
    expect([spy, qqq].map(({ hours }) => hours.isTradingDay(monday + 7))).toEqual([false, false]);
    expect((spy.hours.session(monday + 14)?.close ?? 0) - (spy.hours.session(monday + 14)?.open ?? 0)).toBe(
      4 * 3_600_000,
    );
  });

  it('takes properties from the row of the symbol, else from the common one', () => {
    expect(source.resolve({ ticker: 'SPY', securityType: 'equity' }).properties.lotSize).toBe(1);
    expect(source.resolve({ ticker: 'QQQ', securityType: 'equity' }).properties).toMatchObject({
      lotSize: 10,
      minimumPriceVariation: 0.05,
    });
  });
});
