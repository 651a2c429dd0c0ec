/**
 * What subscribers of a run's streams threw, written to its log.
 *
 * @module
 */
import type { Clock } from '../core/clock.js';
import { describeThrown } from '../core/errors.js';
import type { Recorder } from './recorder.js';

/** How many log lines of broken subscribers are kept apart, so that a subscriber that always throws does not fill the memory. */
const MAX_STREAM_ERRORS = 100;

/** Writes the first errors of subscribers to the log; who reads the log by a stream does not hear of them. */
export class StreamErrors {
  readonly #clock: Clock;
  readonly #recorder: Pick<Recorder, 'logs'>;
  #count = 0;

  /**
   * @param clock - the clock of the run
   * @param recorder - keeps the log
   */
  constructor(clock: Clock, recorder: Pick<Recorder, 'logs'>) {
    this.#clock = clock;
    this.#recorder = recorder;
  }

  /**
   * Takes in an error.
   *
   * @param error - what a subscriber threw
   */
  take(error: unknown): void {
    this.#count += 1;

    if (this.#count <= MAX_STREAM_ERRORS) {
      const more = this.#count === MAX_STREAM_ERRORS ? ' (further ones are not logged)' : '';
      this.#recorder.logs.push({
        utc: this.#clock.utc,
        level: 'error',
        message: `A subscriber of a stream threw: ${describeThrown(error)}${more}`,
      });
    }
  }
}
