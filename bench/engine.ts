/**
 * What users wait for, as ratios to the same work done by hand in the same run. `npx tsx --conditions=@plimsoll/source bench/engine.ts [--json] [--quick] [W1 …]`, or
 * without the condition on the built package.
 *
 * - W1: one symbol, a million minute bars, a cross of two averages that trades all-in.
 * - W2: fifty symbols of 20,000 bars, equal weights, rebalanced every 390 bars.
 * - W3: a hundred sets of parameters of W1, on 100,000 bars.
 * - W4: LEAN's archives to columns.
 * - flat: the cost of a bar with ten and a hundred times the bars.
 * - start: from the start of the process to the first `onData`.
 *
 * @module
 */
import { performance } from 'node:perf_hooks';
import type { TradeColumns } from 'plimsoll';
import { crossByCalls, crossByHand, HandCross, type Outcome, rebalanceByHand } from './workloads/by-hand.js';
import { cross, rebalance } from './workloads/framework.js';
import { readByPackage, readBySplitting, writeArchives } from './workloads/lean-archives.js';
import { minuteBars } from './workloads/market.js';
import { startUp } from './workloads/start-up.js';

/** One way of doing a workload. */
interface Way {
  readonly name: string;
  readonly work: () => unknown;
}

/** What a workload comes to. */
interface Figures {
  readonly workload: string;
  /** How many bars or rows are worked on. */
  readonly bars: number;
  /** The least time of each way, in nanoseconds for a bar. */
  readonly nanoseconds: Readonly<Record<string, number>>;
  /** The least time of the package as a multiple of each other way's. */
  readonly ratios: Readonly<Record<string, number>>;
}

const quick = process.argv.includes('--quick');
const scale = quick ? 0.1 : 1;
const rounds = quick ? 3 : 5;
const parameterSets = 100;
const ours = 'plimsoll';

const workloads: Readonly<Record<string, () => Figures>> = {
  W1: () => {
    const columns = minuteBars(1_000_000 * scale, 1);

    return compare('W1', columns.length, [
      { name: 'by hand', work: () => crossByHand(columns, 10, 50) },
      { name: 'bar objects', work: () => crossByCalls(columns, new HandCross(10, 50)) },
      { name: ours, work: () => cross(columns, 10, 50) },
    ]);
  },
  W2: () => {
    const market = Array.from({ length: 50 }, (_, index) => minuteBars(20_000 * scale, index + 1));

    return compare('W2', 50 * 20_000 * scale, [
      { name: 'by hand', work: () => rebalanceByHand(market, 390) },
      { name: ours, work: () => rebalance(market, 390) },
    ]);
  },
  W3: () => {
    const columns = minuteBars(100_000 * scale, 1);
    const sets = Array.from({ length: parameterSets }, (_, index) => [5 + (index % 10), 30 + index] as const);
    const each = (work: (bars: TradeColumns, fast: number, slow: number) => Outcome) => (): Outcome[] =>
      sets.map(([fast, slow]) => work(columns, fast, slow));

    return compare('W3', columns.length * sets.length, [
      { name: 'by hand', work: each(crossByHand) },
      { name: ours, work: each(cross) },
    ]);
  },
  W4: () => {
    const archives = writeArchives(250 * scale);

    try {
      return compare('W4', archives.rows, [
        { name: "split(',')", work: () => readBySplitting(archives) },
        { name: ours, work: () => readByPackage(archives) },
      ]);
    } finally {
      archives.remove();
    }
  },
  flat: () => {
    const [base, ten, hundred] = [100_000, 1_000_000, 10_000_000].map((count) => minuteBars(count * scale, 1));
    const perBar = (columns: TradeColumns | undefined): number => {
      const bars = columns as TradeColumns;

      return leastTimes([{ name: ours, work: () => cross(bars, 10, 50) }], 2)[ours] as number;
    };
    const [least, long, longest] = [base, ten, hundred].map((each) => (perBar(each) / (each?.length ?? 1)) * 1e6);

    return {
      workload: 'flat',
      bars: hundred?.length ?? 0,
      nanoseconds: { '1x': least ?? 0, '10x': long ?? 0, '100x': longest ?? 0 },
      ratios: { '10x to 1x': (long ?? 0) / (least ?? 1), '100x to 1x': (longest ?? 0) / (least ?? 1) },
    };
  },
  start: () => {
    const { node, package: whole } = startUp(rounds);

    return { workload: 'start', bars: 1, nanoseconds: { node, [ours]: whole }, ratios: { node: whole / node } };
  },
};

const chosen = process.argv.filter((each) => each in workloads);

for (const name of chosen.length === 0 ? Object.keys(workloads) : chosen) {
  const figures = workloads[name]?.() as Figures;
  process.stdout.write(process.argv.includes('--json') ? `${JSON.stringify(figures)}\n` : describe(figures));
}

function compare(workload: string, bars: number, ways: readonly Way[]): Figures {
  const times = leastTimes(ways, rounds);
  const nanoseconds = Object.fromEntries(ways.map(({ name }) => [name, ((times[name] as number) * 1e6) / bars]));
  const others = ways.filter(({ name }) => name !== ours);
  const ratios = Object.fromEntries(
    others.map(({ name }) => [name, (nanoseconds[ours] as number) / (nanoseconds[name] as number)]),
  );

  return { workload, bars, nanoseconds, ratios };
}

/** Takes turns, so that all ways meet the same disturbances; the first round only warms up. In milliseconds. */
function leastTimes(ways: readonly Way[], count: number): Record<string, number> {
  const least: Record<string, number> = {};

  for (let round = 0; round <= count; round += 1) {
    for (const { name, work } of ways) {
      const start = performance.now();
      work();
      const time = performance.now() - start;

      if (round > 0) {
        least[name] = Math.min(least[name] ?? Number.POSITIVE_INFINITY, time);
      }
    }
  }

  return least;
}

function describe({ workload, bars, nanoseconds, ratios }: Figures): string {
  const times = Object.entries(nanoseconds).map(([name, value]) => `${name} ${value.toFixed(1)} ns`);
  const multiples = Object.entries(ratios).map(([name, value]) => `${value.toFixed(2)}x ${name}`);

  return `${workload}, ${bars} bars: ${times.join(', ')}; ${multiples.join(', ')}\n`;
}
