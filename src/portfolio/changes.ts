/**
 * Securities that came and went.
 *
 * @module
 */
import type { Security } from './security.js';

/** Securities that were added or removed since the last step. */
export class SecurityChanges {
  /** What came. */
  readonly addedSecurities: readonly Security[];
  /** What went. */
  readonly removedSecurities: readonly Security[];

  /**
   * @param addedSecurities - what came
   * @param removedSecurities - what went
   */
  constructor(addedSecurities: readonly Security[], removedSecurities: readonly Security[]) {
    this.addedSecurities = addedSecurities;
    this.removedSecurities = removedSecurities;
  }
}
