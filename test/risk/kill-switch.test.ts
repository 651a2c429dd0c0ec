/**
 * The kill switch: every transition, and what the gate does in every state.
 *
 * @module
 */
import { type Approvers, type KillSwitchState, killSwitchStates, type UnifiedRiskManager } from 'plimsoll';
import { describe, expect, test } from 'vitest';
import { codesOf, Desk, plugin, qqq } from './desk.js';

const two: Approvers = ['Ann', 'Bob'];
const rank = (state: KillSwitchState): number => killSwitchStates.indexOf(state);
const pairs = killSwitchStates.flatMap((from) => killSwitchStates.map((to) => [from, to] as const));

/** A desk whose switch stands in a state, and has told so. */
function deskIn(state: KillSwitchState): Desk {
  const desk = new Desk();
  desk.manager.tightenKillSwitch(state, 'first');
  desk.host.events.length = 0;
  return desk;
}

function stateOf({ killSwitch }: UnifiedRiskManager): KillSwitchState {
  return killSwitch.state;
}

test('there are 36 pairs of states', () => {
  expect(pairs).toHaveLength(36);
});

describe('tightening', () => {
  test.each(pairs)('from %s to %s moves only when that is tighter', (from, to) => {
    const { manager, host } = deskIn(from);
    manager.tightenKillSwitch(to, 'second');
    const moves = rank(to) > rank(from);

    expect(stateOf(manager)).toBe(moves ? to : from);
    expect(host.events.map(({ type, level, source, data }) => [type, level, source, data])).toEqual(
      moves
        ? [
            [
              'halted',
              to === 'warn' ? 'warning' : 'emergency',
              'manager',
              { from, to, reason: 'second', by: 'manager', approvers: [] },
            ],
          ]
        : [],
    );
  });

  test('needs no sound reason, since it must work when it is needed', () => {
    const { manager } = new Desk();
    manager.tightenKillSwitch('halt-all', undefined as never);

    expect(manager.killSwitch).toMatchObject({ state: 'halt-all', reason: 'no reason was given' });
  });

  test('to what is no state is an error that names the states', () => {
    const { manager } = new Desk();

    expect(() => manager.tightenKillSwitch('stop' as never, 'news')).toThrow(
      'tighten: expected one of active, warn, reduce-only, halt-new, flatten, halt-all, was stop.',
    );
  });
});

describe('loosening', () => {
  const approvals: readonly (readonly [title: string, approvers: unknown, isSound: boolean])[] = [
    ['two people', two, true],
    ['two people with blanks around', [' Ann ', 'Bob'], true],
    ['nobody', undefined, false],
    ['an empty list', [], false],
    ['one person', ['Ann'], false],
    ['one person twice', ['Ann', 'Ann'], false],
    ['one person in two spellings', ['Ann', ' ANN '], false],
    ['a person and an empty name', ['Ann', ''], false],
    ['a person and a blank name', ['Ann', ' '], false],
    ['a person and a number', ['Ann', 5], false],
    ['three people', ['Ann', 'Bob', 'Cid'], false],
    ['a text', 'Ann, Bob', false],
  ];

  test.each(
    approvals.flatMap(([title, approvers, isSound]) =>
      pairs.map(([from, to]) => [from, to, title, approvers, isSound] as const),
    ),
  )('from %s to %s by %s', (from, to, _title, approvers, isSound) => {
    const { manager, host } = deskIn(from);
    const loosen = (): void => manager.loosenKillSwitch(to, 'over', approvers as Approvers);

    if (isSound && rank(to) <= rank(from)) {
      loosen();
    } else {
      expect(loosen).toThrow(expect.objectContaining({ code: 'BAD_ARGUMENT' }));
    }

    const moves = isSound && rank(to) < rank(from);
    expect(stateOf(manager)).toBe(moves ? to : from);
    expect(manager.killSwitch.reason).toBe(stateOf(manager) === 'active' ? '' : moves ? 'over' : 'first');
    expect(host.events.map(({ type, level, data }) => [type, level, data])).toEqual(
      moves
        ? [
            [
              'resumed',
              'warning',
              { from, to, reason: 'over', by: 'manager', haltReason: 'first', approvers: ['Ann', 'Bob'] },
            ],
          ]
        : [],
    );
  });

  test.each(['', ' ', undefined])('without a reason (%j) is refused', (reason) => {
    const { manager } = deskIn('halt-all');

    expect(() => manager.loosenKillSwitch('active', reason as never, two)).toThrow('expected a reason');
    expect(stateOf(manager)).toBe('halt-all');
  });

  test('to what is no state is refused', () => {
    expect(() => deskIn('halt-all').manager.loosenKillSwitch('go' as never, 'over', two)).toThrow('expected one of');
  });
});

describe('the status', () => {
  test('tells state, reason and since when', () => {
    const { manager, host } = new Desk();
    expect(manager.killSwitch).toEqual({ state: 'active', reason: '', sinceUtc: null });
    const sinceUtc = host.clock.utc;
    manager.tightenKillSwitch('warn', 'VIX 30');
    host.clock.set(sinceUtc + 1);
    manager.tightenKillSwitch('warn', 'VIX 31');

    expect(manager.killSwitch).toEqual({ state: 'warn', reason: 'VIX 30', sinceUtc });
    expect(manager.getStatus()).toMatchObject({ halt: 'warn', haltReason: 'VIX 30' });
  });
});

describe('the gate', () => {
  const open = ['reduce-only', 'halt-new', 'flatten'].map((state) => [state, 'HALTED', undefined] as const);
  const table: readonly (readonly [state: string, opens: string | undefined, closes: string | undefined])[] = [
    ['active', undefined, undefined],
    ['warn', undefined, undefined],
    ...open,
    ['halt-all', 'HALTED_ALL', 'HALTED_ALL'],
  ];

  test.each(table)('in %s answers what opens with %s and what closes with %s', (state, opens, closes) => {
    const desk = new Desk();
    desk.hold(10);
    const waiting = desk.approve(10, { type: 'limit', limitPrice: 90 });
    const stop = desk.approve(-5, { type: 'stop-market', stopPrice: 80 });
    desk.manager.tightenKillSwitch(state as KillSwitchState, 'news');
    const listed = (code: string | undefined): string[] => (code === undefined ? [] : [code]);

    expect(codesOf(desk.submit(1))).toEqual(listed(opens));
    expect(codesOf(desk.submit(-20))).toEqual(listed(opens));
    expect(codesOf(desk.submit(1, { symbol: qqq }))).toEqual(listed(opens));
    expect(codesOf(desk.gate.update(waiting, { ...waiting, limitPrice: 95 }))).toEqual(listed(opens));
    expect(codesOf(desk.gate.update(stop, { ...stop, quantity: -4 }))).toEqual(listed(closes));
    expect(codesOf(desk.submit(-1))).toEqual(listed(closes));
    expect(desk.gate.haltLevel).toBe(state);
    desk.gate.close(waiting.orderId);
    expect(desk.gate.reservations.openingOrders()).not.toContain(waiting.orderId);
  });

  test('lists what would open: not what closes, and of several closers those beyond what is held', () => {
    const desk = new Desk();
    desk.hold(10);
    const buy = desk.approve(5, { type: 'limit', limitPrice: 90 });
    desk.approve(-6, { type: 'stop-market', stopPrice: 80 });
    const tooMuch = desk.approve(-6, { type: 'limit', limitPrice: 120 });
    const other = desk.approve(1, { symbol: qqq, type: 'limit', limitPrice: 90 });

    expect(desk.gate.reservations.openingOrders()).toEqual([buy.orderId, tooMuch.orderId, other.orderId]);
  });

  test('in warn still asks who else has something against trading', () => {
    const desk = new Desk({ plugins: [plugin({ checkCircuitBreaker: () => [true, 'calm'] })] });
    desk.manager.tightenKillSwitch('warn', 'news');

    expect(desk.manager.checkCircuitBreaker()).toEqual([true, 'TestPlugin: calm']);
    desk.manager.tightenKillSwitch('reduce-only', 'more news');
    expect(desk.manager.checkCircuitBreaker()).toEqual([false, 'Trading is halted: more news']);
  });

  test('has short ways to halt, which never loosen', () => {
    const { gate, manager } = new Desk();
    gate.haltOpenings('news');
    expect(stateOf(manager)).toBe('halt-new');
    manager.tightenKillSwitch('flatten', 'more news');
    gate.haltOpenings('old news');
    expect(stateOf(manager)).toBe('flatten');
    gate.haltAll('kill');
    expect(stateOf(manager)).toBe('halt-all');
    expect(() => gate.resume('over', ['Ann', 'Ann'])).toThrow('two different approvers');
    gate.resume('over', two);
    expect(stateOf(manager)).toBe('active');
  });
});

test.each(['tightenKillSwitch', 'loosenKillSwitch'] as const)(
  'a plugin may not call %s while it is asked',
  (member) => {
    const desk: Desk = new Desk();
    desk.manager.registerPlugin(
      plugin({
        canOpenPosition: () => {
          desk.manager[member]('active', 'let me', two);
          return [true, ''];
        },
      }),
    );

    expect(codesOf(desk.submit(1))).toEqual(['PLUGIN_FAULT']);
  },
);
