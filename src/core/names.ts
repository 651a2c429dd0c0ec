/**
 * The spellings of one name: camelCase (ours), PascalCase (QuantConnect's C#) and snake_case (its Python).
 *
 * @module
 */

/**
 * The one rule about capitals: a member whose whole name is listed here also answers to it in capitals, as in QuantConnect's C#
 * (`this.SMA(…)`, `symbol.ID`). These are its indicator helpers; a helper that is missing here has no spelling in capitals.
 */
const capitalized: ReadonlySet<string> = new Set(
  [
    'abands ad addiff adosc adr advr adx adxr alma ao apo aps ar arima aroon asi atr b bb bop c cc cci chop cks cmf cmo co cov',
    'crsi d dch dem dema do dpo ema emv fi fish frama g he hma ht ibs ichimoku id iv kama kch ker kst kvo logr lsma lwma macd',
    'mad mama mass max mfi mgd midpoint midprice min mom momersion momp mosc msi natr nhnl nhnlv obv pphl ppo psar pso r rc rdv',
    'rma roc rocp rocr rsi rsv rvi sarext si sm sma sobv sortino sr srsi stc std sto str sum swiss t t3 tdd tds tema tp tr trima',
    'trin trix tsf tsi ultosc v var vidya vp vtx vwap vwma wilr wma wto wwma zlema zz',
  ]
    .join(' ')
    .split(' '),
);

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
 * Spells a name in camelCase, whichever of the spellings it came in.
 *
 * @param name - such as `set_holdings`, `SetHoldings` or `setHoldings`
 * @returns the camelCase name, such as `setHoldings`
 */
export function camelCase(name: string): string {
  const joined = name.replace(/_+([A-Za-z0-9])/g, (_match, letter: string) => letter.toUpperCase());

  return joined === joined.toUpperCase() ? joined.toLowerCase() : joined.charAt(0).toLowerCase() + joined.slice(1);
}

/**
 * Lists every spelling a member answers to, its own first.
 *
 * @param name - a camelCase name
 * @returns the name and its twins without repetition: `sma` gives `sma`, `Sma`, `SMA`
 */
export function spellings(name: string): string[] {
  const all = [name, pascalCase(name), snakeCase(name)];

  if (capitalized.has(name)) {
    all.push(name.toUpperCase());
  }

  return [...new Set(all)];
}

/**
 * Reduces a name to what its spellings have in common, to find names that differ by capitals and underscores only.
 *
 * @param name - any name
 * @returns its letters and digits in lower case; leading underscores stay, since they make a name private on purpose
 */
export function looseName(name: string): string {
  const letters = name.replace(/^_+/, '');

  return '_'.repeat(name.length - letters.length) + letters.replaceAll('_', '').toLowerCase();
}
