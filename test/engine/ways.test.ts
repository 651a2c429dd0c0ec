/**
 * Every way to trade or to change an order, in every situation and from every place: each order passes the gate once, and each change once.
 *
 * @module
 */
import {
  type BacktestResult,
  ConstantFeeModel,
  type CorporateAction,
  dayNumber,
  EquityFillModel,
  type MarketDataProvider,
  type PositionDetails,
  type QCAlgorithm,
  Resolution,
  type RiskHost,
} from 'plimsoll';
import { memory } from 'plimsoll/adapters/memory';
import { timer } from 'rxjs';
import { describe, expect, test } from 'vitest';
import { type Audit, audit } from './audit.js';
import { behind, Ceiling } from './ceiling.js';
import { isAt, minutes, newYork, run, type Script, source as sourceOf } from './run.js';
import {
  answeringWays,
  changingWays,
  type Situation,
  situations,
  spy,
  submitOf,
  type TradingWay,
  tradingWays,
  waitingOrders,
} from './ways.js';
import { changes, trades } from './ways-table.js';

const swinging = [100, 101, 99, 100] as const;
const monday = dayNumber(2020, 1, 6);
const bars = {
  QQQ: minutes('2020-01-06 09:30', [50, 50, 50, 50, 50]),
  SPY: [
    ...minutes('2020-01-03 15:58', [100, 100]),
    ...minutes('2020-01-06 09:30', [100, 100, swinging, swinging, swinging, 100]),
    ...minutes('2020-01-06 15:55', [100, 100, 100, 100, 100]),
    ...minutes('2020-01-07 09:30', [100, 100, 100]),
    ...minutes('2020-01-07 15:55', [100, 100, 100, 100, 100]),
  ],
};
const actions: readonly CorporateAction[] = [
  { kind: 'dividend', lastDay: monday, distribution: 1, referencePrice: 100 },
  { kind: 'split', lastDay: monday, factor: 0.5, referencePrice: 100 },
  { kind: 'symbol-change', day: monday + 1, oldTicker: 'OLD', newTicker: 'SPY' },
  { kind: 'delisting', lastDay: monday + 1 },
];
/** What happens to shares is told by memory alone where a test asks for it. */
const data = memory({
  securities: {
    QQQ: { resolution: 'minute', bars: bars.QQQ },
    SPY: { resolution: 'minute', bars: bars.SPY },
  },
});
const eventful = memory({
  securities: { SPY: { resolution: 'minute', bars: bars.SPY, actions } },
});
const from = newYork('2020-01-06 09:32');

/** Lets everything pass, and from 9:32 on nothing that opens. */
class Veto extends Ceiling {
  override canOpenPosition(symbol: string, strategy: string, details: PositionDetails): readonly [boolean, string] {
    const isOver = (this.host?.clock.utc ?? 0) >= from;

    return isOver ? [false, 'nothing opens any more'] : super.canOpenPosition(symbol, strategy, details);
  }
}

interface Outcome extends Audit {
  readonly result: BacktestResult;
  /** Signed units held when all is done. */
  readonly position: number;
}

/** Runs a script behind a plugin that vetoes all openings, or none; its orders are audited, also by its journal. */
function outcome(
  script: Script,
  {
    held = 0,
    plugin = new Ceiling(1e6),
    source = data,
  }: { readonly held?: number; readonly plugin?: Ceiling; readonly source?: MarketDataProvider } = {},
): Outcome {
  const lines: string[] = [];
  const result = run(
    {
      ...script,
      initialize(algorithm) {
        algorithm.setStartDate(2020, 1, 6);
        algorithm.addEquity(spy, Resolution.Minute);
        algorithm.securities[spy]?.setFeeModel(new ConstantFeeModel(0));
        script.initialize?.(algorithm);
      },
      onData(algorithm, slice) {
        if (isAt(algorithm, '2020-01-06 09:31') && held !== 0) {
          algorithm.marketOrder(spy, held);
        }

        script.onData?.(algorithm, slice);
      },
    },
    source,
    { risk: behind(plugin), journal: { write: (line) => lines.push(line), close: () => undefined } },
  );
  const audited = audit(result, lines);

  return { ...audited, result, position: audited.positions[spy] ?? 0 };
}

const nameOf = ({ member, use }: TradingWay): string => (use === undefined ? member : `${member} ${use}`);

describe('the drivers', () => {
  const listed = (table: Readonly<Record<string, string>>): string[] =>
    Object.entries(table).flatMap(([owner, names]) => names.split(' ').map((name) => `${owner}.${name}`));

  test('are those of all members that trade, or change an order: whatever is missing needs a row in ways.ts', () => {
    const driven = new Set([...tradingWays.map(({ member }) => member), ...answeringWays]);

    expect([...driven].sort()).toEqual(listed(trades).sort());
    expect([...new Set(changingWays.map(({ member }) => member))].sort()).toEqual(listed(changes).sort());
  });
});

/** Units held, and units to trade, so that an order does to the position what a situation says. */
const numbers: Readonly<Record<Situation, (side: number) => readonly [held: number, quantity: number]>> = {
  open: (side) => [0, side * 20],
  add: (side) => [side * 20, side * 10],
  reduce: (side) => [side * -20, side * 10],
  flip: (side) => [side * -20, side * 30],
};

const cases = tradingWays.flatMap((way) =>
  situations
    .filter((situation) => way.cannot?.[situation] === undefined)
    .flatMap((situation) =>
      (way.side === undefined ? [1, -1] : [way.side]).map((side) => [nameOf(way), situation, side, way] as const),
    ),
);

describe('a way to trade', () => {
  const drive = (way: TradingWay, held: number, quantity: number, veto: boolean): Outcome =>
    outcome(
      {
        onData: (one) => {
          if (isAt(one, '2020-01-06 09:32')) {
            way.trade(one, quantity, held);
          }
        },
      },
      { held, plugin: veto ? new Veto(1e6) : new Ceiling(1e6) },
    );

  test.each(cases)(
    '%s: what it does to %s a position (side %i) passes the gate once',
    (_name, situation, side, way) => {
      const [held, quantity] = numbers[situation](side);
      const free = drive(way, held, quantity, false);
      const vetoed = drive(way, held, quantity, true);

      expect([free.result.error, vetoed.result.error]).toEqual([null, null]);
      expect([free.problems, vetoed.problems]).toEqual([[], []]);
      expect(free.result.decisions.length).toBe(free.result.orders.length);
      expect(Math.sign(free.position - held)).toBe(Math.sign(quantity));
      expect(vetoed.result.decisions.length).toBeGreaterThan(held === 0 ? 0 : 1);
      expect(vetoed.position).toBe(situation === 'reduce' ? free.position : held);
    },
  );

  test('says why it does not apply, where it does not', () => {
    const reasons = tradingWays.flatMap(({ cannot }) => Object.values(cannot ?? {}));

    expect(reasons.every((reason) => reason.length > 10)).toBe(true);
  });
});

/** From where an order is asked for: what runs it, and what becomes of the order there. */
interface Place {
  readonly script: (act: (one: QCAlgorithm) => void) => Script;
  /** The data; the usual bars when absent. */
  readonly source?: MarketDataProvider;
  /** Whether it is refused before the gate is asked, since there is no trading then. */
  readonly isTooEarlyOrLate?: (member: string) => boolean;
}

let isArmed = true;

/** Acts the first time. */
function once(act: (one: QCAlgorithm) => void): (one: QCAlgorithm) => void {
  return (one) => {
    if (isArmed) {
      isArmed = false;
      act(one);
    }
  };
}

const at932 =
  (act: (one: QCAlgorithm) => void): NonNullable<Script['onData']> =>
  (one) => {
    if (isAt(one, '2020-01-06 09:32')) {
      act(one);
    }
  };

const places: Readonly<Record<string, Place>> = {
  onData: { script: (act) => ({ onData: at932(act) }) },
  'scheduled code': {
    script: (act) => ({
      initialize: (one) => one.schedule.on(one.dateRules.everyDay(), one.timeRules.at(9, 32), () => act(one)),
    }),
  },
  'an event of an order': {
    script: (act) => ({ onData: at932((one) => one.limitOrder(spy, 1, 50)), onOrderEvent: (one) => act(one) }),
  },
  'a fill': {
    script: (act) => ({
      onData: at932((one) => one.limitOrder(spy, 1, 99.5)),
      onOrderEvent: (one, { status }) => {
        if (status === 'filled') {
          act(one);
        }
      },
    }),
  },
  'a consolidator': {
    script: (act) => ({
      initialize: (one) => one.consolidate(spy, undefined, () => at932(act)(one, undefined as never)),
    }),
  },
  'an RxJS subscription to slices': {
    script: (act) => ({
      initialize: (one) => {
        one.slices$.subscribe(() => at932(act)(one, undefined as never));
      },
    }),
  },
  'an RxJS subscription to order events': {
    script: (act) => ({
      onData: at932((one) => one.limitOrder(spy, 1, 50)),
      initialize: (one) => {
        one.orderEvents$.subscribe(() => act(one));
      },
    }),
  },
  'an RxJS subscription to risk events': {
    script: (act) => ({
      initialize: (one) => {
        one.riskEvents$.subscribe(({ type }) => type === 'position_check' && act(one));
      },
      onData: at932((one) =>
        one.riskEventBus.publish({ type: 'position_check', level: 'info', source: 'test', message: 'now' }),
      ),
    }),
  },
  'an RxJS subscription to equity': {
    script: (act) => ({
      initialize: (one) => {
        one.equity$.subscribe(() => at932(act)(one, undefined as never));
      },
    }),
  },
  'an RxJS subscription to the log': {
    script: (act) => ({
      initialize: (one) => {
        one.logs$.subscribe(({ message }) => message === 'now' && act(one));
      },
      onData: at932((one) => one.log('now')),
    }),
  },
  'an RxJS timer': {
    script: (act) => ({
      onData: at932((one) => {
        timer(1000, one.scheduler).subscribe(() => act(one));
      }),
    }),
  },
  onEndOfDay: {
    script: (act) => ({ onEndOfDay: (one) => act(one) }),
    isTooEarlyOrLate: (member) => member.includes('OnClose'),
  },
  onWarmupFinished: {
    script: (act) => ({ initialize: (one) => one.setWarmUp(2), onWarmupFinished: (one) => act(one) }),
  },
  onSecuritiesChanged: {
    script: (act) => ({
      onData: at932((one) => void one.addEquity('QQQ')),
      onSecuritiesChanged: (one, { addedSecurities }) => {
        if (addedSecurities.some(({ symbol }) => symbol.value === 'QQQ')) {
          act(one);
        }
      },
    }),
  },
  'the questions to an order book': {
    script: (act) => ({
      onData: at932((one) => {
        one.limitOrder(spy, 1, 50);
        one.transactions.getOrders(() => {
          act(one);
          return true;
        });
      }),
    }),
  },
  'a fee model': {
    script: (act) => ({
      onData: at932((one) => {
        class Meddling extends ConstantFeeModel {
          override fee(): number {
            act(one);
            return 0;
          }
        }

        one.securities[spy]?.setFeeModel(new Meddling(0));
        one.marketOrder(spy, 1);
      }),
    }),
  },
  'a fill model': {
    script: (act) => ({
      onData: at932((one) => {
        class Meddling extends EquityFillModel {
          override fill(...args: Parameters<EquityFillModel['fill']>): ReturnType<EquityFillModel['fill']> {
            act(one);
            return super.fill(...args);
          }
        }

        one.securities[spy]?.setFillModel(new Meddling());
        one.marketOrder(spy, 1);
      }),
    }),
  },
  onDividends: { script: (act) => ({ onDividends: (one) => act(one) }), source: eventful },
  onSplits: {
    script: (act) => ({ onSplits: (one, { values }) => values[0]?.type === 'split-occurred' && act(one) }),
    source: eventful,
  },
  onDelistings: {
    script: (act) => ({ onDelistings: (one, { values }) => values[0]?.type === 'warning' && act(one) }),
    source: eventful,
  },
  onSymbolChangedEvents: { script: (act) => ({ onSymbolChangedEvents: (one) => act(one) }), source: eventful },
  initialize: { script: (act) => ({ initialize: (one) => act(one) }), isTooEarlyOrLate: () => true },
  'the warm-up': {
    script: (act) => ({
      initialize: (one) => one.setWarmUp(2),
      onData: (one) => {
        if (one.isWarmingUp) {
          act(one);
        }
      },
    }),
    isTooEarlyOrLate: () => true,
  },
  onEndOfAlgorithm: { script: (act) => ({ onEndOfAlgorithm: (one) => act(one) }) },
};

const sent = tradingWays.filter(
  ({ cannot, member, when }) => cannot?.open === undefined && when !== 'later' && !member.includes('OnOpen'),
);

describe.each(Object.entries(places))('from %s', (_place, { script, source, isTooEarlyOrLate }) => {
  test.each(sent.map((way) => [nameOf(way), way] as const))('%s passes the gate once', (_name, way) => {
    const drive = (veto: boolean): Outcome & { readonly asked: number } => {
      isArmed = true;
      let asked = 0;
      const act = once((one) => {
        asked += 1;
        way.trade(one, (way.side ?? 1) * 20, one.portfolio.quantityOf(spy));
      });

      return { ...outcome(script(act), { plugin: new Ceiling(veto ? 1 : 1e6), ...(source && { source }) }), asked };
    };
    const free = drive(false);
    const vetoed = drive(true);

    expect([free.problems, vetoed.problems]).toEqual([[], []]);
    expect([free.asked, vetoed.asked]).toEqual([1, 1]);

    if (isTooEarlyOrLate?.(way.member)) {
      expect(free.submits).toBe(0);
    } else {
      expect([free.submits > 0, free.refusedBefore]).toEqual([true, 0]);
    }

    expect(Math.abs(vetoed.position)).toBeLessThanOrEqual(1);
  });
});

describe('a plugin', () => {
  const atOnce = sent.filter(({ when }) => when === undefined);

  test.each(atOnce.map((way) => [nameOf(way), way] as const))(
    'that trades by %s while it is asked is refused',
    (_name, way) => {
      let algorithm: QCAlgorithm | undefined;
      let isInside = false;
      class Meddling extends Ceiling {
        override initialize(host: RiskHost): boolean {
          return super.initialize(host);
        }

        override canOpenPosition(...args: Parameters<Ceiling['canOpenPosition']>): readonly [boolean, string] {
          if (!isInside && algorithm !== undefined) {
            isInside = true;
            way.trade(algorithm, (way.side ?? 1) * 20, 0);
          }

          return super.canOpenPosition(...args);
        }
      }
      const { position, problems, result } = outcome(
        {
          onData: at932((one) => {
            algorithm = one;
            one.marketOrder(spy, 7);
          }),
        },
        { plugin: new Meddling(1e6) },
      );

      expect(problems).toEqual([]);
      expect(position).toBe(0);
      expect(result.decisions.every(({ outcome: decided }) => decided === 'refused')).toBe(true);
    },
  );
});

const changed = changingWays.flatMap((way) =>
  Object.entries(waitingOrders).flatMap(([kind, place]) =>
    (way.sizes === undefined ? [30] : [60, 10]).map((quantity) => [way.member, kind, quantity, way, place] as const),
  ),
);

describe('a way to change an order', () => {
  test.each(changed)('%s of a %s order of 30, to %i, passes the gate once', (_member, _kind, quantity, way, place) => {
    const drive = (veto: boolean): Outcome =>
      outcome(
        {
          onData: (one) => {
            if (isAt(one, '2020-01-06 09:31')) {
              place(one, 30);
            }

            if (isAt(one, '2020-01-06 09:32')) {
              const [ticket] = one.transactions.getOpenOrderTickets();
              expect(ticket).toBeDefined();
              way.change(one, ticket as NonNullable<typeof ticket>, quantity);
            }
          },
        },
        { plugin: veto ? new Veto(1e6) : new Ceiling(1e6) },
      );
    const free = drive(false);
    const vetoed = drive(true);
    const order = vetoed.result.orders[0];

    expect([free.problems, vetoed.problems]).toEqual([[], []]);
    expect([free.result.orders.length, free.submits]).toEqual([1, 1]);
    expect([free.updates, vetoed.updates]).toEqual(way.cancels ? [0, 0] : [1, 1]);
    expect(Math.abs(vetoed.position)).toBeLessThanOrEqual(30);

    if (way.cancels) {
      expect([order?.status, free.result.orders[0]?.status]).toEqual(['canceled', 'canceled']);
    } else {
      expect(order?.quantity).toBe(Math.min(30, quantity));
    }
  });
});

describe('a margin call', () => {
  const falling = sourceOf('minute', {
    SPY: minutes('2020-01-06 09:30', [100, 100, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60]),
  });

  test.each<[string, Script['onOrderEvent'] | undefined]>([
    ['sends orders that pass the gate', undefined],
    ['passes the gate once for each order, whatever its events lead to', (one) => void one.marketOrder(spy, 10_000)],
  ])('%s', (_what, onOrderEvent) => {
    const lines: string[] = [];
    const result = run(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.addEquity(spy, Resolution.Minute);
        },
        onData(algorithm) {
          if (isAt(algorithm, '09:31')) {
            submitOf(algorithm)({ symbol: spy, type: 'market', quantity: 1990, strategy: 'x' });
          }
        },
        ...(onOrderEvent !== undefined && {
          onOrderEvent: (one, event) => {
            if (event.message.includes('Margin') || (event.orderId > 1 && event.orderId < 20)) {
              onOrderEvent(one, event);
            }
          },
        }),
      },
      falling,
      { journal: { write: (line) => lines.push(line), close: () => undefined } },
    );
    const { positions, problems } = audit(result, lines);

    expect(result.error).toBeNull();
    expect(problems).toEqual([]);
    expect(result.orders.filter(({ tag }) => tag === 'Margin Call').length).toBeGreaterThan(0);
    expect(positions[spy]).toBeLessThan(1990);
  });
});
