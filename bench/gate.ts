/**
 * What the gate costs: an approving decision through gate and ten plugins, as a ratio to a bare loop of ten direct calls in the same run,
 * and whether anything stays in memory. Run it with
 * `npx tsx --conditions=@plimsoll/source bench/gate.ts [--json]`, or without the condition on the built package.
 *
 * @module
 */
import { execFileSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import {
  allowed,
  ManualClock,
  type OrderRequest,
  type PortfolioView,
  PositionDetails,
  RiskEventBus,
  RiskGate,
  type RiskHost,
  type RiskPlugin,
  SecuritySymbol,
  ShadowDesk,
  TimeZone,
  UnifiedRiskManager,
} from 'plimsoll';

/** Times of one kind of work over all rounds, in nanoseconds for each decision. */
interface Times {
  readonly min: number;
  readonly median: number;
}

/** What is measured. */
interface Figures {
  /** Ten direct calls of `canOpenPosition`. */
  readonly bare: Times;
  /** `submit` of an order that opens, and `close`, which releases it. */
  readonly gate: Times;
  /** The same through a gate without plugins. */
  readonly gateAlone: Times;
  /** `submit` of an order that only closes, and `close`. */
  readonly closing: Times;
  /** `submit` of an order that opens, and `close`, with as many shadows more, all of which agree. */
  readonly shadowed: Times;
  /** The least time with shadows to the least time without, and the median ratio of a round. */
  readonly shadowRatio: Times;
  /** The least time through the gate to the least time of direct calls, and the median ratio of a round. */
  readonly ratio: Times;
  /** Bytes in use after collection, before the first and after each tenth of the decisions. */
  readonly heap: readonly number[];
  readonly decisions: number;
}

const plugins = 10;
const rounds = 150;
const batch = 4_000;
const heapDecisions = 10_000_000;
const price = 100;
const now = Date.UTC(2020, 2, 16, 15);

const spy = new SecuritySymbol({
  value: 'SPY',
  id: 'SPY R735QTJ8XC9X',
  securityType: 'equity',
  market: 'usa',
  timeZone: TimeZone.newYork,
});

/** Ten functions, as ten plugins have: each compares a number of its own with a limit. */
const checks: readonly ((details: PositionDetails, limit: number) => boolean)[] = [
  (details, limit) => details.notional <= limit,
  (details, limit) => details.notional <= details.portfolioValue * limit,
  (details, limit) => details.price <= limit,
  (details, limit) => Math.abs(details.openingQuantity) <= limit,
  (details, limit) => Math.abs(details.quantity) <= limit,
  (details, limit) => Math.abs(details.currentQuantity + details.openingQuantity) <= limit,
  (details, limit) => Math.abs(details.pendingQuantity + details.openingQuantity) <= limit,
  (details, limit) => details.portfolioValue * 1e-9 <= limit,
  (details, limit) => details.tag.length <= limit,
  (details, limit) => (details.legacyCall ? 1 : 0) <= limit,
];

if (process.argv.includes('--measure')) {
  process.stdout.write(JSON.stringify(measure()));
} else {
  const text = execFileSync(
    process.execPath,
    ['--expose-gc', ...process.execArgv, fileURLToPath(import.meta.url), '--measure'],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );

  process.stdout.write(process.argv.includes('--json') ? `${text}\n` : describe(JSON.parse(text) as Figures));
}

/** An account that holds nothing, but for a strategy that has something to close. */
function account(): PortfolioView {
  return {
    cash: 100_000,
    totalPortfolioValue: 100_000,
    openHoldings: [],
    invested: true,
    quantityOf: () => 1000,
    strategyQuantityOf: (strategy) => (strategy === 'Holder' ? 1000 : 0),
  };
}

function makePlugin(index: number): RiskPlugin {
  const check = checks[index % checks.length];
  const limit = 1e9 + index;
  const isWithin = (details: PositionDetails): boolean => check?.(details, limit) === true;
  // Half of them answer as the plugins of the package do, half as legacy plugins do.
  const byVerdict: RiskPlugin['canOpenPosition'] = (_symbol, _strategy, details) =>
    isWithin(details) ? allowed : { kind: 'deny', code: 'BEYOND_LIMIT', message: 'beyond the limit' };
  const byTuple: RiskPlugin['canOpenPosition'] = (_symbol, _strategy, details) =>
    isWithin(details) ? [true, 'within the limit'] : [false, 'beyond the limit'];

  return {
    pluginName: `Plugin${index}`,
    pluginVersion: '1.0.0',
    initialize: () => true,
    canOpenPosition: index % 2 === 0 ? byVerdict : byTuple,
    onPositionOpened: () => undefined,
    onPositionClosed: () => undefined,
    getStatus: () => ({}),
  };
}

/** A desk whose decisions are released at once. */
function makeGate(count: number, shadowCount = 0): RiskGate {
  const clock = new ManualClock(now);
  const riskEventBus = new RiskEventBus(clock, (thrown) => {
    throw thrown;
  });
  const host: RiskHost = { clock, portfolio: account(), riskEventBus, log: () => undefined };
  const shadows = shadowCount === 0 ? undefined : new ShadowDesk({ price: () => price, multiplier: () => 1 });
  const manager = new UnifiedRiskManager({ host, ...(shadows !== undefined && { shadows }) });
  const prices = { price, bidPrice: price, askPrice: price, priceUtc: now };
  const gate = new RiskGate({
    clock,
    portfolio: host.portfolio,
    prices: () => prices,
    multiplier: () => 1,
    manager,
    rules: [],
    onDecision: () => undefined,
  });

  for (let index = 0; index < count; index += 1) {
    manager.registerPlugin(makePlugin(index));
  }

  for (let index = 0; index < shadowCount; index += 1) {
    shadows?.add(`plugin${index}#shadow`, makePlugin(index), {});
  }

  return gate;
}

function requestOf(orderId: number, strategy: string, quantity: number): OrderRequest {
  return {
    orderId,
    symbol: spy,
    type: 'market',
    quantity,
    limitPrice: undefined,
    stopPrice: undefined,
    tag: '',
    strategy,
    accountWide: false,
    timeInForce: 'good-til-canceled',
    createdUtc: now,
  };
}

/** Submits and releases orders; returns how many were approved, so that no engine may leave the work out. */
function decide(gate: RiskGate, strategy: string, quantity: number, count: number): number {
  let approved = 0;

  for (let index = 1; index <= count; index += 1) {
    const result = gate.submit(requestOf(index, strategy, quantity));
    approved += result.kind === 'approved' ? 1 : 0;
    gate.close(index);
  }

  return approved;
}

/** The same answers, asked for directly. */
function callDirectly(all: readonly RiskPlugin[], details: PositionDetails, count: number): number {
  let approved = 0;

  for (let index = 0; index < count; index += 1) {
    let isAllowed = true;

    for (const each of all) {
      const answer = each.canOpenPosition('SPY', 'A', details);
      isAllowed = isAllowed && ('kind' in answer ? answer.kind === 'allow' : answer[0]);
    }

    approved += isAllowed ? 1 : 0;
  }

  return approved;
}

function measure(): Figures {
  const details = new PositionDetails({
    orderId: 1,
    orderType: 'market',
    quantity: 10,
    openingQuantity: 10,
    currentQuantity: 0,
    pendingQuantity: 0,
    price,
    notional: 10 * price,
    portfolioValue: 100_000,
    tag: '',
    legacyCall: false,
  });
  const direct = Array.from({ length: plugins }, (_, index) => makePlugin(index));
  const full = makeGate(plugins);
  const alone = makeGate(0);
  const beside = makeGate(plugins, plugins);
  const works = {
    bare: () => callDirectly(direct, details, batch),
    gate: () => decide(full, 'A', 10, batch),
    gateAlone: () => decide(alone, 'A', 10, batch),
    closing: () => decide(full, 'Holder', -10, batch),
    shadowed: () => decide(beside, 'A', 10, batch),
  };
  const times = { bare: [], gate: [], gateAlone: [], closing: [], shadowed: [] } as Record<
    keyof typeof works,
    number[]
  >;

  for (let round = -20; round < rounds; round += 1) {
    for (const name of Object.keys(works) as (keyof typeof works)[]) {
      const nanoseconds = timeOf(works[name]);

      // The first rounds let the engine compile.
      if (round >= 0) {
        times[name].push(nanoseconds);
      }
    }
  }

  const ratios = times.gate.map((each, index) => each / (times.bare[index] ?? Number.NaN));
  const shadowRatios = times.shadowed.map((each, index) => each / (times.gate[index] ?? Number.NaN));
  const [bare, gate, shadowed] = [summary(times.bare), summary(times.gate), summary(times.shadowed)];

  return {
    bare,
    gate,
    gateAlone: summary(times.gateAlone),
    closing: summary(times.closing),
    shadowed,
    shadowRatio: { min: shadowed.min / gate.min, median: summary(shadowRatios).median },
    // The least ratio of a round would be that of the round in which the direct calls were disturbed most.
    ratio: { min: gate.min / bare.min, median: summary(ratios).median },
    heap: heapOver(full),
    decisions: heapDecisions,
  };
}

function timeOf(work: () => number): number {
  const start = performance.now();
  const approved = work();
  const elapsed = performance.now() - start;

  if (approved !== batch) {
    throw new Error(`Expected ${batch} approvals, were ${approved}.`);
  }

  return (elapsed * 1e6) / batch;
}

function heapOver(gate: RiskGate): number[] {
  const part = heapDecisions / 10;
  const heap = [heapUsed()];

  for (let index = 0; index < 10; index += 1) {
    decide(gate, 'A', 10, part);
    heap.push(heapUsed());
  }

  return heap;
}

function heapUsed(): number {
  if (globalThis.gc === undefined) {
    throw new Error('Expected node --expose-gc.');
  }

  globalThis.gc();
  globalThis.gc();

  return process.memoryUsage().heapUsed;
}

function summary(values: readonly number[]): Times {
  const sorted = [...values].sort((one, other) => one - other);

  return { min: sorted[0] ?? Number.NaN, median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN };
}

function describe(figures: Figures): string {
  const { bare, gate, gateAlone, closing, shadowed, shadowRatio, ratio, heap, decisions } = figures;
  const [first = 0, ...later] = heap;
  const line = (name: string, { min, median }: Times, unit: string, digits: number): string =>
    `${name.padEnd(36)}  min ${min.toFixed(digits)}${unit}  median ${median.toFixed(digits)}${unit}\n`;

  return [
    line('ten direct calls', bare, ' ns', 0),
    line('gate and ten plugins', gate, ' ns', 0),
    line('gate without plugins', gateAlone, ' ns', 0),
    line('gate, an order that only closes', closing, ' ns', 0),
    line('gate, ten plugins and ten shadows', shadowed, ' ns', 0),
    line('gate and ten plugins / direct calls', ratio, 'x', 1),
    line('with ten shadows / without', shadowRatio, 'x', 1),
    `heap after collection over ${decisions / 1e6} million decisions: ${(first / 1024).toFixed(0)} KB, then ${later
      .map((each) => `${((each - first) / 1024).toFixed(1)}`)
      .join(', ')} KB more\n`,
  ].join('');
}
