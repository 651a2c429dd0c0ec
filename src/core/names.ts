/**
 * The three spellings of one name: camelCase (ours), PascalCase (QuantConnect's C#) and snake_case (its Python).
 *
 * @module
 */

/** Words that QuantConnect's C# writes in capitals; its indicator helpers and order-kind abbreviations. */
const acronyms: ReadonlySet<string> = new Set([
  'sma',
  'ema',
  'rsi',
  'macd',
  'atr',
  'wma',
  'roc',
  'bb',
  'std',
  'min',
  'max',
]);

/**
 * Spells a camelCase name in PascalCase.
 *
 * @param name - a camelCase name, such as `setHoldings`
 * @returns the PascalCase twin, such as `SetHoldings`
 */
export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/**
 * Spells a camelCase name in snake_case.
 *
 * @param name - a camelCase name, such as `setHoldings`
 * @returns the snake_case twin, such as `set_holdings`
 */
export function snakeCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
}

/**
 * Lists every spelling a member answers to, its own first.
 *
 * @param name - a camelCase name
 * @returns the name and its twins without repetition: `sma` gives `sma`, `Sma`, `SMA`
 */
export function spellings(name: string): string[] {
  const all = [name, pascalCase(name), snakeCase(name)];

  if (acronyms.has(name)) {
    all.push(name.toUpperCase());
  }

  return [...new Set(all)];
}
