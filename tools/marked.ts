/**
 * Puts what is generated into the pages that people write.
 *
 * @module
 */

/**
 * Replaces what stands between two marks of a page.
 *
 * @param text - the page
 * @param start - what the first mark says
 * @param name - what the last mark says after `end of`
 * @param content - what shall stand between them
 * @returns the page
 */
export function replaceMarked(text: string, start: string, name: string, content: string): string {
  const [first, last] = [`<!-- ${start} -->`, `<!-- end of ${name} -->`];
  const [before, rest] = text.split(first);
  const after = rest?.split(last)[1];

  if (before === undefined || after === undefined) {
    throw new Error(`expected the marks ${first} and ${last}`);
  }

  return `${before}${first}\n\n${content}\n\n${last}${after}`;
}
