/**
 * What would have passed: the largest quantity of an order that rules and plugins together have nothing against.
 *
 * @module
 */
import { FrameworkError } from '../../core/errors.js';
import type { Refusal } from '../../orders/order-types.js';
import type { RiskSetup } from '../config/config.js';
import { largestPassing } from '../gate/largest.js';
import type { DecisionRecord, JournalRecord } from '../journal/records.js';
import { JournalReplay } from './replay.js';

/** What of a refused order would have passed. */
export interface PassingQuantity {
  /** Signed units on the side of the order, whole steps; 0 when not even one step would have passed. */
  readonly quantity: number;
  /** The smallest step of quantities. */
  readonly step: number;
  /** Why one step more is refused. */
  readonly nextRefusals: readonly Refusal[];
  /**
   * Whether everything smaller that was tried passes and everything larger that was tried is refused. Where not, limits are not kept in order of
   * size: `quantity` passes and one step more does not, but smaller ones may be refused and larger ones may pass.
   */
  readonly isOrdered: boolean;
  /** Whether every quantity up to the one asked for was tried. */
  readonly isComplete: boolean;
  /** What plugins said themselves that would pass (`largest` among their numbers), and whether it does as far as they are concerned. */
  readonly claims: readonly {
    /** The plugin. */
    readonly plugin: string;
    /** What it says: signed units. */
    readonly largest: number;
    /** Whether it allows that, and refuses one step more. */
    readonly holds: boolean;
  }[];
}

/** Up to how many steps are all tried; of more, so many are tried. */
const manySteps = 64;

/**
 * Finds the largest quantity on the side of a refused order that would have passed: submitting that is allowed, one step more is refused.
 *
 * @remarks
 * 1. The journal is replayed up to the decision, and the order is judged there with other quantities.
 * 2. Plugins may remember that they were asked. So what is found is confirmed: each of the two answers that matter is given by plugins that are as
 *    fresh as they were then. Where that contradicts, the search is made again with fresh plugins for every question.
 * 3. A rule of the gate is taken to let pass everything that is smaller than what it lets pass.
 * @param records - gives the records of the journal from the first one on, as often as it is called
 * @param decision - the decision
 * @param policy - the risk configuration and its plugins
 * @returns what would have passed; `undefined` for an order that was approved or was not fit to be judged
 * @throws FrameworkError as `replayJournal` does, `NOT_AVAILABLE` for a decision that is not reproduced, `BAD_ARGUMENT` for one that is not
 * in the journal
 */
export function findPassingQuantity(
  records: () => Iterable<JournalRecord>,
  decision: DecisionRecord,
  policy: RiskSetup,
): PassingQuantity | undefined {
  const asked = decision.order?.quantity;

  if (asked === undefined || decision.outcome === 'approved' || !decision.asked) {
    return undefined;
  }

  const search = new Search(records, decision, policy);

  if (search.fresh(asked).length === 0) {
    throw new FrameworkError('NOT_AVAILABLE', 'the decision is not reproduced: judged again, the order passes.');
  }

  const isBroken = (found: number): boolean =>
    (found !== 0 && search.fresh(found).length > 0) || search.fresh(search.next(found)).length === 0;
  const quick = largestPassing(asked, search.step, (each) => search.used(each).length === 0);
  const found = isBroken(quick) ? largestPassing(asked, search.step, (each) => search.fresh(each).length === 0) : quick;

  return {
    quantity: found,
    step: search.step,
    nextRefusals: search.fresh(search.next(found)),
    ...search.tryOthers(found, asked),
    claims: search.checkClaims(),
  };
}

/** Asks one order of many quantities. */
class Search {
  readonly step: number;
  readonly #records: () => Iterable<JournalRecord>;
  readonly #decision: DecisionRecord;
  readonly #policy: RiskSetup;
  readonly #used: JournalReplay;
  readonly #fresh = new Map<number, readonly Refusal[]>();

  constructor(records: () => Iterable<JournalRecord>, decision: DecisionRecord, policy: RiskSetup) {
    this.#records = records;
    this.#decision = decision;
    this.#policy = policy;
    this.#used = this.#replay();
    this.step = this.#used.lotOf(decision.symbol) || 1;
  }

  /** Asks plugins that may have been asked before. */
  used(quantity: number): readonly Refusal[] {
    return this.#used.probe(this.#decision, quantity);
  }

  /** Asks plugins that were never asked before. */
  fresh(quantity: number): readonly Refusal[] {
    const known = this.#fresh.get(quantity);

    if (known !== undefined) {
      return known;
    }

    const refusals = this.#replay().probe(this.#decision, quantity);
    this.#fresh.set(quantity, refusals);
    return refusals;
  }

  /** One step more. */
  next(quantity: number): number {
    const side = Math.sign(this.#decision.order?.quantity ?? 1);

    return side * (Math.round(Math.abs(quantity) / this.step) + 1) * this.step;
  }

  /** Tries all quantities when they are few, and some on either side when they are many. */
  tryOthers(found: number, asked: number): Pick<PassingQuantity, 'isOrdered' | 'isComplete'> {
    const side = Math.sign(asked);
    const count = Math.ceil(Math.abs(asked) / this.step);
    const passing = Math.round(Math.abs(found) / this.step);
    const isComplete = count <= manySteps;
    const steps = isComplete
      ? Array.from({ length: count }, (_, index) => index + 1)
      : [...spread(1, passing, manySteps / 2), ...spread(passing + 1, count - 1, manySteps / 2)];
    const isOrdered = steps.every((each) => {
      const quantity = side * each * this.step;
      const isAsExpected = (refusals: readonly Refusal[]): boolean => (refusals.length === 0) === each <= passing;

      return isAsExpected(this.used(quantity)) || isAsExpected(this.fresh(quantity));
    });

    return { isOrdered, isComplete };
  }

  /** Compares what plugins say would pass with what they answer when it is asked for. */
  checkClaims(): PassingQuantity['claims'] {
    return this.#decision.refusals.flatMap(({ context, plugin }) => {
      const largest = context?.['largest'];

      if (plugin === 'gate' || typeof largest !== 'number') {
        return [];
      }

      const isAgainst = (quantity: number): boolean => this.fresh(quantity).some((one) => one.plugin === plugin);

      return [{ plugin, largest, holds: (largest === 0 || !isAgainst(largest)) && isAgainst(this.next(largest)) }];
    });
  }

  #replay(): JournalReplay {
    const replay = new JournalReplay(this.#policy);

    for (const record of this.#records()) {
      if (record.n === this.#decision.n) {
        return replay;
      }

      replay.take(record);
    }

    throw new FrameworkError(
      'BAD_ARGUMENT',
      `decision: expected one of the journal, there is no record ${this.#decision.n}.`,
    );
  }
}

/** Takes some whole numbers from a range, its ends among them. */
function spread(from: number, to: number, count: number): number[] {
  const width = to - from;

  if (width < 0) {
    return [];
  }

  const steps = Math.min(count - 1, width);

  return Array.from({ length: steps + 1 }, (_, index) =>
    steps === 0 ? from : from + Math.round((width * index) / steps),
  );
}
