/**
 * Lot, tick and currency of a security.
 *
 * @module
 */

/** The trading properties of a security. */
export interface SymbolProperties {
  /** The currency its price is in. */
  readonly quoteCurrency: string;
  /** Currency units per price unit of one lot unit. */
  readonly contractMultiplier: number;
  /** The smallest step between two prices. */
  readonly minimumPriceVariation: number;
  /** Quantities are whole multiples of this. */
  readonly lotSize: number;
}

/** The properties of a US share: dollars, cents, whole shares. */
export const usEquityProperties: SymbolProperties = Object.freeze({
  quoteCurrency: 'USD',
  contractMultiplier: 1,
  minimumPriceVariation: 0.01,
  lotSize: 1,
});
