/**
 * The state of the risk side at the end of a journal, for a person.
 *
 * @module
 */
import { formatUtc } from '../core/time.js';
import type { RecordedPlugin, RecordedRiskState } from '../risk/journal/state.js';
import { withoutControls } from './text.js';

/**
 * Writes the state of the risk side at the end of a journal.
 *
 * @param file - the journal
 * @param state - the state
 * @returns lines of text
 */
export function formatRiskState(file: string, state: RecordedRiskState): string {
  const { changes, configHash, killSwitch, plugins, reservations, utc } = state;
  const since = killSwitch.sinceUtc === null ? '' : ` since ${formatUtc(killSwitch.sinceUtc)}`;
  const why = killSwitch.reason === '' ? '' : `: ${killSwitch.reason}`;

  return [
    `${file}: up to ${formatUtc(utc)}`,
    `  configuration in force ${configHash === '' ? 'none' : configHash}`,
    `  kill switch ${killSwitch.state}${since}${why}`,
    ...section('plugins', plugins.map(pluginLine)),
    ...section(
      'changes during the run',
      changes.map(({ utc: when, type, by, reason, approvers }) => {
        const signed = approvers.length === 0 ? '' : `, approved by ${approvers.join(' and ')}`;

        return `${formatUtc(when)} ${type} by ${by}: ${reason}${signed}`;
      }),
    ),
    ...section(
      'waiting orders',
      reservations.map(({ orderId, quantity, strategy, symbol }) => `${orderId}: ${quantity} ${symbol} of ${strategy}`),
    ),
    '',
  ]
    .map(withoutControls)
    .join('\n');
}

function pluginLine({ degraded, enabled, name, unfed, version }: RecordedPlugin): string {
  const faults = [
    ...(enabled ? [] : ['disabled']),
    ...(degraded === null ? [] : [`degraded (${degraded})`]),
    ...(unfed === null ? [] : [`not fed (${unfed})`]),
  ];

  return `${name} ${version}: ${faults.length === 0 ? 'enabled' : faults.join(', ')}`;
}

function section(title: string, lines: readonly string[]): string[] {
  return [`  ${title}${lines.length === 0 ? ': none' : ''}`, ...lines.map((line) => `    ${line}`)];
}
