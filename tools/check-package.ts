/**
 * Packs the package, checks it, installs it into an empty project, and compiles and runs a strategy there.
 *
 * @module
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-package-'));

/** A user's strategy: typed, in the old style, on data of its own. */
const strategy = `
import { QCAlgorithm, type Slice } from 'plimsoll';

export class Packed extends QCAlgorithm {
  Initialize() {
    this.SetStartDate(2024, 1, 2);
    this.SetEndDate(2024, 1, 31);
    this.SetCash(10000);
    this.AddEquity('ABC');
  }

  OnData(data: Slice) {
    if (!this.Portfolio.Invested && data.ContainsKey('ABC')) {
      this.SetHoldings('ABC', 0.5);
    }
  }
}
`;

const tsconfig = {
  compilerOptions: { target: 'es2022', module: 'nodenext', strict: true, noEmit: true, skipLibCheck: false },
  include: ['strategy.ts'],
};

try {
  const tarball = pack();
  run('npx', ['publint', '--strict', tarball]);
  project(tarball);
  run('npx', ['tsc', '-p', '.'], folder);
  checkRun(run('npx', ['plimsoll', 'backtest', 'strategy.ts', '--data', 'data', '--out', 'out'], folder));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function pack(): string {
  const listed = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { encoding: 'utf8' }),
  ) as readonly { readonly filename: string; readonly files: readonly { readonly path: string }[] }[];
  const [packed] = listed;

  if (packed === undefined) {
    throw new Error('npm pack made no package.');
  }

  const strays = packed.files.filter(({ path }) => /^(test|examples|bench|out|docs\/api)\//.test(path));

  if (strays.length > 0) {
    throw new Error(`The package holds what no user needs: ${strays.map(({ path }) => path).join(', ')}`);
  }

  process.stdout.write(`${packed.filename}: ${packed.files.length} files\n`);
  return resolve(folder, packed.filename);
}

function project(tarball: string): void {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  writeFileSync(join(folder, 'package.json'), '{ "name": "user", "private": true, "type": "module" }\n');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
  writeFileSync(join(folder, 'strategy.ts'), strategy);
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'data', 'ABC.csv'), bars());
  run(
    'npm',
    [
      'install',
      '--no-audit',
      '--no-fund',
      tarball,
      `typescript@${devDependencies['typescript']}`,
      `@types/node@${devDependencies['@types/node']}`,
    ],
    folder,
  );
}

function bars(): string {
  const rows = ['Date,Open,High,Low,Close,Volume'];

  for (let day = 2; day <= 31; day += 1) {
    const weekday = new Date(Date.UTC(2024, 0, day)).getUTCDay();

    if (weekday > 0 && weekday < 6 && day !== 15) {
      rows.push(`2024-01-${String(day).padStart(2, '0')},${day},${day + 1},${day - 1},${day},1000`);
    }
  }

  return `${rows.join('\n')}\n`;
}

function checkRun(output: string): void {
  const result = JSON.parse(readFileSync(join(folder, 'out', 'result.json'), 'utf8')) as {
    readonly status: string;
    readonly orders: readonly { readonly status: string }[];
  };

  if (result.status !== 'completed' || result.orders[0]?.status !== 'filled') {
    throw new Error(`The installed package did not run the strategy:\n${output}`);
  }

  process.stdout.write('The packed package installs, compiles and runs a strategy.\n');
}

function run(command: string, args: readonly string[], cwd = '.'): string {
  const { status, stderr, stdout } = spawnSync(command, args, { cwd, encoding: 'utf8' });

  if (status !== 0) {
    throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
  }

  return stdout;
}
