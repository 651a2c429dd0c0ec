/**
 * What must hold of orders that wait and positions that are held: plain numbers, in whole lots, without a line of the package.
 *
 * @module
 */

/** What a share costs, always. */
export const prices: Readonly<Record<string, number>> = { SPY: 100, QQQ: 200, IWM: 50, GLD: 150 };
/** The tickers. */
export const tickers = Object.keys(prices);
/** The tickers that share a limit. */
export const group: readonly string[] = ['SPY', 'QQQ'];
/** The limits: lots of a symbol on a side; money in all symbols, in the group, of a strategy. */
export const limits = { symbol: 100, gross: 24_000, group: 18_000, strategy: 15_000 } as const;

/** An order that waits. */
export interface ModelOrder {
  readonly id: number;
  readonly strategy: string;
  readonly ticker: string;
  /** Signed lots that still wait. */
  left: number;
  /** Its limit price, as a share of the price. */
  limit: number;
  /** Signed lots that plugins were told it opens; `undefined` when they were told nothing, or that it is over. */
  told: number | undefined;
  fills: number;
}

/** A fill, busted or not. */
export interface ModelFill {
  readonly orderId: number;
  readonly number: number;
  readonly strategy: string;
  readonly ticker: string;
  readonly lots: number;
  readonly price: number;
  busted: boolean;
}

type Positions = Map<string, Map<string, number>>;

/** What is judged: an order, and the one it replaces. */
export type Candidate = Pick<ModelOrder, 'strategy' | 'ticker'> & {
  readonly lots: number;
  readonly except?: ModelOrder;
};

/** The model. */
export class Model {
  readonly orders: ModelOrder[] = [];
  readonly fills: ModelFill[] = [];
  /** Whether plugins refuse everything that opens. */
  refuses = false;
  halt: 'active' | 'halt-new' | 'halt-all' = 'active';
  #positions: Positions = new Map();

  held(ticker: string): number {
    let sum = 0;

    for (const of of this.#positions.values()) {
      sum += of.get(ticker) ?? 0;
    }

    return sum;
  }

  heldBy(strategy: string, ticker: string): number {
    return this.#positions.get(strategy)?.get(ticker) ?? 0;
  }

  /** The lots that an order opens, beside all others that wait. */
  opening({ ticker, lots, except }: Candidate): number {
    const waiting = this.#waiting(ticker, lots, except);
    const held = this.held(ticker);
    return onSide(held + waiting + lots, lots) - onSide(held + waiting, lots);
  }

  /** The lots that the others on its side open. */
  pending({ ticker, lots, except }: Candidate): number {
    const held = this.held(ticker);
    return onSide(held + this.#waiting(ticker, lots, except), lots) - onSide(held, lots);
  }

  /** Whether an order is let through. */
  allows(candidate: Candidate): boolean {
    const opens = this.opening(candidate) !== 0;
    return opens ? this.halt === 'active' && !this.refuses && this.#fits(candidate) : this.halt !== 'halt-all';
  }

  /** What each waiting order opens, allocated in the order of approval. */
  allocated(): Map<ModelOrder, number> {
    const before = new Map<string, number>();
    return new Map(
      this.orders.map((order) => {
        const key = `${order.ticker}${order.left > 0}`;
        const waiting = before.get(key) ?? 0;
        const held = this.held(order.ticker);
        before.set(key, waiting + order.left);
        return [order, onSide(held + waiting + order.left, order.left) - onSide(held + waiting, order.left)];
      }),
    );
  }

  /** What is held, and what could be held, against each limit. */
  exposures(allocated: ReadonlyMap<ModelOrder, number>): ReadonlyMap<string, number> {
    const found = new Map<string, number>([
      ['gross', 0],
      ['group', 0],
    ]);
    const add = (name: string, amount: number): void => void found.set(name, (found.get(name) ?? 0) + amount);

    for (const ticker of tickers) {
      const held = Math.abs(this.held(ticker));
      add(`symbol ${ticker} ${this.held(ticker) > 0}`, held);
      add('gross', held * priceOf(ticker));
      add('group', group.includes(ticker) ? held * priceOf(ticker) : 0);
    }

    for (const [strategy, of] of this.#positions) {
      for (const [ticker, held] of of) {
        add(`strategy ${strategy}`, Math.abs(held) * priceOf(ticker));
      }
    }

    for (const [{ left, strategy, ticker }, opens] of allocated) {
      const value = Math.abs(opens) * priceOf(ticker);
      add(`symbol ${ticker} ${left > 0}`, Math.abs(opens));
      add('gross', value);
      add('group', group.includes(ticker) ? value : 0);
      add(`strategy ${strategy}`, value);
    }

    return found;
  }

  /** Books a fill; tells how positions changed. */
  fill(fill: ModelFill): string[] {
    const before = copy(this.#positions);
    this.fills.push(fill);
    book(this.#positions, fill);
    return changes(before, this.#positions);
  }

  /** Takes a fill back: the positions are those of all others. */
  bust(fill: ModelFill): string[] {
    const before = this.#positions;
    fill.busted = true;
    this.#positions = new Map();

    for (const one of this.fills.filter(({ busted }) => !busted)) {
      book(this.#positions, one);
    }

    return changes(before, this.#positions);
  }

  /** Judges again what waits and opens, the latest first; tells what is withdrawn. */
  recheck(): { readonly withdrawn: number[]; readonly told: string[] } {
    const withdrawn: number[] = [];
    const told: string[] = [];

    for (const order of [...this.allocated()]
      .filter(([, opens]) => opens !== 0)
      .map(([one]) => one)
      .reverse()) {
      const candidate = { ...order, lots: order.left, except: order };

      if (this.allows(candidate)) {
        order.told = this.opening(candidate);
        told.push(`approved ${order.id}`);
      } else {
        told.push(...this.drop(order));
        withdrawn.push(order.id);
      }
    }

    return { withdrawn, told };
  }

  /** Takes an order out; tells plugins that it is over when they knew of it. */
  drop(order: ModelOrder): string[] {
    this.orders.splice(this.orders.indexOf(order), 1);
    return order.told === undefined ? [] : [`over ${order.id}`];
  }

  #fits(candidate: Candidate): boolean {
    const { ticker, lots, strategy, except } = candidate;
    const [opening, pending] = [this.opening(candidate), this.pending(candidate)];
    const price = priceOf(ticker);
    const side = Math.sign(lots);
    const total = (among: readonly string[]): number =>
      among.reduce((sum, one) => {
        const reserved = (of: number): number =>
          one === ticker && of === side ? Math.abs(opening + pending) : this.#reserved(one, of);
        return sum + (Math.abs(this.held(one)) + reserved(1) + reserved(-1)) * priceOf(one);
      }, 0);
    const ofStrategy = this.#ofStrategy(strategy, except) + Math.abs(opening) * price;

    return (
      Math.abs(onSide(this.held(ticker), lots)) + Math.abs(opening + pending) <= limits.symbol &&
      total(tickers) <= limits.gross &&
      (!group.includes(ticker) || total(group) <= limits.group) &&
      ofStrategy <= limits.strategy
    );
  }

  #heldValue(strategy: string): number {
    return tickers.reduce((sum, one) => sum + Math.abs(this.heldBy(strategy, one)) * priceOf(one), 0);
  }

  /** By what plugins were told, which counts an order whole until it is over. */
  #ofStrategy(strategy: string, except?: ModelOrder): number {
    return this.orders
      .filter((order) => order !== except && order.strategy === strategy)
      .reduce((sum, { told, ticker }) => sum + Math.abs(told ?? 0) * priceOf(ticker), this.#heldValue(strategy));
  }

  #reserved(ticker: string, side: number): number {
    const held = this.held(ticker);
    return Math.abs(onSide(held + this.#waiting(ticker, side), side) - onSide(held, side));
  }

  #waiting(ticker: string, side: number, except?: ModelOrder): number {
    return this.orders
      .filter((order) => order !== except && order.ticker === ticker && order.left * side > 0)
      .reduce((sum, { left }) => sum + left, 0);
  }
}

/** One position a symbol: what a fill reduces is taken from its own strategy first, then from the others in the order of their first fill. */
function book(positions: Positions, { strategy, ticker, lots }: ModelFill): void {
  let rest = lots;

  for (const name of new Set([strategy, ...positions.keys()])) {
    const held = positions.get(name)?.get(ticker) ?? 0;

    if (held * rest < 0) {
      const taken = Math.abs(held) <= Math.abs(rest) ? -held : rest;
      positions.get(name)?.set(ticker, held + taken);
      rest -= taken;
    }
  }

  if (rest !== 0) {
    const own = positions.get(strategy) ?? new Map<string, number>();
    own.set(ticker, (own.get(ticker) ?? 0) + rest);
    positions.set(strategy, own);
  }
}

/** What plugins are told when positions change. */
function changes(before: Positions, after: Positions): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((strategy) =>
    tickers.flatMap((ticker) => {
      const was = before.get(strategy)?.get(ticker) ?? 0;
      const is = after.get(strategy)?.get(ticker) ?? 0;
      const turned = was * is <= 0 && was !== is;
      return [
        ...(turned && was !== 0 ? [`closed ${strategy} ${ticker}`] : []),
        ...(turned && is !== 0 ? [`opened ${strategy} ${ticker}`] : []),
      ];
    }),
  );
}

function copy(positions: Positions): Positions {
  return new Map([...positions].map(([strategy, of]) => [strategy, new Map(of)]));
}

function onSide(lots: number, side: number): number {
  return side > 0 ? Math.max(0, lots) : Math.min(0, lots);
}

function priceOf(ticker: string): number {
  return prices[ticker] ?? Number.NaN;
}
