/**
 * Keeps the account from depending on one symbol; see the README beside this file.
 *
 * @module plimsoll/plugins/concentration
 */
import type { RiskPluginModule } from 'plimsoll';
import { type ConcentrationInput, configSchema } from './config.js';
import { ConcentrationPlugin } from './plugin.js';
import { complete, tightening } from './tightening.js';

export {
  type ConcentrationConfig,
  type ConcentrationInput,
  configSchema,
  type DeltaConfig,
  deltaSchema,
} from './config.js';
export { ConcentrationPlugin } from './plugin.js';

/**
 * Makes the concentration plugin.
 *
 * @param config - the limits; defaults where absent
 * @returns the plugin, to be registered with the risk manager
 * @example
 * ```ts
 * riskManager.registerPlugin(concentration({ maxSymbolShare: 0.25, delta: { maxTotalDelta: 0.5 } }));
 * ```
 */
export function concentration(config?: ConcentrationInput): ConcentrationPlugin {
  return new ConcentrationPlugin(config);
}

/** How the plugin is found by name. */
export const riskPlugin: RiskPluginModule = Object.freeze({
  name: 'concentration',
  description: 'Limits the share of equity in one symbol and in all, and shares out a delta budget among strategies.',
  configSchema,
  tightening,
  complete,
  create: () => new ConcentrationPlugin(),
});
