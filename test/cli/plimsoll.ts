/**
 * Runs the command line as a person does: in a process of its own, in a folder of its own.
 *
 * @module
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { dayNumber, formatDay } from 'plimsoll';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a run of the program left. */
export interface Outcome {
  /** The exit code; `null` when a signal ended it. */
  readonly code: number | null;
  /** Standard output. */
  readonly out: string;
  /** Standard error. */
  readonly err: string;
}

/**
 * The package as it is installed: compiled, in a folder of its own, reachable by its public name only.
 *
 * @remarks Compiled without a check of types, which is another test's work, so that it takes a blink and needs no build.
 */
export class Installed {
  /** The folder of the package. */
  readonly path: string = realpathSync(mkdtempSync(join(tmpdir(), 'plimsoll-package-')));

  private constructor() {
    cpSync(join(root, 'package.json'), join(this.path, 'package.json'));
    symlinkSync(join(root, 'node_modules'), join(this.path, 'node_modules'));
  }

  /** Compiles the sources. */
  static async create(): Promise<Installed> {
    const installed = new Installed();
    await build({
      entryPoints: ['src', 'plugins', 'adapters'].map((room) => join(root, room, '**/*.ts')),
      outbase: root,
      outdir: join(installed.path, 'dist'),
      format: 'esm',
      platform: 'node',
      target: 'node20',
    });

    return installed;
  }

  /** The program. */
  get bin(): string {
    return join(this.path, 'dist', 'src', 'cli', 'bin.js');
  }

  /** Runs the program in a folder, without a terminal. */
  run(cwd: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Outcome> {
    const child = spawn(process.execPath, [this.bin, ...args], {
      cwd,
      env: { ...clean(process.env), ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });

    return new Promise((done, fail) => {
      child.on('error', fail);
      child.on('close', (code) => done({ code, out, err }));
    });
  }

  /** Takes the folder away. */
  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** A folder outside the package, with no `node_modules` above it. */
export class Workshop {
  /** Its path. */
  readonly path: string = realpathSync(mkdtempSync(join(tmpdir(), 'plimsoll-cli-')));

  /**
   * @param files - what it holds at first
   */
  constructor(files: Readonly<Record<string, string>> = {}) {
    this.write(files);
  }

  /** Writes files, contents by name. */
  write(files: Readonly<Record<string, string>>): void {
    for (const [name, content] of Object.entries(files)) {
      const path = join(this.path, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
  }

  /** Takes the folder away. */
  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** The test runner's own settings are not the program's. */
function clean(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _options, NODE_ENV: _mode, VITEST: _runner, FORCE_COLOR: _colour, ...rest } = environment;

  return rest;
}

/**
 * Writes daily prices of thirty weekdays from 2020-01-06 on, as CSV.
 *
 * @param sixth - what stands in line 7 instead of the row of 2020-01-13
 */
export function prices(sixth?: string): string {
  const rows = Array.from({ length: 30 }, (_, index) => {
    const day = formatDay(dayNumber(2020, 1, 6) + Math.floor(index / 5) * 7 + (index % 5));
    const open = 100 + index;

    return `${day},${open},${open + 1},${open - 1},${open + 0.5},1000000`;
  });

  return [
    'date,open,high,low,close,volume',
    ...rows.map((row, index) => (index === 5 ? (sixth ?? row) : row)),
    '',
  ].join('\n');
}
