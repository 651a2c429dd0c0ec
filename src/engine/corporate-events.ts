/**
 * When a run learns what companies do to their shares.
 *
 * @module
 */
import { DAY } from '../core/time.js';
import {
  type CorporateAction,
  type CorporateEventData,
  Delisting,
  Dividend,
  Split,
  SymbolChangedEvent,
} from '../market/corporate-actions.js';
import type { ExchangeHours } from '../market/hours.js';
import type { Security } from '../portfolio/security.js';
import type { Batch, FeedSource } from './feed.js';

/** What a run is told of. */
export interface CorporateEventsSpec {
  /** Whose shares they are. */
  readonly security: Security;
  /** What the source of data knows, in any order. */
  readonly actions: readonly CorporateAction[];
  /** When the subscription begins, epoch milliseconds UTC; may be -Infinity. */
  readonly from: number;
  /** When it ends; may be Infinity. */
  readonly to: number;
}

interface DueEvent {
  readonly utc: number;
  readonly make: (security: Security, utc: number) => CorporateEventData;
}

/**
 * Tells corporate actions when their day begins.
 *
 * @remarks
 * 1. A dividend is told at the midnight of the first trading day after the last one on which it could be earned; a split there, too, and a warning of it
 * at the midnight of that last day.
 * 2. Both need that last day inside the subscription: what happened before it began is in the prices.
 * 3. A delisting is announced at the midnight of its last day, and told at the next when the run has a trading day after it; nothing else comes then.
 * 4. A new ticker is told at the midnight of its first trading day, unless the subscription begins with it.
 * 5. What is due before the subscription begins, on its first day, is told at its beginning.
 *
 * @source LEAN `Engine/DataFeeds/Enumerators/{Dividend,Split,Delisting,Mapping}EventProvider.cs`, `DateChangeTimeKeeper.cs`
 */
export class CorporateEvents implements FeedSource {
  readonly rank = 0;
  readonly security: Security;
  readonly unseen = true;
  #due: readonly DueEvent[];
  #at = 0;

  /**
   * @param spec - what the run is told of
   */
  constructor({ actions, from, security, to }: CorporateEventsSpec) {
    this.security = security;
    const days = daysOf(security.exchange, actions, from, to);
    this.#due = actions
      .flatMap((action) => eventsOf(action, days))
      .map((event) => ({ ...event, utc: Math.max(event.utc, from) }))
      .sort((a, b) => a.utc - b.utc);
  }

  /** When the next is due, epoch milliseconds UTC; Infinity at the end. */
  get dueUtc(): number {
    return this.#due[this.#at]?.utc ?? Number.POSITIVE_INFINITY;
  }

  take(utc: number, batch: Batch): void {
    for (let next = this.#due[this.#at]; next !== undefined && next.utc <= utc; next = this.#due[this.#at]) {
      this.#at += 1;
      batch.addEvent(next.make(this.security, utc));
    }
  }

  close(): void {
    this.#due = [];
  }
}

/** Longer than any closure on record: beyond it no trading day is looked for. */
const FAR = 60;

/** The trading days of a subscription. */
interface Days {
  readonly hours: ExchangeHours;
  readonly first: number;
  /** The last one: that of the subscription, or that of the share when it comes first. */
  readonly last: number;
  /** The last one of the subscription. */
  readonly end: number;
}

function daysOf(hours: ExchangeHours, actions: readonly CorporateAction[], from: number, to: number): Days {
  const delisted = delistingDay(actions);
  const end = to === Number.POSITIVE_INFINITY ? to : hours.dayOf(to - 1);

  return {
    hours,
    first: from === Number.NEGATIVE_INFINITY ? from : hours.dayOf(from),
    last: Math.min(end, delisted),
    end,
  };
}

/**
 * Returns the last day of trading.
 *
 * @param actions - what is known of a share
 * @returns days since 1970-01-01; Infinity where there is no end
 */
export function delistingDay(actions: readonly CorporateAction[]): number {
  return Math.min(
    ...actions.map((action) => (action.kind === 'delisting' ? action.lastDay : Number.POSITIVE_INFINITY)),
  );
}

function eventsOf(action: CorporateAction, days: Days): DueEvent[] {
  switch (action.kind) {
    case 'dividend':
      return afterLastDay(action.lastDay, days, (security, utc) => {
        return new Dividend(security.symbol, utc, action.distribution, action.referencePrice);
      });
    case 'split':
      return [
        ...onTradingDay(action.lastDay, days, (security, utc) => {
          return new Split(security.symbol, utc, 'warning', action.factor, security.price);
        }),
        ...afterLastDay(action.lastDay, days, (security, utc) => {
          return new Split(security.symbol, utc, 'split-occurred', action.factor, action.referencePrice);
        }),
      ];
    case 'symbol-change':
      return firstTradingDay(action.day, days) > days.first
        ? onTradingDay(firstTradingDay(action.day, days), days, (security, utc) => {
            return new SymbolChangedEvent(security.symbol, utc, action.oldTicker, action.newTicker);
          })
        : [];
    case 'delisting':
      return delistings(action.lastDay, days);
  }
}

function onTradingDay(day: number, { first, hours, last }: Days, make: DueEvent['make']): DueEvent[] {
  return day >= first && day <= last && hours.isTradingDay(day) ? [{ utc: midnight(hours, day), make }] : [];
}

function afterLastDay(lastDay: number, days: Days, make: DueEvent['make']): DueEvent[] {
  return lastDay >= days.first && days.hours.isTradingDay(lastDay)
    ? onTradingDay(firstTradingDay(lastDay + 1, days), days, make)
    : [];
}

function delistings(lastDay: number, days: Days): DueEvent[] {
  const told = (type: 'warning' | 'delisted'): DueEvent['make'] => {
    return (security, utc) => new Delisting(security.symbol, utc, type, security.price);
  };
  const { end, first, hours } = days;
  const isSeen = lastDay >= first && firstTradingDay(lastDay, { ...days, last: end }) <= end;
  const isSeenOver = isSeen && firstTradingDay(lastDay + 1, { ...days, last: end }) <= end;

  return [
    ...(isSeen ? [{ utc: midnight(hours, lastDay), make: told('warning') }] : []),
    ...(isSeenOver ? [{ utc: midnight(hours, lastDay + 1), make: told('delisted') }] : []),
  ];
}

/** The first trading day on or after a day; the day after the subscription's last where there is none. */
function firstTradingDay(day: number, { hours, last }: Days): number {
  for (let at = day; at <= Math.min(last, day + FAR); at += 1) {
    if (hours.isTradingDay(at)) {
      return at;
    }
  }

  return last + 1;
}

function midnight(hours: ExchangeHours, day: number): number {
  return hours.timeZone.toUtc(day * DAY);
}
