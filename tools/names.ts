/**
 * Generates `src/names.generated.ts`: the spellings of every public member, for the compiler and for run time.
 *
 * `npm run names` writes the file; with `--print` it goes to the standard output as JSON, together with the list it was made from. A folder may
 * be named in which to look for `src/index.ts`; the project itself is the default.
 *
 * @module
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { readClasses } from './names/classes.js';
import { writeNames } from './names/module.js';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { print: { type: 'boolean' } } });
const root = resolve(positionals[0] ?? dirname(dirname(fileURLToPath(import.meta.url))));
const output = join(root, 'src/names.generated.ts');

/** Compiles the package as if nothing had been generated yet, so that the result does not depend on the file it replaces. */
function compile(): ts.Program {
  const config = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, 'tsconfig.json'), (path) => readFileSync(path, 'utf8')).config,
    ts.sys,
    root,
  );
  const host = ts.createCompilerHost(config.options);
  const readFile = host.readFile.bind(host);
  host.readFile = (path) => (path === output ? 'export {};' : readFile(path));

  return ts.createProgram([join(root, 'src/index.ts')], config.options, host);
}

function run(): void {
  const surface = readClasses(compile(), join(root, 'src'));
  const source = writeNames(surface);

  if (values.print) {
    process.stdout.write(JSON.stringify({ classes: surface.classes, source }));
  } else {
    writeFileSync(output, source);
    process.stdout.write(`${surface.classes.length} classes written to src/names.generated.ts\n`);
  }
}

try {
  run();
} catch (thrown) {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  process.exitCode = 1;
}
