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

/** A gate, with or without a journal. */
interface Decider {
  /** Approves an order. */
  decide(orderId: number): void;
  /** Releases it. */
  close(orderId: number): void;
}

function makeDecider(sink?: JournalSink): Decider {
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

  const decide = (orderId: number): void => {
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
  };

  return { decide, close: (orderId) => gate.close(orderId) };
}

/** Where a decision goes; the least time of each in microseconds. */
type Kind = 'none' | 'unhashed' | 'hashed' | 'file' | 'portable';

/** What is measured, in microseconds for an approving decision and its close, or for the decision alone. */
interface Figures {
  /** Without a journal. */
  readonly none: number;
  /** What a journal in a file, hashed by Node, adds to a decision alone. */
  readonly decision: number;
  /** What a journal in a file, hashed by Node, adds: all of it, and its parts. */
  readonly journal: number;
  /** Collecting and writing the record as JSON. */
  readonly records: number;
  /** SHA-256 by Node. */
  readonly sha256: number;
  /** Writing the file. */
  readonly writing: number;
  /** What a journal nowhere, hashed in JavaScript, adds. */
  readonly portable: number;
  /** Bytes of the record of both, with its place in the chain. */
  readonly bytes: number;
}

const figures = measure();
process.stdout.write(process.argv.includes('--json') ? `${JSON.stringify(figures)}\n` : describe(figures));

function measure(): Figures {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));
  const nowhere = { write: (): void => undefined, append: (): void => undefined, close: (): void => undefined };
  const digest = (content: Uint8Array): string => hash('sha256', content, 'hex');
  let bytes = 0;
  const count = (line: Uint8Array): void => {
    bytes += line.length;
  };
  const kinds: Readonly<Record<Kind, Decider>> = {
    none: makeDecider(),
    unhashed: makeDecider({ ...nowhere, digest: () => '0'.repeat(64) }),
    hashed: makeDecider({ ...nowhere, digest }),
    file: makeDecider(fileJournal(join(folder, 'bench.journal'))),
    portable: makeDecider(nowhere),
  };
  const best = leastTimes(kinds, both);
  const alone = leastTimes(kinds, ({ decide }, orderId) => decide(orderId));
  const counted = makeDecider({ ...nowhere, digest, append: count });
  both(counted, 1);
  both(counted, 2);
  bytes = 0;
  both(counted, 3);
  rmSync(folder, { recursive: true });

  return {
    none: best.none,
    decision: alone.file - alone.none,
    journal: best.file - best.none,
    records: best.unhashed - best.none,
    sha256: best.hashed - best.unhashed,
    writing: best.file - best.hashed,
    portable: best.portable - best.none,
    bytes,
  };
}

/** Takes turns, so that all of them meet the same disturbances. */
function leastTimes(
  kinds: Readonly<Record<Kind, Decider>>,
  act: (decider: Decider, orderId: number) => void,
): Record<Kind, number> {
  const names = Object.keys(kinds) as Kind[];
  const best = Object.fromEntries(names.map((name) => [name, Number.POSITIVE_INFINITY])) as Record<Kind, number>;
  let orderId = 1;

  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const decider = kinds[name];
      const start = performance.now();

      for (let index = 0; index < batch; index += 1) {
        act(decider, orderId + index);
      }

      best[name] = Math.min(best[name], ((performance.now() - start) * 1000) / batch);
      // What was not closed by then is closed, and the one record of that is written, while no time is taken.
      for (let index = 0; index < batch; index += 1) {
        decider.close(orderId + index);
      }

      orderId += batch;
      both(decider, orderId);
      orderId += 1;
    }
  }

  return best;
}

function both({ decide, close }: Decider, orderId: number): void {
  decide(orderId);
  close(orderId);
}

function describe({ none, decision, journal, records, sha256, writing, portable, bytes }: Figures): string {
  const line = (name: string, value: number): string => `${name.padEnd(44)} ${value.toFixed(2)} us\n`;

  return [
    line('a decision and its close, no journal', none),
    line('a journal in a file adds', journal),
    line('  of which making the record', records),
    line('  of which SHA-256 by Node', sha256),
    line('  of which writing the file', writing),
    line('a journal nowhere, hashed in JavaScript, adds', portable),
    line('a journal in a file adds to a decision alone', decision),
    `${bytes} bytes in the record of both\n`,
  ].join('');
}
