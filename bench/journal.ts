/**
 * What a journal costs: an approving decision through gate and ten plugins and its close, without and with a journal, interleaved in one run.
 * Run it with `npx tsx --conditions=@plimsoll/source bench/journal.ts [--json]`, or without the condition on the built package.
 *
 * @module
 */
import { hash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import {
  type JournalSink,
  ManualClock,
  type PortfolioView,
  RiskEventBus,
  RiskGate,
  type RiskHost,
  type RiskPlugin,
  RunJournal,
  SecuritySymbol,
  TimeZone,
  UnifiedRiskManager,
} from 'plimsoll';
import { fileJournal } from 'plimsoll/adapters/journal';

const plugins = 10;
const rounds = 100;
const batch = 1_000;
const now = Date.UTC(2020, 2, 16, 15);
const prices = { price: 100, bidPrice: 100, askPrice: 100, priceUtc: now };
const spy = new SecuritySymbol({
  value: 'SPY',
  id: 'SPY R735QTJ8XC9X',
  securityType: 'equity',
  market: 'usa',
  timeZone: TimeZone.newYork,
});
const portfolio: PortfolioView = {
  cash: 100_000,
  totalPortfolioValue: 100_000,
  openHoldings: [],
  invested: false,
  quantityOf: () => 0,
  strategyQuantityOf: () => 0,
};

function makePlugin(index: number): RiskPlugin {
  const yes = Object.freeze([true, 'within the limit'] as const);

  return {
    pluginName: `Plugin${index}`,
    pluginVersion: '1.0.0',
    initialize: () => true,
    canOpenPosition: () => yes,
    onPositionOpened: () => undefined,
    onPositionClosed: () => undefined,
    getStatus: () => ({}),
  };
}

/** Makes a gate that decides and releases, with or without a journal. */
function makeDecider(sink?: JournalSink): (orderId: number) => void {
  const clock = new ManualClock(now);
  const riskEventBus = new RiskEventBus(clock, (thrown) => {
    throw thrown;
  });
  const host: RiskHost = { clock, portfolio, riskEventBus, log: () => undefined };
  const manager = new UnifiedRiskManager({ host });
  const market = { prices: () => prices, multiplier: () => 1 };
  const sources = { ...market, clock, portfolio, rules: [], lot: () => 1, timeZone: () => 'UTC' };
  const recorder = sink && new RunJournal(sink, sources);
  recorder?.begin({ algorithm: 'bench', configHash: '', config: {}, plugins: [] });
  const gate = new RiskGate({
    ...market,
    clock,
    portfolio,
    manager,
    rules: [],
    onDecision: () => undefined,
    ...(recorder !== undefined && { recorder }),
  });

  for (let index = 0; index < plugins; index += 1) {
    manager.registerPlugin(makePlugin(index));
  }

  return (orderId) => {
    const result = gate.submit({
      orderId,
      symbol: spy,
      type: 'market',
      quantity: 1,
      limitPrice: undefined,
      stopPrice: undefined,
      tag: '',
      strategy: 'A',
      accountWide: false,
      timeInForce: 'good-til-canceled',
      createdUtc: now,
    });

    if (result.kind === 'refused') {
      throw new Error(JSON.stringify(result.refusals));
    }

    gate.close(orderId);
  };
}

/** Where a decision goes; the least time of each in microseconds. */
type Kind = 'none' | 'unhashed' | 'hashed' | 'file' | 'portable';

/** What is measured, in microseconds for an approving decision and its close. */
interface Figures {
  /** Without a journal. */
  readonly none: number;
  /** What a journal in a file, hashed by Node, adds: all of it, and its parts. */
  readonly journal: number;
  /** Collecting and writing the two records as JSON. */
  readonly records: number;
  /** SHA-256 by Node. */
  readonly sha256: number;
  /** Writing the file. */
  readonly writing: number;
  /** What a journal nowhere, hashed in JavaScript, adds. */
  readonly portable: number;
  /** Bytes of the two records together, with their place in the chain. */
  readonly bytes: number;
}

const figures = measure();
process.stdout.write(process.argv.includes('--json') ? `${JSON.stringify(figures)}\n` : describe(figures));

function measure(): Figures {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));
  const nowhere = { write: (): void => undefined, close: (): void => undefined };
  const digest = (content: string | Uint8Array): string => hash('sha256', content, 'hex');
  let bytes = 0;
  const count = (line: string): void => {
    bytes += line.length;
  };
  const kinds: Readonly<Record<Kind, (orderId: number) => void>> = {
    none: makeDecider(),
    unhashed: makeDecider({ ...nowhere, digest: () => '0'.repeat(64) }),
    hashed: makeDecider({ ...nowhere, digest }),
    file: makeDecider(fileJournal(join(folder, 'bench.journal'))),
    portable: makeDecider(nowhere),
  };
  const best = leastTimes(kinds);
  const counted = makeDecider({ ...nowhere, digest, write: count });
  counted(1);
  bytes = 0;
  counted(2);
  rmSync(folder, { recursive: true });

  return {
    none: best.none,
    journal: best.file - best.none,
    records: best.unhashed - best.none,
    sha256: best.hashed - best.unhashed,
    writing: best.file - best.hashed,
    portable: best.portable - best.none,
    bytes,
  };
}

/** Takes turns, so that all of them meet the same disturbances. */
function leastTimes(kinds: Readonly<Record<Kind, (orderId: number) => void>>): Record<Kind, number> {
  const names = Object.keys(kinds) as Kind[];
  const best = Object.fromEntries(names.map((name) => [name, Number.POSITIVE_INFINITY])) as Record<Kind, number>;
  let orderId = 0;

  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const start = performance.now();

      for (let index = 0; index < batch; index += 1) {
        orderId += 1;
        kinds[name](orderId);
      }

      best[name] = Math.min(best[name], ((performance.now() - start) * 1000) / batch);
    }
  }

  return best;
}

function describe({ none, journal, records, sha256, writing, portable, bytes }: Figures): string {
  const line = (name: string, value: number): string => `${name.padEnd(44)} ${value.toFixed(2)} us\n`;

  return [
    line('a decision and its close, no journal', none),
    line('a journal in a file adds', journal),
    line('  of which making the two records', records),
    line('  of which SHA-256 by Node', sha256),
    line('  of which writing the file', writing),
    line('a journal nowhere, hashed in JavaScript, adds', portable),
    `${bytes} bytes in two records\n`,
  ].join('');
}
