/**
 * An order as LEAN writes it: member for member in its order, with the digits of its decimals.
 *
 * @module
 */
import type { Decimal } from '../core/decimal.js';
import { smartRound } from '../core/numbers.js';
import { formatDay, formatUtc } from '../core/time.js';
import type { DataNormalizationMode, SecurityType } from '../market/resolution.js';
import type { SecuritySymbol } from '../market/symbol.js';
import type { ComboGroup } from '../orders/combo.js';
import { expiryDay } from '../orders/expiry.js';
import type { Order } from '../orders/order.js';
import type { OrderStatus, OrderType, TimeInForce } from '../orders/order-types.js';
import type { OrderSubmissionData } from '../orders/submission-data.js';
import { toDecimal } from './exact.js';

const orderTypes: Readonly<Record<OrderType, number>> = {
  market: 0,
  limit: 1,
  'stop-market': 2,
  'stop-limit': 3,
  'market-on-open': 4,
  'market-on-close': 5,
  'limit-if-touched': 7,
  'combo-market': 8,
  'combo-limit': 9,
  'combo-leg-limit': 10,
  'trailing-stop': 11,
};

const statuses: Readonly<Record<OrderStatus, number>> = {
  new: 0,
  submitted: 1,
  'partially-filled': 2,
  filled: 3,
  busted: 3,
  canceled: 5,
  invalid: 7,
  'update-submitted': 9,
};

const securityTypes: Readonly<Record<SecurityType, number>> = {
  equity: 1,
  option: 2,
  forex: 4,
  future: 5,
  cfd: 6,
  crypto: 7,
  index: 9,
};

const adjustmentModes: Readonly<Record<DataNormalizationMode, number>> = {
  raw: 0,
  adjusted: 1,
  'split-adjusted': 2,
  'total-return': 3,
};

/** What is larger has no digits to keep. */
const BOOKABLE = 1e15;

const directions = { buy: 0, sell: 1, hold: 2 } as const;

/**
 * Writes an order.
 *
 * @param order - the order
 * @param numberOf - the number that an order has among those that are listed; its own when absent
 * @returns JSON without blanks
 * @source LEAN `Common/Orders`: the members of the kind of order first, as Newtonsoft's serializer takes them; `Common/Extensions.cs`, GetHash
 */
export function orderJson(order: Order, numberOf: (orderId: number) => number = (orderId) => orderId): string {
  const price = smartRound(order.exactPrice);
  const quantity = toDecimal(order.quantity);
  const id = numberOf(order.id);
  const { group, orderSubmissionData: submission } = order;
  const members = [
    ...ownMembers(order, quantity),
    `"id":${id},"contingentId":0,"brokerId":${order.wasPlaced ? `["${id}"]` : '[]'}`,
    `"symbol":${symbolJson(order.symbol)},"price":${number(price)}`,
    `"priceCurrency":${text(submission?.priceCurrency ?? '')}`,
    timeMembers(order),
    ...(group === undefined ? [`"quantity":${number(quantity)}`] : []),
    `"status":${statuses[order.status]},"tag":${text(order.tag)}`,
    `"properties":{"timeInForce":${timeInForceJson(order.timeInForce)}}`,
    `"securityType":${securityTypes[order.symbol.securityType]},"direction":${directions[order.direction]}`,
    `"value":${number(quantity.multiply(price))},"orderSubmissionData":${submissionJson(order)}`,
    `"isMarketable":${isMarketable(order)}`,
    ...(group === undefined ? [] : [`"groupOrderManager":${groupJson(group, numberOf)}`]),
    `"priceAdjustmentMode":${adjustmentModes[submission?.priceAdjustmentMode ?? 'raw']}`,
  ];

  return `{${members.join(',')}}`;
}

/** The members that a kind of order has beside those of every order, and its type where it stands among them. */
function ownMembers(order: Order, quantity: Decimal): string[] {
  const { limitPrice, stopPrice, trailingAmount, triggerPrice, type } = order;
  const kind = `"type":${orderTypes[type]}`;
  const limit = `"limitPrice":${rounded(limitPrice)}`;
  const stop = `"stopPrice":${rounded(stopPrice)}`;

  switch (type) {
    case 'limit':
      return [limit, kind];
    case 'stop-market':
      return [stop, kind];
    case 'stop-limit':
      return [stop, `"stopTriggered":${order.stopTriggered}`, limit, kind];
    case 'trailing-stop':
      return [
        `"trailingAmount":${rounded(trailingAmount)}`,
        `"trailingAsPercentage":${order.trailingAsPercentage ?? false}`,
        kind,
        stop,
      ];
    case 'limit-if-touched':
      return [kind, `"triggerPrice":${rounded(triggerPrice)}`, limit, `"triggerTouched":${order.stopTriggered}`];
    case 'combo-leg-limit':
      return [kind, `"limitPrice":${number(toDecimal(limitPrice ?? 0))}`, `"quantity":${number(quantity)}`];
    case 'combo-market':
    case 'combo-limit':
      return [kind, `"quantity":${number(quantity)}`];
    case 'market':
    case 'market-on-open':
    case 'market-on-close':
      return [kind];
  }
}

/** Most orders are filled when they are asked for: a time is written once where it is the same. */
function timeMembers({ canceledUtc, createdUtc, lastFillUtc, lastUpdateUtc }: Order): string {
  const created = timeText(createdUtc);
  const member = (name: string, utc: number | undefined): string =>
    utc === undefined ? '' : `,"${name}":"${utc === createdUtc ? created : timeText(utc)}"`;
  const later =
    member('lastFillTime', lastFillUtc) + member('lastUpdateTime', lastUpdateUtc) + member('canceledTime', canceledUtc);

  return `"time":"${created}","createdTime":"${created}"${later}`;
}

/** Zeros at the end of a fraction of a second are left out. */
function timeText(utc: number): string {
  return formatUtc(utc).replace(/\.(\d*?)0+Z$/, '.$1Z');
}

const symbols = new WeakMap<SecuritySymbol, string>();

/** Written once for all orders of a symbol. */
function symbolJson(symbol: SecuritySymbol): string {
  const known = symbols.get(symbol);

  if (known !== undefined) {
    return known;
  }

  const [value, id] = [text(symbol.value), text(symbol.id)];
  const written = `{"value":${value},"id":${id},"permtick":${value}}`;
  symbols.set(symbol, written);
  return written;
}

function submissionJson({ orderSubmissionData: data }: Order): string {
  if (data === undefined) {
    return 'null';
  }

  const [bid, ask, last] = [data.bidPrice, data.askPrice, data.lastPrice].map((price) => number(exact(data, price)));

  return `{"bidPrice":${bid},"askPrice":${ask},"lastPrice":${last}}`;
}

function exact(data: OrderSubmissionData, price: number): Decimal {
  return price < BOOKABLE ? data.exact(price) : toDecimal(price);
}

/** LEAN rounds the limit price first, and asks then: one at the quote may be written as beyond it, or not at it. */
function isMarketable({
  isMarketable: asPlaced,
  limitPrice = 0,
  orderSubmissionData: data,
  quantity,
  type,
}: Order): boolean {
  if (type !== 'limit' || data === undefined) {
    return asPlaced;
  }

  const limit = smartRound(toDecimal(limitPrice));

  return quantity > 0
    ? limit.compare(exact(data, data.askPrice)) >= 0
    : quantity < 0 && limit.compare(exact(data, data.bidPrice)) <= 0;
}

function timeInForceJson(timeInForce: TimeInForce): string {
  const day = expiryDay(timeInForce);

  if (day !== undefined) {
    return `{"$type":"QuantConnect.Orders.TimeInForces.GoodTilDateTimeInForce","Expiry":"${formatDay(day)}T00:00:00"}`;
  }

  return timeInForce === 'day' ? '{"$type":"QuantConnect.Orders.TimeInForces.DayTimeInForce"}' : '{}';
}

function groupJson(
  { id, limitPrice = 0, orderIds, quantity }: ComboGroup,
  numberOf: (orderId: number) => number,
): string {
  const direction = quantity > 0 ? directions.buy : quantity < 0 ? directions.sell : directions.hold;
  const [units, limit] = [quantity, limitPrice].map((value) => number(toDecimal(value)));

  return `{"id":${id},"quantity":${units},"count":${orderIds.length},"limitPrice":${limit},"orderIds":[${orderIds.map(numberOf).join()}],"direction":${direction}}`;
}

function rounded(price: number | undefined): string {
  return number(smartRound(toDecimal(price ?? 0)));
}

/** Whole numbers get a decimal, as Newtonsoft gives them one. */
function number(value: Decimal): string {
  return value.scale === 0 ? `${value}.0` : `${value}`;
}

/** Newtonsoft writes the ends of lines that JavaScript leaves as they are by their numbers. */
function text(value: string): string {
  if (value === '') {
    return '""';
  }

  return JSON.stringify(value).replace(
    /[\u0085\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
