/**
 * Run-time control: what changes the risk side while a run goes on.
 *
 * @module
 */
import { describeThrown, FrameworkError } from '../core/errors.js';
import type { RiskEventBus } from './bus.js';
import { type RiskDesk, whileHeld } from './desk.js';
import { type Approvers, type KillSwitchState, requireReason } from './kill-switch.js';
import { plainCopy } from './plain.js';
import type { RiskPlugin } from './plugin.js';
import type { RosterEntry } from './roster.js';

/** Changes the risk side; its members are the manager's, which says what they promise. */
export class RiskControl {
  readonly #bus: RiskEventBus;
  readonly #desk: RiskDesk;

  /**
   * @param bus - carries the events of changes
   * @param desk - what is changed
   */
  constructor(bus: RiskEventBus, desk: RiskDesk) {
    this.#bus = bus;
    this.#desk = desk;
  }

  /**
   * Adds a plugin.
   *
   * @param plugin - the plugin
   * @param config - its configuration
   * @param moduleName - the name under which a risk configuration knows it
   */
  register(plugin: RiskPlugin, config: unknown, moduleName: string | undefined): void {
    this.run('registerPlugin', () => this.#desk.roster.register(plugin, config, moduleName));
  }

  /**
   * Tightens the kill switch.
   *
   * @param to - how far
   * @param reason - why
   */
  tighten(to: KillSwitchState, reason: string): void {
    this.run('tightenKillSwitch', () => this.#desk.halt.tighten(to, 'manager', reason));
  }

  /**
   * Loosens the kill switch.
   *
   * @param to - how far
   * @param reason - why
   * @param approvers - who answers for it
   */
  loosen(to: KillSwitchState, reason: string, approvers: Approvers): void {
    this.run('loosenKillSwitch', () => this.#desk.halt.loosen(to, 'manager', reason, approvers));
  }

  /**
   * Lets a disabled plugin be asked again.
   *
   * @param name - its own name or that of its module
   * @param reason - why
   */
  enable(name: string, reason: string): void {
    this.#change('enablePlugin', name, reason, (entry) => {
      entry.enabled = true;
      this.#desk.roster.publish('plugin_enabled', 'warning', entry, `enabled: ${reason}`, { reason });
    });
  }

  /**
   * Stops asking a plugin.
   *
   * @param name - its own name or that of its module
   * @param reason - why
   */
  disable(name: string, reason: string): void {
    this.#change('disablePlugin', name, reason, (entry) => {
      entry.enabled = false;
      this.#desk.roster.publish('plugin_disabled', 'critical', entry, `disabled: ${reason}`, { reason });
    });
  }

  /**
   * Trusts a degraded plugin again.
   *
   * @param name - its own name or that of its module
   * @param reason - why
   * @returns whether it took in what it missed
   */
  reset(name: string, reason: string): boolean {
    let isTrusted = false;
    this.#change('resetPlugin', name, reason, (entry) => {
      isTrusted = this.#desk.roster.reset(entry, reason);
    });
    return isTrusted;
  }

  /**
   * Gives a plugin another configuration.
   *
   * @param name - its own name or that of its module
   * @param config - plain JSON data
   * @param reason - why
   */
  reconfigure(name: string, config: unknown, reason: string): void {
    this.#change('reconfigurePlugin', name, reason, (entry) =>
      this.#desk.roster.reconfigure(entry, plainConfig(entry.name, config), reason),
    );
  }

  /**
   * Runs what changes the risk side, which a plugin may not do while it is being called.
   *
   * @param member - what was called
   * @param act - what is run
   * @throws FrameworkError `NOT_AVAILABLE` for a plugin while it is called
   */
  run(member: string, act: () => void): void {
    const { guard } = this.#desk.roster;

    if (guard.busy) {
      throw new FrameworkError('NOT_AVAILABLE', `${guard.noteReEntry(member)}.`);
    }

    whileHeld(this.#bus, act);
  }

  #change(member: string, name: string, reason: string, apply: (entry: RosterEntry) => void): void {
    this.run(member, () => {
      requireReason(member, reason);
      const entry = this.#desk.roster.find(name);

      if (entry === undefined) {
        const known = this.#desk.roster.entries.map((one) => one.name).join(', ');
        throw new FrameworkError('BAD_ARGUMENT', `${member}: no plugin "${name}"; registered are: ${known || 'none'}.`);
      }

      apply(entry);
    });
  }
}

/** A copy, so that nobody can change what is in force afterwards. */
function plainConfig(plugin: string, config: unknown): unknown {
  try {
    return plainCopy(config, 'configuration');
  } catch (thrown) {
    throw new FrameworkError('BAD_CONFIGURATION', `${plugin}: ${describeThrown(thrown)}.`, { cause: thrown });
  }
}
