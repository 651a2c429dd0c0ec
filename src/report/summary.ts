/**
 * The summary that a terminal shows after a run.
 *
 * @module
 */
import type { BacktestResult } from '../engine/result.js';
import {
  type BreakerSpan,
  breakerSpans,
  countEvents,
  cutMiddle,
  dataName,
  describeFailure,
  isBreakerEvent,
  isLapse,
  levels,
  type OrderRow,
  type PluginLapse,
  period,
  pluginLapses,
  type RefusedRequest,
  refusedRequests,
  spanLength,
} from './digest.js';
import { formatCount, formatNumber, formatPrice, formatQuantity, formatTime } from './format.js';
import { describeShadow } from './shadow-words.js';
import { alignTable, clip, colours, oneLine, type Paint, plain, wrap } from './text.js';

/** How a summary is written. */
export interface SummaryOptions {
  /** The most characters of a line; without one lines are as long as they are, which suits logs and `grep`. */
  readonly width?: number;
  /** Whether the terminal shows colours. */
  readonly colour?: boolean;
  /** The files that hold the whole result. */
  readonly files?: readonly string[];
}

/** How many orders and how many serious events a summary shows before it cuts the middle. */
const orderLimit = 20;
const eventLimit = 20;

/**
 * Writes the summary of a result: statistics, orders, every refused order with all its reasons, risk events by level.
 *
 * @param result - the result of a run
 * @param options - width, colours and the files to name
 * @returns lines, ending in a line feed; ASCII but for what the strategy wrote
 */
export function formatSummary(result: BacktestResult, options: SummaryOptions = {}): string {
  const paint = options.colour === true ? colours : plain;
  const width = Math.max(40, options.width ?? Number.POSITIVE_INFINITY);
  const sections = [
    headline(result, paint, width),
    lapses(result, paint, width),
    statistics(result, paint, width),
    orders(result, paint, width),
    refusals(result, paint, width),
    shadows(result, paint, width),
    riskEvents(result, paint, width),
    errorLog(result, paint, width),
    files(options.files ?? [], paint),
  ];

  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function headline(result: BacktestResult, paint: Paint, width: number): string[] {
  const failed = result.status === 'failed';
  const span = period(result);
  const plugins = result.config.plugins.map(({ name, version }) => `${name} ${version}`).join(', ') || 'no plugins';
  const facts: string[][] = [
    ['Period', span === undefined ? 'no data' : `${span[0]} to ${span[1]} (times are UTC)`],
    ['Data', [dataName(result), formatCount(result.dataPoints, 'data point')].filter((part) => part !== '').join(', ')],
    ['Risk', plugins],
    ['Hash', result.config.hash],
  ];
  const error = result.error === null ? [] : wrap(oneLine(describeFailure(result.error)), width, 2);

  return [
    `${paint.bold(result.algorithm)}: ${failed ? paint.red('failed') : paint.green('completed')}`,
    ...error.map((line) => paint.red(line)),
    ...facts.flatMap(([name = '', value = '']) => wrap(`${name.padEnd(8)}${oneLine(value)}`, width, 8)),
  ];
}

/** Right below the head: whoever reads the figures must know that a limit was off. */
function lapses(result: BacktestResult, paint: Paint, width: number): string[] {
  const found = pluginLapses(result.riskEvents);

  if (found.length === 0) {
    return [];
  }

  const { head, cut, tail } = cutMiddle(found, eventLimit);
  const line = ({ end, plugin, start, what }: PluginLapse): string[] => {
    const until = end === undefined ? 'to the end of the run' : `until ${formatTime(end.time)}`;
    const text = `  ${oneLine(plugin)}: ${what} from ${formatTime(start.time)} ${until} (${oneLine(start.message)})`;
    return wrap(text, width, 6).map((each) => (end === undefined ? paint.red(each) : paint.yellow(each)));
  };
  const gap = cut === 0 ? [] : [`  ... ${formatCount(cut, 'more time')}, all of them in result.json ...`];
  const lasting = found.filter(({ end }) => end === undefined).length;
  const title = `Risk plugins out of order (${formatNumber(lasting)} at the end of the run)`;

  return [paint.red(paint.bold(title)), ...head.flatMap(line), ...gap, ...tail.flatMap(line)];
}

function statistics(result: BacktestResult, paint: Paint, width: number): string[] {
  const entries = Object.entries(result.statistics);

  if (entries.length === 0) {
    return [];
  }

  const names = Math.max(...entries.map(([name]) => name.length));
  const values = Math.max(...entries.map(([, value]) => value.length));
  const cells = entries.map(([name, value]) => `${name.padEnd(names)}  ${value.padStart(values)}`);
  const columns = width >= 2 * (names + values + 2) + 6 && Number.isFinite(width) ? 2 : 1;
  const height = Math.ceil(cells.length / columns);
  const lines = Array.from({ length: height }, (_, row) =>
    `  ${cells.filter((_cell, index) => index % height === row).join('    ')}`.trimEnd(),
  );

  return [paint.bold('Statistics'), ...lines];
}

function orders(result: BacktestResult, paint: Paint, width: number): string[] {
  const byStatus = new Map<string, number>();

  for (const { status } of result.orders) {
    byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
  }

  const counts = [...byStatus].map(([status, count]) => `${formatNumber(count)} ${status}`).join(', ');
  const { head, cut, tail } = cutMiddle(result.orders, orderLimit);
  const gap = cut === 0 ? [] : [`... ${formatCount(cut, 'more order')}, all of them in result.json ...`];
  const table = alignTable(
    [
      { title: 'id', right: true },
      { title: 'created' },
      { title: 'symbol' },
      { title: 'type' },
      { title: 'quantity', right: true },
      { title: 'price', right: true },
      { title: 'fees', right: true },
      { title: 'status' },
      { title: 'strategy' },
      { title: 'tag' },
    ],
    [...head.map(orderCells), ...gap, ...tail.map(orderCells)],
    width - 2,
  );
  const title = paint.bold(`Orders (${formatNumber(result.orders.length)}${counts === '' ? '' : `: ${counts}`})`);

  return result.orders.length === 0 ? [title] : [title, ...table.map((line) => `  ${line}`)];
}

function orderCells(order: OrderRow): string[] {
  return [
    String(order.id),
    formatTime(order.createdTime),
    order.symbol,
    order.type,
    formatQuantity(order.quantity),
    formatPrice(order.price) || '-',
    formatPrice(order.fees) || '-',
    order.bustedQuantity === 0 ? order.status : `${order.status} (${formatQuantity(order.bustedQuantity)} busted)`,
    oneLine(order.strategy),
    oneLine(order.tag),
  ];
}

function refusals(result: BacktestResult, paint: Paint, width: number): string[] {
  const refused = refusedRequests(result);

  return [
    paint.bold(`Refused orders (${formatNumber(refused.length)})`),
    ...refused.flatMap((request) => refusal(request, paint, width)),
  ];
}

function refusal({ time, order, refusals: reasons }: RefusedRequest, paint: Paint, width: number): string[] {
  const later = order.refusals.length === 0 ? ' (update)' : '';
  const title = `  #${order.id}  ${formatTime(time)}  ${order.symbol}  ${order.type} ${formatQuantity(order.quantity)}  ${oneLine(order.strategy)}${later}`;

  return [
    clip(title, width),
    ...reasons.flatMap(({ plugin, code, message }) =>
      wrap(`      ${plugin} ${code}: ${oneLine(message)}`, width, 8).map((line) => paint.yellow(line)),
    ),
  ];
}

/** One line for each plugin that only watches. */
function shadows({ shadows: found = [] }: BacktestResult, paint: Paint, width: number): string[] {
  return found.length === 0
    ? []
    : [
        paint.bold(`Shadows (${formatNumber(found.length)}): they protect nothing, this is what they would have done`),
        ...found.flatMap((shadow) => {
          const { faults, text } = describeShadow(shadow);

          return wrap(`  ${oneLine(text)}`, width, 6).map((line) => (faults ? paint.red(line) : line));
        }),
      ];
}

function riskEvents(result: BacktestResult, paint: Paint, width: number): string[] {
  const counts = countEvents(result.riskEvents);
  const byLevel = levels
    .map((level) => ({ level, count: result.riskEvents.filter((event) => event.level === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => `${formatNumber(count)} ${level}`)
    .join(', ');
  const title = paint.bold(
    `Risk events (${formatNumber(result.riskEvents.length)}${byLevel === '' ? '' : `: ${byLevel}`})`,
  );

  if (counts.length === 0) {
    return [title];
  }

  const table = alignTable(
    [{ title: 'level' }, { title: 'type' }, { title: 'count', right: true }, { title: 'first' }, { title: 'last' }],
    counts.map(({ level, type, count, first, last }) => [
      level,
      type,
      formatNumber(count),
      formatTime(first),
      formatTime(last),
    ]),
    width - 2,
  );

  return [
    title,
    ...table.map((line) => `  ${line}`),
    ...breaker(result, paint, width),
    ...serious(result, paint, width),
  ];
}

function breaker(result: BacktestResult, paint: Paint, width: number): string[] {
  const spans = breakerSpans(result.riskEvents);

  return spans.length === 0
    ? []
    : ['', `  ${paint.bold(`Circuit breaker: tripped ${formatCount(spans.length, 'time')}`)}`].concat(
        spans.flatMap((span) => spanLines(span, paint, width)),
      );
}

function spanLines(span: BreakerSpan, paint: Paint, width: number): string[] {
  const trip = `  ${formatTime(span.trip.time)}  tripped    ${oneLine(span.trip.message)}`;
  const end =
    span.recovery === undefined
      ? '                    still tripped at the end of the run'
      : `  ${formatTime(span.recovery.time)}  recovered  after ${spanLength(span)}: ${oneLine(span.recovery.message)}`;

  return [
    ...wrap(trip, width, 31).map((line) => paint.red(line)),
    ...wrap(end, width, 31).map((line) => (span.recovery === undefined ? paint.red(line) : paint.green(line))),
  ];
}

function serious(result: BacktestResult, paint: Paint, width: number): string[] {
  const events = result.riskEvents.filter(
    (event) => (event.level === 'critical' || event.level === 'emergency') && !isBreakerEvent(event) && !isLapse(event),
  );

  if (events.length === 0) {
    return [];
  }

  const { head, cut, tail } = cutMiddle(events, eventLimit);
  const line = (event: (typeof events)[number]): string[] =>
    wrap(
      `  ${formatTime(event.time)}  ${event.level}  ${event.source} ${event.type}: ${oneLine(event.message)}`,
      width,
      20,
    );
  const gap = cut === 0 ? [] : [`  ... ${formatCount(cut, 'more event')}, all of them in result.json ...`];

  return [
    '',
    `  ${paint.bold('Other critical and emergency events')}`,
    ...head.flatMap(line),
    ...gap,
    ...tail.flatMap(line),
  ];
}

/** What the strategy logs is its own affair, but an error in the log must not be missed. */
function errorLog(result: BacktestResult, paint: Paint, width: number): string[] {
  const errors = result.logs.filter(({ level }) => level === 'error');

  if (errors.length === 0) {
    return [];
  }

  const { head, cut, tail } = cutMiddle(errors, eventLimit);
  const line = ({ time, message }: (typeof errors)[number]): string[] =>
    wrap(`  ${formatTime(time)}  ${oneLine(message)}`, width, 20).map((text) => paint.red(text));
  const gap = cut === 0 ? [] : [`  ... ${formatCount(cut, 'more error')}, all of them in result.json ...`];
  const title = paint.bold(`Errors in the log (${formatNumber(errors.length)})`);

  return [title, ...head.flatMap(line), ...gap, ...tail.flatMap(line)];
}

function files(paths: readonly string[], paint: Paint): string[] {
  return paths.length === 0 ? [] : [paint.bold('Files'), ...paths.map((path) => `  ${path}`)];
}
