/**
 * What can happen, one sentence each, to the model and to the real thing alike.
 *
 * @module
 */
import fc from 'fast-check';
import { FrameworkError } from 'plimsoll';
import { limits, type Model, type ModelOrder, prices, tickers } from './model.js';
import { cash, type World } from './model-world.js';

/** A pair of both, and what is known of the run. */
export interface Pair {
  readonly model: Model;
  readonly world: World;
  /** Whether strategies trade the same symbols. */
  readonly shared: boolean;
  /** How far beyond each limit a bust has lifted the account; nothing may add to it. */
  readonly lifted: Map<string, number>;
  lastId: number;
}

const names = ['A', 'B', 'C'] as const;
/** What each trades when they share nothing. */
const own = [
  ['SPY', 'SPY'],
  ['QQQ', 'IWM'],
  ['GLD', 'GLD'],
] as const;

/** One thing that can happen. */
export type Command =
  | {
      readonly kind: 'submit';
      readonly who: number;
      readonly what: number;
      readonly lots: number;
      readonly limit: number;
    }
  /** An order against what is held: a part of it, all of it, or more. */
  | { readonly kind: 'turn'; readonly who: number; readonly what: number; readonly halves: number }
  | { readonly kind: 'fill'; readonly which: number; readonly share: number; readonly price: number }
  | { readonly kind: 'update'; readonly which: number; readonly lots: number; readonly limit: number }
  | { readonly kind: 'cancel' | 'reject' | 'expire'; readonly which: number }
  | { readonly kind: 'bust'; readonly which: number }
  | { readonly kind: 'mood'; readonly mood: World['mood'] }
  | { readonly kind: 'halt'; readonly to: Model['halt'] };

const index = fc.nat(11);
const limit = fc.constantFrom(0.9, 0.95);
const lots = fc.integer({ min: -60, max: 60 }).filter((size) => size !== 0);

/** Any command, printed as a sentence. */
export const command: fc.Arbitrary<Command> = fc
  .oneof(
    {
      weight: 8,
      arbitrary: fc.record({ kind: fc.constant('submit' as const), who: fc.nat(2), what: index, lots, limit }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('turn' as const),
        who: fc.nat(2),
        what: index,
        halves: fc.constantFrom(1, 2, 3, 4),
      }),
    },
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('fill' as const),
        which: index,
        share: fc.integer({ min: 1, max: 4 }),
        price: fc.integer({ min: 90, max: 110 }),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('update' as const),
        which: index,
        lots: fc.integer({ min: 1, max: 80 }),
        limit,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constantFrom('cancel' as const, 'reject' as const, 'expire' as const),
        which: index,
      }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('bust' as const), which: index }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('mood' as const),
        mood: fc.constantFrom('limit' as const, 'limit' as const, 'refuse' as const, 'throw' as const),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('halt' as const),
        to: fc.constantFrom('active' as const, 'active' as const, 'halt-new' as const, 'halt-all' as const),
      }),
    },
  )
  .map((one) => Object.defineProperty(one, fc.toStringMethod, { value: () => sentence(one) }));

/** Says what a command does. */
export function sentence(one: Command): string {
  if (one.kind === 'submit') {
    return `${names[one.who]} sends an order for ${one.lots} lots of symbol ${one.what} with a limit of ${one.limit}`;
  }

  if (one.kind === 'turn') {
    return `${names[one.who]} sends an order against ${one.halves} halves of what is held of symbol ${one.what}`;
  }

  if (one.kind === 'fill') {
    return `${one.share} quarters of waiting order ${one.which} trade at ${one.price} %`;
  }

  if (one.kind === 'update') {
    return `waiting order ${one.which} becomes one of ${one.lots} lots with a limit of ${one.limit}`;
  }

  if (one.kind === 'bust') {
    return `the venue busts fill ${one.which}`;
  }

  return one.kind === 'mood'
    ? `plugins ${one.mood}`
    : one.kind === 'halt'
      ? `the gate is ${one.to}`
      : `${one.kind} waiting order ${one.which}`;
}

/** Does one thing to both, and compares what they say. */
export function perform(pair: Pair, one: Command): void {
  pair.world.told.length = 0;
  pair.world.asked = undefined;
  const told = act(pair, one);
  same(pair.world.told.toSorted(), told.toSorted(), 'what plugins are told');
  check(pair, one.kind === 'bust');
}

/** Ends everything: closes what waits and what is held, whoever holds it, while nothing may open; nothing may be left. */
export function finish(pair: Pair): void {
  const { model, world } = pair;
  perform(pair, { kind: 'halt', to: 'active' });
  perform(pair, { kind: 'mood', mood: 'refuse' });

  while (model.orders.length > 0) {
    perform(pair, { kind: 'cancel', which: 0 });
  }

  for (const ticker of tickers) {
    while (model.held(ticker) !== 0) {
      const size = Math.sign(model.held(ticker)) * -Math.min(60, Math.abs(model.held(ticker)));
      submit(pair, 'C', ticker, size, 0.9);
      must(model.orders.length === 1, `nobody could close ${size} lots of ${ticker}`);
      perform(pair, { kind: 'fill', which: 0, share: 4, price: 100 });
    }
  }

  same(world.gate.reservations.exposure(), { gross: 0, net: 0 }, 'what stays reserved');
  must(world.gate.reservations.count === 0 && world.believed === 0, 'an order still waits');
  must(!world.account.portfolio.invested, 'a position is still open');

  if (world.builtIns !== undefined) {
    const { correlation, concentration } = world.builtIns;
    const { groups, positions } = correlation.getStatus() as {
      groups: { occupied: number; open: number }[];
      positions: unknown[];
    };
    same(positions, [], 'the slots of the correlation plugin');
    must(
      groups.every(({ occupied, open }) => occupied === 0 && open === 0),
      'a group of the correlation plugin still counts',
    );
    same(concentration.getStatus()['pendingOrders'], 0, 'the orders that the concentration plugin counts');
  }
}

function act(pair: Pair, one: Command): string[] {
  const { model, world } = pair;

  switch (one.kind) {
    case 'submit':
      return submit(pair, names[one.who] ?? 'A', tickerOf(pair, one), one.lots, one.limit);
    case 'turn': {
      const ticker = tickerOf(pair, one);
      const size = -Math.trunc((model.held(ticker) * one.halves) / 2);
      return size === 0 ? [] : submit(pair, names[one.who] ?? 'A', ticker, size, 0.9);
    }
    case 'mood':
      world.mood = one.mood;
      model.refuses = one.mood !== 'limit';
      return [];
    case 'halt':
      return halt(pair, one.to);
    case 'bust':
      return bust(pair, one.which);
    default: {
      const order = model.orders[one.which % Math.max(1, model.orders.length)];
      return order === undefined ? [] : change(pair, one, order);
    }
  }
}

function change(pair: Pair, one: Extract<Command, { which: number }>, order: ModelOrder): string[] {
  const { model, world } = pair;

  if (one.kind === 'fill') {
    return fill(pair, order, one.share, one.price);
  }

  if (one.kind === 'update') {
    return update(pair, order, one.lots * Math.sign(order.left), one.limit);
  }

  world.close(order.id);
  return model.drop(order);
}

/** Strategies trade all symbols, or each its own. */
function tickerOf({ shared }: Pair, { what, who }: Extract<Command, { what: number }>): string {
  return (shared ? tickers[what % tickers.length] : own[who]?.[what % 2]) ?? 'SPY';
}

function submit(pair: Pair, strategy: string, ticker: string, size: number, limitPrice: number): string[] {
  const { model, world } = pair;
  pair.lastId += 1;
  const id = pair.lastId;
  const candidate = { strategy, ticker, lots: size };
  const opening = model.opening(candidate);
  const [expected, pending] = [model.allows(candidate), model.pending(candidate)];
  decided(world.submit(id, strategy, ticker, size, limitPrice), expected, opening);
  asked(pair, ticker, opening, pending);

  if (!expected) {
    return [];
  }

  const told = opening === 0 ? undefined : opening;
  model.orders.push({ id, strategy, ticker, left: size, limit: limitPrice, told, fills: 0 });
  return told === undefined ? [] : [`approved ${id}`];
}

function update(pair: Pair, order: ModelOrder, size: number, limitPrice: number): string[] {
  const { model, world } = pair;
  const candidate = { ...order, lots: size, except: order };
  const isCut = Math.abs(size) <= Math.abs(order.left) && limitPrice === order.limit;
  const opening = model.opening(candidate);
  const expected = isCut ? model.halt !== 'halt-all' : model.allows(candidate);
  decided(world.update(order.id, size, limitPrice), expected, isCut ? 0 : opening);
  must(world.isInForce(order.id), 'an update took an order away');

  if (!expected) {
    return [];
  }

  order.left = size;
  order.limit = limitPrice;

  if (isCut) {
    return [];
  }

  const was = order.told;
  order.told = opening === 0 ? undefined : opening;
  return opening !== 0 ? [`approved ${order.id}`] : was === undefined ? [] : [`over ${order.id}`];
}

function fill(pair: Pair, order: ModelOrder, share: number, percent: number): string[] {
  const { model, world } = pair;
  const part = share === 4 ? order.left : Math.trunc((order.left * share) / 4) || Math.sign(order.left);
  const price = ((prices[order.ticker] ?? 0) * percent) / 100;
  order.fills += 1;
  order.left -= part;
  world.fill(order.id, order.strategy, part, price);
  const { strategy, ticker } = order;
  const told = model.fill({
    orderId: order.id,
    number: order.fills,
    strategy,
    ticker,
    lots: part,
    price,
    busted: false,
  });
  return order.left === 0 ? [...told, ...model.drop(order)] : told;
}

/** One that was busted before is refused and changes nothing. */
function bust({ model, world }: Pair, which: number): string[] {
  const found = model.fills[which % Math.max(1, model.fills.length)];

  if (found === undefined) {
    return [];
  }

  if (found.busted) {
    const error = thrown(() => world.bust(found.orderId, found.number));
    must(error instanceof FrameworkError && error.code === 'UNKNOWN_FILL', 'a fill was busted twice');
    return [];
  }

  const positions = model.bust(found);
  const { withdrawn, told } = model.recheck();
  same(world.bust(found.orderId, found.number), withdrawn, 'the orders that are withdrawn');
  return [...positions, ...told];
}

function halt({ model, world }: Pair, to: Model['halt']): string[] {
  if (to === 'active') {
    world.gate.resume('a test', ['one', 'two']);
    model.halt = to;
  } else if (model.halt !== 'halt-all') {
    world.gate[to === 'halt-new' ? 'haltOpenings' : 'haltAll']('a test');
    model.halt = to;
  }

  return [];
}

function decided(approved: boolean, expected: boolean, opening: number): void {
  const what = opening === 0 ? 'an order that only closes' : `an order that opens ${opening} lots`;
  must(approved === expected, `${what} was ${approved ? 'approved' : 'refused'}`);
}

function asked({ model, world }: Pair, ticker: string, opening: number, pending: number): void {
  const { asked: details } = world;
  must((details !== undefined) === (opening !== 0), 'plugins are asked about what opens, and about nothing else');

  if (details !== undefined) {
    const { currentQuantity, openingQuantity, pendingQuantity } = details;
    same(
      [currentQuantity, openingQuantity, pendingQuantity].map((units) => world.lots(units)),
      [model.held(ticker), opening, pending],
      'what plugins are asked',
    );
  }
}

/** Compares all that can be seen of both; a bust may lift the account beyond a limit, and nothing else may. */
function check(pair: Pair, lifts: boolean): void {
  const { lifted, model, world } = pair;
  const { reservations } = world.gate;
  const { portfolio } = world.account;
  must(world.faults === 0, 'the gate or a plugin failed');
  must(
    reservations.count === model.orders.length,
    `${reservations.count} orders wait, expected ${model.orders.length}`,
  );
  must(
    world.believed === model.orders.filter(({ told }) => told !== undefined).length,
    'plugins believe in other orders',
  );
  const allocated = model.allocated();

  for (const ticker of tickers) {
    const price = prices[ticker] ?? 0;
    const opens = [...allocated].filter(([order]) => order.ticker === ticker).map(([, opening]) => opening * price);
    const gross = opens.reduce((sum, one) => sum + Math.abs(one), 0);
    const net = opens.reduce((sum, one) => sum + one, 0);
    const real = reservations.exposure(ticker);
    must(
      world.money(real.gross) === gross && world.money(real.net) === net,
      `${real.gross} of ${ticker} is reserved, expected ${gross}`,
    );
    must(
      world.lots(portfolio.quantityOf(ticker)) === model.held(ticker),
      `the account holds ${portfolio.quantityOf(ticker)} ${ticker}`,
    );

    for (const name of names) {
      must(
        world.lots(portfolio.strategyQuantityOf(name, ticker)) === model.heldBy(name, ticker),
        `the part of ${name} in ${ticker}`,
      );
    }
  }

  const standing = model.fills.filter(({ busted }) => !busted);
  const spent = standing.reduce((sum, { lots: size, price }) => sum + size * price, 0);
  must(
    Math.abs(world.money(portfolio.cash - cash + standing.length) + spent) < 1e-3,
    `the account has ${portfolio.cash} in cash`,
  );
  must(portfolio.totalFees === standing.length, `the account paid ${portfolio.totalFees} in fees`);

  for (const [name, value] of model.exposures(allocated)) {
    const allowed = limits[(name.split(' ')[0] ?? '') as keyof typeof limits];
    const before = lifted.get(name) ?? allowed;
    const isNetted = pair.shared && name.startsWith('strategy');
    must(lifts || isNetted || value <= before, `${name}: ${value} may be held, ${before} at most`);
    lifted.set(name, Math.max(allowed, lifts ? value : Math.min(before, value)));
  }
}

function thrown(what: () => unknown): unknown {
  try {
    what();
    return undefined;
  } catch (error) {
    return error;
  }
}

/** Far cheaper than an expectation, and asked some ten million times. */
function must(holds: boolean, otherwise: string): void {
  if (!holds) {
    throw new Error(otherwise);
  }
}

function same(actual: unknown, expected: unknown, what: string): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  must(is === should, `${what}: ${is}, expected ${should}`);
}
