/**
 * The contract of plugins, run against the three that come with the package.
 *
 * @module
 */
import { CircuitBreakerPlugin } from 'plimsoll/plugins/circuit-breaker';
import { ConcentrationPlugin } from 'plimsoll/plugins/concentration';
import { CorrelationPlugin } from 'plimsoll/plugins/correlation';
import { riskPluginContract } from 'plimsoll/testing';
import { describe, test } from 'vitest';

describe.each([
  ['circuit breaker', () => new CircuitBreakerPlugin()],
  ['concentration', () => new ConcentrationPlugin()],
  ['correlation', () => new CorrelationPlugin()],
] as const)('%s', (_name, makePlugin) => {
  for (const { name, run } of riskPluginContract(makePlugin)) {
    test(name, run);
  }
});
