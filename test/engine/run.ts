/**
 * Small real runs for tests: a strategy written as functions, on bars written as numbers.
 *
 * @module
 */
import {
  Backtest,
  type BacktestOptions,
  type BacktestResult,
  dayNumber,
  type MarketDataProvider,
  MINUTE,
  type OrderEvent,
  parseUtc,
  QCAlgorithm,
  type Resolution,
  type RunStreams,
  type SecurityChanges,
  type SecuritySymbol,
  type Slice,
  usEquityHours,
} from 'plimsoll';
import { type BarRow, memory } from 'plimsoll/adapters/memory';

/** The strategy's hooks; each gets the algorithm first. */
export interface Script {
  readonly initialize?: (algorithm: QCAlgorithm) => void;
  readonly onData?: (algorithm: QCAlgorithm, slice: Slice) => void;
  readonly onOrderEvent?: (algorithm: QCAlgorithm, event: OrderEvent) => void;
  readonly onEndOfDay?: (algorithm: QCAlgorithm, symbol: SecuritySymbol) => void;
  readonly onEndOfAlgorithm?: (algorithm: QCAlgorithm) => void;
  readonly onSecuritiesChanged?: (algorithm: QCAlgorithm, changes: SecurityChanges) => void;
  readonly onDividends?: (algorithm: QCAlgorithm, dividends: Slice['dividends']) => void;
  readonly onSplits?: (algorithm: QCAlgorithm, splits: Slice['splits']) => void;
  readonly onDelistings?: (algorithm: QCAlgorithm, delistings: Slice['delistings']) => void;
  readonly onSymbolChangedEvents?: (algorithm: QCAlgorithm, changes: Slice['symbolChangedEvents']) => void;
  readonly onWarmupFinished?: (algorithm: QCAlgorithm) => void;
  readonly configureManagers?: QCAlgorithm['configureManagers'];
}

/** What a test can say besides the script. */
export type RunOptions = Partial<Omit<BacktestOptions, 'algorithm'>> & {
  /** Called before the run starts. */
  readonly watch?: (streams: RunStreams) => void;
};

/** Makes the class of a script. */
export function scripted(script: Script): new () => QCAlgorithm {
  class Scripted extends QCAlgorithm {
    override initialize(): void {
      script.initialize?.(this);
    }
    override onData(slice: Slice): void {
      script.onData?.(this, slice);
    }
    override onOrderEvent(event: OrderEvent): void {
      script.onOrderEvent?.(this, event);
    }
    override onEndOfAlgorithm(): void {
      script.onEndOfAlgorithm?.(this);
    }
    override onSecuritiesChanged(changes: SecurityChanges): void {
      script.onSecuritiesChanged?.(this, changes);
    }
    override onDividends(dividends: Slice['dividends']): void {
      script.onDividends?.(this, dividends);
    }
    override onSplits(splits: Slice['splits']): void {
      script.onSplits?.(this, splits);
    }
    override onDelistings(delistings: Slice['delistings']): void {
      script.onDelistings?.(this, delistings);
    }
    override onSymbolChangedEvents(changes: Slice['symbolChangedEvents']): void {
      script.onSymbolChangedEvents?.(this, changes);
    }
    override onWarmupFinished(): void {
      script.onWarmupFinished?.(this);
    }
    override configureManagers(): ReturnType<QCAlgorithm['configureManagers']> {
      return script.configureManagers?.call(this) ?? super.configureManagers();
    }
  }

  // Only a strategy that has the hook gets the end of each day scheduled.
  const { onEndOfDay } = script;

  if (onEndOfDay !== undefined) {
    Scripted.prototype.onEndOfDay = function (this: QCAlgorithm, symbol): void {
      onEndOfDay(this, symbol);
    };
  }

  return Scripted;
}

/** Runs a script on data. */
export function run(script: Script, data: MarketDataProvider, { watch, ...options }: RunOptions = {}): BacktestResult {
  const backtest = new Backtest({ algorithm: scripted(script), data, ...options });
  watch?.(backtest.streams);
  return backtest.run();
}

/** Runs a script that must succeed. */
export function complete(script: Script, data: MarketDataProvider, options: RunOptions = {}): BacktestResult {
  const result = run(script, data, options);

  if (result.error !== null) {
    throw new Error(`The run failed: ${result.error.message}`);
  }

  return result;
}

/** Open, high, low, close. */
export type Prices = readonly [open: number, high: number, low: number, close: number];

/** A bar whose four prices are the same, or four of them. */
export type PriceInput = number | Prices;

/** The instant of a wall time in New York, such as `2020-01-06 09:31`. */
export function newYork(text: string): number {
  const [date = '', time = '00:00'] = text.split(' ');
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const [hour = 0, minute = 0] = time.split(':').map(Number);

  return hours.timeZone.toUtc(dayNumber(year, month, day) * 86_400_000 + (hour * 60 + minute) * MINUTE);
}

const hours = usEquityHours();

/** Daily bars of successive trading days, the first on or after a date. */
export function daily(from: string, prices: readonly PriceInput[], volume = 1_000_000): BarRow[] {
  const rows: BarRow[] = [];

  for (let day = hours.dayOf(newYork(`${from} 12:00`)); rows.length < prices.length; day += 1) {
    const session = hours.session(day);

    if (session !== undefined) {
      rows.push(row(session.open, session.close, prices[rows.length] ?? 0, volume));
    }
  }

  return rows;
}

/** Bars of some minutes, one after the other from a wall time in New York. */
export function minutes(from: string, prices: readonly PriceInput[], step = 1, volume = 10_000): BarRow[] {
  const start = newYork(from);

  return prices.map((price, index) =>
    row(start + index * step * MINUTE, start + (index + 1) * step * MINUTE, price, volume),
  );
}

function row(start: number, end: number, price: PriceInput, volume: number): BarRow {
  const [open, high, low, close] = typeof price === 'number' ? [price, price, price, price] : price;

  return { start, end, open, high, low, close, volume };
}

/** A source with the bars of some securities. */
export function source(
  resolution: Resolution,
  securities: Readonly<Record<string, readonly BarRow[]>>,
): MarketDataProvider {
  return memory({
    securities: Object.fromEntries(Object.entries(securities).map(([ticker, bars]) => [ticker, { resolution, bars }])),
  });
}

/** What happened to orders, one line each: `1 filled 10 @ 100`. */
export function story(result: BacktestResult): string[] {
  return result.orderEvents.map(({ orderId, status, fillQuantity, fillPrice }) =>
    fillQuantity === 0 ? `${orderId} ${status}` : `${orderId} ${status} ${fillQuantity} @ ${fillPrice}`,
  );
}

/** Whether the algorithm's clock shows a wall time in New York, such as `09:31`. */
export function isAt(algorithm: QCAlgorithm, time: string): boolean {
  return algorithm.time.toFormat('HH:mm') === time || algorithm.time.toFormat('yyyy-MM-dd HH:mm') === time;
}

export { parseUtc };
