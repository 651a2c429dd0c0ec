/**
 * Catches what must be thrown.
 *
 * @module
 */
import { FrameworkError } from 'plimsoll';

/**
 * Returns the error that a call throws; anything but one of ours goes on.
 *
 * @param act - the call
 */
export function failure(act: () => unknown): FrameworkError {
  try {
    act();
  } catch (error) {
    if (error instanceof FrameworkError) {
      return error;
    }

    throw error;
  }

  throw new Error('Expected a FrameworkError, but nothing was thrown.');
}
