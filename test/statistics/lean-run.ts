/**
 * Replays published LEAN runs by hand: bars from LEAN's files, the fills the run had, no engine.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import {
  CapacityEstimate,
  ClosingRecords,
  computeStatistics,
  DAY,
  Decimal,
  EquitySampler,
  type Fill,
  HOUR,
  MINUTE,
  parseDay,
  SecuritySymbol,
  TimeZone,
} from 'plimsoll';

/** A bar of the replay. */
export interface ReplayBar {
  readonly ticker: string;
  readonly endUtc: number;
  readonly open: number;
  readonly close: number;
  readonly volume: number;
}

/** What a run traded. */
export interface ReplayFill {
  readonly ticker: string;
  readonly utc: number;
  readonly quantity: number;
  readonly price: number;
  readonly fee: number;
}

/** A published run. */
export interface Replay {
  readonly from: string;
  readonly to: string;
  /** The bars of the traded securities, and how much time each covers. */
  readonly bars: readonly ReplayBar[];
  readonly period: number;
  /** The hourly bars of the benchmark, from before the start. */
  readonly benchmark: readonly ReplayBar[];
  readonly fills: readonly ReplayFill[];
}

const zone = TimeZone.newYork;
const priceScale = Decimal.of(10_000n);

/** The price factors of October 2013, from the factor files. */
const factors: Readonly<Record<string, Decimal>> = {
  SPY: Decimal.parse('0.8646266'),
  AIG: Decimal.parse('0.8453053'),
  BAC: Decimal.parse('0.8832659'),
};

/**
 * Converts the wall time of a bar to UTC.
 *
 * @param day - `YYYYMMDD`
 * @param time - milliseconds since midnight in New York
 */
export function newYork(day: string, time: number): number {
  return zone.toUtc((parseDay(day) ?? Number.NaN) * DAY + time);
}

/** Minute bars in regular trading hours. */
export function minuteBars(data: string, ticker: string, days: readonly string[]): ReplayBar[] {
  return days.flatMap((day) =>
    rows(join(data, `equity/usa/minute/${ticker.toLowerCase()}/${day}_trade.zip`))
      .filter(([start]) => Number(start) >= 9.5 * HOUR && Number(start) < 16 * HOUR)
      .map((row) => bar(ticker, newYork(day, Number(row[0]) + MINUTE), row)),
  );
}

/** Hour bars of SPY in October 2013. */
export function hourBars(data: string): ReplayBar[] {
  return rows(join(data, 'equity/usa/hour/spy.zip'), '201310').map((row) => {
    const [day = '', time = ''] = row[0]?.split(' ') ?? [];

    return bar('SPY', newYork(day, (Number(time.slice(0, 2)) + 1) * HOUR), row);
  });
}

/** Daily bars of SPY in October 2013, ending with the session. */
export function dailyBars(data: string): ReplayBar[] {
  return rows(join(data, 'equity/usa/daily/spy.zip'), '201310').map((row) =>
    bar('SPY', newYork(row[0]?.slice(0, 8) ?? '', 16 * HOUR), row),
  );
}

/**
 * Reads the close of the bid and of the ask of the minute bar that starts with a session.
 *
 * @param data - LEAN's data folder
 * @param ticker - upper case
 * @param day - `YYYYMMDD`
 */
export function firstQuote(data: string, ticker: string, day: string): { readonly bid: number; readonly ask: number } {
  const file = join(data, `equity/usa/minute/${ticker.toLowerCase()}/${day}_quote.zip`);
  const row = rows(file).find(([start]) => Number(start) === 9.5 * HOUR) ?? [];

  return { bid: adjusted(ticker, row[4]), ask: adjusted(ticker, row[9]) };
}

/**
 * Replays a run.
 *
 * @param data - LEAN's data folder
 * @param run - what happened
 * @returns its statistics
 */
export function replay(data: string, run: Replay): Record<string, string> {
  const spec = { startUtc: newYork(run.from, 0), endUtc: newYork(run.to, 0) + DAY - 1, timeZone: zone };
  const account = new Account(run.period);
  const sampler = new EquitySampler({ ...spec, startingCapital: 100_000, source: account });
  const capacity = new CapacityEstimate({ ...spec, source: account });
  const bars = byTime(run.bars);
  const benchmark = byTime(run.benchmark);
  const times = [...new Set([...bars.keys(), ...benchmark.keys()])]
    .filter((utc) => utc >= spec.startUtc && utc <= spec.endUtc)
    .sort((a, b) => a - b);
  account.benchmarkPrice = run.benchmark.findLast((each) => each.endUtc < spec.startUtc)?.close ?? 0;

  for (const utc of times) {
    sampler.samplePast(utc);
    account.update(bars.get(utc) ?? [], benchmark.get(utc)?.[0]);
    sampler.sampleDue(utc);

    for (const filled of run.fills.filter((each) => each.utc === utc)) {
      capacity.onFill(account.book(filled));
    }

    capacity.step(utc);
    sampler.step(utc);
  }

  const last = times.at(-1) ?? spec.startUtc;
  capacity.finish(last);
  sampler.finish(last);

  return computeStatistics({
    series: sampler.series,
    startingCapital: 100_000,
    totalOrders: run.fills.length,
    totalFees: account.fees.toNumber(),
    records: account.records.all,
    capacity: capacity.capacity,
    riskFreeRate: interest(data),
  });
}

function byTime(bars: readonly ReplayBar[]): Map<number, ReplayBar[]> {
  const times = new Map<number, ReplayBar[]>();

  for (const each of bars) {
    times.set(each.endUtc, [...(times.get(each.endUtc) ?? []), each]);
  }

  return times;
}

/** What is held of one security. */
interface Position {
  readonly symbol: SecuritySymbol;
  quantity: number;
  price: number;
  entryPrice: number;
  bar: ReplayBar | undefined;
}

/** An account that opens positions and closes them whole. */
class Account {
  readonly records = new ClosingRecords();
  benchmarkPrice = 0;
  totalSaleVolume = 0;
  fees = Decimal.zero;
  readonly #period: number;
  readonly #positions = new Map<string, Position>();
  #cash = Decimal.of(100_000n);

  constructor(period: number) {
    this.#period = period;
  }

  get totalPortfolioValue(): number {
    return [...this.#positions.values()].reduce(
      (sum, { quantity, price }) => sum + quantity * price,
      this.#cash.toNumber(),
    );
  }

  holdingsValueOf(symbol: SecuritySymbol): number {
    const { quantity, price } = this.#position(symbol.value);

    return quantity * price;
  }

  barOf(symbol: SecuritySymbol): { close: number; volume: number; period: number } | undefined {
    const { bar } = this.#position(symbol.value);

    return bar && { close: bar.close, volume: bar.volume, period: this.#period };
  }

  update(bars: readonly ReplayBar[], benchmark: ReplayBar | undefined): void {
    for (const position of this.#positions.values()) {
      position.bar = undefined;
    }

    for (const bar of bars) {
      const position = this.#position(bar.ticker);
      position.bar = bar;
      position.price = bar.close;
    }

    this.benchmarkPrice = benchmark?.close ?? this.benchmarkPrice;
  }

  book(fill: ReplayFill): Fill {
    const position = this.#position(fill.ticker);
    const value = Decimal.fromNumber(fill.price).multiply(Decimal.fromNumber(fill.quantity));
    const fee = Decimal.fromNumber(fill.fee);
    this.#cash = this.#cash.subtract(value).subtract(fee);
    this.fees = this.fees.add(fee);
    this.totalSaleVolume += value.abs().toNumber();

    if (position.quantity !== 0) {
      this.records.add(fill.utc, (position.entryPrice - fill.price) * fill.quantity, fill.fee);
    }

    position.quantity += fill.quantity;
    position.entryPrice = fill.price;
    return { ...fill, orderId: 1, symbol: position.symbol, strategy: 'replay', accountWide: false };
  }

  #position(ticker: string): Position {
    const known = this.#positions.get(ticker);

    if (known !== undefined) {
      return known;
    }

    const id = `${ticker} R735QTJ8XC9X`;
    const symbol = new SecuritySymbol({ value: ticker, id, securityType: 'equity', market: 'usa', timeZone: zone });
    const made = { symbol, quantity: 0, price: 0, entryPrice: 0, bar: undefined };
    this.#positions.set(ticker, made);
    return made;
  }
}

function rows(file: string, prefix = ''): string[][] {
  const [entry] = Object.values(unzipSync(readFileSync(file)));

  return strFromU8(entry ?? new Uint8Array())
    .trim()
    .split('\n')
    .filter((line) => line.startsWith(prefix))
    .map((line) => line.split(','));
}

function bar(ticker: string, endUtc: number, [, open, , , close, volume]: readonly string[]): ReplayBar {
  return {
    ticker,
    endUtc,
    open: adjusted(ticker, open),
    close: adjusted(ticker, close),
    volume: Decimal.parse(volume ?? '')
      .divide(factors[ticker] ?? Decimal.one)
      .round()
      .toNumber(),
  };
}

function adjusted(ticker: string, price: string | undefined): number {
  return Decimal.parse(price ?? '')
    .divide(priceScale)
    .multiply(factors[ticker] ?? Decimal.one)
    .toNumber();
}

/** Yearly interest by day: the latest rate of LEAN's file. */
function interest(data: string): (day: number) => number {
  const rates = readFileSync(join(data, 'alternative/interest-rate/usa/interest-rate.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .map(([day = '', rate = '']) => ({ day: parseDay(day) ?? 0, rate: Number(rate) / 100 }));

  return (day) => (rates.findLast((rate) => rate.day <= day) ?? rates[0])?.rate ?? 0;
}
