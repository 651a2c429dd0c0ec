/**
 * Orders as a journal records them, and made again from it.
 *
 * @module
 */
import { FrameworkError } from '../../core/errors.js';
import { SecuritySymbol } from '../../market/symbol.js';
import type { ComboGroup } from '../../orders/combo.js';
import type { OrderType, TimeInForce } from '../../orders/order-types.js';
import type { OrderRequest } from '../../orders/request.js';
import { poisonOf } from '../gate/order-checks.js';
import { asNumber, number } from './numbers.js';
import type { DecisionRecord, RecordedMember, RecordedOrder } from './records.js';

/**
 * Records an order that is fit to be judged.
 *
 * @param order - what was asked for
 * @returns the order, or `null` for one that is not fit
 */
export function recordOrder(order: OrderRequest): RecordedOrder | null {
  if (!(order.symbol instanceof SecuritySymbol) || poisonOf(order) !== undefined) {
    return null;
  }

  return {
    accountWide: order.accountWide,
    combo: comboOf(order),
    createdUtc: order.createdUtc,
    id: order.orderId,
    limit: order.limitPrice ?? null,
    quantity: order.quantity,
    stop: order.stopPrice ?? null,
    tag: order.tag,
    timeInForce: order.timeInForce,
    trailing: order.trailingAmount ?? null,
    trailingAsPercentage: order.trailingAsPercentage ?? null,
    trigger: order.triggerPrice ?? null,
    type: order.type,
  };
}

function comboOf({ group }: OrderRequest): RecordedOrder['combo'] {
  return group === undefined
    ? null
    : {
        id: group.id,
        legs: group.legs.map(({ quantity, symbol }) => [symbol.value, quantity]),
        limit: group.limitPrice ?? null,
        orders: group.orderIds,
        quantity: group.quantity,
      };
}

/**
 * Records an order that is not fit to be judged: of each member what it was, as far as JSON can tell.
 *
 * @param order - what was asked for
 * @param unreadable - what was thrown when it was read; `undefined` when it could be
 */
export function recordMalformed(
  order: OrderRequest,
  unreadable: string | undefined,
): NonNullable<DecisionRecord['malformed']> {
  return unreadable === undefined
    ? Object.fromEntries(Object.entries(order).map(([name, value]: [string, unknown]) => [name, memberOf(value)]))
    : { thrown: ['string', unreadable] };
}

/**
 * Makes an order again as it was asked for, an unfit one just as unfit.
 *
 * @param record - the decision on it
 * @param symbolOf - knows the securities of the journal
 * @throws FrameworkError `BAD_DATA` when the record holds neither
 */
export function orderFrom(record: DecisionRecord, symbolOf: (ticker: string) => SecuritySymbol): OrderRequest {
  const { malformed, order, strategy, symbol } = record;

  if (order === null) {
    return malformedFrom(record, symbolOf);
  }

  if (malformed !== undefined) {
    throw new FrameworkError('BAD_DATA', `Record ${record.n} holds an order twice.`);
  }

  return {
    orderId: order.id,
    symbol: symbolOf(symbol),
    type: order.type as OrderType,
    quantity: order.quantity,
    limitPrice: order.limit ?? undefined,
    stopPrice: order.stop ?? undefined,
    trailingAmount: order.trailing ?? undefined,
    trailingAsPercentage: order.trailingAsPercentage ?? undefined,
    triggerPrice: order.trigger ?? undefined,
    tag: order.tag,
    strategy,
    accountWide: order.accountWide,
    timeInForce: order.timeInForce as TimeInForce,
    createdUtc: order.createdUtc,
    group: order.combo === null ? undefined : groupFrom(order.combo, symbolOf),
  };
}

function malformedFrom({ malformed, n }: DecisionRecord, symbolOf: (ticker: string) => SecuritySymbol): OrderRequest {
  if (malformed === undefined) {
    throw new FrameworkError('BAD_DATA', `Record ${n} holds no order.`);
  }

  const thrown = malformed['thrown']?.[1];

  if (thrown !== undefined) {
    return Object.defineProperty({}, 'orderId', { get: () => fail(thrown) }) as OrderRequest;
  }

  return Object.fromEntries(
    Object.entries(malformed).map(([name, member]) => [name, valueFrom(member, symbolOf)]),
  ) as unknown as OrderRequest;
}

function groupFrom(
  { id, legs, limit, orders, quantity }: NonNullable<RecordedOrder['combo']>,
  symbolOf: (ticker: string) => SecuritySymbol,
): ComboGroup {
  return Object.freeze({
    id,
    quantity,
    orderIds: Object.freeze([...orders]),
    legs: Object.freeze(legs.map(([ticker, units]) => Object.freeze({ symbol: symbolOf(ticker), quantity: units }))),
    limitPrice: limit ?? undefined,
  });
}

function memberOf(value: unknown): RecordedMember {
  if (value instanceof SecuritySymbol) {
    return ['ticker', String(value.value)];
  }

  switch (typeof value) {
    case 'number':
      return ['number', String(number(value))];
    case 'string':
      return ['string', value];
    case 'boolean':
      return ['boolean', String(value)];
    case 'undefined':
      return ['undefined'];
    default:
      return [value === null ? 'null' : typeof value];
  }
}

/** Of what JSON cannot hold, something of the same kind: a refusal says no more of it. */
function valueFrom([type, text = '']: RecordedMember, symbolOf: (ticker: string) => SecuritySymbol): unknown {
  switch (type) {
    case 'ticker':
      return symbolOf(text);
    case 'number':
      return asNumber(text);
    case 'string':
      return text;
    case 'boolean':
      return text === 'true';
    case 'undefined':
      return undefined;
    case 'null':
      return null;
    case 'function':
      return (): void => undefined;
    case 'symbol':
      return Symbol.for('recorded');
    case 'bigint':
      return 0n;
    default:
      return {};
  }
}

function fail(message: string): never {
  throw new FrameworkError('BAD_DATA', message);
}
