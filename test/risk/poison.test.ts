/**
 * Poison in every numeric field of what reaches the risk line: refused with a clear error, never a pass, never an exception out of the gate.
 *
 * @module
 */
import {
  type Bust,
  type BustInput,
  bustSchema,
  bustsSchema,
  Decimal,
  describeUnsound,
  type Fill,
  FrameworkError,
  type MarketPrices,
  type OrderRequest,
  PositionDetails,
  type PositionDetailsSpec,
  parseConfig,
  type RiskPluginModule,
} from 'plimsoll';
import { type BarRow, memory } from 'plimsoll/adapters/memory';
import { riskPlugin as circuitBreaker } from 'plimsoll/plugins/circuit-breaker';
import { riskPlugin as concentration } from 'plimsoll/plugins/concentration';
import { riskPlugin as correlation } from 'plimsoll/plugins/correlation';
import { PaperAccount } from 'plimsoll/testing';
import { describe, expect, test } from 'vitest';
import { codesOf, Desk, details, spy } from './desk.js';
import { numericFields, numericPaths, poison } from './poison-fields.js';

/** A kind of order that is sent alone. */
type SingleType = Exclude<OrderRequest['type'], `combo-${string}`>;

/** What each kind of order that is sent alone must have, in prices. */
const sound: Readonly<Record<SingleType, Partial<OrderRequest>>> = {
  market: {},
  limit: { limitPrice: 90 },
  'stop-market': { stopPrice: 110 },
  'stop-limit': { limitPrice: 120, stopPrice: 110 },
  'trailing-stop': { stopPrice: 90, trailingAmount: 5, trailingAsPercentage: false },
  'limit-if-touched': { limitPrice: 90, triggerPrice: 95 },
  'market-on-open': {},
  'market-on-close': {},
};
const kinds = Object.keys(sound) as readonly SingleType[];

const orderFields = numericFields('src/orders/request.ts', 'OrderRequest');
const fillFields = numericFields('src/orders/request.ts', 'Fill');
const detailFields = numericFields('src/risk/plugins/plugin.ts', 'PositionDetailsSpec');
const marketFields = numericFields('src/market/security-cache.ts', 'MarketPrices');
const barFields = numericFields('adapters/memory/index.ts', 'BarRow');

/** Runs what must not throw anything but one clear error; returns that. */
function errorOf(act: () => unknown): FrameworkError {
  try {
    act();
  } catch (error) {
    if (error instanceof FrameworkError && error.message !== '' && !error.message.includes('\n')) {
      return error;
    }

    throw new Error(`expected one clear error, was ${String(error)}`, { cause: error });
  }

  throw new Error('it passed');
}

test('the fields are those of the types', () => {
  expect(orderFields).toEqual(expect.arrayContaining(['orderId', 'quantity', 'limitPrice', 'stopPrice', 'createdUtc']));
  expect(fillFields).toEqual(['orderId', 'quantity', 'price', 'fee', 'utc']);
  expect(detailFields).toHaveLength(8);
  expect(marketFields).toEqual(['price', 'bidPrice', 'askPrice', 'priceUtc']);
  expect(barFields).toEqual(['start', 'end', 'open', 'high', 'low', 'close', 'volume']);
  expect(() => numericFields('src/orders/request.ts', 'Nothing')).toThrow('stands alone');
});

describe.each(orderFields)('%s of an order', (field) => {
  /** Zero and below are proper times, and a sale has a quantity below zero. */
  const bad = [
    ...poison,
    ...(field === 'createdUtc'
      ? []
      : ([
          ['0', 0],
          ['-0', -0],
        ] as const)),
    ...(field === 'createdUtc' || field === 'quantity' ? [] : ([['-10', -10]] as const)),
    ...(sound.market[field as keyof OrderRequest] === undefined && /Price$|Amount$/.test(field)
      ? []
      : ([['nothing', undefined]] as const)),
  ];

  test.each([...kinds])('of kind %s is refused when it is poison', (type) => {
    for (const [name, value] of bad) {
      const desk = new Desk();
      const base = sound[type];
      const result = desk.submit(10, { type, ...base, [field]: value });

      expect([name, result.kind]).toEqual([name, 'refused']);
      expect([name, desk.gate.reservations.count, desk.host.typed('gate_fault').length]).toEqual([name, 0, 0]);
      expect(JSON.stringify(result)).toContain(field);
      const order = desk.approve(10, { type, ...base });
      const update = desk.gate.update(order, { ...order, [field]: value });
      expect([name, update.kind, desk.gate.isInForce(order)]).toEqual([name, 'refused', true]);
    }
  });
});

test('a price that a kind of order needs is refused when it is missing', () => {
  for (const type of kinds) {
    for (const field of Object.keys(sound[type]).filter((name) => orderFields.includes(name))) {
      expect(codesOf(new Desk().submit(10, { type, ...sound[type], [field]: undefined }))).toContain('BAD_PRICE');
    }
  }
});

test.each(fillFields)('%s of a fill stops openings when it is poison, and nothing is booked', (field) => {
  for (const [name, value] of [...poison, ['nothing', undefined] as const]) {
    const desk = new Desk();
    const order = desk.approve(10);
    const fill = { ...desk.fillOf(order, 10), [field]: value } as Fill;
    desk.gate.onFill(fill, []);
    expect([name, desk.gate.haltLevel]).toEqual([name, 'halt-new']);
    expect(desk.host.typed('gate_fault')).toHaveLength(1);
  }
});

test.each(['quantity', 'price', 'fee'] as const)('%s of a fill is booked by no account when it is poison', (field) => {
  for (const [name, value] of [...poison, ['nothing', undefined] as const]) {
    const account = new PaperAccount(1000);
    account.add(spy, 100);
    const desk = new Desk();
    const fill = { ...desk.fillOf(desk.approve(10), 10), [field]: value } as Fill;

    expect([name, errorOf(() => account.book(fill)).code]).toEqual([name, 'BAD_ARGUMENT']);
    expect([name, account.portfolio.cash, account.portfolio.invested]).toEqual([name, 1000, false]);
  }
});

describe('a bust', () => {
  test.each(fillFields)('of a fill with poison for %s stops openings', (field) => {
    for (const [name, value] of poison) {
      const desk = new Desk();
      const order = desk.approve(10);
      desk.fill(order);
      const fill = { ...desk.fillOf(order, 10), [field]: value } as Fill;
      desk.gate.onBust({ fill, number: 1, reason: '' }, []);
      expect([name, desk.gate.haltLevel]).toEqual([name, 'halt-new']);
    }
  });

  test('with poison for its number stops openings, and no account knows such a fill', () => {
    for (const [name, value] of [...poison, ['0', 0], ['-1', -1], ['1.5', 1.5], ['nothing', undefined]] as const) {
      const desk = new Desk();
      const order = desk.approve(10);
      desk.fill(order);
      const bust = { fill: desk.fillOf(order, 10), number: value, reason: '' } as Bust;
      desk.gate.onBust(bust, []);
      expect([name, desk.gate.haltLevel]).toEqual([name, 'halt-new']);
      const account = new PaperAccount(1000);
      account.add(spy, 100);
      account.book(desk.fillOf(order, 1));
      expect(errorOf(() => account.bust(order.orderId, value as number)).code).toBe('UNKNOWN_FILL');
      expect(errorOf(() => account.bust(value as number, 1)).code).toBe('UNKNOWN_FILL');
    }
  });

  test.each(numericPaths(bustSchema))('of a scenario is refused when %s is poison', (path) => {
    const entry = { time: '2024-08-05T20:00:00Z', orderId: 1, fill: 1 };

    for (const [name, value] of [...poison, ['0', 0], ['-1', -1], ['1.5', 1.5]] as const) {
      const busts = [{ ...entry, [path]: value }] as unknown as BustInput[];
      const { code, message } = errorOf(() => parseConfig(bustsSchema, busts, 'busts'));
      expect([name, code]).toEqual([name, 'BAD_CONFIGURATION']);
      expect(message).toContain(`0.${path}`);
    }
  });
});

test.each(detailFields)(
  '%s of a question is told to be unsound when it is poison, and every plugin refuses',
  (field) => {
    for (const [name, value] of [...poison, ['nothing', undefined] as const]) {
      const asked = new PositionDetails({ ...details(), [field]: value } as PositionDetailsSpec);
      expect([name, describeUnsound('SPY', 'A', asked)]).toEqual([name, expect.stringContaining(field)]);

      for (const module of [circuitBreaker, concentration, correlation]) {
        const plugin = module.create();
        plugin.initialize(new Desk().host, {});
        expect(plugin.canOpenPosition('SPY', 'A', asked)).toMatchObject({ kind: 'deny', code: 'UNSOUND_INPUT' });
      }
    }
  },
);

test.each(marketFields)('%s of the market refuses what opens when it is poison, and lets close', (field) => {
  for (const [name, value] of [...poison, ['nothing', undefined], ['-1', -1]] as const) {
    const desk = new Desk({ maxPriceAge: 1000 });
    desk.hold(10);
    desk.price(spy, 100, { [field]: value } as Partial<MarketPrices>);
    // The side of the quote that an order does not take is no part of it.
    const quantity = field === 'bidPrice' ? -20 : 10;
    expect([name, desk.submit(quantity).kind]).toEqual([name, 'refused']);
    expect([name, desk.submit(-10).kind]).toEqual([name, 'approved']);
    expect(desk.host.typed('gate_fault')).toEqual([]);
  }
});

/** Configurations that hold every number there is. */
const full: readonly (readonly [RiskPluginModule, Readonly<Record<string, unknown>>])[] = [
  [
    circuitBreaker,
    {
      drawdown: { recoverDrawdown: 0.1 },
      dailyLoss: {},
      volatility: { recoverVolatility: 0.1 },
    },
  ],
  [concentration, { symbolShares: { SPY: 0.5 }, maxGrossShare: 1, delta: { maxStrategyDelta: 0.1 } }],
  [correlation, { groups: { ALL: { symbols: ['SPY'], maxPositions: 2 } }, measured: { minReturns: 10 } }],
];

describe.each(full)('the configuration of $name', (module, input) => {
  const parsed = module.configSchema.parse(input);
  const paths = numericPaths(module.configSchema);

  test.each(paths)('is refused when %s is poison', (path) => {
    for (const [name, value] of poison.filter(([, one]) => one !== null)) {
      const desk = new Desk();
      const { code, message } = errorOf(() =>
        desk.manager.registerPlugin(module.create(), withValue(parsed, path, value)),
      );
      expect([name, ['BAD_CONFIGURATION', 'BAD_PLUGIN'].includes(code)]).toEqual([name, true]);
      expect([name, message]).toEqual([
        name,
        expect.stringContaining(path.split('.').at(-1)?.replace('*', 'SPY') ?? ''),
      ]);
    }
  });
});

/** Copies a configuration with another value at a path; the path must be there. */
function withValue(config: unknown, path: string, value: unknown): unknown {
  const [key = '', ...rest] = path.split('.');
  const entries = Object.entries(config as Record<string, unknown>);
  const at = key === '*' ? entries[0]?.[0] : key;

  if (at === undefined || !entries.some(([name]) => name === at)) {
    throw new Error(`the full configuration has nothing at ${path}`);
  }

  return Object.fromEntries(
    entries.map(([name, member]) => [
      name,
      name !== at ? member : rest.length === 0 ? value : withValue(member, rest.join('.'), value),
    ]),
  );
}

test.each(barFields)('%s of a bar in memory is refused when it is poison', (field) => {
  const start = Date.UTC(2020, 0, 6, 14, 30);
  const bar = { start, end: start + 60_000, open: 1, high: 1, low: 1, close: 1, volume: 1 };

  for (const [name, value] of [...poison, ['-1', -1], ['nothing', undefined]] as const) {
    // A bar may be without volume, and start before 1970.
    if ((field === 'volume' && value === undefined) || (field === 'start' && value === -1)) {
      continue;
    }

    const bars = [{ ...bar, [field]: value } as BarRow];
    const { code, message } = errorOf(() => memory({ securities: { SPY: { resolution: 'minute', bars } } }));
    expect([name, code]).toEqual([name, 'BAD_DATA']);
    expect(message).toContain('SPY');
  }
});

test('exact money takes no poison in', () => {
  for (const [name, value] of [...poison, ['nothing', undefined] as const]) {
    expect([name, errorOf(() => Decimal.fromNumber(value as number)).code]).toEqual([name, 'BAD_ARGUMENT']);
  }
});
