/**
 * LEAN's statistics of a run, under its names and in its formatting.
 *
 * @module
 */
import { Decimal } from '../core/decimal.js';
import { roundToSignificantDigits } from '../core/numbers.js';
import { DAY } from '../core/time.js';
import type { Capacity } from './capacity.js';
import { worstDrawdown } from './drawdown.js';
import { percent, ratio, threeDecimals, toDecimal } from './exact.js';
import { covariance, mean, shape, variance } from './moments.js';
import { normalCdf } from './normal.js';
import { type ClosingRecord, winLoss } from './records.js';
import type { SampleSeries, SeriesPoint } from './sampler.js';

/** What the statistics of a run are computed from. */
export interface StatisticsInput {
  /** The samples of the run. */
  readonly series: SampleSeries;
  /** What the account was worth at the start, in account currency. */
  readonly startingCapital: number;
  /** How many orders there were, refused ones included, those that were never fit to be placed left out. */
  readonly totalOrders: number;
  /** What names all orders, `orderListHash`; not told when left out. */
  readonly orderListHash?: string;
  /** All fees paid, in account currency. */
  readonly totalFees: number;
  /** The fills that closed something, in order of time. */
  readonly records: readonly ClosingRecord[];
  /** What the strategy could manage; nothing estimated when left out. */
  readonly capacity?: Capacity;
  /** What is written before money; `$` when left out. */
  readonly currencySymbol?: string;
  /**
   * Returns the yearly interest of a day (days since 1970-01-01) as a fraction; 0 when left out.
   */
  readonly riskFreeRate?: (day: number) => number;
  /** By how many days a year yearly values are made; 252 when left out, crypto markets have 365. */
  readonly tradingDaysPerYear?: number;
}

/**
 * Computes the statistics of a run.
 *
 * @remarks Every value is finite: what cannot be computed (too few samples, no variance, no trades, an account without value) is 0. With less
 * than two daily gains only the equity, the orders, the fees, the capacity and the turnover are told.
 * @param input - what the run left
 * @returns LEAN's names with LEAN's text, in LEAN's order
 * @source LEAN `Common/Statistics/StatisticsBuilder.cs`, GetSummary
 */
export function computeStatistics(input: StatisticsInput): Record<string, string> {
  const money = input.currencySymbol ?? '$';
  const start = toDecimal(input.startingCapital);
  const end = toDecimal(input.series.equity.at(-1)?.value ?? input.startingCapital);
  const gains = dailyGains(input.series.performance);
  const benchmark = benchmarkGains(input.series.benchmark);
  const enough = !start.isZero && gains.length >= 2 && benchmark.length >= 2;
  const trades = winLoss(enough ? input.records : [], start);
  const growth = enough ? growthOf(input.series.equity, start, end) : noGrowth;
  const risk = enough ? riskOf(gains, benchmark, input) : noRisk;
  const drawdown = worstDrawdown(enough ? input.series.equity : []);

  return {
    'Total Orders': `${input.totalOrders}`,
    'Average Win': percent(trades.averageWin, 2),
    'Average Loss': percent(trades.averageLoss, 2),
    'Compounding Annual Return': percent(growth.perYear, 3),
    Drawdown: percent(drawdown.depth, 3),
    Expectancy: `${trades.expectancy.round(3)}`,
    'Start Equity': `${start.round(2)}`,
    'End Equity': `${end.round(2)}`,
    'Net Profit': percent(growth.total, 3),
    'Sharpe Ratio': threeDecimals(risk.sharpe),
    'Sortino Ratio': threeDecimals(risk.sortino),
    'Probabilistic Sharpe Ratio': percent(risk.probabilisticSharpe, 3),
    'Loss Rate': percent(trades.lossRate, 0),
    'Win Rate': percent(trades.winRate, 0),
    'Profit-Loss Ratio': `${trades.profitLossRatio.round(2)}`,
    Alpha: threeDecimals(risk.alpha),
    Beta: threeDecimals(risk.beta),
    'Annual Standard Deviation': threeDecimals(risk.deviation),
    'Annual Variance': threeDecimals(risk.variance),
    'Information Ratio': threeDecimals(risk.information),
    'Tracking Error': threeDecimals(risk.trackingError),
    'Treynor Ratio': threeDecimals(risk.treynor),
    'Total Fees': money + twoDecimals(toDecimal(input.totalFees)),
    'Estimated Strategy Capacity': `${money}${roundToSignificantDigits(input.capacity?.value ?? Decimal.zero, 2)}`,
    'Lowest Capacity Asset': input.capacity?.lowestAsset?.id ?? '',
    'Portfolio Turnover': percent(meanValue(input.series.turnover), 2),
    'Drawdown Recovery': `${drawdown.recoveryDays}`,
    ...(input.orderListHash !== undefined && { OrderListHash: input.orderListHash }),
  };
}

interface Growth {
  readonly total: Decimal;
  readonly perYear: Decimal;
}

interface Risk {
  readonly variance: number;
  readonly deviation: number;
  readonly sharpe: number;
  readonly sortino: number;
  readonly probabilisticSharpe: Decimal;
  readonly alpha: number;
  readonly beta: number;
  readonly information: number;
  readonly trackingError: number;
  readonly treynor: number;
}

const hundred = Decimal.of(100n);
const daysPerYear = Decimal.of(365n);
const noGrowth: Growth = { total: Decimal.zero, perYear: Decimal.zero };
const noRisk: Risk = {
  variance: 0,
  deviation: 0,
  sharpe: 0,
  sortino: 0,
  probabilisticSharpe: Decimal.zero,
  alpha: 0,
  beta: 0,
  information: 0,
  trackingError: 0,
  treynor: 0,
};

/** The gains of the days after the first: the midnight of the start and the first day are dropped, as orders at the open distort them. */
function dailyGains(performance: readonly SeriesPoint[]): number[] {
  return performance.slice(2).map((point) => toDecimal(point.value).divide(hundred).toNumber());
}

function benchmarkGains(prices: readonly SeriesPoint[]): number[] {
  return prices.slice(2).map((point, index) => {
    const before = toDecimal(prices[index + 1]?.value ?? 0);

    return ratio(toDecimal(point.value).subtract(before), before).toNumber();
  });
}

function growthOf(equity: readonly SeriesPoint[], start: Decimal, end: Decimal): Growth {
  const duration = (equity.at(-1)?.utc ?? 0) - (equity[0]?.utc ?? 0);
  const years = toDecimal(duration / DAY).divide(daysPerYear);
  const perYear = years.isZero ? 0 : (end.toNumber() / start.toNumber()) ** (1 / years.toNumber()) - 1;

  return { total: ratio(end, start).subtract(Decimal.one), perYear: toDecimal(perYear) };
}

/** Intermediate values pass through decimals as LEAN's do: what is less than their last digit is nothing, not noise. */
function riskOf(gains: readonly number[], benchmark: readonly number[], input: StatisticsInput): Risk {
  const days = input.tradingDaysPerYear ?? 252;
  const riskFree = meanRate(input).toNumber();
  const gained = yearly(gains, days);
  const gainedByBenchmark = yearly(benchmark, days);
  const annualVariance = settled(variance(gains) * days);
  const deviation = settled(Math.sqrt(annualVariance));
  const losses = gains.filter((gain) => gain < 0);
  const downside = settled(Math.sqrt(variance(losses) * days));
  const benchmarkVariance = variance(benchmark);
  const beta = settled(quotient(covariance(gains, benchmark), benchmarkVariance));
  const differences = gains.map((gain, index) => gain - (benchmark[index] ?? 0));
  const trackingError = settled(Math.sqrt(variance(differences) * days));

  return {
    variance: annualVariance,
    deviation,
    sharpe: settled(quotient(gained - riskFree, deviation)),
    sortino: settled(quotient(gained - riskFree, downside)),
    probabilisticSharpe: toDecimal(probabilisticSharpe(gains, riskFree / days, 1 / Math.sqrt(days))),
    alpha: beta === 0 ? 0 : settled(gained - (riskFree + beta * (gainedByBenchmark - riskFree))),
    beta,
    information: settled(quotient(gained - gainedByBenchmark, trackingError)),
    trackingError,
    treynor: settled(quotient(gained - riskFree, beta)),
  };
}

/** The probability that the true Sharpe ratio beats another one, given how few and how skewed the gains are. */
function probabilisticSharpe(gains: readonly number[], riskFree: number, target: number): number {
  const sharpe = quotient(mean(gains) - riskFree, Math.sqrt(variance(gains)));
  const { skewness, kurtosis } = shape(gains);
  const squared = (1 - skewness * sharpe + ((kurtosis - 1) / 4) * sharpe ** 2) / (gains.length - 1);
  const error = Math.sqrt(squared);

  return Number.isNaN(error) ? 0 : normalCdf(quotient(sharpe - target, error));
}

function meanRate(input: StatisticsInput): Decimal {
  const { riskFreeRate } = input;
  const { equity } = input.series;

  if (riskFreeRate === undefined) {
    return Decimal.zero;
  }

  let sum = Decimal.zero;
  let rate = Decimal.zero;
  let known = 0;

  for (const point of equity) {
    const next = riskFreeRate(Math.floor(point.utc / DAY));
    rate = next === known ? rate : toDecimal(next);
    known = next;
    sum = sum.add(rate);
  }

  return ratio(sum, toDecimal(equity.length));
}

function meanValue(points: readonly SeriesPoint[]): Decimal {
  let sum = Decimal.zero;

  for (const point of points) {
    sum = sum.add(toDecimal(point.value));
  }

  return ratio(sum, toDecimal(points.length));
}

function yearly(gains: readonly number[], days: number): number {
  return settled((mean(gains) + 1) ** days - 1);
}

function quotient(dividend: number, divisor: number): number {
  return divisor === 0 ? 0 : dividend / divisor;
}

function settled(value: number): number {
  return toDecimal(value).toNumber();
}

function twoDecimals(value: Decimal): string {
  const rounded = value.round(2, 'half-away');

  return rounded.scale === 2 ? `${rounded}` : `${rounded.multiply(Decimal.parse('1.00')).round(2)}`;
}
