/**
 * A progress bar: one line, redrawn in place.
 *
 * @module
 */

/** Shows how far a run is. */
export interface Progress {
  /**
   * Shows a fraction; cheap to call often, since the line is redrawn ten times a second at most.
   *
   * @param fraction - 0 to 1
   */
  update(fraction: number): void;

  /** Takes the line away. */
  clear(): void;
}

const bar = { width: 40, interval: 100 };

/**
 * Makes a progress bar.
 *
 * @param stream - where it is drawn; nothing is drawn where that is no terminal
 * @param now - a clock in milliseconds
 * @returns the bar
 */
export function progressBar(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>,
  now: () => number = () => performance.now(),
): Progress {
  let drawn = Number.NEGATIVE_INFINITY;
  let shown = false;

  return {
    update(fraction): void {
      const time = now();

      if (stream.isTTY && time - drawn >= bar.interval) {
        drawn = time;
        shown = true;
        stream.write(`\r${drawBar(fraction)}`);
      }
    },
    clear(): void {
      if (shown) {
        shown = false;
        stream.write('\r\u001b[2K');
      }
    },
  };
}

function drawBar(fraction: number): string {
  const part = Number.isNaN(fraction) ? 0 : Math.min(1, Math.max(0, fraction));
  const full = Math.round(part * bar.width);

  return `[${'='.repeat(full)}${' '.repeat(bar.width - full)}] ${String(Math.floor(part * 100)).padStart(3)} %`;
}
