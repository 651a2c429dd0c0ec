/**
 * A convenience for writing plugins: parses the configuration and carries what every plugin needs.
 *
 * @module
 */
import type { z } from 'zod';
import { parseConfig } from '../../core/config.js';
import { FrameworkError } from '../../core/errors.js';
import type { RiskEventSpec } from '../control/events.js';
import type { PositionDetails, RiskAnswer, RiskHost, RiskPlugin } from './plugin.js';

/** Base of plugins that keep a typed configuration; {@link RiskPlugin} needs no base class. */
export abstract class BaseRiskPlugin<S extends z.ZodType> implements RiskPlugin {
  abstract readonly pluginName: string;
  abstract readonly pluginVersion: string;
  /** The schema of the configuration. */
  abstract readonly configSchema: S;
  readonly #ownConfig: z.input<S> | undefined;
  #host: RiskHost | undefined;
  #config: z.output<S> | undefined;

  /**
   * @param config - the configuration, where code makes the plugin; a configuration file's arrives in `initialize`
   */
  constructor(config?: z.input<S>) {
    this.#ownConfig = config;
  }

  /** Whether `initialize` succeeded. */
  get isInitialized(): boolean {
    return this.#host !== undefined;
  }

  /**
   * Parses the configuration, then lets the plugin prepare itself.
   *
   * @param host - the algorithm
   * @param config - what the user wrote; absent means what the constructor got, else all defaults
   * @returns `true`
   * @throws FrameworkError `BAD_CONFIGURATION` with all violations, or when both the constructor and this got one
   */
  initialize(host: RiskHost, config: unknown): boolean {
    this.#config = parseConfig(this.configSchema, this.#chosen(config), this.pluginName);
    this.#host = host;
    this.onInitialize();
    return true;
  }

  /**
   * Takes another configuration while the plugin runs, wholly or not at all. For plugins that have an `onReconfigure`.
   *
   * @param config - what the user wrote
   * @returns `true`
   * @throws FrameworkError `BAD_CONFIGURATION` with all violations, or for a plugin that takes none while it runs; nothing has changed then
   */
  reconfigure(config: unknown): boolean {
    const before = this.config;

    if (this.onReconfigure === undefined) {
      throw new FrameworkError('BAD_CONFIGURATION', `${this.pluginName} takes no other configuration while it runs.`);
    }

    this.#config = parseConfig(this.configSchema, config, this.pluginName);

    try {
      this.onReconfigure();
    } catch (thrown) {
      this.#config = before;
      throw thrown;
    }

    return true;
  }

  abstract canOpenPosition(symbol: string, strategyName: string, details: PositionDetails): RiskAnswer;

  /** Learns that a position opened; does nothing unless overridden. */
  onPositionOpened(_symbol: string, _strategyName: string, _details: PositionDetails): void {}

  /** Learns that a position closed; does nothing unless overridden. */
  onPositionClosed(_symbol: string, _strategyName: string, _details: PositionDetails): void {}

  /** Returns the plugin's state; empty unless overridden. */
  getStatus(): Readonly<Record<string, unknown>> {
    return {};
  }

  /** Prepares the plugin once configuration and host are known; does nothing unless overridden. */
  protected onInitialize(): void {}

  /**
   * Brings what was derived from the configuration in line with another one, without losing what was counted. A plugin that has this method
   * can be reconfigured while it runs; one that reads its configuration each time needs no more than an empty one.
   */
  protected onReconfigure?(): void;

  /** The algorithm. */
  protected get host(): RiskHost {
    return this.#host ?? this.#early();
  }

  /** The parsed configuration, defaults filled in. */
  protected get config(): z.output<S> {
    return this.#config ?? this.#early();
  }

  /**
   * Publishes an event under the plugin's name.
   *
   * @param event - what happened
   */
  protected publish(event: Omit<RiskEventSpec, 'source'>): void {
    this.host.riskEventBus.publish({ ...event, source: this.pluginName });
  }

  /**
   * Writes to the algorithm's log, under the plugin's name.
   *
   * @param message - one line
   */
  protected log(message: string): void {
    this.host.log(`[${this.pluginName}] ${message}`);
  }

  #chosen(config: unknown): unknown {
    const says = config ?? {};

    if (this.#ownConfig === undefined) {
      return says;
    }

    if (typeof says !== 'object' || Array.isArray(says) || Object.keys(says).length > 0) {
      throw new FrameworkError(
        'BAD_CONFIGURATION',
        `${this.pluginName}: configured twice, where it was made and where it was registered; keep one of them.`,
      );
    }

    return this.#ownConfig;
  }

  #early(): never {
    throw new FrameworkError('BAD_PLUGIN', `${this.pluginName} was used before initialize(host, config).`);
  }
}
