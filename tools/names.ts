/**
 * Generates `src/names.generated.ts`: the spellings of every public member, for the compiler and for run time.
 *
 * `npm run names` writes the file; with `--print` it goes to the standard output as JSON, together with the list it was made from.
 *
 * @module
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { readClasses } from './names/classes.js';
import { writeNames } from './names/module.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
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

const surface = readClasses(compile(), join(root, 'src'));
const source = writeNames(surface);

if (process.argv.includes('--print')) {
  process.stdout.write(JSON.stringify({ classes: surface.classes, source }));
} else {
  writeFileSync(output, source);
  process.stdout.write(`${surface.classes.length} classes written to src/names.generated.ts\n`);
}
