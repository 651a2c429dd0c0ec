/**
 * Asking a recorded question again.
 *
 * @module
 */
import type { OrderType } from '../../orders/order-types.js';
import type { UnifiedRiskManager } from '../control/manager.js';
import { asNumber } from '../journal/numbers.js';
import type { QuestionRecord, RecordedNumber } from '../journal/records.js';
import { PositionDetails } from '../plugins/plugin.js';

/**
 * Asks a question again, unless no plugin was asked then, since it was none, or what it was about is no plain data.
 *
 * @param manager - who is asked
 * @param record - the question
 * @returns whether it was asked
 */
export function repeatQuestion(manager: UnifiedRiskManager, record: QuestionRecord): boolean {
  const { answers, delta, details, member, position, strategy, symbol } = record;

  if (member === 'checkCircuitBreaker') {
    manager.checkCircuitBreaker();
  } else if (member === 'checkCorrelationLimits' && answers !== null) {
    manager.checkCorrelationLimits(symbol, strategy);
  } else if (member === 'requestSpyAllocation' && answers !== null && delta !== null) {
    manager.requestSpyAllocation(strategy, asNumber(delta));
  } else if (member === 'shouldDefend' && position !== null) {
    manager.shouldDefend(position);
  } else if (member === 'canOpenPosition' && details !== null) {
    manager.canOpenPosition(symbol, strategy, detailsFrom(details));
  } else if (member === 'judge' && details !== null) {
    manager.judge(symbol, strategy, detailsFrom(details));
  } else {
    return false;
  }

  return true;
}

function detailsFrom(recorded: NonNullable<QuestionRecord['details']>): PositionDetails {
  const of = (name: string): number => asNumber(recorded[name] as RecordedNumber);

  return new PositionDetails({
    orderId: of('orderId'),
    orderType: String(recorded['orderType']) as OrderType,
    quantity: of('quantity'),
    openingQuantity: of('openingQuantity'),
    currentQuantity: of('currentQuantity'),
    pendingQuantity: of('pendingQuantity'),
    price: of('price'),
    notional: of('notional'),
    portfolioValue: of('portfolioValue'),
    tag: String(recorded['tag']),
    legacyCall: recorded['legacyCall'] === true,
  });
}
