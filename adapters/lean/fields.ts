/**
 * Rows of numbers, read character by character: this runs once for every number of a backtest.
 *
 * @module
 */

const ZERO = 48;
const NINE = 57;
const COMMA = 44;
const DECIMAL = /^-?(\d+\.?\d*|\.\d+)$/;

/** The numbers of one row; an empty column is NaN. */
export class NumberFields {
  /** The numbers, by column, without the first one. */
  readonly values: Float64Array;
  readonly #names: readonly string[];

  /**
   * @param names - what the columns are called, the first one (the time) included
   */
  constructor(names: readonly string[]) {
    this.#names = names;
    this.values = new Float64Array(names.length - 1);
  }

  /**
   * Reads the columns after the first one.
   *
   * @param line - the row
   * @returns what is wrong with it, or `undefined` when all columns are numbers or empty
   */
  parse(line: string): string | undefined {
    const columns = this.values.length;
    let from = line.indexOf(',') + 1;

    for (let column = 0; column < columns; column += 1) {
      if (from === 0) {
        return this.#miscounted(line);
      }

      let value = 0;
      let at = from;
      let code = line.charCodeAt(at);

      while (code >= ZERO && code <= NINE) {
        value = value * 10 + (code - ZERO);
        at += 1;
        code = line.charCodeAt(at);
      }

      if (at < line.length && code !== COMMA) {
        const end = line.indexOf(',', at);
        at = end < 0 ? line.length : end;
        const text = line.slice(from, at);
        value = Number(text);

        if (!DECIMAL.test(text)) {
          return `${this.#names[column + 1]} must be a number, was "${text}"`;
        }
      } else if (at === from) {
        value = Number.NaN;
      }

      this.values[column] = value;
      from = at < line.length ? at + 1 : 0;
    }

    return from === 0 ? undefined : this.#miscounted(line);
  }

  #miscounted(line: string): string {
    return `expected ${this.#names.length} columns (${this.#names.join(',')}), was ${line.split(',').length}`;
  }
}
