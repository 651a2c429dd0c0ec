/**
 * Lot, tick and currency of a security.
 *
 * @module
 */

/** What the trading properties of a security are made from. */
export interface SymbolPropertiesSpec {
  /** The currency its price is in. */
  readonly quoteCurrency: string;
  /** Currency units per price unit of one lot unit. */
  readonly contractMultiplier: number;
  /** The smallest step between two prices. */
  readonly minimumPriceVariation: number;
  /** Quantities are whole multiples of this. */
  readonly lotSize: number;
}

/** The trading properties of a security. */
export class SymbolProperties implements SymbolPropertiesSpec {
  /** The currency its price is in. */
  readonly quoteCurrency: string;
  /** Currency units per price unit of one lot unit. */
  readonly contractMultiplier: number;
  /** The smallest step between two prices. */
  readonly minimumPriceVariation: number;
  /** Quantities are whole multiples of this. */
  readonly lotSize: number;

  /**
   * @param spec - the properties
   */
  constructor(spec: SymbolPropertiesSpec) {
    this.quoteCurrency = spec.quoteCurrency;
    this.contractMultiplier = spec.contractMultiplier;
    this.minimumPriceVariation = spec.minimumPriceVariation;
    this.lotSize = spec.lotSize;
    Object.freeze(this);
  }
}

/** The properties of a US share: dollars, cents, whole shares. */
export const usEquityProperties: SymbolProperties = new SymbolProperties({
  quoteCurrency: 'USD',
  contractMultiplier: 1,
  minimumPriceVariation: 0.01,
  lotSize: 1,
});
