/**
 * How and where an algorithm runs.
 *
 * @module
 */

/** How an algorithm runs. */
export type AlgorithmMode = 'backtesting' | 'live';

/** Ways to run under QuantConnect's names. */
export const AlgorithmMode = {
  /** On history. */
  Backtesting: 'backtesting',
  /** On the market. */
  Live: 'live',
  /** The same as `Backtesting`. */
  BACKTESTING: 'backtesting',
  /** The same as `Live`. */
  LIVE: 'live',
} as const;

/** Where an algorithm runs. */
export type DeploymentTarget = 'local-platform' | 'cloud-platform';

/** Places to run under QuantConnect's names. */
export const DeploymentTarget = {
  /** On a computer of one's own. */
  LocalPlatform: 'local-platform',
  /** On somebody else's. */
  CloudPlatform: 'cloud-platform',
  /** The same as `LocalPlatform`. */
  LOCAL_PLATFORM: 'local-platform',
  /** The same as `CloudPlatform`. */
  CLOUD_PLATFORM: 'cloud-platform',
} as const;
