/**
 * Checks that a module exports what its kind must.
 *
 * @module
 */
import { type DataAdapterModule, type ErrorCode, FrameworkError, type RiskPluginModule } from 'plimsoll';
import type { Exports } from './import-file.js';

/**
 * Checks the export `riskPlugin`.
 *
 * @param exported - a module's exports
 * @param place - its file or name
 * @returns the plugin module
 * @throws FrameworkError `BAD_PLUGIN`, naming everything that is wrong
 */
export function checkRiskPlugin(exported: Exports, place: string): RiskPluginModule {
  const members = { name: 'string', description: 'string', configSchema: 'object', create: 'function' } as const;
  check(exported, 'riskPlugin', members, 'BAD_PLUGIN', place);
  const plugin = exported['riskPlugin'] as RiskPluginModule;

  if (typeof plugin.configSchema.safeParse !== 'function') {
    throw new FrameworkError('BAD_PLUGIN', `${place}: riskPlugin.configSchema: expected a zod schema.`);
  }

  return plugin;
}

/**
 * Checks the export `dataAdapter`.
 *
 * @param exported - a module's exports
 * @param place - its file or name
 * @returns the adapter module
 * @throws FrameworkError `BAD_CONFIGURATION`, naming everything that is wrong
 */
export function checkDataAdapter(exported: Exports, place: string): DataAdapterModule {
  const members = { name: 'string', description: 'string', open: 'function' } as const;
  check(exported, 'dataAdapter', members, 'BAD_CONFIGURATION', place);

  return exported['dataAdapter'] as DataAdapterModule;
}

function check(
  exported: Exports,
  key: string,
  members: Readonly<Record<string, 'string' | 'function' | 'object'>>,
  code: ErrorCode,
  place: string,
): void {
  const value = exported[key];

  if (typeof value !== 'object' || value === null) {
    const names = Object.keys(exported).join(', ') || 'nothing';

    throw new FrameworkError(
      code,
      `${place}: expected the export ${key} { ${Object.keys(members).join(', ')} }, it exports ${names}.`,
    );
  }

  const wrong = Object.entries(members).flatMap(([name, kind]) => {
    const member = (value as Readonly<Record<string, unknown>>)[name];

    return typeof member === kind && member !== null && member !== ''
      ? []
      : [`${key}.${name}: expected ${kind === 'object' ? 'an' : 'a'} ${kind}, was ${describeMember(member)}`];
  });

  if (wrong.length > 0) {
    throw new FrameworkError(code, `${place}: ${wrong.join('; ')}.`);
  }
}

function describeMember(member: unknown): string {
  return member === null ? 'null' : member === '' ? 'empty' : typeof member;
}
