/**
 * Every way to trade and to change an order, each with a driver. The members are those of `trades` and `changes` in `ways-table.ts`; a member there without
 * a driver here fails the test.
 *
 * @module
 */
import {
  ImmediateExecutionModel,
  Insight,
  InsightDirection,
  Leg,
  type OrderTicket,
  type OrderType,
  PortfolioTarget,
  type QCAlgorithm,
  TimeSpan,
} from 'plimsoll';

/** What an order does to a position. */
export const situations = ['open', 'add', 'reduce', 'flip'] as const;

/** One of them. */
export type Situation = (typeof situations)[number];

/** A way to trade. */
export interface TradingWay {
  /** The member, as the table names it. */
  readonly member: string;
  /** What else tells it from other uses of the member. */
  readonly use?: string;
  /** The only direction it has. */
  readonly side?: 1 | -1;
  /** Why it does not apply to some situations. */
  readonly cannot?: Partial<Record<Situation, string>>;
  /** Whether it sends its orders at later instants, or those that were refused again then. */
  readonly when?: 'later' | 'again';
  /** Trades so many units, signed, where that can be said, while so many are held. */
  readonly trade: (one: QCAlgorithm, quantity: number, held: number) => unknown;
}

/** What is traded. */
export const spy = 'SPY';

type Submit = (spec: Readonly<Record<string, unknown>>) => unknown;

/** What TypeScript keeps to subclasses, as JavaScript shows it. */
export function submitOf(one: QCAlgorithm, member: 'submit' | 'submitCombo' = 'submit'): Submit {
  return (Reflect.get(one, 'runtime') as Readonly<Record<typeof member, Submit>>)[member];
}

const closesOnly = 'closes what is held, and nothing else';
const onlyReduces = { open: closesOnly, add: closesOnly, flip: closesOnly };
const better = (quantity: number): number => (quantity > 0 ? 100.5 : 99.5);
const worst = (quantity: number): number => (quantity > 0 ? 103 : 97);
const share = (units: number): number => (units * 100) / 100_000;

const insight = (): Insight => Insight.price(spy, TimeSpan.fromDays(5), InsightDirection.Up);

/** Gives one insight at the next instant. */
function says(): object {
  const fresh = [insight()];

  return { update: (): Insight[] => fresh.splice(0) };
}

/** Wants so many units to be held, once it hears of an insight. */
function wants(units: number): object {
  return {
    createTargets: (_one: QCAlgorithm, insights: readonly Insight[]): PortfolioTarget[] =>
      insights.map(() => new PortfolioTarget(spy, units)),
  };
}

/** Wants so many units to be held, whatever the targets. */
function insists(units: number): object {
  return { manageRisk: (): PortfolioTarget[] => [new PortfolioTarget(spy, units)] };
}

/** The ways to trade. */
export const tradingWays: readonly TradingWay[] = [
  { member: 'TradingAlgorithm.marketOrder', trade: (one, quantity) => one.marketOrder(spy, quantity) },
  {
    member: 'TradingAlgorithm.marketOrder',
    use: 'as another strategy',
    trade: (one, quantity) => one.runAs('other', () => one.marketOrder(spy, quantity)),
  },
  {
    member: 'TradingAlgorithm.marketOrder',
    use: 'in another spelling',
    trade: (one, quantity) => one.MarketOrder(spy, quantity),
  },
  { member: 'TradingAlgorithm.order', trade: (one, quantity) => one.order(spy, quantity) },
  { member: 'TradingAlgorithm.buy', side: 1, trade: (one, quantity) => one.buy(spy, quantity) },
  { member: 'TradingAlgorithm.sell', side: -1, trade: (one, quantity) => one.sell(spy, quantity) },
  {
    member: 'TradingAlgorithm.limitOrder',
    trade: (one, quantity) => one.limitOrder(spy, quantity, better(quantity)),
  },
  {
    member: 'TradingAlgorithm.stopMarketOrder',
    trade: (one, quantity) => one.stopMarketOrder(spy, quantity, better(quantity)),
  },
  {
    member: 'TradingAlgorithm.stopLimitOrder',
    trade: (one, quantity) => one.stopLimitOrder(spy, quantity, better(quantity), worst(quantity)),
  },
  {
    // A buy waits for the market to fall to its price first, a sale for it to rise.
    member: 'TradingAlgorithm.limitIfTouchedOrder',
    trade: (one, quantity) => one.limitIfTouchedOrder(spy, quantity, better(-quantity), better(quantity)),
  },
  {
    member: 'TradingAlgorithm.trailingStopOrder',
    trade: (one, quantity) => one.trailingStopOrder(spy, quantity, 0.5, false),
  },
  {
    member: 'TradingAlgorithm.comboMarketOrder',
    trade: (one, quantity) => one.comboMarketOrder([Leg.create(spy, 1)], quantity),
  },
  {
    member: 'TradingAlgorithm.comboLimitOrder',
    trade: (one, quantity) => one.comboLimitOrder([Leg.create(spy, 1)], quantity, better(quantity)),
  },
  {
    member: 'TradingAlgorithm.comboLegLimitOrder',
    trade: (one, quantity) => one.comboLegLimitOrder([Leg.create(spy, 1, better(quantity))], quantity),
  },
  {
    member: 'AlgorithmRuntime.submitCombo',
    trade: (one, quantity) =>
      submitOf(one, 'submitCombo')({ type: 'combo-market', legs: [Leg.create(spy, 1)], quantity, strategy: 'x' }),
  },
  { member: 'TradingAlgorithm.marketOnCloseOrder', trade: (one, quantity) => one.marketOnCloseOrder(spy, quantity) },
  {
    // Not taken while the exchange is open: what is asked for by day is sent before the next open.
    member: 'TradingAlgorithm.marketOnOpenOrder',
    trade: (one, quantity) =>
      one.schedule.on(one.dateRules.everyDay(), one.timeRules.at(8, 0), () => {
        if (one.transactions.getOrders(({ type }) => type === 'market-on-open').length === 0) {
          one.marketOnOpenOrder(spy, quantity);
        }
      }),
  },
  {
    member: 'TradingAlgorithm.setHoldings',
    trade: (one, quantity, held) => one.setHoldings(spy, share(held + quantity)),
  },
  {
    member: 'TradingAlgorithm.setHoldings',
    use: 'of targets',
    trade: (one, quantity, held) => one.setHoldings([{ symbol: spy, quantity: share(held + quantity) }], true),
  },
  {
    member: 'FrameworkAlgorithm.emitInsights',
    when: 'again',
    trade: (one, quantity, held) => {
      one.setPortfolioConstruction(wants(held + quantity));
      one.emitInsights(insight());
    },
  },
  {
    member: 'FrameworkAlgorithm.setAlpha',
    when: 'later',
    trade: (one, quantity, held) => {
      one.setPortfolioConstruction(wants(held + quantity));
      one.setAlpha(says());
    },
  },
  {
    member: 'FrameworkAlgorithm.addAlpha',
    when: 'later',
    trade: (one, quantity, held) => {
      one.setPortfolioConstruction(wants(held + quantity));
      one.addAlpha(says());
    },
  },
  {
    member: 'FrameworkAlgorithm.setPortfolioConstruction',
    when: 'later',
    trade: (one, quantity, held) =>
      one.setPortfolioConstruction({ createTargets: () => [new PortfolioTarget(spy, held + quantity)] }),
  },
  {
    member: 'FrameworkAlgorithm.setRiskManagement',
    when: 'later',
    trade: (one, quantity, held) => one.setRiskManagement(insists(held + quantity)),
  },
  {
    member: 'FrameworkAlgorithm.addRiskManagement',
    when: 'later',
    trade: (one, quantity, held) => one.addRiskManagement(insists(held + quantity)),
  },
  {
    member: 'FrameworkAlgorithm.setExecution',
    when: 'later',
    trade: (one, quantity) => {
      const waiting = [quantity];
      one.setExecution({
        execute: () => {
          for (const units of waiting.splice(0)) {
            one.marketOrder(spy, units);
          }
        },
      });
    },
  },
  {
    member: 'ImmediateExecutionModel.execute',
    trade: (one, quantity, held) =>
      new ImmediateExecutionModel().execute(one, [new PortfolioTarget(spy, held + quantity)]),
  },
  { member: 'TradingAlgorithm.liquidate', cannot: onlyReduces, trade: (one) => one.liquidate(spy) },
  { member: 'TradingAlgorithm.liquidate', use: 'of all', cannot: onlyReduces, trade: (one) => one.liquidate() },
  { member: 'DataAlgorithm.removeSecurity', cannot: onlyReduces, trade: (one) => one.removeSecurity(spy) },
  {
    member: 'UnifiedRiskManager.tightenKillSwitch',
    cannot: onlyReduces,
    trade: (one) => one.unifiedRiskManager.tightenKillSwitch('flatten', 'a test'),
  },
  {
    member: 'AlgorithmRuntime.submit',
    trade: (one, quantity) => submitOf(one)({ symbol: spy, type: 'market', quantity, strategy: 'x' }),
  },
  {
    member: 'AlgorithmRuntime.submit',
    use: 'for the whole account',
    trade: (one, quantity) =>
      submitOf(one)({ symbol: spy, type: 'market', quantity, strategy: 'x', accountWide: true }),
  },
];

/** Ways whose members only answer when the engine calls them; driven in tests of their own. */
export const answeringWays: readonly string[] = ['QCAlgorithm.onMarginCall'];

/** A way to change an order, or to take it back. */
export interface ChangingWay {
  /** The member, as the table names it. */
  readonly member: string;
  /** Whether it takes the order back; cancelling passes every limit and asks nobody. */
  readonly cancels?: true;
  /** Whether it changes how many units are traded. */
  readonly sizes?: true;
  /** Changes an order, to so many units where that can be said. */
  readonly change: (one: QCAlgorithm, ticket: OrderTicket, quantity: number) => unknown;
}

/** The ways to change an order. */
export const changingWays: readonly ChangingWay[] = [
  {
    member: 'OrderTicket.update',
    sizes: true,
    change: (_one, ticket, quantity) => ticket.update({ quantity, tag: 'a' }),
  },
  {
    member: 'OrderTicket.updateQuantity',
    sizes: true,
    change: (_one, ticket, quantity) => ticket.updateQuantity(quantity),
  },
  {
    member: 'OrderTicket.updateLimitPrice',
    change: (_one, ticket, quantity) => ticket.updateLimitPrice(better(quantity)),
  },
  {
    member: 'OrderTicket.updateStopPrice',
    change: (_one, ticket, quantity) => ticket.updateStopPrice(better(quantity)),
  },
  {
    member: 'OrderTicket.updateTriggerPrice',
    change: (_one, ticket, quantity) => ticket.updateTriggerPrice(better(-quantity)),
  },
  { member: 'OrderTicket.updateStopTrailingAmount', change: (_one, ticket) => ticket.updateStopTrailingAmount(0.7) },
  { member: 'OrderTicket.updateTag', change: (_one, ticket) => ticket.updateTag('another') },
  { member: 'OrderTicket.cancel', cancels: true, change: (_one, ticket) => ticket.cancel() },
  {
    member: 'SecurityTransactionManager.cancelOrder',
    cancels: true,
    change: (one, { orderId }) => one.transactions.cancelOrder(orderId),
  },
  {
    member: 'SecurityTransactionManager.cancelOpenOrders',
    cancels: true,
    change: (one) => one.transactions.cancelOpenOrders(spy),
  },
];

const far = (quantity: number): number => (quantity > 0 ? 110 : 90);

/** Orders that wait for long, of each kind that can wait while the exchange is open. */
export const waitingOrders: Readonly<Partial<Record<OrderType, (one: QCAlgorithm, quantity: number) => OrderTicket>>> =
  {
    limit: (one, quantity) => one.limitOrder(spy, quantity, far(-quantity)),
    'stop-market': (one, quantity) => one.stopMarketOrder(spy, quantity, far(quantity)),
    'stop-limit': (one, quantity) => one.stopLimitOrder(spy, quantity, far(quantity), far(quantity)),
    'limit-if-touched': (one, quantity) => one.limitIfTouchedOrder(spy, quantity, far(-quantity), far(-quantity)),
    'trailing-stop': (one, quantity) => one.trailingStopOrder(spy, quantity, 10, false),
    'market-on-close': (one, quantity) => one.marketOnCloseOrder(spy, quantity),
  };
