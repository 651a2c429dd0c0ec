/**
 * How far an equity curve fell, and how long it took to come back.
 *
 * @module
 */
import { Decimal } from '../core/decimal.js';
import { DAY } from '../core/time.js';
import { ratio, toDecimal } from './exact.js';
import type { SeriesPoint } from './sampler.js';

/** The worst fall of an equity curve. */
export interface Drawdown {
  /**
   * The largest fall from a peak, positive.
   *
   * @units fraction of the peak, three decimals
   */
  readonly depth: Decimal;
  /**
   * The longest time from a peak until it was reached again; a fall that never ended does not count.
   *
   * @units whole days
   */
  readonly recoveryDays: number;
}

const none: Drawdown = { depth: Decimal.zero, recoveryDays: 0 };

/**
 * Measures the worst fall of an equity curve.
 *
 * @param equity - the curve, in order of time
 * @returns its depth and the longest recovery; none of either below two points or when the account had no value
 * @source LEAN `Common/Statistics/Statistics.cs`, CalculateDrawdownMetrics
 */
export function worstDrawdown(equity: readonly SeriesPoint[]): Drawdown {
  let peak = equity[0];

  if (peak === undefined || equity.length < 2) {
    return none;
  }

  let worst = { value: peak.value, peak: peak.value, fall: 0 };
  let since: number | undefined;
  let longest = 0;

  for (const point of equity) {
    if (point.value >= peak.value) {
      longest = since === undefined ? longest : Math.max(longest, point.utc - since);
      since = undefined;
      peak = point;
    }

    if (peak.value === 0) {
      return none;
    }

    const fall = point.value / peak.value - 1;

    if (fall < 0) {
      worst = fall < worst.fall ? { value: point.value, peak: peak.value, fall } : worst;
      since ??= peak.utc;
    }
  }

  const depth = ratio(toDecimal(worst.value), toDecimal(worst.peak)).subtract(Decimal.one);

  return { depth: depth.abs().round(3), recoveryDays: Math.trunc(longest / DAY) };
}
