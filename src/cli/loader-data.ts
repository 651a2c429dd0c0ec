/**
 * What the main thread and the loader thread agree on.
 *
 * @module
 */

/** What the main thread tells the loader. */
export interface LoaderData {
  /** The folder of the running package, as a URL that ends in a slash. */
  readonly packageUrl: string;
}

/** Marks an error whose message is `file:line:column: what is wrong`. */
export const SYNTAX = 'PLIMSOLL_SYNTAX';
