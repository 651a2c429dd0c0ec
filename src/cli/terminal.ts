/**
 * Standard output and error: closed pipes, colours, width, the end of the process.
 *
 * @module
 */

import { oneLine } from '../report/text.js';

/** How text is shown where standard output leads. */
export interface Screen {
  /** The most characters of a line; absent where lines may have any length, as in a pipe. */
  readonly width?: number;
  /** Whether colours are shown. */
  readonly colour: boolean;
}

let closed = false;

process.stdout.on('error', ignoreClosedPipe);
process.stderr.on('error', ignoreClosedPipe);

/**
 * Says how standard output shows text.
 *
 * @returns width and colours of a terminal; neither for a pipe or a file
 */
export function screen(): Screen {
  const { isTTY, columns } = process.stdout;
  const plain = (process.env['NO_COLOR'] ?? '') !== '' || process.env['TERM'] === 'dumb';

  return { colour: isTTY && !plain, ...(isTTY && columns > 0 && { width: columns }) };
}

/**
 * Writes to standard output and waits until it is taken.
 *
 * @param text - what to write
 */
export async function print(text: string): Promise<void> {
  await write(process.stdout, text);
}

/**
 * Writes one line to standard error, whatever the message holds.
 *
 * @param message - without the program's name
 */
export async function complain(message: string): Promise<void> {
  await write(process.stderr, `plimsoll: ${oneLine(message)}\n`);
}

/**
 * Ends the process, whatever timers or sockets a strategy left open, once all output is taken.
 *
 * @param code - the exit code
 */
export async function endProcess(code: number): Promise<never> {
  await write(process.stderr, '');
  await write(process.stdout, '');
  process.exit(code);
}

/** A reader that went away (`| head`) wants no more: that is no failure of the run. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') {
    throw error;
  }

  closed = true;
}

function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((done) => {
    if (closed && stream === process.stdout) {
      done();
    } else {
      stream.write(text, () => done());
    }
  });
}
