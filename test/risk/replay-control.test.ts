/**
 * What somebody did to the risk side while a run went on, replayed: it is done again, with the same outcome, and decides what it decided.
 *
 * @module
 */
import {
  type JournalRecord,
  type PositionDetails,
  type ReplayReport,
  type RiskPluginModule,
  type RiskSetup,
  replayJournal,
  resolveRiskConfig,
} from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { plugin } from './desk.js';
import { RecordedDesk, setupOf } from './replay-desk.js';

type Steps = Parameters<RecordedDesk['run']>[0];

function buy(units: number): Steps[number] {
  return { act: 'submit', symbol: 0, strategy: 0, units, limit: null };
}

function fill(which: number): Steps[number] {
  return { act: 'fill', which, part: 1 };
}

/** What was decided, as codes; none for an approval. */
function codesIn(records: readonly JournalRecord[]): string[][] {
  return records.flatMap((record) => (record.kind === 'decision' ? [record.refusals.map(({ code }) => code)] : []));
}

function eventsIn(records: readonly JournalRecord[], ...types: readonly string[]): unknown[] {
  return records.flatMap((record) =>
    record.kind === 'event' && types.includes(record.type) ? [[record.type, record.data]] : [],
  );
}

/** Replays a journal that says nothing of one kind of change. */
function without({ records, setup }: RecordedDesk, type: string): ReplayReport {
  return replayJournal(
    records.filter((record) => record.kind !== 'event' || record.type !== type),
    setup,
  );
}

/** A plugin that fails whenever it is told of an order for three units. */
function choosy(onFailure: () => void): RiskSetup {
  const module: RiskPluginModule = {
    name: 'choosy',
    description: 'Fails when it is told of three units.',
    configSchema: z.strictObject({}),
    create: () =>
      plugin({
        pluginName: 'Choosy',
        onOrderApproved: (_symbol: string, _strategy: string, { quantity }: PositionDetails) => {
          if (quantity === 3) {
            onFailure();
            throw new Error('three');
          }
        },
      }),
  };

  return resolveRiskConfig({ plugins: { choosy: {} } }, new Map([['choosy', module]]), 'a test');
}

describe('a reset that fails', () => {
  const answers: boolean[] = [];
  let failures = 0;
  const desk = new RecordedDesk(
    choosy(() => {
      failures += 1;
    }),
  );
  const reset: Steps[number] = {
    act: 'call',
    call: () => answers.push(desk.manager.resetPlugin('Choosy', 'tried')),
  };
  desk.run([buy(3), buy(1), reset, buy(1), { act: 'cancel', which: 0 }, reset, buy(2)]);

  it('is recorded as an attempt, and leaves the plugin distrusted until one succeeds', () => {
    expect(answers).toEqual([false, true]);
    expect(codesIn(desk.records)).toEqual([[], ['PLUGIN_DEGRADED'], ['PLUGIN_DEGRADED'], []]);
    expect(eventsIn(desk.records, 'plugin_error', 'plugin_reset')).toMatchObject([
      ['plugin_error', { attempt: 'reset', plugin: 'Choosy', reason: 'tried' }],
      ['plugin_reset', { plugin: 'Choosy', reason: 'tried' }],
    ]);
  });

  it('fails again when it is replayed, after as many attempts, and everything is decided alike', () => {
    failures = 0;
    const whole = replayJournal(desk.records, desk.setup);

    expect(whole).toMatchObject({ differences: [], decisions: { count: 4, reproduced: 4 } });
    expect(failures).toBe(2);
    expect(without(desk, 'plugin_reset').differences).toMatchObject([
      { orderId: 4, again: { outcome: 'refused', refusals: [{ code: 'PLUGIN_DEGRADED' }] } },
    ]);
  });
});

describe('the kill switch', () => {
  const desk: RecordedDesk = new RecordedDesk(setupOf({ plugins: {} }));
  const done = (call: () => unknown): Steps[number] => ({ act: 'call', call });
  desk.run([
    buy(5),
    fill(0),
    done(() => desk.manager.tightenKillSwitch('reduce-only', 'worried')),
    buy(1),
    buy(-1),
    done(() => desk.gate.haltAll('kill')),
    buy(1),
    buy(-1),
    done(() => desk.manager.loosenKillSwitch('warn', 'better', ['Ann', 'Ben'])),
    buy(2),
    done(() => desk.gate.haltOpenings('again')),
    buy(1),
    done(() => desk.gate.resume('over', ['Cid', 'Dan'])),
    buy(3),
  ]);

  it('is recorded with each move, who made it and why', () => {
    expect(codesIn(desk.records)).toEqual([[], ['HALTED'], [], ['HALTED_ALL'], ['HALTED_ALL'], [], ['HALTED'], []]);
    expect(eventsIn(desk.records, 'halted', 'resumed')).toMatchObject([
      ['halted', { from: 'active', to: 'reduce-only', reason: 'worried', approvers: [] }],
      ['halted', { from: 'reduce-only', to: 'halt-all', reason: 'kill', by: 'gate' }],
      ['resumed', { from: 'halt-all', to: 'warn', reason: 'better', approvers: ['Ann', 'Ben'] }],
      ['halted', { from: 'warn', to: 'halt-new', reason: 'again', by: 'gate' }],
      ['resumed', { from: 'halt-new', to: 'active', reason: 'over', approvers: ['Cid', 'Dan'] }],
    ]);
  });

  it.each([
    ['halted', [2, 4, 5, 7]],
    ['resumed', [6, 7, 8]],
  ])('moves again when it is replayed: without what it was %s orders are decided otherwise', (type, otherwise) => {
    expect(replayJournal(desk.records, desk.setup)).toMatchObject({
      differences: [],
      decisions: { count: 8, reproduced: 8 },
    });
    expect(without(desk, type).differences.map(({ orderId }) => orderId)).toEqual(otherwise);
  });

  it('moves again behind another policy too', () => {
    const report = replayJournal(desk.records, setupOf({ plugins: { units: { limit: 4 } } }));

    expect(report.differences.map(({ orderId, again }) => [orderId, again?.refusals.map(({ code }) => code)])).toEqual([
      [1, ['UNITS']],
    ]);
  });
});
