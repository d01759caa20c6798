import { DAY } from '@evergrow/domain/kernel';
import {
  type DeadLetter,
  deadLetterSchema,
  maxAttempts,
  type OutboxEntry,
  outboxEntrySchema,
} from '@evergrow/domain/operations';
import { factoryNow } from './instants.ts';

/** News of a confirmed booking that nobody has worked on yet. */
export const makeOutboxEntry = (overrides: Partial<OutboxEntry> = {}): OutboxEntry =>
  outboxEntrySchema.parse({
    event: { type: 'booking.confirmed', bookingId: 'booking-1' },
    state: 'pending',
    attempts: 0,
    nextAttemptAt: factoryNow,
    lastError: null,
    createdAt: factoryNow,
    expiresAt: new Date(factoryNow.getTime() + 30 * DAY),
    ...overrides,
  });

/** The same news after it could not be told. */
export const makeDeadLetter = (overrides: Partial<DeadLetter> = {}): DeadLetter =>
  deadLetterSchema.parse({
    event: { type: 'booking.confirmed', bookingId: 'booking-1' },
    attempts: maxAttempts,
    lastError: 'the mail service did not answer',
    diedAt: factoryNow,
    ...overrides,
  });
