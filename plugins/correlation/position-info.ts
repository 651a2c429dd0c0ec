/**
 * What legacy callers pass to `shouldDefend`, in whatever spelling.
 *
 * @module
 */

/** The position a legacy caller asks about. */
export interface PositionInfo {
  /** The ticker, upper case; `undefined` when the caller named none. */
  readonly symbol: string | undefined;
  /** The strategy; `undefined` when the caller named none. */
  readonly strategy: string | undefined;
}

const symbolKeys: ReadonlySet<string> = new Set(['symbol', 'ticker']);
const strategyKeys: ReadonlySet<string> = new Set(['strategy', 'strategyname']);

/**
 * Finds symbol and strategy in a legacy position record.
 *
 * @param info - such as `{ Symbol: 'SPY', strategy_name: 'Momentum' }`; a symbol may be an object with the ticker as its `value`
 * @returns what was named
 */
export function readPositionInfo(info: Readonly<Record<string, unknown>>): PositionInfo {
  let symbol: string | undefined;
  let strategy: string | undefined;

  for (const [key, value] of Object.entries(info ?? {})) {
    const name = key.replaceAll('_', '').toLowerCase();

    if (symbolKeys.has(name)) {
      symbol ??= tickerIn(value);
    } else if (strategyKeys.has(name) && typeof value === 'string' && value !== '') {
      strategy ??= value;
    }
  }

  return { symbol, strategy };
}

function tickerIn(value: unknown): string | undefined {
  const text = typeof value === 'object' && value !== null && 'value' in value ? value.value : value;

  return typeof text === 'string' && text.trim() !== '' ? text.trim().toUpperCase() : undefined;
}
