import { paths } from '@evergrow/domain/kernel';
import { type MeetingService, meetingSettingsSchema } from '@evergrow/domain/scheduling';
import { meetingRooms, offeredMeetingServices } from '../../adapters/meeting-rooms.ts';
import type { Acting } from '../../api/membership.ts';
import { audit } from '../../kernel/audit.ts';
import { documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { errorFacts, log } from '../../kernel/log.ts';
import { Refusal } from '../../kernel/refusal.ts';

const reference = (tenantId: string) => documentAt(paths.meetingSettings(tenantId), meetingSettingsSchema);

/** Where a tenant's video sessions are held; each provider's own link where nobody has decided otherwise. */
export async function meetingServiceOf(tenantId: string): Promise<MeetingService> {
  const service = (await reference(tenantId).get()).data()?.service ?? 'own';
  return offeredMeetingServices().includes(service) ? service : 'own';
}

/**
 * Chooses the service for bookings confirmed from now on.
 * @throws Refusal('unavailable') for a service this platform has no keys for
 */
export async function chooseMeetingService(
  { tenantId }: Acting,
  service: MeetingService,
  by: { actor: string; requestId: string },
  now: Date,
): Promise<void> {
  if (!offeredMeetingServices().includes(service))
    throw new Refusal('unavailable', 'This service is not set up here');
  const batch = db().batch();
  batch.set(reference(tenantId), { service, updatedAt: now });
  const target = `settings/meetings`;
  audit(batch, tenantId, { action: 'meetingSettings.updated', target, reason: service, ...by }, now);
  await batch.commit();
}

/**
 * Makes a room at the chosen service and closes it again.
 * @throws Refusal('meeting_unavailable')
 */
export async function testMeetingService(service: MeetingService, topic: string, now: Date): Promise<void> {
  if (service === 'own') return;
  if (!offeredMeetingServices().includes(service))
    throw new Refusal('unavailable', 'This service is not set up here');
  const rooms = meetingRooms(service);
  try {
    const end = new Date(now.getTime() + 15 * 60_000);
    const { roomId } = await rooms.open({ topic, start: now, end });
    await rooms.admit?.(roomId, { identity: 'test', until: end, now });
    await rooms.close(roomId);
  } catch (error) {
    log('ERROR', 'meeting service failed', { service, ...errorFacts(error) });
    throw new Refusal('meeting_unavailable');
  }
}
