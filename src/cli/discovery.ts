/**
 * The way to the adapter that finds plugins and adapters by name.
 *
 * @module
 */
import type { DataAdapterModule } from '../market/provider.js';
import type { RiskPluginModule } from '../risk/plugins/plugin.js';

/** What the command line uses of `plimsoll/adapters/discovery`. */
export interface Discovery {
  /**
   * Loads one risk plugin.
   *
   * @param name - a built-in name, a package or a path
   * @param folder - what a path is relative to
   */
  loadPlugin(name: string, folder?: string): Promise<RiskPluginModule>;

  /**
   * Loads one data adapter.
   *
   * @param name - a built-in name, a package or a path
   * @param folder - what a path is relative to
   */
  loadDataAdapter(name: string, folder?: string): Promise<DataAdapterModule>;

  /**
   * Finds all risk plugins of a folder.
   *
   * @param folder - the folder
   */
  discoverPlugins(folder: string): Promise<readonly RiskPluginModule[]>;

  /** Lists the plugins that come with the package. */
  builtInPlugins(): readonly string[];
}

/** By its public name, as anybody would: the sources know no adapter. */
const publicName: string = 'plimsoll/adapters/discovery';

/**
 * Loads the discovery adapter.
 *
 * @returns its functions
 */
export async function loadDiscovery(): Promise<Discovery> {
  return (await import(publicName)) as Discovery;
}
