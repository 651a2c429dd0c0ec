/**
 * The schema of a whole risk file, composed from those of its plugins.
 *
 * @module
 */
import { z } from 'zod';
import type { RiskPluginModule } from '../plugins/plugin.js';
import { riskConfigSchema } from './config.js';
import { isLabelled, pluginModeSchema, pluginOf, splitEntry } from './plugin-entry.js';

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
  const plugins = [...modules].map(([name, module]) => [name, z.exactOptional(entrySchema(module))]);

  return z.strictObject({
    ...riskConfigSchema.unwrap().shape,
    ...riskFileKeys,
    plugins: z
      .looseObject(Object.fromEntries(plugins) as Record<string, z.ZodType>)
      .superRefine((entries, context) => checkOthers(entries, modules, context))
      .prefault({})
      .describe('The plugins by name, each with its configuration and, for one that only watches, "mode": "shadow".'),
  });
}

/**
 * Writes the schema of a risk file as a JSON schema, with which editors complete and check it.
 *
 * @param modules - the plugins that a file may name, by those names
 * @returns a JSON schema, draft 7
 */
export function riskJsonSchema(modules: ReadonlyMap<string, RiskPluginModule>): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(composeRiskSchema(modules), { io: 'input', unrepresentable: 'any', target: 'draft-7' });
  const properties = schema.properties as Members;
  const plugins = properties['plugins'] as Shape;
  const labelled = Object.entries(plugins.properties as Members).map(([name, entry]) => [
    `^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}#[A-Za-z0-9][A-Za-z0-9_-]*$`,
    asShadow(entry as Shape),
  ]);

  return {
    ...schema,
    properties: {
      ...properties,
      plugins: { ...plugins, additionalProperties: false, patternProperties: Object.fromEntries(labelled) as unknown },
    },
  };
}

type Members = Readonly<Record<string, unknown>>;

/** What is read of a JSON schema. */
interface Shape {
  readonly properties?: Members;
  readonly required?: readonly string[];
}

/** The settings of a plugin, and the framework's own beside them. */
function entrySchema({ configSchema, description }: RiskPluginModule): z.ZodType {
  return withMode(configSchema).describe(description);
}

function withMode(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodObject) {
    return schema.safeExtend({ mode: pluginModeSchema });
  }

  if (schema instanceof z.ZodReadonly) {
    return withMode(schema.unwrap() as z.ZodType).readonly();
  }

  return z.looseObject({ mode: pluginModeSchema }).superRefine((entry, context) => {
    for (const issue of schema.safeParse(splitEntry(entry).own).error?.issues ?? []) {
      context.addIssue({ code: 'custom', message: issue.message, path: [...issue.path] });
    }
  });
}

/** What is no plugin's name must be a shadow beside a plugin. */
function checkOthers(
  entries: Readonly<Record<string, unknown>>,
  modules: ReadonlyMap<string, RiskPluginModule>,
  context: z.RefinementCtx,
): void {
  for (const [name, entry] of Object.entries(entries).filter(([each]) => !modules.has(each))) {
    const module = isLabelled(name) ? modules.get(pluginOf(name)) : undefined;

    if (module === undefined) {
      context.addIssue({ code: 'unrecognized_keys', keys: [name], input: entries });
      continue;
    }

    for (const issue of shadowIssues(entry, module)) {
      context.addIssue({ code: 'custom', message: issue.message, path: [name, ...issue.path] });
    }
  }
}

function shadowIssues(entry: unknown, module: RiskPluginModule): readonly z.core.$ZodIssue[] {
  const mode = z.looseObject({ mode: z.literal('shadow') });

  return [mode, entrySchema(module)].flatMap((schema) => schema.safeParse(entry).error?.issues ?? []);
}

function asShadow(entry: Shape): unknown {
  return {
    ...entry,
    properties: { ...entry.properties, mode: { const: 'shadow' } },
    required: [...(entry.required ?? []), 'mode'],
  };
}
