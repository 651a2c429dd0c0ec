/**
 * Whether a run has the risk line of another.
 *
 * @module
 */
import { describeOtherIdentity, identityOf, type RiskPluginModule, type RiskSetup, resolveRiskConfig } from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { plugin } from './desk.js';

function setupOf(version: string, limit: number): RiskSetup {
  const module: RiskPluginModule = {
    name: 'guard',
    description: 'Guards.',
    configSchema: z.strictObject({ limit: z.number() }),
    create: () => plugin({ pluginName: 'Guard', pluginVersion: version }),
  };

  return resolveRiskConfig({ plugins: { guard: { limit } } }, new Map([['guard', module]]), 'a test');
}

describe('the identity of a risk line', () => {
  it('is the hash of the configuration and the versions of its plugins', () => {
    const setup = setupOf('1.0.0', 5);

    expect(identityOf(setup)).toEqual({ configHash: setup.hash, plugins: [{ name: 'Guard', version: '1.0.0' }] });
    expect(identityOf()).toEqual({ configHash: '', plugins: [] });
  });

  it('leaves out what is no plugin', () => {
    const setup = setupOf('1.0.0', 5);
    const broken = { ...setup, plugins: [{ module: { ...setup.plugins[0]?.module, create: () => ({}) }, config: {} }] };

    expect(identityOf(broken as unknown as RiskSetup).plugins).toEqual([]);
  });

  it('is the same for the same configuration', () => {
    expect(describeOtherIdentity(identityOf(setupOf('1.0.0', 5)), identityOf(setupOf('1.0.0', 5)))).toEqual([]);
  });

  it('differs by a limit, a version, and what is there or not; both sides are named', () => {
    const one = identityOf(setupOf('1.0.0', 5));
    const other = identityOf(setupOf('1.0.0', 6));
    const newer = identityOf(setupOf('1.1.0', 5));

    expect(describeOtherIdentity(one, other)).toEqual([
      `the hash of the risk configuration is ${other.configHash}, was ${one.configHash}`,
    ]);
    expect(describeOtherIdentity(one, newer)).toContain('Guard is 1.1.0, was 1.0.0');
    expect(describeOtherIdentity(one, identityOf())).toEqual([
      `the hash of the risk configuration is none, was ${one.configHash}`,
      'Guard is not there, was 1.0.0',
    ]);
    expect(describeOtherIdentity(identityOf(), one)).toContain('Guard is 1.0.0, was not there');
  });
});
