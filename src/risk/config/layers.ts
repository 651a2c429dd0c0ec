/**
 * Risk configurations that extend others: one may only tighten what it extends.
 *
 * @module
 */
import { FrameworkError } from '../../core/errors.js';
import { isRecord } from '../../core/plain.js';
import { readabilityOf } from '../../core/unreadable.js';
import type { RiskPluginModule } from '../plugins/plugin.js';
import { inspectRiskConfig, markResolved, type RiskFindings, type RiskSetup } from './config.js';
import { entryNamesOf } from './plugin-entry.js';
import { compareSettings, mayLoosen, type RiskDifference } from './tightening.js';

/** One of several configurations, each of which extends the one before. */
export interface RiskLayer {
  /** Whose it is, such as a file name or a preset. */
  readonly source: string;
  /** What a person wrote. */
  readonly input: unknown;
}

/** A risk configuration that a run can be made with, and where it came from. */
export interface LayeredRisk extends RiskSetup {
  /** What was written, the configuration that extends no other first. */
  readonly layers: readonly RiskLayer[];
  /** The plugins, by the names in the configuration. */
  readonly modules: ReadonlyMap<string, RiskPluginModule>;
  /** Their versions, by the same names. */
  readonly versions: Readonly<Record<string, string>>;
  /** What is in force, together with what plugins derive from it; plain JSON data. */
  readonly completed: Readonly<Record<string, unknown>>;
}

/** What was found wrong with several layers, and what they make together. */
export interface LayerFindings {
  /** Everything that is wrong, by the layer that it is wrong in. */
  readonly problems: ReadonlyMap<string, readonly string[]>;
  /** What a run is made with; `undefined` when anything is wrong. */
  readonly setup: LayeredRisk | undefined;
}

/**
 * Checks a risk configuration that extends others.
 *
 * @remarks
 * 1. Each layer is laid over the ones before it: objects key by key; any other value takes the place of the one before.
 * 2. What has been laid together up to a layer must be a sound configuration, at every layer.
 * 3. A layer may only tighten: {@link RiskPluginModule.tightening} says which way that is. A setting of which nobody said it stays.
 * 4. A layer switches off no plugin that a layer before it has.
 * @param layers - what was written, the configuration that extends no other first
 * @param modules - the plugins, under the names by which the layers call them
 * @returns what a run is made with
 * @throws FrameworkError `BAD_CONFIGURATION`, listing all violations of all layers with their paths
 */
export function resolveRiskLayers(
  layers: readonly RiskLayer[],
  modules: ReadonlyMap<string, RiskPluginModule>,
): LayeredRisk {
  const { problems, setup } = inspectRiskLayers(layers, modules, new Map());

  if (setup === undefined) {
    throw new FrameworkError('BAD_CONFIGURATION', describeProblems(problems));
  }

  return setup;
}

/**
 * Inspects a risk configuration that extends others.
 *
 * @param layers - what was written, the configuration that extends no other first
 * @param modules - the plugins
 * @param failures - what was wrong with plugins that could not be loaded, by their names
 * @returns all there is to say; never throws
 */
export function inspectRiskLayers(
  layers: readonly RiskLayer[],
  modules: ReadonlyMap<string, RiskPluginModule>,
  failures: ReadonlyMap<string, string>,
): LayerFindings {
  const problems = new Map<string, readonly string[]>();
  const told = new Set<string>();
  let laid: unknown = {};
  let before: RiskFindings | undefined;
  let parent = '';

  const read: RiskLayer[] = [];

  for (const { source, input: written } of layers) {
    const { copy: input, isReadable, problems: unreadable } = readabilityOf(written);
    read.push({ source, input });

    if (!isReadable) {
      for (const problem of unreadable) {
        told.add(problem);
      }

      problems.set(source, [...(problems.get(source) ?? []), ...unreadable]);
      continue;
    }

    const off = before === undefined ? [] : switchedOff(laid, input);
    laid = before === undefined ? input : lay(laid, withoutPlugins(input, off));
    const findings = inspectRiskConfig(laid, modules, failures);
    const all = [
      ...unreadable,
      ...off.map((name) => `plugins.${name}: switched off in ${source}, which must keep every plugin of ${parent}`),
      ...findings.problems,
      ...loosened(before, findings, modules).map((difference) => describeLoosening(difference, parent, source)),
    ];
    const found = [...new Set(all)].filter((problem) => !told.has(problem));

    for (const problem of found) {
      told.add(problem);
    }

    problems.set(source, [...(problems.get(source) ?? []), ...found]);
    before = findings;
    parent = source;
  }

  const last = told.size > 0 ? undefined : before;
  const setup =
    last?.setup &&
    markResolved({ ...last.setup, layers: read, modules, versions: last.versions, completed: last.completed });

  return { problems, setup };
}

/**
 * Says in one line what is wrong with several layers.
 *
 * @param problems - what is wrong, by layer
 * @returns such as `base.json: plugins.concentration.maxSymbolShare: ...; child.json: ...`
 */
export function describeProblems(problems: ReadonlyMap<string, readonly string[]>): string {
  return [...problems]
    .filter(([, all]) => all.length > 0)
    .map(([source, all]) => `${source}: ${all.join('; ')}`)
    .join('; ');
}

/** Lays one value over another. */
function lay(below: unknown, above: unknown): unknown {
  if (!(isRecord(below) && isRecord(above))) {
    return above;
  }

  const added = Object.entries(above).map(([key, value]) => [
    key,
    Object.hasOwn(below, key) ? lay(below[key], value) : value,
  ]);

  return Object.fromEntries([...Object.entries(below), ...added]);
}

/** The plugins of the layers below for which a layer says `null` or `false`. */
function switchedOff(below: unknown, input: unknown): string[] {
  const known = new Set(entryNamesOf(below));
  const plugins = isRecord(input) && isRecord(input['plugins']) ? input['plugins'] : {};

  return Object.keys(plugins).filter((name) => known.has(name) && (plugins[name] === null || plugins[name] === false));
}

function withoutPlugins(input: unknown, names: readonly string[]): unknown {
  if (names.length === 0 || !(isRecord(input) && isRecord(input['plugins']))) {
    return input;
  }

  const kept = Object.entries(input['plugins']).filter(([name]) => !names.includes(name));

  return { ...input, plugins: Object.fromEntries(kept) };
}

/** What a sound layer loosens, or may loosen, in the sound one before it. */
function loosened(
  before: RiskFindings | undefined,
  now: RiskFindings,
  modules: ReadonlyMap<string, RiskPluginModule>,
): readonly RiskDifference[] {
  return before?.setup === undefined || now.setup === undefined
    ? []
    : compareSettings(before.completed, now.completed, modules).filter(mayLoosen);
}

function describeLoosening({ path, from, to, direction }: RiskDifference, parent: string, source: string): string {
  const [was, is] = [from, to].map((value) => (value === undefined ? 'absent' : JSON.stringify(value)));

  return direction === 'looser'
    ? `${path.join('.')}: ${is} in ${source} is looser than ${was} in ${parent}`
    : `${path.join('.')}: expected ${was} as in ${parent}, was ${is} in ${source}; nobody declared which is tighter`;
}
