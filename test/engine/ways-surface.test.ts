/**
 * Every member that a strategy can reach is classified, and those that are said not to trade are called in a run, where nothing moves.
 *
 * @module
 */
import * as plimsoll from 'plimsoll';
import { type QCAlgorithm, Resolution, type Slice, spellings, twinnedClasses } from 'plimsoll';
import { describe, expect, test } from 'vitest';
import { audit } from './audit.js';
import { behind, Ceiling } from './ceiling.js';
import { ownGate } from './own-gate.js';
import { Pool } from './plausible.js';
import { isAt, minutes, run, source } from './run.js';
import { type Member, readSurface } from './surface.js';
import { cannotTrade, changes, contracts, trades, unanswered } from './ways-table.js';

/** How long a compiler run may take on a busy machine, in milliseconds. */
const COMPILER_TIMEOUT = 240_000;
/** How many owners are tried in one run. */
const GROUP = 12;

let read: readonly Member[] | undefined;

function surface(): readonly Member[] {
  read ??= readSurface();
  return read;
}

const listed = (table: Readonly<Record<string, string>>): string[] =>
  Object.entries(table).flatMap(([owner, names]) => names.split(' ').map((name) => `${owner}.${name}`));

const keyOf = ({ owner, name }: Member): string => `${owner}.${name}`;

describe('the surface that a strategy can reach', () => {
  test(
    'is classified, member by member',
    () => {
      const table = [trades, changes, contracts, cannotTrade].flatMap(listed);
      const members = surface()
        .filter(({ kind }) => kind !== 'readonly')
        .map(keyOf);
      const advice = (key: string, problem: string): string => `${key} ${problem}`;
      const problems = [
        ...members
          .filter((key) => !table.includes(key))
          .map((key) =>
            advice(
              key,
              'is new: add it to test/engine/ways-table.ts. If it sends or changes orders, to `trades` or `changes`, with a row in ways.ts that drives it; if not, to `cannotTrade`.',
            ),
          ),
        ...table
          .filter((key) => !members.includes(key))
          .map((key) => advice(key, 'is no member any more: take it out of test/engine/ways-table.ts.')),
        ...table
          .filter((key, at) => table.indexOf(key) !== at)
          .map((key) => advice(key, 'is classified twice in test/engine/ways-table.ts.')),
      ];

      expect(members.length).toBeGreaterThan(400);
      expect(problems).toEqual([]);
    },
    COMPILER_TIMEOUT,
  );

  test(
    'is all there is at run time: no class of the package has a member that the types hide',
    () => {
      const known = new Set(surface().flatMap(({ name }) => spellings(name)));
      const hidden = Object.entries(plimsoll).flatMap(([type, value]) => {
        const prototype: unknown = typeof value === 'function' ? Reflect.get(value, 'prototype') : undefined;

        return typeof prototype !== 'object' || prototype === null
          ? []
          : Object.getOwnPropertyNames(prototype)
              .filter((name) => name !== 'constructor' && !known.has(name))
              .map((name) => `${type}.${name}`);
      });

      expect(hidden).toEqual([]);
    },
    COMPILER_TIMEOUT,
  );
});

describe('another spelling', () => {
  test.each(twinnedClasses.filter(({ methods }) => methods.length > 0).map(({ type, methods }) => ({ type, methods })))(
    'of a method of $type.name is the same method',
    ({ type, methods }) => {
      for (const name of methods) {
        for (const spelling of spellings(name)) {
          const calls: unknown[][] = [];
          const self: object = Object.create(type.prototype, {
            [name]: { value: (...values: unknown[]) => calls.push(values) },
          });
          const answer: unknown = (Reflect.get(self, spelling) as (...values: unknown[]) => unknown).call(
            self,
            1,
            'two',
          );

          expect([spelling, calls, answer]).toEqual([spelling, [[1, 'two']], 1]);
        }
      }
    },
  );
});

/** What calling the members of some owners came to. */
interface Report {
  readonly moved: readonly string[];
  readonly silent: readonly string[];
  readonly problems: readonly string[];
}

const data = source('minute', {
  SPY: minutes('2020-01-06 09:30', [100, 100, 100, 100, 100, 100]),
  AAA: minutes('2020-01-06 09:30', [50, 50, 50, 50, 50, 50]),
});

/** Holds 10 SPY with an order above and one below the market, and calls members at 9:33. */
function callAll(owners: readonly string[]): Report {
  const keys = listed(Object.fromEntries(owners.map((owner) => [owner, cannotTrade[owner] ?? ''])));
  const members = surface().filter((each) => keys.includes(keyOf(each)));
  const moved: string[] = [];
  const silent = new Set(keys);
  let isDone = false;
  const result = run(
    {
      initialize(algorithm) {
        algorithm.setStartDate(2020, 1, 6);
        algorithm.addEquity('SPY', Resolution.Minute);
        algorithm.addEquity('AAA', Resolution.Minute);
      },
      onData(algorithm, slice) {
        if (isAt(algorithm, '09:31')) {
          algorithm.marketOrder('SPY', 10);
          algorithm.limitOrder('SPY', 5, 90);
          algorithm.stopMarketOrder('SPY', -5, 80);
        }

        // A member may lead back to here.
        if (isAt(algorithm, '09:33') && !isDone) {
          isDone = true;
          const pool = discover(algorithm, slice);

          for (const member of members) {
            for (const [target, args] of callsOf(member, pool)) {
              const before = stateOf(algorithm);

              if (attempt(member, target, args)) {
                silent.delete(keyOf(member));
              }

              if (stateOf(algorithm) !== before) {
                moved.push(`${keyOf(member)}: ${before} became ${stateOf(algorithm)}`);
              }
            }
          }
        }
      },
    },
    data,
    { risk: behind(new Ceiling(100)) },
  );

  return { moved, silent: [...silent].sort(), problems: audit(result).problems };
}

/** Everything that orders and positions say. */
function stateOf({ clock, portfolio, transactions }: QCAlgorithm): string {
  const orders = transactions
    .getOrders()
    .map(({ id, limitPrice, quantity, quantityFilled, status, stopPrice, tag }) =>
      [id, status, quantity, quantityFilled, limitPrice, stopPrice, tag].join(','),
    );

  return [clock.utc, portfolio.cash, portfolio.quantityOf('SPY'), portfolio.quantityOf('AAA'), ...orders].join(' ');
}

/** Finds live objects: what can be read from the algorithm and the slice, and what can be made. */
function discover(algorithm: QCAlgorithm, slice: Slice): Pool {
  const pool = new Pool(surface());
  const waiting = [
    ...pool.add(['QCAlgorithm'], algorithm),
    ...pool.add(['Slice', 'TimeSlice'], slice),
    ...pool.add(['AlgorithmRuntime'], Reflect.get(algorithm, 'runtime')),
    ...pool.add([], algorithm.transactions.getOrders()),
    ...pool.add([], algorithm.transactions.getOrderTickets()),
    ...pool.add([], [slice.bars['SPY'], algorithm.unifiedRiskManager.plugins]),
    ...pool.add([], ownGate()),
  ];
  const follow = (): void => {
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      for (const { kind, name, results } of pool.membersOf(one)) {
        if (kind === 'readonly' || kind === 'writable') {
          waiting.push(
            ...pool.add(
              results,
              quietly(() => Reflect.get(one as object, name)),
            ),
          );
        }
      }
    }
  };

  follow();

  // Twice, since what is made may be needed to make another.
  for (let round = 0; round < 2; round += 1) {
    for (const member of surface()) {
      const type = member.owner.replace('static ', '');

      if (member.kind === 'constructor' && pool.of(type).length === 0) {
        waiting.push(
          ...pool.argumentsFor(member).flatMap((args) =>
            pool.add(
              [],
              quietly(() => make(type, args)),
            ),
          ),
        );
      }
    }

    for (const member of surface().filter(isHarmless)) {
      for (const [target, args] of callsOf(member, pool).slice(0, 2)) {
        waiting.push(
          ...pool.add(
            member.results,
            quietly(() => invoke(member, target, args)),
          ),
        );
      }
    }

    follow();
  }

  return pool;
}

/** Methods that are called to find more objects: they are asked for something and leave nothing behind. */
function isHarmless({ owner, kind, name, results }: Member): boolean {
  return (
    kind === 'method' &&
    results.length > 0 &&
    /^(DateRules|TimeRules|plimsoll|DataAlgorithm|static )/.test(owner) &&
    (cannotTrade[owner]?.split(' ').includes(name) ?? false)
  );
}

function make(type: string, args: readonly unknown[]): object {
  return Reflect.construct(Reflect.get(plimsoll, type) as new () => object, args) as object;
}

/** Whom to call, and with what. */
function callsOf(member: Member, pool: Pool): readonly (readonly [object, readonly unknown[]])[] {
  const { owner } = member;
  const own = owner.startsWith('static ')
    ? (Reflect.get(plimsoll, owner.replace('static ', '')) as object | undefined)
    : undefined;
  const targets = owner === 'plimsoll' ? [plimsoll] : own !== undefined ? [own] : (pool.of(owner) as readonly object[]);

  return targets.flatMap((target) => pool.argumentsFor(member).map((args) => [target, args] as const));
}

function invoke({ kind, name }: Member, target: object, args: readonly unknown[]): unknown {
  if (kind === 'constructor') {
    return Reflect.construct(target as new () => object, args);
  }

  if (kind === 'writable') {
    return Reflect.set(target, name, args[0]);
  }

  const key = name.startsWith('[')
    ? [...symbolsOf(target)].find((each) => String(each).includes(name.slice(1, -1)))
    : name;

  return (Reflect.get(target, key ?? name) as (...values: readonly unknown[]) => unknown).apply(target, [...args]);
}

function* symbolsOf(target: object): Generator<symbol> {
  for (let home: object | null = target; home !== null; home = Object.getPrototypeOf(home) as object | null) {
    yield* Object.getOwnPropertySymbols(home);
  }
}

/** Calls, and uses what comes back as far as it runs by itself; tells whether it returned. */
function attempt(member: Member, target: object, args: readonly unknown[]): boolean {
  try {
    const answer = invoke(member, target, args);

    if (typeof answer === 'object' && answer !== null && Symbol.iterator in answer) {
      Array.from((answer as Iterable<unknown>)[Symbol.iterator]() as Iterator<unknown> & Iterable<unknown>);
    }

    return true;
  } catch {
    return false;
  }
}

function quietly(act: () => unknown): unknown {
  try {
    return act();
  } catch {
    return undefined;
  }
}

describe('what is said not to trade', () => {
  test('is said of classes, whose members can be called; what is no class is a contract', () => {
    const classes = new Set(surface().map(({ owner }) => owner.replace('static ', '')));

    expect(Object.keys(contracts).filter((owner) => Reflect.has(plimsoll, owner) || !classes.has(owner))).toEqual([]);
  });

  const owners = Object.keys(cannotTrade);
  const groups = Array.from({ length: Math.ceil(owners.length / GROUP) }, (_none, at) =>
    owners.slice(at * GROUP, (at + 1) * GROUP),
  );

  test.each(groups.map((group) => [`${group[0]} to ${group.at(-1)}`, group] as const))(
    'moves nothing when it is called: %s',
    (_range, group) => {
      const { moved, problems, silent } = callAll(group);
      const known = new Set(Object.values(unanswered).flat());
      const unexplained = silent.filter((key) => !known.has(key));

      expect(moved).toEqual([]);
      expect(problems).toEqual([]);
      expect(unexplained, 'never returned; the reason belongs in `unanswered` of ways-table.ts').toEqual([]);
    },
    COMPILER_TIMEOUT,
  );
});
