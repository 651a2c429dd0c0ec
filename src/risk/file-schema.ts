/**
 * The schema of a whole risk file, composed from those of its plugins.
 *
 * @module
 */
import { z } from 'zod';
import { riskConfigSchema } from './config.js';
import type { RiskPluginModule } from './plugin.js';

/** What only a file has; the rest of it is the risk configuration itself. */
export const riskFileKeys = {
  /** The configuration that the file extends: a preset, or a path relative to the file. It may only be tightened. */
  extends: z
    .string()
    .min(1)
    .exactOptional()
    .describe('A preset or a file, relative to this one, that this one only tightens (default: none).'),
  /** Folders of plugins, relative to the file: all their plugins are active, with what `plugins` says under their names. */
  pluginFolders: z
    .array(z.string().min(1))
    .exactOptional()
    .describe('Folders, relative to this file, all of whose plugins are active (default: none).'),
};

/**
 * Composes the schema of a risk file.
 *
 * @param modules - the plugins that a file may name, by those names
 * @returns a strict schema: no other key and no other plugin passes
 */
export function composeRiskSchema(modules: ReadonlyMap<string, RiskPluginModule>): z.ZodType {
  const plugins = [...modules].map(([name, { configSchema, description }]) => [
    name,
    z.exactOptional(configSchema.describe(description)),
  ]);

  return z.strictObject({
    ...riskConfigSchema.unwrap().shape,
    ...riskFileKeys,
    plugins: z
      .strictObject(Object.fromEntries(plugins) as Record<string, z.ZodType>)
      .prefault({})
      .describe('The plugins by name, each with its configuration; {} for its defaults.'),
  });
}

/**
 * Writes the schema of a risk file as a JSON schema, with which editors complete and check it.
 *
 * @param modules - the plugins that a file may name, by those names
 * @returns a JSON schema, draft 7
 */
export function riskJsonSchema(modules: ReadonlyMap<string, RiskPluginModule>): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(composeRiskSchema(modules), { io: 'input', unrepresentable: 'any', target: 'draft-7' });
}
