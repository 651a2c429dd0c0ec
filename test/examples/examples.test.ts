import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  Backtest,
  type BacktestResult,
  type MarketDataProvider,
  pluginNamesOf,
  type QCAlgorithm,
  type RiskPluginModule,
  type RiskSetup,
  resolveRiskConfig,
  resultSchema,
} from 'plimsoll';
import { loadPlugin } from 'plimsoll/adapters/discovery';
import { lean } from 'plimsoll/adapters/lean';
import { sample } from 'plimsoll/adapters/sample';
import { describe, expect, it } from 'vitest';
import { leanData, leanDataNote } from '../lean-data.js';

const root = fileURLToPath(new URL('../../examples/', import.meta.url));

/** An example's expected result; the hash covers every order with its fills and refusals, and of those every member that says something. */
interface Golden {
  readonly file: string;
  readonly name: string;
  readonly risk?: string;
  readonly orders: number;
  readonly refused: number;
  readonly endEquity: string;
  readonly fees: string;
  readonly ordersHash: string;
}

const onSample: readonly Golden[] = [
  {
    file: 'buy-and-hold.ts',
    name: 'BuyAndHold',
    orders: 1,
    refused: 0,
    endEquity: '284633.56',
    fees: '$1.00',
    ordersHash: '9b3235799da2a758',
  },
  {
    file: 'ema-cross.ts',
    name: 'EmaCross',
    orders: 43,
    refused: 0,
    endEquity: '203741.12',
    fees: '$43.00',
    ordersHash: 'c96e1094ec660d78',
  },
  {
    file: 'rxjs-momentum.ts',
    name: 'RxjsMomentum',
    orders: 51,
    refused: 0,
    endEquity: '351928.69',
    fees: '$51.00',
    ordersHash: '5aa3ef908a1739b8',
  },
  {
    file: 'custom-plugin/main.ts',
    name: 'NervousTrader',
    risk: 'custom-plugin/risk.json',
    orders: 74,
    refused: 14,
    endEquity: '81622.91',
    fees: '$59.00',
    ordersHash: '24a5807e918e5da5',
  },
  {
    file: 'shadow/main.ts',
    name: 'DipStacker',
    risk: 'shadow/risk.json',
    orders: 113,
    refused: 54,
    endEquity: '101983.45',
    fees: '$59.00',
    ordersHash: '76d2cc90b746b8c6',
  },
  {
    file: 'legacy/main.ts',
    name: 'LegacyDesk',
    risk: 'legacy/risk.json',
    orders: 843,
    refused: 81,
    endEquity: '1710888.11',
    fees: '$850.62',
    ordersHash: '82e19fb8ac7dd9ce',
  },
];

const onLean: readonly Golden[] = [
  {
    file: 'rebalance.ts',
    name: 'MonthlyRebalance',
    orders: 409,
    refused: 0,
    endEquity: '3616435.70',
    fees: '$6411.33',
    ordersHash: '3122939b681c7f82',
  },
];

async function loadRisk(file: string): Promise<RiskSetup> {
  const input: unknown = JSON.parse(readFileSync(`${root}${file}`, 'utf8'));
  const folder = `${root}${file.split('/').slice(0, -1).join('/')}`;
  const modules = new Map<string, RiskPluginModule>();

  for (const name of pluginNamesOf(input)) {
    modules.set(name, await loadPlugin(name, folder));
  }

  return resolveRiskConfig(input, modules, file);
}

async function run(golden: Pick<Golden, 'file' | 'name' | 'risk'>, data: MarketDataProvider): Promise<BacktestResult> {
  const module = (await import(`${root}${golden.file}`)) as Record<string, new () => QCAlgorithm>;
  const algorithm = module[golden.name] as new () => QCAlgorithm;
  const risk = golden.risk === undefined ? {} : { risk: await loadRisk(golden.risk) };

  return new Backtest({ algorithm, data, ...risk }).run();
}

function summarize(result: BacktestResult): Omit<Golden, 'file' | 'name' | 'risk'> {
  return {
    orders: result.orders.length,
    refused: result.orders.filter((order) => order.status === 'invalid').length,
    endEquity: result.statistics['End Equity'] ?? '',
    fees: result.statistics['Total Fees'] ?? '',
    ordersHash: createHash('sha256')
      .update(JSON.stringify(result.orders, (_key, value) => value || undefined))
      .digest('hex')
      .slice(0, 16),
  };
}

function expectGolden(result: BacktestResult, golden: Golden): void {
  const { file: _file, name: _name, risk: _risk, ...expected } = golden;

  expect(result.error).toBeNull();
  expect(result.status).toBe('completed');
  expect(summarize(result)).toEqual(expected);
  expect(resultSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
}

describe('examples on the embedded S&P 500 data', () => {
  it.each(onSample)('$file gives its expected result', async (golden) => {
    expectGolden(await run(golden, sample()), golden);
  });
});

describe.skipIf(leanData === undefined)(`examples on LEAN data${leanDataNote}`, () => {
  it.each(onLean)('$file gives its expected result', async (golden) => {
    expectGolden(await run(golden, lean({ folder: leanData ?? '' })), golden);
  });
});

describe('the strategy beside two shadows', () => {
  const shadowed = { file: 'shadow/main.ts', name: 'DipStacker', risk: 'shadow/risk.json' };

  it('is told what each of them would have blocked, and what that earned or lost', async () => {
    const { shadows = [] } = await run(shadowed, sample());

    expect(shadows.map(({ name, wouldBlock: { count, profit } }) => [name, count, profit?.toFixed(2)])).toEqual([
      ['concentration#half', 19, '79.72'],
      ['circuit-breaker', 1, '-330.40'],
    ]);
  });
});

describe('the legacy strategies behind the unified risk manager', () => {
  const legacy = { file: 'legacy/main.ts', name: 'LegacyDesk', risk: 'legacy/risk.json' };

  it('trips and recovers the circuit breaker in 2008 and in March 2020', async () => {
    const { riskEvents } = await run(legacy, sample());
    const times = (type: string): string[] =>
      riskEvents.filter((event) => event.type === type).map((event) => event.time.slice(0, 7));

    expect(times('circuit_breaker_triggered')).toEqual(expect.arrayContaining(['2008-10', '2020-03']));
    expect(times('recovery_conditions_met')).toEqual(expect.arrayContaining(['2008-11', '2020-03']));
  });

  it('binds the group limit and the concentration limit, and reports both reasons of one order', async () => {
    const { orders } = await run(legacy, sample());
    const codes = orders.map((order) => order.refusals.map((refusal) => refusal.code));

    expect(codes).toContainEqual(expect.arrayContaining(['GROUP_LIMIT', 'SYMBOL_SHARE']));
  });

  it('attributes every order to the strategy that sent it', async () => {
    const { orders } = await run(legacy, sample());

    expect([...new Set(orders.map((order) => order.strategy))].sort()).toEqual([
      'DipBuyer',
      'TrendFollowing',
      'TurnOfMonth',
      'breakout',
      'golden_cross',
    ]);
  });
});
