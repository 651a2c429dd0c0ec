/**
 * The yearly interest of US dollars, for the statistics.
 *
 * @module
 */
import { existsSync } from 'node:fs';
import { FrameworkError, parseDay } from 'plimsoll';
import { readLines } from './files.js';

/** A rate with the day from which it holds. */
interface RateChange {
  readonly day: number;
  readonly rate: number;
}

/** Knows the interest of each day: the rate of the latest change; before the first change that of the first. */
export class InterestRates {
  readonly #path: string;
  #changes: readonly RateChange[] | undefined;

  /**
   * @param path - the file of rate changes; without it the interest is 0
   */
  constructor(path: string) {
    this.#path = path;
  }

  /**
   * Returns the yearly interest of a day.
   *
   * @param day - days since 1970-01-01
   * @returns a fraction: 0.0225 for 2.25 %
   * @throws FrameworkError `BAD_DATA` when a row is malformed
   * @source LEAN `Common/Data/InterestRateProvider.cs`
   */
  of(day: number): number {
    this.#changes ??= existsSync(this.#path) ? readChanges(this.#path) : [];
    const [first] = this.#changes;
    let rate = first?.rate ?? 0;

    for (const change of this.#changes) {
      if (change.day > day) {
        break;
      }

      rate = change.rate;
    }

    return rate;
  }
}

function readChanges(path: string): RateChange[] {
  const changes: RateChange[] = [];

  for (const [at, line] of readLines(path).entries()) {
    if (at === 0 || line.trim() === '') {
      continue;
    }

    const [date = '', percent = ''] = line.split(',');
    const day = parseDay(date);
    const rate = Number(percent);

    if (day === undefined || percent.trim() === '' || !Number.isFinite(rate)) {
      throw new FrameworkError('BAD_DATA', `${path}:${at + 1}: expected "YYYY-MM-DD,percent", was "${line}".`);
    }

    changes.push({ day, rate: rate / 100 });
  }

  return changes.sort((a, b) => a.day - b.day);
}
