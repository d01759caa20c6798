import type { Booking, BookingStatus } from '@evergrow/domain/scheduling';

const standing: readonly BookingStatus[] = [
  'requested',
  'confirmed',
  'onTheWay',
  'arrived',
  'inProgress',
  'completed',
];

/** A hold counts while it can be paid; what was cancelled or ran out no longer occupies anything. */
export const occupies = (
  { status, holdExpiresAt }: Pick<Booking, 'status' | 'holdExpiresAt'>,
  now: number,
): boolean =>
  standing.includes(status) ||
  (status === 'pending' && (holdExpiresAt === null || holdExpiresAt.getTime() > now));
