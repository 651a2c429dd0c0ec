/**
 * What replaying a whole journal has shown.
 *
 * @module
 */
import type { RiskSetup } from '../config/config.js';
import { describeOtherIdentity } from '../config/identity.js';
import type { JournalRecord } from '../journal/records.js';
import { answerOf, differenceOf, type ReplayDifference } from './difference.js';
import { JournalReplay } from './replay.js';

/** How many answers came out how. */
export interface ReplayCounts {
  /** How many there are. */
  readonly count: number;
  /** How many come out as they were recorded, to the last bit. */
  readonly reproduced: number;
  /** How many were allowed and are refused now. */
  readonly refusedNow: number;
  /** How many were refused and are allowed now. */
  readonly allowedNow: number;
}

/** What replaying a journal has shown. */
export interface ReplayReport {
  /** Whether the policy is the recorded one: the same configuration and the same versions of the same plugins. */
  readonly isSamePolicy: boolean;
  /** How the policy differs from the recorded one. */
  readonly identity: readonly string[];
  /** The plugins that code had registered; they answer what they answered then. */
  readonly standIns: readonly string[];
  /** Orders that were decided on. */
  readonly decisions: ReplayCounts;
  /** Questions from outside of orders that were asked again. */
  readonly questions: ReplayCounts;
  /** What comes out otherwise: everything that differs for the recorded policy, the other outcomes for another one. */
  readonly differences: readonly ReplayDifference[];
}

/**
 * Replays a journal.
 *
 * @remarks
 * 1. Behind the recorded policy every answer must come out as it was, to the last bit.
 * 2. Behind another one it shows what that would have answered at each order, given what was traded then: orders that it would have refused were
 *    filled all the same, so that later ones are judged on the recorded account. With that policy in force, later orders would have differed.
 * @param records - the records of one journal, in their order
 * @param policy - the risk configuration and its plugins
 * @throws FrameworkError `BAD_DATA` for a journal that cannot be judged again, `BAD_PLUGIN` for a plugin that cannot be made anew
 */
export function replayJournal(records: Iterable<JournalRecord>, policy: RiskSetup): ReplayReport {
  const replay = new JournalReplay(policy);
  const counts = { decision: noneYet(), question: noneYet() };
  const differences: ReplayDifference[] = [];
  let identity: readonly string[] = [];

  for (const record of records) {
    for (const judged of replay.take(record)) {
      const difference = differenceOf(judged);
      const was = answerOf(judged.recorded).outcome;
      const is = difference?.again?.outcome ?? was;
      const tally = counts[judged.recorded.kind];
      tally.count += 1;
      tally.reproduced += difference === undefined ? 1 : 0;
      tally.refusedNow += was === 'approved' && is === 'refused' ? 1 : 0;
      tally.allowedNow += was === 'refused' && is === 'approved' ? 1 : 0;

      if (difference !== undefined && (identity.length === 0 || was !== is)) {
        differences.push(difference);
      }
    }

    if (record.kind === 'header') {
      identity = describeOtherIdentity(record, { configHash: policy.hash, plugins: replay.plugins });
    }
  }

  return {
    isSamePolicy: identity.length === 0,
    identity,
    standIns: replay.standIns,
    decisions: counts.decision,
    questions: counts.question,
    differences,
  };
}

function noneYet(): { count: number; reproduced: number; refusedNow: number; allowedNow: number } {
  return { count: 0, reproduced: 0, refusedNow: 0, allowedNow: 0 };
}
