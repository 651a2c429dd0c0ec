/**
 * Sealing classes: what they do is the same for everybody, until the process ends.
 *
 * @module
 */

/** A class, abstract or not, whatever its constructor takes. */
export interface SealableClass {
  /** What its instances inherit from. */
  readonly prototype: object;
}

/**
 * Freezes classes and what their instances inherit, so that nobody can put other code in the place of theirs.
 *
 * @remarks
 * Orders are judged, filled and booked by what these classes say, and strategies can import them. A class that is meant to be extended by strategies
 * stays open: an instance could not assign a member that a frozen prototype has.
 * @param classes - the classes
 */
export function sealClasses(...classes: readonly SealableClass[]): void {
  for (const type of classes) {
    Object.freeze(type.prototype);
    Object.freeze(type);
  }
}
