/**
 * `--expect`: refuses to run behind another risk line than a recorded run.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { describeThrown, FrameworkError } from '../core/errors.js';
import { formatCount } from '../report/format.js';
import type { RiskSetup } from '../risk/config/config.js';
import { describeOtherIdentity, identityOf, type RiskIdentity } from '../risk/config/identity.js';
import { changesIn, type ToldEvent } from '../risk/control/changes.js';
import { checkJournal } from './journal-file.js';

const plugins = z.array(z.object({ name: z.string(), version: z.string() }));
const event = z.object({ type: z.string(), source: z.string(), data: z.record(z.string(), z.unknown()) });
const resultSchema = z.object({
  config: z.object({ hash: z.string(), plugins }),
  riskEvents: z.array(event).default([]),
});

/** What is known of a recorded run. */
interface Recorded extends RiskIdentity {
  /** How many of its changes made it another risk line while it went on. */
  readonly changes: number;
}

/**
 * Refuses a risk configuration whose hash or plugin versions differ from those of a recorded run.
 *
 * @param path - `result.json` or the journal of the recorded run
 * @param setup - the configuration
 * @returns what a person must know: that the recorded run changed its risk line while it went on; else `undefined`
 * @throws FrameworkError `BAD_CONFIGURATION` naming both, `BAD_USAGE` when the file is neither or cannot be trusted
 */
export function expectSameRisk(path: string, setup: RiskSetup): string | undefined {
  const recorded = readIdentity(path);
  const differences = describeOtherIdentity(recorded, identityOf(setup));

  if (differences.length > 0) {
    throw new FrameworkError('BAD_CONFIGURATION', `--expect ${path}: ${differences.join('; ')}.`);
  }

  return recorded.changes === 0
    ? undefined
    : `note: the run of ${path} began behind this risk line and changed it while it went on (${formatCount(recorded.changes, 'change')}).`;
}

function readIdentity(path: string): Recorded {
  const bytes = read(path);
  const result = resultSchema.safeParse(parse(bytes.toString('utf8')));

  if (result.success) {
    const { hash, plugins: recorded } = result.data.config;

    return {
      configHash: hash,
      plugins: startingPlugins(recorded, result.data.riskEvents),
      changes: countChanges(result.data.riskEvents, hash),
    };
  }

  const { problem, records } = checkJournal(bytes);
  const [header] = records;

  if (header?.kind !== 'header' || problem?.kind === 'changed') {
    const what = problem?.kind === 'changed' && header !== undefined ? 'a journal that was changed' : 'neither';

    throw new FrameworkError('BAD_USAGE', `Option --expect expects a result.json or a journal; ${path} is ${what}.`);
  }

  const events = records.filter((record) => record.kind === 'event');

  return { configHash: header.configHash, plugins: header.plugins, changes: countChanges(events, header.configHash) };
}

/** A result names the plugins at its end; those that code registered while it went on were not there at its start. */
function startingPlugins(
  plugins: RiskIdentity['plugins'],
  events: readonly z.output<typeof event>[],
): RiskIdentity['plugins'] {
  const added = new Set(
    events.filter(({ type, data }) => type === 'plugin_registered' && 'by' in data).map(({ source }) => source),
  );

  return plugins.filter(({ name }) => !added.has(name));
}

function countChanges(events: readonly z.output<typeof event>[], hash: string): number {
  const told = events.map((each) => ({ ...each, utc: 0 }) as ToldEvent);

  return changesIn(told, hash).length;
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new FrameworkError('BAD_USAGE', `Option --expect: ${path} cannot be read: ${describeThrown(error)}.`, {
      cause: error,
    });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
