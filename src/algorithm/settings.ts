/**
 * What an algorithm decides about its helpers.
 *
 * @module
 */

/** Settings of an algorithm: `settings.automaticIndicatorWarmUp = true`. */
export class AlgorithmSettings {
  /** Whether indicators that are made by helpers such as `sma` see history at once, so that they are ready when the run starts. */
  automaticIndicatorWarmUp = false;
  /** Whether daily bars that are put together hold what happens before the open and after the close, where that is subscribed. */
  dailyConsolidationUseExtendedMarketHours = false;
}
