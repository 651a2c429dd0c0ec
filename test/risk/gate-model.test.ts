/**
 * Random interleavings of everything that can happen to orders, against a model that only adds and subtracts.
 *
 * @module
 */
import fc from 'fast-check';
import type { ApprovedOrder } from 'plimsoll';
import { expect, test } from 'vitest';
import { Desk, plugin, qqq, spy } from './desk.js';

/** What the limit plugin allows the account to hold of a symbol, on either side. */
const LIMIT = 100;
const strategies = ['A', 'B'] as const;
const symbols = [spy, qqq] as const;

const size = fc.integer({ min: -60, max: 60 }).filter((units) => units !== 0);
const index = fc.nat(10);
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('submit' as const), size, strategy: index, symbol: index }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('fill' as const), which: index, share: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('update' as const),
      which: index,
      size: fc.integer({ min: 1, max: 80 }),
      price: fc.integer({ min: 90, max: 91 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cancel' as const), which: index }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('mood' as const),
      mood: fc.constantFrom('limit', 'refuse', 'fault', 'throw'),
    }),
  },
);

/** Far cheaper than an expectation, and asked some hundred thousand times. */
function must(holds: boolean, otherwise: string): void {
  if (!holds) {
    throw new Error(otherwise);
  }
}

/** One run: a desk whose plugin keeps to a limit when it is in the mood, and what must be true of it. */
class Run {
  mood = 'limit';
  readonly unit: number;
  readonly open: { order: ApprovedOrder; left: number }[] = [];
  readonly desk: Desk = new Desk({
    plugins: [
      plugin({
        canOpenPosition: (_symbol, _strategy, { currentQuantity, pendingQuantity, openingQuantity }) => {
          if (this.mood === 'throw') {
            throw new Error('bug');
          }

          const side = Math.sign(openingQuantity);
          const after = Math.max(0, currentQuantity * side) + (pendingQuantity + openingQuantity) * side;

          return this.mood === 'fault'
            ? (undefined as never)
            : [this.mood === 'limit' && after <= LIMIT * this.unit + 1e-6, ''];
        },
      }),
    ],
  });

  constructor(unit: number) {
    this.unit = unit;
  }

  held(ticker: string): number {
    return this.desk.host.portfolio.quantityOf(ticker);
  }

  waiting(ticker: string, side: number): number {
    return this.open
      .filter(({ order, left }) => order.symbol.value === ticker && left * side > 0)
      .reduce((sum, { left }) => sum + left, 0);
  }

  /** The most that could be held on a side, were every waiting order of that side filled. */
  worst(ticker: string, side: number): number {
    return Math.max(0, (this.held(ticker) + this.waiting(ticker, side)) * side);
  }

  submit(units: number, strategy: string, symbol: (typeof symbols)[number]): void {
    const quantity = units * this.unit;
    const side = Math.sign(quantity);
    const closable = -(this.held(symbol.value) + this.waiting(symbol.value, side)) * side;
    const before = this.worst(symbol.value, side);
    const result = this.desk.submit(quantity, { strategy, symbol, type: 'limit', limitPrice: 90 });

    if (result.kind === 'approved') {
      this.open.push({ order: result.order, left: quantity });
    }

    if (Math.abs(quantity) <= closable + 1e-6) {
      must(result.kind === 'approved', 'an order that only closes was refused');
    }

    if (this.mood !== 'limit') {
      must(this.worst(symbol.value, side) <= before + 1e-6, 'something opened');
    }
  }

  fill(which: number, share: number): void {
    const found = this.open[which % Math.max(1, this.open.length)];

    if (found !== undefined) {
      const whole = Math.round(found.left / this.unit);
      const part = (share === 4 ? whole : Math.trunc((whole * share) / 4) || Math.sign(whole)) * this.unit;
      this.desk.fill(found.order, part);
      found.left = Math.round((found.left - part) / this.unit) * this.unit;
      this.drop();
    }
  }

  update(which: number, units: number, limitPrice: number): void {
    const found = this.open[which % Math.max(1, this.open.length)];

    if (found !== undefined) {
      const quantity = units * this.unit * Math.sign(found.left);
      const result = this.desk.gate.update(found.order, { ...found.order, quantity, limitPrice });

      if (result.kind === 'approved') {
        found.order = result.order;
        found.left = quantity;
      } else {
        const isCut = Math.abs(quantity) <= Math.abs(found.left) + 1e-6 && limitPrice === found.order.limitPrice;
        must(this.desk.gate.isInForce(found.order), 'a refused update took the order away');
        must(!isCut, 'an update that only takes back was refused');
      }
    }
  }

  cancel(which: number): void {
    const found = this.open[which % Math.max(1, this.open.length)];

    if (found !== undefined) {
      this.desk.gate.close(found.order.orderId);
      found.left = 0;
      this.drop();
    }
  }

  check(): void {
    const { reservations } = this.desk.gate;
    const { gross, net } = reservations.exposure();
    must(gross >= Math.abs(net), `gross ${gross} is less than net ${net}`);
    must(reservations.count === this.open.length, `${reservations.count} orders wait, expected ${this.open.length}`);
    must(this.desk.host.typed('gate_fault').length === 0, 'the gate failed');

    for (const { value: ticker } of symbols) {
      const worst = Math.max(this.worst(ticker, 1), this.worst(ticker, -1));
      must(worst <= LIMIT * this.unit + 1e-6, `the account may hold ${worst} ${ticker}`);
    }
  }

  drop(): void {
    for (let at = this.open.length - 1; at >= 0; at -= 1) {
      if (this.open[at]?.left === 0 || Math.abs(this.open[at]?.left ?? 0) < this.unit / 2) {
        this.open.splice(at, 1);
      }
    }
  }
}

test.each([
  ['whole units', 1, 1500],
  ['fractions', 0.1, 700],
] as const)(
  'in %s: no limit is exceeded, nothing that closes is refused, nothing is oversold, nothing stays reserved',
  (_title, unit, numRuns) => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
        const run = new Run(unit);

        for (const one of steps) {
          if (one.kind === 'submit') {
            run.submit(
              one.size,
              strategies[one.strategy % 2] as string,
              symbols[one.symbol % 2] as (typeof symbols)[number],
            );
          } else if (one.kind === 'fill') {
            run.fill(one.which, one.share);
          } else if (one.kind === 'update') {
            run.update(one.which, one.size, one.price);
          } else if (one.kind === 'cancel') {
            run.cancel(one.which);
          } else {
            run.mood = one.mood;
          }

          run.check();
        }

        while (run.open.length > 0) {
          run.cancel(0);
        }

        expect(run.desk.gate.reservations.exposure()).toEqual({ gross: 0, net: 0 });
        expect(run.desk.gate.reservations.count).toBe(0);
      }),
      { numRuns, seed: 20200416 },
    );
  },
);

test('strategies and the account together never sell more than is held', () => {
  const sale = fc.record({
    units: fc.integer({ min: 1, max: 40 }),
    strategy: fc.constantFrom('A', 'B', 'account'),
    fill: fc.boolean(),
  });

  fc.assert(
    fc.property(fc.nat(50), fc.nat(50), fc.array(sale, { minLength: 1, maxLength: 12 }), (ofA, ofB, sales) => {
      const desk = new Desk({ plugins: [plugin({ canOpenPosition: () => [false, 'nothing opens'] })] });
      desk.host.portfolio.set('A', 'SPY', ofA);
      desk.host.portfolio.set('B', 'SPY', ofB);
      let approved = 0;

      for (const { units, strategy, fill } of sales) {
        const isForAccount = strategy === 'account';
        const result = desk.submit(-units, { strategy: isForAccount ? 'A' : strategy, accountWide: isForAccount });

        if (result.kind === 'approved') {
          approved += units;

          if (fill && !isForAccount) {
            desk.fill(result.order);
          }
        } else {
          const held = isForAccount ? Math.min(ofA, ofB) : strategy === 'A' ? ofA : ofB;
          must(approved + units > held, 'an order that only closes was refused');
        }
      }

      must(approved <= ofA + ofB, `${approved} of ${ofA + ofB} units were sold`);
    }),
    { numRuns: 500, seed: 20200416 },
  );
});
