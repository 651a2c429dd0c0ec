/**
 * Questions to the manager, those of legacy strategies included: answered always, and refused when they cannot be judged.
 *
 * @module
 */
import { describeThrown } from '../../core/errors.js';
import { SecuritySymbol, type SymbolLike, tickerOf } from '../../market/symbol.js';
import type { RefusalCode } from '../gate/codes.js';
import type { AnsweredQuestion, PluginAnswer } from '../gate/recorder.js';
import { haltRefusal, publishBlocked, publishCheck, reasonOf, refusal } from '../gate/refusals.js';
import { meet, type RiskDecision } from '../gate/verdict.js';
import type { RiskTuple } from '../plugins/answers.js';
import { PositionDetails, type RiskHost } from '../plugins/plugin.js';
import { whileHeld } from './bus.js';
import { noteOn, type RiskDesk } from './desk.js';
import { LegacyQuestions, type Told } from './legacy-questions.js';
import {
  describeBadDetails,
  describeBadStrategy,
  describeBadSubject,
  detailsOf,
  type PositionQuestion,
  type SecurityFacts,
} from './question.js';

/** What questions are answered from. */
export interface QuestionSources {
  /** The algorithm. */
  readonly host: RiskHost;
  /** Knows prices; a question that brings no price needs it. */
  readonly facts: ((ticker: string) => SecurityFacts | undefined) | undefined;
  /** The plugins, the kill switch and the orders that wait. */
  readonly desk: RiskDesk;
}

/** Answers what the manager is asked; its members are the manager's, which says what they promise. */
export class RiskQuestions {
  readonly #sources: QuestionSources;
  readonly #legacy: LegacyQuestions;

  /**
   * @param sources - what is asked, and whom
   */
  constructor(sources: QuestionSources) {
    this.#sources = sources;
    this.#legacy = new LegacyQuestions(sources.desk.roster);
  }

  /** The legacy questions that no enabled plugin answers, by the member that is missing. */
  get unserved(): readonly string[] {
    return this.#legacy.unserved;
  }

  /**
   * Asks all plugins whether a position may open or grow.
   *
   * @param symbol - a symbol or a ticker
   * @param strategyName - who asks
   * @param question - quantity and price, where the caller knows them
   */
  canOpenPosition(symbol: SymbolLike, strategyName: string, question?: PositionDetails | PositionQuestion): RiskTuple {
    return this.#answer({ member: 'canOpenPosition', ...subjectOf(symbol, strategyName) }, () => {
      const { host, facts, desk } = this.#sources;
      const bad = describeBadSubject(symbol, strategyName);

      if (bad !== undefined) {
        return unfit(bad);
      }

      const details = detailsOf({ host, facts, reservations: desk.reservations }, symbol, question);

      if (typeof details === 'string') {
        return unfit(details);
      }

      if (details.openingQuantity === 0) {
        return { details, answers: undefined, answer: [true, 'Nothing opens: the position would only be reduced'] };
      }

      const decision = this.#judged(tickerOf(symbol), strategyName, details);
      const answers = this.#answersOf(decision);

      if (decision.refusals.length === 0) {
        return { details, answers, answer: [true, 'All risk checks passed'] };
      }

      publishBlocked(desk.events, tickerOf(symbol), strategyName, details.orderId, decision.refusals);
      return { details, answers, answer: [false, reasonOf(decision.refusals)] };
    });
  }

  /**
   * Asks all plugins and reports what each of them has against it.
   *
   * @param symbol - a symbol or a ticker
   * @param strategyName - whose order it is
   * @param details - the numbers
   */
  judge(symbol: SymbolLike, strategyName: string, details: PositionDetails): RiskDecision {
    const { guard } = this.#sources.desk.roster;

    if (guard.busy) {
      return denied('RE_ENTRY', guard.noteReEntry('judge'));
    }

    const bad =
      describeBadSubject(symbol, strategyName) ??
      (details instanceof PositionDetails ? describeBadDetails(details) : 'details: expected PositionDetails');

    return bad === undefined ? this.#asked(tickerOf(symbol), strategyName, details) : denied('BAD_QUESTION', bad);
  }

  /**
   * Takes in a legacy strategy's report of a position, which changes nothing.
   *
   * @param symbol - a symbol or a ticker
   * @param strategyName - whose position it is
   */
  report(symbol: SymbolLike, strategyName: string): RiskTuple {
    const bad = describeBadSubject(symbol, strategyName);

    return bad === undefined ? [true, 'Noted; plugins learn of positions from fills'] : unfit(bad).answer;
  }

  /**
   * Asks the correlation question.
   *
   * @param symbol - a symbol or a ticker
   * @param strategyName - who asks
   */
  checkCorrelationLimits(symbol: SymbolLike, strategyName: string): RiskTuple {
    return this.#answer({ member: 'checkCorrelationLimits', ...subjectOf(symbol, strategyName) }, () => {
      const bad = describeBadSubject(symbol, strategyName);

      return bad === undefined
        ? this.#legacy.ask('checkCorrelationLimits', tickerOf(symbol), strategyName)
        : unfit(bad);
    });
  }

  /**
   * Asks for a share of the delta budget.
   *
   * @param strategyName - who asks
   * @param requestedDelta - signed delta
   */
  requestSpyAllocation(strategyName: string, requestedDelta: number): RiskTuple {
    const question = { ...subjectOf('', strategyName), delta: requestedDelta };

    return this.#answer({ member: 'requestSpyAllocation', ...question }, () => {
      const bad =
        describeBadStrategy(strategyName) ??
        (Number.isFinite(requestedDelta) ? undefined : 'requestedDelta: expected a finite number');

      return bad === undefined ? this.#legacy.ask('requestSpyAllocation', strategyName, requestedDelta) : unfit(bad);
    });
  }

  /**
   * Asks whether a position needs defending.
   *
   * @param positionInfo - what the legacy caller knows of the position
   */
  shouldDefend(positionInfo: Readonly<Record<string, unknown>>): boolean {
    const { desk } = this.#sources;
    const { guard } = desk.roster;

    if (guard.busy) {
      guard.noteReEntry('shouldDefend');
      return true;
    }

    if (typeof positionInfo !== 'object' || positionInfo === null) {
      return true;
    }

    const question = { member: 'shouldDefend', ...subjectOf('', ''), position: positionInfo } as const;

    return whileHeld(desk.events, () => {
      const [answer] = this.#recorded(question, this.#legacy.shouldDefend(positionInfo)) ?? [true];
      return answer;
    });
  }

  /** Asks whether trading may go on. */
  checkCircuitBreaker(): RiskTuple {
    return this.#answer({ member: 'checkCircuitBreaker', ...subjectOf('', '') }, () => {
      const { refusesOpenings, reason } = this.#sources.desk.halt;

      return refusesOpenings
        ? { answers: undefined, answer: [false, `Trading is halted: ${reason}`] }
        : this.#legacy.ask('checkCircuitBreaker');
    });
  }

  #judged(ticker: string, strategyName: string, details: PositionDetails): RiskDecision {
    const { desk } = this.#sources;
    const { events, halt, roster } = desk;

    if (events.wantsChecks) {
      publishCheck(events, ticker, strategyName, details);
    }

    const decision = whileHeld(desk.events, () => roster.judge(ticker, strategyName, details));

    return halt.refusesOpenings
      ? { kind: meet(decision.kind, 'halt'), refusals: [haltRefusal(halt), ...decision.refusals] }
      : decision;
  }

  /** Asks about details that are fit to be asked about. */
  #asked(symbol: string, strategy: string, details: PositionDetails): RiskDecision {
    return whileHeld(this.#sources.desk.events, () => {
      const decision = this.#judged(symbol, strategy, details);
      const { refusals } = decision;
      const answer = [refusals.length === 0, reasonOf(refusals)] as const;
      const told = { details, answers: this.#answersOf(decision), answer };

      return this.#recorded({ member: 'judge', symbol, strategy }, told) === undefined
        ? denied('GATE_FAULT', unrecorded)
        : decision;
    });
  }

  /** Answers a question that may not throw. */
  #answer(question: Question, ask: () => ToldOf): RiskTuple {
    const { desk } = this.#sources;
    const { guard } = desk.roster;

    if (guard.busy) {
      return [false, `${guard.noteReEntry(question.member)} (RE_ENTRY)`];
    }

    return whileHeld(desk.events, () => this.#recorded(question, attempt(ask)) ?? unfit(unrecorded).answer);
  }

  /** Records an answer; `undefined` when it cannot be. */
  #recorded(question: Question, told: ToldOf): RiskTuple | undefined {
    const { desk } = this.#sources;
    let isRecorded = desk.recorder === undefined;
    noteOn(desk, (recorder) => {
      recorder.onQuestion({ ...question, ...told });
      isRecorded = true;
    });

    return isRecorded ? told.answer : undefined;
  }

  /** Makes a list of who said what; only a recorder reads it. */
  #answersOf({ refusals }: RiskDecision): readonly PluginAnswer[] | undefined {
    const { recorder, roster } = this.#sources.desk;

    return recorder === undefined
      ? undefined
      : roster.entries.filter(isEnabled).map(({ name }) => {
          const against = refusals.find(({ plugin }) => plugin === name);

          return against === undefined ? [name, true, ''] : [name, false, `${against.message} (${against.code})`];
        });
  }
}

const unrecorded = 'the answer could not be recorded';

/** A question before it is answered. */
type Question = Omit<AnsweredQuestion, 'answers' | 'answer' | 'details'>;

/** What was answered, and the numbers it was asked about. */
type ToldOf = Told & Pick<AnsweredQuestion, 'details'>;

function isEnabled({ enabled }: { readonly enabled: boolean }): boolean {
  return enabled;
}

function attempt(ask: () => ToldOf): ToldOf {
  try {
    return ask();
  } catch (thrown) {
    return unfit(describeThrown(thrown));
  }
}

/** Whom a question is about, as far as it says. */
function subjectOf(symbol: unknown, strategy: unknown): { readonly symbol: string; readonly strategy: string } {
  const ticker = typeof symbol === 'string' || symbol instanceof SecuritySymbol ? tickerOf(symbol) : '';

  return { symbol: ticker, strategy: typeof strategy === 'string' ? strategy : '' };
}

function unfit(reason: string): ToldOf {
  return { answers: undefined, answer: [false, `${reason} (BAD_QUESTION)`] };
}

function denied(code: RefusalCode, message: string): RiskDecision {
  return { kind: 'deny', refusals: [refusal(code, message)] };
}
