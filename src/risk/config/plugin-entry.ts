/**
 * An entry of a risk configuration: which plugin it means, and whether that acts.
 *
 * @module
 */
import { z } from 'zod';
import { isRecord } from '../../core/plain.js';
import type { RiskPluginModule } from '../plugins/plugin.js';

/** What the framework takes of an entry, beside the plugin's own settings. */
export const pluginModeSchema = z
  .enum(['enforce', 'shadow'])
  .default('enforce')
  .describe('"enforce", or "shadow": what it would have decided is recorded, and it protects nothing.');

/** Whether a plugin acts. */
export type PluginMode = z.output<typeof pluginModeSchema>;

/** What may follow the name of a plugin, for a shadow beside the plugin itself. */
const label = /^(.+)#([A-Za-z0-9][A-Za-z0-9_-]*)$/;

/**
 * Lists the entries of a configuration.
 *
 * @param input - what a person wrote
 * @returns their names, labels included
 */
export function entryNamesOf(input: unknown): readonly string[] {
  const plugins: unknown = isRecord(input) ? input['plugins'] : undefined;

  return isRecord(plugins) ? Object.keys(plugins) : [];
}

/**
 * Says which plugin an entry means.
 *
 * @param entry - its name, such as `concentration` or `concentration#tight`
 * @returns the plugin's name, such as `concentration`
 */
export function pluginOf(entry: string): string {
  return label.exec(entry)?.[1] ?? entry;
}

/**
 * Finds the plugin that an entry means.
 *
 * @param modules - the plugins, by their names
 * @param entry - the entry's name
 */
export function moduleOf(modules: ReadonlyMap<string, RiskPluginModule>, entry: string): RiskPluginModule | undefined {
  return modules.get(entry) ?? modules.get(pluginOf(entry));
}

/**
 * Tells whether an entry stands beside the one that is called like the plugin.
 *
 * @param entry - its name
 */
export function isLabelled(entry: string): boolean {
  return label.test(entry);
}

/**
 * Takes the framework's part off an entry.
 *
 * @param config - what a person wrote
 * @returns the mode as it was written, and what is the plugin's
 */
export function splitEntry(config: Readonly<Record<string, unknown>>): {
  readonly mode: unknown;
  readonly own: Readonly<Record<string, unknown>>;
} {
  const { mode, ...own } = config;

  return { mode, own };
}

/**
 * Tells whether an entry is a shadow.
 *
 * @param config - the entry
 */
export function isShadow(config: unknown): boolean {
  return isRecord(config) && config['mode'] === 'shadow';
}

/**
 * Says what is wrong with an entry but for the plugin's own settings.
 *
 * @param entry - its name
 * @param config - what a person wrote
 * @param module - the plugin
 * @returns one sentence each
 */
export function entryProblems(
  entry: string,
  config: Readonly<Record<string, unknown>>,
  module: RiskPluginModule,
): string[] {
  const path = `plugins.${entry}`;
  const parsed = pluginModeSchema.safeParse(config['mode']);

  return [
    ...(parsed.success ? [] : [`${path}.mode: expected "enforce" or "shadow"`]),
    ...(isLabelled(entry) && !isShadow(config)
      ? [`${path}.mode: expected "shadow": a name with # is for a shadow beside the plugin itself`]
      : []),
    ...(hasMode(module)
      ? [`${path}: the plugin has a setting of its own called mode, which means something else here`]
      : []),
  ];
}

/** A plugin's own setting of that name could not be told from the framework's. */
function hasMode({ configSchema }: RiskPluginModule): boolean {
  try {
    const { properties } = z.toJSONSchema(configSchema, { io: 'input', unrepresentable: 'any' });

    return properties !== undefined && Object.hasOwn(properties, 'mode');
  } catch {
    return false;
  }
}
