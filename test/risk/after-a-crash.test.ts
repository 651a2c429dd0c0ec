/**
 * The kill switch survives: what a journal tells of it, torn and killed ones included, and how a new run begins in it.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  Backtest,
  type BacktestResult,
  DAY,
  type JournalCheck,
  type JournalSink,
  QCAlgorithm,
  type RiskStart,
  riskStateOf,
  startAfter,
  verifyJournal,
} from 'plimsoll';
import { memory } from 'plimsoll/adapters/memory';
import { describe, expect, test } from 'vitest';

const start = Date.UTC(2020, 0, 6, 21);
const bars = [1, 2, 3, 4].map((day) => ({
  start: start + (day - 1) * DAY,
  end: start + day * DAY,
  open: 100,
  high: 101,
  low: 99,
  close: 100,
  volume: 1000,
}));

class Lines implements JournalSink {
  text = '';
  flushes = 0;
  write(line: string): void {
    this.text += line;
  }
  flush(): void {
    this.flushes += 1;
  }
  close(): void {}
  check(cut = 0): JournalCheck {
    const bytes = new TextEncoder().encode(this.text);

    return verifyJournal(bytes.subarray(0, bytes.length - cut));
  }
}

function run(
  act: (algorithm: QCAlgorithm, day: number) => void,
  after?: RiskStart,
): { result: BacktestResult; lines: Lines } {
  const lines = new Lines();

  class Trader extends QCAlgorithm {
    #day = 0;

    override initialize(): void {
      this.addEquity('ABC');
    }

    override onData(): void {
      this.#day += 1;
      act(this, this.#day);
    }
  }

  const data = memory({ securities: { ABC: { resolution: 'daily', bars } } });
  const result = new Backtest({ algorithm: Trader, data, journal: lines, ...(after && { after }) }).run();
  return { result, lines };
}

const halting = (algorithm: QCAlgorithm, day: number): void => {
  algorithm.limitOrder('ABC', 1, 50);

  if (day === 2) {
    algorithm.unifiedRiskManager.tightenKillSwitch('reduce-only', 'news');
  }
};

describe('the state at the end of a journal', () => {
  test('has the kill switch, the changes, and the orders that wait', () => {
    const { lines, result } = run(halting);
    const state = riskStateOf(lines.check().records);

    expect(state).toMatchObject({
      killSwitch: { state: 'reduce-only', reason: 'news', sinceUtc: start + 2 * DAY },
      changes: [
        {
          type: 'halted',
          by: 'Trader',
          reason: 'news',
          approvers: [],
          killSwitch: { from: 'active', to: 'reduce-only' },
        },
      ],
      reservations: [
        { orderId: 1, symbol: 'ABC', strategy: 'Trader', quantity: 1 },
        { orderId: 2, symbol: 'ABC', strategy: 'Trader', quantity: 1 },
      ],
    });
    expect(result.risk).toMatchObject({
      killSwitch: { state: 'reduce-only', reason: 'news' },
      changes: [{ type: 'halted' }],
    });
  });

  test('is on the disk at once: the header and each change are flushed', () => {
    expect(run(halting).lines.flushes).toBe(2);
  });

  test('is that of the last sound record, where the journal is torn', () => {
    const { lines } = run(halting);
    const check = lines.check(10);

    expect(check.problem?.kind).toBe('torn');
    expect(startAfter(check).killSwitch.state).toBe('reduce-only');
  });

  test.each([
    ['empty', ''],
    ['no journal', 'hello\n'],
  ])('is not told by what is %s: a refusal, never "active"', (_title, text) => {
    const lines = new Lines();
    lines.write(text);

    expect(() => startAfter(lines.check())).toThrow(expect.objectContaining({ code: 'BAD_USAGE' }));
  });

  test('is not told by a journal that was changed', () => {
    const { lines } = run(halting);
    lines.text = lines.text.replace('"reason":"news"', '"reason":"nows"');

    expect(() => startAfter(lines.check())).toThrow(/The journal was changed at line \d+/);
  });
});

describe('a run that begins after another', () => {
  test('begins in its state, refuses from the first order on, and hands it on', () => {
    const first = startAfter(run(halting).lines.check());
    const second = run((algorithm) => void algorithm.marketOrder('ABC', 1), first);
    const event = second.result.riskEvents.find(({ type }) => type === 'halted');

    expect(second.result.orders.map(({ status, refusals }) => [status, refusals[0]?.code])).toEqual(
      bars.map(() => ['invalid', 'HALTED']),
    );
    expect(event).toMatchObject({
      source: 'engine',
      data: { restored: true, after: first.journalHash, reason: 'news' },
    });
    expect(startAfter(second.lines.check()).killSwitch).toEqual(first.killSwitch);
  });

  test('stays there until two people loosen it, and that is handed on too', () => {
    const first = startAfter(run(halting).lines.check());
    const { lines, result } = run((algorithm, day) => {
      if (day === 1) {
        expect(() => algorithm.unifiedRiskManager.loosenKillSwitch('active', 'over', ['Ann', 'ann'])).toThrow(
          'two different',
        );
        algorithm.unifiedRiskManager.loosenKillSwitch('active', 'over', ['Ann', 'Bob']);
      }

      algorithm.marketOrder('ABC', 1);
    }, first);

    expect(result.orders.every(({ refusals }) => refusals.length === 0)).toBe(true);
    expect(startAfter(lines.check()).killSwitch.state).toBe('active');
  });
});

test('a process that is killed leaves a journal that tells where the switch stands', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-crash-'));

  try {
    const path = join(folder, 'run.journal');
    const script = fileURLToPath(new URL('crash-run.ts', import.meta.url));
    const { signal } = spawnSync(process.execPath, ['--import', 'tsx', '--conditions=@plimsoll/source', script, path]);
    const check = verifyJournal(readFileSync(path));

    expect(signal).toBe('SIGKILL');
    expect(check.problem?.kind).not.toBe('changed');
    expect(check.problem).toBeDefined();
    expect(startAfter(check).killSwitch).toMatchObject({ state: 'reduce-only', reason: 'the feed is late' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
