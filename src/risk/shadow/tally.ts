/**
 * Counting where a shadow and the gate agree, and where they do not.
 *
 * @module
 */
import { Decimal } from '../../core/decimal.js';
import type { GateDecision } from '../gate/decision.js';
import type { RiskVerdict } from '../gate/verdict.js';
import { answerOf, Firsts, type ShadowAnswer } from './notes.js';
import type { OrderProfit, OrderProfits } from './order-profits.js';
import type { DivergingOrder, ProfitSum, ShadowRefusal, ShadowReport, WouldAllow, WouldBlock } from './report.js';

/** How many orders of a kind are kept whole; all are counted. */
const orderLimit = 100;

/** An order before its time is written and its profit known. */
type Diverged<T> = Omit<T, 'time' | keyof OrderProfit> & { readonly utc: number };

type Counts = Record<ShadowAnswer, number>;

/** Counts the answers of one shadow. */
export class ShadowTally {
  readonly #profits: OrderProfits;
  readonly #approved = noAnswers();
  readonly #refused = noAnswers();
  readonly #blocked = new Firsts<Diverged<WouldBlock>>(orderLimit);
  readonly #allowed = new Firsts<Diverged<WouldAllow>>(orderLimit);
  readonly #blockedIds = new Set<number>();
  readonly #questions = { asked: 0, wouldRefuse: 0, wouldAllow: 0 };
  #updates = 0;
  #halt: { readonly utc: number; readonly orderId: number; readonly message: string } | undefined;
  #laterOpenings = 0;

  /**
   * @param profits - follows what became of orders
   */
  constructor(profits: OrderProfits) {
    this.#profits = profits;
  }

  /**
   * Counts a decision on an order.
   *
   * @param decision - how the gate decided
   * @param verdict - how the shadow would have
   */
  count(decision: GateDecision, verdict: RiskVerdict): void {
    const answer = answerOf(verdict);
    const isApproved = decision.outcome === 'approved';
    (isApproved ? this.#approved : this.#refused)[answer] += 1;

    if (isApproved && answer !== 'allow') {
      this.#block(orderOf(decision), { ...verdict, verdict: answer });
    } else if (!isApproved && answer === 'allow') {
      this.#allowed.add({ ...orderOf(decision), refusals: decision.refusals });
    } else if (isApproved && this.#halt !== undefined) {
      this.#laterOpenings += 1;
    }

    if (verdict.kind === 'halt') {
      this.#halt ??= { utc: decision.utc, orderId: decision.orderId, message: verdict.message };
    }
  }

  /**
   * Counts an answer to a question outside of orders.
   *
   * @param said - what was answered
   * @param own - what the shadow would have
   */
  countQuestion(said: boolean, own: boolean): void {
    this.#questions.asked += 1;
    this.#questions.wouldRefuse += said && !own ? 1 : 0;
    this.#questions.wouldAllow += !said && own ? 1 : 0;
  }

  /**
   * Tells what was counted.
   *
   * @param stamp - writes a time
   */
  report(
    stamp: (utc: number) => string,
  ): Pick<ShadowReport, 'decisions' | 'agreement' | 'wouldBlock' | 'wouldAllow' | 'halt' | 'questions'> {
    const total = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
    const halt = this.#halt;

    return {
      decisions: total(this.#approved) + total(this.#refused),
      agreement: { approved: { ...this.#approved }, refused: { ...this.#refused } },
      wouldBlock: this.#reportBlocked(stamp),
      wouldAllow: {
        count: this.#allowed.count,
        first: this.#allowed.first.map(({ utc, ...order }) => ({ time: stamp(utc), ...order })),
      },
      halt:
        halt === undefined
          ? null
          : {
              time: stamp(halt.utc),
              orderId: halt.orderId,
              message: halt.message,
              laterOpenings: this.#laterOpenings,
            },
      questions: { ...this.#questions },
    };
  }

  #block(order: Diverged<DivergingOrder>, { code, context, message, verdict }: ShadowRefusal): void {
    this.#blocked.add({ ...order, verdict, code, message, ...(context !== undefined && { context }) });

    if (order.action === 'submit') {
      this.#blockedIds.add(order.orderId);
      this.#profits.watch(order.orderId);
    } else {
      this.#updates += 1;
    }
  }

  #reportBlocked(stamp: (utc: number) => string): ShadowReport['wouldBlock'] {
    const profits = [...this.#blockedIds].map((orderId) => this.#profits.of(orderId).profit);
    const known = profits.filter((profit) => profit !== null);
    const won = sumOf(known.filter((profit) => profit > 0));
    const lost = sumOf(known.filter((profit) => profit < 0));

    return {
      count: this.#blocked.count,
      first: this.#blocked.first.map(({ utc, ...order }) => ({
        time: stamp(utc),
        ...order,
        ...(order.action === 'submit' ? this.#profits.of(order.orderId) : ofUpdate),
      })),
      profit: known.length === profits.length ? sumOf(known).profit : null,
      won,
      lost,
      even: known.length - won.count - lost.count,
      updates: this.#updates,
    };
  }
}

function orderOf({ outcome: _outcome, refusals: _refusals, ...order }: GateDecision): Diverged<DivergingOrder> {
  return order;
}

/** What a change of an order opens cannot be told from what the order opens. */
const ofUpdate = { opened: 0, held: 0, fees: 0, profit: null } as const;

function sumOf(profits: readonly number[]): ProfitSum {
  const sum = profits.reduce((total, profit) => total.add(Decimal.fromNumber(profit)), Decimal.zero);

  return { count: profits.length, profit: sum.toNumber() };
}

function noAnswers(): Counts {
  return { allow: 0, 'reduce-only': 0, deny: 0, halt: 0, fault: 0 };
}
