/**
 * Shadows that cannot be trusted, and accounts that cannot be followed: what is told of them.
 *
 * @module
 */
import type { RiskHost, RiskPlugin, ShadowReport } from 'plimsoll';
import { expect, test } from 'vitest';
import { change, Desk, plugin } from './desk.js';

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
