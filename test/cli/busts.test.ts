/**
 * Busted trades on the command line, as a person uses them.
 *
 * @module
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Installed, type Outcome, prices, Workshop } from './plimsoll.js';

const strategy = `import { QCAlgorithm } from 'plimsoll';
export class Holder extends QCAlgorithm {
  initialize() { this.addEquity('SPY'); }
  onData() {
    if (!this.portfolio.invested) this.marketOrder('SPY', 10);
  }
}
`;

let installed: Installed;
const workshop = new Workshop({ 'holder.ts': strategy, 'data/spy.csv': prices() });

/** Runs the strategy with a file of busts. */
function run(content: unknown, ...more: string[]): Promise<Outcome> {
  writeFileSync(join(workshop.path, 'busts.json'), typeof content === 'string' ? content : JSON.stringify(content));
  return installed.run(workshop.path, ['backtest', 'holder.ts', '--data', 'data', '--busts', 'busts.json', ...more]);
}

/** The result of the latest run. */
function resultOf(): {
  orders: { bustedQuantity: number }[];
  orderEvents: { time: string; fillQuantity: number }[];
} {
  return JSON.parse(readFileSync(join(workshop.path, 'out', 'Holder', 'result.json'), 'utf8'));
}

beforeAll(async () => {
  installed = await Installed.create();
  expect(await run([])).toMatchObject({ code: 0, err: '' });
});

afterAll(() => {
  workshop.remove();
  installed.remove();
});

describe('plimsoll backtest --busts', () => {
  it('takes a trade back, says so, and keeps it in the journal', async () => {
    const filled = resultOf().orderEvents.find(({ fillQuantity }) => fillQuantity === 10);
    const late = new Date(Date.parse(filled?.time ?? '') + 3_600_000).toISOString();
    const bust = { time: late, orderId: 1, fill: 1, reason: 'clearly erroneous' };
    const { code, out } = await run([bust], '--journal', 'run.journal');

    expect(code).toBe(0);
    expect(out).toMatch(/\+10 busted/);
    expect(out).toContain('fill 1 of order 1 never happened: 10 SPY');
    expect(out).toContain('(clearly erroneous)');
    expect(resultOf().orders.map(({ bustedQuantity }) => bustedQuantity)).toEqual([10, 0]);
    expect(await installed.run(workshop.path, ['risk', 'verify', 'run.journal'])).toMatchObject({ code: 0 });
    expect(readFileSync(join(workshop.path, 'run.journal'), 'utf8')).toContain('"kind":"bust"');
    const explained = await installed.run(workshop.path, ['risk', 'explain', 'run.journal', '1']);
    expect(explained.out).toMatch(/^Fill 1 of order 1, 10 SPY at .*, never happened: .*: clearly erroneous$/m);
    const replayed = await installed.run(workshop.path, ['risk', 'replay', 'run.journal', '--json']);
    expect(replayed).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(replayed.out)).toMatchObject({ differences: [], decisions: { count: 2, reproduced: 2 } });
  });

  it.each<[string, unknown, string]>([
    ['no JSON', '[{', 'busts.json'],
    ['no list', {}, 'busts.json: '],
    [
      'a time that is none',
      [{ time: 'noon', orderId: 1, fill: 1, reason: 'x' }],
      '0.time: expected an instant such as',
    ],
    [
      'a member that is misspelt',
      [{ time: '2020-01-06T20:00:00Z', orderId: 1, fil: 1, reason: 'x' }],
      'Unrecognized key: "fil"',
    ],
    ['an order that is none', [{ time: '2020-01-06T20:00:00Z', orderId: 0, fill: 1, reason: 'x' }], '0.orderId: '],
  ])('refuses %s before the run starts', async (_what, content, message) => {
    const { code, out, err } = await run(content);

    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(out).toBe('');
  });

  it('ends a run that busts a trade which never was', async () => {
    const late = new Date(Date.parse('2020-01-10T20:00:00Z')).toISOString();
    const { code, err } = await run([{ time: late, orderId: 99, fill: 1, reason: 'x' }]);

    expect(code).not.toBe(0);
    expect(err).toContain('order 99');
    expect(err).not.toContain('    at ');
  });
});
