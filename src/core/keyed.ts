/**
 * Collections that are read by ticker: `portfolio['SPY']`, `slice['SPY']`.
 *
 * @module
 */

/** What a collection read by ticker looks like to the compiler. */
export interface ByTicker<T> {
  readonly [ticker: string]: T;
}

const tickerLike = /^[A-Z0-9][A-Z0-9 ./^_-]*$/;

/**
 * Base of collections that are read by ticker.
 *
 * @remarks The trap sits at the end of the prototype chain: members are found before it and cost nothing, only a ticker reaches it.
 */
export abstract class Keyed<T> {
  /**
   * Finds the element of a ticker.
   *
   * @param ticker - upper case
   * @returns the element, or `undefined`
   */
  protected abstract find(ticker: string): T | undefined;

  /**
   * Makes the error for a ticker that is not there.
   *
   * @param ticker - upper case
   */
  protected abstract missing(ticker: string): Error;

  /**
   * Finds the element of a key for the trap.
   *
   * @param keyed - the collection
   * @param key - the property that was read
   */
  static read(keyed: Keyed<unknown>, key: string): unknown {
    const found = keyed.find(key);

    if (found === undefined && tickerLike.test(key)) {
      throw keyed.missing(key);
    }

    return found;
  }
}

Object.setPrototypeOf(
  Keyed.prototype,
  new Proxy(Object.prototype, {
    get(target, key, receiver): unknown {
      return typeof key === 'symbol' || key in target ? Reflect.get(target, key, receiver) : Keyed.read(receiver, key);
    },
  }),
);
