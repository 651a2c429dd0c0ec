/**
 * Records that are written by hand have the bytes that the one canonical writer gives.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import {
  type DecisionRecord,
  type GateRule,
  type MarketPrices,
  type OrderRequest,
  type OrderType,
  RunJournal,
  verifyJournal,
} from 'plimsoll';
import { describe, expect, test } from 'vitest';
import { codesOf, Desk, plugin, spy } from './desk.js';
import { Lines, openJournal } from './journal-desk.js';

/** Writes plain data as the journal promises: keys in order, no white space. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonical).join(',')}]`;
  }

  if (typeof value !== 'object' || value === null) {
    return JSON.stringify(value);
  }

  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));

  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
}

function recordIn(line: string): string {
  return line.slice(line.indexOf('"record":') + '"record":'.length, -2);
}

const refusesAll: GateRule = {
  name: 'all',
  check: () => ({ plugin: 'gate', code: 'NONE', message: 'none may be' }),
};

/** Gives numbers that JSON does not know too, and not in order. */
function numbers(given: readonly number[]): GateRule {
  return {
    name: 'numbers',
    check: () => undefined,
    basis: () => ({ b: given[0] ?? Number.NaN, 'a "c"': -0, ...(given.length > 1 && { z: given[1] ?? 0 }) }),
  };
}

const quantity = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  fc.constantFrom(1e21, -1e21, 1e-7, 5e-324),
);
const price = fc.double({ min: 1e-9, max: 1e9, noNaN: true }).filter((value) => value > 0);
const name = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.string({ minLength: 1, unit: 'binary' }),
  fc.constantFrom('"', '\\', '\u007f', '\u2028', '\ud800', 'ünïcode', '</script>', '\n'),
);

/** What a plugin may be called. */
const printable = name.filter((text) => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text));

describe('a record', () => {
  test('has the bytes of its canonical form, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ quantity, price, tag: fc.string({ unit: 'binary' }), strategy: name, equity: quantity }), {
          maxLength: 5,
        }),
        printable,
        (orders, pluginName) => {
          const rules = [numbers(orders.map(({ equity }) => equity))];
          const { desk, sink } = openJournal([plugin({ pluginName: `a${pluginName}` }), plugin()], rules);

          for (const order of orders) {
            desk.price(spy, order.price, { priceUtc: order.quantity });
            desk.host.portfolio.totalPortfolioValue = order.equity;
            const { quantity: units, tag, strategy } = order;
            const result = desk.submit(units, { tag, strategy, type: 'limit', limitPrice: order.price });

            if (result.kind === 'approved') {
              desk.gate.close(result.order.orderId);
            }
          }

          for (const line of sink.lines) {
            const text = recordIn(line);
            expect(text).toBe(canonical(JSON.parse(text)));
          }

          const asked = orders.map(({ tag, strategy, quantity: units }) => [tag, strategy, units]);
          const written = sink.decisions.map(({ order, strategy }) => [order?.tag, strategy, order?.quantity]);
          expect(written.filter(([tag]) => tag !== undefined)).toEqual(
            asked.filter(([, , units]) => units !== 0).map(([tag, strategy, units]) => [tag, strategy, units]),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  const orders: readonly (readonly [string, Partial<OrderRequest>])[] = [
    ['market', {}],
    ['limit', { limitPrice: 99.5, timeInForce: 'day' }],
    ['stop-market', { stopPrice: 101 }],
    ['stop-limit', { stopPrice: 101, limitPrice: 102, accountWide: true }],
    ['trailing-stop', { stopPrice: 101, trailingAmount: 0.05, trailingAsPercentage: true }],
    ['limit-if-touched', { triggerPrice: 99, limitPrice: 98, tag: 'touched' }],
  ];

  test.each(orders)('of an approved %s order holds all that the one of a refused order holds', (type, changes) => {
    const [approved, refused] = [[], [refusesAll]].map((rules) => {
      const { desk, sink } = openJournal([plugin()], rules);
      desk.submit(1, { type: type as OrderType, ...changes });
      const {
        allowed,
        largest,
        outcome,
        refusals,
        refusing = [],
        rules: byRules,
        ...rest
      } = sink.decisions[0] as DecisionRecord;

      return {
        rest,
        differing: [outcome, allowed.length, largest.length, refusals.length, refusing.length, byRules.length],
      };
    });

    expect(approved?.rest).toEqual(refused?.rest);
    expect(approved?.differing).toEqual(['approved', 1, 0, 0, 0, 0]);
    expect(refused?.differing).toEqual(['refused', 1, 1, 1, 1, 1]);
  });

  test('of an approval holds everything that is not as usual', () => {
    const { desk, sink } = openJournal([plugin({ pluginName: 'A "quoted" plügin' }), plugin()]);
    desk.price(spy, 100.25, { bidPrice: 0, priceUtc: Number.NaN });
    desk.host.portfolio.totalPortfolioValue = 1e21;
    desk.approve(-0.5, { tag: 'tab\there', timeInForce: 'day' });

    expect(sink.records[1]).toMatchObject({ kind: 'symbol', account: { cash: 100_000, equity: 1e21, holdings: [] } });
    expect(JSON.parse(recordIn(sink.lines.at(-1) ?? ''))).toEqual({
      allowed: ['A "quoted" plügin', 'TestPlugin'],
      details: {},
      kind: 'decision',
      market: { bid: 0, price: 100.25, priceUtc: 'NaN' },
      n: 3,
      order: { quantity: -0.5, tag: 'tab\there', timeInForce: 'day' },
      orderId: 1,
      strategy: 'A',
      symbol: 'SPY',
      utc: desk.host.clock.utc,
    });
    expect(sink.decisions[0]).toMatchObject({
      allowed: ['A "quoted" plügin', 'TestPlugin'],
      details: { equity: 1e21, held: 0, pending: 0, notional: 50.125 },
      market: { ask: 100.25, bid: 0, multiplier: 1, price: 100.25, priceUtc: 'NaN' },
      order: { quantity: -0.5, tag: 'tab\there', timeInForce: 'day', limit: null, stop: null },
      outcome: 'approved',
      refusals: [],
      rules: [],
      largest: [],
    });
  });
});

describe('a line', () => {
  // The first piece of memory takes 8,192 bytes, up to three for each character; what was kept of lines ends at 4,096.
  const lengths = [0, 2500, 2600, 2699, 2700, 2701, 2800, 3900, 4000, 4096, 5400, 8191, 8192, 8193, 20_000, 100_000];

  test.each(['a', 'ü', '\u20ac', '\ud83d\ude00', '"', '\n'])('is written whole, however long, of %j', (character) => {
    const { desk, journal, sink } = openJournal();

    for (const length of [...lengths, ...lengths.toReversed()]) {
      desk.submit(1, { tag: character.repeat(length) });
      desk.submit(1, { tag: 'short' });
    }

    journal.end();
    const tags = sink.decisions.map(({ order }) => order?.tag);

    expect(verifyJournal(sink.bytes).problem).toBeUndefined();
    expect(tags).toEqual(
      [...lengths, ...lengths.toReversed()].flatMap((length) => [character.repeat(length), 'short']),
    );
  });
});

describe('a digest that is no SHA-256', () => {
  const identity = { algorithm: 'Test', configHash: '', config: {}, plugins: [] };

  /** A desk whose journal has a digest of its own. */
  function deskOf(digest: (content: Uint8Array) => string): { desk: Desk; journal: RunJournal; sink: Lines } {
    const sink = new Lines();
    let journal: RunJournal | undefined;
    const desk = new Desk({
      recorder: ({ host, prices, multiplier }) => {
        journal = new RunJournal(Object.assign(sink, { digest }), {
          clock: host.clock,
          portfolio: host.portfolio,
          rules: [],
          prices: ({ value }) => prices.get(value) as MarketPrices,
          multiplier,
          lot: () => 1,
          timeZone: () => 'America/New_York',
        });

        return journal;
      },
    });

    return { desk, journal: journal as RunJournal, sink };
  }

  test.each([
    ['too short', 63],
    ['too long', 65],
    ['nothing', 0],
  ])('begins no journal: %s', (_title, length) => {
    const { journal, sink } = deskOf(() => 'a'.repeat(length));

    expect(() => journal.begin(identity)).toThrow(
      `digest: expected 64 hexadecimal digits, was "${'a'.repeat(length)}".`,
    );
    expect(sink.lines).toEqual([]);
  });

  test('later on refuses what opens, and nothing is written any more', () => {
    let isShort = false;
    const { desk, journal, sink } = deskOf((content) =>
      createHash('sha256')
        .update(content)
        .digest('hex')
        .slice(isShort ? 1 : 0),
    );
    journal.begin(identity);
    desk.approve(10);
    const before = sink.lines.length;
    isShort = true;

    expect(codesOf(desk.submit(1))).toEqual(['GATE_FAULT']);
    isShort = false;
    expect(codesOf(desk.submit(1))).toEqual(['GATE_FAULT']);
    expect(sink.lines).toHaveLength(before);
    expect(verifyJournal(sink.bytes).records).toHaveLength(before);
  });
});
