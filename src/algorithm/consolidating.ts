/**
 * Longer bars, and indicators that they feed.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';
import { DAY, HOUR, MINUTE } from '../core/time.js';
import { TimeSpan } from '../core/time-span.js';
import type { Indicator, IndicatorBase } from '../indicators/base/indicator.js';
import type { TradeBar } from '../market/bars.js';
import { type AnyConsolidator, Consolidator } from '../market/consolidators/consolidator.js';
import type { DataPoint, TickType } from '../market/consolidators/data-point.js';
import { type Resolution, resolutionMs } from '../market/resolution.js';
import type { SymbolLike } from '../market/symbol.js';
import { historyOf, type IndicatorHistory } from './indicator-history.js';
import { type BarClass, type ConsolidationLength, consolidatorFor, consolidatorOf } from './make-consolidator.js';
import type { WarmUp } from './runtime.js';
import { AlgorithmSettings } from './settings.js';
import { SubscriptionManager } from './subscription-manager.js';
import { TradingAlgorithm } from './trading.js';

/** Takes one number from a bar. */
export type BarSelector = (bar: TradeBar) => number;

/** What feeds an indicator: longer bars than the security's, or a consolidator. */
export type IndicatorSource<I extends DataPoint = never, O extends DataPoint = DataPoint> =
  | Resolution
  | TimeSpan
  | Consolidator<I, O>;

/** Longer bars of an algorithm, and what they feed. */
export abstract class ConsolidatingAlgorithm extends TradingAlgorithm {
  /** What the algorithm decides about its helpers. */
  readonly settings: AlgorithmSettings = new AlgorithmSettings();
  readonly #fedBy = new Map<IndicatorBase<never>, AnyConsolidator[]>();
  #subscriptionManager: SubscriptionManager | undefined;

  /** Which consolidators are fed. */
  get subscriptionManager(): SubscriptionManager {
    this.#subscriptionManager ??= new SubscriptionManager(this.runtime);
    return this.#subscriptionManager;
  }

  /**
   * Makes the consolidator of a length, without feeding it.
   *
   * @param symbol - a symbol or a ticker
   * @param length - how long the bars are; as the security's when absent
   * @param tickType - of trades or of quotes
   * @throws FrameworkError `BAD_ARGUMENT` when such bars cannot be made from the security's
   */
  resolveConsolidator(symbol: SymbolLike, length?: ConsolidationLength, tickType: TickType = 'trade'): AnyConsolidator {
    return consolidatorFor(this.securities.require(symbol), length, tickType, this.#extendedDays);
  }

  /**
   * Calls a function with each trade bar of a length.
   *
   * @param symbol - a symbol or a ticker
   * @param length - how long the bars are; the security's own bars when absent or the same
   * @param handler - called before `onData`
   * @returns the consolidator, which `subscriptionManager.removeConsolidator` takes
   * @throws FrameworkError `BAD_ARGUMENT` when such bars cannot be made from the security's
   */
  consolidate(symbol: SymbolLike, length: ConsolidationLength, handler: (bar: TradeBar) => void): AnyConsolidator;
  /**
   * Calls a function with each bar of a class: `consolidate(QuoteBar, 'SPY', Resolution.Hour, …)`, `consolidate(RenkoBar, 'SPY', 0.5, …)`.
   *
   * @param bars - the class
   * @param symbol - a symbol or a ticker
   * @param length - how long the bars are; the size of Renko and range bars
   * @param handler - called before `onData`
   * @returns the consolidator, which `subscriptionManager.removeConsolidator` takes
   * @throws FrameworkError `BAD_ARGUMENT` when such bars cannot be made from the security's
   */
  consolidate<T>(
    bars: BarClass<T>,
    symbol: SymbolLike,
    length: ConsolidationLength,
    handler: (bar: T) => void,
  ): AnyConsolidator;
  consolidate<T>(
    ...args:
      | readonly [SymbolLike, ConsolidationLength, (bar: TradeBar) => void]
      | readonly [BarClass<T>, SymbolLike, ConsolidationLength, (bar: T) => void]
  ): AnyConsolidator {
    const [symbol, length] = args.length === 4 ? [args[1], args[2]] : [args[0], args[1]];
    const handler: unknown = args.at(-1);

    if (typeof handler !== 'function') {
      throw new FrameworkError('BAD_ARGUMENT', 'consolidate expects ([bars,] symbol, length, function).');
    }

    const consolidator =
      args.length === 4
        ? consolidatorOf(
            args[0] as BarClass<object>,
            this.securities.require(symbol as SymbolLike),
            length as ConsolidationLength,
            this.#extendedDays,
          )
        : this.resolveConsolidator(symbol as SymbolLike, length as ConsolidationLength);
    consolidator.onConsolidated(handler as (bar: DataPoint) => void);
    this.runtime.consolidate(symbol as SymbolLike, consolidator);
    return consolidator;
  }

  /**
   * Feeds an indicator with a security's bars, before each `onData`.
   *
   * @param symbol - a symbol or a ticker
   * @param indicator - any indicator
   * @param source - longer bars than the security's, put together from them, or a consolidator
   * @param selector - which number of the bar; the close when absent; not for indicators of whole bars
   * @returns the indicator
   */
  registerIndicator<T extends IndicatorBase<never>, I extends DataPoint, O extends DataPoint>(
    symbol: SymbolLike,
    indicator: T,
    source?: IndicatorSource<I, O>,
    selector?: BarSelector,
  ): T {
    const consolidator = source instanceof Consolidator ? source : this.resolveConsolidator(symbol, source);
    this.runtime.consolidate(symbol, consolidator);
    consolidator.onConsolidated(feedOf(indicator, selector, () => this.#fedBy.get(indicator)?.includes(consolidator)));
    this.#fedBy.set(indicator, [...(this.#fedBy.get(indicator) ?? []), consolidator]);
    return indicator;
  }

  /**
   * Feeds an indicator no more; the consolidators that fed it are removed, whatever else they fed.
   *
   * @param indicator - which one
   */
  deregisterIndicator(indicator: IndicatorBase<never>): void {
    for (const consolidator of this.#fedBy.get(indicator) ?? []) {
      this.runtime.removeConsolidator(consolidator);
    }

    this.#fedBy.delete(indicator);
  }

  /** {@inheritDoc ConsolidatingAlgorithm.deregisterIndicator} */
  unregisterIndicator(indicator: IndicatorBase<never>): void {
    this.deregisterIndicator(indicator);
  }

  /**
   * Feeds an indicator with as much history as it takes to be ready.
   *
   * @remarks By resolution it is reset and fed with bars of that. By time span it is fed with bars put together from the longest bars that
   * fit in, besides what it knows.
   * @param symbols - a symbol or a ticker, or several for an indicator of several securities
   * @param indicator - any indicator
   * @param length - the length of the bars; that of the security when absent
   * @param selector - which number of the bar; the close when absent; not for indicators of whole bars
   * @source LEAN `Algorithm/QCAlgorithm.Indicators.cs`, WarmUpIndicator
   */
  warmUpIndicator(
    symbols: SymbolLike | readonly SymbolLike[],
    indicator: IndicatorBase<never>,
    length?: Resolution | TimeSpan,
    selector?: BarSelector,
  ): void {
    const all = listOf(symbols);

    if (!(length instanceof TimeSpan)) {
      this.#indicatorHistory(all, indicator, { bars: indicator.warmUpPeriod }, length, selector);
      return;
    }

    const part = resolutionWithin(length.totalMilliseconds);
    const parts = Math.floor(length.totalMilliseconds / resolutionMs(part));
    const made = new Map(
      all.map((symbol) => {
        const consolidator = this.resolveConsolidator(symbol, length);
        consolidator.onConsolidated(feedOf(indicator, selector));

        return [this.securities.require(symbol).symbol.value, consolidator] as const;
      }),
    );

    for (const bar of this.#past(all, { bars: indicator.warmUpPeriod * parts }, part)) {
      made.get(bar.symbol.value)?.update(bar);
    }

    for (const consolidator of made.values()) {
      consolidator.scan(this.clock.utc);
    }
  }

  /**
   * Computes past values of an indicator. It is reset before, and knows them afterwards.
   *
   * @param indicator - any indicator
   * @param symbols - a symbol or a ticker, or several for an indicator of several securities
   * @param length - how many values, or the time they are from
   * @param resolution - the length of the bars; that of the security when absent
   * @param selector - which number of the bar; the close when absent; not for indicators of whole bars
   * @returns the values from when it was ready, oldest first
   * @source LEAN `Algorithm/QCAlgorithm.Indicators.cs`, IndicatorHistory
   */
  indicatorHistory(
    indicator: IndicatorBase<never>,
    symbols: SymbolLike | readonly SymbolLike[],
    length: number | TimeSpan,
    resolution?: Resolution,
    selector?: BarSelector,
  ): IndicatorHistory {
    if (length instanceof TimeSpan) {
      const spanMs = length.totalMilliseconds;
      const before = Math.max(indicator.warmUpPeriod - 1, 0);

      return this.#indicatorHistory(listOf(symbols), indicator, { spanMs, bars: before }, resolution, selector);
    }

    if (!(Number.isInteger(length) && length > 0)) {
      throw new FrameworkError(
        'BAD_ARGUMENT',
        `indicatorHistory: expected a number of values or a TimeSpan, was ${String(length)}.`,
      );
    }

    const bars = length + Math.max(indicator.warmUpPeriod - 1, 0);

    return this.#indicatorHistory(listOf(symbols), indicator, { bars }, resolution, selector);
  }

  /**
   * Feeds an indicator that a helper made, and warms it up when the settings say so.
   *
   * @param symbols - a symbol or a ticker, or several for an indicator of several securities
   * @param indicator - the indicator
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar
   */
  protected initializeIndicator<T extends IndicatorBase<never>>(
    symbols: SymbolLike | readonly SymbolLike[],
    indicator: T,
    resolution?: Resolution,
    selector?: BarSelector,
  ): T {
    for (const symbol of listOf(symbols)) {
      this.registerIndicator(symbol, indicator, resolution, selector);
    }

    if (this.settings.automaticIndicatorWarmUp) {
      this.warmUpIndicator(symbols, indicator, resolution, selector);
    }

    return indicator;
  }

  #indicatorHistory(
    symbols: readonly SymbolLike[],
    indicator: IndicatorBase<never>,
    length: WarmUp,
    resolution: Resolution | undefined,
    selector: BarSelector | undefined,
  ): IndicatorHistory {
    return historyOf(indicator, this.#past(symbols, length, resolution), feedOf(indicator, selector));
  }

  /** Past bars, with as many before a time span as a number says; of one time in the order of the symbols. */
  #past(symbols: readonly SymbolLike[], length: WarmUp, resolution: Resolution | undefined): TradeBar[] {
    const chosen = resolution === undefined ? {} : { resolution };
    const { bars = 0, spanMs } = length;
    const read = (symbol: SymbolLike): TradeBar[] => {
      const inside = spanMs === undefined ? 0 : this.runtime.history(symbol, { spanMs, ...chosen }).length;

      return inside + bars > 0 ? this.runtime.history(symbol, { bars: inside + bars, ...chosen }) : [];
    };

    return symbols.flatMap(read).sort((one, other) => one.endUtc - other.endUtc);
  }

  get #extendedDays(): boolean {
    return this.settings.dailyConsolidationUseExtendedMarketHours;
  }
}

function listOf(symbols: SymbolLike | readonly SymbolLike[]): readonly SymbolLike[] {
  return Array.isArray(symbols) ? (symbols as readonly SymbolLike[]) : [symbols as SymbolLike];
}

/** Feeds an indicator with bars, or with a number of each; as long as it may. */
function feedOf(
  indicator: IndicatorBase<never>,
  selector: BarSelector | undefined,
  mayFeed: () => boolean | undefined = () => true,
): (bar: DataPoint) => void {
  const fed = indicator as unknown as Indicator;

  return (bar) => {
    if (mayFeed()) {
      if (selector === undefined) {
        fed.update(bar);
      } else {
        fed.update(bar.endUtc, selector(bar as TradeBar));
      }
    }
  };
}

/** The longest resolution that fits into a length. @source LEAN `Extensions.ToHigherResolutionEquivalent` */
function resolutionWithin(length: number): Resolution {
  return length >= DAY ? 'daily' : length >= HOUR ? 'hour' : length >= MINUTE ? 'minute' : 'second';
}
