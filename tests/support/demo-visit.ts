import { randomUUID } from 'node:crypto';
import { coarsePoint, MINUTE, type Point, paths } from '@evergrow/domain/kernel';
import { type Address, bookingSchema, defaultService, serviceSchema } from '@evergrow/domain/scheduling';
import { makeBooking } from '@evergrow/seed/factories/booking';
import { type DemoLogin, demoLogin } from '@evergrow/seed/logins';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { sealJson } from '../../functions/src/privacy/sealed-field.ts';
import { ensureSubjectKey } from '../../functions/src/privacy/subject-key.ts';

/** A door in Austin, where the demo cleaners work. */
const door: Address = {
  line1: '1100 Congress Ave',
  line2: '',
  city: 'Austin',
  postalCode: '78701',
  country: 'US',
  point: { lat: 30.2747, lng: -97.7404 },
  access: 'The blue gate, code 4711',
};

/** A cleaning at a demo client's that begins in twenty minutes, with a list of its own. */
export async function demoVisit(title: string) {
  const provider: DemoLogin = demoLogin('brighthome', 'provider');
  const client: DemoLogin = demoLogin('brighthome', 'client');
  const tenantId = String((await db().doc(paths.slug('brighthome')).get()).get('tenantId'));
  const bookingId = randomUUID();
  const offeringId = `journey-${bookingId}`;
  const now = new Date();
  await documentAt(paths.service(tenantId, offeringId), serviceSchema).set({
    ...defaultService(now),
    atClient: true,
    checklist: ['Wipe the surfaces', 'Clean the oven', 'Change the sheets'],
  });
  const key = await ensureSubjectKey(tenantId, client.uid, 'visits', now);
  const address = sealJson(key, door, {
    tenantId,
    collection: 'bookings',
    doc: bookingId,
    field: 'place.address',
  });
  const start = new Date(now.getTime() + 20 * MINUTE);
  await documentAt(paths.booking(tenantId, bookingId), bookingSchema).set(
    makeBooking({
      clientUid: client.uid,
      clientName: client.displayName,
      providerId: provider.uid,
      providerName: provider.displayName,
      offeringId,
      offeringTitle: title,
      format: 'inPerson',
      place: { areaId: null, cell: coarsePoint(door.point), address },
      start,
      end: new Date(start.getTime() + 120 * MINUTE),
      orderId: null,
      meetingUrl: null,
      quote: {
        currency: 'USD',
        lines: [{ kind: 'base', label: title, quantity: 1, amount: 12_000 }],
        total: 12_000,
      },
    }),
  );
  const account = await db().doc(paths.user(provider.uid)).get();
  const day = new Intl.DateTimeFormat('en-CA', {
    timeZone: String(account.get('timeZone')),
    dateStyle: 'short',
  }).format(start);
  /** A place so many kilometres north of the door. */
  const northOf = (km: number): Point => ({ ...door.point, lat: door.point.lat + km / 111.195 });
  return { tenantId, bookingId, provider, client, day, northOf };
}
