/**
 * A plausible result of twenty years, the same on every call.
 *
 * @module
 */
import { type BacktestResult, DAY, dayNumber, dayOfWeek, formatUtc, HOUR } from 'plimsoll';

const tickers = ['SPY', 'QQQ', 'IWM', 'GLD'] as const;
const strategies = ['MomentumStrategy', 'MeanReversion', 'TrendFollower'] as const;

/** What a sample is made of. */
export interface SampleOptions {
  /** Trading days. */
  readonly days?: number;
  /** One order every so many days. */
  readonly orderEvery?: number;
}

/**
 * Makes a result: a rising curve with two crashes, in which a circuit breaker trips and recovers.
 *
 * @param options - how large it is
 * @returns a result that passes the schema
 */
export function sampleResult({ days = 5295, orderEvery = 24 }: SampleOptions = {}): BacktestResult {
  const random = uniform(20_080_915);
  const calendar = weekdays(dayNumber(2000, 1, 3), days);
  const equity = curve(calendar, random);
  const riskEvents = breakerEvents(equity);
  const orders = orderList(calendar, random, orderEvery);

  return {
    schemaVersion: 1,
    algorithm: 'LegacyPortfolio',
    status: 'completed',
    error: null,
    statistics: statistics(orders.length),
    dataPoints: days * 2,
    orders,
    orderEvents: orders.flatMap(eventsOf),
    riskEvents: [...riskEvents, ...orders.filter(({ refusals }) => refusals.length > 0).map(blocked)].sort((a, b) =>
      a.time < b.time ? -1 : a.time > b.time ? 1 : 0,
    ),
    risk: { hash: 'abc', killSwitch: { state: 'active', reason: '' }, changes: [] },
    decisions: orders.map(decision),
    equity,
    charts: { Averages: averages(equity) },
    logs: orders.slice(0, 40).map(({ time, symbol }) => ({ time, level: 'log', message: `Signal in ${symbol}` })),
    config: {
      hash: '9f2c1e7ab04d5c66f18e3b7790aa21c4d2e5f6a7b8c9d0e1f2a3b4c5d6e7f809',
      run: { data: 'sample: S&P 500, daily', from: '2000-01-03', to: '2020-04-17', cash: 100_000, parameters: {} },
      risk: { plugins: { 'circuit-breaker': { maxDrawdown: 0.15 }, correlation: { maxPositionsPerGroup: 2 } } },
      plugins: [
        { name: 'CorrelationPlugin', version: '1.0.0', status: { initialized: true, positions: 2 } },
        { name: 'CircuitBreakerPlugin', version: '1.0.0', status: { initialized: true, tripped: false, trips: 2 } },
        { name: 'ConcentrationPlugin', version: '1.0.0', status: { initialized: true, allocated: 0.42 } },
      ],
    },
  };
}

type Order = BacktestResult['orders'][number];
type Random = () => number;

function uniform(seed: number): Random {
  let state = seed >>> 0;

  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;

    return state / 2 ** 32;
  };
}

function weekdays(first: number, count: number): number[] {
  const days: number[] = [];

  for (let day = first; days.length < count; day++) {
    if (dayOfWeek(day) % 6 !== 0) {
      days.push(day);
    }
  }

  return days;
}

const at = (day: number): string => formatUtc(day * DAY + 20 * HOUR);

function curve(calendar: readonly number[], random: Random): BacktestResult['equity'] {
  const crashes = [dayNumber(2008, 9, 1), dayNumber(2020, 2, 20)];
  let value = 100_000;

  return calendar.map((day) => {
    const crashing = crashes.some((start) => day >= start && day < start + 45);
    value *= 1 + (crashing ? -0.006 : 0.00035) + (random() - 0.5) * (crashing ? 0.03 : 0.014);

    return { time: at(day), value: Math.round(value * 100) / 100 };
  });
}

function breakerEvents(equity: BacktestResult['equity']): BacktestResult['riskEvents'] {
  const events: BacktestResult['riskEvents'] = [];
  let peak = 0;
  let tripped = false;

  for (const { time, value } of equity) {
    peak = Math.max(peak, value);
    const drawdown = 1 - value / peak;

    if (!tripped && drawdown > 0.15) {
      tripped = true;
      events.push({
        time,
        type: 'circuit_breaker_triggered',
        level: 'critical',
        source: 'CircuitBreakerPlugin',
        message: `Drawdown ${(drawdown * 100).toFixed(1)} % is over 15 %.`,
        data: { drawdown },
      });
    } else if (tripped && drawdown < 0.1) {
      tripped = false;
      events.push({
        time,
        type: 'recovery_conditions_met',
        level: 'info',
        source: 'CircuitBreakerPlugin',
        message: `Drawdown ${(drawdown * 100).toFixed(1)} % is back under 10 %.`,
        data: { drawdown },
      });
    }
  }

  return events;
}

function orderList(calendar: readonly number[], random: Random, every: number): Order[] {
  return calendar
    .filter((_day, index) => index % every === 0)
    .map((day, index): Order => {
      const refused = random() < 0.12;
      const quantity = Math.round((random() - 0.42) * 400) || 10;
      const price = Math.round((60 + random() * 240) * 100) / 100;

      return {
        id: index + 1,
        symbol: tickers[Math.floor(random() * tickers.length)] ?? 'SPY',
        type: random() < 0.8 ? 'market' : 'limit',
        quantity,
        price: refused ? 0 : price,
        status: refused ? 'invalid' : 'filled',
        time: at(day),
        createdTime: at(day),
        lastFillTime: refused ? null : at(day),
        tag: random() < 0.2 ? 'rebalance' : '',
        strategy: strategies[Math.floor(random() * strategies.length)] ?? '',
        limitPrice: null,
        stopPrice: null,
        triggerPrice: null,
        trailingAmount: null,
        trailingAsPercentage: null,
        combo: null,
        filledQuantity: refused ? 0 : quantity,
        bustedQuantity: 0,
        fees: refused ? 0 : Math.max(1, Math.round(Math.abs(quantity) * 0.5) / 100),
        refusals: refused ? reasons(random) : [],
      };
    });
}

function reasons(random: Random): Order['refusals'] {
  const group = {
    plugin: 'CorrelationPlugin',
    code: 'GROUP_LIMIT',
    message: 'Group us-equity-index holds 2 of 2 positions: SPY for MomentumStrategy, QQQ for TrendFollower.',
  };
  const share = {
    plugin: 'ConcentrationPlugin',
    code: 'SYMBOL_SHARE',
    message: 'SPY would be 46.2 % of equity, the limit is 40 %.',
    context: { share: 0.462, limit: 0.4 },
  };

  return random() < 0.5 ? [group] : [group, share];
}

function eventsOf(order: Order): BacktestResult['orderEvents'] {
  const refused = order.refusals.length > 0;
  const event = (status: string, filled: boolean): BacktestResult['orderEvents'][number] => ({
    orderId: order.id,
    symbol: order.symbol,
    time: order.time,
    status,
    fillQuantity: filled ? order.quantity : 0,
    fillPrice: filled ? order.price : 0,
    fee: filled ? order.fees : 0,
    message: '',
    refusals: order.refusals,
  });

  return refused ? [event('invalid', false)] : [event('submitted', false), event('filled', true)];
}

function blocked({ time, symbol, refusals, id }: Order): BacktestResult['riskEvents'][number] {
  return {
    time,
    type: 'position_blocked',
    level: 'warning',
    source: refusals[0]?.plugin ?? 'gate',
    message: `Order ${id} in ${symbol} refused: ${refusals.map(({ code }) => code).join(', ')}`,
    data: { orderId: id },
  };
}

function decision(order: Order): BacktestResult['decisions'][number] {
  const { time, id, symbol, strategy, quantity, refusals } = order;

  return {
    time,
    action: 'submit',
    orderId: id,
    symbol,
    strategy,
    quantity,
    openingQuantity: quantity,
    price: 100,
    outcome: refusals.length > 0 ? 'refused' : 'approved',
    refusals,
  };
}

function averages(equity: BacktestResult['equity']): BacktestResult['charts'][string] {
  const mean = (window: number): BacktestResult['equity'] =>
    equity
      .map(({ time }, index) => {
        const part = equity.slice(Math.max(0, index - window + 1), index + 1);

        return { time, value: part.reduce((sum, { value }) => sum + value, 0) / part.length };
      })
      .filter((_point, index) => index % 5 === 0);

  return { fast: mean(20), slow: mean(120) };
}

function statistics(orders: number): Record<string, string> {
  return {
    'Total Orders': String(orders),
    'Average Win': '1.62%',
    'Average Loss': '-1.11%',
    'Compounding Annual Return': '6.418%',
    Drawdown: '31.700%',
    Expectancy: '0.291',
    'Start Equity': '100000',
    'End Equity': '353219.44',
    'Net Profit': '253.219%',
    'Sharpe Ratio': '0.512',
    'Sortino Ratio': '0.548',
    'Probabilistic Sharpe Ratio': '3.021%',
    'Loss Rate': '47%',
    'Win Rate': '53%',
    'Profit-Loss Ratio': '1.46',
    Alpha: '0.021',
    Beta: '0.403',
    'Annual Standard Deviation': '0.094',
    'Annual Variance': '0.009',
    'Information Ratio': '-0.004',
    'Tracking Error': '0.121',
    'Treynor Ratio': '0.119',
    'Total Fees': '$2183.30',
    'Estimated Strategy Capacity': '$56000000.00',
    'Lowest Capacity Asset': 'SPY R735QTJ8XC9X',
    'Portfolio Turnover': '2.10%',
    'Drawdown Recovery': '742',
  };
}
