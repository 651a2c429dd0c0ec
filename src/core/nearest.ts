/**
 * Suggestions for mistyped names.
 *
 * @module
 */

/**
 * Finds the name a person probably meant.
 *
 * @param typed - what was typed
 * @param names - what there is
 * @returns the closest name when few letters differ (a third of the longer word at most), else `undefined`
 */
export function nearestName(typed: string, names: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;

  for (const name of names) {
    const edits = countEdits(typed.toLowerCase(), name.toLowerCase());

    if (edits < fewest && edits <= Math.max(typed.length, name.length) / 3) {
      nearest = name;
      fewest = edits;
    }
  }

  return nearest;
}

/** Inserted, deleted, replaced and swapped letters (optimal string alignment). */
function countEdits(from: string, to: string): number {
  let older: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);

  for (let row = 1; row <= from.length; row++) {
    const current = [row];

    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
        swapped && row > 1 && column > 1 ? (older[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }

    older = previous;
    previous = current;
  }

  return previous[to.length] ?? 0;
}

/**
 * Says what a person probably meant, as the end of an error message.
 *
 * @param typed - what was typed
 * @param names - what there is
 * @returns such as ` Did you mean "correlation"?`; empty when nothing is close
 */
export function suggestName(typed: string, names: Iterable<string>): string {
  const nearest = nearestName(typed, names);

  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}
