/**
 * What strategies see of a plugin.
 *
 * @module
 */
import { whileHeld } from './bus.js';
import type { RiskDesk } from './desk.js';
import type { RosterEntry } from './roster.js';

/**
 * A registered plugin, to look at.
 *
 * @remarks
 * Questions go to the manager, which asks every plugin that can answer, and so do changes, which it weighs, tells and records. Neither can be had of one
 * plugin past the manager, so that nobody loosens a limit or moves a counter unseen.
 */
export class RiskPluginView {
  readonly #entry: RosterEntry;
  readonly #desk: RiskDesk;

  /**
   * @param entry - the plugin
   * @param desk - where it is registered
   * @internal
   */
  constructor(entry: RosterEntry, desk: RiskDesk) {
    this.#entry = entry;
    this.#desk = desk;
    Object.freeze(this);
  }

  /** Its name. */
  get pluginName(): string {
    return this.#entry.name;
  }

  /** Its version. */
  get pluginVersion(): string {
    return this.#entry.version;
  }

  /** Whether it is asked. */
  get isEnabled(): boolean {
    return this.#entry.enabled;
  }

  /** Why it refuses every opening until it is reset; empty when it does not. */
  get degraded(): string {
    return this.#entry.degraded;
  }

  /** Returns what the plugin says of itself, as plain data; nothing while a plugin is being called. */
  getStatus(): Readonly<Record<string, unknown>> {
    const { events, roster } = this.#desk;

    if (roster.guard.busy) {
      roster.guard.noteReEntry('getStatus');
      return {};
    }

    return whileHeld(events, () => roster.guard.status(this.#entry));
  }
}
