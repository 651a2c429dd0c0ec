/**
 * Feeding consolidators, and finishing their bars when time passes without data.
 *
 * @module
 */
import type { Clock } from '../core/clock.js';
import { FrameworkError } from '../core/errors.js';
import { SECOND } from '../core/time.js';
import type { AnyConsolidator } from '../market/consolidators/consolidator.js';
import type { DataPoint, TickType } from '../market/consolidators/data-point.js';
import { resolutionMs } from '../market/resolution.js';
import type { Security } from '../portfolio/security.js';

/** A consolidator, and when it is looked at next. */
class Fed {
  readonly consolidator: AnyConsolidator;
  readonly #step: number;
  /** How long its bars are, as the first one was. */
  #span: number | undefined;
  #scanUtc: number;
  isRemoved = false;

  constructor(consolidator: AnyConsolidator, step: number, utc: number) {
    this.consolidator = consolidator;
    this.#step = step;
    this.#scanUtc = utc + step;
    consolidator.onConsolidated(({ endUtc, startUtc }) => {
      this.#span ??= Math.max(endUtc - startUtc, this.#step);
      this.#scanUtc = endUtc + this.#span;
    });
  }

  /**
   * When it is looked at next with something to find, epoch milliseconds UTC; Infinity when there is nothing.
   *
   * @remarks It is looked at every bar's length after its last bar. Before the first bar, when that is over.
   */
  get nextUtc(): number {
    const { dueUtc } = this.consolidator;

    if (this.isRemoved || dueUtc === Number.POSITIVE_INFINITY) {
      return Number.POSITIVE_INFINITY;
    }

    const spans = this.#span === undefined ? 0 : Math.ceil((dueUtc - this.#scanUtc) / this.#span);

    return Math.max(this.#scanUtc + Math.max(spans, 0) * (this.#span ?? 0), dueUtc);
  }

  scan(utc: number): void {
    // What is not over, though its time is, is looked at again later.
    this.#scanUtc = utc + (this.#span ?? this.#step);
    this.consolidator.scan(utc);
  }
}

/**
 * Feeds consolidators with the data of their securities.
 *
 * @remarks
 * 1. Of data that is due together, trades come before quotes, and tickers in alphabetical order.
 * 2. Consolidators of one security see its data in the order in which they were added, each all of it, and finish what is over then.
 * 3. Whoever is added meanwhile sees the next data; whoever is removed sees nothing more.
 * @source LEAN `Engine/AlgorithmManager.cs`, `Common/Data/ConsolidatorWrapper.cs`
 */
export class Consolidation {
  readonly #clock: Clock;
  readonly #byKind: Readonly<Record<TickType, Map<string, readonly Fed[]>>> = { trade: new Map(), quote: new Map() };
  #all: readonly Fed[] = [];

  /**
   * @param clock - the algorithm's clock
   */
  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** When the first bar is finished by the passing of time, epoch milliseconds UTC; Infinity when there is none. */
  get nextUtc(): number {
    let next = Number.POSITIVE_INFINITY;

    for (const { nextUtc } of this.#all) {
      next = Math.min(next, nextUtc);
    }

    return next;
  }

  /**
   * Feeds a consolidator from now on; one that is fed already with that data is fed once.
   *
   * @param security - whose data
   * @param consolidator - takes it
   * @param tickType - which data, for one that takes any
   * @throws FrameworkError `BAD_ARGUMENT` when the security does not have the data that it takes
   */
  add(security: Security, consolidator: AnyConsolidator, tickType?: TickType): void {
    const { resolution, symbol } = security;
    const kind = consolidator.input === 'any' ? (tickType ?? 'trade') : consolidator.input;
    const hasQuotes = resolution === 'minute' || resolution === 'second';

    if ((tickType !== undefined && tickType !== kind) || (kind === 'quote' && !hasQuotes)) {
      throw new FrameworkError(
        'BAD_ARGUMENT',
        `${symbol}: ${consolidator.constructor.name} takes ${kind} bars, was to be fed with ${tickType ?? resolution} bars; quotes come with second and minute bars.`,
      );
    }

    const known = this.#byKind[kind].get(symbol.value) ?? [];

    if (known.some((fed) => fed.consolidator === consolidator)) {
      return;
    }

    consolidator.useMarket({ hours: security.exchange, properties: security.symbolProperties });
    const fed = new Fed(consolidator, Math.max(resolutionMs(resolution), SECOND), this.#clock.utc);
    this.#byKind[kind].set(symbol.value, [...known, fed]);
    this.#all = [...this.#all, fed];
  }

  /**
   * Feeds a consolidator no more, and finishes none of its bars.
   *
   * @param consolidator - which one
   */
  remove(consolidator: AnyConsolidator): void {
    const isOther = (fed: Fed): boolean => {
      fed.isRemoved ||= fed.consolidator === consolidator;
      return !fed.isRemoved;
    };
    this.#all = this.#all.filter(isOther);

    for (const fedOf of Object.values(this.#byKind)) {
      for (const [ticker, fed] of fedOf) {
        fedOf.set(ticker, fed.filter(isOther));
      }
    }
  }

  /**
   * Feeds data that is due.
   *
   * @param kind - what it is
   * @param data - by ticker
   * @param utc - the time now, epoch milliseconds
   */
  update(kind: TickType, data: readonly DataPoint[], utc: number): void {
    const fedOf = this.#byKind[kind];

    if (fedOf.size === 0) {
      return;
    }

    for (const point of data) {
      for (const fed of fedOf.get(point.symbol.value) ?? []) {
        if (!fed.isRemoved) {
          fed.consolidator.update(point);
          fed.consolidator.scan(utc);
        }
      }
    }
  }

  /**
   * Finishes the bars whose time is over.
   *
   * @param utc - the time now, epoch milliseconds
   */
  scanDue(utc: number): void {
    for (const fed of this.#all) {
      if (fed.nextUtc <= utc) {
        fed.scan(utc);
      }
    }
  }
}
