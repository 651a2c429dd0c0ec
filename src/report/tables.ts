/**
 * The tables of the report.
 *
 * @module
 */
import type { BacktestResult } from '../engine/result.js';
import {
  countEvents,
  cutMiddle,
  isBreakerEvent,
  levels,
  type OrderRow,
  type RefusalRow,
  type RefusedRequest,
  type RiskEventRow,
  refusedRequests,
} from './digest.js';
import { formatCount, formatNumber, formatPrice, formatQuantity, formatTime } from './format.js';
import { html, type Markup } from './markup.js';

/** The most rows a table of the report holds; `result.json` holds all. */
const rowLimit = 400;

/** One column of a table. */
export interface Column {
  /** The heading. */
  readonly title: string;
  /** How its cells are set. */
  readonly kind?: 'number' | 'time';
}

const levelTone: Readonly<Record<RiskEventRow['level'], string>> = {
  emergency: 'bad',
  critical: 'bad',
  warning: 'warn',
  info: '',
};

/**
 * Builds the section of all orders.
 *
 * @param result - the result
 */
export function ordersSection({ orders }: BacktestResult): Markup {
  const columns: Column[] = [
    { title: 'Order', kind: 'number' },
    { title: 'Created', kind: 'time' },
    { title: 'Symbol' },
    { title: 'Type' },
    { title: 'Quantity', kind: 'number' },
    { title: 'Price', kind: 'number' },
    { title: 'Fees', kind: 'number' },
    { title: 'Status' },
    { title: 'Strategy' },
    { title: 'Tag' },
  ];

  return section('Orders', formatNumber(orders.length), 'No order was placed.', orders, columns, orderCells);
}

/**
 * Builds the section of everything the gate refused, with all reasons.
 *
 * @param result - the result
 */
export function refusalsSection(result: BacktestResult): Markup {
  const refused = refusedRequests(result);
  const columns: Column[] = [
    { title: 'Order', kind: 'number' },
    { title: 'Time', kind: 'time' },
    { title: 'Symbol' },
    { title: 'Quantity', kind: 'number' },
    { title: 'Strategy' },
    { title: 'Reasons' },
  ];

  return section(
    'Refused orders',
    formatNumber(refused.length),
    'No order was refused.',
    refused,
    columns,
    refusedCells,
  );
}

/**
 * Builds the section of risk events: counts by level, then those that matter, then all.
 *
 * @param result - the result
 */
export function riskEventsSection({ riskEvents }: BacktestResult): Markup {
  const serious = riskEvents.filter(
    (event) => event.level === 'critical' || event.level === 'emergency' || isBreakerEvent(event),
  );
  const byLevel = levels
    .map((level) => ({ level, count: riskEvents.filter((event) => event.level === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => `${formatNumber(count)} ${level}`);
  const columns: Column[] = [
    { title: 'Time', kind: 'time' },
    { title: 'Level' },
    { title: 'Event' },
    { title: 'Source' },
    { title: 'Message' },
  ];

  return html`<section class="long"><h2>Risk events <small>${byLevel.join(', ') || 'none'}</small></h2>
${riskEvents.length === 0 ? html`<p class="none">Nothing happened on the risk side.</p>` : eventCounts(riskEvents)}
${serious.length === 0 ? undefined : html`<h3>Circuit breaker, critical and emergency events</h3>${table('Serious risk events', serious, columns, eventCells)}`}
${riskEvents.length === 0 ? undefined : html`<details><summary>All ${formatCount(riskEvents.length, 'event')}</summary>${table('All risk events', riskEvents, columns, eventCells)}</details>`}
</section>`;
}

/**
 * Builds the section of what the strategy logged, closed at first.
 *
 * @param result - the result
 */
export function logsSection({ logs }: BacktestResult): Markup | undefined {
  const columns: Column[] = [{ title: 'Time', kind: 'time' }, { title: 'Level' }, { title: 'Message' }];
  const cells = ({ time, level, message }: BacktestResult['logs'][number]): Markup[] => [
    html`${formatTime(time)}`,
    html`<span class="${level === 'error' ? 'bad' : ''}">${level}</span>`,
    html`${message}`,
  ];

  return logs.length === 0
    ? undefined
    : html`<section class="long"><h2>Log <small>${formatNumber(logs.length)}</small></h2><details><summary>Show ${formatCount(logs.length, 'line')}</summary>${table('Log', logs, columns, cells)}</details></section>`;
}

function section<T>(
  title: string,
  note: string,
  none: string,
  rows: readonly T[],
  columns: readonly Column[],
  cells: (row: T) => readonly Markup[],
): Markup {
  return html`<section class="long"><h2>${title} <small>${note}</small></h2>${rows.length === 0 ? html`<p class="none">${none}</p>` : table(title, rows, columns, cells)}</section>`;
}

/**
 * Builds a table, thinned to what a page can hold.
 *
 * @param label - what it is, for those who cannot see it
 * @param rows - the rows
 * @param columns - the columns
 * @param cells - makes the cells of a row
 */
export function table<T>(
  label: string,
  rows: readonly T[],
  columns: readonly Column[],
  cells: (row: T) => readonly Markup[],
): Markup {
  const { head, cut, tail } = cutMiddle(rows, rowLimit);
  const row = (each: T): Markup =>
    html`<tr>${cells(each).map((cell, index) => html`<td class="${columns[index]?.kind ?? ''}">${cell}</td>`)}</tr>\n`;
  const gap =
    cut === 0
      ? undefined
      : html`<tr class="gap"><td colspan="${columns.length}">${formatCount(cut, 'more row')}: result.json holds all of them</td></tr>\n`;

  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0"><table><thead><tr>${columns.map(({ title, kind }) => html`<th scope="col" class="${kind ?? ''}">${title}</th>`)}</tr></thead>
<tbody>${head.map(row)}${gap}${tail.map(row)}</tbody></table></div>`;
}

function orderCells(order: OrderRow): Markup[] {
  const tone = order.status === 'filled' ? 'good' : order.status === 'invalid' ? 'bad' : '';

  return [
    html`${order.id}`,
    html`${formatTime(order.createdTime)}`,
    html`${order.symbol}`,
    html`${order.type}`,
    html`${formatQuantity(order.quantity)}`,
    html`${formatPrice(order.price)}`,
    html`${formatPrice(order.fees)}`,
    html`<span class="${tone}">${order.status}</span>${bustedOf(order)}`,
    html`${order.strategy}`,
    html`${order.tag}`,
  ];
}

/** Says next to the state how much of an order never happened. */
function bustedOf({ bustedQuantity }: OrderRow): Markup | undefined {
  return bustedQuantity === 0 ? undefined : html` <span class="bad">(${formatQuantity(bustedQuantity)} busted)</span>`;
}

function refusedCells({ time, order, refusals }: RefusedRequest): Markup[] {
  return [
    html`${order.id}`,
    html`${formatTime(time)}`,
    html`${order.symbol}`,
    html`${formatQuantity(order.quantity)}`,
    html`${order.strategy}`,
    html`<ul>${refusals.map(reason)}</ul>`,
  ];
}

/**
 * Writes why a plugin or a rule refused.
 *
 * @param refusal - the reason
 */
export function reason({ plugin, code, message }: RefusalRow): Markup {
  return html`<li><strong>${plugin}</strong> <code>${code}</code> ${message}</li>`;
}

function eventCounts(events: readonly RiskEventRow[]): Markup {
  const columns: Column[] = [
    { title: 'Level' },
    { title: 'Event' },
    { title: 'Count', kind: 'number' },
    { title: 'First', kind: 'time' },
    { title: 'Last', kind: 'time' },
  ];

  return table('Risk events by level', countEvents(events), columns, ({ level, type, count, first, last }) => [
    html`<span class="pill ${levelTone[level]}">${level}</span>`,
    html`<code class="name">${type}</code>`,
    html`${formatNumber(count)}`,
    html`${formatTime(first)}`,
    html`${formatTime(last)}`,
  ]);
}

function eventCells({ time, level, type, source, message }: RiskEventRow): Markup[] {
  return [
    html`${formatTime(time)}`,
    html`<span class="pill ${levelTone[level]}">${level}</span>`,
    html`<code class="name">${type}</code>`,
    html`${source}`,
    html`${message}`,
  ];
}
