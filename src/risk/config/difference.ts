/**
 * What differs between two risk configurations, and which of the two is tighter in it.
 *
 * @module
 */
import type { LayeredRisk } from './layers.js';
import { compareSettings, type RiskDifference } from './tightening.js';

/**
 * Lists what differs between two risk configurations.
 *
 * @param from - a configuration
 * @param to - another one
 * @returns the settings in which they differ, derived ones included, and the versions of plugins; none when both are the same, shadows included
 */
export function diffRisk(from: LayeredRisk, to: LayeredRisk): readonly RiskDifference[] {
  const modules = new Map([...from.modules, ...to.modules]);
  const settings = compareSettings(from.completed, to.completed, modules);
  const told = new Set(settings.map(({ path }) => path.join('\u0000')));
  // A setting that is written out and does what it does when it is absent makes another hash.
  const sameEffect = compareSettings(from.effective, to.effective, modules)
    .filter(({ path }) => !told.has(path.join('\u0000')))
    .map((difference): RiskDifference => ({ ...difference, direction: 'same' }));

  return [...settings, ...sameEffect, ...versionsOf(from, to)];
}

function versionsOf(from: LayeredRisk, to: LayeredRisk): RiskDifference[] {
  return Object.keys(from.versions)
    .filter((name) => Object.hasOwn(to.versions, name) && from.versions[name] !== to.versions[name])
    .map((name) => ({
      path: ['plugins', name, 'version'],
      from: from.versions[name],
      to: to.versions[name],
      direction: 'unknown',
    }));
}
