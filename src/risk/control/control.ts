/**
 * Run-time control: what changes the risk side while a run goes on.
 *
 * @module
 */
import { describeThrown, FrameworkError } from '../../core/errors.js';
import { plainCopy } from '../../core/plain.js';
import { readabilityOf } from '../../core/unreadable.js';
import type { Slice } from '../../market/slice.js';
import type { RiskSetup } from '../config/config.js';
import { mayLoosen } from '../config/tightening.js';
import type { RiskPlugin } from '../plugins/plugin.js';
import type { RosterEntry } from '../plugins/roster.js';
import { whileHeld } from './bus.js';
import { type PluginChangeType, pluginChange } from './changes.js';
import type { RiskDesk } from './desk.js';
import type { ConfigurationInForce, WeighedChange } from './in-force.js';
import { type Approvers, type KillSwitchState, requireApprovers, requireReason } from './kill-switch.js';
import { servedBy } from './legacy-questions.js';

/** What control works on. */
export interface ControlSources {
  /** What is changed. */
  readonly desk: RiskDesk;
  /** The configuration in force. */
  readonly inForce: ConfigurationInForce;

  /** Says on whose behalf code runs now. */
  actor(): string;
}

/** What the engine that runs a manager does with it, and nobody else. */
export interface EngineControl {
  /** Hands market data to the plugins. */
  process(slice: Slice): void;

  /** Lets the plugins release what they hold, at the end of the run. */
  dispose(): void;
}

/** A change that was asked for. */
interface Asked {
  readonly member: string;
  readonly type: PluginChangeType;
  readonly level: 'info' | 'warning' | 'critical';
  readonly entry: RosterEntry;
  /** What happened, before the reason. */
  readonly says: string;
  readonly reason: string;
  readonly approvers: Approvers | undefined;
  readonly weighed: WeighedChange;
  readonly more?: Readonly<Record<string, unknown>>;
  /** Does it; whatever it throws leaves everything as it was. */
  readonly act: () => void;
}

/**
 * Changes the risk side; its members are the manager's, which says what they promise.
 *
 * @remarks
 * 1. Everything is checked and weighed before anything changes. The plugin's own state, the configuration in force and its hash change together;
 *    one event tells all of it, and is delivered when all of it holds.
 * 2. No change begins while something is in the middle: a decision, a notification of plugins, another change. Tightening the kill switch does.
 */
export class RiskControl {
  readonly #sources: ControlSources;
  #host: 'anybody' | 'engine' | 'nobody' = 'anybody';

  /**
   * @param sources - what is changed
   */
  constructor(sources: ControlSources) {
    this.#sources = sources;
  }

  /**
   * Gives feeding the plugins, and disposing of them, to the engine alone.
   *
   * @returns what only the engine has from now on
   */
  takeOver(): EngineControl {
    this.#host = 'engine';

    return {
      process: (slice): void => this.run('process', () => this.#sources.desk.roster.process(slice)),
      dispose: (): void => {
        this.run('dispose', () => this.#sources.desk.roster.dispose());
        this.#host = 'nobody';
      },
    };
  }

  /**
   * Hands market data to the plugins, where no engine does.
   *
   * @param slice - all data of one instant
   */
  process(slice: Slice): void {
    this.run('process', () => {
      this.#refuseStrategies('process');
      this.#sources.desk.roster.process(slice);
    });
  }

  /** Lets the plugins release what they hold, where no engine does. */
  dispose(): void {
    if (this.#host !== 'nobody') {
      this.run('dispose', () => {
        this.#refuseStrategies('dispose');
        this.#sources.desk.roster.dispose();
      });
    }
  }

  /**
   * Registers the plugins that the run begins with.
   *
   * @param setup - the configuration
   */
  install(setup: RiskSetup): void {
    this.run('registerPlugin', () => {
      const { desk, inForce } = this.#sources;
      const entries = setup.plugins.map(({ module, config }) =>
        desk.roster.register(module.create(), config, module.name),
      );
      inForce.begin(setup, entries);
    });
  }

  /**
   * Adds a plugin.
   *
   * @param plugin - the plugin
   * @param config - its configuration
   * @param moduleName - the name under which a risk configuration knows it
   */
  register(plugin: RiskPlugin, config: unknown, moduleName: string | undefined): void {
    const { desk, inForce } = this.#sources;

    this.run('registerPlugin', () => {
      desk.roster.register(plugin, config, moduleName, ({ hooks, name, version }) => {
        const weighed = inForce.weighRegistering(name, version, config);
        weighed.commit();
        const more = { config: inForce.configOf(name) ?? null, serves: servedBy(hooks) };
        return this.#dataOf(weighed, 'registered by code', [], more);
      });
    });
  }

  /**
   * Tightens the kill switch; possible whatever is in the middle, but for a plugin that is being called.
   *
   * @param to - how far
   * @param reason - why
   */
  tighten(to: KillSwitchState, reason: string): void {
    this.#refusePlugins('tightenKillSwitch');
    this.#sources.desk.halt.tighten(to, { source: 'manager', by: this.#sources.actor() }, reason);
  }

  /**
   * Loosens the kill switch.
   *
   * @param to - how far
   * @param reason - why
   * @param approvers - who answers for it
   */
  loosen(to: KillSwitchState, reason: string, approvers: Approvers): void {
    this.run('loosenKillSwitch', () =>
      this.#sources.desk.halt.loosen(to, { source: 'manager', by: this.#sources.actor() }, reason, approvers),
    );
  }

  /**
   * Lets a disabled plugin be asked again, or stops asking it.
   *
   * @param name - its own name or that of its module
   * @param enabled - whether it shall be asked
   * @param reason - why
   * @param approvers - who answers for stopping
   */
  ask(name: string, enabled: boolean, reason: string, approvers?: Approvers): void {
    const member = enabled ? 'enablePlugin' : 'disablePlugin';

    this.#change(member, name, reason, (entry) => {
      if (!enabled && this.#sources.inForce.isCritical(entry.name)) {
        throw new FrameworkError(
          'NOT_AVAILABLE',
          `${member}: ${entry.name} is critical, so no run goes on without it; tighten the kill switch or reconfigure the plugin instead.`,
        );
      }

      const weighed = this.#sources.inForce.weighAsking(entry.name, enabled);

      if (entry.enabled !== enabled) {
        this.#apply({
          member,
          type: enabled ? 'plugin_enabled' : 'plugin_disabled',
          level: enabled ? 'warning' : 'critical',
          entry,
          says: enabled ? 'enabled' : 'disabled',
          reason,
          approvers,
          weighed,
          more: { enabled },
          act: () => {
            entry.enabled = enabled;
          },
        });
      }
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
    const { desk, inForce } = this.#sources;
    let isTrusted = false;

    this.#change('resetPlugin', name, reason, (entry) => {
      const weighed = inForce.weighAsking(entry.name, entry.enabled);
      isTrusted = desk.roster.reset(entry, inForce.configOf(entry.name));

      if (isTrusted) {
        const data = this.#dataOf(weighed, reason, [], {});
        desk.roster.publish('plugin_reset', 'warning', entry, `reset: ${reason}`, data);
      } else {
        this.#publishAttempt(entry, reason, { attempt: 'reset' });
      }
    });
    return isTrusted;
  }

  /**
   * Gives a plugin another configuration.
   *
   * @param name - its own name or that of its module
   * @param config - plain JSON data
   * @param reason - why
   * @param approvers - who answers for it, where it loosens
   */
  reconfigure(name: string, config: unknown, reason: string, approvers?: Approvers): void {
    const { desk, inForce } = this.#sources;

    this.#change('reconfigurePlugin', name, reason, (entry) => {
      const copy = plainConfig(entry.name, config);
      desk.roster.requireReconfigurable(entry);
      const weighed = inForce.weighConfig(entry.name, copy);

      if (weighed.hashAfter !== weighed.hashBefore || entry.halfway) {
        this.#apply({
          member: 'reconfigurePlugin',
          type: 'plugin_reconfigured',
          level: 'critical',
          entry,
          says: 'reconfigured',
          reason,
          approvers,
          weighed,
          more: { config: copy },
          act: () => this.#reconfigure(entry, copy, reason),
        });
      }
    });
  }

  /**
   * Runs what changes the risk side, which may begin only while nothing is in the middle.
   *
   * @param member - what was called
   * @param act - what is run
   * @throws FrameworkError `NOT_AVAILABLE` for a plugin while it is called, and in the middle of a decision or a change
   */
  run(member: string, act: () => void): void {
    const { events } = this.#sources.desk;
    this.#refusePlugins(member);

    if (events.isHeld) {
      throw new FrameworkError(
        'NOT_AVAILABLE',
        `${member} cannot be called in the middle of a decision or of another change; call it when its event comes.`,
      );
    }

    whileHeld(events, act);
  }

  #refuseStrategies(member: string): void {
    if (this.#host !== 'anybody') {
      throw new FrameworkError(
        'NOT_AVAILABLE',
        `${member}: the engine feeds the plugins of a run and disposes of them; leave the call out.`,
      );
    }
  }

  #refusePlugins(member: string): void {
    const { guard } = this.#sources.desk.roster;

    if (guard.busy) {
      throw new FrameworkError('NOT_AVAILABLE', `${guard.noteReEntry(member)}.`);
    }
  }

  #change(member: string, name: string, reason: string, apply: (entry: RosterEntry) => void): void {
    this.run(member, () => {
      requireReason(member, reason);
      const { roster } = this.#sources.desk;
      const entry = roster.find(name);

      if (entry === undefined) {
        const known = roster.entries.map((one) => one.name).join(', ');
        throw new FrameworkError('BAD_ARGUMENT', `${member}: no plugin "${name}"; registered are: ${known || 'none'}.`);
      }

      apply(entry);
    });
  }

  #apply({ act, approvers, entry, level, member, more = {}, reason, says, type, weighed }: Asked): void {
    const names = weighed.loosens || approvers !== undefined ? approversOf(member, entry, weighed, approvers) : [];
    const signed = names.length === 0 ? '' : ` (approved by ${names.join(' and ')})`;
    act();
    weighed.commit();
    const data = this.#dataOf(weighed, reason, names, more);
    this.#sources.desk.roster.publish(type, level, entry, `${says}: ${reason}${signed}`, data);
  }

  #reconfigure(entry: RosterEntry, config: unknown, reason: string): void {
    try {
      this.#sources.desk.roster.reconfigure(entry, config);
    } finally {
      if (entry.halfway) {
        this.#publishAttempt(entry, reason, { attempt: 'reconfigure', config });
      }
    }
  }

  /** What failed may have changed the plugin all the same. */
  #publishAttempt(
    entry: RosterEntry,
    reason: string,
    attempt: { readonly attempt: 'reset' | 'reconfigure'; readonly config?: unknown },
  ): void {
    const data = { by: this.#sources.actor(), reason, ...attempt };
    this.#sources.desk.roster.publish('plugin_error', 'critical', entry, `${attempt.attempt} failed: ${reason}`, data);
  }

  #dataOf(
    weighed: WeighedChange,
    reason: string,
    approvers: readonly string[],
    more: Readonly<Record<string, unknown>>,
  ): Readonly<Record<string, unknown>> {
    return { ...pluginChange(weighed, { by: this.#sources.actor(), reason, approvers }), ...more };
  }
}

/** Says which settings make two approvers necessary, for whoever did not know that it loosens. */
function approversOf(
  member: string,
  { name }: RosterEntry,
  { differences }: WeighedChange,
  approvers: unknown,
): readonly string[] {
  try {
    return requireApprovers(member, approvers);
  } catch (thrown) {
    const paths = differences.filter(mayLoosen).map(({ path }) => path.join('.'));

    throw paths.length === 0
      ? thrown
      : new FrameworkError(
          'BAD_ARGUMENT',
          `${member}: this loosens ${name} (${paths.join(', ')}): expected the names of two different approvers.`,
          { cause: thrown },
        );
  }
}

/** A copy, so that nobody can change what is in force afterwards. */
function plainConfig(plugin: string, config: unknown): unknown {
  const { copy, problems } = readabilityOf(config);

  if (problems.length > 0) {
    throw new FrameworkError('BAD_CONFIGURATION', `${plugin}: ${problems.join('; ')}`);
  }

  try {
    return plainCopy(copy, 'configuration');
  } catch (thrown) {
    throw new FrameworkError('BAD_CONFIGURATION', `${plugin}: ${describeThrown(thrown)}.`, { cause: thrown });
  }
}
