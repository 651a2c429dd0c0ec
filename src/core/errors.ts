/**
 * The one error type of the framework, and the closed list of its codes.
 *
 * @module
 */

/** Says what each error code means. A test compares this catalogue with `docs/errors.md` in both directions. */
export const errorCodes = {
  ALGORITHM_FAILED: 'A hook of the strategy threw; the original error is the cause.',
  BAD_ARGUMENT: 'A member of the framework was called with a value outside its documented range or type.',
  BAD_CONFIGURATION: 'A configuration breaks its schema or contradicts itself.',
  BAD_DATA: 'A data file holds something that is no valid market data.',
  BAD_MANAGERS: 'The managers cannot be wired: a dependency, a method, a name or an alias is wrong.',
  BAD_PLUGIN: 'A risk plugin breaks its contract, or could not be registered.',
  BAD_STRATEGY: 'A strategy file or class cannot be used.',
  BAD_USAGE: 'The command line was not understood.',
  DATA_NOT_FOUND: 'A data folder, file or date range holds no data.',
  NOT_AVAILABLE: 'The member cannot be used at this moment of the run.',
  NO_SUCH_MODULE: 'A module that was named (strategy, adapter, plugin) could not be found or loaded.',
  SYMBOL_NOT_ADDED: 'A strategy used a symbol that it did not add, or that has no data at this instant.',
  UNKNOWN_FILL: 'A bust names a fill that there is not, or that was busted before.',
  UNKNOWN_SYMBOL: 'The data source does not know the symbol.',
} as const;

/** A code of {@link errorCodes}. */
export type ErrorCode = keyof typeof errorCodes;

/**
 * Reports a broken contract: wrong configuration, data, usage or a failing strategy. Refused orders are values, never errors.
 *
 * @remarks The message is one line that names the thing and the remedy, fit for a person to read without a stack trace.
 */
export class FrameworkError extends Error {
  /** Tells failures apart for programs; the message is for people. */
  readonly code: ErrorCode;

  /**
   * @param code - the kind of failure
   * @param message - one line: what was wrong, where, and what was expected
   * @param options - the error that caused this one, when there is one
   */
  constructor(code: ErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'FrameworkError';
    this.code = code;
  }
}

/**
 * Says in words what was thrown, whatever it was.
 *
 * @param thrown - anything, since JavaScript can throw anything
 * @returns the message of an error, or a short description of another value; never throws itself
 */
export function describeThrown(thrown: unknown): string {
  try {
    if (thrown instanceof Error) {
      return thrown.message === '' ? thrown.name : thrown.message;
    }

    return typeof thrown === 'string' ? thrown : `a thrown ${thrown === null ? 'null' : typeof thrown}`;
  } catch {
    return 'an error that cannot be read';
  }
}
