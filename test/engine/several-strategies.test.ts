/**
 * Several strategies on one account: they share one position in a symbol, and nobody is trapped or slips past the gate.
 *
 * @module
 */
import { Backtest, type BacktestResult, QCAlgorithm, type RiskPlugin, resolveRiskConfig } from 'plimsoll';
import { type BarRow, memory } from 'plimsoll/adapters/memory';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const OPEN = Date.UTC(2020, 0, 6, 14, 30);
const minutes: readonly BarRow[] = Array.from({ length: 30 }, (_, at) => ({
  start: OPEN + at * 60_000,
  end: OPEN + (at + 1) * 60_000,
  open: 100,
  high: 100,
  low: 100,
  close: 100,
  volume: 1000,
}));

/** A breaker that a test trips by hand. */
class Breaker implements RiskPlugin {
  readonly pluginName = 'HandBreaker';
  readonly pluginVersion = '1.0.0';
  tripped = false;
  readonly open = new Set<string>();

  initialize(): boolean {
    return true;
  }

  canOpenPosition(): readonly [boolean, string] {
    return [!this.tripped, this.tripped ? 'tripped' : 'fine'];
  }

  onPositionOpened(symbol: string, strategyName: string): void {
    this.open.add(`${strategyName}/${symbol}`);
  }

  onPositionClosed(symbol: string, strategyName: string): void {
    this.open.delete(`${strategyName}/${symbol}`);
  }

  getStatus(): Readonly<Record<string, unknown>> {
    return { open: [...this.open] };
  }
}

/** What happens at each bar, by its number. */
type Script = Readonly<Record<number, (algorithm: QCAlgorithm) => void>>;

function play(script: Script, breaker: Breaker): { readonly result: BacktestResult; readonly books: () => string } {
  let books = '';

  class Desk extends QCAlgorithm {
    #bar = 0;

    override initialize(): void {
      this.addEquity('AAA');
    }

    override onData(): void {
      script[this.#bar]?.(this);
      this.#bar += 1;
      const { portfolio } = this;
      const [a, b] = ['A', 'B'].map((name) => portfolio.strategyQuantityOf(name, 'AAA'));
      books = `account ${portfolio.quantityOf('AAA')}, A ${a}, B ${b}`;
    }
  }

  const module = {
    name: 'breaker',
    description: 'Tripped by hand.',
    configSchema: z.strictObject({}),
    create: (): RiskPlugin => breaker,
  };
  const risk = resolveRiskConfig({ plugins: { breaker: {} } }, new Map([['breaker', module]]), 'test');
  const data = memory({ securities: { AAA: { resolution: 'minute', bars: minutes } } });
  const result = new Backtest({ algorithm: Desk, data, risk }).run();

  expect(result.error).toBeNull();
  return { result, books: () => books };
}

const statuses = (result: BacktestResult): readonly string[] => result.orders.map((order) => order.status);

describe('two strategies in one symbol', () => {
  it('leaves nobody with a position when the account is flat', () => {
    const breaker = new Breaker();
    const { books } = play(
      {
        0: (one) => one.runAs('A', () => one.marketOrder('AAA', 600)),
        1: (one) => one.runAs('B', () => one.marketOrder('AAA', -500)),
        2: (one) => one.liquidate('AAA'),
      },
      breaker,
    );

    expect(books()).toBe('account 0, A 0, B 0');
    expect([...breaker.open]).toEqual([]);
  });

  it('refuses, behind a tripped breaker, what a strategy only believes to close', () => {
    const breaker = new Breaker();
    const { books, result } = play(
      {
        0: (one) => one.runAs('A', () => one.marketOrder('AAA', 600)),
        1: (one) => one.runAs('B', () => one.marketOrder('AAA', -500)),
        2: (one) => {
          one.liquidate('AAA');
          breaker.tripped = true;
        },
        3: (one) => one.runAs('A', () => one.marketOrder('AAA', -500)),
      },
      breaker,
    );

    expect(statuses(result)).toEqual(['filled', 'filled', 'filled', 'invalid']);
    expect(books()).toBe('account 0, A 0, B 0');
  });

  it('lets a share of the account be sold behind a tripped breaker, whoever bought it', () => {
    const breaker = new Breaker();
    const { books, result } = play(
      {
        0: (one) => one.runAs('A', () => one.setHoldings('AAA', 0.3)),
        1: (one) => one.runAs('B', () => one.setHoldings('AAA', 0.6)),
        2: (one) => {
          breaker.tripped = true;
          one.runAs('A', () => one.setHoldings('AAA', 0));
        },
      },
      breaker,
    );

    expect(statuses(result)).toEqual(['filled', 'filled', 'filled']);
    expect(books()).toBe('account 0, A 0, B 0');
    expect([...breaker.open]).toEqual([]);
  });

  it('lets an order without a name close what a named strategy opened', () => {
    const breaker = new Breaker();
    const { result } = play(
      {
        0: (one) => one.marketOrder('AAA', 600, { strategy: 'A' }),
        1: (one) => {
          breaker.tripped = true;
          one.sell('AAA', 600);
        },
      },
      breaker,
    );

    expect(statuses(result)).toEqual(['filled', 'filled']);
  });

  it('takes from its own position first, then from the others, and opens the rest as its own', () => {
    const breaker = new Breaker();
    const { books } = play(
      {
        0: (one) => one.runAs('A', () => one.marketOrder('AAA', 100)),
        1: (one) => one.runAs('B', () => one.marketOrder('AAA', 50)),
        2: (one) => one.runAs('B', () => one.marketOrder('AAA', -70)),
        3: (one) => one.runAs('B', () => one.marketOrder('AAA', -100)),
      },
      breaker,
    );

    expect(books()).toBe('account -20, A 0, B -20');
    expect([...breaker.open]).toEqual(['B/AAA']);
  });

  it('names the waiting order that closes the position already', () => {
    const breaker = new Breaker();
    const { result } = play(
      {
        0: (one) => one.runAs('A', () => one.marketOrder('AAA', 600)),
        1: (one) => {
          one.runAs('A', () => one.limitOrder('AAA', -600, 120));
          breaker.tripped = true;
          one.runAs('A', () => one.setHoldings('AAA', 0));
        },
      },
      breaker,
    );

    expect(result.orders[2]?.refusals.map((refusal) => refusal.code)).toContain('ALREADY_CLOSING');
    expect(result.orders[2]?.refusals.map((refusal) => refusal.message).join()).toContain('order 2');
  });
});
