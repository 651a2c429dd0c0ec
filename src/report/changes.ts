/**
 * The section of the report about changes of the risk line while the run went on.
 *
 * @module
 */
import type { BacktestResult } from '../engine/result.js';
import { formatNumber, formatTime } from './format.js';
import { html, type Markup } from './markup.js';
import { type Column, table } from './tables.js';

/** How many figures of a hash tell two of them apart for a person; `result.json` has all. */
const hashFigures = 12;

type Change = BacktestResult['risk']['changes'][number];
type Difference = Change['differences'][number];

/** What a person reads for each type of event that tells of a change. */
const words: Readonly<Record<string, string>> = {
  halted: 'kill switch tightened',
  resumed: 'kill switch loosened',
  plugin_registered: 'registered by code',
  plugin_enabled: 'enabled',
  plugin_disabled: 'disabled',
  plugin_reset: 'reset',
  plugin_reconfigured: 'limits changed',
};

const tones: Readonly<Record<Difference['direction'], string>> = {
  looser: 'bad',
  unknown: 'warn',
  tighter: 'good',
  same: '',
};

const columns: readonly Column[] = [
  { title: 'Time', kind: 'time' },
  { title: 'What, and why' },
  { title: 'Who' },
  { title: 'Settings, and the configuration hash' },
];

/**
 * Builds the section of everything that changed the risk line while the run went on.
 *
 * @param result - the result
 * @returns nothing for a run in which nothing did
 */
export function changesSection({ risk }: BacktestResult): Markup | undefined {
  const { changes, hash, killSwitch } = risk;

  return changes.length === 0
    ? undefined
    : html`<section class="long changes"><h2>Changes of the risk line <small>${formatNumber(changes.length)} while the run went on</small></h2>
<p>At the end the kill switch was <strong class="${killSwitch.state === 'active' ? 'good' : 'bad'}">${killSwitch.state}</strong>${killSwitch.reason === '' ? '' : ` (${killSwitch.reason})`}, and the hash of the configuration in force <code>${hash === '' ? 'none' : hash}</code>.</p>
${table('Changes of the risk line', changes, columns, cells)}</section>`;
}

function cells({ approvers, by, differences, hash, killSwitch, plugin, reason, time, type }: Change): Markup[] {
  const what = words[type] ?? type;

  return [
    html`${formatTime(time)}`,
    html`${killSwitch === null ? html`<strong>${plugin ?? ''}</strong> ${what}` : html`${what}: ${killSwitch.from} → <strong>${killSwitch.to}</strong>`}<div>${reason}</div>`,
    html`on behalf of ${by}${approvers.length === 0 ? undefined : html`<div>approved by ${approvers.join(' and ')}</div>`}`,
    html`${differences.map(setting)}<div>hash ${hash.before === hash.after ? html`${short(hash.after)}, unchanged` : html`${short(hash.before)} → ${short(hash.after)}`}</div>`,
  ];
}

function setting({ direction, from, path, to }: Difference): Markup {
  return html`<div><code>${path}</code>: ${value(from)} → ${value(to)} <span class="${tones[direction]}">${direction}</span></div>`;
}

function value(it: unknown): string {
  return it === null || it === undefined ? 'none' : typeof it === 'string' ? it : JSON.stringify(it);
}

function short(hash: string): Markup {
  return html`<code title="${hash}">${hash === '' ? 'none' : hash.slice(0, hashFigures)}</code>`;
}
