/**
 * `--expect`: refuses to run behind another risk line than a recorded run.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { describeThrown, FrameworkError } from '../core/errors.js';
import type { RiskSetup } from '../risk/config.js';
import { describeOtherIdentity, identityOf, type RiskIdentity } from '../risk/identity.js';
import { checkJournal } from './journal-file.js';

const plugins = z.array(z.object({ name: z.string(), version: z.string() }));
const resultSchema = z.object({ config: z.object({ hash: z.string(), plugins }) });

/**
 * Refuses a risk configuration whose hash or plugin versions differ from those of a recorded run.
 *
 * @param path - `result.json` or the journal of the recorded run
 * @param setup - the configuration
 * @throws FrameworkError `BAD_CONFIGURATION` naming both, `BAD_USAGE` when the file is neither or cannot be trusted
 */
export function expectSameRisk(path: string, setup: RiskSetup): void {
  const differences = describeOtherIdentity(readIdentity(path), identityOf(setup));

  if (differences.length > 0) {
    throw new FrameworkError('BAD_CONFIGURATION', `--expect ${path}: ${differences.join('; ')}.`);
  }
}

function readIdentity(path: string): RiskIdentity {
  const bytes = read(path);
  const result = resultSchema.safeParse(parse(bytes.toString('utf8')));

  if (result.success) {
    const { hash, plugins: recorded } = result.data.config;

    return { configHash: hash, plugins: recorded };
  }

  const { problem, records } = checkJournal(bytes);
  const [header] = records;

  if (header?.kind !== 'header' || problem?.kind === 'changed') {
    const what = problem?.kind === 'changed' && header !== undefined ? 'a journal that was changed' : 'neither';

    throw new FrameworkError('BAD_USAGE', `Option --expect expects a result.json or a journal; ${path} is ${what}.`);
  }

  return header;
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
