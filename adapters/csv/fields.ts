/**
 * Splits rows into fields and reads numbers.
 *
 * @module
 */

const QUOTE = '"';
const BLANK = /\s/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/**
 * Splits a row. A field in double quotes may hold the delimiter, and a double quote as two.
 *
 * @param line - the row
 * @param delimiter - what stands between two fields
 * @returns the fields, without quotes and without blanks around them; `undefined` when a quote is not closed or text follows it
 */
export function splitFields(line: string, delimiter: string): string[] | undefined {
  if (!line.includes(QUOTE)) {
    const plain = line.split(delimiter);

    return BLANK.test(line) ? plain.map((field) => field.trim()) : plain;
  }

  const fields: string[] = [];

  for (let at = 0; at <= line.length; ) {
    while (line[at] === ' ' && delimiter !== ' ') {
      at += 1;
    }

    const end = line[at] === QUOTE ? quotedEnd(line, at, delimiter) : fieldEnd(line, at, delimiter);

    if (end === undefined) {
      return undefined;
    }

    const text = line.slice(at, end).trim();
    fields.push(line[at] === QUOTE ? text.slice(1, -1).replaceAll('""', QUOTE).trim() : text);
    at = end + 1;
  }

  return fields;
}

/**
 * Reads a number.
 *
 * @param text - digits with an optional sign, point and exponent
 * @returns the number, NaN when it is none
 */
export function readNumber(text: string): number {
  return NUMBER.test(text) ? Number(text) : Number.NaN;
}

function fieldEnd(line: string, from: number, delimiter: string): number {
  const end = line.indexOf(delimiter, from);

  return end < 0 ? line.length : end;
}

/** Finds where a quoted field ends: the delimiter or the line's end after its closing quote. */
function quotedEnd(line: string, from: number, delimiter: string): number | undefined {
  let close = line.indexOf(QUOTE, from + 1);

  while (close >= 0 && line[close + 1] === QUOTE) {
    close = line.indexOf(QUOTE, close + 2);
  }

  if (close < 0) {
    return undefined;
  }

  const end = fieldEnd(line, close, delimiter);

  return line.slice(close + 1, end).trim() === '' ? end : undefined;
}
