/**
 * Which positions count: one slot for each strategy in each symbol, while it is open or about to be.
 *
 * @module
 */
import type { GroupBook } from './groups.js';

/** The position of one strategy in one symbol. */
export interface Slot {
  /** Whose it is. */
  readonly strategy: string;
  /** The ticker, upper case. */
  readonly symbol: string;
  /** Whether a fill opened it. */
  readonly open: boolean;
  /** Approved orders that may still open it or add to it. */
  readonly orders: ReadonlySet<number>;
}

interface MutableSlot extends Slot {
  open: boolean;
  readonly orders: Set<number>;
}

/** Keeps the slots and the counters of their groups; saying the same thing twice changes nothing. */
export class Slots {
  readonly #book: GroupBook;
  readonly #slots = new Map<string, Map<string, MutableSlot>>();

  /**
   * @param book - knows whose counters a symbol belongs to
   */
  constructor(book: GroupBook) {
    this.#book = book;
  }

  /**
   * Counts the same positions in other groups.
   *
   * @param book - the other groups
   */
  in(book: GroupBook): Slots {
    const slots = new Slots(book);

    for (const { strategy, symbol, open, orders } of this.all) {
      if (open) {
        slots.opened(strategy, symbol);
      }

      for (const orderId of orders) {
        slots.reserve(strategy, symbol, orderId);
      }
    }

    return slots;
  }

  /** The slots, oldest strategy first. */
  get all(): readonly Slot[] {
    return [...this.#slots.values()].flatMap((bySymbol) => [...bySymbol.values()]);
  }

  /**
   * Tells whether a strategy's position in a symbol counts already.
   *
   * @param strategy - whose
   * @param symbol - the ticker, upper case
   */
  has(strategy: string, symbol: string): boolean {
    return this.#find(strategy, symbol) !== undefined;
  }

  /**
   * Tells whether a position is open.
   *
   * @param symbol - the ticker, upper case
   * @param strategy - whose; absent asks for any strategy
   */
  isOpen(symbol: string, strategy?: string): boolean {
    return this.all.some(
      (slot) => slot.open && slot.symbol === symbol && (strategy ?? slot.strategy) === slot.strategy,
    );
  }

  /**
   * Counts a position that a fill opened.
   *
   * @param strategy - whose
   * @param symbol - the ticker, upper case
   */
  opened(strategy: string, symbol: string): void {
    const slot = this.#take(strategy, symbol);

    if (!slot.open) {
      slot.open = true;
      this.#count(symbol, 'open', 1);
    }
  }

  /**
   * Counts a position no longer, unless an approved order is about to open it again.
   *
   * @param strategy - whose
   * @param symbol - the ticker, upper case
   */
  closed(strategy: string, symbol: string): void {
    const slot = this.#find(strategy, symbol);

    if (slot?.open === true) {
      slot.open = false;
      this.#count(symbol, 'open', -1);
      this.#drop(slot);
    }
  }

  /**
   * Counts a position that an approved order may open.
   *
   * @param strategy - whose
   * @param symbol - the ticker, upper case
   * @param orderId - the order
   */
  reserve(strategy: string, symbol: string, orderId: number): void {
    this.#take(strategy, symbol).orders.add(orderId);
  }

  /**
   * Learns that an order can open nothing any more.
   *
   * @param strategy - whose
   * @param symbol - the ticker, upper case
   * @param orderId - the order
   */
  release(strategy: string, symbol: string, orderId: number): void {
    const slot = this.#find(strategy, symbol);

    if (slot?.orders.delete(orderId) === true) {
      this.#drop(slot);
    }
  }

  #find(strategy: string, symbol: string): MutableSlot | undefined {
    return this.#slots.get(strategy)?.get(symbol);
  }

  #take(strategy: string, symbol: string): MutableSlot {
    const bySymbol = this.#slots.get(strategy) ?? new Map<string, MutableSlot>();
    const known = bySymbol.get(symbol);

    if (known !== undefined) {
      return known;
    }

    const slot = { strategy, symbol, open: false, orders: new Set<number>() };
    bySymbol.set(symbol, slot);
    this.#slots.set(strategy, bySymbol);
    this.#count(symbol, 'occupied', 1);
    return slot;
  }

  #drop(slot: MutableSlot): void {
    if (!slot.open && slot.orders.size === 0) {
      this.#slots.get(slot.strategy)?.delete(slot.symbol);
      this.#count(slot.symbol, 'occupied', -1);
    }
  }

  #count(symbol: string, counter: 'occupied' | 'open', change: 1 | -1): void {
    for (const group of this.#book.of(symbol)) {
      group[counter] += change;
    }
  }
}
