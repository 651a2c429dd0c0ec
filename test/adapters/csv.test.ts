/**
 * CSV folders made for the test: headers, times, hours, and every way in which a row can be wrong.
 *
 * @module
 */
import fc from 'fast-check';
import { FrameworkError } from 'plimsoll';
import { type CsvOptions, csv, dataAdapter } from 'plimsoll/adapters/csv';
import { describe, expect, it } from 'vitest';
import { failure } from './failure.js';
import { addFiles, makeFolder, type ReadOptions, type Row, readRows } from './folders.js';

const yahoo = [
  'Date,Open,High,Low,Close,Adj Close,Volume',
  '2013-11-27,10,12,9,11,5.5,100',
  '2013-11-28,11,12,9,11,11,0',
  '2013-11-29,11,12,10,11,11,100',
  '',
].join('\n');

type Config = Omit<CsvOptions, 'folder'>;

/** Reads one ticker out of one file. */
function read(text: string, config: Config = {}, ask: ReadOptions = {}): Row[] {
  const { resolution = 'daily' } = config;
  const source = csv({ folder: makeFolder({ 'ABC.csv': text }), ...config });

  return readRows(source, 'ABC', resolution === 'auto' ? 'daily' : resolution, ask);
}

describe('csv', () => {
  it('reads a usual file without configuration; a closed day gets usual hours', () => {
    expect(read(yahoo, {}, { normalization: 'raw' })).toEqual([
      bar('2013-11-27T14:30:00Z', '2013-11-27T21:00:00Z', [10, 12, 9, 11], 100),
      bar('2013-11-28T14:30:00Z', '2013-11-28T21:00:00Z', [11, 12, 9, 11], 0),
      bar('2013-11-29T14:30:00Z', '2013-11-29T18:00:00Z', [11, 12, 10, 11], 100),
    ]);
  });

  it.each([
    ['adjusted', [5, 6, 4.5, 5.5]],
    ['split-adjusted', [10, 12, 9, 11]],
    ['raw', [10, 12, 9, 11]],
  ] as const)('scales by the adjusted close in mode adjusted only: %s', (normalization, prices) => {
    expect(read(yahoo, {}, { normalization })[0]).toEqual(
      bar('2013-11-27T14:30:00Z', '2013-11-27T21:00:00Z', prices, 100),
    );
  });

  it('knows what it has: the symbol, one resolution, properties', () => {
    const source = csv({ folder: makeFolder({ 'abc.CSV': yahoo }), properties: { lotSize: 0.1 } });
    const { symbol, resolutions, properties } = source.resolve({ ticker: 'abc', securityType: 'equity' });

    expect([symbol.value, symbol.id, symbol.market, resolutions]).toEqual(['ABC', 'ABC 2T', 'usa', ['daily']]);
    expect(properties).toEqual({
      quoteCurrency: 'USD',
      contractMultiplier: 1,
      minimumPriceVariation: 0.01,
      lotSize: 0.1,
    });
    expect(readRows(source, 'ABC', 'minute')).toEqual([]);
    expect(readRows(source, 'ABC', 'daily', { kind: 'quote' })).toEqual([]);
  });

  it.each([
    ['a byte order mark and CRLF', `\uFEFF${yahoo.replaceAll('\n', '\r\n')}`],
    ['no newline at the end', yahoo.trimEnd()],
    ['blank lines', yahoo.replaceAll('\n', '\n\n  \n')],
    ['quotes', yahoo.replaceAll(/[^,\n]+/g, (field) => `"${field}"`)],
    ['blanks around fields', yahoo.replaceAll(',', ' , ')],
    ['exponents and signs', yahoo.replaceAll(',10,', ',+1e1,').replaceAll(',9,', ',0.9E+1,')],
    ['names in another case', yahoo.replace('Date,Open', 'TIMESTAMP,OPEN').replace('Adj Close', 'adj_close')],
  ])('reads a file with %s', (_, text) => {
    expect(read(text)).toEqual(read(yahoo));
  });

  it('takes names, delimiter and a missing volume from the configuration', () => {
    const rows = read('Tag;Erster;H;L;Letzter\n27.11.2013;1;1;1;1\n'.replace('27.11.2013', '20131127'), {
      delimiter: ';',
      columns: { time: 'tag', open: 'Erster', close: 'Letzter' },
    });

    expect(rows).toEqual([bar('2013-11-27T14:30:00Z', '2013-11-27T21:00:00Z', [1, 1, 1, 1], 0)]);
  });

  it.each([
    ['2013-12-02T09:30:00', '2013-12-02T09:31:00', '2013-12-02T14:30:00Z'],
    ['2013-12-02 09:30', '2013-12-02 09:31', '2013-12-02T14:30:00Z'],
    ['2013-12-02T14:30:00.000Z', '2013-12-02T14:31:00.000Z', '2013-12-02T14:30:00Z'],
    ['2013-12-02T15:30:00+01:00', '2013-12-02T15:31:00+01:00', '2013-12-02T14:30:00Z'],
    ['20131202 09:30', '20131202 09:31', '2013-12-02T14:30:00Z'],
    ['1385994600000', '1385994660000', '2013-12-02T14:30:00Z'],
    ['1385994600', '1385994660', '2013-12-02T14:30:00Z'],
  ])('tells how times are written: %s', (first, second, start) => {
    const text = `time,o,h,l,c,v\n${first},1,1,1,1,1\n${second},1,1,1,1,1\n`;
    const source = csv({ folder: makeFolder({ 'ABC.csv': text }) });

    expect(source.resolve({ ticker: 'ABC', securityType: 'equity' }).resolutions).toEqual(['minute']);
    expect(readRows(source, 'ABC', 'minute').map((row) => row['start'])[0]).toBe(start);
  });

  it.each([
    ['a midnight of UTC', '2013-12-02T00:00:00Z'],
    ['a midnight of New York', '2013-12-02T00:00:00-05:00'],
    ['the close', '2013-12-02T21:00:00Z'],
    ['epoch milliseconds of a midnight of UTC', '1385942400000'],
    ['epoch milliseconds of the close', '1386018000000'],
  ])('takes the date of a daily row as it is written: %s', (_, time) => {
    expect(read(`date,o,h,l,c\n${time},1,1,1,1\n`, { resolution: 'daily' })).toEqual([
      bar('2013-12-02T14:30:00Z', '2013-12-02T21:00:00Z', [1, 1, 1, 1], 0),
    ]);
  });

  it.each([
    ['daily', ['2013-11-29T21:00:00Z', '2013-12-02T21:00:00Z']],
    ['hour', ['2013-12-02T15:00:00Z', '2013-12-02T16:00:00Z']],
    ['second', ['2013-12-02T15:00:00Z', '2013-12-02T15:00:07Z', '2013-12-02T15:00:08Z']],
  ])('tells that bars are %s from the smallest gap', (resolution, times) => {
    const text = `date,o,h,l,c\n${times.map((time) => `${time},1,1,1,1`).join('\n')}`;
    const source = csv({ folder: makeFolder({ 'ABC.csv': text }) });

    expect(source.resolve({ ticker: 'ABC', securityType: 'equity' }).resolutions).toEqual([resolution]);
  });

  it.each([
    ['five minutes apart', '2013-12-02T15:00:00Z,1,1,1,1\n2013-12-02T15:05:00Z,1,1,1,1', 'was 300 s'],
    ['single', '2013-12-02T15:00:00Z,1,1,1,1', 'was a single row'],
  ])('asks for the resolution when rows are %s', (_, rows, message) => {
    expect(failure(() => read(`date,o,h,l,c\n${rows}`))).toMatchObject({
      code: 'BAD_CONFIGURATION',
      message: expect.stringContaining(message),
    });
  });

  it('leaves out intraday bars outside of regular hours, unless they are asked for or there are no hours', () => {
    const text =
      'time,o,h,l,c\n2013-12-02T14:29:00Z,1,1,1,1\n2013-12-02T14:30:00Z,1,1,1,1\n2013-12-02T22:00:00Z,1,1,1,1';
    const count = (config: Config, ask: ReadOptions = {}): number =>
      read(text, { ...config, resolution: 'minute' }, ask).length;

    expect(count({})).toBe(1);
    expect(count({}, { extendedHours: true })).toBe(3);
    expect(count({ hours: 'always', timeZone: 'UTC' })).toBe(3);
    expect(count({ hours: { open: '14:00', close: '14:30', days: ['monday'] }, timeZone: 'UTC' })).toBe(1);
    expect(count({ timeIs: 'end' })).toBe(0);
  });

  it('counts days of a market that never closes from midnight to midnight', () => {
    const rows = read('date,o,h,l,c\n2013-12-07,1,1,1,1\n', { hours: 'always', timeZone: 'UTC' });

    expect(rows.map((row) => [row['start'], row['end']])).toEqual([['2013-12-07T00:00:00Z', '2013-12-08T00:00:00Z']]);
  });

  it('gives only rows that end in the wanted stretch', () => {
    const rows = read(
      yahoo,
      {},
      {
        from: Date.parse('2013-11-27T21:00:00Z'),
        to: Date.parse('2013-11-28T21:00:00Z'),
      },
    );

    expect(rows.map((row) => row['end'])).toEqual(['2013-11-28T21:00:00Z']);
  });

  it('reads one file with all symbols, symbol by symbol', () => {
    const source = csv({
      folder: makeFolder({
        'all.csv': 'symbol,date,o,h,l,c\nA,2013-12-02,1,1,1,1\nb,2013-12-02,2,2,2,2\nA,2013-12-03,3,3,3,3\n',
      }),
      file: 'all.csv',
    });

    expect(readRows(source, 'A', 'daily').map((row) => row['close'])).toEqual([1, 3]);
    expect(readRows(source, 'B', 'daily').map((row) => row['close'])).toEqual([2]);
    expect(failure(() => source.resolve({ ticker: 'C', securityType: 'equity' }))).toMatchObject({
      code: 'UNKNOWN_SYMBOL',
      message: expect.stringContaining('A, B'),
    });
  });

  it('reads a file much longer than a piece, in runs of bounded size', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `${1_385_994_600_000 + at * 60_000},1,1,1,1,${at}`);
    const source = csv({
      folder: makeFolder({ 'ABC.csv': `time,o,h,l,c,v\n${rows.join('\n')}` }),
      hours: 'always',
      securityType: 'crypto',
    });

    expect(readRows(source, 'ABC', 'minute', { securityType: 'crypto' }).map((row) => row['volume'])).toEqual(
      rows.map((_, at) => at),
    );
  });
});

describe('csv, with rows that are wrong', () => {
  it.each([
    ['a missing column', '2013-12-02,1,1,1,1', 'ABC.csv:3: expected 6 columns, was 5'],
    ['a column too many', '2013-12-02,1,1,1,1,1,1', ':3: expected 6 columns, was 7'],
    ['a price that is no number', '2013-12-02,1,null,1,1,1', ':3: expected a number for high, was "null"'],
    ['an empty price', '2013-12-02,1,1,,1,1', ':3: expected a number for low, was ""'],
    ['NaN', '2013-12-02,NaN,1,1,1,1', ':3: expected a number for open, was "NaN"'],
    ['Infinity', '2013-12-02,1,Infinity,1,1,1', ':3: expected a number for high, was "Infinity"'],
    ['a number too great', '2013-12-02,1,1e999,1,1,1', ':3: expected a number for high, was "1e999"'],
    ['a thousands separator', '2013-12-02,"1,000",1,1,1,1', ':3: expected a number for open, was "1,000"'],
    ['a price of 0', '2013-12-02,1,1,0,1,1', ':3: low must be a price above 0, was 0'],
    ['a negative price', '2013-12-02,-1,1,-1,1,1', ':3: open must be a price above 0, was -1'],
    ['a high below the low', '2013-12-02,1,1,2,1,1', ':3: high 1 is below low 2'],
    ['a close above the high', '2013-12-02,1,1,1,2,1', ':3: open 1 and close 2 must lie between low 1 and high 1'],
    ['a negative volume', '2013-12-02,1,1,1,1,-1', ':3: volume must be 0 or more, was -1'],
    ['a date that is none', '2013-02-30,1,1,1,1,1', ':3: expected a time such as 2020-01-02, was "2013-02-30"'],
    ['a time in another form', '2013-12-02T00:00:00Z,1,1,1,1,1', ':3: expected a time such as 2020-01-02'],
    ['the same date twice', '2013-11-29,1,1,1,1,1', ':3: expected a time after that of the row before, was the same'],
    ['an earlier date', '2013-11-28,1,1,1,1,1', ':3: expected a time after that of the row before, was an earlier one'],
    ['an open quote', '2013-12-02,"1,1,1,1,1', ':3: expected a closing quote'],
    ['text after a quote', '2013-12-02,"1"x,1,1,1,1', ':3: expected a closing quote'],
  ])('refuses %s', (_, row, message) => {
    const text = `date,open,high,low,close,volume\n2013-11-29,1,1,1,1,1\n${row}\n2013-12-03,1,1,1,1,1\n`;

    expect(failure(() => read(text))).toMatchObject({ code: 'BAD_DATA', message: expect.stringContaining(message) });
  });

  it.each([
    ['an empty file', '', 'expected a header row, but the file is empty'],
    ['a header only', 'date,open,high,low,close\n', 'expected rows after the header'],
    [
      'no close',
      'date,open,high,low\n',
      ':1: expected a header with a column for close (close, c), was "date,open,high,low"',
    ],
    ['no header', '2013-12-02,1,1,1,1,1\n', ':1: expected a header with a column for time'],
    [
      'two columns of time',
      'date,time,open,high,low,close\n',
      ':1: expected one column for time, was "date" and "time"',
    ],
    ['a first time in no known form', 'date,o,h,l,c\n12/02/2013,1,1,1,1\n', ':2: expected a time such as 2020-01-02,'],
    ['a negative adjusted close', yahoo.replace('5.5', '-5.5'), ':2: adjusted close must be a price above 0'],
    ['a line that never ends', `date,o,h,l,c\n${'1'.repeat(1_200_000)}`, ':2: expected a row of text'],
  ])('refuses a file with %s', (_, text, message) => {
    expect(failure(() => read(text))).toMatchObject({ code: 'BAD_DATA', message: expect.stringContaining(message) });
  });

  it('yields sound bars or one error from any text', () => {
    const folder = makeFolder({ 'ABC.csv': yahoo });
    const cell = fc.oneof(
      fc.constantFrom('1', '2.5', '2013-12-02', '2013-12-03', '', '"', '-1', 'x', '1385994600000', '20131202 09:30'),
      fc.string(),
    );
    const table = fc
      .array(fc.array(cell, { minLength: 5, maxLength: 6 }).map((cells) => cells.join(',')))
      .map((rows) => ['time,open,high,low,close', ...rows].join('\n'));

    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), table), (text) => {
        addFiles(folder, { 'ABC.csv': text });

        try {
          const rows = readRows(csv({ folder }), 'ABC', 'daily');
          expect(rows.every((row) => Number(row['low']) > 0 && Number(row['high']) >= Number(row['low']))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(FrameworkError);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives back what was written, whatever the numbers', () => {
    const folder = makeFolder({});
    const price = fc.double({ min: 1e-6, max: 1e9, noNaN: true });

    fc.assert(
      fc.property(fc.array(fc.tuple(price, price), { minLength: 1, maxLength: 20 }), (pairs) => {
        const rows = pairs.map(
          ([a, b], at) => `201312${String(at + 1).padStart(2, '0')},${a},${Math.max(a, b)},${Math.min(a, b)},${b},1`,
        );
        addFiles(folder, { 'ABC.csv': ['date,open,high,low,close,volume', ...rows].join('\n') });

        expect(readRows(csv({ folder }), 'ABC', 'daily').map((row) => [row['open'], row['close']])).toEqual(pairs);
      }),
      { numRuns: 50 },
    );
  });
});

describe('csv, configured', () => {
  it('reads plimsoll-csv.json of the folder on the command line', () => {
    const folder = makeFolder({
      'plimsoll-csv.json': '{"files":{"ABC":"prices.txt"},"delimiter":"\\t"}',
      'prices.txt': 'date\topen\thigh\tlow\tclose\n2013-12-02\t1\t1\t1\t1\n',
    });

    expect(readRows(dataAdapter.open({ folder }), 'ABC', 'daily').length).toBe(1);
  });

  it.each([
    ['no JSON', '{', 'BAD_CONFIGURATION', 'plimsoll-csv.json: expected JSON'],
    ['an unknown key', '{"delimeter":";"}', 'BAD_CONFIGURATION', 'delimeter'],
    ['a wrong type', '{"delimiter":1}', 'BAD_CONFIGURATION', 'plimsoll-csv.json: delimiter: '],
    ['a zone that is none', '{"timeZone":"Mars"}', 'BAD_CONFIGURATION', 'timeZone: expected an IANA time zone'],
    ['hours that end before they start', '{"hours":{"open":"10:00","close":"09:00"}}', 'BAD_CONFIGURATION', 'hours'],
    ['both file and files', '{"file":"a","files":{"A":"b"}}', 'BAD_CONFIGURATION', 'not both'],
    ['a file that is missing', '{"file":"a.csv"}', 'DATA_NOT_FOUND', 'expected the file "a.csv" inside'],
  ])('refuses a plimsoll-csv.json with %s', (_, json, code, message) => {
    const folder = makeFolder({ 'plimsoll-csv.json': json });

    expect(failure(() => dataAdapter.open({ folder }))).toMatchObject({
      code,
      message: expect.stringContaining(message),
    });
  });

  it('says what is missing', () => {
    const source = csv({ folder: makeFolder({ 'ABC.csv': yahoo }) });

    expect(failure(() => csv({ folder: '/no/such/folder' }))).toMatchObject({ code: 'DATA_NOT_FOUND' });
    expect(failure(() => dataAdapter.open({})).message).toContain('--data');
    expect(failure(() => source.resolve({ ticker: 'XYZ', securityType: 'equity' }))).toMatchObject({
      code: 'UNKNOWN_SYMBOL',
      message: expect.stringMatching(/"XYZ".*ABC/),
    });
    expect(failure(() => source.resolve({ ticker: 'ABC', securityType: 'crypto' })).code).toBe('UNKNOWN_SYMBOL');
    expect(failure(() => read(yahoo, {}, { normalization: 'total-return' })).code).toBe('BAD_ARGUMENT');
  });
});

function bar(start: string, end: string, [open, high, low, close]: readonly number[], volume: number): Row {
  return { start, end, open, high, low, close, volume } as Row;
}
