/**
 * A journal in a file: what a real run leaves there, and what a disk that refuses does to it.
 *
 * @module
 */
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BacktestResult, type DecisionRecord, type JournalSink, verifyJournal } from 'plimsoll';
import { fileJournal } from 'plimsoll/adapters/journal';
import { afterAll, describe, expect, it } from 'vitest';
import { complete, daily, type RunOptions, run, source } from '../engine/run.js';

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-journal-'));
let count = 0;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Names a file that is not there yet. */
function newFile(): string {
  count += 1;
  return join(folder, `${count}.journal`);
}

const data = source('daily', { SPY: daily('2020-01-06', [100, 101, 102, 103]) });

/** In and out, and each day more than the account can carry. */
function trade(options: RunOptions = {}): BacktestResult {
  return complete(
    {
      initialize: (algorithm) => {
        algorithm.addEquity('SPY');
      },
      onData: (algorithm) => {
        algorithm.setHoldings('SPY', algorithm.portfolio.invested ? 0 : 0.5);
        algorithm.marketOrder('SPY', 1e6);
      },
    },
    data,
    options,
  );
}

/** A sink whose file is closed behind its back, so that the disk refuses. */
function refusingSink(): JournalSink {
  const next = openSync(newFile(), 'w');
  closeSync(next);
  const sink = fileJournal(newFile(), { bufferSize: 0 });
  closeSync(next);
  return sink;
}

describe('a journal in a file', () => {
  it('holds the whole run, in the same bytes whatever computed the hashes', () => {
    const file = newFile();
    const lines: string[] = [];
    const result = trade({ journal: fileJournal(file) });
    trade({ journal: { write: (line) => lines.push(line), close: () => undefined } });
    const bytes = readFileSync(file);
    const { records, hash, problem } = verifyJournal(bytes);
    const decisions = records.filter((record) => record.kind === 'decision');

    expect(bytes.toString()).toBe(lines.join(''));
    expect(problem).toBeUndefined();
    expect(result.config.journal).toEqual({ records: records.length, hash });
    expect(decisions.map(({ outcome, orderId }) => [orderId, outcome])).toEqual(
      result.decisions.map(({ outcome, orderId }) => [orderId, outcome]),
    );
    expect(records.filter(({ kind }) => kind === 'slice')).toHaveLength(4);
    expect(records.some(({ kind }) => kind === 'fill')).toBe(true);
    expect(refusedOf(decisions)).toMatchObject({ rules: [{ code: 'BUYING_POWER' }], refusals: [{}] });
  });

  it('says what the buying power would have let pass: that is carried, one unit more is not', () => {
    const file = newFile();
    trade({ journal: fileJournal(file) });
    const { records } = verifyJournal(readFileSync(file));
    const [largest] = refusedOf(records.filter((record) => record.kind === 'decision')).largest;
    const outcome = (quantity: number): string | undefined =>
      run(
        {
          initialize: (algorithm) => {
            algorithm.addEquity('SPY');
          },
          onData: (algorithm) => {
            if (!algorithm.portfolio.invested) {
              algorithm.setHoldings('SPY', 0.5);
              algorithm.marketOrder('SPY', quantity);
              algorithm.quit('asked once');
            }
          },
        },
        data,
      ).decisions[1]?.outcome;

    expect(outcome(largest ?? 0)).toBe('approved');
    expect(outcome((largest ?? 0) + 1)).toBe('refused');
  });

  it('changes nothing about the run', () => {
    const { journal, ...config } = trade({ journal: fileJournal(newFile()) }).config;
    const without = trade();

    expect(journal).toBeDefined();
    expect({ ...trade({ journal: fileJournal(newFile()) }), config }).toEqual(without);
  });

  it('is never overwritten', () => {
    const file = newFile();
    writeFileSync(file, 'precious');

    expect(() => fileJournal(file)).toThrow(`The journal ${file} exists already, and a journal is never overwritten.`);
    expect(() => fileJournal(join(folder, 'none', 'a.journal'))).toThrow('cannot be made');
    expect(readFileSync(file, 'utf8')).toBe('precious');
  });

  it('writes each record at once when nothing is to be held back', () => {
    const [file, held] = [newFile(), newFile()];
    fileJournal(file, { bufferSize: 0 }).write('one\n');
    fileJournal(held).write('one\n');

    expect(readFileSync(file, 'utf8')).toBe('one\n');
    expect(readFileSync(held, 'utf8')).toBe('');
  });

  it('fails for good once the disk refuses', () => {
    const sink = refusingSink();

    expect(() => sink.write('one\n')).toThrow(/^The journal .* cannot be written/);
    expect(() => sink.write('two\n')).toThrow(/^The journal .* cannot be written/);
  });

  it('is closed when the strategy fails, with everything up to there', () => {
    const file = newFile();
    const script = {
      onData: (): void => {
        throw new Error('broken');
      },
      initialize: (algorithm: { addEquity(ticker: string): unknown }): void => {
        algorithm.addEquity('SPY');
      },
    };

    expect(run(script, data, { journal: fileJournal(file) }).status).toBe('failed');
    expect(verifyJournal(readFileSync(file))).toMatchObject({ problem: undefined });
  });

  it('that fails refuses what opens, and the result says so', () => {
    let writes = 0;
    const result = trade({
      journal: {
        write: () => {
          writes += 1;

          if (writes > 3) {
            throw new Error('disk full');
          }
        },
        close: () => undefined,
      },
    });

    expect(result.orders.every(({ filledQuantity }) => filledQuantity === 0)).toBe(true);
    expect(result.orders[0]?.refusals).toMatchObject([{ code: 'GATE_FAULT' }]);
    expect(result.logs.at(-1)?.message).toMatch(/^The journal could not be ended: /);
  });
});

/** The first decision against an order. */
function refusedOf(decisions: readonly DecisionRecord[]): DecisionRecord {
  const found = decisions.find(({ outcome }) => outcome === 'refused');

  if (found === undefined) {
    throw new Error('nothing was refused');
  }

  return found;
}
