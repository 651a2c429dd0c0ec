/**
 * What the units that an order opened went on to earn.
 *
 * @module
 */
import { Decimal } from '../../core/decimal.js';
import type { SecuritySymbol } from '../../market/symbol.js';
import type { Bust, Fill } from '../../orders/request.js';
import { FillLog } from '../../portfolio/fill-log.js';
import { StrategyLedger } from '../../portfolio/strategy-ledger.js';
import { type PositionChange, positionKey } from '../../portfolio/view.js';

/** What became of the units that an order opened. */
export interface OrderProfit {
  /** Signed units it opened. */
  readonly opened: number;
  /** Signed units of them that are still held. */
  readonly held: number;
  /** The fees of opening and closing them, in account currency. */
  readonly fees: number;
  /** What they earned after fees, in account currency; `null` where it cannot be told. */
  readonly profit: number | null;
}

/** Where the ledger reads the market. */
export interface ProfitSources {
  /**
   * Knows the latest price.
   *
   * @param symbol - the security
   */
  price(symbol: SecuritySymbol): number;

  /**
   * Knows the contract multiplier, in account currency.
   *
   * @param symbol - the security
   */
  multiplier(symbol: SecuritySymbol): number;
}

/** Fees are shared out by units, and thirds have no end. */
const decimals = 10;

/** What an order that is watched came to so far. */
class Watched {
  opened = Decimal.zero;
  held = Decimal.zero;
  fees = Decimal.zero;
  profit = Decimal.zero;
}

/** Units that one order opened, and that are still held. */
interface Lot {
  readonly order: Watched | undefined;
  readonly symbol: SecuritySymbol;
  readonly price: Decimal;
  readonly multiplier: Decimal;
  units: Decimal;
}

/**
 * Follows the units that orders opened until they are closed.
 *
 * @remarks
 * 1. A position is that of one strategy in one symbol. What closes a part of it closes the units that were opened first.
 * 2. Of a fill that flips a position, the part beyond the close opens.
 * 3. The fee of a fill is shared out by units, among all that it opened and closed.
 * 4. What is still held counts at the latest price, without the fees of closing it.
 * 5. A fill that was busted never happened: everything is told from the others, as if they had been all.
 * 6. A position that changed otherwise than by fills cannot be followed: from then on nothing can be told, and nothing is.
 */
export class OrderProfits {
  readonly #sources: ProfitSources;
  readonly #watched = new Map<number, Watched>();
  readonly #lots = new Map<string, Lot[]>();
  readonly #fills = new FillLog();
  #isLost = false;

  /**
   * @param sources - the market
   */
  constructor(sources: ProfitSources) {
    this.#sources = sources;
  }

  /** Whether fills could not be followed, so that nothing can be told. */
  get isLost(): boolean {
    return this.#isLost;
  }

  /**
   * Begins to watch an order, before it is filled.
   *
   * @param orderId - its number
   */
  watch(orderId: number): void {
    if (!this.#watched.has(orderId)) {
      this.#watched.set(orderId, new Watched());
    }
  }

  /**
   * Takes in a fill.
   *
   * @param fill - what was traded
   * @param changes - what it changed; one element for each strategy
   */
  onFill(fill: Fill, changes: readonly PositionChange[]): void {
    if (this.#isLost) {
      return;
    }

    try {
      this.#fills.add(fill);
      this.#book(fill, changes);
    } catch {
      // A number that is no number, or a price that is not known: whatever was told from here on would be wrong.
      this.#isLost = true;
    }
  }

  /**
   * Takes in that a fill never happened. What it closed stayed open, and what came after it closed other units: only following the others anew
   * tells what they came to.
   *
   * @param bust - the fill
   * @param changes - what taking it back changed
   */
  onBust({ fill, number }: Bust, changes: readonly PositionChange[]): void {
    if (this.#isLost) {
      return;
    }

    try {
      this.#fills.bust(fill.orderId, number);
      const held = this.#held();
      this.#followAnew();
      const followed = this.#held();

      for (const change of changes) {
        held.set(positionKey(change), Decimal.fromNumber(change.after));
      }

      this.#isLost = ![...held.keys(), ...followed.keys()].every((key) =>
        unitsIn(held, key).equals(unitsIn(followed, key)),
      );
    } catch {
      // A fill that nobody knows, or what could not be followed then either.
      this.#isLost = true;
    }
  }

  /**
   * Tells what became of an order.
   *
   * @param orderId - an order that is watched
   */
  of(orderId: number): OrderProfit {
    const { fees, held, opened, profit } = this.#watched.get(orderId) as Watched;
    const unrealized = this.#isLost ? undefined : this.#unrealized(orderId);

    return {
      opened: opened.toNumber(),
      held: held.toNumber(),
      fees: fees.round(decimals).toNumber(),
      profit: unrealized === undefined ? null : profit.add(unrealized).subtract(fees).round(decimals).toNumber(),
    };
  }

  /** Who holds what, by the units that were followed. */
  #held(): Map<string, Decimal> {
    return new Map([...this.#lots].map(([key, lots]) => [key, unitsOf(lots)]));
  }

  #followAnew(): void {
    const ledger = new StrategyLedger();
    this.#lots.clear();

    for (const orderId of this.#watched.keys()) {
      this.#watched.set(orderId, new Watched());
    }

    for (const fill of this.#fills.standing) {
      this.#book(fill, ledger.apply(fill));
    }
  }

  #book(fill: Fill, changes: readonly PositionChange[]): void {
    for (const change of changes) {
      this.#take(fill, change);
    }
  }

  #take(fill: Fill, change: PositionChange): void {
    const key = positionKey(change);
    const lots = this.#lots.get(key) ?? [];
    const held = Decimal.fromNumber(change.before);
    const traded = Decimal.fromNumber(change.after).subtract(held);
    this.#lots.set(key, lots);

    if (!unitsOf(lots).equals(held)) {
      throw new RangeError('a position changed without a fill');
    }

    const closes = held.sign * traded.sign < 0;
    const closed = closes ? (held.abs().compare(traded.abs()) < 0 ? held.negate() : traded) : Decimal.zero;
    this.#close(lots, closed, fill);
    this.#open(lots, traded.subtract(closed), fill);
  }

  /** Closes the units that were opened first. */
  #close(lots: Lot[], closed: Decimal, fill: Fill): void {
    const price = Decimal.fromNumber(fill.price);
    let rest = closed;

    for (let lot = lots[0]; rest.sign !== 0 && lot !== undefined; lot = lots[0]) {
      const part = lot.units.abs().compare(rest.abs()) <= 0 ? lot.units.negate() : rest;
      const { order } = lot;
      lot.units = lot.units.add(part);
      rest = rest.subtract(part);

      if (order !== undefined) {
        order.held = order.held.add(part);
        order.fees = order.fees.add(feeOf(fill, part));
        order.profit = order.profit.add(price.subtract(lot.price).multiply(part.negate()).multiply(lot.multiplier));
      }

      if (lot.units.isZero) {
        lots.shift();
      }
    }
  }

  #open(lots: Lot[], units: Decimal, fill: Fill): void {
    if (units.isZero) {
      return;
    }

    const order = this.#watched.get(fill.orderId);
    const { symbol } = fill;
    const multiplier = Decimal.fromNumber(this.#sources.multiplier(symbol));
    lots.push({ order, symbol, price: Decimal.fromNumber(fill.price), multiplier, units });

    if (order !== undefined) {
      order.opened = order.opened.add(units);
      order.held = order.held.add(units);
      order.fees = order.fees.add(feeOf(fill, units));
    }
  }

  /** What is still held of an order, at the latest prices; `undefined` where one is not known. */
  #unrealized(orderId: number): Decimal | undefined {
    const order = this.#watched.get(orderId);
    let sum = Decimal.zero;

    if (order === undefined || order.held.isZero) {
      return sum;
    }

    try {
      for (const lot of [...this.#lots.values()].flat().filter((each) => each.order === order)) {
        const price = this.#sources.price(lot.symbol);

        if (!(price > 0)) {
          return undefined;
        }

        sum = sum.add(Decimal.fromNumber(price).subtract(lot.price).multiply(lot.units).multiply(lot.multiplier));
      }
    } catch {
      return undefined;
    }

    return sum;
  }
}

function unitsOf(lots: readonly Lot[]): Decimal {
  return lots.reduce((sum, { units }) => sum.add(units), Decimal.zero);
}

function unitsIn(positions: ReadonlyMap<string, Decimal>, key: string): Decimal {
  return positions.get(key) ?? Decimal.zero;
}

/** The share of a fill's fee that a part of its units bears. */
function feeOf({ fee, quantity }: Fill, part: Decimal): Decimal {
  return fee === 0
    ? Decimal.zero
    : Decimal.fromNumber(fee)
        .multiply(part.abs())
        .divide(Decimal.fromNumber(Math.abs(quantity)));
}
