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
import { mistakes, pascal, snake } from './legacy-strategies.js';

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
