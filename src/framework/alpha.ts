/**
 * Alpha models: what says which way securities will go.
 *
 * @module
 */
import type { Slice } from '../market/slice.js';
import type { SecurityChanges } from '../portfolio/changes.js';
import type { FrameworkHost } from './host.js';
import type { Insight } from './insight.js';

/** Whatever can be an alpha model. Members may have QuantConnect's spellings too. */
export interface AlphaModelLike<A = FrameworkHost> {
  /**
   * Sees the data of one instant, after `onData`.
   *
   * @param algorithm - the algorithm
   * @param slice - all data that became known at this instant
   * @returns new insights; an empty list for none
   */
  update(algorithm: A, slice: Slice): Iterable<Insight>;

  /**
   * Learns which securities came and went.
   *
   * @param algorithm - the algorithm
   * @param changes - since the last step
   */
  onSecuritiesChanged?(algorithm: A, changes: SecurityChanges): void;
}

/** A base for alpha models; an object with the same members does as well. */
export class AlphaModel implements AlphaModelLike {
  /** {@inheritDoc AlphaModelLike.update} */
  update(_algorithm: FrameworkHost, _slice: Slice): Iterable<Insight> {
    return [];
  }

  /** {@inheritDoc AlphaModelLike.onSecuritiesChanged} */
  onSecuritiesChanged(_algorithm: FrameworkHost, _changes: SecurityChanges): void {}
}

/** Says nothing: what an algorithm has when none is set. */
export class NullAlphaModel extends AlphaModel {}
