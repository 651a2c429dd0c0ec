/**
 * Past values of an indicator and of its parts.
 *
 * @module
 */
import { camelCase } from '../core/names.js';
import type { DateTime } from '../core/time.js';
import type { IndicatorDataPoint } from '../indicators/base/data-point.js';
import { IndicatorBase } from '../indicators/base/indicator.js';

/** Any indicator, whatever it takes. */
type Any = IndicatorBase<never>;

/** An indicator and its parts at one instant. */
export class IndicatorDataPoints {
  /** The indicator. */
  readonly current: IndicatorDataPoint;
  readonly #parts: ReadonlyMap<string, IndicatorDataPoint>;

  /**
   * @param current - the indicator
   * @param parts - its parts, by name
   */
  constructor(current: IndicatorDataPoint, parts: ReadonlyMap<string, IndicatorDataPoint>) {
    this.current = current;
    this.#parts = parts;
  }

  /** When the values became known. */
  get endTime(): DateTime {
    return this.current.endTime;
  }

  /**
   * Returns a part.
   *
   * @param name - such as `upperBand`, in any spelling
   * @returns its value with its time; `undefined` when the indicator has no such part
   */
  get(name: string): IndicatorDataPoint | undefined {
    return this.#parts.get(camelCase(name));
  }
}

/** Past values of an indicator, oldest first, from when it was ready. */
export class IndicatorHistory implements Iterable<IndicatorDataPoints> {
  readonly #points: readonly IndicatorDataPoints[];

  /**
   * @param points - oldest first
   */
  constructor(points: readonly IndicatorDataPoints[]) {
    this.#points = points;
  }

  /** How many there are. */
  get count(): number {
    return this.#points.length;
  }

  /** The values of the indicator itself. */
  get current(): readonly IndicatorDataPoint[] {
    return this.#points.map(({ current }) => current);
  }

  /**
   * Returns the values of a part.
   *
   * @param name - such as `upperBand`, in any spelling
   * @returns its values; empty when the indicator has no such part
   */
  get(name: string): readonly IndicatorDataPoint[] {
    return this.#points.flatMap((point) => point.get(name) ?? []);
  }

  /** Walks the values, oldest first. */
  [Symbol.iterator](): Iterator<IndicatorDataPoints> {
    return this.#points[Symbol.iterator]();
  }
}

/**
 * Feeds an indicator from the start and notes its values.
 *
 * @param indicator - is reset, and keeps what it learns
 * @param bars - oldest first
 * @param feed - feeds the indicator with a bar
 */
export function historyOf<B>(indicator: Any, bars: readonly B[], feed: (bar: B) => void): IndicatorHistory {
  const points: IndicatorDataPoints[] = [];
  let lastUtc: number | undefined;
  indicator.reset();

  for (const bar of bars) {
    feed(bar);
    const { current } = indicator;

    if (indicator.isReady && current.endUtc !== lastUtc) {
      lastUtc = current.endUtc;
      points.push(new IndicatorDataPoints(current, partsOf(indicator)));
    }
  }

  return new IndicatorHistory(points);
}

function partsOf(indicator: Any): ReadonlyMap<string, IndicatorDataPoint> {
  return new Map(
    Object.entries(indicator).flatMap(([name, part]: [string, unknown]) =>
      part instanceof IndicatorBase ? [[name, part.current] as const] : [],
    ),
  );
}
