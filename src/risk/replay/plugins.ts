/**
 * Plugins of a replay: those that can only be remembered, and those that called back into the run they were in.
 *
 * @module
 */

import { isVerdictKind } from '../gate/verdict.js';
import type { DecisionRecord, JournalRecord, QuestionRecord, RecordedRefusal } from '../journal/records.js';
import { bindPlugin, type Hook } from '../plugins/binding.js';
import type { RiskAnswer, RiskPlugin } from '../plugins/plugin.js';

/** The record that is judged. */
export type CurrentRecord = () => JournalRecord | undefined;

/**
 * Stands for a plugin that no configuration names, since code registered it: it answers what it answered then.
 *
 * @param name - its name
 * @param version - its version
 * @param serves - the legacy questions that it answered
 * @param current - the record that is judged
 */
export function standIn(name: string, version: string, serves: readonly string[], current: CurrentRecord): RiskPlugin {
  const told = (): readonly [boolean, string] => toldBy(name, current());
  const questions = Object.fromEntries(
    serves.map((hook) => [hook, hook === 'shouldDefend' ? (): boolean => told()[0] : told]),
  );

  return {
    pluginName: name,
    pluginVersion: version,
    initialize: () => true,
    canOpenPosition: () => verdictOf(name, current()),
    onPositionOpened: () => undefined,
    onPositionClosed: () => undefined,
    getStatus: () => ({}),
    ...questions,
  };
}

/**
 * Lets something happen each time a plugin has been called, while it still counts as being called.
 *
 * @param plugin - the plugin
 * @param after - what happens, with the plugin's name
 * @returns a plugin with the same members; one that is broken as it is
 */
export function calling(plugin: RiskPlugin, after: (name: string) => void): RiskPlugin {
  const binding = bindPlugin(plugin, () => false);

  if (binding.kind === 'broken') {
    return plugin;
  }

  const { hooks, name, version } = binding.bound;
  const wrapped = Object.entries(hooks)
    .filter((entry): entry is [string, Hook] => entry[1] !== undefined)
    .map(([member, hook]) => [
      member,
      (...args: unknown[]): unknown => {
        try {
          return hook(...args);
        } finally {
          after(name);
        }
      },
    ]);

  return { pluginName: name, pluginVersion: version, ...Object.fromEntries(wrapped) } as RiskPlugin;
}

function verdictOf(name: string, record: JournalRecord | undefined): RiskAnswer {
  if (record?.kind === 'question') {
    const [isAllowed, reason] = toldBy(name, record);
    const [, message = reason, code = 'POSITION_REFUSED'] = /^(.*) \((\w+)\)$/s.exec(reason) ?? [];

    return isAllowed ? [true, ''] : { kind: 'deny', code, message };
  }

  return record?.kind === 'decision' ? verdictIn(name, record) : [true, ''];
}

function verdictIn(name: string, { notes = [], refusals, verdict }: DecisionRecord): RiskAnswer {
  const against = refusals.find(({ plugin }) => plugin === name);
  const note = notes.find(({ plugin }) => plugin === name);

  if (against === undefined) {
    return note === undefined ? [true, ''] : { kind: 'allow', ...said(note) };
  }

  // Which of the refusals was the severest is not recorded, and makes no difference to all of them together.
  return { kind: isVerdictKind(verdict) && verdict !== 'allow' ? verdict : 'deny', ...said(against) };
}

function said({ code, context, message }: RecordedRefusal): Omit<RecordedRefusal, 'plugin'> {
  return context === undefined ? { code, message } : { code, message, context };
}

function toldBy(name: string, record: JournalRecord | undefined): readonly [boolean, string] {
  const answers = (record as QuestionRecord | undefined)?.answers ?? [];
  const [, isAllowed = true, reason = ''] = answers.find(([plugin]) => plugin === name) ?? [];

  return [isAllowed, reason];
}
