/**
 * Legacy strategies against the declarations that the package ships, with plain `strict`.
 *
 * @module
 */
import { cpSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { COMPILER_TIMEOUT, project } from './generator.js';

const pascal = `import { QCAlgorithm, Resolution, type ExponentialMovingAverage, type Slice } from 'plimsoll';
export class Old extends QCAlgorithm {
  private fast!: ExponentialMovingAverage;
  Initialize() { this.SetStartDate(2013, 10, 7); this.SetCash(100000); this.AddEquity('SPY', Resolution.Minute); this.fast = this.EMA('SPY', 10); }
  OnData(data: Slice) {
    if (!this.Portfolio.Invested) this.SetHoldings('SPY', 1);
    const q = this.Portfolio['SPY'].Quantity;
    if (data.ContainsKey('SPY')) this.Debug(\`\${data['SPY'].Close} \${q} \${this.Time} \${data.Bars['SPY'].EndTime}\`);
    if (this.fast.IsReady && this.fast.Current.Value > this.Securities['SPY'].Price) this.Liquidate('SPY');
  }
}
export class Older extends Old {
  Initialize() { super.Initialize(); this.SetEndDate(2013, 10, 11); }
  OnData = (data: Slice) => { this.Log(data.Keys.length); };
}
`;

const snake = `import { QCAlgorithm, Resolution, type OrderEvent, type Slice } from 'plimsoll';
export class Snake extends QCAlgorithm {
  initialize() { this.set_start_date(2013, 10, 7); this.set_cash(1e5); this.add_equity('SPY', Resolution.MINUTE); }
  on_data(data: Slice) {
    const [allowed, reason] = this.correlation_limiter.check_correlation_limits('SPY', 'Snake');
    if (allowed && data.contains_key('SPY')) this.set_holdings('SPY', 1); else this.debug(reason);
    const value: number = this.portfolio.total_portfolio_value + this.portfolio['SPY'].average_price;
    this.log(value);
  }
  on_order_event(event: OrderEvent) { this.debug(event.fill_quantity); }
}
`;

const mistakes = `import { QCAlgorithm, type Slice, type TradeBar } from 'plimsoll';
export class Wrong extends QCAlgorithm {
  // @ts-expect-error a hook that takes something else than a slice
  OnData(data: number) { this.Log(data); }
  // @ts-expect-error a hook that takes something else than a slice
  on_data(data: number) { this.Log(data); }
  check(bar: TradeBar, data: Slice) {
    // @ts-expect-error a name that nothing answers to
    this.SetHolding('SPY', 1);
    // @ts-expect-error a bar never changes
    bar.Close = 1;
    // @ts-expect-error the wrong type of argument
    this.set_holdings('SPY', 'all');
    // @ts-expect-error a price is a number
    const close: string = data['SPY'].Close;
    return close;
  }
}
`;

/** Declares the package in a folder of its own, as a build would, with what its declarations name beside it. */
function ship(consumer: string): void {
  const config = ts.getParsedCommandLineOfConfigFile(
    'tsconfig.build.json',
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
        throw new Error(String(diagnostic.messageText));
      },
    },
  );
  const outDir = join(consumer, 'node_modules/plimsoll/dist');
  const options = {
    ...config?.options,
    outDir,
    noEmitOnError: false,
    emitDeclarationOnly: true,
    declarationMap: false,
  };
  ts.createProgram(['src/index.ts'], { ...options, sourceMap: false }).emit();
  cpSync('package.json', join(consumer, 'node_modules/plimsoll/package.json'));

  for (const name of ['rxjs', 'zod', 'luxon', '@types']) {
    symlinkSync(resolve('node_modules', name), join(consumer, 'node_modules', name));
  }
}

describe('the shipped declarations', () => {
  let program: ts.Program;
  let consumer: string;

  beforeAll(() => {
    consumer = project({
      'package.json': '{ "type": "module" }',
      'pascal.ts': pascal,
      'snake.ts': snake,
      'mistakes.ts': mistakes,
    });
    ship(consumer);
    program = ts.createProgram(
      ['pascal.ts', 'snake.ts', 'mistakes.ts'].map((name) => join(consumer, name)),
      {
        strict: true,
        skipLibCheck: false,
        noEmit: true,
        module: ts.ModuleKind.NodeNext,
        target: ts.ScriptTarget.ES2022,
        types: [],
      },
    );
  }, COMPILER_TIMEOUT);

  function complaints(file: ts.SourceFile | undefined): string[] {
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];

    return found.map((each) => `${each.file?.fileName}: ${ts.flattenDiagnosticMessageText(each.messageText, ' ')}`);
  }

  it.each([
    ['pascal.ts', 'PascalCase'],
    ['snake.ts', 'snake_case'],
  ])(
    'let %s compile: a legacy strategy in %s',
    (name) => {
      expect(complaints(program.getSourceFile(join(consumer, name)))).toEqual([]);
    },
    COMPILER_TIMEOUT,
  );

  it(
    'still find the mistakes of a legacy strategy',
    () => {
      expect(complaints(program.getSourceFile(join(consumer, 'mistakes.ts')))).toEqual([]);
    },
    COMPILER_TIMEOUT,
  );

  it(
    'hold no contradiction themselves',
    () => {
      const shipped = program.getSourceFiles().filter((file) => file.fileName.includes('/plimsoll/dist/'));

      expect(shipped.length).toBeGreaterThan(40);
      expect(shipped.flatMap(complaints)).toEqual([]);
    },
    COMPILER_TIMEOUT,
  );
});
