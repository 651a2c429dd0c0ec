/**
 * What a person reads of the risk line when it refuses, to the letter.
 *
 * @module
 */
import {
  type Approvers,
  type GateResult,
  type KillSwitchState,
  type OrderRequest,
  PositionSizer,
  type RiskPlugin,
  UnifiedRiskManager,
} from 'plimsoll';
import { describe, expect, test } from 'vitest';
import { Account, Desk, details, Host, plugin, qqq, spy } from './desk.js';

function messagesOf(result: GateResult): string[] {
  return result.kind === 'refused' ? result.refusals.map(({ plugin: by, message }) => `${by}: ${message}`) : [];
}

describe('an order that makes no sense', () => {
  const limit =
    'a finite price above 0 for a limit, stop-limit, limit-if-touched or combo-leg-limit order, and none for others';
  const stop = 'a finite price above 0 for a stop-market, stop-limit or trailing-stop order, and none for others';
  const trigger = 'a finite price above 0 for a limit-if-touched order, and none for others';
  const amount = 'a finite amount above 0, below 1 as a fraction, for a trailing-stop order, and none for others';
  const fraction = 'true or false for a trailing-stop order, and none for others';
  const trailing = { type: 'trailing-stop', stopPrice: 90, trailingAmount: 0.1, trailingAsPercentage: true } as const;

  test.each<[Readonly<Record<string, unknown>>, string]>([
    [{ orderId: 0 }, 'orderId: expected a whole number from 1, was 0'],
    [{ orderId: 1.5 }, 'orderId: expected a whole number from 1, was 1.5'],
    [{ symbol: 'SPY' }, 'symbol: expected a symbol, was "SPY"'],
    [{ type: 'iceberg' }, 'type: expected a kind of order, was "iceberg"'],
    [{ type: 'x'.repeat(60) }, `type: expected a kind of order, was "${'x'.repeat(40)}"`],
    [{ tag: null }, 'tag: expected a text, was null'],
    [{ strategy: '' }, 'strategy: expected a name, was ""'],
    [{ accountWide: 'yes' }, 'accountWide: expected true or false, was "yes"'],
    [{ timeInForce: {} }, 'timeInForce: expected a time in force, was an object'],
    [{ createdUtc: undefined }, 'createdUtc: expected epoch milliseconds, was undefined'],
    [{ quantity: Number.NaN }, 'quantity: expected finite units other than 0, was NaN'],
    [{ quantity: 0 }, 'quantity: expected finite units other than 0, was 0'],
    [{ limitPrice: 5 }, `limitPrice: expected ${limit}, was 5`],
    [{ type: 'limit' }, `limitPrice: expected ${limit}, was undefined`],
    [{ type: 'stop-limit', stopPrice: 90 }, `limitPrice: expected ${limit}, was undefined`],
    [{ type: 'limit-if-touched', triggerPrice: 90 }, `limitPrice: expected ${limit}, was undefined`],
    [{ stopPrice: 5 }, `stopPrice: expected ${stop}, was 5`],
    [{ type: 'stop-market' }, `stopPrice: expected ${stop}, was undefined`],
    [{ type: 'stop-limit', limitPrice: 90 }, `stopPrice: expected ${stop}, was undefined`],
    [{ ...trailing, stopPrice: 0 }, `stopPrice: expected ${stop}, was 0`],
    [{ triggerPrice: 5 }, `triggerPrice: expected ${trigger}, was 5`],
    [{ type: 'limit-if-touched', limitPrice: 90 }, `triggerPrice: expected ${trigger}, was undefined`],
    [{ trailingAmount: 0.1 }, `trailingAmount: expected ${amount}, was 0.1`],
    [{ ...trailing, trailingAmount: 1 }, `trailingAmount: expected ${amount}, was 1`],
    [{ ...trailing, trailingAmount: 0, trailingAsPercentage: false }, `trailingAmount: expected ${amount}, was 0`],
    [{ trailingAsPercentage: false }, `trailingAsPercentage: expected ${fraction}, was a boolean`],
    [{ ...trailing, trailingAsPercentage: 1 }, `trailingAsPercentage: expected ${fraction}, was 1`],
  ])('%o: %s', (changes, said) => {
    expect(messagesOf(new Desk().submit(1, changes as Partial<OrderRequest>))).toEqual([`gate: ${said}`]);
  });

  test.each<[Readonly<Record<string, unknown>>]>([
    [trailing],
    [{ ...trailing, trailingAmount: 5, trailingAsPercentage: false }],
    [{ type: 'limit', limitPrice: 90 }],
    [{ type: 'stop-limit', limitPrice: 90, stopPrice: 95 }],
    [{ type: 'stop-market', stopPrice: 95 }],
    [{ type: 'limit-if-touched', limitPrice: 90, triggerPrice: 95 }],
  ])('is not %o', (changes) => {
    expect(messagesOf(new Desk().submit(1, changes as Partial<OrderRequest>))).toEqual([]);
  });

  test('that cannot be read is refused with what was thrown', () => {
    const unreadable = Object.defineProperty(new Desk().request(1), 'quantity', {
      get: () => {
        throw new Error('torn');
      },
    });

    expect(messagesOf(new Desk().gate.submit(unreadable))).toEqual(['gate: not fit to be judged: torn']);
  });
});

describe('a market or an account that cannot be judged', () => {
  test.each<[string, (desk: Desk) => void, string]>([
    ['no price', (desk) => desk.price(spy, 0), 'SPY has no price: expected a finite one above 0, was 0'],
    [
      'no price that is a number',
      (desk) => desk.price(spy, Number.NaN),
      'SPY has no price: expected a finite one above 0, was NaN',
    ],
    [
      'no multiplier',
      (desk) => {
        desk.multiplier = () => 0;
      },
      'SPY: expected a multiplier above 0, was 0',
    ],
    [
      'an account of no known worth',
      ({ host }) => {
        host.portfolio.totalPortfolioValue = Number.NaN;
      },
      'account value: expected a finite number, was NaN',
    ],
    [
      'a position that is no number',
      ({ host }) => host.portfolio.set('A', 'SPY', Number.NaN),
      'position: expected finite units, was NaN',
    ],
    [
      'a market that throws',
      (desk) => {
        desk.multiplier = () => {
          throw new Error('no market');
        };
      },
      'not fit to be judged: no market',
    ],
  ])('%s', (_title, spoil, said) => {
    const desk = new Desk();
    spoil(desk);

    expect(messagesOf(desk.submit(10))).toEqual([`gate: ${said}`]);
  });

  test('a price that is too old says by how much', () => {
    const desk = new Desk({ maxPriceAge: 1000 });
    desk.price(spy, 100, { priceUtc: desk.host.clock.utc - 1001 });

    expect(messagesOf(desk.submit(10))).toEqual(['gate: the price of SPY is 1001 ms old, allowed are 1000']);
  });

  test('a quantity that is worth more than any number', () => {
    expect(messagesOf(new Desk().submit(1e308))).toEqual(['gate: 1e+308 units of SPY are worth Infinity']);
  });
});

describe('an order number', () => {
  test('that is in force already', () => {
    const desk = new Desk();
    desk.approve(10, { orderId: 7 });

    expect(messagesOf(desk.submit(10, { orderId: 7 }))).toEqual(['gate: order 7 is in force already']);
  });

  test('of an order that is not in force', () => {
    const desk = new Desk();
    const order = desk.approve(10, { orderId: 7, type: 'limit', limitPrice: 90 });
    desk.gate.close(7);

    expect(messagesOf(desk.gate.update(order, { ...order, limitPrice: 95 }))).toEqual([
      'gate: order 7 is not the one in force: it was filled, closed or changed',
    ]);
  });

  test.each<[Partial<OrderRequest>, string]>([
    [{ symbol: qqq }, 'symbol'],
    [{ strategy: 'B' }, 'strategy'],
    [{ accountWide: true }, 'accountWide'],
    [{ type: 'stop-limit', stopPrice: 95 }, 'type'],
    [{ quantity: -10 }, 'side'],
    [{ symbol: qqq, strategy: 'B', quantity: -10 }, 'symbol, strategy'],
  ])('of an order that is changed by %o', (changes, what) => {
    const desk = new Desk();
    const order = desk.approve(10, { orderId: 7, type: 'limit', limitPrice: 90 });

    expect(messagesOf(desk.gate.update(order, { ...order, ...changes }))).toEqual([
      `gate: an update of order 7 may not change its ${what}`,
    ]);
  });
});

describe('an update', () => {
  const at = { type: 'limit', limitPrice: 90 } as const;

  test.each<[string, Partial<OrderRequest>, boolean]>([
    ['the same', {}, true],
    ['less', { quantity: 9 }, true],
    ['more', { quantity: 11 }, false],
    ['another limit', { limitPrice: 89 }, false],
    ['another time in force', { timeInForce: 'day' }, false],
  ])('to %s needs no new judgement: %s', (_title, changes, isCut) => {
    let asked = 0;
    const desk = new Desk({
      plugins: [
        plugin({
          canOpenPosition: () => {
            asked += 1;
            return [true, ''];
          },
        }),
      ],
    });
    const order = desk.approve(10, at);
    desk.gate.update(order, { ...order, ...changes });

    expect(asked).toBe(isCut ? 1 : 2);
  });

  test.each<[string, Partial<OrderRequest>, Partial<OrderRequest>]>([
    ['stop price', { type: 'stop-market', stopPrice: 110 }, { stopPrice: 111 }],
    ['trigger price', { type: 'limit-if-touched', limitPrice: 90, triggerPrice: 95 }, { triggerPrice: 96 }],
    [
      'trailing amount',
      { type: 'trailing-stop', stopPrice: 110, trailingAmount: 5, trailingAsPercentage: false },
      { trailingAmount: 6 },
    ],
  ])('to another %s is judged anew', (_title, first, changes) => {
    const desk = new Desk();
    const order = desk.approve(10, first);
    desk.manager.tightenKillSwitch('halt-new', 'storm');

    expect(messagesOf(desk.gate.update(order, { ...order, ...changes }))).toEqual([
      'gate: Opening positions is halted (halt-new): storm',
    ]);
    expect(desk.gate.update(order, { ...order }).kind).toBe('approved');
  });
});

describe('a halt', () => {
  const meanings: readonly (readonly [KillSwitchState, string])[] = [
    ['warn', 'Trading goes on under a warning: storm'],
    ['reduce-only', 'Every opening of positions is halted: storm'],
    ['halt-new', 'Every opening of positions is halted, waiting orders that would open are cancelled: storm'],
    ['flatten', 'Every opening of positions is halted, all positions are closed: storm'],
    ['halt-all', 'All trading is halted: storm'],
  ];

  test.each(meanings)('%s is published as "%s"', (state, said) => {
    const { manager, host } = new Desk();
    manager.tightenKillSwitch(state, 'storm');

    expect(host.typed('halted').map(({ message }) => message)).toEqual([said]);
  });

  test('that ends says why, what it was and who answers for it', () => {
    const { manager, host } = new Desk();
    manager.tightenKillSwitch('halt-new', 'storm');
    manager.loosenKillSwitch('active', 'sun', ['Ann', 'Bob']);

    expect(host.typed('resumed').map(({ message }) => message)).toEqual([
      'Trading goes on: sun (it was halt-new: storm; approved by Ann and Bob)',
    ]);
  });

  test.each<[string, () => void, string]>([
    [
      'no state',
      () => new Desk().manager.tightenKillSwitch('off' as KillSwitchState, 'x'),
      'tighten: expected one of active, warn, reduce-only, halt-new, flatten, halt-all, was off.',
    ],
    [
      'no reason',
      () => new Desk().manager.loosenKillSwitch('active', ' ', ['Ann', 'Bob']),
      'loosen: expected a reason, a text that is not empty.',
    ],
    [
      'one person',
      () => new Desk().manager.loosenKillSwitch('active', 'sun', ['Ann', 'ann ']),
      'loosen: expected the names of two different approvers.',
    ],
    [
      'nobody',
      () => new Desk().manager.loosenKillSwitch('active', 'sun', undefined as unknown as Approvers),
      'loosen: expected the names of two different approvers.',
    ],
    [
      'a tighter state',
      () => new Desk().manager.loosenKillSwitch('warn', 'sun', ['Ann', 'Bob']),
      'loosen: warn is tighter than active; tighten it instead.',
    ],
  ])('cannot be moved with %s', (_title, move, said) => {
    expect(move).toThrow(expect.objectContaining({ code: 'BAD_ARGUMENT', message: said }));
  });

  test('refuses by its state and its reason', () => {
    const desk = new Desk();
    desk.manager.tightenKillSwitch('flatten', 'storm');
    expect(messagesOf(desk.submit(1))).toEqual(['gate: Opening positions is halted (flatten): storm']);
    expect(desk.manager.checkCircuitBreaker()).toEqual([false, 'Trading is halted: storm']);
    desk.manager.tightenKillSwitch('halt-all', 'flood');

    expect(messagesOf(desk.submit(1))).toEqual(['gate: All trading is halted: flood']);
  });
});

describe('a question', () => {
  const { manager } = new Desk();

  test.each<[string, readonly unknown[], string]>([
    ['no symbol', ['', 'A'], 'symbol: expected a symbol or a ticker (BAD_QUESTION)'],
    ['no strategy', ['SPY', ' '], 'strategyName: expected a text that is not empty (BAD_QUESTION)'],
    ['a number for details', ['SPY', 'A', 5], 'details: expected an object, was a number (BAD_QUESTION)'],
    [
      'no units',
      ['SPY', 'A', { quantity: 0, price: 1 }],
      'quantity: expected finite units other than 0, was 0 (BAD_QUESTION)',
    ],
    [
      'units in words',
      ['SPY', 'A', { quantity: 'ten', price: 1 }],
      'quantity: expected finite units other than 0, was "ten" (BAD_QUESTION)',
    ],
    [
      'no price anywhere',
      ['ZZZ', 'A', { quantity: 1 }],
      'price: expected a finite price above 0, was undefined (BAD_QUESTION)',
    ],
    [
      'poisoned details',
      ['SPY', 'A', details({ notional: Number.NaN })],
      'position and account value: expected finite numbers (BAD_QUESTION)',
    ],
  ])('with %s', (_title, args, said) => {
    expect(manager.canOpenPosition(...(args as Parameters<typeof manager.canOpenPosition>))).toEqual([false, said]);
  });

  test('about what only closes, about what is fine, and for the record', () => {
    const desk = new Desk();
    desk.host.portfolio.set('A', 'SPY', 10);

    expect(desk.manager.canOpenPosition('SPY', 'A', { quantity: -5, price: 100 })).toEqual([
      true,
      'Nothing opens: the position would only be reduced',
    ]);
    expect(desk.manager.canOpenPosition('SPY', 'A', { quantity: 5, price: 100 })).toEqual([
      true,
      'All risk checks passed',
    ]);
  });

  test('that nobody answers', () => {
    expect(manager.checkCorrelationLimits('SPY', 'A')).toEqual([
      false,
      'no enabled risk plugin answers checkCorrelationLimits (NOT_SERVED)',
    ]);
    expect(manager.requestSpyAllocation('A', Number.NaN)).toEqual([
      false,
      'requestedDelta: expected a finite number (BAD_QUESTION)',
    ]);
  });

  test('that is refused is published with whom and why', () => {
    const desk = new Desk({ plugins: [plugin({ canOpenPosition: () => [false, 'too much'] })] });
    desk.manager.canOpenPosition('SPY', 'A', { quantity: 5, price: 100 });

    expect(desk.host.typed('position_blocked').map(({ message }) => message)).toEqual([
      'A may not trade SPY: TestPlugin: too much (POSITION_REFUSED)',
    ]);
  });

  test('of the numbers is refused without them', () => {
    expect(manager.judge('SPY', 'A', {} as never)).toEqual({
      kind: 'deny',
      refusals: [{ plugin: 'gate', code: 'BAD_QUESTION', message: 'details: expected PositionDetails' }],
    });
  });
});

describe('an answer that is none', () => {
  class Odd extends Array<unknown> {}

  test.each<[unknown, string]>([
    [undefined, 'answered with undefined'],
    ['x'.repeat(60), `answered with the text "${'x'.repeat(40)}"`],
    [() => true, 'answered with a function'],
    [Symbol('s'), 'answered with a symbol'],
    [[true], 'answered with an array of length 1'],
    [Odd.from([true, '']), 'answered with an array of another kind'],
    [[{}, []], 'answered with an array of an object and an array of another kind'],
    [[1, null], 'answered with an array of 1 and null'],
    [{ kind: 'maybe', code: 'A', message: '' }, 'answered with an object whose own "kind" is the text "maybe"'],
    [
      { kind: 'deny', code: 'low case', message: 5 },
      'answered with a verdict whose own "code" is the text "low case" and "message" 5',
    ],
    [
      { kind: 'deny', code: 'A', message: 'why', context: { odd: () => 1 } },
      'answered with a verdict (why) whose "context" is no plain JSON data',
    ],
    [Promise.resolve([true, '']), 'answered with a promise, and plugins answer at once'],
  ])('%o', (answer, said) => {
    const desk = new Desk({ plugins: [plugin({ canOpenPosition: () => answer as never })] });

    expect(messagesOf(desk.submit(1))).toEqual([expect.stringContaining(said)]);
    expect(messagesOf(desk.submit(1))[0]?.endsWith(said)).toBe(true);
  });

  test.each(['A', 'A1', 'A_B', 'A1_2B', 'SPY_500'])('is not a verdict under the code %s', (code) => {
    const desk = new Desk({ plugins: [plugin({ canOpenPosition: () => ({ kind: 'deny', code, message: '' }) })] });

    expect(desk.submit(1)).toMatchObject({ refusals: [{ code }] });
  });

  test.each(['', '_', 'A_', '_A', 'A__B', '1A', 'a', 'A-B', 'A b', 'Ä', '@', '[', 'A/', 'A:', 'A^', 'A`', 5])(
    'is a verdict under the code %j',
    (code) => {
      const answer = { kind: 'deny', code, message: '' };
      const desk = new Desk({ plugins: [plugin({ canOpenPosition: () => answer as never })] });

      expect(desk.submit(1)).toMatchObject({ refusals: [{ code: 'PLUGIN_FAULT' }] });
    },
  );
});

describe('a rule that fails', () => {
  test.each<[() => unknown, string]>([
    [(): unknown => ({ plugin: 'r', code: 'C' }), 'The rule limits failed: answered with no refusal'],
    [(): unknown => ({ plugin: 1, code: 'C', message: '' }), 'The rule limits failed: answered with no refusal'],
    [(): unknown => ({ plugin: 'r', code: 1, message: '' }), 'The rule limits failed: answered with no refusal'],
    [(): unknown => null, 'The rule limits failed: answered with no refusal'],
    [(): unknown => 'no', 'The rule limits failed: answered with no refusal'],
    [
      (): unknown => {
        throw new Error('bug');
      },
      'The rule limits failed: bug',
    ],
  ])('%o', (check, said) => {
    const desk = new Desk({ rules: [{ name: 'limits', check: check as never }] });

    expect(desk.submit(1)).toEqual({
      kind: 'refused',
      refusals: [{ plugin: 'gate', code: 'RULE_FAULT', message: said }],
    });
  });
});

describe('the position sizer', () => {
  const sizer = (account = new Account(), config = {}): PositionSizer =>
    new PositionSizer({ portfolio: account, facts: () => undefined }, config);

  test('names what it was not told', () => {
    const ruined = new Account();
    ruined.totalPortfolioValue = Number.POSITIVE_INFINITY;

    expect(() => sizer(ruined).quantityFor({ symbol: 'SPY', price: 100, stopDistance: 5 })).toThrow(
      'quantityFor: the account is worth Infinity, expected a finite value.',
    );
    expect(() => sizer().quantityFor({ symbol: 5 as never })).toThrow(
      'quantityFor: symbol: expected a symbol or a ticker',
    );
    expect(() => sizer().quantityFor({ symbol: 'SPY', stopDistance: 5 })).toThrow(
      'quantityFor: SPY needs a price above 0, was undefined.',
    );
    expect(() => sizer(new Account(), { riskFraction: 2 })).toThrow(/^position_sizer: riskFraction: /);
  });
});

describe('a plugin that cannot be registered', () => {
  test('for two members that differ in spelling only', () => {
    const { manager } = new Desk();
    const twice = { ...plugin(), can_open_position: () => [true, ''] } as RiskPlugin;

    expect(() => manager.registerPlugin(twice)).toThrow(
      'canOpenPosition and can_open_position: expected one spelling, they differ',
    );
  });
});

test('a gate says what it needs', () => {
  const { manager, gate } = new Desk();
  const host = new Host();

  expect(() => new (gate.constructor as new (options: unknown) => unknown)({ manager: {} })).toThrow(
    'manager: expected a UnifiedRiskManager.',
  );
  expect(() => new (gate.constructor as new (options: unknown) => unknown)({ manager })).toThrow(
    'manager: it has its gate already, and there is one gate only.',
  );
  expect(new UnifiedRiskManager({ host })).toBeInstanceOf(UnifiedRiskManager);
});

test('a fill that cannot be booked stops what opens and says why', () => {
  const desk = new Desk();
  desk.gate.onFill(desk.fillOf(desk.approve(10), Number.NaN), []);

  expect(desk.host.typed('gate_fault').map(({ message }) => message)).toEqual([
    expect.stringMatching(/^could not be taken in: .*a fill needs a symbol, and finite units, prices and positions$/),
  ]);
  expect(messagesOf(desk.submit(1))).toEqual([
    expect.stringMatching(/^gate: Opening positions is halted \(halt-new\): could not be taken in: /),
  ]);
});

test('a decision that cannot be recorded says why', () => {
  const desk = new Desk();
  desk.onDecision = (): void => {
    throw new Error('disk full');
  };

  expect(messagesOf(desk.submit(1))).toEqual(['gate: a decision could not be recorded: disk full']);
});
