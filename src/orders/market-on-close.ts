/**
 * How long before the close an on-close order must be placed.
 *
 * @module
 */
import { TimeSpan } from '../core/time-span.js';

/** 15.5 minutes: the bar that ends at a quarter to the hour is seen too late. @source LEAN `MarketOnCloseOrder.DefaultSubmissionTimeBuffer` */
const usual = TimeSpan.fromMinutes(15.5);
let current = usual;

function setBuffer(span: Partial<TimeSpan> | undefined): void {
  current = new TimeSpan(span?.totalMilliseconds ?? Number.NaN);
}

/** What can be said of on-close orders. */
export interface MarketOnCloseOrder {
  /** How long before the close one must be placed, in the run that goes on. Each run begins with the usual 15.5 minutes. */
  submissionTimeBuffer: TimeSpan;
  /** The same as `submissionTimeBuffer`. */
  SubmissionTimeBuffer: TimeSpan;
  /** The same as `submissionTimeBuffer`. */
  submission_time_buffer: TimeSpan;
  /** The usual 15.5 minutes. */
  readonly defaultSubmissionTimeBuffer: TimeSpan;
  /** The same as `defaultSubmissionTimeBuffer`. */
  readonly DefaultSubmissionTimeBuffer: TimeSpan;
  /** The same as `defaultSubmissionTimeBuffer`. */
  readonly DEFAULT_SUBMISSION_TIME_BUFFER: TimeSpan;
}

/** What can be said of on-close orders: `MarketOnCloseOrder.submissionTimeBuffer = TimeSpan.fromMinutes(10)` in `initialize`. */
export const MarketOnCloseOrder: MarketOnCloseOrder = Object.freeze({
  defaultSubmissionTimeBuffer: usual,
  DefaultSubmissionTimeBuffer: usual,
  DEFAULT_SUBMISSION_TIME_BUFFER: usual,
  get submissionTimeBuffer(): TimeSpan {
    return current;
  },
  set submissionTimeBuffer(span: TimeSpan) {
    setBuffer(span);
  },
  get SubmissionTimeBuffer(): TimeSpan {
    return current;
  },
  set SubmissionTimeBuffer(span: TimeSpan) {
    setBuffer(span);
  },
  get submission_time_buffer(): TimeSpan {
    return current;
  },
  set submission_time_buffer(span: TimeSpan) {
    setBuffer(span);
  },
});

/**
 * Tells whether it is too late for an order to take part in the next close.
 *
 * @param utc - now, epoch milliseconds UTC
 * @param closeUtc - the next close, epoch milliseconds UTC
 * @source LEAN `QCAlgorithm.IsWithinMarketOnCloseSubmissionBuffer`
 */
export function isTooLateForClose(utc: number, closeUtc: number): boolean {
  return utc > closeUtc - current.totalMilliseconds;
}

/**
 * Runs code with the usual buffer, and gives back what was there before: what one run sets is not seen by another.
 *
 * @param act - the code
 * @returns what the code returns
 */
export function withUsualBuffer<T>(act: () => T): T {
  const before = current;
  current = usual;

  try {
    return act();
  } finally {
    current = before;
  }
}
