/**
 * What replaying a journal has shown, in words.
 *
 * @module
 */
import { formatUtc } from '../core/time.js';
import type { RecordedRefusal } from '../risk/journal/records.js';
import type { ReplayDifference, ReplayedAnswer } from '../risk/replay/difference.js';
import type { ReplayCounts, ReplayReport } from '../risk/replay/report.js';
import { withoutControls } from './text.js';

/**
 * Says whether a journal was reproduced, or what another policy would have decided.
 *
 * @param file - the journal
 * @param report - what replaying it has shown
 * @param policy - the name of the other policy; absent for the recorded one
 * @returns lines of text
 */
export function formatReplay(file: string, report: ReplayReport, policy?: string): string {
  const { isSamePolicy, standIns } = report;
  const lines = isSamePolicy ? reproduced(report) : otherwise(report, policy);
  const remembered = standIns.map(
    (name) => `${name} was registered by code and cannot be made anew: it answers what it answered then`,
  );

  return `${[`${file}:`, ...[...lines, ...remembered].map((line) => `  ${line}`)].map(withoutControls).join('\n')}\n`;
}

function reproduced({ decisions, differences, questions }: ReplayReport): string[] {
  const [first] = differences;

  return [
    sayReproduced(decisions, 'decisions'),
    ...(questions.count === 0 ? [] : [sayReproduced(questions, 'questions from outside of orders')]),
    ...(first === undefined ? [] : [`the first that differs is record ${first.n}`]),
    ...differences.flatMap((each) => [
      `${subjectOf(each)}: ${outcomes(each, 'is')}`,
      ...each.differences.map((sentence) => `  ${sentence}`),
    ]),
  ];
}

function sayReproduced({ count, reproduced: same }: ReplayCounts, what: string): string {
  return same === count ? `${count} ${what}, all reproduced` : `${count} ${what}, ${count - same} not reproduced`;
}

function otherwise(
  { decisions, differences, identity, questions }: ReplayReport,
  policy: string | undefined,
): string[] {
  return [
    `judged behind ${policy ?? 'another risk line'}, not behind the recorded one:`,
    ...identity.map((sentence) => `  ${sentence}`),
    sayOtherwise(decisions, 'decisions'),
    ...(questions.count === 0 ? [] : [sayOtherwise(questions, 'questions from outside of orders')]),
    'each is judged on the recorded history: with this policy in force, what came after the first difference would have been another',
    ...differences.flatMap((each) => [
      `${subjectOf(each)}: ${outcomes(each, 'would be')}`,
      ...reasons('then', each.recorded),
      ...(each.again === null ? [] : reasons('now', each.again)),
    ]),
  ];
}

function sayOtherwise({ allowedNow, count, refusedNow, reproduced: same }: ReplayCounts, what: string): string {
  const otherReasons = count - same - allowedNow - refusedNow;

  return [
    `${count} ${what}: ${same} as recorded`,
    `${refusedNow} allowed then and refused now`,
    `${allowedNow} refused then and allowed now`,
    ...(otherReasons === 0 ? [] : [`${otherReasons} with the same outcome for other reasons`]),
  ].join(', ');
}

function subjectOf({ asked, kind, n, orderId, quantity, strategy, symbol, utc }: ReplayDifference): string {
  const whose = strategy === '' ? '' : ` of ${strategy}`;
  const what = kind === 'decision' ? `${asked} of order ${orderId}${whose}` : `${asked}${whose}`;
  const units = quantity === null ? '' : `${quantity} `;

  return `record ${n}, ${what}${symbol === '' ? '' : `, ${units}${symbol}`}, at ${formatUtc(utc)}`;
}

function outcomes({ again, recorded }: ReplayDifference, verb: string): string {
  if (again === null) {
    return `was ${recorded.outcome}, not asked now`;
  }

  return again.outcome === recorded.outcome
    ? `${recorded.outcome}, with a difference`
    : `was ${recorded.outcome}, ${verb} ${again.outcome}`;
}

function reasons(when: string, { refusals }: ReplayedAnswer): string[] {
  return refusals.length === 0
    ? [`  ${when}: nothing against it`]
    : refusals.map((refusal) => `  ${when}: ${sayRefusal(refusal)}`);
}

function sayRefusal({ code, context, message, plugin }: RecordedRefusal): string {
  return `${plugin}: ${message} (${code})${context === undefined ? '' : ` ${JSON.stringify(context)}`}`;
}
