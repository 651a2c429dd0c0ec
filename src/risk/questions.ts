/**
 * Questions to the manager, those of legacy strategies included: answered always, and refused when they cannot be judged.
 *
 * @module
 */
import { describeThrown } from '../core/errors.js';
import { type SymbolLike, tickerOf } from '../market/symbol.js';
import type { RiskTuple } from './answers.js';
import { whileHeld } from './bus.js';
import type { RefusalCode } from './codes.js';
import type { RiskDesk } from './desk.js';
import { LegacyQuestions } from './legacy-questions.js';
import { PositionDetails, type RiskHost } from './plugin.js';
import {
  describeBadDetails,
  describeBadStrategy,
  describeBadSubject,
  detailsOf,
  type PositionQuestion,
  type SecurityFacts,
} from './question.js';
import { haltRefusal, publishBlocked, publishCheck, reasonOf, refusal } from './refusals.js';
import { meet, type RiskDecision } from './verdict.js';

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
    return this.#answer('canOpenPosition', () => {
      const { host, facts, desk } = this.#sources;
      const bad = describeBadSubject(symbol, strategyName);

      if (bad !== undefined) {
        return unfit(bad);
      }

      const judged = detailsOf({ host, facts, reservations: desk.reservations }, symbol, question);

      if (typeof judged === 'string') {
        return unfit(judged);
      }

      if (judged.openingQuantity === 0) {
        return [true, 'Nothing opens: the position would only be reduced'];
      }

      const { refusals } = this.#judged(tickerOf(symbol), strategyName, judged);

      if (refusals.length === 0) {
        return [true, 'All risk checks passed'];
      }

      publishBlocked(desk.events, tickerOf(symbol), strategyName, judged.orderId, refusals);
      return [false, reasonOf(refusals)];
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

    return bad === undefined ? this.#judged(tickerOf(symbol), strategyName, details) : denied('BAD_QUESTION', bad);
  }

  /**
   * Takes in a legacy strategy's report of a position, which changes nothing.
   *
   * @param symbol - a symbol or a ticker
   * @param strategyName - whose position it is
   */
  report(symbol: SymbolLike, strategyName: string): RiskTuple {
    const bad = describeBadSubject(symbol, strategyName);

    return bad === undefined ? [true, 'Noted; plugins learn of positions from fills'] : unfit(bad);
  }

  /**
   * Asks the correlation question.
   *
   * @param symbol - a symbol or a ticker
   * @param strategyName - who asks
   */
  checkCorrelationLimits(symbol: SymbolLike, strategyName: string): RiskTuple {
    return this.#answer('checkCorrelationLimits', () => {
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
    return this.#answer('requestSpyAllocation', () => {
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

    return typeof positionInfo !== 'object' || positionInfo === null
      ? true
      : whileHeld(desk.events, () => this.#legacy.shouldDefend(positionInfo));
  }

  /** Asks whether trading may go on. */
  checkCircuitBreaker(): RiskTuple {
    return this.#answer('checkCircuitBreaker', () => {
      const { refusesOpenings, reason } = this.#sources.desk.halt;

      return refusesOpenings ? [false, `Trading is halted: ${reason}`] : this.#legacy.ask('checkCircuitBreaker');
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

  /** Answers a question that may not throw. */
  #answer(member: string, ask: () => RiskTuple): RiskTuple {
    const { desk } = this.#sources;
    const { guard } = desk.roster;

    if (guard.busy) {
      return [false, `${guard.noteReEntry(member)} (RE_ENTRY)`];
    }

    try {
      return whileHeld(desk.events, ask);
    } catch (thrown) {
      return unfit(describeThrown(thrown));
    }
  }
}

function unfit(reason: string): RiskTuple {
  return [false, `${reason} (BAD_QUESTION)`];
}

function denied(code: RefusalCode, message: string): RiskDecision {
  return { kind: 'deny', refusals: [refusal(code, message)] };
}
