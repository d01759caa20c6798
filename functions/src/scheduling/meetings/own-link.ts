import { paths } from '@evergrow/domain/kernel';
import { availabilitySchema, type Booking } from '@evergrow/domain/scheduling';
import { documentAt } from '../../kernel/collection.ts';

/** The provider's own video link; null where they have none, or it is no video session. */
export async function ownLink(
  tenantId: string,
  { format, providerId }: Pick<Booking, 'format' | 'providerId'>,
): Promise<string | null> {
  if (format !== 'video') return null;
  const availability = await documentAt(paths.availability(tenantId, providerId), availabilitySchema).get();
  return availability.data()?.meetingUrl ?? null;
}
