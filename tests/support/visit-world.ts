import { randomUUID } from 'node:crypto';
import { MINUTE, paths } from '@evergrow/domain/kernel';
import { type Booking, bookingSchema, defaultService, serviceSchema } from '@evergrow/domain/scheduling';
import { visitStorage } from '@evergrow/domain/visits';
import { makeBooking } from '@evergrow/seed/factories/booking';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { bucket } from '../../functions/src/visits/bucket.ts';
import type { ApiWorld } from './api-world.ts';
import { tenantWorld } from './tenant-world.ts';

/** A business with a cleaner, a client, and a visit between them that is to begin in ten minutes. */
export async function visitWorld(world: ApiWorld, changes: Partial<Booking> = {}) {
  const tenant = await tenantWorld(world, { kind: 'homeServices', modules: ['visits'] });
  const { tenantId } = tenant;
  const provider = await tenant.member('provider');
  const client = await tenant.member('client');
  const bookingId = `booking-${randomUUID()}`;
  const offeringId = 'cleaning';
  const start = new Date(Date.now() + 10 * MINUTE);
  await documentAt(paths.service(tenantId, offeringId), serviceSchema).set({
    ...defaultService(new Date()),
    atClient: true,
    checklist: ['Clean the oven', 'Change the sheets'],
  });
  const at = documentAt(paths.booking(tenantId, bookingId), bookingSchema);
  await at.set(
    makeBooking({
      clientUid: client.uid,
      providerId: provider.uid,
      offeringId,
      start,
      end: new Date(start.getTime() + 60 * MINUTE),
      quote: {
        currency: 'EUR',
        lines: [{ kind: 'base', label: 'Cleaning', quantity: 1, amount: 6000 }],
        total: 6000,
      },
      ...changes,
    }),
  );
  const base = `/t/${tenantId}/bookings/${bookingId}`;
  const booking = async () => bookingSchema.parse((await at.get()).data());
  /** Puts a file where the phone would. */
  const upload = async (bytes: Buffer, contentType = 'image/jpeg', uid = provider.uid) => {
    const uploadId = randomUUID();
    const file = bucket().file(visitStorage.upload(tenantId, bookingId, uid, uploadId));
    await file.save(bytes, { resumable: false, metadata: { contentType } });
    return { uploadId, exists: async () => (await file.exists())[0] };
  };
  return { ...tenant, provider, client, bookingId, base, booking, upload };
}
