/**
 * A desk whose decisions are recorded in a journal in memory.
 *
 * @module
 */
import {
  type AnswerBudget,
  type DecisionRecord,
  type GateRule,
  type JournalRecord,
  type JournalSink,
  type MarketPrices,
  type RiskPlugin,
  RunJournal,
  verifyJournal,
} from 'plimsoll';
import { Desk, shareOf } from './desk.js';

/** Lines in memory. */
export class Lines implements JournalSink {
  readonly lines: string[] = [];
  isClosed = false;
  isFailing = false;

  write(line: string): void {
    if (this.isFailing) {
      throw new Error('disk full');
    }

    this.lines.push(line);
  }

  close(): void {
    this.isClosed = true;
  }

  get bytes(): Uint8Array {
    return bytesOf(this.lines);
  }

  get records(): readonly JournalRecord[] {
    return verifyJournal(this.bytes).records;
  }

  get decisions(): DecisionRecord[] {
    return this.records.filter((record) => record.kind === 'decision');
  }
}

/** Writes lines as a file would hold them. */
export function bytesOf(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.join(''));
}

/** A desk, its journal, and where that goes. */
export interface JournalDesk {
  readonly desk: Desk;
  readonly journal: RunJournal;
  readonly sink: Lines;
}

/** Opens a desk with a journal. */
export function openJournal(
  plugins: readonly RiskPlugin[] = [],
  rules: readonly GateRule[] = [],
  answerBudget?: AnswerBudget,
): JournalDesk {
  const sink = new Lines();
  let journal: RunJournal | undefined;
  const desk = new Desk({
    plugins,
    rules,
    ...(answerBudget !== undefined && { answerBudget }),
    recorder: (own) => {
      journal = new RunJournal(sink, {
        clock: own.host.clock,
        portfolio: own.host.portfolio,
        rules,
        prices: (symbol): MarketPrices => own.prices.get(symbol.value) ?? fail(symbol.value),
        multiplier: (symbol) => own.multiplier(symbol),
        lot: (symbol) => (symbol.value === 'ODD' ? fail(symbol.value) : 1),
        timeZone: () => 'America/New_York',
      });

      return journal;
    },
  });
  const made = journal ?? fail('a journal');
  made.begin({
    algorithm: 'Test',
    configHash: 'abc',
    config: { plugins: {} },
    plugins: desk.manager.plugins.map(({ pluginName: name, pluginVersion: version }) => ({ name, version })),
  });
  desk.host.riskEventBus.subscribeAll((event) => made.onEvent(event));

  return { desk, journal: made, sink };
}

/** A share that has no price. */
export const odd = shareOf('ODD');

function fail(what: string): never {
  throw new Error(`there is no ${what}`);
}
