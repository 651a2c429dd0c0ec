/**
 * The gate's rules as a journal tells them.
 *
 * @module
 */

import type { Refusal } from '../../orders/order-types.js';
import { buyingPowerFrom, buyingPowerRule, insufficientBuyingPower } from '../gate/buying-power.js';
import type { GateRule, RuleBasis } from '../gate/rules.js';
import { asNumber } from '../journal/numbers.js';
import type { DecisionRecord } from '../journal/records.js';

/**
 * Answers for the gate's rules: what can be computed from recorded numbers is computed, everything else is answered as it was then.
 *
 * @remarks
 * Of another quantity than the one asked for then a rule says what it let pass at most: where it refused, the largest quantity that was recorded;
 * where it did not refuse, that and everything smaller.
 */
export class RecordedRules {
  /** The rules, in the order of the header. */
  readonly rules: readonly GateRule[];
  #record: DecisionRecord | undefined;

  /**
   * @param names - the rules of the header
   * @param onAsked - called each time a rule is asked
   */
  constructor(names: readonly string[], onAsked: () => void) {
    this.rules = names.map((name, index) => ({
      name,
      check: (request): Refusal | undefined => {
        onAsked();
        return this.#answer(name, index, request.quantity);
      },
    }));
  }

  /**
   * Takes the decision that is judged.
   *
   * @param record - as it was recorded
   */
  take(record: DecisionRecord): void {
    this.#record = record;
  }

  #answer(name: string, index: number, quantity: number): Refusal | undefined {
    const record = this.#record;

    if (record === undefined) {
      return undefined;
    }

    const isAsAsked = quantity === record.order?.quantity;
    const power = isAsAsked && name === buyingPowerRule ? buyingPowerFrom(basisOf(record, index), quantity) : undefined;

    if (power !== undefined) {
      return power.sufficient ? undefined : insufficientBuyingPower(power);
    }

    const place = record.refusing?.indexOf(index) ?? -1;
    const refusal = record.rules[place];

    return isAsAsked || refusal === undefined ? refusal : ofAnother(quantity, refusal, record.largest[place]);
  }
}

/** The numbers of the recorded refusal are those of the quantity that was asked for then, and are not told of another one. */
function ofAnother(
  quantity: number,
  { code, plugin }: Refusal,
  largest: number | null | undefined,
): Refusal | undefined {
  if (typeof largest !== 'number') {
    return { plugin, code, message: 'the rule does not say what it lets pass' };
  }

  return Math.abs(quantity) <= Math.abs(largest)
    ? undefined
    : { plugin, code, message: `${quantity} units; the rule lets pass ${largest} at most` };
}

function basisOf({ basis }: DecisionRecord, index: number): RuleBasis {
  return Object.fromEntries(Object.entries(basis?.[index] ?? {}).map(([name, value]) => [name, asNumber(value)]));
}
