/**
 * The largest quantity that passes a limit.
 *
 * @module
 */

/**
 * Finds the largest quantity between nothing and a quantity that does not pass.
 *
 * @remarks Where quantities pass in more than one stretch, the end of one of them is found: what is found passes, one step more does not.
 * @param quantity - signed units that do not pass
 * @param step - the smallest step of quantities; one that is not above 0 is taken for 1
 * @param passes - whether signed units pass
 * @returns signed units in whole steps; 0 when not even one step passes
 */
export function largestPassing(quantity: number, step: number, passes: (quantity: number) => boolean): number {
  const lot = step > 0 ? step : 1;
  const side = Math.sign(quantity);
  let good = 0;
  let bad = Math.ceil(Math.abs(quantity) / lot);

  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);

    if (passes(side * middle * lot)) {
      good = middle;
    } else {
      bad = middle;
    }
  }

  return good === 0 ? 0 : side * good * lot;
}
