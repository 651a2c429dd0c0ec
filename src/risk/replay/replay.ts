/**
 * Judging a journal again: the same inputs in the same order, by fresh plugins.
 *
 * @module
 */
import { ManualClock } from '../../core/clock.js';
import { FrameworkError } from '../../core/errors.js';
import { canonicalJson } from '../../core/plain.js';
import type { ComboGroup } from '../../orders/combo.js';
import type { Fill, OrderRequest } from '../../orders/request.js';
import type { PositionChange } from '../../portfolio/view.js';
import type { RiskSetup } from '../config/config.js';
import { type EventDesk, eventDeskOf, RiskEventBus } from '../control/bus.js';
import { takeIn } from '../control/desk.js';
import type { RiskEventType, RiskLevel } from '../control/events.js';
import { OrderCopy } from '../gate/approval.js';
import { decisionOf, evidenceOf } from '../gate/evidence.js';
import type { FillDesk } from '../gate/fills.js';
import type { Ruling } from '../gate/judgement.js';
import type { AnsweredQuestion, GateRecorder } from '../gate/recorder.js';
import type { Reservation } from '../gate/reservations.js';
import { decisionRecord } from '../journal/decision.js';
import { asNumber } from '../journal/numbers.js';
import { orderFrom } from '../journal/order.js';
import { questionContent } from '../journal/question.js';
import {
  type BustRecord,
  type DecisionRecord,
  type EventRecord,
  type FillRecord,
  firstJudgedVersion,
  type HeaderRecord,
  type JournalRecord,
  journalSchemaVersion,
  type QuestionRecord,
  type SliceRecord,
} from '../journal/records.js';
import { RecordedPortfolio } from './account.js';
import { changeIn, isSwitchType, type RepeatedChange, repeatChange, whileReleased } from './control.js';
import { RecordedMarketplace } from './market.js';
import { standIn } from './plugins.js';
import { repeatQuestion } from './questions.js';
import { openRun, type ReplayRun } from './run.js';
import { RecordedTime } from './time.js';

/** A record that holds an answer of the risk line, and what is answered now. */
export interface Judged {
  /** As it was recorded. */
  readonly recorded: DecisionRecord | QuestionRecord;
  /** As it would be recorded now; `undefined` when a plugin made it then, from inside of its own answer, and does not now. */
  readonly again: DecisionRecord | QuestionRecord | undefined;
}

/**
 * Judges the records of a journal again, one by one.
 *
 * @remarks
 * 1. Plugins are made anew, and learn what the recorded ones learned: market data, fills, closed orders, changes while the run went on, each with the
 *    account, the prices and the time of its record.
 * 2. Each decision and each question is judged again. Whatever comes out, history goes on as it was recorded: an order that was approved then
 *    waits and is filled, one that was refused does not.
 * 3. A plugin that code had registered cannot be made anew; it answers what it answered then, and {@link JournalReplay.standIns} names it.
 * 4. Nothing is traded and nothing is written.
 */
export class JournalReplay {
  /** The plugins that are only remembered. */
  readonly standIns: string[] = [];
  readonly #policy: RiskSetup;
  readonly #clock = new ManualClock();
  readonly #portfolio = new RecordedPortfolio();
  readonly #market = new RecordedMarketplace();
  readonly #time = new RecordedTime();
  readonly #bus: RiskEventBus;
  readonly #events: EventDesk;
  readonly #groups = new Map<number, ComboGroup>();
  readonly #nested: DecisionRecord[] = [];
  readonly #judged: Judged[] = [];
  #run: ReplayRun | undefined;
  #isSame = false;
  #replaced: Reservation | undefined;
  #record: JournalRecord | undefined;
  /** The record before which orders have ceased to wait; it may be asked about many times. */
  #closedBefore = 0;

  /**
   * @param policy - the risk configuration and its plugins
   */
  constructor(policy: RiskSetup) {
    this.#policy = policy;
    // Whoever listens and throws harmed nobody then, and harms nobody now.
    this.#bus = new RiskEventBus(this.#clock, () => undefined);
    this.#events = eventDeskOf(this.#bus);
    this.#events.hold();
  }

  /** The plugins that judge now, in the order of registration. */
  get plugins(): HeaderRecord['plugins'] {
    return (this.#run?.desk.roster.entries ?? []).map(({ name, version }) => ({ name, version }));
  }

  /**
   * Takes the next record.
   *
   * @param record - as it was recorded
   * @returns what was judged again; nothing for a record that holds no answer
   * @throws FrameworkError `BAD_DATA` for a journal that cannot be judged again, `BAD_PLUGIN` for a plugin that cannot be made anew
   */
  take(record: JournalRecord): readonly Judged[] {
    this.#closeBefore(record);
    this.#place(record);

    switch (record.kind) {
      case 'header':
        this.#begin(record);
        break;
      case 'symbol':
        this.#market.introduce(record);
        break;
      case 'slice':
        this.#process(record);
        break;
      case 'decision':
        this.#decide(record);
        break;
      case 'question':
        this.#ask(record);
        break;
      case 'fill':
        this.#fill(record);
        break;
      case 'bust':
        this.#bust(record);
        break;
      case 'close':
        this.#close(record.orderId);
        break;
      case 'event':
        this.#happen(record);
        break;
      case 'shadow':
      case 'end':
        break;
    }

    return this.#judged;
  }

  /**
   * Judges an order with another quantity, at the place where the replay stands; history does not go on from there.
   *
   * @param record - the decision that comes next
   * @param quantity - signed units
   * @returns every reason against it; none when it would pass
   */
  probe(record: DecisionRecord, quantity: number): Ruling['refusals'] {
    this.#closeBefore(record);
    this.#place(record);
    return this.#ruling(record, { ...this.#orderOf(record), quantity }).refusals;
  }

  /**
   * Tells the smallest step of quantities.
   *
   * @param ticker - a security that was introduced
   */
  lotOf(ticker: string): number {
    return this.#market.lotOf(ticker);
  }

  get #running(): ReplayRun {
    if (this.#run === undefined) {
      throw new FrameworkError('BAD_DATA', 'The journal does not begin with a header.');
    }

    return this.#run;
  }

  /** Brings time, account and events to where they were. */
  #place(record: JournalRecord): void {
    // Events of a fill or an order's end waited then until the books agreed; the kill switch may be tightened in the middle of that.
    if (!isInTheMiddle(record)) {
      this.#events.release();
      this.#events.hold();
    }

    this.#judged.length = 0;
    this.#record = record;
    this.#clock.set(record.utc);
    this.#portfolio.take(record.account);
  }

  /** Lets orders cease to wait that did so before a record; the account was as the record before it told. */
  #closeBefore({ closed = [], n }: JournalRecord): void {
    if (n !== this.#closedBefore) {
      this.#closedBefore = n;

      for (const [orderId, utc] of closed) {
        this.#place({ kind: 'close', n, orderId, utc });
        this.#close(orderId);
      }
    }
  }

  #close(orderId: number): void {
    this.#takeIn((fills) => fills.close(orderId));
  }

  #begin(header: HeaderRecord): void {
    if (!(header.schemaVersion >= firstJudgedVersion && header.schemaVersion <= journalSchemaVersion)) {
      throw new FrameworkError(
        'BAD_DATA',
        `The journal has the schema version ${String(header.schemaVersion)}; versions ${firstJudgedVersion} to ${journalSchemaVersion} hold what judging again needs.`,
      );
    }

    this.#isSame = header.configHash === this.#policy.hash;
    const sources = {
      clock: this.#clock,
      portfolio: this.#portfolio,
      market: this.#market,
      bus: this.#bus,
      onAsked: (plugin: string | undefined): void => this.#asked(plugin),
      stopwatch: this.#time.stopwatch,
      actor: (): string => this.#actor(),
    };
    this.#run = whileReleased(this.#events, () => openRun(this.#policy, header, sources));
  }

  #process(record: SliceRecord): void {
    const { manager } = this.#running;
    const slice = this.#market.sliceFrom(record);
    whileReleased(this.#events, () => manager.process(slice));
  }

  #decide(record: DecisionRecord): void {
    if (record.refusals.some(({ code, plugin }) => plugin === 'gate' && code === 'RE_ENTRY')) {
      this.#nested.push(record);
      return;
    }

    const order = this.#orderOf(record);

    if (record.fault !== undefined) {
      this.#takeBack(record, order.orderId);
      return;
    }

    const ruling = this.#ruling(record, order);
    this.#judged.push({ recorded: record, again: this.#asRecorded(record, ruling) });
    this.#settle(record, ruling);
    this.#endNested();
  }

  /** Makes an order again. All legs of a combo, and whatever they are changed to, have one group in common. */
  #orderOf(record: DecisionRecord): OrderRequest {
    const order = orderFrom(record, (ticker) => this.#market.symbolOf(ticker));

    if (order.group === undefined) {
      return order;
    }

    const group = this.#groups.get(order.group.id) ?? order.group;
    this.#groups.set(group.id, group);
    return { ...order, group };
  }

  #ruling(record: DecisionRecord, order: OrderRequest): Ruling {
    const { desk, judge, rules } = this.#running;
    const isStale = record.refusals.some(({ code, plugin }) => plugin === 'gate' && code === 'NOT_IN_FORCE');
    const waiting = record.action !== 'submit' && !isStale ? desk.reservations.get(order.orderId)?.order : undefined;
    this.#market.take(record.market);
    rules.take(record);

    return judge.judge(record.action, order, waiting);
  }

  /** Writes what would be recorded now. What was read for the record and for nothing else is as it was. */
  #asRecorded(record: DecisionRecord, ruling: Ruling): DecisionRecord {
    const { account, basis, closed, largest, market, n, utc } = record;
    const evidence = evidenceOf(ruling, this.#running.desk.roster, undefined);

    const place = { account, closed, n, utc };
    const again = decisionRecord(place, decisionOf(ruling, utc), evidence, { basis, largest, market });

    return JSON.parse(canonicalJson(again)) as DecisionRecord;
  }

  /** Lets history go on as it was recorded. */
  #settle(record: DecisionRecord, ruling: Ruling): void {
    if (record.outcome === 'approved') {
      const stays = record.action === 'recheck' ? ruling.replaced?.order : undefined;
      this.#replaced = ruling.replaced;
      this.#running.approvals.enter(ruling, stays ?? OrderCopy.approve(ruling.order, this));
    }
  }

  /** An approval that somebody else could not record: it stands in the record before, and is taken back here. */
  #takeBack(record: DecisionRecord, orderId: number): void {
    const { approvals, desk } = this.#running;
    const entered = desk.reservations.get(orderId);

    if (entered !== undefined) {
      approvals.takeBack(entered, this.#replaced);
    }

    this.#judged.push({ recorded: record, again: record });
  }

  #fill(record: FillRecord): void {
    const fill = this.#fillOf(record, { fee: 0, utc: record.utc });
    const changes = this.#changesIn(record);
    this.#takeIn((fills) => fills.take(fill, changes));
  }

  #bust(record: BustRecord): void {
    const { fee, number, reason, tradedUtc } = record;
    const bust = { fill: this.#fillOf(record, { fee: asNumber(fee), utc: asNumber(tradedUtc) }), number, reason };
    const changes = this.#changesIn(record);
    this.#takeIn((fills) => {
      fills.takeBust(bust, changes);
      return undefined;
    });
  }

  #fillOf(
    { accountWide, orderId, price, quantity, strategy, symbol }: FillRecord | BustRecord,
    rest: Pick<Fill, 'fee' | 'utc'>,
  ): Fill {
    const numbers = { price: asNumber(price), quantity: asNumber(quantity) };

    return { orderId, strategy, accountWide, symbol: this.#market.symbolOf(symbol), ...numbers, ...rest };
  }

  /** Brings market and positions to where a fill or its end left them. */
  #changesIn({ changes, multiplier }: FillRecord | BustRecord): PositionChange[] {
    this.#market.takeMultiplier(multiplier);
    this.#portfolio.change(changes);

    return changes.map(([strategy, ticker, before, after]) => ({
      strategy,
      ticker,
      before: asNumber(before),
      after: asNumber(after),
    }));
  }

  #takeIn(act: (fills: FillDesk) => string | undefined): void {
    const { desk, fills } = this.#running;
    takeIn(desk, () => act(fills));
  }

  #ask(record: QuestionRecord): void {
    const { desk, manager } = this.#running;
    let again: AnsweredQuestion | undefined;
    desk.recorder = {
      ...silent,
      onQuestion: (question): void => {
        again = question;
      },
    };

    if (repeatQuestion(manager, record)) {
      const { account, closed, n, utc } = record;
      const place = { n, utc, ...(account !== undefined && { account }), ...(closed !== undefined && { closed }) };
      this.#judged.push({ recorded: record, again: again && { ...questionContent(again), ...place } });
    }

    desk.recorder = undefined;
    this.#endNested();
  }

  /** Does again what somebody did to the risk side. All else that neither it nor its plugins published came from outside, and plugins may have listened. */
  #happen(record: EventRecord): void {
    const { data, level, message, source, type } = record;
    const change = changeIn(record);
    const isOwn = ownSources.has(source) || this.#running.desk.roster.find(source) !== undefined;

    if (change?.type === 'register') {
      this.#register(change);
    } else if (change !== undefined) {
      repeatChange(this.#running, change, this.#isSame);
    } else if (!isOwn) {
      this.#events.publish({ type: type as RiskEventType, level: level as RiskLevel, source, message, data });
    }
  }

  /** A plugin that code registered cannot be made anew. */
  #register({ data, plugin }: RepeatedChange): void {
    const { manager } = this.#running;
    const serves = (data['serves'] ?? []) as readonly string[];
    const stand = standIn(plugin, String(data['version']), serves, () => this.#record);
    this.standIns.push(plugin);
    whileReleased(this.#events, () => manager.registerPlugin(stand, data['config'] ?? undefined));
  }

  /** Says on whose behalf something was changed. */
  #actor(): string {
    const record = this.#record;

    return record?.kind === 'event' ? String(record.data['by']) : 'manager';
  }

  /** Learns that a plugin or a rule was asked, while that still counts as being asked. */
  #asked(plugin: string | undefined): void {
    if (plugin !== undefined) {
      this.#time.pass(plugin, this.#record);
    }

    this.#reEnter(plugin);
  }

  /** Lets a plugin or a rule that traded from inside of its own answer do so again. */
  #reEnter(plugin: string | undefined): void {
    for (let next = this.#nested[0]; next !== undefined && isMadeBy(next, plugin); next = this.#nested[0]) {
      this.#nested.shift();
      const ruling = this.#ruling(next, this.#orderOf(next));
      this.#judged.push({ recorded: next, again: this.#asRecorded(next, ruling) });
      this.#restore();
    }
  }

  /** What was judged in between has taken the place of the record that is judged. */
  #restore(): void {
    if (this.#record?.kind === 'decision') {
      this.#market.take(this.#record.market);
      this.#running.rules.take(this.#record);
    }
  }

  #endNested(): void {
    for (const recorded of this.#nested.splice(0)) {
      this.#judged.push({ recorded, again: undefined });
    }
  }
}

/** Tells whether a record may stand between others whose events were delivered together, when the last of them was complete. */
function isInTheMiddle(record: JournalRecord): boolean {
  switch (record.kind) {
    case 'fill':
    case 'bust':
    case 'close':
      return true;
    case 'decision':
      return record.action === 'recheck';
    default:
      return record.kind === 'event' && isSwitchType(record.type);
  }
}

const ownSources: ReadonlySet<string> = new Set(['gate', 'manager']);

/** Records nothing. */
const silent: GateRecorder = {
  onDecision: () => undefined,
  onFill: () => undefined,
  onBust: () => undefined,
  onClose: () => undefined,
  onQuestion: () => undefined,
  onChange: () => undefined,
};

function isMadeBy({ refusals }: DecisionRecord, plugin: string | undefined): boolean {
  const message = refusals.find(({ code }) => code === 'RE_ENTRY')?.message ?? '';
  const isByRule = message.endsWith('was called while an order was being judged');

  return plugin === undefined ? isByRule : message.startsWith(`${plugin} called `);
}
