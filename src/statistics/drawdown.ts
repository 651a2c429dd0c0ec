/**
 * How far an equity curve fell, and how long it took to come back.
 *
 * @module
 */
import { Decimal } from '../core/decimal.js';
import { DAY } from '../core/time.js';
import { ratio } from './exact.js';
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
  const [first] = equity;

  if (first === undefined || equity.length < 2) {
    return none;
  }

  let peak = first;
  let peakValue = Decimal.fromNumber(peak.value);
  let since: number | undefined;
  let longest = 0;
  let deepest = Decimal.zero;

  for (const point of equity) {
    const value = Decimal.fromNumber(point.value);

    if (point.value >= peak.value) {
      longest = since === undefined ? longest : Math.max(longest, point.utc - since);
      since = undefined;
      peak = point;
      peakValue = value;
    }

    if (peakValue.isZero) {
      return none;
    }

    const fall = ratio(value, peakValue).subtract(Decimal.one);

    if (fall.sign < 0) {
      deepest = fall.compare(deepest) < 0 ? fall : deepest;
      since ??= peak.utc;
    }
  }

  return { depth: deepest.abs().round(3), recoveryDays: Math.trunc(longest / DAY) };
}
