import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as plimsoll from 'plimsoll';
import { Backtest, type BacktestResult, QCAlgorithm, type RiskSetup, resolveRiskConfig } from 'plimsoll';
import * as csvAdapter from 'plimsoll/adapters/csv';
import { loadPlugin } from 'plimsoll/adapters/discovery';
import * as leanAdapter from 'plimsoll/adapters/lean';
import * as legacyAdapter from 'plimsoll/adapters/legacy';
import * as memoryAdapter from 'plimsoll/adapters/memory';
import * as sampleAdapter from 'plimsoll/adapters/sample';
import * as breakerPlugin from 'plimsoll/plugins/circuit-breaker';
import * as concentrationPlugin from 'plimsoll/plugins/concentration';
import * as correlationPlugin from 'plimsoll/plugins/correlation';
import * as testing from 'plimsoll/testing';
import * as rxjs from 'rxjs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import * as zod from 'zod';
import { type Block, blocksIn, pageOf, root } from './pages.js';

const timeout = 120_000;
const modules: Readonly<Record<string, unknown>> = {
  plimsoll,
  rxjs,
  zod,
  'plimsoll/adapters/csv': csvAdapter,
  'plimsoll/adapters/lean': leanAdapter,
  'plimsoll/adapters/legacy': legacyAdapter,
  'plimsoll/adapters/memory': memoryAdapter,
  'plimsoll/adapters/sample': sampleAdapter,
  'plimsoll/plugins/circuit-breaker': breakerPlugin,
  'plimsoll/plugins/concentration': concentrationPlugin,
  'plimsoll/plugins/correlation': correlationPlugin,
  'plimsoll/testing': testing,
};

const handWritten = blocksIn('ts').filter(({ place }) => /^(README|docs\/)/.test(place));
const fragments = handWritten.filter(({ marks }) => marks.includes('fragment'));
const whole = handWritten.filter(({ marks }) => !marks.includes('fragment'));

/** The folder in which snippets are compiled: it sees the package as the tests do. */
const home = join(root, 'test', 'docs');

function fileOf({ marks, place }: Block): string {
  const named = marks.find((mark) => mark.startsWith('file='))?.slice('file='.length);

  return join(home, named ?? `snippet-${place.replace(/\W+/g, '-')}.ts`);
}

/** A fragment stands inside a strategy's hook, where `slice` is the data. */
function sourceOf(block: Block): string {
  return block.marks.includes('fragment')
    ? `import { QCAlgorithm, type Slice } from 'plimsoll';
export class Fragment extends QCAlgorithm {
  onData(slice: Slice) {
    void slice;
    ${block.text}
  }
}`
    : block.text;
}

/** Compiles all snippets as one program, as a user with `strict` would. */
function compile(): Map<string, string[]> {
  const sources = new Map(handWritten.map((block) => [fileOf(block), sourceOf(block)]));
  const { config } = ts.readConfigFile(join(root, 'examples/legacy/tsconfig.json'), ts.sys.readFile) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, home);
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile, readFile } = host;
  host.fileExists = (path): boolean => sources.has(path) || fileExists(path);
  host.readFile = (path): string | undefined => sources.get(path) ?? readFile(path);
  host.getSourceFile = (path, target, ...rest): ts.SourceFile | undefined => {
    const text = sources.get(path);

    return text === undefined ? getSourceFile(path, target, ...rest) : ts.createSourceFile(path, text, target);
  };
  const program = ts.createProgram([...sources.keys()], options, host);

  return new Map(
    [...sources.keys()].map((path) => {
      const file = program.getSourceFile(path);
      const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];

      return [
        path,
        found.map(({ code, messageText }) => `TS${code}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
      ];
    }),
  );
}

/** Strips the types, as the command line does, and runs the module. */
function evaluate(block: Block, extra: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  const { outputText } = ts.transpileModule(block.text, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
  });
  const exported: Record<string, unknown> = {};
  const known = { ...modules, ...extra };
  new Function('require', 'exports', outputText)((name: string) => known[name as keyof typeof known], exported);

  return exported;
}

function strategiesOf(block: Block): (new () => QCAlgorithm)[] {
  const found: unknown[] = Object.values(evaluate(block, { './max-price.js': maxPrice(), vitest: runner([]) }));

  return found.filter(
    (each): each is new () => QCAlgorithm => typeof each === 'function' && each.prototype instanceof QCAlgorithm,
  );
}

function maxPrice(): Readonly<Record<string, unknown>> {
  const block = whole.find(({ marks }) => marks.includes('file=max-price.ts'));

  return block === undefined ? {} : evaluate(block);
}

/** A test runner that runs at once and notes the names of what it ran. */
function runner(ran: string[]): object {
  return {
    describe: (_name: string, act: () => void) => act(),
    it: (name: string, act: () => void) => {
      act();
      ran.push(name);
    },
  };
}

async function setup(input: unknown): Promise<RiskSetup> {
  const names = plimsoll.pluginNamesOf(input);

  return resolveRiskConfig(
    input,
    new Map(await Promise.all(names.map(async (name) => [name, await loadPlugin(name)] as const))),
    'docs',
  );
}

function backtest(algorithm: new () => QCAlgorithm, risk: RiskSetup): BacktestResult {
  return new Backtest({ algorithm, data: sampleAdapter.sample(), risk }).run();
}

describe('TypeScript in the guides', () => {
  const problems = compile();
  const expected = ({ marks }: Block): string | undefined =>
    marks.find((mark) => mark.startsWith('fails='))?.slice('fails='.length);

  it.each(handWritten.map((block) => [block.place, block] as const))(
    '%s compiles, or fails as it says',
    { timeout },
    (_place, block) => {
      const found = problems.get(fileOf(block)) ?? ['was not compiled'];
      const code = expected(block);

      expect(code === undefined ? found : found.map((each) => each.split(':')[0])).toEqual(
        code === undefined ? [] : [code],
      );
    },
  );

  it('has fragments and whole modules', () => {
    expect([fragments.length, whole.length].map((count) => count > 0)).toEqual([true, true]);
  });

  it.each(whole.map((block) => [block.place, block] as const))('%s runs', { timeout }, async (_place, block) => {
    const standard = await setup(plimsoll.riskPresets.standard);

    for (const algorithm of strategiesOf(block)) {
      const result = backtest(algorithm, standard);

      expect([algorithm.name, result.status, result.error]).toEqual([algorithm.name, 'completed', null]);
    }
  });
});

describe('docs/first-strategy.md', () => {
  const page = pageOf('docs/first-strategy.md');
  const outputs = blocksIn('text').filter(({ marks, place }) => marks[0] === 'output' && place.startsWith(page.path));
  const strategies = whole.filter(({ place }) => place.startsWith(page.path)).flatMap(strategiesOf);

  it.each(outputs.map((block) => [block.marks.join(' '), block] as const))(
    'shows the %s',
    { timeout },
    async (_, block) => {
      const [, name, risk] = block.marks;
      const algorithm = strategies.find((each) => each.name === name);
      const file = blocksIn('json').find(({ marks, place }) => marks.includes('risk') && place.startsWith(page.path));
      const input: unknown = risk === undefined ? plimsoll.riskPresets.standard : JSON.parse(file?.text ?? '');
      const { statistics } = backtest(algorithm as new () => QCAlgorithm, await setup(input));

      for (const line of block.text.trimEnd().split('\n')) {
        const [, key = '', value] = /^ {2}(\S.*?) {2,}(\S+)$/.exec(line) ?? [];

        expect([key, statistics[key]]).toEqual([key, value]);
      }
    },
  );

  it('is right that three quarters of the account pass its limits', { timeout }, async () => {
    const { text } = whole.find((block) => block.text.includes('class TwoAverages')) as Block;
    const careful = { text: text.replace("setHoldings('SPX', 1)", "setHoldings('SPX', 0.75)") };
    const [algorithm] = strategiesOf({ ...(whole[0] as Block), ...careful });
    const file = blocksIn('json').find(({ marks, place }) => marks.includes('risk') && place.startsWith(page.path));
    const result = backtest(algorithm as new () => QCAlgorithm, await setup(JSON.parse(file?.text ?? '')));

    expect(result.orders[0]?.status).toBe('filled');
    expect(result.orders.length).toBeLessThan(100);
  });
});

describe('docs/migrate.md', () => {
  it('runs the old block of manager configuration, and its names reach the unified manager', { timeout }, async () => {
    const block = whole.find(({ text }) => text.includes('class Configured')) as Block;
    const [algorithm] = strategiesOf(block);
    const result = backtest(algorithm as new () => QCAlgorithm, await setup(plimsoll.riskPresets.none));

    expect(result.logs.map(({ message }) => message)).toContain('true');
    expect(result.logs.map(({ message }) => message)).toContain(
      'The legacy manager "correlation_limiter" is served by "unified_risk_manager".',
    );
  });

  it('is right about what happens when no plugin knows the answer', { timeout }, async () => {
    const answers: unknown[] = [];

    class Asking extends QCAlgorithm {
      override initialize(): void {
        this.setStartDate(2020, 4, 15);
        this.addEquity('SPX');
      }

      override onData(): void {
        answers.splice(
          0,
          answers.length,
          this.correlation_limiter.check_correlation_limits('SPX', 'A')[0],
          this.correlation_limiter.ShouldDefend({ symbol: 'SPX' }),
          this.spy_concentration_manager.request_spy_allocation('A', 0.1)[0],
          this.circuit_breaker.check_circuit_breaker()[0],
          this.circuit_breaker.is_trading_allowed(),
          this.circuit_breaker.is_triggered(),
          this.circuit_breaker.can_open_position('SPX', 'A', { price: 100 })[0],
        );
      }
    }

    backtest(Asking, await setup(plimsoll.riskPresets.none));

    expect(answers).toEqual([false, true, false, false, false, true, true]);
  });
});

describe('docs/risk-plugin.md', () => {
  const contract = whole.find(({ marks }) => marks.includes('contract')) as Block;

  it('shows a plugin that keeps the contract', () => {
    const ran: string[] = [];
    evaluate(contract, { './max-price.js': maxPrice(), vitest: runner(ran) });

    expect(ran.length).toBeGreaterThan(10);
  });

  it('is right that a halt refuses every opening to the end of a backtest', { timeout }, async () => {
    let asked = 0;
    const halting: plimsoll.RiskPluginModule = {
      name: 'halting',
      description: 'Halts at once.',
      configSchema: zod.z.strictObject({}),
      create: () => ({
        pluginName: 'Halting',
        pluginVersion: '1.0.0',
        initialize: () => true,
        canOpenPosition: () => {
          asked += 1;

          return asked === 1 ? { kind: 'halt', code: 'ENOUGH', message: 'enough' } : [true, 'fine'];
        },
        onPositionOpened: () => {},
        onPositionClosed: () => {},
        getStatus: () => ({}),
      }),
    };
    const [first] = whole.filter(({ text }) => text.includes('class FirstStrategy')).flatMap(strategiesOf);
    const risk = resolveRiskConfig({ plugins: { halting: {} } }, new Map([['halting', halting]]), 'docs');
    const { orders, riskEvents } = backtest(first as new () => QCAlgorithm, risk);
    const codes = new Set(orders.slice(1).flatMap(({ refusals }) => refusals.map(({ code }) => code)));

    expect([orders.length > 1, ...codes]).toEqual([true, 'HALTED']);
    expect(riskEvents.filter(({ type }) => type === 'halted')).toHaveLength(1);
  });

  it('shows a plugin that refuses at its limit only', { timeout }, async () => {
    const { riskPlugin } = maxPrice() as { readonly riskPlugin: plimsoll.RiskPluginModule };
    const [first] = whole.filter(({ text }) => text.includes('class FirstStrategy')).flatMap(strategiesOf);
    const statuses = [1202.08, 1202.07].map((maxPrice) => {
      const input = { plugins: { 'max-price': { maxPrice } } };
      const risk = resolveRiskConfig(input, new Map([['max-price', riskPlugin]]), 'docs');

      return backtest(first as new () => QCAlgorithm, risk).orders[0]?.status;
    });

    expect(statuses).toEqual(['filled', 'invalid']);
  });
});

describe('docs/data.md', () => {
  it('shows valid configurations', () => {
    for (const { text } of blocksIn('json').filter(({ marks }) => marks.includes('csv'))) {
      expect(csvAdapter.csvConfigSchema.safeParse(JSON.parse(text)).error).toBeUndefined();
    }
  });

  it('lists every key of a CSV configuration, and no other', () => {
    const listed = [...pageOf('docs/data.md').text.matchAll(/^\| `([a-zA-Z.]+)` \|/gm)].map(([, key = '']) => key);
    const schema = zod.z.toJSONSchema(csvAdapter.csvConfigSchema, { io: 'input', unrepresentable: 'any' });
    const keys = Object.entries(schema.properties ?? {}).flatMap(([key, value]) =>
      typeof value === 'object' && value.properties !== undefined
        ? Object.keys(value.properties).map((inner) => `${key}.${inner}`)
        : [key],
    );

    expect(listed.sort()).toEqual(keys.sort());
  });
});

it('finds the changes of this version in the changelog', () => {
  expect(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')).toMatch(/^## /m);
});
