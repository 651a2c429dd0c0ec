/**
 * How long plugins took, as far as a journal tells.
 *
 * @module
 */
import type { JournalRecord } from '../journal/records.js';

/** Less than the stopwatch of a run could tell apart, in milliseconds: what was measured is recorded rounded up. */
const roundedUp = 1e-7;

/** Lets time pass where plugins were late: in a replay no plugin is as slow as it was. */
export class RecordedTime {
  #elapsed = 0;

  /** Tells the milliseconds that have passed. */
  readonly stopwatch = (): number => this.#elapsed;

  /**
   * Lets a plugin that is being called be as late as it was.
   *
   * @param plugin - its name
   * @param record - the record that is judged
   */
  pass(plugin: string, record: JournalRecord | undefined): void {
    const took = latenessIn(saidBy(plugin, record), plugin);
    this.#elapsed += took === undefined ? 0 : took - roundedUp;
  }
}

function saidBy(plugin: string, record: JournalRecord | undefined): string {
  if (record?.kind === 'decision') {
    const slow = record.refusals.find((each) => each.plugin === plugin && each.code === 'PLUGIN_SLOW');

    return slow?.message ?? '';
  }

  return record?.kind === 'question' ? (record.answers?.find(([name]) => name === plugin)?.[2] ?? '') : '';
}

function latenessIn(text: string, plugin: string): number | undefined {
  const [, took] = /^\w+ took (\S+) ms, allowed are /.exec(text.slice(`${plugin}: `.length)) ?? [];

  return took === undefined || !text.startsWith(`${plugin}: `) ? undefined : Number(took);
}
