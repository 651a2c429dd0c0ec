/**
 * The catalogue of risk events in docs/errors.md, compared with what runs publish: types, sources and data, in both directions.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import {
  type BacktestResult,
  type QCAlgorithm,
  Resolution,
  RiskEventType,
  type RiskPlugin,
  type RiskSetup,
  resolveRiskConfig,
} from 'plimsoll';
import { riskPlugin as circuitBreaker } from 'plimsoll/plugins/circuit-breaker';
import { riskPlugin as concentration } from 'plimsoll/plugins/concentration';
import { riskPlugin as correlation } from 'plimsoll/plugins/correlation';
import { expect, test } from 'vitest';
import { ownGate } from './own-gate.js';
import { complete, daily, minutes, type RunOptions, type Script, source } from './run.js';

interface Row {
  readonly sources: readonly string[];
  readonly always: readonly string[];
  readonly sometimes: readonly string[];
  /** Whether numbers of a limit may follow. */
  readonly isOpen: boolean;
}

interface Told {
  readonly type: string;
  readonly source: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const fieldsOf = (cell: string): string[] => [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name);

/** The table of the page. */
function catalogue(): Map<string, Row> {
  const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
  const [, table = ''] = page.split('### Source and data\n');
  const rows = [...table.matchAll(/^\| `(\w+)` \|([^|]*)\|([^|]*)\|([^|]*)\|$/gm)];

  return new Map(
    rows.map(([, type = '', sources = '', always = '', sometimes = '']) => [
      type,
      {
        sources: sources.split(',').map((each) => each.trim()),
        always: fieldsOf(always),
        sometimes: fieldsOf(sometimes),
        isOpen: sometimes.includes('…'),
      },
    ]),
  );
}

const modules = new Map([circuitBreaker, concentration, correlation].map((module) => [module.name, module]));
const limited = {
  'circuit-breaker': { drawdown: { maxDrawdown: 0.5 }, dailyLoss: { maxDailyLoss: 0.01 } },
  concentration: { maxSymbolShare: 0.5, delta: { maxTotalDelta: 0.5 } },
  correlation: { groups: { all: { symbols: ['SPY'], maxPositions: 0 } } },
};

function riskOf(input: Record<string, unknown>): RiskSetup {
  return resolveRiskConfig(input, modules, 'risk.json');
}

function plugin(pluginName: string, changes: Partial<RiskPlugin>): RiskPlugin {
  return {
    pluginName,
    pluginVersion: '1.0.0',
    initialize: () => true,
    canOpenPosition: () => [true, ''],
    onPositionOpened: () => undefined,
    onPositionClosed: () => undefined,
    getStatus: () => ({}),
    ...changes,
  };
}

const held = (prices: readonly number[]): Parameters<typeof complete>[1] =>
  source('minute', { SPY: minutes('2020-01-06 09:30', prices) });

/** Runs a script that trades SPY, once a bar, in ways that a test says. */
function runOf(
  steps: readonly ((algorithm: QCAlgorithm) => unknown)[],
  data: Parameters<typeof complete>[1],
  options: RunOptions = {},
  initialize: Script['initialize'] = () => undefined,
): BacktestResult {
  let step = 0;

  return complete(
    {
      initialize(algorithm) {
        algorithm.setStartDate(2020, 1, 6);
        algorithm.addEquity('SPY', data === days ? Resolution.Daily : Resolution.Minute);
        initialize(algorithm);
      },
      onData(algorithm) {
        steps[step]?.(algorithm);
        step += 1;
      },
    },
    data,
    options,
  );
}

const days = source('daily', { SPY: daily('2020-01-06', [100, 100, 90, 90, 95, 95]) });
const buy =
  (units: number) =>
  (algorithm: QCAlgorithm): unknown =>
    algorithm.marketOrder('SPY', units);

function margins(): BacktestResult[] {
  const flat = (price: number): readonly number[] => [100, ...Array.from({ length: 6 }, () => price)];

  return [runOf([buy(1900)], held(flat(100))), runOf([buy(1600)], held(flat(60)))];
}

function limits(): BacktestResult[] {
  const { 'circuit-breaker': breaker, concentration: shares, correlation: groups } = limited;

  return [
    runOf([buy(500)], days, { risk: riskOf({ plugins: { 'circuit-breaker': breaker } }) }),
    runOf([buy(900), ({ unifiedRiskManager }) => unifiedRiskManager.requestSpyAllocation('A', 9)], days, {
      risk: riskOf({ plugins: { concentration: shares, correlation: groups } }),
    }),
  ];
}

function control(): BacktestResult {
  const two = ['Ann', 'Bob'] as const;
  let fails = true;

  return runOf(
    [
      ({ unifiedRiskManager: manager }) => {
        manager.disablePlugin('concentration', 'a test', two);
        manager.enablePlugin('concentration', 'a test');
        manager.reconfigurePlugin('concentration', { maxSymbolShare: 0.2 }, 'a test', two);
        fails = false;
        manager.resetPlugin('Failing', 'a test');
        manager.tightenKillSwitch('warn', 'a test');
        manager.loosenKillSwitch('active', 'a test', two);
        manager.registerPlugin(plugin('Hungry', { process: () => undefined }));
      },
      buy(1),
    ],
    days,
    { risk: riskOf({ plugins: { concentration: {} }, maxFeedAge: 86_400_000 * 10 }) },
    ({ riskEventBus, unifiedRiskManager }) => {
      riskEventBus.subscribe('position_check', () => undefined);
      unifiedRiskManager.registerPlugin(
        plugin('Failing', {
          process: () => {
            if (fails) {
              throw new Error('no');
            }
          },
        }),
      );
    },
  );
}

function faults(): BacktestResult[] {
  let now = 0;
  let lines = 0;
  const throwing = (): never => {
    throw new Error('no');
  };
  const registering =
    (one: RiskPlugin): Script['initialize'] =>
    (algorithm) => {
      algorithm.unifiedRiskManager.registerPlugin(one);
    };
  const sink = {
    write: (): void => {
      lines += 1;

      if (lines > 4) {
        throw new Error('the disk is full');
      }
    },
    close: (): void => undefined,
  };

  return [
    runOf(
      [
        ({ unifiedRiskManager: manager }): void => {
          expect(() => manager.reconfigurePlugin('Stubborn', { a: 1 }, 'a test', ['Ann', 'Bob'])).toThrow('no');
          expect(manager.resetPlugin('Stubborn', 'a test')).toBe(false);
        },
      ],
      days,
      {},
      registering(plugin('Stubborn', { reconfigure: throwing })),
    ),
    runOf([buy(1)], days, {}, registering(plugin('Broken', { canOpenPosition: throwing }))),
    runOf(
      [buy(1)],
      days,
      {},
      registering(plugin('Halting', { canOpenPosition: () => ({ kind: 'halt', code: 'NO', message: 'no' }) })),
    ),
    runOf(
      [],
      days,
      { risk: riskOf({ plugins: {}, maxAnswerTime: 5 }), stopwatch: () => now },
      registering(
        plugin('Late', {
          process: () => {
            now += 100;
          },
        }),
      ),
    ),
    runOf([buy(1), buy(1), buy(1)], days, { journal: sink }),
    runOf([buy(1)], days, { busts: [{ time: '2020-01-08T20:00:00Z', orderId: 1, reason: 'a test' }] }),
    runOf([], days, {
      after: { killSwitch: { state: 'halt-new', reason: 'a test', sinceUtc: 5 }, journalHash: 'abc' },
    }),
  ];
}

/** What the gate's own members tell. */
function gateEvents(): Told[] {
  const told: Told[] = [];
  const gate = ownGate((event) => told.push(event));
  gate.haltOpenings('a test');
  gate.resume('a test', ['Ann', 'Bob']);

  return told;
}

/** An order that asks while a plugin was never fed. */
function unfed(): BacktestResult {
  return runOf(
    [
      (algorithm) => {
        algorithm.unifiedRiskManager.registerPlugin(plugin('Hungry', { process: () => undefined }));
        algorithm.marketOrder('SPY', 1);
      },
    ],
    held([100, 100, 100]),
    { risk: riskOf({ plugins: {}, maxFeedAge: 86_400_000 }) },
  );
}

test('every risk event has the source and the data that docs/errors.md lists, and no others', () => {
  const results = [...margins(), ...limits(), control(), ...faults(), unfed()];
  const told: Told[] = [...results.flatMap(({ riskEvents }) => riskEvents), ...gateEvents()];
  const written = catalogue();
  const own = new Set(['gate', 'engine', 'manager']);

  expect([...written.keys()].sort()).toEqual(Object.values(RiskEventType).sort());

  for (const [type, row] of written) {
    const seen = told.filter((event) => event.type === type);
    const keys = new Set(seen.flatMap(({ data }) => Object.keys(data)));
    const sources = new Set(seen.map((event) => (own.has(event.source) ? event.source : 'plugin')));
    const listed = [...row.always, ...row.sometimes];

    expect([...sources].sort(), `sources of ${type}`).toEqual([...row.sources].sort());
    expect(
      [...keys].filter((key) => !row.isOpen && !listed.includes(key)),
      `fields of ${type} that are not listed`,
    ).toEqual([]);
    expect(
      listed.filter((key) => !keys.has(key)),
      `listed fields of ${type} that no event has`,
    ).toEqual([]);

    for (const { data } of seen) {
      expect(
        row.always.filter((key) => !(key in data)),
        `fields that a ${type} lacks`,
      ).toEqual([]);
    }
  }
});
