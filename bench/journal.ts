/**
 * What a journal costs: an approving decision through gate and ten plugins and its close, without and with a journal, interleaved in one run.
 * Run it with `npx tsx --conditions=@plimsoll/source bench/journal.ts`, or without the condition on the built package.
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
const rounds = 15;
const batch = 4_000;
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

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));
let bytes = 0;
let lines = 0;
const count = (line: string): void => {
  bytes += line.length;
  lines += 1;
};
const kinds: readonly (readonly [string, (orderId: number) => void])[] = [
  ['no journal', makeDecider()],
  ['a journal in a file, hashed by Node', makeDecider(fileJournal(join(folder, 'bench.journal')))],
  [
    'a journal nowhere, hashed by Node',
    makeDecider({ digest: (text) => hash('sha256', text, 'hex'), write: count, close: () => undefined }),
  ],
  ['a journal nowhere, hashed in JavaScript', makeDecider({ write: count, close: () => undefined })],
];
const best = new Map<string, number>();
let orderId = 0;

for (let round = 0; round < rounds; round += 1) {
  for (const [name, decide] of kinds) {
    const start = performance.now();

    for (let index = 0; index < batch; index += 1) {
      orderId += 1;
      decide(orderId);
    }

    const each = ((performance.now() - start) * 1000) / batch;
    best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, each));
  }
}

rmSync(folder, { recursive: true });
const base = best.get('no journal') ?? 0;
process.stdout.write(
  `${[...best].map(([name, each]) => `${name}: ${each.toFixed(2)} us for a decision and its close, ${(each / base).toFixed(1)} x`).join('\n')}\n` +
    `${(bytes / lines).toFixed(0)} bytes a record\n`,
);
