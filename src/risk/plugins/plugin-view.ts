/**
 * What strategies see of a plugin.
 *
 * @module
 */
/** What a view shows; it follows the plugin. */
export interface SeenPlugin {
  /** Its name. */
  readonly name: string;
  /** Its version. */
  readonly version: string;
  /** Whether it is asked. */
  readonly enabled: boolean;
  /** Why it is not trusted; empty when it is. */
  readonly degraded: string;
}

/**
 * A registered plugin, to look at.
 *
 * @remarks
 * Questions go to the manager, which asks every plugin that can answer, and so do changes, which it weighs, tells and records. Neither can be had of one
 * plugin past the manager, so that nobody loosens a limit or moves a counter unseen.
 */
export class RiskPluginView {
  readonly #plugin: SeenPlugin;
  readonly #status: () => Readonly<Record<string, unknown>>;

  /**
   * @param plugin - the plugin
   * @param status - what it says of itself
   * @internal
   */
  constructor(plugin: SeenPlugin, status: () => Readonly<Record<string, unknown>>) {
    this.#plugin = plugin;
    this.#status = status;
    Object.freeze(this);
  }

  /** Its name. */
  get pluginName(): string {
    return this.#plugin.name;
  }

  /** Its version. */
  get pluginVersion(): string {
    return this.#plugin.version;
  }

  /** Whether it is asked. */
  get isEnabled(): boolean {
    return this.#plugin.enabled;
  }

  /** Why it refuses every opening until it is reset; empty when it does not. */
  get degraded(): string {
    return this.#plugin.degraded;
  }

  /** Returns what the plugin says of itself, as plain data; nothing while a plugin is being called. */
  getStatus(): Readonly<Record<string, unknown>> {
    return this.#status();
  }
}
