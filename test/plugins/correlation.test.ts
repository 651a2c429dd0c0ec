import fc from 'fast-check';
import { FrameworkError } from 'plimsoll';
import {
  type CorrelationInput,
  type CorrelationPlugin,
  configSchema,
  correlation,
  riskPlugin,
} from 'plimsoll/plugins/correlation';
import { describe, expect, it } from 'vitest';
import { codeOf, dailySlice, details, firstDay, isAllowed, messageOf, poisonedDetails, TestHost } from './host.js';

function start(config?: CorrelationInput): { host: TestHost; plugin: CorrelationPlugin } {
  const host = new TestHost();
  const plugin = correlation(config);
  plugin.initialize(host, undefined);
  return { host, plugin };
}

function errorOf(config: unknown): string {
  try {
    riskPlugin.create().initialize(new TestHost(), config);
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(FrameworkError);
    expect((thrown as FrameworkError).code).toBe('BAD_CONFIGURATION');
    return (thrown as FrameworkError).message;
  }

  return '';
}

const order = details(10, 100);
const three = { groups: { G: { symbols: ['A', 'B', 'C', 'D'] } } };

describe('the configuration of groups', () => {
  it('has the groups of the old limiter, and one that holds both', () => {
    const { groups, maxPositionsPerGroup } = configSchema.parse({});

    expect(groups['A1']?.symbols).toEqual(expect.arrayContaining(['ES', 'MES', 'NQ', 'MNQ']));
    expect(groups['A2']?.symbols).toEqual(expect.arrayContaining(['SPY', 'QQQ', 'IWM']));
    expect(groups['EQUITY_INDEX']?.groups).toEqual(['A1', 'A2']);
    expect(maxPositionsPerGroup).toBe(3);
  });

  it.each([
    ['a group that is not there', { A: { groups: ['B'] } }, 'groups.A.groups.0: there is no group "B"'],
    ['a group inside itself', { A: { groups: ['A'] } }, 'groups.A.groups.0: the groups contain each other: A -> A'],
    [
      'a cycle',
      { A: { groups: ['B'] }, B: { groups: ['C'] }, C: { symbols: ['X'], groups: ['B'] } },
      'groups.C.groups.0: the groups contain each other: B -> C -> B',
    ],
    ['a group of nothing', { A: {} }, 'groups.A: expected symbols or groups, has neither'],
  ])('refuses %s and says where', (_name, groups, message) => {
    expect(errorOf({ groups })).toContain(message);
  });

  describe('take a limit of a group in a group', () => {
    const inner = (maxPositions?: number): object => ({ symbols: ['X', 'Y'], ...(maxPositions && { maxPositions }) });
    const idle = (group: string, first: string, limit = 4): string =>
      `groups.${group}.maxPositions: expected at most ${first} (${limit}), which always stops first, was 5; lower it or leave it out`;

    it.each<[string, unknown, string]>([
      ['below it', { groups: { A: inner(3), B: { symbols: ['Z'], groups: ['A'], maxPositions: 4 } } }, ''],
      [
        'not above it, where that has the same symbols',
        { groups: { A: inner(4), B: { groups: ['A'], maxPositions: 5 } } },
        idle('B', 'groups.A.maxPositions'),
      ],
      ['at it', { groups: { A: inner(4), B: { symbols: ['Z'], groups: ['A'], maxPositions: 4 } } }, ''],
      ['that it has by default', { groups: { A: inner(), B: { symbols: ['Z'], groups: ['A'], maxPositions: 1 } } }, ''],
      ['beside one that is a default', { groups: { A: inner(5), B: { symbols: ['Z'], groups: ['A'] } } }, ''],
      ['beside one of other symbols', { groups: { A: inner(5), B: { symbols: ['X', 'Z'], maxPositions: 4 } } }, ''],
      [
        'not above it',
        { groups: { A: inner(5), B: { symbols: ['Z'], groups: ['A'], maxPositions: 4 } } },
        idle('A', 'groups.B.maxPositions'),
      ],
      [
        'not two groups above it',
        {
          groups: {
            A: inner(5),
            B: { symbols: ['Z'], groups: ['A'], maxPositions: 5 },
            C: { symbols: ['W'], groups: ['B'], maxPositions: 4 },
          },
        },
        idle('A', 'groups.C.maxPositions'),
      ],
      [
        'not above it, where the symbols are listed again',
        { groups: { A: inner(5), B: { symbols: ['Z', 'Y', 'X'], maxPositions: 4 } } },
        idle('A', 'groups.B.maxPositions'),
      ],
      [
        'not above that of all groups',
        { groups: { A: inner(5), B: { symbols: ['Z'], groups: ['A'] } }, maxPositionsPerGroup: 4 },
        idle('A', 'maxPositionsPerGroup'),
      ],
    ])('%s', (_name, config, message) => {
      const said = errorOf(config);

      expect(said).toContain(message);
      expect(said === '').toBe(message === '');
    });

    it('naming each group', () => {
      const said = errorOf({
        groups: {
          A: inner(5),
          B: { symbols: ['Z'], groups: ['A'], maxPositions: 5 },
          C: { symbols: ['W'], groups: ['B'], maxPositions: 4 },
        },
      });

      expect(said).toContain(idle('A', 'groups.C.maxPositions'));
      expect(said).toContain(idle('B', 'groups.C.maxPositions'));
    });
  });

  it('names every problem at once', () => {
    const message = errorOf({ groups: { A: { groups: ['B', 'C'] }, D: {} } });

    expect(message).toContain('"B"');
    expect(message).toContain('"C"');
    expect(message).toContain('groups.D');
  });

  it.each([
    ['an unknown key', { maxPositions: 3 }, 'maxPositions'],
    ['a limit that is text', { maxPositionsPerGroup: '3' }, 'maxPositionsPerGroup'],
    ['half a position', { maxPositionsPerGroup: 2.5 }, 'maxPositionsPerGroup'],
    ['a minimum beyond the window', { measured: { window: 20, minReturns: 21 } }, 'measured.minReturns'],
    ['a threshold in percent', { measured: { threshold: 80 } }, 'measured.threshold'],
  ])('refuses %s', (_name, config, key) => {
    expect(errorOf(config)).toContain(key);
  });

  it('refuses to be configured twice', () => {
    expect(() =>
      correlation({ maxPositionsPerGroup: 1 }).initialize(new TestHost(), { maxPositionsPerGroup: 2 }),
    ).toThrow('configured twice');
  });
});

describe('counting positions in groups', () => {
  it.each([
    [0, true],
    [1, true],
    [2, true],
    [3, false],
    [4, false],
  ])('with %i of 3 positions open, one more is allowed: %s', (count, expected) => {
    const { plugin } = start(three);
    ['s1', 's2', 's3', 's4'].slice(0, count).forEach((strategy) => {
      plugin.onPositionOpened('A', strategy);
    });

    expect(isAllowed(plugin.canOpenPosition('B', 'new', order))).toBe(expected);
    expect(plugin.checkCorrelationLimits('B', 'new')[0]).toBe(expected);
  });

  it('counts four strategies in one symbol as four, and one close frees one', () => {
    const { plugin } = start({ ...three, maxPositionsPerGroup: 4 });
    ['s1', 's2', 's3', 's4'].forEach((strategy) => {
      plugin.onPositionOpened('A', strategy);
    });
    expect(isAllowed(plugin.canOpenPosition('A', 's5', order))).toBe(false);

    plugin.onPositionClosed('A', 's1');
    expect(isAllowed(plugin.canOpenPosition('A', 's5', order))).toBe(true);
    plugin.onPositionOpened('A', 's5');
    expect(isAllowed(plugin.canOpenPosition('A', 's6', order))).toBe(false);
  });

  it('changes nothing when it is told the same thing twice', () => {
    const { plugin } = start(three);
    const tell = [
      () => plugin.onOrderApproved('A', 's1', order),
      () => plugin.onPositionOpened('A', 's1'),
      () => plugin.onOrderClosed('A', 's1', 1),
      () => plugin.onPositionClosed('A', 's1'),
    ];

    for (const notification of tell) {
      notification();
      const once = JSON.stringify(plugin.getStatus());
      notification();
      expect(JSON.stringify(plugin.getStatus())).toBe(once);
    }

    expect(plugin.getStatus()['positions']).toEqual([]);
  });

  it('counts an approved order until it can open nothing any more', () => {
    const { plugin } = start({ ...three, maxPositionsPerGroup: 1 });
    plugin.onOrderApproved('A', 's1', order);
    expect(codeOf(plugin.canOpenPosition('B', 's2', order))).toBe('GROUP_LIMIT');

    plugin.onOrderClosed('A', 's1', 1);
    expect(isAllowed(plugin.canOpenPosition('B', 's2', order))).toBe(true);
  });

  it('keeps counting a filled order as the position that it opened', () => {
    const { plugin } = start({ ...three, maxPositionsPerGroup: 1 });
    plugin.onOrderApproved('A', 's1', order);
    plugin.onPositionOpened('A', 's1');
    plugin.onOrderClosed('A', 's1', 1);

    expect(isAllowed(plugin.canOpenPosition('B', 's2', order))).toBe(false);
    plugin.onPositionClosed('A', 's1');
    expect(isAllowed(plugin.canOpenPosition('B', 's2', order))).toBe(true);
  });

  it('keeps counting a closed position while an approved order may open it again', () => {
    const { plugin } = start({ ...three, maxPositionsPerGroup: 1 });
    plugin.onPositionOpened('A', 's1');
    plugin.onOrderApproved('A', 's1', details(10, 100, { orderId: 7 }));
    plugin.onPositionClosed('A', 's1');

    expect(isAllowed(plugin.canOpenPosition('B', 's2', order))).toBe(false);
  });

  it('does not count an order that only closes', () => {
    const { plugin } = start({ ...three, maxPositionsPerGroup: 1 });
    plugin.onOrderApproved('A', 's1', details(-10, 100, { openingQuantity: 0 }));

    expect(isAllowed(plugin.canOpenPosition('B', 's2', order))).toBe(true);
  });

  it('does not count an order that adds to a position that counts already', () => {
    const { plugin } = start({ ...three, maxPositionsPerGroup: 1 });
    plugin.onOrderApproved('A', 's1', details(10, 100, { orderId: 1 }));

    expect(isAllowed(plugin.canOpenPosition('A', 's1', details(10, 100, { orderId: 2 })))).toBe(true);
    plugin.onOrderApproved('A', 's1', details(10, 100, { orderId: 2 }));
    plugin.onOrderClosed('A', 's1', 1);
    expect(isAllowed(plugin.canOpenPosition('B', 's2', order))).toBe(false);
    plugin.onOrderClosed('A', 's1', 2);
    expect(isAllowed(plugin.canOpenPosition('B', 's2', order))).toBe(true);
  });

  it('sees ES and SPY as one risk, and names every group that is full', () => {
    const { plugin } = start();
    plugin.onPositionOpened('ES', 's1');
    plugin.onPositionOpened('SPY', 's2');
    expect(isAllowed(plugin.canOpenPosition('QQQ', 's3', order))).toBe(true);
    plugin.onPositionOpened('QQQ', 's3');
    plugin.onPositionOpened('IWM', 's4');

    const answer = plugin.canOpenPosition('DIA', 's5', order);
    expect(messageOf(answer)).toBe('group A2 has 3 of 3 positions; group EQUITY_INDEX has 4 of 3 positions');
    expect(answer).toMatchObject({ kind: 'deny', code: 'GROUP_LIMIT', context: { limits: ['A2', 'EQUITY_INDEX'] } });
  });

  it('lets a group have its own limit, and a symbol be in several groups', () => {
    const { plugin } = start({
      groups: { TECH: { symbols: ['aapl', 'QQQ'], maxPositions: 1 }, ALL: { symbols: ['SPY'], groups: ['TECH'] } },
      maxPositionsPerGroup: 2,
    });
    plugin.onPositionOpened('AAPL', 's1');

    expect(messageOf(plugin.canOpenPosition('QQQ', 's1', order))).toBe('group TECH has 1 of 1 positions');
    expect(isAllowed(plugin.canOpenPosition('SPY', 's1', order))).toBe(true);
  });

  it('counts a symbol once in a group that contains it on two ways', () => {
    const { plugin } = start({
      groups: { A: { symbols: ['X'] }, B: { symbols: ['X'], groups: ['A'] }, C: { groups: ['A', 'B'] } },
      maxPositionsPerGroup: 2,
    });
    plugin.onPositionOpened('X', 's1');

    expect(isAllowed(plugin.canOpenPosition('X', 's2', order))).toBe(true);
  });

  it.each([
    ['allow', [true, true]],
    ['refuse', [false, false]],
    ['own-group', [true, false]],
  ] as const)(
    'with unknownSymbol %s, first and second strategy in an unknown symbol: %s',
    (unknownSymbol, expected) => {
      const { plugin } = start({ unknownSymbol, maxPositionsPerGroup: 1 });
      const first = isAllowed(plugin.canOpenPosition('ZZZ', 's1', order));
      plugin.onPositionOpened('ZZZ', 's1');

      expect([first, isAllowed(plugin.canOpenPosition('ZZZ', 's2', order))]).toEqual(expected);
    },
  );

  it('names the full group of a symbol, also where symbols of none are refused', () => {
    const { plugin } = start({ ...three, unknownSymbol: 'refuse', maxPositionsPerGroup: 0 });

    expect(codeOf(plugin.canOpenPosition('A', 's1', order))).toBe('GROUP_LIMIT');
  });

  it('is not troubled by the end of an order that it never saw', () => {
    const { plugin } = start(three);
    plugin.onOrderClosed('A', 's1', 1);
    plugin.onPositionOpened('A', 's1');
    plugin.onOrderClosed('A', 's1', 1);

    expect(plugin.getStatus()['positions']).toEqual([{ strategy: 's1', symbol: 'A', open: true, pendingOrders: 0 }]);
  });

  it('says that a symbol is in no group', () => {
    const answer = start({ unknownSymbol: 'refuse' }).plugin.canOpenPosition('ZZZ', 's1', order);

    expect(answer).toMatchObject({ code: 'UNGROUPED_SYMBOL', message: 'ZZZ is in no correlation group' });
  });

  it('starts from nothing when it is initialized again', () => {
    const { host, plugin } = start({ ...three, maxPositionsPerGroup: 1 });
    plugin.onPositionOpened('A', 's1');
    plugin.initialize(host, undefined);

    expect(isAllowed(plugin.canOpenPosition('B', 's2', order))).toBe(true);
  });

  it('never lets approvals and fills of any order exceed a limit, and counts as a plain recount does', () => {
    const symbols = ['A', 'B', 'C', 'D'];
    const step = fc.record({
      symbol: fc.constantFrom(...symbols),
      strategy: fc.constantFrom('s1', 's2', 's3'),
      act: fc.constantFrom('order', 'fill', 'cancel', 'close'),
    });

    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 0, max: 4 }), (steps, max) => {
        const { plugin } = start({ ...three, maxPositionsPerGroup: max });
        const open = new Set<string>();
        const waiting = new Map<number, readonly [strategy: string, symbol: string]>();
        let orderId = 0;

        for (const { symbol, strategy, act } of steps) {
          const key = `${strategy}/${symbol}`;
          const own = [...waiting].find(([, [whose, what]]) => whose === strategy && what === symbol);

          if (act === 'order') {
            orderId += 1;
            const asked = details(1, 10, { orderId });

            if (isAllowed(plugin.canOpenPosition(symbol, strategy, asked))) {
              plugin.onOrderApproved(symbol, strategy, asked);
              waiting.set(orderId, [strategy, symbol]);
            }
          } else if (act === 'close' && open.delete(key)) {
            plugin.onPositionClosed(symbol, strategy);
          } else if (own !== undefined && act !== 'close') {
            if (act === 'fill' && !open.has(key)) {
              open.add(key);
              plugin.onPositionOpened(symbol, strategy);
            }

            waiting.delete(own[0]);
            plugin.onOrderClosed(symbol, strategy, own[0]);
          }

          const counted = new Set([...open, ...[...waiting.values()].map(([whose, what]) => `${whose}/${what}`)]);
          const [group] = plugin.getStatus()['groups'] as { occupied: number; open: number }[];
          expect(group).toMatchObject({ occupied: counted.size, open: open.size });
          expect(counted.size).toBeLessThanOrEqual(max);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('poison', () => {
  it.each(poisonedDetails)('refuses %s', (_name, poisoned) => {
    expect(codeOf(start().plugin.canOpenPosition('SPY', 's1', poisoned))).toBe('UNSOUND_INPUT');
  });

  it.each([
    ['', 's1'],
    ['SPY', ' '],
    [undefined as unknown as string, 's1'],
  ])('refuses a question about %o by %o', (symbol, strategy) => {
    expect(start().plugin.checkCorrelationLimits(symbol, strategy)[0]).toBe(false);
  });
});

describe('events', () => {
  it('publishes every refused order', () => {
    const { host, plugin } = start({ ...three, maxPositionsPerGroup: 0 });
    plugin.canOpenPosition('A', 's1', order);
    plugin.canOpenPosition('A', 's1', order);

    expect(host.types()).toEqual(['correlation_limit_exceeded', 'correlation_limit_exceeded']);
    expect(host.events[0]).toMatchObject({
      level: 'warning',
      source: 'CorrelationRiskPlugin',
      message: 's1 may not open A: group G has 0 of 0 positions',
      data: { symbol: 'A', strategy: 's1', code: 'GROUP_LIMIT', limits: ['G'], question: false },
    });
  });

  it('publishes a refused question once, and again after it was allowed in between', () => {
    const { host, plugin } = start({ ...three, maxPositionsPerGroup: 1 });
    plugin.onPositionOpened('A', 's1');
    plugin.checkCorrelationLimits('B', 's2');
    plugin.checkCorrelationLimits('B', 's2');
    expect(host.events).toHaveLength(1);

    plugin.onPositionClosed('A', 's1');
    plugin.checkCorrelationLimits('B', 's2');
    plugin.onPositionOpened('A', 's1');
    plugin.checkCorrelationLimits('B', 's2');
    expect(host.events).toHaveLength(2);
  });
});

/** Closes of `length` days: SAME and TWIN move together, ANTI against them, FREE on its own. */
function closesOf(day: number): Record<string, number> {
  const move = Math.sin(day * 1.7) * 0.02;
  const free = Math.cos(day * day * 2.3) * 0.02;

  return { SAME: 100 * (1 + move), TWIN: 50 * (1 + move), ANTI: 80 * (1 - move), FREE: 70 * (1 + free) };
}

function measured(config: CorrelationInput['measured'], days: number): ReturnType<typeof start> {
  const started = start({ groups: {}, unknownSymbol: 'allow', measured: { window: 20, ...config } });

  for (let day = 0; day < days; day += 1) {
    started.plugin.process(dailySlice(firstDay + day, closesOf(day)));
  }

  return started;
}

describe('measured correlation', () => {
  it('limits the positions that move together, and leaves alone what moves on its own', () => {
    const { plugin } = measured({ maxCorrelated: 1 }, 30);
    plugin.onPositionOpened('SAME', 's1');
    const answer = plugin.canOpenPosition('TWIN', 's1', order);

    expect(codeOf(answer)).toBe('MEASURED_CORRELATION_LIMIT');
    expect(messageOf(answer)).toContain('2 positions would move with TWIN, 1 may');
    expect(isAllowed(plugin.canOpenPosition('FREE', 's1', order))).toBe(true);
  });

  it('counts what moves against a position as the same risk', () => {
    const { plugin } = measured({ maxCorrelated: 1 }, 30);
    plugin.onPositionOpened('SAME', 's1');

    expect(isAllowed(plugin.canOpenPosition('ANTI', 's1', order))).toBe(false);
  });

  it('counts two strategies in one symbol without any data', () => {
    const { plugin } = measured({ maxCorrelated: 1, tooFewReturns: 'uncorrelated' }, 0);
    plugin.onPositionOpened('SAME', 's1');

    expect(isAllowed(plugin.canOpenPosition('SAME', 's2', order))).toBe(false);
  });

  it.each([
    [1, false],
    [2, true],
    [3, true],
  ])('with %i of positions that may move together, a second is allowed: %s', (maxCorrelated, expected) => {
    const { plugin } = measured({ maxCorrelated }, 30);
    plugin.onPositionOpened('SAME', 's1');

    expect(isAllowed(plugin.canOpenPosition('TWIN', 's1', order))).toBe(expected);
  });

  it.each([
    ['correlated', 10, false],
    ['uncorrelated', 10, true],
    ['refuse', 10, false],
    ['correlated', 11, true],
    ['refuse', 11, true],
  ] as const)(
    'with tooFewReturns %s and %i closes of 11 needed, an unrelated second position is allowed: %s',
    (tooFewReturns, days, expected) => {
      const { plugin } = measured({ maxCorrelated: 1, minReturns: 10, threshold: 0.9, tooFewReturns }, days);
      plugin.onPositionOpened('SAME', 's1');

      expect(isAllowed(plugin.canOpenPosition('FREE', 's1', order))).toBe(expected);
    },
  );

  it.each(['correlated', 'refuse'] as const)('takes a symbol that never traded for unknown (%s)', (tooFewReturns) => {
    const { plugin } = measured({ maxCorrelated: 1, tooFewReturns }, 30);
    plugin.onPositionOpened('NEVER', 's1');

    expect(isAllowed(plugin.canOpenPosition('SAME', 's1', order))).toBe(false);
    expect(isAllowed(plugin.canOpenPosition('NOR', 's1', order))).toBe(false);
  });

  it('says that returns are missing', () => {
    const { plugin } = measured({ tooFewReturns: 'refuse' }, 3);

    expect(codeOf(plugin.canOpenPosition('FREE', 's1', order))).toBe('INSUFFICIENT_RETURNS');
  });

  it('takes a price that never moves, or moved long ago, for unknown', () => {
    const { plugin } = measured({ maxCorrelated: 1 }, 30);
    plugin.onPositionOpened('SAME', 's1');

    for (let day = 0; day < 30; day += 1) {
      plugin.process(dailySlice(firstDay + day, { FLAT: 10, OLD: closesOf(day)['FREE'] as number }));
    }

    expect(isAllowed(plugin.canOpenPosition('FLAT', 's1', order))).toBe(false);
    expect(isAllowed(plugin.canOpenPosition('OLD', 's1', order))).toBe(true);

    for (let day = 30; day < 40; day += 1) {
      plugin.process(dailySlice(firstDay + day, closesOf(day)));
    }

    expect(isAllowed(plugin.canOpenPosition('OLD', 's1', order))).toBe(false);
  });

  it('compares only days on which both closed', () => {
    const { plugin } = start({ groups: {}, measured: { window: 20, maxCorrelated: 1, minReturns: 10 } });

    for (let day = 0; day < 40; day += 1) {
      const { SAME = 0, TWIN = 0 } = closesOf(day);
      plugin.process(dailySlice(firstDay + day, day % 3 === 0 ? { SAME } : { SAME, TWIN }));
    }

    plugin.onPositionOpened('SAME', 's1');
    expect(codeOf(plugin.canOpenPosition('TWIN', 's2', order))).toBe('MEASURED_CORRELATION_LIMIT');
  });

  it('compares how prices differ from their own trend, not the trends', () => {
    const { plugin } = measured({ maxCorrelated: 1 }, 0);

    for (let day = 0; day < 30; day += 1) {
      const trend = 1.02 ** day;
      const move = 1 + Math.sin(day * 1.7) * 0.002;
      const other = 1 + Math.cos(day * day * 2.3) * 0.002;
      plugin.process(
        dailySlice(firstDay + day, { UP: 100 * trend * move, UP2: 50 * trend * move, RISE: 70 * trend * other }),
      );
    }

    plugin.onPositionOpened('UP', 's1');
    expect(isAllowed(plugin.canOpenPosition('UP2', 's1', order))).toBe(false);
    expect(isAllowed(plugin.canOpenPosition('RISE', 's1', order))).toBe(true);
  });

  it('takes a position whose price never moves for unknown', () => {
    const { plugin } = measured({ maxCorrelated: 1 }, 30);

    for (let day = 0; day < 30; day += 1) {
      plugin.process(dailySlice(firstDay + day, { FLAT: 10 }));
    }

    plugin.onPositionOpened('FLAT', 's1');
    expect(isAllowed(plugin.canOpenPosition('SAME', 's1', order))).toBe(false);
  });

  it.each([
    [7, true],
    [8, false],
  ])('knows how a position moves whose newest close is %i days older: %s', (apart, expected) => {
    const { plugin } = measured({ maxCorrelated: 1, minReturns: 10 }, 30);

    for (let day = 0; day < 30 - apart; day += 1) {
      plugin.process(dailySlice(firstDay + day, { OLD: closesOf(day)['FREE'] as number }));
    }

    plugin.onPositionOpened('OLD', 's1');
    expect(isAllowed(plugin.canOpenPosition('SAME', 's1', order))).toBe(expected);
  });

  it.each([
    [11, true],
    [10, false],
  ])('with all returns of the window needed, %i closes are enough: %s', (days, expected) => {
    const { plugin } = measured({ window: 10, minReturns: 10, tooFewReturns: 'refuse' }, days);

    expect(isAllowed(plugin.canOpenPosition('FREE', 's1', order))).toBe(expected);
  });

  it('counts the bars of one day as one close', () => {
    const { plugin } = measured({ minReturns: 10, tooFewReturns: 'refuse' }, 0);

    for (let bar = 0; bar < 30; bar += 1) {
      plugin.process(dailySlice(firstDay + bar / 100, closesOf(bar)));
    }

    expect(codeOf(plugin.canOpenPosition('FREE', 's1', order))).toBe('INSUFFICIENT_RETURNS');
  });

  it('does not hold it against a position that others, elsewhere, are too many already', () => {
    const { plugin } = measured({ maxCorrelated: 1 }, 30);
    plugin.onPositionOpened('SAME', 's1');
    plugin.onPositionOpened('TWIN', 's1');

    expect(isAllowed(plugin.canOpenPosition('FREE', 's1', order))).toBe(true);
  });

  it('refuses a position in the middle of which too many would stand', () => {
    const { plugin } = measured({ maxCorrelated: 2 }, 30);
    plugin.onPositionOpened('SAME', 's1');
    plugin.onPositionOpened('FREE', 's1');
    plugin.onPositionOpened('TWIN', 's1');

    expect(messageOf(plugin.canOpenPosition('ANTI', 's1', order))).toContain('3 positions would move with SAME, 2 may');
  });
});

describe('the question whether to defend', () => {
  it.each([
    [{ symbol: 'A' }, true],
    [{ Symbol: 'a', StrategyName: 's1' }, true],
    [{ ticker: 'A', strategy_name: 's1' }, true],
    [{ symbol: { value: 'A' }, strategy: 's1' }, true],
    [{ symbol: 'A', strategy: 'other' }, false],
    [{ symbol: 'D' }, false],
    [{ symbol: 'ZZZ' }, false],
  ])('answers %o with %s while the group holds more than it may', (info, expected) => {
    const { plugin } = start({ ...three, maxPositionsPerGroup: 1 });
    plugin.onPositionOpened('A', 's1');
    plugin.onPositionOpened('B', 's1');

    expect(plugin.shouldDefend(info)).toBe(expected);
  });

  it('answers no at the limit, and counts no order that only waits', () => {
    const { plugin } = start({ ...three, maxPositionsPerGroup: 1 });
    plugin.onPositionOpened('A', 's1');
    plugin.onOrderApproved('B', 's1', order);

    expect(plugin.shouldDefend({ symbol: 'A' })).toBe(false);
  });

  it.each([
    [{ symbol: 'Z' }],
    [{ Ticker: ' z ' }],
    [{ SYMBOL: { value: 'z' } }],
    [{ symbol: undefined, ticker: 'Z' }],
    [{ symbol: null, ticker: 'Z' }],
    [{ symbol: 7, ticker: 'Z' }],
    [{ symbol: {}, ticker: 'Z' }],
    [{ symbol: '  ', ticker: 'Z' }],
    [{ symbol: 'Z', ticker: 'A' }],
    [{ id: 'A', symbol: 'Z' }],
    [{ symbol: 'A', strategy_name: 's2' }],
    [{ symbol: 'A', _strategy_: 's2' }],
    [{ symbol: 'A', note: 's1', STRATEGY: 's2' }],
    [{ symbol: 'A', strategyName: '', Strategy: 's2' }],
    [{ symbol: 'A', strategy: 5, strategyName: 's2' }],
  ])('answers %o for that position alone', (info) => {
    const { plugin } = start({ ...three, maxPositionsPerGroup: 1 });
    plugin.onPositionOpened('A', 's1');
    plugin.onPositionOpened('B', 's1');
    plugin.onPositionOpened('Z', 's1');

    expect(plugin.shouldDefend(info)).toBe(false);
    expect(plugin.shouldDefend({})).toBe(true);
  });

  it.each([
    [{ symbol: 'A' }],
    [{ symbol: ' a ' }],
    [{ symbol: 'A', strategy: '' }],
    [{ symbol: 'A', strategy: 5, note: 'other' }],
  ])('takes %o for the position of any strategy', (info) => {
    const { plugin } = start({ ...three, maxPositionsPerGroup: 1 });
    plugin.onPositionOpened('A', 's1');
    plugin.onPositionOpened('B', 's1');

    expect(plugin.shouldDefend(info)).toBe(true);
  });

  it('answers for the whole account when no symbol is named, and says so', () => {
    const { host, plugin } = start({ ...three, maxPositionsPerGroup: 1 });
    plugin.onPositionOpened('A', 's1');
    expect(plugin.shouldDefend({})).toBe(false);
    plugin.onPositionOpened('B', 's1');

    expect(plugin.shouldDefend({ id: 7, symbol: '', strategy: 5 })).toBe(true);
    expect(plugin.shouldDefend({ symbol: '  ' })).toBe(true);
    expect(plugin.shouldDefend(null as unknown as Record<string, unknown>)).toBe(true);
    expect(host.logs.at(-1)).toContain('without a symbol');
  });

  it('counts no order that only waits among positions that move together', () => {
    const { plugin } = measured({ maxCorrelated: 1 }, 30);
    plugin.onPositionOpened('SAME', 's1');
    plugin.onOrderApproved('TWIN', 's1', order);

    expect(plugin.shouldDefend({ symbol: 'SAME' })).toBe(false);
  });

  it('answers yes when positions turn out to move together, never because it does not know', () => {
    const { plugin } = measured({ maxCorrelated: 1 }, 5);
    plugin.onPositionOpened('SAME', 's1');
    plugin.onPositionOpened('TWIN', 's1');
    expect(plugin.shouldDefend({ symbol: 'SAME' })).toBe(false);

    for (let day = 5; day < 30; day += 1) {
      plugin.process(dailySlice(firstDay + day, closesOf(day)));
    }

    expect(plugin.shouldDefend({ symbol: 'SAME' })).toBe(true);
  });
});
