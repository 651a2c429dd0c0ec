/**
 * The plan of a risk configuration: everything that will be in force, and where each setting came from.
 *
 * @module
 */
import { z } from 'zod';
import { isRecord } from '../../core/plain.js';
import type { RiskPluginModule } from '../plugins/plugin.js';
import { composeRiskSchema, riskFileKeys } from './file-schema.js';
import type { LayeredRisk, RiskLayer } from './layers.js';
import { isShadow, moduleOf } from './plugin-entry.js';

/** One setting that will be in force. */
export interface RiskPlanRow {
  /** Where it is. */
  readonly path: readonly string[];
  /** Its value; `undefined` where nothing is set and nothing derived. */
  readonly value: unknown;
  /** The file or preset that says so; `undefined` when none does. */
  readonly source: string | undefined;
  /** How it came about: written in the source, a default of the schema, derived from other settings, or not set. */
  readonly origin: 'written' | 'default' | 'derived' | 'not set';
}

/** Everything that will be in force. */
export interface RiskPlan {
  /** The file or preset that was asked for. */
  readonly source: string;
  /** What it extends, the nearest first. */
  readonly extends: readonly string[];
  /** Names all that decides: the effective configuration but for shadows, and the versions of the plugins. */
  readonly hash: string;
  /** The plugins. */
  readonly plugins: readonly {
    /** Its name in the configuration. */
    readonly name: string;
    /** Its version. */
    readonly version: string;
    /** Whether it is enforced, or only watches and protects nothing. */
    readonly mode: 'enforce' | 'shadow';
    /** What it does. */
    readonly description: string;
    /** The file or preset that has it first. */
    readonly source: string;
  }[];
  /** The settings. */
  readonly settings: readonly RiskPlanRow[];
}

type Members = Readonly<Record<string, Shape>>;

/** What a plan reads of a JSON schema. */
interface Shape {
  readonly properties?: Members;
  readonly anyOf?: readonly Shape[];
}

/**
 * Lists everything that will be in force.
 *
 * @param risk - a resolved configuration
 * @returns the plugins and the settings, each with where it came from
 */
export function planRisk(risk: LayeredRisk): RiskPlan {
  const { layers, modules, versions, hash } = risk;
  const [own, ...parents] = layers.map(({ source }) => source).reverse() as [string, ...string[]];

  return {
    source: own,
    extends: parents,
    hash,
    plugins: Object.keys(risk.effective.plugins).map((name) => ({
      name,
      version: versions[name] as string,
      mode: isShadow(risk.effective.plugins[name]) ? 'shadow' : 'enforce',
      description: (moduleOf(modules, name) as RiskPluginModule).description,
      source: (layers.find(({ input }) => has(input, ['plugins', name])) as RiskLayer).source,
    })),
    settings: [
      ...leaves([], risk.completed),
      ...unset([], shapeOf(risk), risk.completed),
      ...layers.flatMap(({ input }) => emptyObjects(input).filter((path) => !isEmpty(valueAt(risk.completed, path)))),
    ].map((path) => rowOf(risk, path)),
  };
}

type Path = readonly string[];

function rowOf({ layers, effective, completed }: LayeredRisk, path: Path): RiskPlanRow {
  const found = valueAt(completed, path);
  const value = isRecord(found) ? {} : found;
  const source = layers.findLast(({ input }) => has(input, path))?.source;
  const isDefault = has(effective, path) || !has(effective, path.slice(0, 1));
  const origin = source !== undefined ? 'written' : isDefault ? 'default' : 'derived';

  return { path, value, source, origin: value === undefined ? 'not set' : origin };
}

function leaves(path: Path, value: unknown): Path[] {
  return isRecord(value) && !isEmpty(value)
    ? Object.entries(value).flatMap(([key, member]) => leaves([...path, key], member))
    : [path];
}

/** An object that was written without members still says something: that it is wanted. Plugins are told above the settings. */
function emptyObjects(input: unknown): Path[] {
  return leaves([], input).filter(
    (path) => isEmpty(valueAt(input, path)) && (path[0] !== 'plugins' || path.length > 2),
  );
}

/** The settings that a schema knows and that have no value. */
function unset(path: Path, shape: Shape, value: unknown): Path[] {
  const inner = shape.anyOf?.find(({ properties }) => properties !== undefined) ?? shape;

  return isRecord(value)
    ? Object.entries(inner.properties ?? {}).flatMap(([key, member]) =>
        Object.hasOwn(value, key) ? unset([...path, key], member, value[key]) : [[...path, key]],
      )
    : [];
}

/** A schema that cannot be written as JSON schema names no setting that is not set. */
function shapeOf({ modules, effective }: LayeredRisk): Shape {
  const active = new Map(
    Object.keys(effective.plugins).map((name) => [name, moduleOf(modules, name) as RiskPluginModule] as const),
  );
  const ofFile = new Set(['$schema', ...Object.keys(riskFileKeys)]);

  try {
    const { properties } = z.toJSONSchema(composeRiskSchema(active), { io: 'input', unrepresentable: 'any' });

    return {
      properties: Object.fromEntries(Object.entries(properties as Members).filter(([key]) => !ofFile.has(key))),
    };
  } catch {
    return {};
  }
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inside, key) => (isRecord(inside) && Object.hasOwn(inside, key) ? inside[key] : undefined),
    value,
  );
}

function has(value: unknown, path: Path): boolean {
  const parent = valueAt(value, path.slice(0, -1));

  return isRecord(parent) && Object.hasOwn(parent, path.at(-1) ?? '');
}

function isEmpty(value: unknown): boolean {
  return isRecord(value) && Object.keys(value).length === 0;
}
