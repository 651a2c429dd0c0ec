/**
 * Scales, ticks and thinning for curves.
 *
 * @module
 */
import { DAY, dayNumber, formatDay, formatUtc, HOUR, MINUTE } from '../core/time.js';

/** A curve: when, and how much. */
export interface Series {
  /** Epoch milliseconds UTC, not decreasing. */
  readonly times: readonly number[];
  /** The values, as many as times. */
  readonly values: readonly number[];
}

/** A tick of an axis. */
export interface Tick {
  /** Where it stands, in the units of the axis. */
  readonly at: number;
  /** What it says. */
  readonly label: string;
}

/** Maps a value to a place on the page. */
export type Scale = (value: number) => number;

/**
 * Makes a linear scale.
 *
 * @param from - the value at `start`
 * @param to - the value at `end`
 * @param start - pixels
 * @param end - pixels
 * @returns the scale; the middle when the range is empty
 */
export function linear(from: number, to: number, start: number, end: number): Scale {
  return from === to
    ? (): number => (start + end) / 2
    : (value): number => start + ((value - from) / (to - from)) * (end - start);
}

/**
 * Chooses round values that divide a range.
 *
 * @param from - the lowest value
 * @param to - the highest value
 * @param count - about how many
 * @returns values inside the range: multiples of 1, 2 or 5 times a power of ten
 */
export function niceTicks(from: number, to: number, count: number): number[] {
  const span = to - from;

  if (!(span > 0) || !Number.isFinite(span)) {
    return [from];
  }

  const power = 10 ** Math.floor(Math.log10(span / count));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power * count >= span) ?? 10);
  const first = Math.ceil(from / step - 1e-9);
  const ticks: number[] = [];

  for (let index = first; index * step <= to + step * 1e-9; index++) {
    ticks.push(Number((index * step).toPrecision(12)));
  }

  return ticks;
}

/**
 * Chooses instants that divide a time axis: years, months, days or hours, as the length suggests.
 *
 * @param from - epoch milliseconds
 * @param to - epoch milliseconds
 * @param count - the most ticks
 * @returns the ticks, labelled in UTC
 */
export function timeTicks(from: number, to: number, count: number): Tick[] {
  const span = to - from;
  const months = [1, 3, 6, 12, 24, 60, 120].find((step) => span / (step * 30.4 * DAY) <= count) ?? 240;

  if (span > count * 8 * DAY) {
    return monthTicks(from, to, months);
  }

  const steps = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, DAY, 2 * DAY, 4 * DAY, 8 * DAY];
  const step = steps.find((each) => span / each <= count) ?? 8 * DAY;
  const ticks: Tick[] = [];

  for (let at = Math.ceil(from / step) * step; at <= to; at += step) {
    const text = formatUtc(at);
    ticks.push({ at, label: step < DAY && at % DAY !== 0 ? text.slice(11, 16) : text.slice(5, 10) });
  }

  return ticks;
}

function monthTicks(from: number, to: number, step: number): Tick[] {
  const ticks: Tick[] = [];
  const firstYear = Number(formatDay(Math.floor(from / DAY)).slice(0, 4));

  for (let month = Math.floor((firstYear * 12) / step) * step; ; month += step) {
    const at = dayNumber(Math.floor(month / 12), (month % 12) + 1, 1) * DAY;

    if (at > to) {
      return ticks;
    }

    if (at >= from) {
      const date = formatDay(at / DAY);
      ticks.push({ at, label: step % 12 === 0 ? date.slice(0, 4) : date.slice(0, 7) });
    }
  }
}

/**
 * Thins a curve to what can be seen: first, lowest, highest and last value of each column of pixels.
 *
 * @param series - the curve
 * @param columns - how many columns of pixels there are
 * @returns the curve itself when it is short, else at most four points a column; extremes are never lost
 */
export function thin({ times, values }: Series, columns: number): Series {
  if (times.length <= columns * 2) {
    return { times, values };
  }

  const first = times[0] ?? 0;
  const width = ((times[times.length - 1] ?? 0) - first) / columns || 1;
  const kept: number[] = [];

  for (let start = 0; start < times.length; ) {
    const column = Math.floor(((times[start] ?? 0) - first) / width);
    let end = start;
    let low = start;
    let high = start;

    while (end < times.length && Math.floor(((times[end] ?? 0) - first) / width) === column) {
      low = (values[end] ?? 0) < (values[low] ?? 0) ? end : low;
      high = (values[end] ?? 0) > (values[high] ?? 0) ? end : high;
      end++;
    }

    kept.push(...new Set([start, Math.min(low, high), Math.max(low, high), end - 1]));
    start = end;
  }

  return { times: kept.map((index) => times[index] ?? 0), values: kept.map((index) => values[index] ?? 0) };
}

/**
 * Finds the range of several curves.
 *
 * @param lists - the values
 * @returns the lowest and highest finite value; 0 and 1 when there is none
 */
export function extent(...lists: readonly (readonly number[])[]): readonly [low: number, high: number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;

  for (const values of lists) {
    for (const value of values) {
      low = value < low ? value : low;
      high = value > high ? value : high;
    }
  }

  return low <= high ? [low, high] : [0, 1];
}
