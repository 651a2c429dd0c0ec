/**
 * The bytes of `result.json`.
 *
 * @module
 */
import { formatResult, resultSchema } from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { sampleResult } from './sample-result.js';

describe('result.json', () => {
  it('reads back as the same result', () => {
    const sample = sampleResult({ days: 300 });

    expect(resultSchema.parse(JSON.parse(formatResult(sample)))).toEqual(sample);
  });

  it('has the same bytes whatever the order of keys in memory', () => {
    const sample = sampleResult({ days: 60 });
    const backwards = Object.fromEntries(Object.entries(sample).reverse()) as typeof sample;
    const orders = sample.orders.map((order) => Object.fromEntries(Object.entries(order).reverse()) as typeof order);

    expect(formatResult({ ...backwards, orders })).toBe(formatResult(sample));
  });

  it('holds one order, event or point a line, and ends in a line feed', () => {
    const sample = sampleResult({ days: 300 });
    const lines = formatResult(sample).split('\n');

    expect(lines.filter((line) => line.startsWith('    {"time":'))).toHaveLength(
      sample.equity.length + sample.riskEvents.length + sample.decisions.length + sample.logs.length,
    );
    expect(lines[lines.length - 1]).toBe('');
  });

  it('refuses a result that breaks the schema, and names the place', () => {
    const sample = sampleResult({ days: 30 });
    const [point] = sample.equity;

    if (point === undefined) {
      throw new Error('The sample has points.');
    }

    expect(() => formatResult({ ...sample, equity: [{ ...point, value: Number.NaN }] })).toThrow(/equity\.0\.value/);
  });
});
