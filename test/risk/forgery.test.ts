/**
 * Forged approvals: what the types refuse to write, and what is refused at run time to those who write it anyway.
 *
 * @module
 */
import {
  type ApprovedOrder,
  Backtest,
  ConstantFeeModel,
  EquityFillModel,
  type Execution,
  type FillModel,
  type FillView,
  type GateResult,
  type OrderRequest,
  QCAlgorithm,
  Resolution,
  type RestingOrder,
} from 'plimsoll';
import { memory } from 'plimsoll/adapters/memory';
import { describe, expect, test } from 'vitest';
import { Desk } from './desk.js';

const never = (): boolean => false;

describe('the types', () => {
  const desk = new Desk();
  const request: OrderRequest = desk.request(10);
  const approved: ApprovedOrder = desk.approve(10);
  const view = {} as FillView;

  // None of these lines is run: each is here to be refused by the compiler.
  test('take no forged approval', () => {
    if (never()) {
      // @ts-expect-error A request is no approved order.
      const claimed: ApprovedOrder = request;
      // @ts-expect-error Neither is a literal with all its members.
      const literal: ApprovedOrder = { ...request };
      // @ts-expect-error Nor a changed copy of an approved one.
      const copied: ApprovedOrder = { ...approved, quantity: 1_000_000 };
      // @ts-expect-error Nor one that says it is.
      const marked: ApprovedOrder = { ...request, approved: true };
      // @ts-expect-error Nor what comes out of a text.
      const parsed: ApprovedOrder = JSON.parse('{}') as OrderRequest;
      // @ts-expect-error An approved order is no class that could be extended.
      class Own extends ApprovedOrder {}
      // @ts-expect-error Its mark cannot be read, so that it cannot be repeated.
      const mark = approved.approved;
      // @ts-expect-error Nor can anything in it be changed.
      approved.quantity = 5;
      // @ts-expect-error The gate answers with one only when it approved.
      const refused: GateResult = { kind: 'approved', order: request };
      // @ts-expect-error Fill models take nothing else.
      new EquityFillModel().fill({ order: request, stopTriggered: false }, view);
      // @ts-expect-error Fee models take nothing else.
      new ConstantFeeModel(1).fee(request, 100);
      // @ts-expect-error A change needs the order as it was approved.
      desk.gate.update(request, request);
      // @ts-expect-error What rests with the broker is approved.
      const resting: RestingOrder = { order: request, stopTriggered: false };
      expect([claimed, literal, copied, marked, parsed, Own, mark, refused, resting]).toEqual([]);
    }
  });
});

describe('at run time', () => {
  const desk = new Desk();
  const order = desk.approve(10);
  const request = desk.request(10);
  const plain = { ...order };
  const forgeries: readonly (readonly [string, () => unknown])[] = [
    ['a request that is called approved', () => request as ApprovedOrder],
    ['a literal', () => ({ orderId: order.orderId, quantity: 10, symbol: order.symbol }) as ApprovedOrder],
    ['a spread copy', () => ({ ...order })],
    ['a frozen copy', () => Object.freeze({ ...order })],
    ['an assigned copy', () => Object.assign({}, order)],
    [
      'a copy with the same prototype',
      () => Object.create(Object.getPrototypeOf(order), Object.getOwnPropertyDescriptors(order)),
    ],
    ['a heir', () => Object.create(order)],
    ['a structured clone', () => structuredClone({ ...plain, symbol: undefined })],
    ['a deserialised copy', () => JSON.parse(JSON.stringify(order))],
    ['a proxy', () => new Proxy(order, {})],
    [
      'a proxy that answers otherwise',
      () => new Proxy(order, { get: (at, key) => (key === 'quantity' ? 1e6 : Reflect.get(at, key)) }),
    ],
    [
      'an instance of a subclass of its class',
      () => {
        class Own extends ((order as object).constructor as new (...args: unknown[]) => object) {}

        return new Own(order);
      },
    ],
    ['one whose prototype was set', () => Object.setPrototypeOf({ ...order }, order)],
    ['an approval of another gate', () => new Desk().approve(10)],
  ];

  test.each(forgeries)('%s is not approved, not in force, and nothing to change', (_what, forge) => {
    const forged = forge();

    expect([desk.gate.isApproved(forged), desk.gate.isInForce(forged)]).toEqual([false, false]);
    expect(desk.gate.update(forged as ApprovedOrder, request).kind).toBe('refused');
  });

  test('an approved order cannot be changed, nor marked', () => {
    expect(Object.isFrozen(order)).toBe(true);
    expect(Reflect.set(order, 'quantity', 1e6)).toBe(false);
    expect(Reflect.setPrototypeOf(order, {})).toBe(false);
    expect(Reflect.ownKeys(order)).not.toContain('approved');
    expect(desk.gate.isInForce(order)).toBe(true);
  });

  test('an approval is used once', () => {
    const once = new Desk();
    const first = once.approve(10);
    once.gate.close(first.orderId);

    expect([once.gate.isApproved(first), once.gate.isInForce(first)]).toEqual([true, false]);
  });

  test.each(forgeries)('%s is not filled by the broker, where a fill model slips it in', (_what, forge) => {
    let isIn = false;
    const { error, filled } = slippedIn((resting) => {
      if (isIn) {
        return { price: 100 };
      }

      isIn = Reflect.set(resting, 'order', forge());
      return undefined;
    });

    // A clone without a symbol, or a proxy that breaks the rules of the language, fails before it gets that far.
    expect(error).toMatch(/is not in force at the risk gate|Cannot read properties of undefined|on proxy/);
    expect(filled).toEqual([]);
  });

  test('an order that a fill model keeps is not filled again', () => {
    const kept: ApprovedOrder[] = [];
    const { error, filled } = slippedIn((resting, view, models) => {
      kept.push(resting.order);
      Reflect.set(resting, 'order', kept[0]);
      return models.fill(resting, view);
    });

    expect(error).toBe('');
    expect(filled).toEqual([1, 2]);
  });
});

/** Runs a strategy with two orders and a fill model of its own; tells the orders that were filled. */
function slippedIn(fill: (resting: RestingOrder, view: FillView, models: FillModel) => Execution | undefined): {
  readonly error: string;
  readonly filled: readonly number[];
} {
  const start = Date.UTC(2020, 0, 6, 15);
  const bars = [0, 1, 2, 3].map((at) => ({
    ...{ start: start + at * 60_000, end: start + (at + 1) * 60_000 },
    ...{ open: 100, high: 101, low: 99, close: 100, volume: 1000 },
  }));
  class Slipping extends QCAlgorithm {
    override initialize(): void {
      this.addEquity('SPY', Resolution.Minute).setFillModel({
        fill: (resting, view) => fill(resting, view, new EquityFillModel()),
      });
    }

    override onData(): void {
      if (this.transactions.ordersCount < 2) {
        this.limitOrder('SPY', 10, 99.5);
      }
    }
  }
  const { error, orderEvents } = new Backtest({
    algorithm: Slipping,
    data: memory({ securities: { SPY: { resolution: 'minute', bars } } }),
  }).run();

  return {
    error: error?.message ?? '',
    filled: orderEvents.filter(({ fillQuantity }) => fillQuantity !== 0).map(({ orderId }) => orderId),
  };
}
