/**
 * What the gate decides: its answer to the caller, and the record of it.
 *
 * @module
 */
import type { Refusal } from '../../orders/order-types.js';
import type { ApprovedOrder, OrderRequest } from '../../orders/request.js';
import type { PositionDetails } from '../plugins/plugin.js';
import type { PluginNote, VerdictKind } from './verdict.js';

/** What the gate answers. */
export type GateResult =
  | {
      /** The order may go to the market. */
      readonly kind: 'approved';
      /** The order, marked as approved. */
      readonly order: ApprovedOrder;
    }
  | {
      /** The order goes nowhere. */
      readonly kind: 'refused';
      /** Every reason against it. */
      readonly refusals: readonly Refusal[];
    };

/** A waiting order that is no longer in force, since it would be refused by now. */
export interface WithdrawnOrder {
  /** The order. */
  readonly orderId: number;
  /** Every reason against it. */
  readonly refusals: readonly Refusal[];
}

/** One decision of the gate, as it is recorded; plain JSON data throughout, whatever was asked. */
export interface GateDecision {
  /** When, epoch milliseconds UTC. */
  readonly utc: number;
  /** Whether a new order was judged, a change of one, or after a busted trade one that waits already. */
  readonly action: 'submit' | 'update' | 'recheck';
  /** The order's number; 0 when it had none. */
  readonly orderId: number;
  /** The ticker; empty when the order named none. */
  readonly symbol: string;
  /** Whose order it is; empty when the order did not say. */
  readonly strategy: string;
  /** Signed units; 0 when they were no finite number. */
  readonly quantity: number;
  /** Signed units that open or add; limits judge only these. */
  readonly openingQuantity: number;
  /** The price it was judged at; 0 where none was needed or known. */
  readonly price: number;
  /** What was decided. */
  readonly outcome: 'approved' | 'refused';
  /** Every reason against it. */
  readonly refusals: readonly Refusal[];
}

/** What a decision rests on, beside its result. */
export interface DecisionEvidence {
  /** A copy of what was asked for, whatever that was. */
  readonly order: OrderRequest;
  /** What plugins were given; `undefined` when nothing opens or the order was not fit to be judged. */
  readonly details: PositionDetails | undefined;
  /** What the gate's own rules have against it; `undefined` when neither rules nor plugins were asked. */
  readonly byRules: readonly Refusal[] | undefined;
  /** Which of the gate's rules they are, from 0, in the order of `byRules`. */
  readonly refusing: readonly number[];
  /** The plugins that were asked and have nothing against it. */
  readonly allowed: readonly string[];
  /** The numbers that some of them gave. */
  readonly notes: readonly PluginNote[];
  /** What the plugins together decided; `undefined` when they were not asked. */
  readonly verdict: VerdictKind | undefined;
  /** What was thrown when the order was read; `undefined` when it could be. */
  readonly unreadable: string | undefined;
  /** Why an order that was approved is refused now: its approval could not be recorded. */
  readonly fault: string | undefined;
}
