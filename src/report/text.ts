/**
 * Lines for a terminal or a log: columns, colours, wrapping.
 *
 * @module
 */

/** How text is dressed; the plain one changes nothing. */
export interface Paint {
  /** A heading. */
  bold(text: string): string;
  /** What matters less. */
  dim(text: string): string;
  /** What went well. */
  green(text: string): string;
  /** What went wrong. */
  red(text: string): string;
  /** What to look at. */
  yellow(text: string): string;
}

/** One column of a table. */
export interface Column {
  /** The heading. */
  readonly title: string;
  /** Whether it is aligned to the right, as numbers are. */
  readonly right?: boolean;
}

function ansi(on: number, off: number): (text: string) => string {
  return (text): string => `\u001b[${on}m${text}\u001b[${off}m`;
}

function same(text: string): string {
  return text;
}

/** Colours of a terminal. */
export const colours: Paint = {
  bold: ansi(1, 22),
  dim: ansi(2, 22),
  green: ansi(32, 39),
  red: ansi(31, 39),
  yellow: ansi(33, 39),
};

/** No colours. */
export const plain: Paint = { bold: same, dim: same, green: same, red: same, yellow: same };

/**
 * Aligns rows in columns, two spaces apart.
 *
 * @param columns - the columns
 * @param rows - the cells, one row an array; a string is a line of its own across the table
 * @param width - the most characters of a line; the last columns give way, then the line is cut
 * @returns the heading and the rows, without trailing spaces
 */
export function alignTable(
  columns: readonly Column[],
  rows: readonly (readonly string[] | string)[],
  width: number,
): string[] {
  const widths = columns.map(({ title }, index) =>
    rows.reduce((most, row) => Math.max(most, typeof row === 'string' ? 0 : (row[index] ?? '').length), title.length),
  );
  const align = (cells: readonly string[]): string =>
    cells
      .map((cell, index) =>
        columns[index]?.right ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const lines = rows.map((row) => (typeof row === 'string' ? row : align(row)));

  return [align(columns.map(({ title }) => title)), ...lines].map((line) => clip(line, width));
}

/**
 * Cuts a line that is too long, and shows that it was cut.
 *
 * @param line - plain text
 * @param width - the most characters
 * @returns the line or its beginning
 */
export function clip(line: string, width: number): string {
  return line.length <= width ? line : `${line.slice(0, Math.max(0, width - 3))}...`;
}

/**
 * Breaks a long line between words.
 *
 * @param line - plain text
 * @param width - the most characters of a line, indentation included
 * @param indent - how far later lines stand to the right
 * @returns the lines
 */
export function wrap(line: string, width: number, indent: number): string[] {
  const lines: string[] = [];
  let rest = line;

  while (rest.length > width) {
    const margin = lines.length === 0 ? 0 : indent;
    const space = rest.lastIndexOf(' ', width);
    const at = space > margin + 8 ? space : width;
    lines.push(rest.slice(0, at));
    rest = ' '.repeat(indent) + rest.slice(at).trimStart();
  }

  return [...lines, rest];
}

/**
 * Takes line breaks and control characters out of text that a strategy wrote, so that it cannot move the cursor.
 *
 * @param text - anything
 * @returns one line
 */
export function oneLine(text: string): string {
  return withoutControls(text).trim();
}

/**
 * Does the same for a line that begins with the spaces it is indented by.
 *
 * @param text - a line in which others may have written
 * @returns one line
 */
export function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
}
