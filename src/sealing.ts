/**
 * Which classes of the package are sealed: all that an order, a judgement or a booking depends on.
 *
 * @module
 */
import { AlgorithmBase } from './algorithm/base.js';
import { Keyed } from './core/keyed.js';
import { sealClasses } from './core/seal.js';
import type { NamedClass } from './core/twins.js';
import { SimulatedBrokerage } from './engine/brokerage.js';
import { KillSwitchEnforcer } from './engine/kill-switch.js';
import { MarginCalls } from './engine/margin-calls.js';
import { OrderBooking } from './engine/order-booking.js';
import { OrderDesk } from './engine/order-desk.js';
import { OrderRecords } from './engine/order-records.js';
import { Session } from './engine/session.js';
import { AlphaModel } from './framework/alpha.js';
import { ExecutionModel } from './framework/execution.js';
import { PortfolioConstructionModel } from './framework/portfolio-construction.js';
import { RiskManagementModel } from './framework/risk-management.js';
import { IndicatorBase } from './indicators/base/indicator.js';
import { Consolidator } from './market/consolidators/consolidator.js';
import { VolumeRenkoBar } from './market/consolidators/price-bars.js';
import { twinnedClasses } from './names.generated.js';
import { EquityFillModel } from './orders/fills.js';
import {
  ConstantFeeModel,
  ConstantSlippageModel,
  InteractiveBrokersFeeModel,
  NullSlippageModel,
} from './orders/models.js';
import { CancelOrderRequest } from './orders/ticket-requests.js';
import { ConstantRiskFreeRateInterestRateModel } from './portfolio/interest-rates.js';
import { StrategyLedger } from './portfolio/strategy-ledger.js';
import { RiskControl } from './risk/control/control.js';
import { EventQueue } from './risk/control/event-queue.js';
import { ConfigurationInForce } from './risk/control/in-force.js';
import { KillSwitch } from './risk/control/kill-switch.js';
import { LegacyQuestions } from './risk/control/legacy-questions.js';
import { RiskQuestions } from './risk/control/questions.js';
import { FillDesk } from './risk/gate/fills.js';
import { OrderJudge } from './risk/gate/judgement.js';
import { Reservations } from './risk/gate/reservations.js';
import { PluginCalls } from './risk/plugins/calls.js';
import { PluginGuard } from './risk/plugins/guard.js';
import { PluginRoster } from './risk/plugins/roster.js';

/** What a strategy extends or replaces anyway; nothing that guards it depends on these. */
const extended: readonly NamedClass[] = [
  AlgorithmBase,
  IndicatorBase,
  Consolidator,
  AlphaModel,
  PortfolioConstructionModel,
  RiskManagementModel,
  ExecutionModel,
  EquityFillModel,
  ConstantFeeModel,
  ConstantSlippageModel,
  InteractiveBrokersFeeModel,
  NullSlippageModel,
];

/** What the package keeps to itself. An instance of it may still be met: one made for a manager of one's own inherits what the run's inherits. */
const inner: readonly NamedClass[] = [
  CancelOrderRequest,
  ConfigurationInForce,
  EventQueue,
  FillDesk,
  KillSwitch,
  KillSwitchEnforcer,
  LegacyQuestions,
  MarginCalls,
  OrderBooking,
  OrderDesk,
  OrderJudge,
  OrderRecords,
  PluginCalls,
  PluginGuard,
  PluginRoster,
  Reservations,
  RiskControl,
  RiskQuestions,
  Session,
  SimulatedBrokerage,
  StrategyLedger,
];

/** Public classes without members of their own, so that they have no other spellings. */
const bare: readonly NamedClass[] = [ConstantRiskFreeRateInterestRateModel, VolumeRenkoBar];

/** Seals every public class but those that strategies extend; to be called when all spellings are installed. */
export function sealPackage(): void {
  const classes = twinnedClasses.map(({ type }) => type).filter((type) => !extended.some((base) => isA(type, base)));

  sealClasses(Keyed, ...inner, ...bare, ...classes);
}

function isA(type: NamedClass, base: NamedClass): boolean {
  return type === base || Object.prototype.isPrototypeOf.call(base.prototype, type.prototype);
}
