/**
 * `plimsoll risk replay` and what `explain` finds with it, as a person uses them.
 *
 * @module
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Installed, type Outcome, prices, Workshop } from './plimsoll.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const root = fileURLToPath(new URL('../../', import.meta.url));
const strategy = `import { QCAlgorithm } from 'plimsoll';
export class Trader extends QCAlgorithm {
  initialize() { this.addEquity('SPY'); this.bars = 0; }
  onData() {
    this.bars += 1;
    this.unifiedRiskManager.checkCorrelationLimits('SPY', 'Trader');
    this.setHoldings('SPY', this.portfolio.invested ? 0 : 0.4);
    this.marketOrder('SPY', this.bars % 3 === 0 ? 900 : 100);
    if (this.bars === 12) this.unifiedRiskManager.disablePlugin('ConcentrationPlugin', 'a test', ['Ann', 'Ben']);
    if (this.bars === 15) this.unifiedRiskManager.enablePlugin('ConcentrationPlugin', 'a test');
  }
}
`;
const own = `import { z } from 'zod';
import { BaseRiskPlugin } from 'plimsoll';
const configSchema = z.strictObject({ max: z.number().default(200) });
class Own extends BaseRiskPlugin {
  pluginName = 'Own'; pluginVersion = '1.0.0'; configSchema = configSchema;
  canOpenPosition(_symbol, _strategy, { quantity }) { return [quantity <= this.config.max, \`\${quantity} of \${this.config.max}\`]; }
}
export const riskPlugin = { name: 'own', description: 'own', configSchema, create: () => new Own() };
`;

let installed: Installed;
const workshop = new Workshop({
  'trader.ts': strategy,
  'plain.ts': strategy.replace(/^.*ablePlugin.*$/gm, ''),
  'data/spy.csv': prices(),
  'loose.json': '{ "plugins": { "concentration": { "maxSymbolShare": 0.9 } } }',
  'shadowed.json':
    '{ "plugins": { "concentration": { "maxSymbolShare": 0.9 }, "concentration#half": { "mode": "shadow", "maxSymbolShare": 0.3 } } }',
  'tight.json': '{ "plugins": { "concentration": { "maxSymbolShare": 0.3 } } }',
  'policy/own.js': own,
  'policy/risk.json': '{ "plugins": { "./own.js": { "max": 500 } } }',
});

function plimsoll(...args: string[]): Promise<Outcome> {
  return installed.run(workshop.path, args);
}

function run(name: string, risk: string, file = 'trader.ts'): Promise<Outcome> {
  const files = ['--data', 'data', '--out', name, '--journal', `${name}.journal`];

  return plimsoll('backtest', file, ...files, '--risk', risk);
}

beforeAll(async () => {
  installed = await Installed.create();
  expect(await run('loose', 'loose.json')).toMatchObject({ code: 0, err: '' });
  expect(await run('own', 'policy/risk.json', 'plain.ts')).toMatchObject({ code: 0, err: '' });
});

afterAll(() => {
  workshop.remove();
  installed.remove();
});

describe('plimsoll risk replay', () => {
  it('reproduces a run behind its own policy, the same each time', async () => {
    const first = await plimsoll('risk', 'replay', 'loose.journal');

    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(
      /^loose\.journal:\n {2}\d+ decisions, all reproduced\n {2}30 questions .* all reproduced\n$/,
    );
    expect((await plimsoll('risk', 'replay', 'loose.journal', '--risk', 'loose.json')).out).toBe(first.out);
    expect(await plimsoll('risk', 'replay', 'loose.journal', '--json')).toEqual(
      await plimsoll('risk', 'replay', 'loose.journal', '--json'),
    );
  });

  it('shows what another policy would have decided, decision by decision', async () => {
    const { code, out } = await plimsoll('risk', 'replay', 'loose.journal', '--risk', 'tight.json');
    const json = JSON.parse(
      (await plimsoll('risk', 'replay', 'loose.journal', '--risk', 'tight.json', '--json')).out,
    ) as {
      isSamePolicy: boolean;
      decisions: { refusedNow: number };
      differences: { recorded: { outcome: string }; again: { refusals: { code: string }[] } }[];
    };

    expect(code).toBe(1);
    expect(out).toContain('judged behind tight.json, not behind the recorded one:');
    expect(out).toMatch(/submit of order \d+.* SPY, at 2020-.*: was approved, would be refused/);
    expect(out).toContain('then: nothing against it');
    expect(out).toMatch(/now: ConcentrationPlugin: the exposure in SPY would be .*\(SYMBOL_SHARE\) \{"SYMBOL_SHARE"/);
    expect(json).toMatchObject({ isSamePolicy: false });
    expect(json.decisions.refusedNow).toBe(json.differences.length);
    expect(json.differences[0]).toMatchObject({ recorded: { outcome: 'approved' }, again: { outcome: 'refused' } });
  });

  it('reproduces a run beside shadows, and explains what they would have said', async () => {
    expect(await run('shadowed', 'shadowed.json')).toMatchObject({ code: 0, err: '' });
    const explained = await plimsoll('risk', 'explain', 'shadowed.journal', '1');

    expect(await plimsoll('risk', 'replay', 'shadowed.journal')).toMatchObject({ code: 0, err: '' });
    expect(explained.out).toContain('SHADOW concentration#half would have refused it (deny): the exposure in SPY');
    expect(explained.out).not.toContain('cannot be loaded');
  });

  it('loads plugins of a file as a run does, and says where they are missing', async () => {
    const missing = await plimsoll('risk', 'replay', 'own.journal');

    expect(missing.code).toBe(2);
    expect(missing.err).toContain('the plugin ./own.js of the recorded configuration cannot be loaded');
    expect(await plimsoll('risk', 'replay', 'own.journal', '--risk', 'policy/risk.json')).toMatchObject({ code: 0 });
    expect(await installed.run(join(workshop.path, 'policy'), ['risk', 'replay', '../own.journal'])).toMatchObject({
      code: 0,
    });
  });

  it('replays what stands before a cut, and wants a journal with a beginning', async () => {
    writeFileSync(
      join(workshop.path, 'cut.journal'),
      readFileSync(join(workshop.path, 'loose.journal')).subarray(0, -400),
    );
    writeFileSync(join(workshop.path, 'empty.journal'), '');
    const cut = await plimsoll('risk', 'replay', 'cut.journal');

    expect(cut).toMatchObject({ code: 1, err: expect.stringContaining('The journal is torn') });
    expect(cut.out).toContain('decisions, all reproduced');
    expect(await plimsoll('risk', 'replay', 'empty.journal')).toMatchObject({
      code: 2,
      err: expect.stringContaining('expected a journal that begins with a header'),
    });
  });

  it('reproduces the legacy example behind its own policy', async () => {
    const example = join(root, 'examples', 'legacy');
    const files = ['--out', 'legacy', '--journal', 'legacy.journal'];
    await plimsoll('backtest', join(example, 'main.ts'), '--risk', join(example, 'risk.json'), ...files);
    const { code, out } = await plimsoll('risk', 'replay', 'legacy.journal');

    expect(code).toBe(0);
    expect(out).toMatch(/1\d{3} decisions, all reproduced\n {2}1\d{3} questions .* all reproduced/);
  });
});

describe('plimsoll risk explain', () => {
  it('says the largest quantity that would have passed', async () => {
    const all = JSON.parse(readFileSync(join(workshop.path, 'loose', 'result.json'), 'utf8')) as {
      decisions: { orderId: number; outcome: string }[];
    };
    const refused = String(all.decisions.find(({ outcome }) => outcome === 'refused')?.orderId);
    const { out } = await plimsoll('risk', 'explain', 'loose.journal', refused);
    const [explained] = JSON.parse((await plimsoll('risk', 'explain', 'loose.journal', refused, '--json')).out) as {
      wouldPass: { quantity: number };
    }[];

    expect(out).toMatch(/would have passed: \d+ SPY; \d+ would have been refused: ConcentrationPlugin: /);
    expect(explained?.wouldPass).toMatchObject({ step: 1, isOrdered: true });
    expect(out).toContain(`would have passed: ${explained?.wouldPass.quantity} SPY`);
  });

  it('says why that cannot be told', async () => {
    const all = JSON.parse(readFileSync(join(workshop.path, 'own', 'result.json'), 'utf8')) as {
      decisions: { orderId: number; outcome: string }[];
    };
    const refused = String(all.decisions.find(({ outcome }) => outcome === 'refused')?.orderId);

    expect((await plimsoll('risk', 'explain', 'own.journal', refused)).out).toContain(
      'would have passed: cannot be told',
    );
  });
});
