/**
 * Which classes of the package are sealed: all that an order, a judgement or a booking depends on.
 *
 * @module
 */
import { AlgorithmBase } from './algorithm/base.js';
import { Keyed } from './core/keyed.js';
import { sealClasses } from './core/seal.js';
import type { NamedClass } from './core/twins.js';
import { IndicatorBase } from './indicators/indicator.js';
import { TradeBarConsolidator } from './market/consolidators.js';
import { twinnedClasses } from './names.generated.js';
import { EquityFillModel } from './orders/fills.js';
import {
  ConstantFeeModel,
  ConstantSlippageModel,
  InteractiveBrokersFeeModel,
  NullSlippageModel,
} from './orders/models.js';

/** What a strategy extends or replaces anyway; nothing that guards it depends on these. */
const extended: readonly NamedClass[] = [
  AlgorithmBase,
  IndicatorBase,
  TradeBarConsolidator,
  EquityFillModel,
  ConstantFeeModel,
  ConstantSlippageModel,
  InteractiveBrokersFeeModel,
  NullSlippageModel,
];

/** Seals every public class but those that strategies extend; to be called when all spellings are installed. */
export function sealPackage(): void {
  const classes = twinnedClasses.map(({ type }) => type).filter((type) => !extended.some((base) => isA(type, base)));

  sealClasses(Keyed, ...classes);
}

function isA(type: NamedClass, base: NamedClass): boolean {
  return type === base || Object.prototype.isPrototypeOf.call(base.prototype, type.prototype);
}
