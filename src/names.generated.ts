// biome-ignore-all format: one line a member, for readable differences
// biome-ignore-all assist/source/organizeImports: sorted by the generator
/**
 * Every public member under its other spellings. Made by `npm run names`; not edited by hand.
 *
 * @module
 */
import { ManualClock } from './core/clock.js';
import { Decimal } from './core/decimal.js';
import { EventStream } from './core/stream.js';
import { type DateTime, TimeZone } from './core/time.js';
import type { TwinnedClass } from './core/twins.js';
import { ManagerFactory } from './managers/factory.js';
import { ManagerSet } from './managers/set.js';
import { QuoteBar, TradeBar } from './market/bars.js';
import { QuoteColumnsBuilder, TradeColumnsBuilder } from './market/columns.js';
import { DailyCloses } from './market/daily-closes.js';
import { ExchangeHours } from './market/hours.js';
import { SecurityCache } from './market/security-cache.js';
import { BarsByTicker, TimeSlice } from './market/slice.js';
import { SecuritySymbol, type SymbolLike } from './market/symbol.js';
import type { Fill } from './orders/request.js';
import { PerformanceTracker } from './portfolio/performance-tracker.js';
import { BaseRiskPlugin } from './risk/base-plugin.js';
import { RiskEventBus } from './risk/bus.js';
import { RiskEvent, type RiskEventSpec, type RiskEventType } from './risk/events.js';
import { PositionDetails, type RiskAnswer, type RiskHost } from './risk/plugin.js';
import { CapacityEstimate } from './statistics/capacity.js';
import { ClosingRecords } from './statistics/records.js';
import { EquitySampler } from './statistics/sampler.js';
import { TradeBuilder } from './statistics/trades.js';
import type { z } from 'zod';

declare module './core/clock.js' {
  interface ManualClock {
    /** Another spelling of {@link ManualClock.utc}. @hidden */
    readonly Utc: ManualClock['utc'];
    /** Another spelling of {@link ManualClock.set}. @hidden */
    Set(utc: number): void;
  }
}

declare module './core/decimal.js' {
  interface Decimal {
    /** Another spelling of {@link Decimal.coefficient}. @hidden */
    readonly Coefficient: Decimal['coefficient'];
    /** Another spelling of {@link Decimal.scale}. @hidden */
    readonly Scale: Decimal['scale'];
    /** Another spelling of {@link Decimal.isZero}. @hidden */
    readonly IsZero: Decimal['isZero'];
    /** Another spelling of {@link Decimal.isZero}. @hidden */
    readonly is_zero: Decimal['isZero'];
    /** Another spelling of {@link Decimal.sign}. @hidden */
    readonly Sign: Decimal['sign'];
    /** Another spelling of {@link Decimal.add}. @hidden */
    Add(other: Decimal): Decimal;
    /** Another spelling of {@link Decimal.subtract}. @hidden */
    Subtract(other: Decimal): Decimal;
    /** Another spelling of {@link Decimal.multiply}. @hidden */
    Multiply(other: Decimal): Decimal;
    /** Another spelling of {@link Decimal.divide}. @hidden */
    Divide(other: Decimal): Decimal;
    /** Another spelling of {@link Decimal.negate}. @hidden */
    Negate(): Decimal;
    /** Another spelling of {@link Decimal.abs}. @hidden */
    Abs(): Decimal;
    /** Another spelling of {@link Decimal.round}. @hidden */
    Round(decimals?: number, rounding?: Rounding): Decimal;
    /** Another spelling of {@link Decimal.normalize}. @hidden */
    Normalize(): Decimal;
    /** Another spelling of {@link Decimal.compare}. @hidden */
    Compare(other: Decimal): number;
    /** Another spelling of {@link Decimal.equals}. @hidden */
    Equals(other: Decimal): boolean;
    /** Another spelling of {@link Decimal.toNumber}. @hidden */
    ToNumber(): number;
    /** Another spelling of {@link Decimal.toNumber}. @hidden */
    to_number(): number;
    /** Another spelling of {@link Decimal.toString}. @hidden */
    ToString(): string;
    /** Another spelling of {@link Decimal.toString}. @hidden */
    to_string(): string;
    /** Another spelling of {@link Decimal.toJSON}. @hidden */
    ToJSON(): string;
    /** Another spelling of {@link Decimal.toJSON}. @hidden */
    to_json(): string;
  }
}

declare module './core/stream.js' {
  interface EventStream<T> {
    /** Another spelling of {@link EventStream.observable}. @hidden */
    readonly Observable: EventStream<T>['observable'];
    /** Another spelling of {@link EventStream.observed}. @hidden */
    readonly Observed: EventStream<T>['observed'];
    /** Another spelling of {@link EventStream.next}. @hidden */
    Next(value: T): void;
    /** Another spelling of {@link EventStream.complete}. @hidden */
    Complete(): void;
  }
}

declare module './core/time.js' {
  interface TimeZone {
    /** Another spelling of {@link TimeZone.name}. @hidden */
    readonly Name: TimeZone['name'];
    /** Another spelling of {@link TimeZone.offsetAt}. @hidden */
    OffsetAt(utc: number): number;
    /** Another spelling of {@link TimeZone.offsetAt}. @hidden */
    offset_at(utc: number): number;
    /** Another spelling of {@link TimeZone.toLocal}. @hidden */
    ToLocal(utc: number): number;
    /** Another spelling of {@link TimeZone.toLocal}. @hidden */
    to_local(utc: number): number;
    /** Another spelling of {@link TimeZone.toUtc}. @hidden */
    ToUtc(local: number): number;
    /** Another spelling of {@link TimeZone.toUtc}. @hidden */
    to_utc(local: number): number;
    /** Another spelling of {@link TimeZone.dateTime}. @hidden */
    DateTime(utc: number): DateTime;
    /** Another spelling of {@link TimeZone.dateTime}. @hidden */
    date_time(utc: number): DateTime;
  }
}

declare module './managers/factory.js' {
  interface ManagerFactory<C = unknown> {
    /** Another spelling of {@link ManagerFactory.build}. @hidden */
    Build(context: C): ManagerSet;
  }
}

declare module './managers/set.js' {
  interface ManagerSet {
    /** Another spelling of {@link ManagerSet.names}. @hidden */
    readonly Names: ManagerSet['names'];
    /** Another spelling of {@link ManagerSet.aliases}. @hidden */
    readonly Aliases: ManagerSet['aliases'];
    /** Another spelling of {@link ManagerSet.failed}. @hidden */
    readonly Failed: ManagerSet['failed'];
    /** Another spelling of {@link ManagerSet.replaced}. @hidden */
    readonly Replaced: ManagerSet['replaced'];
    /** Another spelling of {@link ManagerSet.raised}. @hidden */
    readonly Raised: ManagerSet['raised'];
    /** Another spelling of {@link ManagerSet.has}. @hidden */
    Has(name: string): boolean;
    /** Another spelling of {@link ManagerSet.get}. @hidden */
    Get<T = unknown>(name: string): T;
    /** Another spelling of {@link ManagerSet.members}. @hidden */
    Members(): ReadonlyMap<string, object>;
    /** Another spelling of {@link ManagerSet.dispose}. @hidden */
    Dispose(): void;
  }
}

declare module './market/bars.js' {
  interface QuoteBar {
    /** Another spelling of {@link QuoteBar.symbol}. @hidden */
    readonly Symbol: QuoteBar['symbol'];
    /** Another spelling of {@link QuoteBar.startUtc}. @hidden */
    readonly StartUtc: QuoteBar['startUtc'];
    /** Another spelling of {@link QuoteBar.startUtc}. @hidden */
    readonly start_utc: QuoteBar['startUtc'];
    /** Another spelling of {@link QuoteBar.endUtc}. @hidden */
    readonly EndUtc: QuoteBar['endUtc'];
    /** Another spelling of {@link QuoteBar.endUtc}. @hidden */
    readonly end_utc: QuoteBar['endUtc'];
    /** Another spelling of {@link QuoteBar.time}. @hidden */
    readonly Time: QuoteBar['time'];
    /** Another spelling of {@link QuoteBar.endTime}. @hidden */
    readonly EndTime: QuoteBar['endTime'];
    /** Another spelling of {@link QuoteBar.endTime}. @hidden */
    readonly end_time: QuoteBar['endTime'];
    /** Another spelling of {@link QuoteBar.bid}. @hidden */
    readonly Bid: QuoteBar['bid'];
    /** Another spelling of {@link QuoteBar.ask}. @hidden */
    readonly Ask: QuoteBar['ask'];
    /** Another spelling of {@link QuoteBar.lastBidSize}. @hidden */
    readonly LastBidSize: QuoteBar['lastBidSize'];
    /** Another spelling of {@link QuoteBar.lastBidSize}. @hidden */
    readonly last_bid_size: QuoteBar['lastBidSize'];
    /** Another spelling of {@link QuoteBar.lastAskSize}. @hidden */
    readonly LastAskSize: QuoteBar['lastAskSize'];
    /** Another spelling of {@link QuoteBar.lastAskSize}. @hidden */
    readonly last_ask_size: QuoteBar['lastAskSize'];
    /** Another spelling of {@link QuoteBar.open}. @hidden */
    readonly Open: QuoteBar['open'];
    /** Another spelling of {@link QuoteBar.high}. @hidden */
    readonly High: QuoteBar['high'];
    /** Another spelling of {@link QuoteBar.low}. @hidden */
    readonly Low: QuoteBar['low'];
    /** Another spelling of {@link QuoteBar.close}. @hidden */
    readonly Close: QuoteBar['close'];
    /** Another spelling of {@link QuoteBar.price}. @hidden */
    readonly Price: QuoteBar['price'];
    /** Another spelling of {@link QuoteBar.value}. @hidden */
    readonly Value: QuoteBar['value'];
  }
  interface TradeBar {
    /** Another spelling of {@link TradeBar.symbol}. @hidden */
    readonly Symbol: TradeBar['symbol'];
    /** Another spelling of {@link TradeBar.startUtc}. @hidden */
    readonly StartUtc: TradeBar['startUtc'];
    /** Another spelling of {@link TradeBar.startUtc}. @hidden */
    readonly start_utc: TradeBar['startUtc'];
    /** Another spelling of {@link TradeBar.endUtc}. @hidden */
    readonly EndUtc: TradeBar['endUtc'];
    /** Another spelling of {@link TradeBar.endUtc}. @hidden */
    readonly end_utc: TradeBar['endUtc'];
    /** Another spelling of {@link TradeBar.time}. @hidden */
    readonly Time: TradeBar['time'];
    /** Another spelling of {@link TradeBar.endTime}. @hidden */
    readonly EndTime: TradeBar['endTime'];
    /** Another spelling of {@link TradeBar.endTime}. @hidden */
    readonly end_time: TradeBar['endTime'];
    /** Another spelling of {@link TradeBar.open}. @hidden */
    readonly Open: TradeBar['open'];
    /** Another spelling of {@link TradeBar.high}. @hidden */
    readonly High: TradeBar['high'];
    /** Another spelling of {@link TradeBar.low}. @hidden */
    readonly Low: TradeBar['low'];
    /** Another spelling of {@link TradeBar.close}. @hidden */
    readonly Close: TradeBar['close'];
    /** Another spelling of {@link TradeBar.volume}. @hidden */
    readonly Volume: TradeBar['volume'];
    /** Another spelling of {@link TradeBar.price}. @hidden */
    readonly Price: TradeBar['price'];
    /** Another spelling of {@link TradeBar.value}. @hidden */
    readonly Value: TradeBar['value'];
  }
}

declare module './market/columns.js' {
  interface QuoteColumnsBuilder {
    /** Another spelling of {@link QuoteColumnsBuilder.length}. @hidden */
    Length: QuoteColumnsBuilder['length'];
    /** Another spelling of {@link QuoteColumnsBuilder.full}. @hidden */
    readonly Full: QuoteColumnsBuilder['full'];
    /** Another spelling of {@link QuoteColumnsBuilder.add}. @hidden */
    Add(start: number, end: number, bidOpen: number, bidHigh: number, bidLow: number, bidClose: number, bidSize: number, askOpen: number, askHigh: number, askLow: number, askClose: number, askSize: number): string | undefined;
    /** Another spelling of {@link QuoteColumnsBuilder.take}. @hidden */
    Take(): QuoteColumns;
  }
  interface TradeColumnsBuilder {
    /** Another spelling of {@link TradeColumnsBuilder.length}. @hidden */
    Length: TradeColumnsBuilder['length'];
    /** Another spelling of {@link TradeColumnsBuilder.full}. @hidden */
    readonly Full: TradeColumnsBuilder['full'];
    /** Another spelling of {@link TradeColumnsBuilder.add}. @hidden */
    Add(start: number, end: number, open: number, high: number, low: number, close: number, volume: number): string | undefined;
    /** Another spelling of {@link TradeColumnsBuilder.take}. @hidden */
    Take(): TradeColumns;
  }
}

declare module './market/daily-closes.js' {
  interface DailyCloses {
    /** Another spelling of {@link DailyCloses.length}. @hidden */
    readonly Length: DailyCloses['length'];
    /** Another spelling of {@link DailyCloses.newestDay}. @hidden */
    readonly NewestDay: DailyCloses['newestDay'];
    /** Another spelling of {@link DailyCloses.newestDay}. @hidden */
    readonly newest_day: DailyCloses['newestDay'];
    /** Another spelling of {@link DailyCloses.days}. @hidden */
    readonly Days: DailyCloses['days'];
    /** Another spelling of {@link DailyCloses.values}. @hidden */
    readonly Values: DailyCloses['values'];
    /** Another spelling of {@link DailyCloses.add}. @hidden */
    Add(day: number, value: number): boolean;
  }
}

declare module './market/hours.js' {
  interface ExchangeHours {
    /** Another spelling of {@link ExchangeHours.timeZone}. @hidden */
    readonly TimeZone: ExchangeHours['timeZone'];
    /** Another spelling of {@link ExchangeHours.timeZone}. @hidden */
    readonly time_zone: ExchangeHours['timeZone'];
    /** Another spelling of {@link ExchangeHours.dataTimeZone}. @hidden */
    readonly DataTimeZone: ExchangeHours['dataTimeZone'];
    /** Another spelling of {@link ExchangeHours.dataTimeZone}. @hidden */
    readonly data_time_zone: ExchangeHours['dataTimeZone'];
    /** Another spelling of {@link ExchangeHours.dayOf}. @hidden */
    DayOf(utc: number): number;
    /** Another spelling of {@link ExchangeHours.dayOf}. @hidden */
    day_of(utc: number): number;
    /** Another spelling of {@link ExchangeHours.session}. @hidden */
    Session(day: number): TradingSession | undefined;
    /** Another spelling of {@link ExchangeHours.usualSession}. @hidden */
    UsualSession(day: number): TradingSession;
    /** Another spelling of {@link ExchangeHours.usualSession}. @hidden */
    usual_session(day: number): TradingSession;
    /** Another spelling of {@link ExchangeHours.isOpen}. @hidden */
    IsOpen(utc: number, extended?: boolean): boolean;
    /** Another spelling of {@link ExchangeHours.isOpen}. @hidden */
    is_open(utc: number, extended?: boolean): boolean;
    /** Another spelling of {@link ExchangeHours.isOpenDuring}. @hidden */
    IsOpenDuring(start: number, end: number, extended?: boolean): boolean;
    /** Another spelling of {@link ExchangeHours.isOpenDuring}. @hidden */
    is_open_during(start: number, end: number, extended?: boolean): boolean;
    /** Another spelling of {@link ExchangeHours.isAlwaysOpen}. @hidden */
    readonly IsAlwaysOpen: ExchangeHours['isAlwaysOpen'];
    /** Another spelling of {@link ExchangeHours.isAlwaysOpen}. @hidden */
    readonly is_always_open: ExchangeHours['isAlwaysOpen'];
    /** Another spelling of {@link ExchangeHours.isTradingDay}. @hidden */
    IsTradingDay(day: number): boolean;
    /** Another spelling of {@link ExchangeHours.isTradingDay}. @hidden */
    is_trading_day(day: number): boolean;
    /** Another spelling of {@link ExchangeHours.nextOpen}. @hidden */
    NextOpen(utc: number): number;
    /** Another spelling of {@link ExchangeHours.nextOpen}. @hidden */
    next_open(utc: number): number;
    /** Another spelling of {@link ExchangeHours.nextClose}. @hidden */
    NextClose(utc: number): number;
    /** Another spelling of {@link ExchangeHours.nextClose}. @hidden */
    next_close(utc: number): number;
    /** Another spelling of {@link ExchangeHours.previousTradingDay}. @hidden */
    PreviousTradingDay(day: number): number;
    /** Another spelling of {@link ExchangeHours.previousTradingDay}. @hidden */
    previous_trading_day(day: number): number;
  }
}

declare module './market/security-cache.js' {
  interface SecurityCache {
    /** Another spelling of {@link SecurityCache.price}. @hidden */
    readonly Price: SecurityCache['price'];
    /** Another spelling of {@link SecurityCache.priceUtc}. @hidden */
    readonly PriceUtc: SecurityCache['priceUtc'];
    /** Another spelling of {@link SecurityCache.priceUtc}. @hidden */
    readonly price_utc: SecurityCache['priceUtc'];
    /** Another spelling of {@link SecurityCache.bidPrice}. @hidden */
    readonly BidPrice: SecurityCache['bidPrice'];
    /** Another spelling of {@link SecurityCache.bidPrice}. @hidden */
    readonly bid_price: SecurityCache['bidPrice'];
    /** Another spelling of {@link SecurityCache.askPrice}. @hidden */
    readonly AskPrice: SecurityCache['askPrice'];
    /** Another spelling of {@link SecurityCache.askPrice}. @hidden */
    readonly ask_price: SecurityCache['askPrice'];
    /** Another spelling of {@link SecurityCache.tradeBar}. @hidden */
    readonly TradeBar: SecurityCache['tradeBar'];
    /** Another spelling of {@link SecurityCache.tradeBar}. @hidden */
    readonly trade_bar: SecurityCache['tradeBar'];
    /** Another spelling of {@link SecurityCache.quoteBar}. @hidden */
    readonly QuoteBar: SecurityCache['quoteBar'];
    /** Another spelling of {@link SecurityCache.quoteBar}. @hidden */
    readonly quote_bar: SecurityCache['quoteBar'];
    /** Another spelling of {@link SecurityCache.addTrade}. @hidden */
    AddTrade(bar: TradeBar): void;
    /** Another spelling of {@link SecurityCache.addTrade}. @hidden */
    add_trade(bar: TradeBar): void;
    /** Another spelling of {@link SecurityCache.addQuote}. @hidden */
    AddQuote(bar: QuoteBar): void;
    /** Another spelling of {@link SecurityCache.addQuote}. @hidden */
    add_quote(bar: QuoteBar): void;
  }
}

declare module './market/slice.js' {
  interface BarsByTicker<T extends TradeBar | QuoteBar> {
    /** Another spelling of {@link BarsByTicker.count}. @hidden */
    readonly Count: BarsByTicker<T>['count'];
    /** Another spelling of {@link BarsByTicker.values}. @hidden */
    readonly Values: BarsByTicker<T>['values'];
    /** Another spelling of {@link BarsByTicker.keys}. @hidden */
    readonly Keys: BarsByTicker<T>['keys'];
    /** Another spelling of {@link BarsByTicker.get}. @hidden */
    Get(symbol: SymbolLike): T | undefined;
    /** Another spelling of {@link BarsByTicker.containsKey}. @hidden */
    ContainsKey(symbol: SymbolLike): boolean;
    /** Another spelling of {@link BarsByTicker.containsKey}. @hidden */
    contains_key(symbol: SymbolLike): boolean;
  }
  interface TimeSlice {
    /** Another spelling of {@link TimeSlice.utc}. @hidden */
    readonly Utc: TimeSlice['utc'];
    /** Another spelling of {@link TimeSlice.time}. @hidden */
    readonly Time: TimeSlice['time'];
    /** Another spelling of {@link TimeSlice.utcTime}. @hidden */
    readonly UtcTime: TimeSlice['utcTime'];
    /** Another spelling of {@link TimeSlice.utcTime}. @hidden */
    readonly utc_time: TimeSlice['utcTime'];
    /** Another spelling of {@link TimeSlice.hasData}. @hidden */
    readonly HasData: TimeSlice['hasData'];
    /** Another spelling of {@link TimeSlice.hasData}. @hidden */
    readonly has_data: TimeSlice['hasData'];
    /** Another spelling of {@link TimeSlice.count}. @hidden */
    readonly Count: TimeSlice['count'];
    /** Another spelling of {@link TimeSlice.bars}. @hidden */
    readonly Bars: TimeSlice['bars'];
    /** Another spelling of {@link TimeSlice.quoteBars}. @hidden */
    readonly QuoteBars: TimeSlice['quoteBars'];
    /** Another spelling of {@link TimeSlice.quoteBars}. @hidden */
    readonly quote_bars: TimeSlice['quoteBars'];
    /** Another spelling of {@link TimeSlice.keys}. @hidden */
    readonly Keys: TimeSlice['keys'];
    /** Another spelling of {@link TimeSlice.values}. @hidden */
    readonly Values: TimeSlice['values'];
    /** Another spelling of {@link TimeSlice.get}. @hidden */
    Get(symbol: SymbolLike): TradeBar | undefined;
    /** Another spelling of {@link TimeSlice.containsKey}. @hidden */
    ContainsKey(symbol: SymbolLike): boolean;
    /** Another spelling of {@link TimeSlice.containsKey}. @hidden */
    contains_key(symbol: SymbolLike): boolean;
  }
}

declare module './market/symbol.js' {
  interface SecuritySymbol {
    /** Another spelling of {@link SecuritySymbol.value}. @hidden */
    readonly Value: SecuritySymbol['value'];
    /** Another spelling of {@link SecuritySymbol.id}. @hidden */
    readonly Id: SecuritySymbol['id'];
    /** Another spelling of {@link SecuritySymbol.id}. @hidden */
    readonly ID: SecuritySymbol['id'];
    /** Another spelling of {@link SecuritySymbol.securityType}. @hidden */
    readonly SecurityType: SecuritySymbol['securityType'];
    /** Another spelling of {@link SecuritySymbol.securityType}. @hidden */
    readonly security_type: SecuritySymbol['securityType'];
    /** Another spelling of {@link SecuritySymbol.market}. @hidden */
    readonly Market: SecuritySymbol['market'];
    /** Another spelling of {@link SecuritySymbol.timeZone}. @hidden */
    readonly TimeZone: SecuritySymbol['timeZone'];
    /** Another spelling of {@link SecuritySymbol.timeZone}. @hidden */
    readonly time_zone: SecuritySymbol['timeZone'];
    /** Another spelling of {@link SecuritySymbol.toString}. @hidden */
    ToString(): string;
    /** Another spelling of {@link SecuritySymbol.toString}. @hidden */
    to_string(): string;
    /** Another spelling of {@link SecuritySymbol.toJSON}. @hidden */
    ToJSON(): string;
    /** Another spelling of {@link SecuritySymbol.toJSON}. @hidden */
    to_json(): string;
  }
}

declare module './portfolio/performance-tracker.js' {
  interface PerformanceTracker {
    /** Another spelling of {@link PerformanceTracker.update}. @hidden */
    Update(utc: number, equity: number): void;
    /** Another spelling of {@link PerformanceTracker.recordTrade}. @hidden */
    RecordTrade(profit: number): void;
    /** Another spelling of {@link PerformanceTracker.recordTrade}. @hidden */
    record_trade(profit: number): void;
    /** Another spelling of {@link PerformanceTracker.equity}. @hidden */
    readonly Equity: PerformanceTracker['equity'];
    /** Another spelling of {@link PerformanceTracker.peak}. @hidden */
    readonly Peak: PerformanceTracker['peak'];
    /** Another spelling of {@link PerformanceTracker.drawdown}. @hidden */
    readonly Drawdown: PerformanceTracker['drawdown'];
    /** Another spelling of {@link PerformanceTracker.drawdownFraction}. @hidden */
    readonly DrawdownFraction: PerformanceTracker['drawdownFraction'];
    /** Another spelling of {@link PerformanceTracker.drawdownFraction}. @hidden */
    readonly drawdown_fraction: PerformanceTracker['drawdownFraction'];
    /** Another spelling of {@link PerformanceTracker.maxDrawdown}. @hidden */
    readonly MaxDrawdown: PerformanceTracker['maxDrawdown'];
    /** Another spelling of {@link PerformanceTracker.maxDrawdown}. @hidden */
    readonly max_drawdown: PerformanceTracker['maxDrawdown'];
    /** Another spelling of {@link PerformanceTracker.maxDrawdownFraction}. @hidden */
    readonly MaxDrawdownFraction: PerformanceTracker['maxDrawdownFraction'];
    /** Another spelling of {@link PerformanceTracker.maxDrawdownFraction}. @hidden */
    readonly max_drawdown_fraction: PerformanceTracker['maxDrawdownFraction'];
    /** Another spelling of {@link PerformanceTracker.dayStartEquity}. @hidden */
    readonly DayStartEquity: PerformanceTracker['dayStartEquity'];
    /** Another spelling of {@link PerformanceTracker.dayStartEquity}. @hidden */
    readonly day_start_equity: PerformanceTracker['dayStartEquity'];
    /** Another spelling of {@link PerformanceTracker.dailyProfit}. @hidden */
    readonly DailyProfit: PerformanceTracker['dailyProfit'];
    /** Another spelling of {@link PerformanceTracker.dailyProfit}. @hidden */
    readonly daily_profit: PerformanceTracker['dailyProfit'];
    /** Another spelling of {@link PerformanceTracker.dailyReturn}. @hidden */
    readonly DailyReturn: PerformanceTracker['dailyReturn'];
    /** Another spelling of {@link PerformanceTracker.dailyReturn}. @hidden */
    readonly daily_return: PerformanceTracker['dailyReturn'];
    /** Another spelling of {@link PerformanceTracker.trades}. @hidden */
    readonly Trades: PerformanceTracker['trades'];
    /** Another spelling of {@link PerformanceTracker.wins}. @hidden */
    readonly Wins: PerformanceTracker['wins'];
    /** Another spelling of {@link PerformanceTracker.losses}. @hidden */
    readonly Losses: PerformanceTracker['losses'];
    /** Another spelling of {@link PerformanceTracker.winStreak}. @hidden */
    readonly WinStreak: PerformanceTracker['winStreak'];
    /** Another spelling of {@link PerformanceTracker.winStreak}. @hidden */
    readonly win_streak: PerformanceTracker['winStreak'];
    /** Another spelling of {@link PerformanceTracker.lossStreak}. @hidden */
    readonly LossStreak: PerformanceTracker['lossStreak'];
    /** Another spelling of {@link PerformanceTracker.lossStreak}. @hidden */
    readonly loss_streak: PerformanceTracker['lossStreak'];
    /** Another spelling of {@link PerformanceTracker.getStatus}. @hidden */
    GetStatus(): PerformanceStatus;
    /** Another spelling of {@link PerformanceTracker.getStatus}. @hidden */
    get_status(): PerformanceStatus;
  }
}

declare module './risk/base-plugin.js' {
  interface BaseRiskPlugin<S extends z.ZodType> {
    /** Another spelling of {@link BaseRiskPlugin.pluginName}. @hidden */
    readonly PluginName: BaseRiskPlugin<S>['pluginName'];
    /** Another spelling of {@link BaseRiskPlugin.pluginName}. @hidden */
    readonly plugin_name: BaseRiskPlugin<S>['pluginName'];
    /** Another spelling of {@link BaseRiskPlugin.pluginVersion}. @hidden */
    readonly PluginVersion: BaseRiskPlugin<S>['pluginVersion'];
    /** Another spelling of {@link BaseRiskPlugin.pluginVersion}. @hidden */
    readonly plugin_version: BaseRiskPlugin<S>['pluginVersion'];
    /** Another spelling of {@link BaseRiskPlugin.configSchema}. @hidden */
    readonly ConfigSchema: BaseRiskPlugin<S>['configSchema'];
    /** Another spelling of {@link BaseRiskPlugin.configSchema}. @hidden */
    readonly config_schema: BaseRiskPlugin<S>['configSchema'];
    /** Another spelling of {@link BaseRiskPlugin.isInitialized}. @hidden */
    readonly IsInitialized: BaseRiskPlugin<S>['isInitialized'];
    /** Another spelling of {@link BaseRiskPlugin.isInitialized}. @hidden */
    readonly is_initialized: BaseRiskPlugin<S>['isInitialized'];
    /** Another spelling of {@link BaseRiskPlugin.initialize}. @hidden */
    Initialize(host: RiskHost, config: unknown): boolean;
    /** Another spelling of {@link BaseRiskPlugin.canOpenPosition}. @hidden */
    CanOpenPosition(symbol: string, strategyName: string, details: PositionDetails): RiskAnswer;
    /** Another spelling of {@link BaseRiskPlugin.canOpenPosition}. @hidden */
    can_open_position(symbol: string, strategyName: string, details: PositionDetails): RiskAnswer;
    /** Another spelling of {@link BaseRiskPlugin.onPositionOpened}. @hidden */
    OnPositionOpened(_symbol: string, _strategyName: string, _details: PositionDetails): void;
    /** Another spelling of {@link BaseRiskPlugin.onPositionOpened}. @hidden */
    on_position_opened(_symbol: string, _strategyName: string, _details: PositionDetails): void;
    /** Another spelling of {@link BaseRiskPlugin.onPositionClosed}. @hidden */
    OnPositionClosed(_symbol: string, _strategyName: string, _details: PositionDetails): void;
    /** Another spelling of {@link BaseRiskPlugin.onPositionClosed}. @hidden */
    on_position_closed(_symbol: string, _strategyName: string, _details: PositionDetails): void;
    /** Another spelling of {@link BaseRiskPlugin.getStatus}. @hidden */
    GetStatus(): Readonly<Record<string, unknown>>;
    /** Another spelling of {@link BaseRiskPlugin.getStatus}. @hidden */
    get_status(): Readonly<Record<string, unknown>>;
  }
}

declare module './risk/bus.js' {
  interface RiskEventBus {
    /** Another spelling of {@link RiskEventBus.events$}. @hidden */
    readonly Events$: RiskEventBus['events$'];
    /** Another spelling of {@link RiskEventBus.publish}. @hidden */
    Publish(spec: RiskEventSpec): RiskEvent;
    /** Another spelling of {@link RiskEventBus.hold}. @hidden */
    Hold(): void;
    /** Another spelling of {@link RiskEventBus.release}. @hidden */
    Release(): void;
    /** Another spelling of {@link RiskEventBus.subscribe}. @hidden */
    Subscribe(type: RiskEventType, handler: (event: RiskEvent) => void): Unsubscribe;
    /** Another spelling of {@link RiskEventBus.subscribeAll}. @hidden */
    SubscribeAll(handler: (event: RiskEvent) => void): Unsubscribe;
    /** Another spelling of {@link RiskEventBus.subscribeAll}. @hidden */
    subscribe_all(handler: (event: RiskEvent) => void): Unsubscribe;
    /** Another spelling of {@link RiskEventBus.close}. @hidden */
    Close(): void;
  }
}

declare module './risk/events.js' {
  interface RiskEvent {
    /** Another spelling of {@link RiskEvent.type}. @hidden */
    readonly Type: RiskEvent['type'];
    /** Another spelling of {@link RiskEvent.level}. @hidden */
    readonly Level: RiskEvent['level'];
    /** Another spelling of {@link RiskEvent.source}. @hidden */
    readonly Source: RiskEvent['source'];
    /** Another spelling of {@link RiskEvent.message}. @hidden */
    readonly Message: RiskEvent['message'];
    /** Another spelling of {@link RiskEvent.data}. @hidden */
    readonly Data: RiskEvent['data'];
    /** Another spelling of {@link RiskEvent.utc}. @hidden */
    readonly Utc: RiskEvent['utc'];
    /** Another spelling of {@link RiskEvent.toDict}. @hidden */
    ToDict(): Record<string, unknown>;
    /** Another spelling of {@link RiskEvent.toDict}. @hidden */
    to_dict(): Record<string, unknown>;
  }
}

declare module './risk/plugin.js' {
  interface PositionDetails {
    /** Another spelling of {@link PositionDetails.orderId}. @hidden */
    readonly OrderId: PositionDetails['orderId'];
    /** Another spelling of {@link PositionDetails.orderId}. @hidden */
    readonly order_id: PositionDetails['orderId'];
    /** Another spelling of {@link PositionDetails.orderType}. @hidden */
    readonly OrderType: PositionDetails['orderType'];
    /** Another spelling of {@link PositionDetails.orderType}. @hidden */
    readonly order_type: PositionDetails['orderType'];
    /** Another spelling of {@link PositionDetails.quantity}. @hidden */
    readonly Quantity: PositionDetails['quantity'];
    /** Another spelling of {@link PositionDetails.openingQuantity}. @hidden */
    readonly OpeningQuantity: PositionDetails['openingQuantity'];
    /** Another spelling of {@link PositionDetails.openingQuantity}. @hidden */
    readonly opening_quantity: PositionDetails['openingQuantity'];
    /** Another spelling of {@link PositionDetails.currentQuantity}. @hidden */
    readonly CurrentQuantity: PositionDetails['currentQuantity'];
    /** Another spelling of {@link PositionDetails.currentQuantity}. @hidden */
    readonly current_quantity: PositionDetails['currentQuantity'];
    /** Another spelling of {@link PositionDetails.pendingQuantity}. @hidden */
    readonly PendingQuantity: PositionDetails['pendingQuantity'];
    /** Another spelling of {@link PositionDetails.pendingQuantity}. @hidden */
    readonly pending_quantity: PositionDetails['pendingQuantity'];
    /** Another spelling of {@link PositionDetails.price}. @hidden */
    readonly Price: PositionDetails['price'];
    /** Another spelling of {@link PositionDetails.notional}. @hidden */
    readonly Notional: PositionDetails['notional'];
    /** Another spelling of {@link PositionDetails.portfolioValue}. @hidden */
    readonly PortfolioValue: PositionDetails['portfolioValue'];
    /** Another spelling of {@link PositionDetails.portfolioValue}. @hidden */
    readonly portfolio_value: PositionDetails['portfolioValue'];
    /** Another spelling of {@link PositionDetails.tag}. @hidden */
    readonly Tag: PositionDetails['tag'];
    /** Another spelling of {@link PositionDetails.legacyCall}. @hidden */
    readonly LegacyCall: PositionDetails['legacyCall'];
    /** Another spelling of {@link PositionDetails.legacyCall}. @hidden */
    readonly legacy_call: PositionDetails['legacyCall'];
  }
}

declare module './statistics/capacity.js' {
  interface CapacityEstimate {
    /** Another spelling of {@link CapacityEstimate.capacity}. @hidden */
    readonly Capacity: CapacityEstimate['capacity'];
    /** Another spelling of {@link CapacityEstimate.onFill}. @hidden */
    OnFill(fill: Fill, pointValue?: number): void;
    /** Another spelling of {@link CapacityEstimate.onFill}. @hidden */
    on_fill(fill: Fill, pointValue?: number): void;
    /** Another spelling of {@link CapacityEstimate.step}. @hidden */
    Step(utc: number): void;
    /** Another spelling of {@link CapacityEstimate.finish}. @hidden */
    Finish(utc: number): void;
  }
}

declare module './statistics/records.js' {
  interface ClosingRecords {
    /** Another spelling of {@link ClosingRecords.all}. @hidden */
    readonly All: ClosingRecords['all'];
    /** Another spelling of {@link ClosingRecords.add}. @hidden */
    Add(utc: number, profit: number, fee: number): void;
  }
}

declare module './statistics/sampler.js' {
  interface EquitySampler {
    /** Another spelling of {@link EquitySampler.series}. @hidden */
    readonly Series: EquitySampler['series'];
    /** Another spelling of {@link EquitySampler.nextDaily}. @hidden */
    readonly NextDaily: EquitySampler['nextDaily'];
    /** Another spelling of {@link EquitySampler.nextDaily}. @hidden */
    readonly next_daily: EquitySampler['nextDaily'];
    /** Another spelling of {@link EquitySampler.samplePast}. @hidden */
    SamplePast(utc: number): void;
    /** Another spelling of {@link EquitySampler.samplePast}. @hidden */
    sample_past(utc: number): void;
    /** Another spelling of {@link EquitySampler.sampleDue}. @hidden */
    SampleDue(utc: number): void;
    /** Another spelling of {@link EquitySampler.sampleDue}. @hidden */
    sample_due(utc: number): void;
    /** Another spelling of {@link EquitySampler.step}. @hidden */
    Step(utc: number): void;
    /** Another spelling of {@link EquitySampler.finish}. @hidden */
    Finish(utc: number): void;
  }
}

declare module './statistics/trades.js' {
  interface TradeBuilder {
    /** Another spelling of {@link TradeBuilder.closedTrades}. @hidden */
    readonly ClosedTrades: TradeBuilder['closedTrades'];
    /** Another spelling of {@link TradeBuilder.closedTrades}. @hidden */
    readonly closed_trades: TradeBuilder['closedTrades'];
    /** Another spelling of {@link TradeBuilder.onFill}. @hidden */
    OnFill(fill: Fill, pointValue?: number): void;
    /** Another spelling of {@link TradeBuilder.onFill}. @hidden */
    on_fill(fill: Fill, pointValue?: number): void;
  }
}

/** The public classes and their members, by their camelCase names. */
export const twinnedClasses: readonly TwinnedClass[] = [
  { type: ManualClock, methods: ['set'], readonly: ['utc'], writable: [] },
  { type: Decimal, methods: ['add', 'subtract', 'multiply', 'divide', 'negate', 'abs', 'round', 'normalize', 'compare', 'equals', 'toNumber', 'toString', 'toJSON'], readonly: ['coefficient', 'scale', 'isZero', 'sign'], writable: [] },
  { type: EventStream, methods: ['next', 'complete'], readonly: ['observable', 'observed'], writable: [] },
  { type: TimeZone, methods: ['offsetAt', 'toLocal', 'toUtc', 'dateTime'], readonly: ['name'], writable: [] },
  { type: ManagerFactory, methods: ['build'], readonly: [], writable: [] },
  { type: ManagerSet, methods: ['has', 'get', 'members', 'dispose'], readonly: ['names', 'aliases', 'failed', 'replaced', 'raised'], writable: [] },
  { type: QuoteBar, methods: [], readonly: ['symbol', 'startUtc', 'endUtc', 'time', 'endTime', 'bid', 'ask', 'lastBidSize', 'lastAskSize', 'open', 'high', 'low', 'close', 'price', 'value'], writable: [] },
  { type: TradeBar, methods: [], readonly: ['symbol', 'startUtc', 'endUtc', 'time', 'endTime', 'open', 'high', 'low', 'close', 'volume', 'price', 'value'], writable: [] },
  { type: QuoteColumnsBuilder, methods: ['add', 'take'], readonly: ['full'], writable: ['length'] },
  { type: TradeColumnsBuilder, methods: ['add', 'take'], readonly: ['full'], writable: ['length'] },
  { type: DailyCloses, methods: ['add'], readonly: ['length', 'newestDay', 'days', 'values'], writable: [] },
  { type: ExchangeHours, methods: ['dayOf', 'session', 'usualSession', 'isOpen', 'isOpenDuring', 'isTradingDay', 'nextOpen', 'nextClose', 'previousTradingDay'], readonly: ['timeZone', 'dataTimeZone', 'isAlwaysOpen'], writable: [] },
  { type: SecurityCache, methods: ['addTrade', 'addQuote'], readonly: ['price', 'priceUtc', 'bidPrice', 'askPrice', 'tradeBar', 'quoteBar'], writable: [] },
  { type: BarsByTicker, methods: ['get', 'containsKey'], readonly: ['count', 'values', 'keys'], writable: [] },
  { type: TimeSlice, methods: ['get', 'containsKey'], readonly: ['utc', 'time', 'utcTime', 'hasData', 'count', 'bars', 'quoteBars', 'keys', 'values'], writable: [] },
  { type: SecuritySymbol, methods: ['toString', 'toJSON'], readonly: ['value', 'id', 'securityType', 'market', 'timeZone'], writable: [] },
  { type: PerformanceTracker, methods: ['update', 'recordTrade', 'getStatus'], readonly: ['equity', 'peak', 'drawdown', 'drawdownFraction', 'maxDrawdown', 'maxDrawdownFraction', 'dayStartEquity', 'dailyProfit', 'dailyReturn', 'trades', 'wins', 'losses', 'winStreak', 'lossStreak'], writable: [] },
  { type: BaseRiskPlugin, methods: ['initialize', 'canOpenPosition', 'onPositionOpened', 'onPositionClosed', 'getStatus'], readonly: ['pluginName', 'pluginVersion', 'configSchema', 'isInitialized'], writable: [] },
  { type: RiskEventBus, methods: ['publish', 'hold', 'release', 'subscribe', 'subscribeAll', 'close'], readonly: ['events$'], writable: [] },
  { type: RiskEvent, methods: ['toDict'], readonly: ['type', 'level', 'source', 'message', 'data', 'utc'], writable: [] },
  { type: PositionDetails, methods: [], readonly: ['orderId', 'orderType', 'quantity', 'openingQuantity', 'currentQuantity', 'pendingQuantity', 'price', 'notional', 'portfolioValue', 'tag', 'legacyCall'], writable: [] },
  { type: CapacityEstimate, methods: ['onFill', 'step', 'finish'], readonly: ['capacity'], writable: [] },
  { type: ClosingRecords, methods: ['add'], readonly: ['all'], writable: [] },
  { type: EquitySampler, methods: ['samplePast', 'sampleDue', 'step', 'finish'], readonly: ['series', 'nextDaily'], writable: [] },
  { type: TradeBuilder, methods: ['onFill'], readonly: ['closedTrades'], writable: [] },
];
