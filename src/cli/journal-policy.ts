/**
 * The risk line that a journal was written behind, made again from its header.
 *
 * @module
 */
import { describeThrown, FrameworkError } from '../core/errors.js';
import { pluginNamesOf, type RiskSetup, resolveRiskConfig } from '../risk/config/config.js';
import type { HeaderRecord } from '../risk/journal/records.js';
import type { RiskPluginModule } from '../risk/plugins/plugin.js';
import { loadDiscovery } from './discovery.js';
import { registerLoader } from './loader.js';
import { loadRisk } from './risk.js';

/**
 * Loads the risk line that a journal is judged behind.
 *
 * @param file - the journal
 * @param header - its header
 * @param choice - `standard`, `none` or a file; absent for the recorded configuration, whose plugins are looked for from the current folder
 * @throws FrameworkError `BAD_USAGE` or `BAD_CONFIGURATION` for a configuration that cannot be had, or is not the recorded one any more
 */
export async function loadPolicy(file: string, header: HeaderRecord, choice: string | undefined): Promise<RiskSetup> {
  if (choice !== undefined) {
    return loadRisk(choice, await loadDiscovery());
  }

  return header.configHash === '' ? nothing : recorded(file, header);
}

/** A run without a risk configuration. */
const nothing: RiskSetup = { effective: { plugins: {} }, hash: '', plugins: [] };

async function recorded(file: string, { config }: HeaderRecord): Promise<RiskSetup> {
  const discovery = await loadDiscovery();
  const modules = new Map<string, RiskPluginModule>();
  registerLoader();

  for (const name of pluginNamesOf(config)) {
    modules.set(name, await discovery.loadPlugin(name, '.').catch((error: unknown) => unfound(file, name, error)));
  }

  return resolveRiskConfig(config, modules, `${file}, its recorded configuration`);
}

function unfound(file: string, name: string, error: unknown): never {
  throw new FrameworkError(
    'BAD_USAGE',
    `${file}: the plugin ${name} of the recorded configuration cannot be loaded (${describeThrown(error)}); name the risk file with --risk.`,
    { cause: error },
  );
}
