/**
 * The sample that comes along.
 *
 * @module
 */
import { dataAdapter, sample } from 'plimsoll/adapters/sample';
import { describe, expect, it } from 'vitest';
import { failure } from './failure.js';
import { readRows } from './folders.js';

describe('sample', () => {
  it('holds the S&P 500 from 2000 to the spring of 2020', () => {
    const rows = readRows(sample(), 'SPX', 'daily');

    expect(rows.length).toBe(5105);
    expect(rows[0]).toMatchObject({ end: '2000-01-03T21:00:00Z', close: 1455.219971 });
    expect(rows.at(-1)).toMatchObject({ end: '2020-04-17T20:00:00Z', close: 2874.560059 });
  });

  it('has no other symbol, and the same name on every machine', () => {
    const source = dataAdapter.open({});

    expect(source.name).toBe('sample: S&P 500 (vega-datasets)');
    expect(failure(() => source.resolve({ ticker: 'AIRPORTS', securityType: 'equity' }))).toMatchObject({
      code: 'UNKNOWN_SYMBOL',
      message: expect.stringContaining('SPX'),
    });
  });
});
