/**
 * Shadows that cannot be trusted, and accounts that cannot be followed: what is told of them.
 *
 * @module
 */
import type { RiskAnswer, RiskHost, RiskPlugin, ShadowReport } from 'plimsoll';
import { expect, test } from 'vitest';
import { change, Desk, plugin, spy } from './desk.js';

function reportOf(desk: Desk): ShadowReport {
  const [report] = desk.reports;

  if (report === undefined) {
    throw new Error('there is no shadow');
  }

  return report;
}

test('what a shadow logs that is no text is told by its type', () => {
  let log: (message: never) => void = () => undefined;
  const shadow = plugin({
    initialize: (host: RiskHost) => {
      log = host.log;
      return true;
    },
    canOpenPosition: () => {
      log(5 as never);
      log(null as never);
      return [true, ''];
    },
  });
  const desk = new Desk({ shadows: () => ({ it: shadow }) });
  desk.submit(1);

  expect(reportOf(desk).logs).toMatchObject({ count: 2, first: [{ message: 'a number' }, { message: 'a null' }] });
});

test('a shadow that missed something would refuse legacy questions too', () => {
  const answers: Partial<RiskPlugin> & Record<string, unknown> = {
    checkCircuitBreaker: () => [true, 'calm'],
    shouldDefend: () => false,
  };
  const failing = (): never => {
    throw new Error('lost count');
  };
  const desk = new Desk({
    plugins: [plugin(answers)],
    shadows: () => ({ it: plugin({ ...answers, onPositionOpened: failing }) }),
  });
  desk.manager.checkCircuitBreaker();
  desk.hold(10);
  expect(reportOf(desk).questions).toEqual({ asked: 1, wouldRefuse: 0, wouldAllow: 0 });
  desk.manager.checkCircuitBreaker();
  desk.manager.shouldDefend({ symbol: 'SPY' });

  expect(reportOf(desk).questions).toEqual({ asked: 3, wouldRefuse: 1, wouldAllow: 1 });
});

test('an account that cannot be followed is told of once, and no profit after that', () => {
  const desk = new Desk({ shadows: () => ({ never: plugin({ canOpenPosition: () => [false, 'never'] }) }) });
  const order = desk.approve(10);
  desk.gate.onFill(desk.fillOf(order, 5), [change('A', 'SPY', 7, 12)]);
  desk.gate.onFill(desk.fillOf(order, 5), [change('A', 'SPY', 12, 17)]);
  const { faults, wouldBlock } = reportOf(desk);

  expect(faults.first.filter(({ type }) => type === 'profit')).toHaveLength(1);
  expect(wouldBlock.first).toMatchObject([{ profit: null }]);
});

/** A shadow that says something else each time, the last for ever. */
function saying(...answers: readonly object[]): RiskPlugin {
  let turn = -1;

  return plugin({
    canOpenPosition: () => {
      turn += 1;
      return answers[Math.min(turn, answers.length - 1)] as RiskAnswer;
    },
  });
}

const pass = { kind: 'allow', code: 'X', message: '' };
const halt = (message: string): object => ({ kind: 'halt', code: 'X', message });

test('the first halt is told, and as later openings what was approved and it had nothing against', () => {
  let opens = true;
  const desk = new Desk({
    plugins: [plugin({ canOpenPosition: () => [opens, 'no'] })],
    shadows: () => ({ it: saying(pass, halt('first'), pass, halt('second'), [false, 'too'], pass) }),
  });

  for (const isOpen of [true, true, true, true, false, false, true]) {
    opens = isOpen;
    desk.host.clock.set(desk.host.clock.utc + 1000);
    desk.price(spy, 100);
    desk.submit(1);
  }

  const start = Date.UTC(2020, 2, 16, 15);
  expect(reportOf(desk).halt).toEqual({ time: String(start + 2000), orderId: 2, message: 'first', laterOpenings: 2 });
  expect(reportOf(desk).agreement).toEqual({
    approved: { allow: 3, 'reduce-only': 0, deny: 0, halt: 2, fault: 0 },
    refused: { allow: 1, 'reduce-only': 0, deny: 1, halt: 0, fault: 0 },
  });
});

test.each([
  ['message', 1000, 'm'.repeat(1000), 'm'.repeat(1000)],
  ['message', 1001, 'm'.repeat(1001), `${'m'.repeat(997)}...`],
  ['code', 100, 'C'.repeat(100), 'C'.repeat(100)],
  ['code', 101, 'C'.repeat(101), `${'C'.repeat(97)}...`],
])('a %s of %i characters is kept, or cut to what is', (member, _length, given, kept) => {
  const answer = { kind: 'deny', code: 'X', message: 'm', [member]: given };
  const desk = new Desk({ shadows: () => ({ it: saying(answer) }) });
  desk.submit(1);

  expect(reportOf(desk).wouldBlock.first[0]).toMatchObject({ [member]: kept });
});

test.each([
  [4000, true],
  [4001, false],
])('numbers that take %i characters are kept: %s', (length, isKept) => {
  const context = { t: 'x'.repeat(length - '{"t":""}'.length) };
  const desk = new Desk({ shadows: () => ({ it: saying({ kind: 'deny', code: 'X', message: 'm', context }) }) });
  desk.submit(1);

  expect(reportOf(desk).wouldBlock.first[0]?.context).toEqual(isKept ? context : undefined);
});

test('the first fifty faults, events and lines are kept, the first hundred orders, and all are counted', () => {
  let opens = true;
  let say: RiskHost | undefined;
  const shadow = plugin({
    initialize: (host: RiskHost) => {
      say = host;
      return true;
    },
    canOpenPosition: (_symbol, _strategy, { orderId }) => {
      say?.log(`line ${orderId}`);
      say?.riskEventBus.publish({ type: 'position_check', level: 'info', source: 'it', message: `event ${orderId}` });
      return opens ? (undefined as never) : [true, ''];
    },
  });
  const desk = new Desk({
    plugins: [plugin({ canOpenPosition: () => [opens, 'no'] })],
    shadows: () => ({ it: shadow }),
  });

  for (const turn of Array(202).keys()) {
    opens = turn < 101;
    desk.submit(1);
  }

  const { events, faults, logs, wouldAllow, wouldBlock } = reportOf(desk);
  expect([faults, events, logs, wouldBlock, wouldAllow].map(({ count, first }) => [count, first.length])).toEqual([
    [101, 50],
    [202, 50],
    [202, 50],
    [101, 100],
    [101, 100],
  ]);
  expect([logs.first[49]?.message, events.first[49]?.message]).toEqual(['line 50', 'event 50']);
});

test.each([
  ['missed something', { onPositionOpened: (): never => fail() }, 'PLUGIN_DEGRADED', 'plugin_degraded'],
  ['fails when it is asked', { canOpenPosition: (): never => fail() }, 'PLUGIN_FAULT', 'plugin_error'],
])('a shadow that %s is at fault, not against it', (_title, changes, code, type) => {
  const desk = new Desk({ shadows: () => ({ it: plugin(changes) }) });
  desk.hold(10);
  desk.submit(1);

  expect(reportOf(desk).wouldBlock.first.at(-1)).toMatchObject({ verdict: 'fault', code });
  expect(reportOf(desk).faults.first.at(-1)).toMatchObject({ type });
  expect(reportOf(desk).agreement.approved).toMatchObject({ deny: 0 });
});

test('what is judged again after a busted trade is told as that, and is no new order', () => {
  const desk = new Desk({ shadows: () => ({ it: saying([false, 'never']) }) });
  const order = desk.approve(10);
  const waiting = desk.approve(5, { type: 'limit', limitPrice: 90 });
  desk.fill(order);
  desk.host.portfolio.set('A', 'SPY', 0);
  desk.gate.onBust({ fill: desk.fillOf(order, 10), number: 1, reason: '' }, [change('A', 'SPY', 10, 0)]);

  expect(reportOf(desk).wouldBlock).toMatchObject({ count: 3, updates: 1, even: 2, profit: 0 });
  expect(reportOf(desk).wouldBlock.first[2]).toMatchObject({
    action: 'recheck',
    orderId: waiting.orderId,
    opened: 0,
    held: 0,
    fees: 0,
    profit: null,
  });
});

function fail(): never {
  throw new Error('lost count');
}
