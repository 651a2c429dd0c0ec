/**
 * Journals on the command line, as a person uses them.
 *
 * @module
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Installed, type Outcome, prices, Workshop } from './plimsoll.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

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

describe('a run that changed its risk line while it went on', () => {
  const changing = `import { QCAlgorithm } from 'plimsoll';
export class Changing extends QCAlgorithm {
  initialize() { this.addEquity('SPY'); }
  onData() {
    const manager = this.unifiedRiskManager;
    const plugin = manager.plugins[0].pluginName;
    if (this.time.day === 8) { manager.disablePlugin(plugin, 'too strict', ['Ann', 'Bob']); }
    if (this.time.day === 9) { manager.enablePlugin(plugin, 'enough'); }
    if (this.time.day === 10) { manager.tightenKillSwitch('halt-new', 'the feed is late'); }
    if (this.time.day === 13) { this.marketOrder('SPY', 1); }
  }
}
`;

  beforeAll(async () => {
    workshop.write({ 'changing.ts': changing });
    const outcome = await plimsoll('backtest', 'changing.ts', '--data', 'data', '--journal', 'changing.journal');
    expect(outcome).toMatchObject({ code: 0, err: '' });
  });

  it('is told by risk status: the kill switch, since when and why, and every change with who approved it', async () => {
    const { code, out } = await plimsoll('risk', 'status', 'changing.journal');

    expect(code).toBe(0);
    expect(out).toMatch(/kill switch halt-new since 2020-01-10T.*: the feed is late/);
    expect(out).toMatch(/2020-01-08T\S+ plugin_disabled by Changing: too strict, approved by Ann and Bob/);
    expect(out).toMatch(/2020-01-09T\S+ plugin_enabled by Changing: enough\n/);
    expect(out).toMatch(/2020-01-10T\S+ halted by Changing: the feed is late\n/);
    expect(out).toContain('waiting orders: none');
  });

  it('is told by risk status as JSON, up to a torn end, and not at all when nothing can be trusted', async () => {
    writeFileSync(
      join(workshop.path, 'cut.journal'),
      readFileSync(join(workshop.path, 'changing.journal')).subarray(0, -30),
    );
    writeFileSync(join(workshop.path, 'nothing.journal'), '');
    const cut = await plimsoll('risk', 'status', 'cut.journal', '--json');

    expect(cut.code).toBe(1);
    expect(cut.err).toContain('cut.journal');
    expect(JSON.parse(cut.out)).toMatchObject({ killSwitch: { state: 'halt-new', reason: 'the feed is late' } });
    expect(await plimsoll('risk', 'status', 'nothing.journal')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('nothing.journal: expected a journal that tells the state of the kill switch.'),
    });
    expect(await plimsoll('risk', 'status', 'none.journal')).toMatchObject({
      code: 2,
      err: expect.stringContaining('The journal none.journal is not there; a run writes one with --journal <file>'),
    });
  });

  it('is followed by one that begins with the kill switch as it was left', async () => {
    const { code, err } = await plimsoll(
      'backtest',
      'trader.ts',
      '--data',
      'data',
      '--after',
      'changing.journal',
      '--out',
      'next',
    );
    const { decisions, risk } = JSON.parse(readFileSync(join(workshop.path, 'next', 'result.json'), 'utf8')) as {
      decisions: { outcome: string; refusals: { code: string }[] }[];
      risk: unknown;
    };

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(risk).toMatchObject({
      killSwitch: { state: 'halt-new', reason: 'the feed is late' },
      changes: [{ type: 'halted', by: 'engine', killSwitch: { from: 'active', to: 'halt-new' } }],
    });
    expect(decisions.length).toBeGreaterThan(0);
    expect(decisions.every(({ refusals }) => refusals.some((each) => each.code === 'HALTED'))).toBe(true);
  });

  it.each([
    ['was changed', 'altered.journal'],
    ['is no journal', 'data/spy.csv'],
    ['is not there', 'none.journal'],
  ])('is followed by none when its journal %s', async (_title, file) => {
    const text = readFileSync(join(workshop.path, 'changing.journal'), 'utf8');
    writeFileSync(join(workshop.path, 'altered.journal'), text.replace('the feed is late', 'the feed is fine'));
    const { code, err } = await plimsoll('backtest', 'trader.ts', '--data', 'data', '--after', file, '--out', 'never');

    expect(code).toBe(2);
    expect(err).toContain(file);
    expect(existsSync(join(workshop.path, 'never'))).toBe(false);
  });

  it.each([
    ['journal', 'changing.journal'],
    ['result', join('out', 'Changing', 'result.json')],
  ])('is compared by --expect as it began, from its %s, and the change is said', async (_title, file) => {
    const { code, err } = await plimsoll('backtest', 'trader.ts', '--data', 'data', '--expect', file, '--out', 'same');

    expect(code).toBe(0);
    expect(err).toContain(
      `note: the run of ${file} began behind this risk line and changed it while it went on (3 changes).`,
    );
  });

  it('says nothing of a run that changed nothing', async () => {
    const { code, err } = await plimsoll(
      'backtest',
      'trader.ts',
      '--data',
      'data',
      '--expect',
      'run.journal',
      '--out',
      'same',
    );

    expect({ code, err }).toEqual({ code: 0, err: '' });
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
    lines[at] = (lines[at] ?? '').replace('"strategy":"', '"strategy":" ');
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
      err: expect.stringContaining('The journal none.journal is not there; a run writes one with --journal <file>'),
    });
  });
});

describe('plimsoll risk explain', () => {
  const decided = (): { orderId: number; outcome: string; openingQuantity: number }[] =>
    (
      JSON.parse(readFileSync(join(workshop.path, 'out', 'Trader', 'result.json'), 'utf8')) as {
        decisions: { orderId: number; outcome: string; openingQuantity: number }[];
      }
    ).decisions;

  it('says why an order was approved', async () => {
    const { code, out } = await plimsoll('risk', 'explain', 'run.journal', '1');

    expect(code).toBe(0);
    expect(out).toMatch(/^Order 1.*: approved at 2020-/);
    expect(out).toMatch(/asked for: \d+ SPY, market/);
    expect(out).toMatch(/judged: opens \d+ at \d.*the account was worth 100000/);
    expect(out).toContain('nothing against it: buying-power, CorrelationRiskPlugin, CircuitBreakerPlugin');
  });

  it('says why an order was refused, with the numbers and what the rule would have let pass', async () => {
    const refused = decided().find(({ outcome }) => outcome === 'refused')?.orderId ?? 0;
    const { code, out } = await plimsoll('risk', 'explain', 'run.journal', String(refused));

    expect(code).toBe(0);
    expect(out).toMatch(
      /against it: ConcentrationPlugin: the exposure in SPY would be .* is the limit .* \(SYMBOL_SHARE\)/,
    );
    expect(out).toMatch(/numbers: .*"limit":105000/);
    expect(out).toContain('nothing against it: buying-power, CorrelationRiskPlugin, CircuitBreakerPlugin');
  });

  it("says what the gate's own rule would have let pass, where nobody else refused", async () => {
    workshop.write({ 'big.ts': strategy.replace('900', '5000') });
    await plimsoll(
      'backtest',
      'big.ts',
      '--data',
      'data',
      '--out',
      'big',
      '--risk',
      'none',
      '--journal',
      'big.journal',
    );
    const { out } = await plimsoll('risk', 'explain', 'big.journal', '2');

    expect(out).toMatch(/against it: gate: The order needs .* \(BUYING_POWER\)/);
    expect(out).toMatch(/would have passed: 1989 SPY; 1990 would have been refused: gate: 1990 units; .* 1989 at most/);
  });

  it('says that an order only closes', async () => {
    const closing = decided().find(({ openingQuantity, outcome }) => outcome === 'approved' && openingQuantity === 0);
    const { out } = await plimsoll('risk', 'explain', 'run.journal', String(closing?.orderId));

    expect(out).toContain('judged: it only closes, so that no limit applies to it');
    expect(out).toContain('neither rules nor plugins were asked');
  });

  it('explains what stands before a problem, and wants an order that is there', async () => {
    writeFileSync(join(workshop.path, 'short.journal'), readFileSync(journal).subarray(0, -30));
    const short = await plimsoll('risk', 'explain', 'short.journal', '1', '--json');

    expect(short).toMatchObject({ code: 1, err: expect.stringContaining('The journal is torn') });
    expect(JSON.parse(short.out)).toMatchObject([{ orderId: 1, outcome: 'approved' }]);
    expect(await plimsoll('risk', 'explain', 'run.journal', 'first')).toMatchObject({
      code: 2,
      err: expect.stringContaining('expected the number of an order it decided on, was "first"; it has '),
    });
  });
});

describe('plimsoll backtest --expect', () => {
  async function again(expected: string, ...more: string[]): Promise<Outcome> {
    return plimsoll('backtest', 'trader.ts', '--data', 'data', '--out', 'again', '--expect', expected, ...more);
  }

  it('runs behind the risk line of a recorded run', async () => {
    expect(await again('run.journal')).toMatchObject({ code: 0 });
    expect(await again('out/Trader/result.json')).toMatchObject({ code: 0 });
  });

  it('refuses another one, naming both', async () => {
    const other = await again('run.journal', '--risk', 'none');

    expect(other.code).toBe(2);
    expect(other.err).toMatch(/the hash of the risk configuration is [0-9a-f]{64}, was [0-9a-f]{64}/);
    expect(other.err).toContain('CircuitBreakerPlugin is not there, was 1.0.0');
  });

  it('refuses other versions of plugins', async () => {
    const file = join(workshop.path, 'out', 'Trader', 'result.json');
    writeFileSync(join(workshop.path, 'old.json'), readFileSync(file, 'utf8').replaceAll('"1.0.0"', '"0.9.0"'));

    expect((await again('old.json')).err).toContain('CorrelationRiskPlugin is 1.0.0, was 0.9.0');
  });

  it('wants a file that it can trust', async () => {
    writeFileSync(join(workshop.path, 'no.json'), '{}');
    writeFileSync(
      join(workshop.path, 'forged.journal'),
      readFileSync(journal, 'utf8').replace('"kind":"decision"', '"kind":"incision"'),
    );

    expect((await again('no.json')).err).toContain('no.json is neither');
    expect((await again('forged.journal')).err).toContain('forged.journal is a journal that was changed');
    expect((await again('nothing.json')).err).toContain('nothing.json cannot be read');
  });
});

describe('texts of strategies in what a person reads of a journal', () => {
  const forging = `import { QCAlgorithm } from 'plimsoll';
export class Forging extends QCAlgorithm {
  initialize() { this.addEquity('SPY'); }
  onData() {
    this.marketOrder('SPY', 9000, false, 'all\\n  fine\\u001b[2J');
    this.unifiedRiskManager.tightenKillSwitch('halt-new', 'stop\\n  kill switch active\\u001b[2J');
  }
}
`;

  it('begin no line of their own, and move no cursor', async () => {
    workshop.write({ 'forging.ts': forging });
    await plimsoll('backtest', 'forging.ts', '--data', 'data', '--journal', 'forging.journal', '--out', 'out/forging');
    const status = await plimsoll('risk', 'status', 'forging.journal');
    const told = await plimsoll('risk', 'explain', 'forging.journal', '1');

    expect(status.out).toMatch(/^ {2}kill switch halt-new since .*: stop {3}kill switch active \[2J$/m);
    expect(status.out).not.toMatch(/^ {2}kill switch active/m);
    expect(told.out).toContain('"all   fine [2J"');
    expect(status.out + told.out).not.toContain('\u001b');
  });
});
