/**
 * Journals on the command line, as a person uses them.
 *
 * @module
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Installed, type Outcome, prices, Workshop } from './plimsoll.js';

const strategy = `import { QCAlgorithm } from 'plimsoll';
export class Trader extends QCAlgorithm {
  initialize() { this.addEquity('SPY'); }
  onData() {
    this.setHoldings('SPY', this.portfolio.invested ? 0 : 0.4);
    this.marketOrder('SPY', 900);
  }
}
`;

let installed: Installed;
const workshop = new Workshop({ 'trader.ts': strategy, 'data/spy.csv': prices() });
const journal = join(workshop.path, 'run.journal');

function plimsoll(...args: string[]): Promise<Outcome> {
  return installed.run(workshop.path, args);
}

beforeAll(async () => {
  installed = await Installed.create();
  const outcome = await plimsoll('backtest', 'trader.ts', '--data', 'data', '--journal', 'run.journal');
  expect(outcome).toMatchObject({ code: 0, err: '' });
});

afterAll(() => {
  workshop.remove();
  installed.remove();
});

describe('plimsoll backtest --journal', () => {
  it('never overwrites a journal', async () => {
    const { code, err } = await plimsoll('backtest', 'trader.ts', '--data', 'data', '--journal', 'run.journal');

    expect(code).toBe(2);
    expect(err).toContain('The journal run.journal exists already, and a journal is never overwritten.');
  });
});

describe('plimsoll risk verify', () => {
  it('says that a journal is as it was written', async () => {
    const { code, out } = await plimsoll('risk', 'verify', 'run.journal');
    const result = JSON.parse(readFileSync(join(workshop.path, 'out', 'Trader', 'result.json'), 'utf8')) as {
      config: { journal: { records: number; hash: string } };
      decisions: unknown[];
    };
    const { records, hash } = result.config.journal;

    expect(code).toBe(0);
    expect(out).toContain('run.journal: as it was written');
    expect(out).toContain(`${records} records, ${result.decisions.length} decisions`);
    expect(out).toContain(`hash ${hash}`);
  });

  it('names the line and the byte of the first record that was changed', async () => {
    const lines = readFileSync(journal, 'utf8').split('\n');
    const at = lines.findIndex((line) => line.includes('"kind":"decision"'));
    const offset = Buffer.byteLength(`${lines.slice(0, at).join('\n')}\n`);
    lines[at] = (lines[at] ?? '').replace('"outcome":"', '"outcome":" ');
    writeFileSync(join(workshop.path, 'changed.journal'), lines.join('\n'));
    const { code, out } = await plimsoll('risk', 'verify', 'changed.journal');

    expect(code).toBe(1);
    expect(out).toContain(`changed.journal:${at + 1}: The journal was changed`);
    expect(out).toContain(`at byte ${offset}: expected record ${at + 1} with the hash `);
    expect(out).toContain(`sound before it: ${at} records`);
  });

  it('reads a journal whose last record is torn, and says so', async () => {
    writeFileSync(join(workshop.path, 'torn.journal'), readFileSync(journal).subarray(0, -30));
    writeFileSync(join(workshop.path, 'empty.journal'), '');
    const { code, out } = await plimsoll('risk', 'verify', 'torn.journal', '--json');

    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ file: 'torn.journal', problem: { kind: 'torn' } });
    expect((await plimsoll('risk', 'verify', 'empty.journal')).out).toContain('no record can be trusted');
  });

  it('wants a journal that can be read', async () => {
    expect(await plimsoll('risk', 'verify')).toMatchObject({ code: 2 });
    expect(await plimsoll('risk', 'verify', 'none.journal')).toMatchObject({
      code: 2,
      err: expect.stringContaining('The journal none.journal cannot be read'),
    });
  });
});
