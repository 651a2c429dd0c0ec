/**
 * LEAN's sample data: numbers that LEAN publishes, every sound file of it, and damaged copies.
 *
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FrameworkError, type Resolution } from 'plimsoll';
import { lean } from 'plimsoll/adapters/lean';
import { describe, expect, it } from 'vitest';
import { leanData, leanDataNote } from '../lean-data.js';
import { makeFolder, readRows } from './folders.js';

const folder = leanData ?? '';
const spyTrades = 'equity/usa/minute/spy/20131007_trade.zip';

describe.skipIf(leanData === undefined)(`lean, with LEAN's sample data${leanDataNote}`, () => {
  const data = leanData === undefined ? undefined : lean({ folder });
  const rows = (...args: Parameters<typeof readRows> extends [unknown, ...infer Rest] ? Rest : never) =>
    data === undefined ? [] : readRows(data, ...args);

  it('gives the first minute of SPY on 2013-10-07 as LEAN fills at it', () => {
    const day = { from: Date.parse('2013-10-07T04:00:00Z'), to: Date.parse('2013-10-08T04:00:00Z') };
    const trades = rows('SPY', 'minute', day);
    const quotes = rows('SPY', 'minute', { ...day, kind: 'quote' });

    expect([trades.length, quotes.length]).toEqual([390, 390]);
    expect(quotes[0]).toMatchObject({
      start: '2013-10-07T13:30:00Z',
      end: '2013-10-07T13:31:00Z',
      bidClose: expect.closeTo(144.773077904, 11),
      askClose: expect.closeTo(144.78172417, 11),
    });
    expect(trades[0]).toMatchObject({ close: expect.closeTo(144.773077904, 11) });
    expect(trades[389]).toMatchObject({ end: '2013-10-07T20:00:00Z' });
  });

  it.each([
    ['SPY', 'SPY R735QTJ8XC9X'],
    ['AAPL', 'AAPL R735QTJ8XC9X'],
    ['IBM', 'IBM R735QTJ8XC9X'],
    ['GOOG', 'GOOCV VP83T1ZUHROL'],
    ['GOOGL', 'GOOG T1AZ164W5VTX'],
    ['TWX', 'AOL R735QTJ8XC9X'],
    ['FB', 'FB V6OIPNZEM8V9'],
    ['BAC', 'NB R735QTJ8XC9X'],
    ['AAA.1', 'AAA SEVKGI6HF885'],
    ['NWSA', 'NWSA T3MO1488O0H1'],
    ['BNO', 'BNO UN3IMQ2JU1YD'],
  ])('identifies %s as LEAN does', (ticker, id) => {
    expect(data?.resolve({ ticker, securityType: 'equity' }).symbol.id).toBe(id);
  });

  it('follows a security from ticker to ticker', () => {
    const googl = rows('GOOGL', 'daily', { normalization: 'raw' });
    const change = googl.findIndex((row) => row['end'] === '2014-04-02T20:00:00Z');

    expect(googl[0]).toMatchObject({ end: '2004-08-19T20:00:00Z' });
    expect(googl.slice(change, change + 2).map((row) => row['end'])).toEqual([
      '2014-04-02T20:00:00Z',
      '2014-04-03T20:00:00Z',
    ]);
    expect(rows('WM', 'daily').length).toBe(rows('SPY', 'daily').length);
  });

  it('takes out the split of AAPL seven for one', () => {
    const days = { from: Date.parse('2014-06-06T04:00:00Z'), to: Date.parse('2014-06-10T04:00:00Z') };
    const [before, after] = rows('AAPL', 'daily', { ...days, normalization: 'split-adjusted' });
    const [rawBefore, rawAfter] = rows('AAPL', 'daily', { ...days, normalization: 'raw' });
    const close = (row: typeof before): number => Number(row?.['close']);

    expect(close(rawBefore) / close(rawAfter)).toBeCloseTo(6.89, 2);
    expect(close(before) / close(after)).toBeCloseTo(6.89 / 7, 2);
  });

  it.each([
    ['daily', 5849],
    ['hour', 40_788],
    ['minute', 2730],
    ['second', 100_802],
  ] as const)('gives all %s trades of SPY', (resolution, count) => {
    expect(rows('SPY', resolution).length).toBe(count);
  });

  it('finds nothing wrong with any daily and minute file', () => {
    for (const resolution of ['daily', 'minute'] satisfies Resolution[]) {
      for (const name of readdirSync(join(folder, 'equity/usa', resolution))) {
        const ticker = name.replace('.zip', '');
        expect(() => rows(ticker, resolution, { extendedHours: true })).not.toThrow();
        expect(() => rows(ticker, resolution, { extendedHours: true, kind: 'quote' })).not.toThrow();
      }
    }
  }, 30_000);

  it.each([
    ['cut off in its middle', (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length / 2)],
    ['with a wrong byte in its data', (bytes: Uint8Array): Uint8Array => bytes.with(bytes.length / 2, 0x55)],
    ['with a wrong checksum', (bytes: Uint8Array): Uint8Array => bytes.with(checksumAt(bytes), 1)],
  ])('refuses a copy of an archive %s', (_, damage) => {
    const bytes = new Uint8Array(readFileSync(join(folder, spyTrades)));
    const broken = lean({ folder: makeFolder({ [spyTrades]: damage(bytes) }) });
    let error: unknown;

    try {
      readRows(broken, 'SPY', 'minute');
    } catch (thrown) {
      error = thrown;
    }

    expect(error).toBeInstanceOf(FrameworkError);
    expect(error).toMatchObject({ code: 'BAD_DATA', message: expect.stringContaining('20131007_trade.zip') });
  });
});

/** The checksum in the list of entries stands 16 bytes after its signature. */
function checksumAt(bytes: Uint8Array): number {
  return Buffer.from(bytes).indexOf('PK\u0001\u0002') + 16;
}
