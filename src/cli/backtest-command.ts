/**
 * The command `plimsoll backtest`.
 *
 * @module
 */
import { join } from 'node:path';
import { FrameworkError } from '../core/errors.js';
import { Backtest } from '../engine/backtest.js';
import type { BacktestOptions } from '../engine/options.js';
import type { BacktestResult } from '../engine/result.js';
import { describeFailure } from '../report/digest.js';
import { formatReport } from '../report/html.js';
import { formatResult } from '../report/json.js';
import { formatSummary } from '../report/summary.js';
import type { BacktestArguments } from './arguments.js';
import { readBusts } from './busts.js';
import { openData } from './data.js';
import { loadDiscovery } from './discovery.js';
import { expectSameRisk } from './expect.js';
import { openJournal, readStart } from './journal-file.js';
import { prepareFolder, writeFiles } from './output.js';
import { shortPath } from './place.js';
import { progressBar } from './progress.js';
import { loadRisk } from './risk.js';
import { loadStrategy } from './strategy.js';
import { addStrayErrors, settle, watchStrayErrors } from './stray-errors.js';
import { complain, print, screen } from './terminal.js';

/**
 * Runs a strategy on history, writes its files and prints its summary.
 *
 * @param asked - what to run, on what
 * @returns the exit code: 0 completed, 1 the strategy failed
 * @throws FrameworkError for wrong usage, configuration or data
 */
export async function backtest(asked: BacktestArguments): Promise<number> {
  const { folder, options } = await prepare(asked);
  const result = await run(options, asked.json).catch((error: unknown) => {
    throw asked.data === undefined ? hintAtData(error) : error;
  });
  const json = formatResult(result);
  const files = writeFiles(folder, { 'result.json': json, 'report.html': formatReport(result) });
  await print(asked.json ? json : formatSummary(result, { ...screen(), files }));

  if (result.error !== null) {
    await complain(describeFailure(result.error));
  }

  return result.status === 'completed' ? 0 : 1;
}

async function prepare(asked: BacktestArguments): Promise<{ folder: string; options: BacktestOptions }> {
  const { name, algorithm } = await loadStrategy(asked.strategy, asked.className);
  const discovery = await loadDiscovery();
  const data = await openData(asked.data, asked.format, discovery);
  const risk = await loadRisk(asked.risk, discovery);

  if (asked.expect !== undefined) {
    const note = expectSameRisk(asked.expect, risk);

    if (note !== undefined) {
      await complain(note);
    }
  }

  const after = asked.after === undefined ? undefined : readStart(asked.after);
  const busts = asked.busts === undefined ? undefined : readBusts(asked.busts);
  const folder = prepareFolder(asked.out ?? join('out', name));
  const journal = asked.journal === undefined ? undefined : await openJournal(asked.journal);

  return {
    folder,
    options: {
      name,
      algorithm,
      data,
      risk,
      parameters: asked.parameters,
      ...(journal !== undefined && { journal }),
      ...(after !== undefined && { after }),
      ...(busts !== undefined && { busts }),
      ...(asked.from !== undefined && { from: asked.from }),
      ...(asked.to !== undefined && { to: asked.to }),
      ...(asked.cash !== undefined && { cash: asked.cash }),
    },
  };
}

async function run(options: BacktestOptions, quiet: boolean): Promise<BacktestResult> {
  const stray = watchStrayErrors();
  const progress = quiet ? undefined : progressBar(process.stderr);

  try {
    const result = new Backtest({
      ...options,
      stopwatch: () => performance.now(),
      onProgress: (fraction) => progress?.update(fraction),
    }).run();
    await settle();

    return shortenPlace(addStrayErrors(result, stray));
  } finally {
    progress?.clear();
  }
}

/** Whoever names no data folder and misses a symbol may not know that there is a choice. */
function hintAtData(error: unknown): unknown {
  return error instanceof FrameworkError && error.code === 'UNKNOWN_SYMBOL'
    ? new FrameworkError(error.code, `${error.message} Name other data with --data <folder>.`, { cause: error.cause })
    : error;
}

/** The place as a person would type it, and so that two folders give the same result. */
function shortenPlace(result: BacktestResult): BacktestResult {
  const { error } = result;

  return error === null || error.file === null
    ? result
    : { ...result, error: { ...error, file: shortPath(error.file) } };
}
