import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AverageTrueRange,
  type BarInput,
  BollingerBands,
  ExponentialMovingAverage,
  LinearWeightedMovingAverage,
  Maximum,
  Minimum,
  MomentumPercent,
  MovingAverageConvergenceDivergence,
  RateOfChange,
  RateOfChangePercent,
  RelativeStrengthIndex,
  SimpleMovingAverage,
  StandardDeviation,
  TrueRange,
  Variance,
} from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { leanData } from '../lean-data.js';

/** The reference values lie beside the data. */
const folder = process.env['LEAN_INDICATORS'] ?? join(leanData ?? '../shared/lean/data', '..', 'indicators');
const present = existsSync(`${folder}/reference.json`);

interface Subject {
  readonly isReady: boolean;
  update(bar: BarInput): boolean;
}

interface Comparison {
  readonly make: () => Subject;
  /** What stands in each column of the file. */
  readonly columns: Readonly<Record<string, (indicator: never) => number>>;
  readonly file: string;
  readonly names: string;
  /** Where LEAN's own test compares with more room than usual. */
  readonly tolerance?: number;
}

const value = (indicator: { readonly value: number }): number => indicator.value;
const compare = <T extends Subject>(
  file: string,
  make: () => T,
  columns: Readonly<Record<string, (indicator: T) => number>>,
  tolerance?: number,
): Comparison =>
  ({
    file,
    names: Object.keys(columns).join(', '),
    make,
    columns,
    ...(tolerance !== undefined && { tolerance }),
  }) as Comparison;

const comparisons: readonly Comparison[] = [
  compare('spy_with_indicators.txt', () => new SimpleMovingAverage(14), { SMA14: value }, 1e-2),
  compare('spy_ema.csv', () => new ExponentialMovingAverage(14), { EMA14: value }),
  compare('spx_lwma.csv', () => new LinearWeightedMovingAverage(6), { LWMA: value }),
  compare('spy_with_indicators.txt', () => new RelativeStrengthIndex(14, 'simple'), { 'RSI 14': value }),
  compare('spy_with_indicators.txt', () => new RelativeStrengthIndex(14), { 'RSI 14 Wilder': value }),
  compare('spy_with_macd.txt', () => new MovingAverageConvergenceDivergence(12, 26, 9), {
    MACD: value,
    Signal: ({ signal }) => signal.value,
    Histogram: ({ histogram }) => histogram.value,
  }),
  compare('spy_bollinger_bands.txt', () => new BollingerBands(20, 2), {
    'Moving Average 20': ({ middleBand }) => middleBand.value,
    'Bollinger Bands® 20 2 Top': ({ upperBand }) => upperBand.value,
    'Bollinger Bands® 20 2 Bottom': ({ lowerBand }) => lowerBand.value,
    BandWidth: ({ bandWidth }) => bandWidth.value,
    '%B': ({ percentB }) => percentB.value,
  }),
  compare('spy_var.txt', () => new Variance(10), { Var: value }),
  compare('spy_var.txt', () => new StandardDeviation(10), { Var: (one) => one.value ** 2 }),
  compare('spy_with_rocp50.txt', () => new RateOfChange(50), { 'Rate of Change % 50': (one) => one.value * 100 }),
  compare('spy_with_rocp50.txt', () => new RateOfChangePercent(50), { 'Rate of Change % 50': value }),
  compare('spy_with_rocp50.txt', () => new MomentumPercent(50), { 'Rate of Change % 50': value }),
  compare('spy_max.txt', () => new Maximum(5), { MAX_5: value }),
  compare('spy_min.txt', () => new Minimum(5), { MIN_5: value }),
  compare('spy_tr.txt', () => new TrueRange(), { TR: value }),
  compare('spy_atr.txt', () => new AverageTrueRange(14, 'simple'), { 'Average True Range 14': value }),
  compare('spy_atr_wilder.txt', () => new AverageTrueRange(14), { 'Average True Range 14': value }),
];

function readRows(file: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(`${folder}/data/${file}`, 'utf8').trim().split(/\r?\n/);
  const names = header.split(',');

  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? '', cell.trim()])));
}

function toBar(row: Readonly<Record<string, string>>, i: number): BarInput {
  const number = (name: string): number | undefined => {
    const cell = row[name] ?? row[name.toLowerCase()];

    return cell === undefined ? undefined : Number(cell);
  };
  const close = number('Close') ?? Number.NaN;

  return {
    endUtc: i,
    value: close,
    open: number('Open') ?? close,
    high: number('High') ?? close,
    low: number('Low') ?? close,
    close,
  };
}

describe.skipIf(!present)(`reference values of LEAN (skipped where ${folder} or LEAN_INDICATORS is not there)`, () => {
  it.each(comparisons)('agree in $file: $names', ({ file, make, columns, tolerance = 1e-3 }) => {
    const indicator = make();
    const compared = new Map(Object.keys(columns).map((name) => [name, 0]));

    readRows(file).forEach((row, i) => {
      if (!indicator.update(toBar(row, i))) {
        return;
      }

      for (const [name, read] of Object.entries(columns)) {
        const expected = Number.parseFloat(row[name] ?? '');

        if (!Number.isNaN(expected)) {
          expect(Math.abs(read(indicator as never) - expected), `${name}, line ${i + 2}`).toBeLessThanOrEqual(
            tolerance,
          );
          compared.set(name, (compared.get(name) ?? 0) + 1);
        }
      }
    });

    for (const [name, times] of compared) {
      expect(times, `rows compared in ${name}`).toBeGreaterThan(15);
    }
  });
});
