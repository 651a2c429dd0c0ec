/**
 * What is said of data that is missing or wrong.
 *
 * @module
 */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { leanData, leanDataNote } from '../lean-data.js';
import { Installed, prices, Workshop } from './plimsoll.js';

vi.setConfig({ testTimeout: 60_000 });

const program = await Installed.create();
const row = '2020-01-13,100,101,99,100,1000';
const here = new Workshop({
  'empty/README.md': '',
  'buyer.ts': `import { QCAlgorithm } from 'plimsoll';
export class Buyer extends QCAlgorithm {
  initialize() {
    this.addEquity(this.getParameter('ticker', 'ABC'), this.getParameter('resolution', 'daily') as never);
  }
  onData() { if (!this.portfolio.invested) this.setHoldings(this.getParameter('ticker', 'ABC'), 1); }
}
`,
  'data/ABC.csv': prices(),
  'data/SHORT.csv': prices('2020-01-13,100,101'),
  'data/WORDS.csv': prices('2020-01-13,100,101,many,100,1000'),
  'data/MINUS.csv': prices('2020-01-13,100,101,-99,100,1000'),
  'data/NANS.csv': prices('2020-01-13,NaN,101,99,100,1000'),
  'data/TWICE.csv': prices(`${row}\n${row}`),
  'data/BACK.csv': prices('2020-01-03,100,101,99,100,1000'),
});

afterAll(() => {
  here.remove();
  program.remove();
});

describe('wrong data', () => {
  it.concurrent.each([
    [[], /"ABC".*it has SPX\. Name other data with --data <folder>\./],
    [['--data', 'nowhere'], /^No such data folder: nowhere\.$/],
    [['--data', 'buyer.ts'], /^Expected a data folder, but buyer\.ts is a file\.$/],
    [['--data', 'empty'], /empty.*"ABC".*\(at buyer\.ts:4\)$/],
    [['--data', 'data', '--format', 'lean'], /data: expected a LEAN data folder/],
    [
      ['--data', 'data', '--format', 'cvs'],
      /^Unknown data adapter "cvs"\. Did you mean "csv"\? Expected csv, lean, sample, /,
    ],
    [['--data', 'data', '--parameter', 'ticker=NOPE'], /"NOPE".*it has ABC, .*\(at buyer\.ts:4\)$/],
    [['--data', 'data', '--parameter', 'ticker=SHORT'], /SHORT\.csv:7: expected 6 columns, was 3/],
    [['--data', 'data', '--parameter', 'ticker=WORDS'], /WORDS\.csv:7: .*number.*"many"/],
    [['--data', 'data', '--parameter', 'ticker=MINUS'], /MINUS\.csv:7: low must be a price above 0, was -99/],
    [['--data', 'data', '--parameter', 'ticker=NANS'], /NANS\.csv:7: .*open.*NaN/],
    [['--data', 'data', '--parameter', 'ticker=TWICE'], /TWICE\.csv:8: .*the same/],
    [['--data', 'data', '--parameter', 'ticker=BACK'], /BACK\.csv:7: .*an earlier one/],
    [['--data', 'data', '--from', '2031-01-01', '--to', '2031-02-01'], /no data of ABC.*2031-01-01/],
  ])('%j gives one line and exit code 2', async (args, message) => {
    const { code, out, err } = await program.run(here.path, ['backtest', 'buyer.ts', ...args]);

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^plimsoll: [^\n]*\n$/);
    expect(err.slice('plimsoll: '.length, -1)).toMatch(message);
  });

  it.concurrent('reads an adapter of a file', async () => {
    here.write({
      'mine.ts': `import type { DataAdapterModule } from 'plimsoll';
import { csv } from 'plimsoll/adapters/csv';
export const dataAdapter: DataAdapterModule = {
  name: 'mine', description: 'Mine.', open: ({ folder }) => csv({ folder: folder ?? '', name: 'my own data' }),
};`,
    });
    const { code, out } = await program.run(here.path, [
      'backtest',
      'buyer.ts',
      '--data',
      'data',
      '--format',
      './mine.ts',
    ]);

    expect(code).toBe(0);
    expect(out).toContain('my own data');
  });

  it.concurrent('runs on the embedded sample without --data', async () => {
    const args = ['--parameter', 'ticker=SPX', '--out', 'sample'];
    const { code, out } = await program.run(here.path, ['backtest', 'buyer.ts', ...args]);

    expect(code).toBe(0);
    expect(out).toMatch(/Period +2000-01-03 to 2020-04-17/);
  });
});

describe.skipIf(leanData === undefined)(`LEAN data${leanDataNote}`, () => {
  it.concurrent('names the zip that is corrupt', async () => {
    const source = leanData ?? '';
    const folder = join(here.path, 'lean');
    mkdirSync(join(folder, 'equity/usa/daily'), { recursive: true });

    for (const room of ['market-hours', 'symbol-properties', 'equity/usa/map_files', 'equity/usa/factor_files']) {
      symlinkSync(join(source, room), join(folder, room));
    }

    const zip = readFileSync(join(source, 'equity/usa/daily/spy.zip'));
    writeFileSync(join(folder, 'equity/usa/daily/spy.zip'), zip.subarray(0, zip.length / 2));
    const { code, out, err } = await program.run(here.path, [
      'backtest',
      'buyer.ts',
      ...['--data', 'lean', '--parameter', 'ticker=SPY', '--from', '2013-10-07', '--to', '2013-10-11'],
    ]);

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^plimsoll: [^\n]*lean\/equity\/usa\/daily\/spy\.zip: [^\n]*\n$/);
  });

  it.concurrent('guesses the format, and buys 688 shares of SPY at 144.7817 for $3.44', async () => {
    const { code, out } = await program.run(here.path, [
      'backtest',
      'buyer.ts',
      ...['--data', leanData ?? '', '--parameter', 'ticker=SPY', '--parameter', 'resolution=minute'],
      ...['--from', '2013-10-07', '--to', '2013-10-11', '--out', 'spy'],
    ]);

    expect(code).toBe(0);
    expect(out).toContain('Orders (1: 1 filled)');
    expect(out).toMatch(/ SPY +market +\+688 +144\.7817 +3\.44 +filled +/);
    expect(out).toMatch(/Total Fees +\$3\.44\n/);
  });
});
