/**
 * Whether a run has the risk line of another.
 *
 * @module
 */
import { bindPlugin } from '../plugins/binding.js';
import type { RiskSetup } from './config.js';

/** What names a risk line: its configuration, and the plugins that keep it. */
export interface RiskIdentity {
  /** Names the effective configuration together with the versions of the plugins; empty for none. */
  readonly configHash: string;
  /** The plugins. */
  readonly plugins: readonly {
    /** Its name. */
    readonly name: string;
    /** Its version. */
    readonly version: string;
  }[];
}

/**
 * Names the risk line of a configuration.
 *
 * @param setup - the configuration; absent means none
 */
export function identityOf(setup?: RiskSetup): RiskIdentity {
  const plugins = (setup?.plugins ?? []).flatMap(({ module }) => {
    const binding = bindPlugin(module.create(), () => false);

    return binding.kind === 'bound' ? [{ name: binding.bound.name, version: binding.bound.version }] : [];
  });

  return { configHash: setup?.hash ?? '', plugins };
}

/**
 * Compares the risk line of a run with that of a recorded one.
 *
 * @param recorded - as it was
 * @param current - as it is
 * @returns what differs, one sentence each, naming both; nothing when they are the same
 */
export function describeOtherIdentity(recorded: RiskIdentity, current: RiskIdentity): string[] {
  const before = new Map(recorded.plugins.map(({ name, version }) => [name, version]));
  const now = new Map(current.plugins.map(({ name, version }) => [name, version]));
  const names = [...new Set([...before.keys(), ...now.keys()])].sort();
  const say = (version: string | undefined): string => (version === undefined ? 'not there' : version);

  return [
    ...(recorded.configHash === current.configHash
      ? []
      : [`the hash of the risk configuration is ${sayHash(current)}, was ${sayHash(recorded)}`]),
    ...names
      .filter((name) => before.get(name) !== now.get(name))
      .map((name) => `${name} is ${say(now.get(name))}, was ${say(before.get(name))}`),
  ];
}

function sayHash({ configHash }: RiskIdentity): string {
  return configHash === '' ? 'none' : configHash;
}
