/**
 * Damaged journals: every byte, every line, every cut, and a process that is killed while it writes.
 *
 * @module
 */
import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type JournalCheck, replayJournal, verifyJournal, walkJournal } from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { bytesOf } from './journal-desk.js';
import { RecordedDesk, setupOf } from './replay-desk.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const setup = setupOf({ plugins: { units: { limit: 10 } } });

/** A small run whose tags take several bytes a character. */
function smallRun(): RecordedDesk {
  const desk = new RecordedDesk(setup);
  desk.submit({ quantity: 2, tag: 'Grüße – 日本 🚢' });
  desk.submit({ quantity: 20, tag: '🚢' });
  return desk.run([{ act: 'fill', which: 0, part: 1 }]);
}

const { lines } = smallRun().sink;
const bytes = bytesOf(lines);
const starts = [0];

for (const line of lines) {
  starts.push((starts.at(-1) ?? 0) + bytesOf([line]).length);
}

/** As the command line does, which is faster. */
function verify(damaged: Uint8Array): JournalCheck {
  return verifyJournal(damaged, (content) => hash('sha256', content, 'hex'));
}

/** The line, from 1, of a byte; a line's end belongs to it. */
function lineAt(position: number): number {
  return starts.findIndex((start) => start > position);
}

function foundIn(damaged: readonly string[]): number | undefined {
  return verify(bytesOf(damaged)).problem?.line;
}

describe('a small journal', () => {
  it('shows a change of each of its bytes at the line of the byte', () => {
    const wrong: number[] = [];

    for (const flip of [0x01, 0x80]) {
      for (let position = 0; position < bytes.length; position += 1) {
        const damaged = Uint8Array.from(bytes);
        damaged[position] = (damaged[position] ?? 0) ^ flip;
        const { problem, records } = verify(damaged);

        if (problem?.line !== lineAt(position) || records.length !== problem.line - 1) {
          wrong.push(position);
        }
      }
    }

    expect(wrong).toEqual([]);
  });

  it('shows each line that is removed, repeated or swapped with the next at that line', () => {
    for (const at of lines.keys()) {
      const [before, line = '', after] = [lines.slice(0, at), lines[at], lines.slice(at + 1)];
      const [next = '', ...rest] = after;

      expect(foundIn([...before, ...after])).toBe(at + 1);
      expect(foundIn([...before, line, line, ...after])).toBe(at + 2);
      expect(next === '' ? at + 1 : foundIn([...before, next, line, ...rest])).toBe(at + 1);
    }
  });

  it('is read up to each cut, inside of a character too, and what is read is reproduced', () => {
    for (let cut = 0; cut < bytes.length; cut += 1) {
      const { problem, records } = verify(bytes.subarray(0, cut));
      const whole = starts.filter((start) => start > 0 && start <= cut).length;

      expect(records.length).toBe(whole);
      expect(problem).toMatchObject({ kind: starts.includes(cut) ? 'unfinished' : 'torn', line: whole + 1 });

      if (starts.includes(cut)) {
        expect(replayJournal(records, setup).differences).toEqual([]);
      }
    }
  });

  it('is the same in pieces of any size', () => {
    for (const size of [1, 7, 64, bytes.length]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      );

      expect([...walkJournal(pieces)]).toEqual(verifyJournal(bytes).records);
    }
  });

  it('is read no further than it is asked for', () => {
    let taken = 0;
    function* pieces(): Generator<Uint8Array> {
      for (const line of lines) {
        taken += 1;
        yield bytesOf([line]);
      }
    }
    const walk = walkJournal(pieces());
    walk.next();
    walk.next();

    expect(taken).toBe(2);
  });
});

const writer = `
import { openSync, writeSync } from 'node:fs';
import { RecordedDesk, setupOf } from ${JSON.stringify(join(root, 'test/risk/replay-desk.ts'))};
const file = openSync(process.argv[2], 'wx');
const desk = new RecordedDesk(setupOf({ plugins: { units: { limit: 10 } } }));
const write = (line) => {
  const all = Buffer.from(line);
  for (let at = 0; at < all.length; at += 7) writeSync(file, all.subarray(at, at + 7));
};
desk.sink.lines.forEach(write);
desk.sink.write = write;
for (;;) desk.submit({ quantity: 2, tag: 'Grüße – 日本 🚢' });
`;

describe('a process that is killed while it writes', () => {
  it('leaves a journal whose last record is torn, and all before it can be verified and replayed', {
    timeout: 120_000,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plimsoll-killed-'));
    const [script, journal] = [join(folder, 'writer.ts'), join(folder, 'killed.journal')];
    writeFileSync(script, writer);
    const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=@plimsoll/source', script, journal], {
      cwd: root,
      stdio: 'ignore',
    });
    const ended = new Promise((done) => child.on('close', (_code, signal) => done(signal)));

    while (child.exitCode === null && !(existsSync(journal) && statSync(journal).size > 100_000)) {
      await new Promise((done) => setImmediate(done));
    }

    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    const { problem, records } = verify(readFileSync(journal));
    const report = replayJournal(records, setup);
    rmSync(folder, { recursive: true });

    expect(['torn', 'unfinished']).toContain(problem?.kind);
    expect(records.length).toBeGreaterThan(50);
    expect(problem?.line).toBe(records.length + 1);
    expect(report.differences).toEqual([]);
    expect(report.decisions.count).toBeGreaterThan(50);
  });
});
