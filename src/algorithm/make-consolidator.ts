/**
 * Which consolidator makes the bars that an algorithm asks for.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';
import { TimeSpan } from '../core/time-span.js';
import { QuoteBar, TradeBar } from '../market/bars.js';
import type { CalendarFunction } from '../market/consolidators/calendar.js';
import type { AnyConsolidator } from '../market/consolidators/consolidator.js';
import type { TickType } from '../market/consolidators/data-point.js';
import { IdentityDataConsolidator } from '../market/consolidators/identity-data-consolidator.js';
import { MarketHourAwareConsolidator } from '../market/consolidators/market-hour-aware-consolidator.js';
import { RangeBar, RenkoBar, VolumeRenkoBar } from '../market/consolidators/price-bars.js';
import { QuoteBarConsolidator } from '../market/consolidators/quote-bar-consolidator.js';
import { RangeConsolidator } from '../market/consolidators/range-consolidator.js';
import { RenkoConsolidator } from '../market/consolidators/renko-consolidator.js';
import { TradeBarConsolidator } from '../market/consolidators/trade-bar-consolidator.js';
import { VolumeRenkoConsolidator } from '../market/consolidators/volume-renko-consolidator.js';
import { type Resolution, resolutionMs } from '../market/resolution.js';
import type { Security } from '../portfolio/security.js';

/** How long bars are: a resolution, a time span, a number of parts, or what a calendar says; those of the security when absent. */
export type ConsolidationLength = Resolution | TimeSpan | number | CalendarFunction | undefined;

/** A class of bars. */
export type BarClass<T> = abstract new (...args: never[]) => T;

/** What classes of bars are made of: of a size, not of a length of time. */
const bySize: readonly (readonly [BarClass<object>, (size: number) => unknown])[] = [
  [VolumeRenkoBar, (size): unknown => new VolumeRenkoConsolidator(size)],
  [RenkoBar, (size): unknown => new RenkoConsolidator(size)],
  [RangeBar, (size): unknown => new RangeConsolidator(size)],
];

/**
 * Makes the consolidator of a class of bars.
 *
 * @param bars - the class
 * @param security - whose data it will take
 * @param length - how long a bar is, or its size
 * @param extended - whether days hold what happens before the open and after the close
 * @throws FrameworkError `BAD_ARGUMENT` when such bars cannot be made from the security's
 */
export function consolidatorOf(
  bars: BarClass<object>,
  security: Security,
  length: ConsolidationLength,
  extended: boolean,
): AnyConsolidator {
  const [, make] = bySize.find(([type]) => type === bars) ?? [];

  if (make !== undefined) {
    return make(length as number) as AnyConsolidator;
  }

  if (bars !== TradeBar && bars !== QuoteBar) {
    throw new FrameworkError(
      'BAD_ARGUMENT',
      `consolidate: expected TradeBar, QuoteBar, RenkoBar, VolumeRenkoBar or RangeBar, was ${bars.name}.`,
    );
  }

  return consolidatorFor(security, length, bars === QuoteBar ? 'quote' : 'trade', extended);
}

/**
 * Makes the consolidator of a length.
 *
 * @remarks A day as a resolution is from the open to the close; as a time span of 24 hours it is from midnight to midnight.
 * @param security - whose data it will take
 * @param length - how long a bar is
 * @param tickType - of trades or of quotes
 * @param extended - whether days hold what happens before the open and after the close
 * @throws FrameworkError `BAD_ARGUMENT` when such bars cannot be made from the security's
 * @source LEAN `Algorithm/QCAlgorithm.Indicators.cs`, CreateConsolidator
 */
export function consolidatorFor(
  security: Security,
  length: ConsolidationLength,
  tickType: TickType,
  extended: boolean,
): AnyConsolidator {
  const quotes = tickType === 'quote';
  const own = resolutionMs(security.resolution);
  const span = spanOf(length, security);

  if (span === own) {
    return new IdentityDataConsolidator(tickType);
  }

  if (span !== undefined && !(span > own)) {
    throw new FrameworkError(
      'BAD_ARGUMENT',
      `${security.symbol.value} has ${security.resolution} bars; shorter ones cannot be made from them.`,
    );
  }

  if (length === 'daily') {
    const extendedMarketHours = extended && security.extendedMarketHours;

    return new MarketHourAwareConsolidator(length, { quotes, extendedMarketHours });
  }

  const measure = span === undefined ? (length as number | CalendarFunction) : new TimeSpan(span);
  const made = quotes ? new QuoteBarConsolidator(measure) : new TradeBarConsolidator(measure);

  return made;
}

/** The length in milliseconds, where it is one. */
function spanOf(length: ConsolidationLength, { resolution }: Security): number | undefined {
  if (length instanceof TimeSpan) {
    return length.totalMilliseconds;
  }

  return typeof length === 'number' || typeof length === 'function' ? undefined : resolutionMs(length ?? resolution);
}
