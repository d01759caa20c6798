export type CalendarErrorCode =
  /** The access token has ended: a new one helps. */
  | 'expired'
  /** The person withdrew access, or it lapsed: only they can give it again. */
  | 'withdrawn'
  /** The place in the list of changes is no longer known, or what is asked for is deleted. */
  | 'gone'
  | 'missing'
  | 'exists'
  /** Somebody else changed it since it was read. */
  | 'changed'
  | 'throttled'
  | 'refused'
  | 'unreachable';

/** What an outside calendar answered instead of what was asked. Its words are not kept: they may hold personal data. */
export class CalendarError extends Error {
  readonly code: CalendarErrorCode;
  /** Milliseconds the service asked to wait; 0 when it did not. */
  readonly retryAfter: number;

  constructor(code: CalendarErrorCode, retryAfter = 0) {
    super(`The calendar service answered: ${code}`);
    this.name = 'CalendarError';
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

export const isCalendarError = (error: unknown, ...codes: CalendarErrorCode[]): error is CalendarError =>
  error instanceof CalendarError && (codes.length === 0 || codes.includes(error.code));
