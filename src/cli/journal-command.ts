/**
 * The commands of `plimsoll risk` that read a journal.
 *
 * @module
 */
import { describeThrown, FrameworkError } from '../core/errors.js';
import { formatCount } from '../report/format.js';
import { formatJournalCheck, type JournalSummary } from '../report/journal.js';
import { type ExplainedDecision, formatExplanation } from '../report/journal-explain.js';
import { formatReplay } from '../report/journal-replay.js';
import { formatRiskState } from '../report/risk-state.js';
import type { BustRecord, DecisionRecord, HeaderRecord, JournalRecord, ShadowRecord } from '../risk/journal/records.js';
import { replayJournal } from '../risk/replay/report.js';
import { findPassingQuantity } from '../risk/replay/search.js';
import { readJournal, readState, walkFile } from './journal-file.js';
import { loadPolicy } from './journal-policy.js';
import { complain, print } from './terminal.js';

/**
 * Runs `plimsoll risk verify`.
 *
 * @param file - the journal
 * @param json - whether JSON is printed
 * @returns the exit code: 0 when it is whole and as it was written, else 1
 * @throws FrameworkError `BAD_USAGE` when it cannot be read
 */
export async function verify(file: string, json: boolean): Promise<number> {
  const summary = walkFile(file);
  const { count, hash, problem = null } = summary;
  await print(json ? asJson({ file, records: count, hash, problem }) : formatJournalCheck(file, summary));
  return problem === null ? 0 : 1;
}

/**
 * Runs `plimsoll risk explain`.
 *
 * @param file - the journal
 * @param order - the number of the order
 * @param json - whether JSON is printed
 * @returns the exit code: 0, or 1 when the journal is not whole and as it was written; what stands before the problem is explained then
 * @throws FrameworkError `BAD_USAGE` when the journal cannot be read or has no such order
 */
export async function explain(file: string, order: string, json: boolean): Promise<number> {
  const decisions: DecisionRecord[] = [];
  const shadows: ShadowRecord[] = [];
  const busts: BustRecord[] = [];
  const orders = new Set<number>();
  let header: HeaderRecord | undefined;
  const summary = walkFile(file, (record) => {
    if (record.kind === 'decision' && record.orderId > 0) {
      orders.add(record.orderId);
    }

    if (record.kind === 'header') {
      header = record;
    } else if (record.kind === 'decision' && record.orderId > 0 && String(record.orderId) === order) {
      decisions.push(record);
    } else if (record.kind === 'bust' && String(record.orderId) === order) {
      busts.push(record);
    } else if (record.kind === 'shadow' && decisions.some(({ n }) => n === record.decision)) {
      shadows.push(record);
    }
  });
  await complainOf(file, summary);

  if (header === undefined || decisions.length === 0) {
    const expected = `expected the number of an order it decided on, was "${order}"`;
    throw new FrameworkError('BAD_USAGE', `${file}: ${expected}; ${sayOrders([...orders])}.`);
  }

  const explained = await withPassing(file, header, decisions);
  await print(json ? asJson(explained) : formatExplanation(explained, header.rules, shadows, busts));
  return summary.problem === undefined ? 0 : 1;
}

/**
 * Runs `plimsoll risk replay`.
 *
 * @param file - the journal
 * @param choice - the policy: `standard`, `none` or a file; absent for the recorded one
 * @param json - whether JSON is printed
 * @returns the exit code: 0 when every answer is reproduced, or no outcome is another behind another policy; else 1, and for a journal that is not
 * whole and as it was written
 * @throws FrameworkError `BAD_USAGE` when the journal cannot be read, or the policy cannot be had
 */
export async function replay(file: string, choice: string | undefined, json: boolean): Promise<number> {
  const policy = await loadPolicy(file, headerOf(file), choice);
  const walk = readJournal(file);
  let summary: JournalSummary | undefined;
  const records = {
    *[Symbol.iterator](): Generator<JournalRecord> {
      summary = yield* walk;
    },
  };
  const report = replayJournal(records, policy);
  await complainOf(file, summary);
  await print(
    json ? asJson({ file, ...report, problem: summary?.problem ?? null }) : formatReplay(file, report, choice),
  );
  return report.differences.length === 0 && summary?.problem === undefined ? 0 : 1;
}

/** Names the orders of a journal, of many the first and the last. */
function sayOrders(orders: readonly number[]): string {
  if (orders.length === 0) {
    return 'it decided on none';
  }

  const named = orders.length <= 6 ? orders : [...orders.slice(0, 3), '…', ...orders.slice(-3)];

  return `it has ${formatCount(orders.length, 'order')}: ${named.join(', ')}`;
}

/** Finds what would have passed, or why that cannot be told. */
async function withPassing(
  file: string,
  header: HeaderRecord,
  decisions: readonly DecisionRecord[],
): Promise<ExplainedDecision[]> {
  try {
    const policy = await loadPolicy(file, header, undefined);

    return decisions.map((decision) => ({
      ...decision,
      wouldPass: findPassingQuantity(() => readJournal(file), decision, policy) ?? null,
    }));
  } catch (thrown) {
    return decisions.map((decision) => ({
      ...decision,
      wouldPass: decision.outcome === 'approved' ? null : { unknown: describeThrown(thrown) },
    }));
  }
}

function headerOf(file: string): HeaderRecord {
  const walk = readJournal(file);
  const { value } = walk.next();
  walk.return({ count: 0, decisions: 0, hash: '', lastUtc: undefined, problem: undefined });

  if (value === undefined || !('kind' in value) || value.kind !== 'header') {
    throw new FrameworkError(
      'BAD_USAGE',
      `${file}: expected a journal that begins with a header; no record can be trusted.`,
    );
  }

  return value;
}

async function complainOf(file: string, summary: JournalSummary | undefined): Promise<void> {
  if (summary?.problem !== undefined) {
    await complain(formatJournalCheck(file, summary).trimEnd());
  }
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * Runs `plimsoll risk status`.
 *
 * @param file - the journal
 * @param json - whether JSON is printed
 * @returns the exit code: 0, or 1 when the journal is not whole and as it was written; the state before the problem is told then
 * @throws FrameworkError `BAD_USAGE` when the journal cannot be read or does not tell
 */
export async function status(file: string, json: boolean): Promise<number> {
  const { state, summary } = readState(file);
  await complainOf(file, summary);

  if (state === undefined) {
    throw new FrameworkError('BAD_USAGE', `${file}: expected a journal that tells the state of the kill switch.`);
  }

  await print(json ? asJson(state) : formatRiskState(file, state));
  return summary.problem === undefined ? 0 : 1;
}
