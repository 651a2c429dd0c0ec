/**
 * Limits how many positions may depend on the same risk; see the README beside this file.
 *
 * @module plimsoll/plugins/correlation
 */
import type { RiskPluginModule } from 'plimsoll';
import { type CorrelationInput, configSchema } from './config.js';
import { CorrelationPlugin } from './plugin.js';
import { complete, tightening } from './tightening.js';

export {
  type CorrelationConfig,
  type CorrelationInput,
  configSchema,
  defaultGroups,
  groupSchema,
  type MeasuredConfig,
  measuredSchema,
} from './config.js';
export { CorrelationPlugin } from './plugin.js';

/**
 * Makes the correlation plugin.
 *
 * @param config - the limits; defaults where absent
 * @returns the plugin, to be registered with the risk manager
 * @example
 * ```ts
 * riskManager.registerPlugin(correlation({ maxPositionsPerGroup: 2 }));
 * ```
 */
export function correlation(config?: CorrelationInput): CorrelationPlugin {
  return new CorrelationPlugin(config);
}

/** How the plugin is found by name. */
export const riskPlugin: RiskPluginModule = Object.freeze({
  name: 'correlation',
  description: 'Limits how many positions may depend on the same risk, by groups and by measured correlation.',
  configSchema,
  tightening,
  complete,
  create: () => new CorrelationPlugin(),
});
