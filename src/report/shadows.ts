/**
 * The section of the report about plugins that only watch: where they and the gate disagreed, and what came of it.
 *
 * @module
 */
import type { BacktestResult } from '../engine/result.js';
import { formatCount, formatNumber, formatPrice, formatQuantity, formatTime } from './format.js';
import { html, type Markup } from './markup.js';
import { formatAmount, type ShadowRow } from './shadow-words.js';
import { type Column, reason, table } from './tables.js';

/** How many divergences are shown first. */
const firstLimit = 5;

type Blocked = ShadowRow['wouldBlock']['first'][number];
type Allowed = ShadowRow['wouldAllow']['first'][number];
type Note = ShadowRow['faults']['first'][number];

const answers: readonly (readonly [keyof ShadowRow['agreement']['approved'], string])[] = [
  ['allow', 'Allow'],
  ['reduce-only', 'Reduce only'],
  ['deny', 'Deny'],
  ['halt', 'Halt'],
  ['fault', 'Fault'],
];

/**
 * Builds the section of all shadows.
 *
 * @param result - the result
 * @returns nothing where there are none
 */
export function shadowsSection({ shadows = [] }: BacktestResult): Markup | undefined {
  return shadows.length === 0
    ? undefined
    : html`<section class="long shadows"><h2>Shadow plugins <small>${formatNumber(shadows.length)}: they protected nothing; what they would have decided</small></h2>
${shadows.map(oneShadow)}
<p class="note">Profit is that of the units which the order itself opened, first in first out, after fees, marked at the last price where still held. It is not what
the run would have earned: had an order been blocked, later ones would have been others.</p></section>`;
}

function oneShadow(shadow: ShadowRow): Markup {
  const { faults, halt, name, plugin, version } = shadow;

  return html`<h3><span class="pill warn">SHADOW</span> ${name} <small>${plugin} ${version}</small></h3>
${verdict(shadow)}
${halt === null ? undefined : html`<p class="warn">At ${formatTime(halt.time)} it would have stopped every later opening (order ${halt.orderId}: ${halt.message}); ${formatCount(halt.laterOpenings, 'later opening')} it had nothing against by itself would not have been approved.</p>`}
${faults.count === 0 ? undefined : html`<p class="bad">It failed ${formatCount(faults.count, 'time')}; enforced, each would have refused what opens.</p>`}
${figures(shadow)}
${matrix(shadow)}
${divergences(shadow)}
${notes('Faults', faults)}
${notes('What it published', shadow.events)}
${notes('What it logged', shadow.logs)}`;
}

/** What a person wants to know first. */
function verdict({ decisions, wouldAllow, wouldBlock }: ShadowRow): Markup {
  const { count, lost, profit, won } = wouldBlock;
  const split = `${formatCount(won.count, 'order')} earned ${formatAmount(won.profit)}, ${formatNumber(lost.count)} lost ${formatAmount(-lost.profit)}`;

  if (decisions === 0) {
    return html`<p>It was asked about no order.</p>`;
  }

  if (count === 0 && wouldAllow.count === 0) {
    return html`<p class="good">It agreed with every one of ${formatCount(decisions, 'decision')}.</p>`;
  }

  if (count === 0) {
    return html`<p>It would have blocked nothing that was approved, and allowed ${formatNumber(wouldAllow.count)} that others refused.</p>`;
  }

  if (profit === null) {
    return html`<p>What became of the orders that it would have blocked cannot be told.</p>`;
  }

  return profit === 0
    ? html`<p>The orders that it would have blocked came out even.</p>`
    : html`<p>The orders that it would have blocked went on to <strong class="${profit < 0 ? 'bad' : 'good'}">${profit < 0 ? 'lose' : 'earn'} ${formatAmount(Math.abs(profit))}</strong> (${split}): blocking them would have <strong>${profit < 0 ? 'saved' : 'cost'}</strong> that much.</p>`;
}

function figures({ decisions, questions, wouldAllow, wouldBlock }: ShadowRow): Markup {
  const agreed = decisions - wouldBlock.count - wouldAllow.count;
  const share = decisions === 0 ? '' : ` (${formatNumber((100 * agreed) / decisions, 1)} %)`;
  const rows: (readonly [string, string, string])[] = [
    ['Asked', formatNumber(decisions), ''],
    ['Agreed', `${formatNumber(agreed)}${share}`, ''],
    ['Would have blocked', formatNumber(wouldBlock.count), wouldBlock.count > 0 ? 'warn' : ''],
    [
      'Their later profit',
      wouldBlock.count === 0 ? '–' : wouldBlock.profit === null ? 'not known' : formatAmount(wouldBlock.profit),
      toneOf(wouldBlock.profit),
    ],
    ['Would have allowed', formatNumber(wouldAllow.count), ''],
    ...(questions.asked === 0
      ? []
      : [
          [
            'Legacy questions',
            `${formatNumber(questions.asked)}, ${formatNumber(questions.wouldRefuse + questions.wouldAllow)} otherwise`,
            '',
          ] as const,
        ]),
  ];

  return html`<dl class="facts">${rows.map(([title, value, tone]) => html`<div><dt>${title}</dt><dd class="${tone}">${value}</dd></div>`)}</dl>`;
}

function matrix({ agreement }: ShadowRow): Markup {
  const columns: Column[] = [
    { title: '' },
    ...answers.map(([, title]) => ({ title: `Shadow: ${title}`, kind: 'number' as const })),
  ];
  const sides = [
    { title: 'Approved', counts: agreement.approved, agreeing: 'allow' },
    { title: 'Refused', counts: agreement.refused, agreeing: '' },
  ];

  return table('Agreement of the shadow with what was decided', sides, columns, ({ agreeing, counts, title }) => [
    html`<strong>${title}</strong>`,
    ...answers.map(([key]) => {
      const isAgreed = agreeing === '' ? key !== 'allow' : key === agreeing;
      const tone = counts[key] === 0 ? '' : isAgreed ? 'good' : 'warn';

      return html`<span class="${tone}">${formatNumber(counts[key])}</span>`;
    }),
  ]);
}

function divergences({ wouldAllow, wouldBlock }: ShadowRow): Markup {
  const first = [...wouldBlock.first, ...wouldAllow.first]
    .sort((one, other) => (one.time === other.time ? one.orderId - other.orderId : one.time < other.time ? -1 : 1))
    .slice(0, firstLimit);

  return html`${first.length === 0 ? undefined : html`<h4>First divergences</h4>${table('First divergences', first, firstColumns, firstCells)}`}
${wouldBlock.count === 0 ? undefined : html`<details><summary>${formatCount(wouldBlock.count, 'approved order')} it would have blocked${more(wouldBlock)}</summary>${table('Would have blocked', wouldBlock.first, blockedColumns, blockedCells)}</details>`}
${wouldAllow.count === 0 ? undefined : html`<details><summary>${formatCount(wouldAllow.count, 'refused order')} it would have allowed${more(wouldAllow)}</summary>${table('Would have allowed', wouldAllow.first, allowedColumns, allowedCells)}</details>`}`;
}

function more({ count, first }: { readonly count: number; readonly first: readonly unknown[] }): string {
  return count === first.length ? '' : ` (the first ${formatNumber(first.length)})`;
}

const orderColumns: readonly Column[] = [
  { title: 'Order', kind: 'number' },
  { title: 'Time', kind: 'time' },
  { title: 'Symbol' },
  { title: 'Quantity', kind: 'number' },
  { title: 'Opens', kind: 'number' },
  { title: 'Price', kind: 'number' },
  { title: 'Strategy' },
];
const firstColumns: readonly Column[] = [...orderColumns, { title: 'Decided' }, { title: 'Instead' }];
const blockedColumns: readonly Column[] = [
  ...orderColumns,
  { title: 'Reason of the shadow' },
  { title: 'Fees', kind: 'number' },
  { title: 'Still held', kind: 'number' },
  { title: 'Later profit', kind: 'number' },
];
const allowedColumns: readonly Column[] = [...orderColumns, { title: 'Refused by' }];

function orderCells({
  action,
  openingQuantity,
  orderId,
  price,
  quantity,
  strategy,
  symbol,
  time,
}: Blocked | Allowed): Markup[] {
  return [
    html`${orderId}${action === 'submit' ? '' : ` (${action})`}`,
    html`${formatTime(time)}`,
    html`${symbol}`,
    html`${formatQuantity(quantity)}`,
    html`${formatQuantity(openingQuantity)}`,
    html`${formatPrice(price)}`,
    html`${strategy}`,
  ];
}

function firstCells(order: Blocked | Allowed): Markup[] {
  const isBlocked = 'verdict' in order;

  return [
    ...orderCells(order),
    isBlocked ? html`approved` : html`<ul>${order.refusals.map(reason)}</ul>`,
    isBlocked ? shadowReason(order) : html`allowed`,
  ];
}

function blockedCells(order: Blocked): Markup[] {
  const { fees, held, profit } = order;

  return [
    ...orderCells(order),
    shadowReason(order),
    html`${formatAmount(fees)}`,
    html`${held === 0 ? '' : formatQuantity(held)}`,
    html`<span class="${toneOf(profit)}">${profit === null ? '' : formatAmount(profit)}</span>`,
  ];
}

function allowedCells(order: Allowed): Markup[] {
  return [...orderCells(order), html`<ul>${order.refusals.map(reason)}</ul>`];
}

function shadowReason({ code, message, verdict: kind }: Blocked): Markup {
  return html`<strong>${kind}</strong> <code>${code}</code> ${message}`;
}

function notes(title: string, { count, first }: ShadowRow['faults']): Markup | undefined {
  const columns: Column[] = [{ title: 'Time', kind: 'time' }, { title: 'Kind' }, { title: 'Message' }];
  const cells = ({ message, time, type }: Note): Markup[] => [
    html`${formatTime(time)}`,
    html`<code class="name">${type}</code>`,
    html`${message}`,
  ];

  return count === 0
    ? undefined
    : html`<details><summary>${title}: ${formatNumber(count)}${more({ count, first })}</summary>${table(title, first, columns, cells)}</details>`;
}

function toneOf(profit: number | null): string {
  return profit === null || profit === 0 ? '' : profit < 0 ? 'bad' : 'good';
}
