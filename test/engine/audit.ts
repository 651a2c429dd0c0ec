/**
 * Audits a run: every order against the gate's decisions, every fill against the order's approval in force.
 *
 * @module
 */
import type { BacktestResult } from 'plimsoll';

type Order = BacktestResult['orders'][number];

/** What an audit counted. */
export interface Audit {
  /** What is wrong, one line each. */
  readonly problems: readonly string[];
  /** Orders that the market does not take now, which the engine refuses before the gate is asked. */
  readonly refusedBefore: number;
  /** New orders that the gate decided on. */
  readonly submits: number;
  /** Changes of orders that the gate decided on. */
  readonly updates: number;
  /** Signed units filled, by ticker. */
  readonly positions: Readonly<Record<string, number>>;
}

/**
 * Compares orders, fills and decisions of a run.
 *
 * @param result - the run
 * @param journal - the lines of its journal, when it kept one
 */
export function audit(result: BacktestResult, journal?: readonly string[]): Audit {
  const problems = result.orders.flatMap((order) => problemsOf(order, result));
  const known = new Set(result.orders.map(({ id }) => id));
  const submits = result.decisions.filter(({ action }) => action === 'submit').length;
  const refusedBefore = result.orders.filter((order) => isRefusedBefore(order, result)).length;
  problems.push(
    ...result.decisions
      .filter(({ orderId }) => !known.has(orderId))
      .map((one) => `a decision on no order: ${one.orderId}`),
    ...result.orderEvents
      .filter(({ orderId }) => !known.has(orderId))
      .map((one) => `an event of no order: ${one.orderId}`),
  );

  if (submits + refusedBefore !== result.orders.length) {
    problems.push(
      `${result.orders.length} orders, but ${submits} passes of the gate and ${refusedBefore} refused before`,
    );
  }

  if (journal !== undefined) {
    problems.push(...journalProblems(result, journal));
  }

  return {
    problems,
    refusedBefore,
    submits,
    updates: result.decisions.length - submits,
    positions: positionsOf(result),
  };
}

function problemsOf(order: Order, result: BacktestResult): string[] {
  const decisions = result.decisions.filter(({ orderId }) => orderId === order.id);
  const events = result.orderEvents.filter(({ orderId }) => orderId === order.id);
  const submits = decisions.filter(({ action }) => action === 'submit');
  const approved = decisions.filter(({ outcome }) => outcome === 'approved');
  const inForce = approved.at(-1);
  const filled = events.reduce((sum, { fillQuantity }) => sum + fillQuantity, 0);
  const problems: string[] = [];
  const say = (text: string): unknown => problems.push(`order ${order.id}: ${text}`);

  if (submits.length !== (isRefusedBefore(order, result) ? 0 : 1)) {
    say(`passed the gate ${submits.length} times`);
  }

  if (submits[0]?.outcome === 'refused' && (order.status !== 'invalid' || filled !== 0)) {
    say(`was refused and is ${order.status}, with ${filled} filled`);
  }

  if (
    events.filter(({ status }) => status === 'update-submitted').length !==
    approved.length - Number(isApproved(submits))
  ) {
    say('changed without an approval');
  }

  if (
    filled !== 0 &&
    !(inForce !== undefined && filled * inForce.quantity > 0 && Math.abs(filled) <= Math.abs(inForce.quantity))
  ) {
    say(`filled ${filled}, approved ${inForce?.quantity ?? 'nothing'}`);
  }

  return problems;
}

function isApproved(submits: BacktestResult['decisions']): boolean {
  return submits[0]?.outcome === 'approved';
}

function isRefusedBefore({ id, status }: Order, { orderEvents }: BacktestResult): boolean {
  const refusals = orderEvents.filter(({ orderId }) => orderId === id).flatMap((event) => event.refusals);

  return status === 'invalid' && refusals.length > 0 && refusals.every(({ plugin }) => plugin === 'engine');
}

function journalProblems(result: BacktestResult, lines: readonly string[]): string[] {
  const records = lines.map((line) => (JSON.parse(line) as { record: { kind: string } }).record);
  const decided = records.filter(({ kind }) => kind === 'decision').length;

  return decided === result.decisions.length
    ? []
    : [`the journal has ${decided} decisions, the result ${result.decisions.length}`];
}

function positionsOf(result: BacktestResult): Record<string, number> {
  const positions: Record<string, number> = {};

  for (const { fillQuantity, symbol } of result.orderEvents) {
    positions[symbol] = (positions[symbol] ?? 0) + fillQuantity;
  }

  return positions;
}
