/**
 * What both the summary and the report draw from a result.
 *
 * @module
 */
import { MINUTE, parseUtc } from '../core/time.js';
import type { BacktestResult } from '../engine/result.js';

/** An order of a result. */
export type OrderRow = BacktestResult['orders'][number];
/** A risk event of a result. */
export type RiskEventRow = BacktestResult['riskEvents'][number];
/** Why one rule refused an order. */
export type RefusalRow = OrderRow['refusals'][number];
/** A point of a curve. */
export type PointRow = BacktestResult['equity'][number];

/** How serious risk events are, the worst first. */
export const levels = ['emergency', 'critical', 'warning', 'info'] as const;

/** A time during which a circuit breaker blocked. */
export interface BreakerSpan {
  /** Who tripped. */
  readonly source: string;
  /** The event that tripped it. */
  readonly trip: RiskEventRow;
  /** The event that ended it; `undefined` when it lasted to the end of the run. */
  readonly recovery: RiskEventRow | undefined;
}

/** The events of one type and level. */
export interface EventCount {
  /** How serious they are. */
  readonly level: RiskEventRow['level'];
  /** What happened. */
  readonly type: string;
  /** How many there are. */
  readonly count: number;
  /** The first one's time. */
  readonly first: string;
  /** The last one's time. */
  readonly last: string;
}

/** A refusal that is not of an order's placement: of an update, say. */
export interface RefusedRequest {
  /** When it was refused. */
  readonly time: string;
  /** The order it was asked for. */
  readonly order: OrderRow;
  /** All reasons. */
  readonly refusals: readonly RefusalRow[];
}

const breakerTypes: ReadonlySet<string> = new Set(['circuit_breaker_triggered', 'recovery_conditions_met']);

/**
 * Tells whether an event is a circuit breaker's trip or recovery.
 *
 * @param event - a risk event
 * @returns whether a summary must show it
 */
export function isBreakerEvent(event: RiskEventRow): boolean {
  return breakerTypes.has(event.type);
}

/**
 * Pairs each trip of a circuit breaker with its recovery.
 *
 * @param events - the risk events, oldest first
 * @returns the spans in order of their trips; trips of a breaker that is open belong to its span. A plugin with several limits that trip and
 * recover apart says in `data.breaker` which one
 */
export function breakerSpans(events: readonly RiskEventRow[]): BreakerSpan[] {
  const spans: BreakerSpan[] = [];
  const open = new Map<string, number>();

  for (const event of events) {
    const breaker = breakerOf(event);
    const index = open.get(breaker);

    if (event.type === 'circuit_breaker_triggered' && index === undefined) {
      open.set(breaker, spans.length);
      spans.push({ source: event.source, trip: event, recovery: undefined });
    } else if (event.type === 'recovery_conditions_met' && index !== undefined) {
      const span = spans[index];
      open.delete(breaker);

      if (span !== undefined) {
        spans[index] = { ...span, recovery: event };
      }
    }
  }

  return spans;
}

function breakerOf({ data, source }: RiskEventRow): string {
  return typeof data['breaker'] === 'string' ? `${source} ${data['breaker']}` : source;
}

/** A time during which a plugin did not do its work: it was disabled, or refused everything because it could not be trusted. */
export interface PluginLapse {
  /** The plugin. */
  readonly plugin: string;
  /** What it was. */
  readonly what: 'degraded' | 'disabled' | 'not fed';
  /** The event that began it. */
  readonly start: RiskEventRow;
  /** The event that ended it; `undefined` when it lasted to the end of the run. */
  readonly end: RiskEventRow | undefined;
}

const lapseStarts: ReadonlyMap<string, PluginLapse['what']> = new Map([
  ['plugin_degraded', 'degraded'],
  ['plugin_disabled', 'disabled'],
  ['plugin_unfed', 'not fed'],
]);
const lapseEnds: ReadonlyMap<string, PluginLapse['what']> = new Map([
  ['plugin_reset', 'degraded'],
  ['plugin_enabled', 'disabled'],
  ['plugin_fed', 'not fed'],
]);

/**
 * Tells whether an event begins a lapse of a plugin.
 *
 * @param event - a risk event
 */
export function isLapse(event: RiskEventRow): boolean {
  return lapseStarts.has(event.type);
}

/**
 * Lists when plugins did not do their work.
 *
 * @param events - the risk events, oldest first
 * @returns the lapses: those that lasted to the end of the run first, then in order of their start
 */
export function pluginLapses(events: readonly RiskEventRow[]): PluginLapse[] {
  const lapses: PluginLapse[] = [];

  for (const event of events) {
    const begun = lapseStarts.get(event.type);
    const ended = lapseEnds.get(event.type);
    const index = lapses.findIndex(
      ({ plugin, what, end }) => end === undefined && plugin === event.source && what === (begun ?? ended),
    );
    const open = lapses[index];

    if (begun !== undefined && open === undefined) {
      lapses.push({ plugin: event.source, what: begun, start: event, end: undefined });
    } else if (ended !== undefined && open !== undefined) {
      lapses[index] = { ...open, end: event };
    }
  }

  return [...lapses.filter(({ end }) => end === undefined), ...lapses.filter(({ end }) => end !== undefined)];
}

/**
 * Counts the risk events by level and type.
 *
 * @param events - the risk events, oldest first
 * @returns the counts, the worst level first, then the most frequent
 */
export function countEvents(events: readonly RiskEventRow[]): EventCount[] {
  const counts = new Map<string, EventCount>();

  for (const { level, type, time } of events) {
    const key = `${level} ${type}`;
    const known = counts.get(key);
    counts.set(key, { level, type, count: (known?.count ?? 0) + 1, first: known?.first ?? time, last: time });
  }

  return [...counts.values()].sort(
    (a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || b.count - a.count || (a.type < b.type ? -1 : 1),
  );
}

/**
 * Lists everything the gate refused: orders, and later requests for orders that had passed.
 *
 * @param result - the result
 * @returns one entry for each refused request, oldest first
 */
export function refusedRequests(result: BacktestResult): RefusedRequest[] {
  const orders = new Map(result.orders.map((order) => [order.id, order]));
  const refused = result.orderEvents.flatMap(({ orderId, time, refusals }): RefusedRequest[] => {
    const order = orders.get(orderId);

    return order === undefined || refusals.length === 0 ? [] : [{ time, order, refusals }];
  });
  const told = new Set(refused.map(({ order }) => order.id));
  const silent = result.orders
    .filter(({ id, refusals }) => refusals.length > 0 && !told.has(id))
    .map((order): RefusedRequest => ({ time: order.time, order, refusals: order.refusals }));

  return silent.length === 0 ? refused : [...refused, ...silent].sort((a, b) => (a.time < b.time ? -1 : 1));
}

/**
 * Returns the first and last day a run covered.
 *
 * @param result - the result
 * @returns dates such as `2013-10-07`, or `undefined` when the run saw no time
 */
export function period(result: BacktestResult): readonly [from: string, to: string] | undefined {
  const { from, to } = result.config.run;

  if (typeof from === 'string' && typeof to === 'string') {
    return [from, to];
  }

  const first = result.equity[0];
  const last = result.equity[result.equity.length - 1];

  return first === undefined || last === undefined ? undefined : [first.time.slice(0, 10), last.time.slice(0, 10)];
}

/**
 * Returns what the run calls its source of data.
 *
 * @param result - the result
 * @returns the source's name; empty when the run does not name one
 */
export function dataName(result: BacktestResult): string {
  const { data } = result.config.run;

  return typeof data === 'string' ? data : '';
}

/**
 * Says where a strategy failed, as an editor's link.
 *
 * @param error - the error of a result
 * @returns such as `strategy.ts:12: the message`
 */
export function describeFailure(error: NonNullable<BacktestResult['error']>): string {
  const line = error.line === null ? '' : `:${error.line}`;

  return error.file === null ? error.message : `${error.file}${line}: ${error.message}`;
}

/**
 * Says how long a span lasted.
 *
 * @param span - a span of a circuit breaker
 * @returns such as `12 days`, `3 h 20 min`; empty while it is open
 */
export function spanLength(span: BreakerSpan): string {
  if (span.recovery === undefined) {
    return '';
  }

  const minutes = Math.round((parseUtc(span.recovery.time) - parseUtc(span.trip.time)) / MINUTE);
  const hours = Math.floor(minutes / 60);

  if (hours >= 48) {
    return `${Math.round(hours / 24)} days`;
  }

  return hours === 0 ? `${minutes} min` : `${hours} h ${minutes % 60} min`;
}

/**
 * Keeps the head and the tail of a long list.
 *
 * @param rows - the list
 * @param limit - the most to keep
 * @returns the kept head and tail, and how many lie between them
 */
export function cutMiddle<T>(
  rows: readonly T[],
  limit: number,
): { readonly head: readonly T[]; readonly cut: number; readonly tail: readonly T[] } {
  if (rows.length <= limit) {
    return { head: rows, cut: 0, tail: [] };
  }

  const head = Math.ceil(limit / 2);
  const tail = limit - head;

  return { head: rows.slice(0, head), cut: rows.length - limit, tail: tail === 0 ? [] : rows.slice(-tail) };
}

/**
 * Measures how far each point lies below the highest before it.
 *
 * @param values - a curve
 * @returns fractions, 0 or less
 */
export function drawdowns(values: readonly number[]): number[] {
  let peak = Number.NEGATIVE_INFINITY;

  return values.map((value) => {
    peak = Math.max(peak, value);

    return peak > 0 ? value / peak - 1 : 0;
  });
}
