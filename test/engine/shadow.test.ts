/**
 * Shadows in a run: the order stream is byte-identical with and without them, whatever they are and whatever they try.
 *
 * @module
 */
import fc from 'fast-check';
import {
  type BacktestResult,
  type BustInput,
  formatExplanation,
  formatReport,
  formatResult,
  formatSummary,
  type JournalRecord,
  type JournalSink,
  type QCAlgorithm,
  type RiskAnswer,
  type RiskPlugin,
  type RiskPluginModule,
  type RiskSetup,
  resolveRiskConfig,
  resultSchema,
  type UnifiedRiskManager,
  verifyJournal,
} from 'plimsoll';
import { riskPlugin as circuitBreaker } from 'plimsoll/plugins/circuit-breaker';
import { riskPlugin as concentration } from 'plimsoll/plugins/concentration';
import { riskPlugin as correlation } from 'plimsoll/plugins/correlation';
import { faultyPlugins } from 'plimsoll/testing';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { daily, run, type Script, source } from './run.js';

const builtIn = new Map([circuitBreaker, concentration, correlation].map((each) => [each.name, each]));

/** Lines in memory. */
class Lines implements JournalSink {
  readonly lines: string[] = [];

  write(line: string): void {
    this.lines.push(line);
  }

  close(): void {}

  get records(): readonly JournalRecord[] {
    return verifyJournal(new TextEncoder().encode(this.lines.join(''))).records;
  }
}

/** A plugin that allows everything, but for what a test changes. */
function plugin(changes: Partial<RiskPlugin>): RiskPlugin {
  return {
    pluginName: 'TestPlugin',
    pluginVersion: '1.0.0',
    initialize: () => true,
    canOpenPosition: () => [true, ''],
    onPositionOpened: () => undefined,
    onPositionClosed: () => undefined,
    getStatus: () => ({}),
    ...changes,
  };
}

function moduleOf(name: string, create: () => RiskPlugin): RiskPluginModule {
  return { name, description: name, configSchema: z.strictObject({}), create };
}

function riskOf(plugins: object, more: readonly RiskPluginModule[] = []): RiskSetup {
  return resolveRiskConfig(
    { plugins },
    new Map([...builtIn, ...more.map((each) => [each.name, each] as const)]),
    'test',
  );
}

interface Recorded {
  readonly result: BacktestResult;
  readonly journal: Lines;
}

function record(script: Script, data: ReturnType<typeof source>, risk: RiskSetup): Recorded {
  const journal = new Lines();

  return { result: run(script, data, { risk, journal }), journal };
}

/** All of a run but what is about shadows: result and journal. */
function withoutShadows({ journal, result }: Recorded): unknown {
  const { config, shadows: _shadows, ...rest } = result;
  const { journal: _journal, ...others } = config;
  const records = journal.records
    .filter(({ kind }) => kind !== 'shadow')
    .map((each) => {
      const { n: _n, ...content } = each;

      if (content.kind !== 'header') {
        return content;
      }

      const { config: _config, shadows: _own, ...header } = content as typeof content & { shadows?: unknown };
      return header;
    });

  return [formatResult({ ...rest, config: { ...others, risk: {} } }), JSON.stringify(records)];
}

const prices = [100, 103, 99, 104, 97, 108, 90, 95, 101, 84, 88, 99, 107, 103];
const bars = (factor: number): ReturnType<typeof daily> =>
  daily(
    '2020-01-06',
    prices.map((price) => price * factor),
  );
const data = source('daily', { AAA: bars(1), BBB: bars(0.5) });

/** What a strategy does on a day: a verb, a security, an amount. */
type Step = readonly [
  verb: 'hold' | 'market' | 'limit' | 'stop' | 'liquidate' | 'cancel' | 'ask',
  of: 'AAA' | 'BBB',
  amount: number,
];

function scriptOf(steps: readonly (readonly Step[])[]): Script {
  let day = -1;

  return {
    initialize: (algorithm) => {
      day = -1;
      algorithm.addEquity('AAA');
      algorithm.addEquity('BBB');
    },
    onData: (algorithm) => {
      day += 1;

      for (const [index, step] of (steps[day] ?? []).entries()) {
        algorithm.runAs(index % 2 === 0 ? 'A' : 'B', () => act(algorithm, step));
      }
    },
    onOrderEvent: (algorithm, event) => algorithm.log(`${event.orderId} ${event.status}`),
  };
}

function act(algorithm: QCAlgorithm, [verb, ticker, amount]: Step): void {
  const price = algorithm.securities[ticker]?.price ?? 0;
  const verbs: Readonly<Record<Step[0], () => unknown>> = {
    hold: () => algorithm.setHoldings(ticker, amount / 50),
    market: () => algorithm.marketOrder(ticker, amount),
    limit: () => algorithm.limitOrder(ticker, amount, price * 0.99),
    stop: () => algorithm.stopMarketOrder(ticker, amount, price * 1.01),
    liquidate: () => algorithm.liquidate(ticker),
    cancel: () => algorithm.transactions.cancelOpenOrders(ticker),
    ask: () => algorithm.log(String(riskManagerOf(algorithm).requestSpyAllocation('A', amount / 10))),
  };
  verbs[verb]();
}

function riskManagerOf(algorithm: QCAlgorithm): UnifiedRiskManager {
  return algorithm.unifiedRiskManager;
}

const stepArbitrary = fc.tuple(
  fc.constantFrom('hold', 'market', 'limit', 'stop', 'liquidate', 'cancel', 'ask'),
  fc.constantFrom('AAA', 'BBB'),
  fc.integer({ min: -40, max: 40 }).filter((amount) => amount !== 0),
) as fc.Arbitrary<Step>;
const limits = fc.record({
  correlation: fc.record({ maxPositionsPerGroup: fc.integer({ min: 0, max: 3 }) }),
  concentration: fc.record({ maxSymbolShare: fc.double({ min: 0.01, max: 1.5, noNaN: true }) }),
  'circuit-breaker': fc.record({
    drawdown: fc.record({ maxDrawdown: fc.double({ min: 0.001, max: 0.5, noNaN: true }) }),
  }),
});

describe('the order stream', () => {
  test('is byte-identical with and without shadows, for any strategy, plugins and limits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(stepArbitrary, { maxLength: 4 }), { maxLength: 14 }),
        limits,
        limits,
        (steps, real, own) => {
          const shadows = Object.fromEntries(
            Object.entries(own).flatMap(([name, config]) => [[`${name}#own`, { mode: 'shadow', ...config }]]),
          );
          const alone = record(scriptOf(steps), data, riskOf(real));
          const shadowed = record(scriptOf(steps), data, riskOf({ ...real, ...shadows }));

          expect(withoutShadows(shadowed)).toEqual(withoutShadows(alone));
          expect(shadowed.result.config.hash).toBe(alone.result.config.hash);
          expect(shadowed.result.shadows).toHaveLength(3);
          expect(alone.result).not.toHaveProperty('shadows');
        },
      ),
      { numRuns: 30 },
    );
  }, 60_000);

  const steps: Step[][] = [
    [],
    [['hold', 'AAA', 30]],
    [['limit', 'BBB', 20]],
    [['liquidate', 'AAA', 1]],
    [['market', 'AAA', 9]],
  ];
  const alone = withoutShadows(record(scriptOf(steps), data, riskOf({})));

  test.each(faultyPlugins)('is byte-identical beside a shadow of the kit: $name', (fault) => {
    let scene: QCAlgorithm | undefined;
    const faulty = moduleOf('faulty', () =>
      fault.make({
        get manager() {
          return riskManagerOf(scene as QCAlgorithm);
        },
        placeOrder: () => (scene as QCAlgorithm).marketOrder('AAA', 1),
        passTime: () => undefined,
      }),
    );
    const script = scriptOf(steps);
    const shadowed = record(
      {
        ...script,
        initialize: (algorithm) => {
          scene = algorithm;
          script.initialize?.(algorithm);
        },
      },
      data,
      riskOf({ faulty: { mode: 'shadow' } }, [faulty]),
    );

    expect(withoutShadows(shadowed)).toEqual(alone);
    // The run has no budget, so that nobody measures who is slow.
    expect((shadowed.result.shadows?.[0]?.faults.count ?? 0) > 0).toBe(!fault.name.endsWith(': is slow'));
  });

  test('is byte-identical beside a shadow that tries every verb of the strategy whenever it is called', () => {
    let scene: QCAlgorithm | undefined;
    let refused = 0;
    let tried = 0;
    const verbs: readonly ((algorithm: QCAlgorithm) => unknown)[] = [
      (algorithm) => algorithm.marketOrder('AAA', -1),
      (algorithm) => algorithm.limitOrder('AAA', 5, 1),
      (algorithm) => algorithm.setHoldings('BBB', 0.5),
      (algorithm) => algorithm.liquidate(),
      (algorithm) => algorithm.transactions.cancelOpenOrders(),
      (algorithm) => algorithm.transactions.cancelOpenOrders(),
      (algorithm) => algorithm.transactions.getOpenOrderTickets().map((ticket) => ticket.cancel()),
      (algorithm) => algorithm.transactions.getOpenOrderTickets().map((ticket) => ticket.update({ quantity: 1 })),
      (algorithm) => algorithm.addEquity('BBB'),
      (algorithm) => algorithm.removeSecurity('BBB'),
      (algorithm) => algorithm.log('I was here'),
      (algorithm) => algorithm.plot('a', 'b', 1),
      (algorithm) => algorithm.quit('enough'),
      (algorithm) => algorithm.setCash(1),
      (algorithm) => riskManagerOf(algorithm).tightenKillSwitch('halt-all', 'mine'),
    ];
    const meddle = (): RiskAnswer => {
      for (const verb of scene === undefined ? [] : verbs) {
        tried += 1;

        try {
          verb(scene as QCAlgorithm);
        } catch {
          refused += 1;
        }
      }

      return [true, ''];
    };
    const hook = (): void => void meddle();
    const meddler = moduleOf('meddler', () =>
      plugin({
        pluginName: 'Meddler',
        canOpenPosition: meddle,
        onPositionOpened: hook,
        onPositionClosed: hook,
        onOrderApproved: hook,
        onOrderClosed: hook,
        process: hook,
        dispose: hook,
        getStatus: () => {
          meddle();
          return {};
        },
      }),
    );
    const script = scriptOf(steps);
    const initialize = (algorithm: QCAlgorithm): void => {
      script.initialize?.(algorithm);
      scene = algorithm;
    };
    const shadowed = record({ ...script, initialize }, data, riskOf({ meddler: { mode: 'shadow' } }, [meddler]));

    expect(withoutShadows(shadowed)).toEqual(alone);
    expect(tried).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(tried / 2);
  });
});

describe('what a run tells of a shadow', () => {
  const steps: Step[][] = [
    [],
    [['market', 'AAA', 400]],
    [['market', 'AAA', 100]],
    [['market', 'BBB', 100]],
    [['liquidate', 'AAA', 1]],
  ];
  const { journal, result } = record(
    scriptOf(steps),
    data,
    riskOf({
      concentration: { maxSymbolShare: 0.45 },
      'concentration#tight': { mode: 'shadow', maxSymbolShare: 0.2 },
      'concentration#loose': { mode: 'shadow', maxSymbolShare: 1 },
    }),
  );

  test('is in the result, by its schema, with numbers that agree with the orders', () => {
    expect(resultSchema.parse(JSON.parse(formatResult(result)))).toEqual(JSON.parse(formatResult(result)));
    const [tight, loose] = result.shadows ?? [];
    const [first] = result.orders;

    expect(result.orders.map(({ status }) => status)).toEqual(['filled', 'invalid', 'filled', 'filled']);
    expect(tight).toMatchObject({
      name: 'concentration#tight',
      plugin: 'ConcentrationPlugin',
      decisions: 3,
      agreement: { approved: { allow: 1, deny: 1 }, refused: { deny: 1 } },
      wouldBlock: { count: 1, first: [{ orderId: 1, symbol: 'AAA', opened: 400, held: 0, code: expect.any(String) }] },
      wouldAllow: { count: 0 },
      faults: { count: 0 },
    });
    const exit = result.orders[3];
    const profit = 400 * ((exit?.price ?? 0) - (first?.price ?? 0)) - (first?.fees ?? 0) - (exit?.fees ?? 0);
    expect(tight?.wouldBlock.profit).toBeCloseTo(profit, 9);
    expect(loose).toMatchObject({
      wouldBlock: { count: 0, profit: 0 },
      wouldAllow: { count: 1, first: [{ orderId: 2, refusals: [{ plugin: 'ConcentrationPlugin' }] }] },
    });
  });

  test('is in the journal, beside the decisions, and the chain holds', () => {
    const shadows = journal.records.filter((each) => each.kind === 'shadow');
    const [header] = journal.records;

    expect(verifyJournal(new TextEncoder().encode(journal.lines.join(''))).problem).toBeUndefined();
    expect(header).toMatchObject({
      plugins: [{ name: 'ConcentrationPlugin' }],
      shadows: [{ name: 'concentration#tight', plugin: 'ConcentrationPlugin' }, { name: 'concentration#loose' }],
    });
    expect(shadows).toHaveLength(3);
    expect(journal.records[(shadows[0]?.decision ?? 0) - 1]).toMatchObject({ kind: 'decision', orderId: 1 });
    expect(shadows[0]).toMatchObject({
      orderId: 1,
      allowed: ['concentration#loose'],
      refusals: [{ shadow: 'concentration#tight', kind: 'deny' }],
    });
    const text = formatExplanation(
      journal.records.filter((each) => each.kind === 'decision').slice(0, 1),
      ['buying-power'],
      shadows,
    );
    expect(text).toContain('\n  SHADOW concentration#tight would have refused it (deny): ');
    expect(text).toContain('\n  SHADOWS with nothing against it: concentration#loose\n');
  });

  test('stands beside its own decision, also where an order is sent while another one is recorded', () => {
    const script: Script = {
      initialize: (algorithm) => {
        let isSent = false;
        const fee = (): number => {
          // While the gate judges, this is refused; asked once more for the journal, it is not.
          if (!isSent) {
            isSent = true;
            isSent = algorithm.marketOrder('BBB', 2).status !== 'invalid';
          }

          return 1;
        };
        algorithm.addEquity('AAA').setFeeModel({ fee });
        algorithm.addEquity('BBB');
      },
      onData: (algorithm) => void (algorithm.portfolio.invested || algorithm.marketOrder('AAA', 10)),
    };
    const nested = record(script, data, riskOf({ 'concentration#tight': { mode: 'shadow', maxSymbolShare: 0.0001 } }));
    const ofKind = <K extends JournalRecord['kind']>(kind: K): Extract<JournalRecord, { kind: K }>[] =>
      nested.journal.records.filter((each): each is Extract<JournalRecord, { kind: K }> => each.kind === kind);
    const numbers = new Map(ofKind('decision').map(({ n, orderId }) => [orderId, n]));

    const [inner, outer] = ofKind('shadow');

    expect([inner?.orderId, outer?.orderId]).toEqual([nested.result.orders.at(-1)?.id, 1]);
    expect([inner?.decision, outer?.decision]).toEqual([numbers.get(inner?.orderId ?? 0), numbers.get(1)]);
    expect(nested.result.shadows).toMatchObject([{ decisions: 2, wouldBlock: { count: 2 } }]);
  });

  test('is one line in the summary, and a section of the report', () => {
    const summary = formatSummary(result);
    const report = formatReport(result);

    expect(summary).toContain('Shadows (2): they protect nothing, this is what they would have done');
    expect(summary).toMatch(
      /\n {2}concentration#tight: of 3 decisions would have blocked 1 approved \(they (lost|earned) [\d,.]+: blocking them would have (saved|cost) that\)\n/,
    );
    expect(summary).toContain(
      '\n  concentration#loose: of 3 decisions would have blocked 0 approved; would have allowed 1 refused\n',
    );
    expect(report).toContain('<h2>Shadow plugins <small>2: they protected nothing');
    expect(report).toContain('First divergences');
    expect(report).toContain('It would have blocked nothing that was approved, and allowed 1 that others refused.');
  });

  test('comes into force with one call, and the shadow agrees from then on', () => {
    const script = scriptOf([[], [['market', 'AAA', 150]], [['market', 'BBB', 2]], [['market', 'AAA', 450]]]);
    const limit = 0.3;
    let isFirst = true;
    const promoted = record(
      {
        ...script,
        onData: (algorithm, slice) => {
          if (algorithm.portfolio.invested && isFirst) {
            isFirst = false;
            riskManagerOf(algorithm).reconfigurePlugin(
              'concentration',
              { maxSymbolShare: limit },
              'the shadow was right',
            );
          }

          script.onData?.(algorithm, slice);
        },
      },
      data,
      riskOf({ concentration: {}, 'concentration#tight': { mode: 'shadow', maxSymbolShare: limit } }),
    );
    const [shadow] = promoted.result.shadows ?? [];
    const refused = promoted.result.orders.find(({ status }) => status === 'invalid');

    expect(refused?.refusals).toMatchObject([{ plugin: 'ConcentrationPlugin', code: 'SYMBOL_SHARE' }]);
    expect(promoted.result.risk?.changes).toMatchObject([
      { type: 'plugin_reconfigured', reason: 'the shadow was right', approvers: [] },
    ]);
    expect(promoted.journal.records).toContainEqual(
      expect.objectContaining({ kind: 'event', type: 'plugin_reconfigured' }),
    );
    expect(shadow).toMatchObject({ wouldAllow: { count: 0 }, agreement: { refused: { allow: 0, deny: 1 } } });
  });

  test('is nothing where there is none', () => {
    const { journal: plain, result: bare } = record(scriptOf(steps), data, riskOf({ concentration: {} }));

    expect(bare).not.toHaveProperty('shadows');
    expect(plain.lines.join('')).not.toContain('shadow');
    expect(formatReport(bare)).not.toContain('Shadow');
    expect(formatSummary(bare)).not.toContain('Shadow');
  });
});

test('the later profits after busted trades are those of a history without them', () => {
  const order = fc.record({
    day: fc.nat(3),
    strategy: fc.constantFrom('one', 'two', 'three'),
    ticker: fc.constantFrom('AAA', 'BBB'),
    quantity: fc.integer({ min: -60, max: 60 }).filter((units) => units !== 0),
    isBusted: fc.boolean(),
  });
  const risk = riskOf({ never: { mode: 'shadow' } }, [
    moduleOf('never', () => plugin({ canOpenPosition: () => [false, 'never'] })),
  ]);

  fc.assert(
    fc.property(fc.array(order, { minLength: 1, maxLength: 12 }), (unsorted) => {
      const orders = unsorted.toSorted((one, other) => one.day - other.day);
      const profitsOf = (sent: typeof orders, busts: readonly BustInput[]): Map<number, unknown> => {
        let day = -1;
        const result = run(
          {
            initialize: (algorithm) => {
              algorithm.setCash(10_000_000);

              for (const ticker of ['AAA', 'BBB']) {
                algorithm.addEquity(ticker).setFeeModel({ fee: () => 1 });
              }
            },
            onData: (algorithm) => {
              day += 1;

              for (const each of sent.filter((one) => one.day === day)) {
                algorithm.runAs(each.strategy, () => algorithm.marketOrder(each.ticker, each.quantity));
              }
            },
          },
          data,
          { risk, busts },
        );
        const [shadow] = result.shadows ?? [];
        expect(shadow?.faults.count).toBe(0);

        return new Map(
          shadow?.wouldBlock.first.map(({ orderId, opened, held, fees, profit }) => [
            orderId,
            { opened, held, fees, profit },
          ]),
        );
      };
      const busted = orders.flatMap(({ isBusted }, index) =>
        isBusted ? [{ time: '2020-01-10T22:00:00Z', orderId: index + 1 }] : [],
      );
      const kept = orders.flatMap(({ isBusted }, index) => (isBusted ? [] : [index + 1]));
      const after = profitsOf(orders, busted);
      const without = profitsOf(
        orders.filter(({ isBusted }) => !isBusted),
        [],
      );
      const nothing = { opened: 0, held: 0, fees: 0, profit: 0 };

      // What only closes in the other history was not asked about there: it opens nothing.
      for (const [orderId, told] of after) {
        expect([orderId, told]).toEqual([orderId, without.get(kept.indexOf(orderId) + 1) ?? nothing]);
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);
