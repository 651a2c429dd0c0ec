/**
 * Replaying journals: every answer comes out again, and what changed is what differs.
 *
 * @module
 */
import fc from 'fast-check';
import {
  type DecisionRecord,
  findPassingQuantity,
  type JournalRecord,
  type PassingQuantity,
  type PositionDetails,
  type ReplayReport,
  type RiskConfigInput,
  type RiskPluginModule,
  replayJournal,
  resolveRiskConfig,
} from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { plugin } from './desk.js';
import { modules, policies, RecordedDesk, setupOf, steps } from './replay-desk.js';

function replayed(desk: RecordedDesk): ReplayReport {
  return replayJournal(desk.records, desk.setup);
}

function decisionsOf(records: readonly JournalRecord[]): DecisionRecord[] {
  return records.filter((record) => record.kind === 'decision');
}

type Steps = Parameters<RecordedDesk['run']>[0];

function buy(...units: number[]): Steps {
  return units.map((each) => ({ act: 'submit', symbol: 0, strategy: 0, units: each, limit: null }));
}

describe('a journal that is replayed', () => {
  it('reproduces every decision and every question, to the last bit, whatever was traded behind whichever limits', () => {
    let refused = 0;
    let questions = 0;
    fc.assert(
      fc.property(policies, steps, (policy, all) => {
        const desk = new RecordedDesk(setupOf(policy)).run(all);
        const report = replayed(desk);
        refused += decisionsOf(desk.records).filter(({ outcome }) => outcome === 'refused').length;
        questions += report.questions.count;

        expect(report).toMatchObject({ isSamePolicy: true, identity: [], differences: [] });
        expect(report.decisions).toEqual({ ...report.decisions, count: decisionsOf(desk.records).length });
        expect(report.decisions.reproduced).toBe(report.decisions.count);
        expect(report.questions.reproduced).toBe(report.questions.count);
      }),
      { numRuns: 150 },
    );
    expect(refused).toBeGreaterThan(100);
    expect(questions).toBeGreaterThan(50);
  });

  it('is the same each time it is replayed', () => {
    const other = setupOf({ plugins: { units: { limit: 3 } } });
    fc.assert(
      fc.property(policies, steps, (policy, all) => {
        const { records } = new RecordedDesk(setupOf(policy)).run(all);

        expect(JSON.stringify(replayJournal(records, other))).toBe(JSON.stringify(replayJournal(records, other)));
      }),
      { numRuns: 20 },
    );
  });

  it('differs behind one other limit in exactly the decisions that this limit decides', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 25 }), fc.integer({ min: 1, max: 25 }), steps, (was, is, all) => {
        const trades = all.filter(({ act }) => act !== 'control' && act !== 'ask');
        const { records } = new RecordedDesk(setupOf({ plugins: { units: { limit: was } } })).run(trades);
        const report = replayJournal(records, setupOf({ plugins: { units: { limit: is } } }));
        const expected = decisionsOf(records).filter(({ asked, order, refusals }) => {
          const units = Math.abs(order?.quantity ?? 0);
          const isByOthers = refusals.some(({ plugin: who }) => who !== 'units');

          return asked && !isByOthers && units <= was !== units <= is;
        });

        expect(report.differences.map(({ n }) => n)).toEqual(was === is ? [] : expected.map(({ n }) => n));
        expect(report.isSamePolicy).toBe(was === is);
        expect(report.decisions.allowedNow + report.decisions.refusedNow).toBe(report.differences.length);
      }),
      { numRuns: 60 },
    );
  });

  it('says of each other outcome what was decided then and now, with the numbers', () => {
    const { records } = new RecordedDesk(setupOf({ plugins: { units: { limit: 10 } } })).run(buy(5, 12));
    const report = replayJournal(records, setupOf({ plugins: { units: { limit: 4 }, odd: { limit: 7 } } }));

    expect(report.identity).toEqual([
      expect.stringContaining('the hash of the risk configuration'),
      'odd is 1.0.0, was not there',
    ]);
    expect(report.decisions).toEqual({ count: 2, reproduced: 0, refusedNow: 1, allowedNow: 0 });
    expect(report.differences).toMatchObject([
      {
        kind: 'decision',
        asked: 'submit',
        orderId: 1,
        quantity: 5,
        symbol: 'SPY',
        strategy: 'A',
        recorded: { outcome: 'approved', refusals: [] },
        again: { outcome: 'refused', refusals: [{ plugin: 'units', code: 'UNITS', context: { largest: 4 } }] },
      },
    ]);
  });

  it('goes on as it was recorded where another policy would have refused: the order waits, and is filled', () => {
    const { records } = new RecordedDesk(setupOf({ plugins: { share: { limit: 50 } } })).run([
      ...buy(20),
      { act: 'fill', which: 0, part: 1 },
      ...buy(-20, 3),
    ]);
    const report = replayJournal(records, setupOf({ plugins: { share: { limit: 1 } } }));

    expect(report.differences.map(({ orderId }) => orderId)).toEqual([1, 3]);
    expect(report.differences[1]?.again?.refusals[0]?.message).toBe('share 2000');
  });

  it('names a plugin that does not answer the same twice', () => {
    let calls = 0;
    const moody: RiskPluginModule = {
      ...(modules.get('units') as RiskPluginModule),
      create: () =>
        plugin({
          pluginName: 'Moody',
          canOpenPosition: () => {
            calls += 1;
            return [calls !== 2, `call ${calls}`];
          },
        }),
    };
    const setup = resolveRiskConfig({ plugins: { moody: {} } }, new Map([['moody', moody]]), 'a test');
    const desk = new RecordedDesk(setup).run(buy(1, 1, 1, 1));
    const report = replayed(desk);

    expect(report.isSamePolicy).toBe(true);
    expect(report.decisions).toEqual({ count: 4, reproduced: 3, refusedNow: 0, allowedNow: 1 });
    expect(report.differences).toMatchObject([
      { orderId: 2, differences: ['Moody refused, and does not now: "call 2" (POSITION_REFUSED)'] },
    ]);
  });

  it('lets plugins that only code knows answer what they answered, and names them', () => {
    const late = plugin({
      pluginName: 'Late',
      canOpenPosition: (_symbol: string, _strategy: string, { orderId }: { orderId: number }) =>
        orderId === 2
          ? { kind: 'deny', code: 'NOT_TWO', message: 'not two', context: { orderId } }
          : { kind: 'allow', code: 'FINE', message: 'fine', context: { orderId } },
      checkCorrelationLimits: () => [false, 'late'],
      shouldDefend: () => false,
    });
    const desk = new RecordedDesk(setupOf({ plugins: { units: { limit: 10 } } }), [late]).run([
      ...buy(1, 2, 30),
      ...[0, 1, 2, 3, 4].map((what) => ({ act: 'ask' as const, what, symbol: 0, units: 2 })),
    ]);

    expect(replayed(desk)).toMatchObject({
      standIns: ['Late'],
      differences: [],
      questions: { count: 5, reproduced: 5 },
    });
  });

  it('reproduces an approval that somebody else could not record, and that was taken back', () => {
    const desk = new RecordedDesk(setupOf({ plugins: { units: { limit: 9 }, share: { limit: 50 } } }));
    const fail = (): never => {
      throw new Error('full');
    };
    desk.run([
      ...buy(5),
      { act: 'call', call: () => (desk.onDecision = fail) },
      ...buy(6),
      { act: 'update', which: 0, units: 7, isStale: false },
      { act: 'call', call: () => (desk.onDecision = (): void => undefined) },
      { act: 'update', which: 0, units: 8, isStale: false },
      ...buy(2),
    ]);

    expect(decisionsOf(desk.records).map(({ orderId, outcome }) => [orderId, outcome])).toEqual([
      [1, 'approved'],
      [2, 'approved'],
      [2, 'refused'],
      [1, 'approved'],
      [1, 'refused'],
      [1, 'approved'],
      [3, 'approved'],
    ]);
    expect(replayed(desk)).toMatchObject({ differences: [], decisions: { count: 7, reproduced: 7 } });
  });

  it('lets plugins be as late as they were, and distrusts one again that took a notification too late', () => {
    let pass = (_milliseconds: number): void => undefined;
    const module: RiskPluginModule = {
      name: 'slow',
      description: 'Takes a millisecond for each unit.',
      configSchema: z.strictObject({}),
      create: () =>
        plugin({
          pluginName: 'Slow',
          canOpenPosition: (_symbol: string, _strategy: string, { quantity }: PositionDetails) => {
            pass(quantity + 0.0017);
            return [quantity !== 8, 'not eight'];
          },
          onOrderApproved: (_symbol: string, _strategy: string, { quantity }: PositionDetails) => pass(quantity * 2),
          checkCorrelationLimits: () => {
            pass(9);
            return [true, ''];
          },
        }),
    };
    const policy = resolveRiskConfig(
      { maxAnswerTime: 5, plugins: { slow: {} } },
      new Map([['slow', module]]),
      'a test',
    );
    const desk = new RecordedDesk(policy);
    pass = (milliseconds): void => {
      desk.elapsed += milliseconds;
    };
    desk.run([
      ...buy(2, 5, 7, 8),
      { act: 'ask', what: 2, symbol: 0, units: 1 },
      { act: 'ask', what: 0, symbol: 0, units: 6 },
      ...buy(4, 1),
    ]);
    pass = (): void => undefined;

    expect(decisionsOf(desk.records).map(({ refusals }) => refusals.map(({ code }) => code))).toEqual([
      [],
      ['PLUGIN_SLOW'],
      ['PLUGIN_SLOW'],
      ['PLUGIN_SLOW'],
      [],
      ['PLUGIN_DEGRADED'],
    ]);
    expect(replayed(desk)).toMatchObject({
      differences: [],
      decisions: { count: 6, reproduced: 6 },
      questions: { count: 2, reproduced: 2 },
    });
  });

  it('reads no journal of another version, and none without its beginning', () => {
    const { records, setup } = new RecordedDesk(setupOf({ plugins: {} })).run([]);
    const [header, ...others] = records;
    const [old, later] = [1, 4].map((schemaVersion) => ({ ...header, schemaVersion }) as JournalRecord);

    expect(() => replayJournal([old as JournalRecord], setup)).toThrow(
      'The journal has the schema version 1; versions 2 to 3',
    );
    expect(() => replayJournal([later as JournalRecord], setup)).toThrow('The journal has the schema version 4;');
    expect(() => replayJournal(others.slice(-1), setup)).not.toThrow();
    expect(() =>
      replayJournal(
        others.filter(({ kind }) => kind === 'slice'),
        setup,
      ),
    ).toThrow('does not begin with a header');
  });
});

describe('what would have passed', () => {
  const quantityOf = (desk: RecordedDesk, at: number): PassingQuantity | undefined =>
    findPassingQuantity(() => desk.records, decisionsOf(desk.records)[at] as DecisionRecord, desk.setup);

  /** Holds what is said of an order against what happens when it is sent with that, and with one unit more. */
  function tried(policy: RiskConfigInput, all: Steps, asked: number): PassingQuantity | undefined {
    const at = (quantity: number): RecordedDesk => {
      const desk = new RecordedDesk(setupOf(policy));
      desk.trade(all).submit({ quantity });
      return desk;
    };
    const desk = at(asked);
    const passing = quantityOf(desk, decisionsOf(desk.records).length - 1);

    if (passing !== undefined) {
      const outcome = (quantity: number): string | undefined => decisionsOf(at(quantity).records).at(-1)?.outcome;
      const { claims, nextRefusals, quantity } = passing;

      expect(Math.abs(quantity) < Math.abs(asked) && quantity * asked >= 0).toBe(true);
      expect(quantity === 0 ? 'approved' : outcome(quantity)).toBe('approved');
      expect(outcome(quantity + Math.sign(asked))).toBe('refused');
      expect(nextRefusals.length).toBeGreaterThan(0);
      expect(claims.filter(({ holds, plugin: who }) => who === 'units' && !holds)).toEqual([]);
    }

    return passing;
  }

  it('is allowed when it is submitted, and one step more is refused, behind any plugins and rules', () => {
    let found = 0;
    fc.assert(
      fc.property(
        policies,
        steps,
        fc.integer({ min: 5, max: 60 }),
        fc.constantFrom(1, -1),
        (policy, all, units, side) => {
          const passing = tried(policy, all, side * units);
          fc.pre(passing !== undefined);
          found += passing?.quantity === 0 ? 0 : 1;
        },
      ),
      { numRuns: 40 },
    );
    expect(found).toBeGreaterThan(3);
  });

  it('is at least what closes of an order that flips a position, whatever limits say of its size', () => {
    const held = fc.integer({ min: 1, max: 9 });
    const opens = fc.integer({ min: 1, max: 60 });
    const closing = fc.integer({ min: 0, max: 3 });
    let exact = 0;
    let beyond = 0;
    fc.assert(
      fc.property(policies, held, closing, opens, fc.constantFrom(1, -1), (policy, many, waits, units, side) => {
        const position = Array.from(
          { length: many },
          (_, which): Steps => [
            { act: 'price', symbol: 0, price: 100, wait: 0 },
            ...buy(side),
            { act: 'fill', which, part: 1 },
          ],
        ).flat();
        const waiting: Steps =
          waits === 0 ? [] : [{ act: 'submit', symbol: 0, strategy: 1, units: -side * waits, limit: 150 }];
        const all = [...position, ...waiting];
        const desk = new RecordedDesk(setupOf(policy)).trade(all);
        const free = Math.abs(desk.portfolio.quantityOf('SPY')) - waits;
        fc.pre(free > 0 && Math.sign(desk.portfolio.quantityOf('SPY')) === side);
        const passing = tried(policy, all, -side * (free + units));
        fc.pre(passing !== undefined);
        const found = Math.abs(passing?.quantity ?? 0);
        exact += found === free ? 1 : 0;
        beyond += found > free ? 1 : 0;

        expect(found).toBeGreaterThanOrEqual(free);
      }),
      { numRuns: 25 },
    );
    expect(Math.min(exact, beyond)).toBeGreaterThan(0);
  });

  it('says so when limits do not go by size', () => {
    const desk = new RecordedDesk(setupOf({ plugins: { odd: { limit: 7 } } })).run(buy(14));

    expect(quantityOf(desk, 0)).toMatchObject({ isOrdered: false, isComplete: true, step: 1 });
    expect([6, 13]).toContain(quantityOf(desk, 0)?.quantity);
  });

  it('joins what rules and plugins let pass, and checks what plugins say themselves', () => {
    const desk = new RecordedDesk(setupOf({ plugins: { units: { limit: 40 } } })).run(buy(60, 10));

    expect(quantityOf(desk, 0)).toEqual({
      quantity: 22,
      step: 1,
      nextRefusals: [{ plugin: 'gate', code: 'MOST_UNITS', message: '23 units; the rule lets pass 22 at most' }],
      isOrdered: true,
      isComplete: true,
      claims: [{ plugin: 'units', largest: 40, holds: true }],
    });
    expect(quantityOf(desk, 1)).toBeUndefined();
  });

  it('asks fresh plugins where those that were asked before answer otherwise', () => {
    const once: RiskPluginModule = {
      ...(modules.get('units') as RiskPluginModule),
      create: () => {
        let asked = 0;
        return plugin({
          pluginName: 'Once',
          canOpenPosition: (_symbol: string, _strategy: string, { quantity }: { quantity: number }) => {
            asked += 1;
            return [asked === 1 && quantity <= 5, 'asked again'];
          },
        });
      },
    };
    const setup = resolveRiskConfig({ plugins: { once: {} } }, new Map([['once', once]]), 'a test');
    const desk = new RecordedDesk(setup).run(buy(9));

    expect(quantityOf(desk, 0)).toMatchObject({ quantity: 5, isOrdered: true });
  });
});
