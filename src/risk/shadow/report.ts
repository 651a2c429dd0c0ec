/**
 * What a run tells of its shadows; plain JSON data throughout.
 *
 * @module
 */
import type { Refusal } from '../../orders/order-types.js';
import type { GateDecision } from '../gate/decision.js';
import type { FirstOf, ShadowAnswer } from './notes.js';
import type { OrderProfit } from './order-profits.js';

/** How often a shadow answered what. */
export type AnswerCounts = Readonly<Record<ShadowAnswer, number>>;

/** An order that was decided on otherwise than the shadow would have. */
export interface DivergingOrder
  extends Pick<GateDecision, 'action' | 'orderId' | 'symbol' | 'strategy' | 'quantity' | 'openingQuantity' | 'price'> {
  /** When it was decided on. */
  readonly time: string;
}

/** What a shadow would have refused, and why. */
export interface ShadowRefusal {
  /** How severe it was meant; `fault` where the shadow gave no proper answer. */
  readonly verdict: Exclude<ShadowAnswer, 'allow'>;
  /** A stable code. */
  readonly code: string;
  /** What a person reads: the numbers against the limit. */
  readonly message: string;
  /** The numbers of the message. */
  readonly context?: Readonly<Record<string, unknown>>;
}

/** An approved order that the shadow would have blocked, and what became of it. */
export interface WouldBlock extends DivergingOrder, ShadowRefusal, OrderProfit {}

/** A refused order that the shadow would have allowed, and who refused it. */
export interface WouldAllow extends DivergingOrder {
  /** Every reason against it. */
  readonly refusals: readonly Refusal[];
}

/** The approved orders of one side: those that earned, or those that lost. */
export interface ProfitSum {
  /** How many orders. */
  readonly count: number;
  /** What they earned after fees, in account currency. */
  readonly profit: number;
}

/** Which plugin a shadow is. */
export interface ShadowIdentity {
  /** Its name in the risk configuration. */
  readonly name: string;
  /** The plugin's own name. */
  readonly plugin: string;
  /** Its version. */
  readonly version: string;
}

/** What a run tells of one shadow. */
export interface ShadowReport extends ShadowIdentity {
  /** How many decisions on orders it was asked about. */
  readonly decisions: number;
  /** What it answered, by what was decided. */
  readonly agreement: {
    /** Where the order was approved. */
    readonly approved: AnswerCounts;
    /** Where it was refused. */
    readonly refused: AnswerCounts;
  };
  /** What was approved and it would have blocked. */
  readonly wouldBlock: FirstOf<WouldBlock> & {
    /** What the new orders among them went on to earn after fees, in account currency; `null` where it cannot be told. */
    readonly profit: number | null;
    /** Those that earned. */
    readonly won: ProfitSum;
    /** Those that lost. */
    readonly lost: ProfitSum;
    /** How many opened nothing, or came out even. */
    readonly even: number;
    /** How many were no new orders, but changes of one or judged again after a busted trade: the profit belongs to the order. */
    readonly updates: number;
  };
  /** What others refused and it would have allowed. */
  readonly wouldAllow: FirstOf<WouldAllow>;
  /** The first verdict that would have stopped every later opening; `null` for none. */
  readonly halt: {
    /** When. */
    readonly time: string;
    /** The order it was asked about. */
    readonly orderId: number;
    /** Why. */
    readonly message: string;
    /** How many later openings were approved that it had nothing against by itself. */
    readonly laterOpenings: number;
  } | null;
  /** Questions of legacy callers outside of orders. */
  readonly questions: {
    /** How many it was asked. */
    readonly asked: number;
    /** How many were answered with yes, and it would have said no. */
    readonly wouldRefuse: number;
    /** How many were answered with no, and it would have said yes. */
    readonly wouldAllow: number;
  };
  /** Where it failed; enforced, each would have refused openings. */
  readonly faults: FirstOf<ShadowNote>;
  /** What it published; nobody else saw it. */
  readonly events: FirstOf<ShadowNote>;
  /** What it logged; nobody else saw it. */
  readonly logs: FirstOf<ShadowNote>;
  /** Its state at the end of the run. */
  readonly state: Readonly<Record<string, unknown>>;
}

/** Something that happened to a shadow. */
export interface ShadowNote {
  /** When. */
  readonly time: string;
  /** What kind of thing; `log` for a line of its log. */
  readonly type: string;
  /** What a person reads. */
  readonly message: string;
}
