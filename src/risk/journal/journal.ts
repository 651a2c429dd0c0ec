/**
 * The journal of a run: every decision with what it rests on, and everything that plugins learned, in one chain.
 *
 * @module
 */
import type { Clock } from '../../core/clock.js';
import { describeThrown, FrameworkError } from '../../core/errors.js';
import { canonicalJson, plainCopy } from '../../core/plain.js';
import type { MarketPrices } from '../../market/security-cache.js';
import type { Slice } from '../../market/slice.js';
import { SecuritySymbol } from '../../market/symbol.js';
import type { Bust, Fill, OrderRequest } from '../../orders/request.js';
import type { PortfolioView, PositionChange } from '../../portfolio/view.js';
import { isChangeType } from '../control/changes.js';
import type { RiskEvent } from '../control/events.js';
import { neverMoved } from '../control/kill-switch.js';
import type { DecisionEvidence, GateDecision } from '../gate/decision.js';
import type { AnsweredQuestion, GateRecorder } from '../gate/recorder.js';
import type { GateRule, RuleBasis } from '../gate/rules.js';
import type { ShadowVerdict } from '../shadow/desk.js';
import { AccountLog } from './account.js';
import { chainStart, type Digest, lineHead, lineTail, sha256Hex } from './chain.js';
import { compact } from './compact.js';
import { decisionRecord, type Place, writeDecision } from './decision.js';
import { LineWriter } from './line.js';
import { type Numbered, number, quoteRow, tradeRow } from './numbers.js';
import { questionContent } from './question.js';
import { Recall } from './recall.js';
import {
  type DecisionRecord,
  type FillRecord,
  type HeaderRecord,
  type JournalRecord,
  journalSchemaVersion,
  type RecordedFault,
  type RecordedMarket,
  type RecordedNumber,
} from './records.js';

/** Where the lines of a journal go. */
export interface JournalSink {
  /** Computes SHA-256 faster than the package can, where the platform is able to. Optional. The bytes are overwritten afterwards. */
  readonly digest?: Digest;

  /**
   * Appends a line. An opening order whose approval cannot be written is refused, so once a write has failed every later one must fail too.
   *
   * @param line - one record, its end included
   */
  write(line: string): void;

  /**
   * Appends a line; called in place of {@link JournalSink.write}, by a sink that wants bytes. Optional.
   *
   * @param line - the same line in UTF-8; the bytes are overwritten afterwards, so what is kept must be copied
   */
  append?(line: Uint8Array): void;

  /**
   * Keeps what was written so far even when the process is killed: after the header, and after every change of the risk side. Optional; a sink
   * that holds nothing back needs none.
   */
  flush?(): void;

  /** Keeps what was written, for good. */
  close(): void;
}

/** What a journal reads. */
export interface JournalSources {
  /** The algorithm's clock. */
  readonly clock: Clock;
  /** The account. */
  readonly portfolio: PortfolioView;
  /** The gate's own rules. */
  readonly rules: readonly GateRule[];

  /**
   * Knows the market.
   *
   * @param symbol - the security
   */
  prices(symbol: SecuritySymbol): MarketPrices;

  /**
   * Knows the contract multiplier, in account currency.
   *
   * @param symbol - the security
   */
  multiplier(symbol: SecuritySymbol): number;

  /**
   * Knows the smallest step of quantities.
   *
   * @param symbol - the security
   */
  lot(symbol: SecuritySymbol): number;

  /** Names the time zone of the run. */
  timeZone(): string;
}

/** Whose run a journal records. */
export type RunIdentity = Pick<HeaderRecord, 'algorithm' | 'configHash' | 'config' | 'plugins' | 'shadows'> &
  Partial<Pick<HeaderRecord, 'killSwitch'>>;

/** A record before it has its place and time. */
type Content = {
  [K in JournalRecord['kind']]: Omit<Extract<JournalRecord, { kind: K }>, keyof Numbered>;
}[JournalRecord['kind']];

/**
 * Writes the journal of a run.
 *
 * @remarks
 * 1. A record is written before anybody acts on it, and holds what it was made from: replaying the journal gives the same decisions.
 * 2. Once a write has failed nothing is written any more, so that a journal never has a hole: everything later fails.
 * 3. Changes before {@link RunJournal.begin} are not recorded: its header says what was in force by then.
 */
export class RunJournal implements GateRecorder {
  readonly #sink: JournalSink;
  readonly #lines: LineWriter;
  readonly #recall = new Recall();
  readonly #sources: JournalSources;
  readonly #account: AccountLog;
  readonly #symbols = new Set<string>();
  #count = 0;
  #hash = chainStart;
  #timeZone = '';
  #failed = false;
  /** The orders that ceased to wait since the latest record. */
  #closed: (readonly [orderId: number, utc: number])[] = [];
  /** The record of each decision; kept where there are shadows. */
  #decisions: WeakMap<GateDecision, number> | undefined;

  /**
   * @param sink - where the lines go
   * @param sources - what is recorded
   */
  constructor(sink: JournalSink, sources: JournalSources) {
    this.#sink = sink;
    this.#lines = new LineWriter(sink.digest ?? sha256Hex);
    this.#sources = sources;
    this.#account = new AccountLog(sources.portfolio);
  }

  /** The hash of the latest record, which names everything before it. */
  get hash(): string {
    return this.#hash;
  }

  /** How many records there are. */
  get count(): number {
    return this.#count;
  }

  /**
   * Begins the journal; before anything else is recorded.
   *
   * @param identity - whose run it is
   */
  begin(identity: RunIdentity): void {
    const { killSwitch = neverMoved, ...rest } = identity;
    const rules = this.#sources.rules.map(({ name }) => name);
    this.#decisions = identity.shadows === undefined ? undefined : new WeakMap();
    this.#add({ kind: 'header', schemaVersion: journalSchemaVersion, ...rest, killSwitch, rules });
    this.#flush();
  }

  /**
   * Records a decision.
   *
   * @param decision - the decision
   * @param evidence - what it rests on
   */
  onDecision(decision: GateDecision, evidence: DecisionEvidence): void {
    const { details, order, refusing } = evidence;
    const { symbol } = order;
    this.#introduce(symbol);

    for (const leg of order.group?.legs ?? []) {
      this.#introduce(leg.symbol);
    }

    const largest =
      refusing.length === 0 ? none : refusing.map((index) => this.#largest(this.#sources.rules[index], order));
    const basis = details === undefined ? undefined : this.#basis(order);
    const market = this.#market(symbol);
    // A model of fees that is asked may change the risk side, which takes a place of its own.
    const record = decisionRecord(this.#place(decision.utc), decision, evidence, { basis, largest, market });
    this.#append(writeDecision(record, this.#recall));
    this.#decisions?.set(decision, this.#count);
  }

  /**
   * Records what shadows would have decided, beside the decision.
   *
   * @param decision - the decision; beside one that was not recorded nothing is
   * @param verdicts - their verdicts
   */
  onShadows(decision: GateDecision, verdicts: readonly ShadowVerdict[]): void {
    const recorded = this.#decisions?.get(decision);

    if (recorded === undefined) {
      return;
    }

    const isAgainst = ({ verdict }: ShadowVerdict): boolean => verdict.kind !== 'allow';

    this.#add({
      kind: 'shadow',
      decision: recorded,
      orderId: decision.orderId,
      allowed: verdicts.filter((each) => !isAgainst(each)).map(({ shadow }) => shadow),
      refusals: verdicts.filter(isAgainst).map(({ shadow, verdict }) => ({ shadow, ...verdict })),
    });
  }

  onFill(fill: Fill, changes: readonly PositionChange[]): void {
    this.#add({ kind: 'fill', ...this.#traded(fill, changes) });
  }

  onBust({ fill, number: which, reason }: Bust, changes: readonly PositionChange[]): void {
    const taken = { number: which, fee: number(fill.fee), tradedUtc: number(fill.utc), reason };
    this.#add({ kind: 'bust', ...this.#traded(fill, changes), ...taken });
  }

  onClose(orderId: number): void {
    if (this.#account.isChanged) {
      this.#add({ kind: 'close', orderId });
    } else {
      this.#checkSound();
      this.#closed.push([orderId, this.#sources.clock.utc]);
    }
  }

  onQuestion(question: AnsweredQuestion): void {
    this.#add(questionContent(question));
  }

  /**
   * Records market data that plugins are handed.
   *
   * @param slice - all data of one instant
   */
  onSlice(slice: Slice): void {
    const trades = slice.bars.values;
    const quotes = slice.quoteBars.values;
    const timeZone = this.#sources.timeZone();

    for (const bar of trades) {
      this.#introduce(bar.symbol);
    }

    for (const bar of quotes) {
      this.#introduce(bar.symbol);
    }

    this.#add({
      kind: 'slice',
      ...(timeZone !== this.#timeZone && { timeZone }),
      trades: trades.map(tradeRow),
      quotes: quotes.map(quoteRow),
    });
    this.#timeZone = timeZone;
  }

  onChange(event: RiskEvent): void {
    if (this.#count > 0) {
      this.#addEvent(event);
      this.#flush();
    }
  }

  /**
   * Records what happened on the risk side, when everybody hears of it. What was blocked is in the decisions already, and changes are recorded where
   * they take effect.
   *
   * @param event - the event
   */
  onEvent(event: RiskEvent): void {
    const { source, type } = event;

    if (type !== 'position_blocked' && !isChangeType(type) && !(type === 'position_check' && source === 'gate')) {
      this.#addEvent(event);
    }
  }

  /** Ends the journal. */
  end(): void {
    try {
      this.#add({ kind: 'end' });
    } finally {
      this.#sink.close();
    }
  }

  /** What a fill and its end have in common. */
  #traded(
    { accountWide, orderId, price, quantity, strategy, symbol }: Fill,
    changes: readonly PositionChange[],
  ): Omit<FillRecord, keyof Numbered | 'kind'> {
    this.#introduce(symbol);

    return {
      symbol: symbol.value,
      orderId,
      strategy,
      accountWide,
      quantity: number(quantity),
      price: number(price),
      multiplier: attempt(() => number(this.#sources.multiplier(symbol))),
      changes: changes.map(changeRow),
    };
  }

  /** A change that may be lost is as bad as one that could not be written. */
  #flush(): void {
    const { flush } = this.#sink;

    if (flush !== undefined) {
      this.#failed = true;
      flush.call(this.#sink);
      this.#failed = false;
    }
  }

  /** Says once what a ticker stands for. */
  #introduce(symbol: SecuritySymbol): void {
    if (!(symbol instanceof SecuritySymbol) || this.#symbols.has(symbol.value)) {
      return;
    }

    const { value, id, securityType, market, timeZone } = symbol;
    this.#symbols.add(value);
    const lot = attempt(() => this.#sources.lot(symbol));
    const step = typeof lot === 'number' ? lot : 0;
    this.#add({ kind: 'symbol', symbol: value, id, securityType, market, timeZone: timeZone.name, lot: step });
  }

  #market(symbol: SecuritySymbol): DecisionRecord['market'] {
    if (!(symbol instanceof SecuritySymbol)) {
      return null;
    }

    return attempt((): RecordedMarket => {
      const { price, bidPrice, askPrice, priceUtc } = this.#sources.prices(symbol);
      const multiplier = number(this.#sources.multiplier(symbol));

      return {
        ask: number(askPrice),
        bid: number(bidPrice),
        multiplier,
        price: number(price),
        priceUtc: number(priceUtc),
      };
    });
  }

  #largest(rule: GateRule | undefined, order: OrderRequest): number | null {
    const found = attempt(() => rule?.largest?.(order));

    return typeof found === 'number' && Number.isFinite(found) ? found : null;
  }

  #basis(order: OrderRequest): DecisionRecord['basis'] {
    const { rules } = this.#sources;

    return rules.some((rule) => rule.basis !== undefined)
      ? rules.map((rule) => attempt(() => basisOf(rule.basis?.(order))) as Record<string, RecordedNumber> | null)
      : undefined;
  }

  #addEvent({ type, level, source, message, data }: RiskEvent): void {
    this.#add({ kind: 'event', type, level, source, message, data: asJson(data) });
  }

  #add(content: Content): void {
    this.#append(canonicalJson(compact({ ...content, ...this.#place(this.#sources.clock.utc) }, this.#recall)));
  }

  #place(utc: number): Place {
    const closed = this.#closed.length === 0 ? undefined : this.#closed;

    return { account: this.#account.change(), closed, n: this.#count + 1, utc };
  }

  #append(record: string): void {
    this.#checkSound();
    this.#failed = true;
    const hash = this.#lines.write(record);

    if (this.#sink.append === undefined) {
      this.#sink.write(`${lineHead(hash)}${record}${lineTail}`);
    } else {
      this.#sink.append(this.#lines.line);
    }

    this.#failed = false;
    this.#closed = this.#closed.length === 0 ? this.#closed : [];
    this.#count += 1;
    this.#hash = hash;
  }

  #checkSound(): void {
    if (this.#failed) {
      throw new FrameworkError('NOT_AVAILABLE', 'The journal failed earlier, and records nothing any more.');
    }
  }
}

const none: readonly never[] = Object.freeze([]);

function changeRow({ strategy, ticker, before, after }: PositionChange): FillRecord['changes'][number] {
  return [strategy, ticker, number(before), number(after)];
}

/** What is not known is no reason to stop. */
function attempt<T>(read: () => T): T | RecordedFault {
  try {
    return read();
  } catch (thrown) {
    return { fault: describeThrown(thrown) };
  }
}

/** Plugins put into events what they like; a journal takes what JSON can hold. */
function asJson(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  try {
    return plainCopy(JSON.parse(JSON.stringify(data))) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** A rule writes its numbers in order; only what JSON does not know is written again. */
function basisOf(basis: RuleBasis | undefined): Readonly<Record<string, RecordedNumber>> | null {
  if (basis === undefined) {
    return null;
  }

  return Object.values(basis).every(isJsonNumber)
    ? basis
    : Object.fromEntries(Object.entries(basis).map(([name, value]) => [name, number(value)]));
}

function isJsonNumber(value: number): boolean {
  return Number.isFinite(value) && !Object.is(value, -0);
}
