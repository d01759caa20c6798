import { MINUTE, paths } from '@evergrow/domain/kernel';
import { type BookingStatus, bookingSchema } from '@evergrow/domain/scheduling';
import { memberSchema } from '@evergrow/domain/tenancy';
import type { UserCaller } from '../api/caller.ts';
import { forgetReviewPhotosOf } from '../catalog/reviews/review-photos.ts';
import { forgetCustomer } from '../commerce/stripe/customer.ts';
import { forgetCalendars } from '../integrations/disconnect.ts';
import { auditPlatform } from '../kernel/audit.ts';
import { collectionAt } from '../kernel/collection.ts';
import { auth, db } from '../kernel/firebase.ts';
import { Refusal } from '../kernel/refusal.ts';
import { eraseSubject } from '../privacy/erase-subject.ts';
import { forgetSeries } from '../scheduling/series/forget-series.ts';
import { removeMember } from '../tenancy/remove-member.ts';
import { forgetName } from './forget-name.ts';
import { phoneAt } from './phone-store.ts';
import { ensureUser, userAt } from './user-store.ts';

/** How fresh a sign-in has to be: a phone left on a table must not be enough. */
const freshFor = 5 * MINUTE;

/**
 * Deletes an account and what it was about. What others need stays without the name: bookings, orders, reviews.
 * Refused before anything is touched when a tenant would be left without an owner, clients with a booking that nobody
 * keeps, or a provider with one of somebody who is gone. Broken off half-way it can be done again.
 * @throws Refusal('reauthentication_needed' | 'last_owner' | 'bookings_ahead')
 */
export async function deleteAccount(caller: UserCaller, requestId: string, now: Date): Promise<void> {
  const { uid } = caller;
  if (now.getTime() - caller.signedInAt > freshFor) throw new Refusal('reauthentication_needed');
  const { memberships } = await ensureUser(uid, now);
  const tenants = Object.entries(memberships);
  for (const [tenantId, { name }] of tenants) await refuseNeeded(tenantId, uid, name, now);
  for (const [tenantId] of tenants) await leaveNothing(tenantId, uid, requestId, now);
  const batch = db().batch();
  auditPlatform(batch, { action: 'account.deleted', actor: uid, target: `user/${uid}`, requestId }, now);
  batch.delete(userAt(uid));
  batch.delete(phoneAt(uid));
  await batch.commit();
  await auth().deleteUser(uid);
}

/** States in which somebody counts on it. */
const ahead: readonly BookingStatus[] = ['requested', 'confirmed', 'onTheWay', 'arrived', 'inProgress'];

/** Refuses while the tenant or somebody's booking depends on this person. */
async function refuseNeeded(tenantId: string, uid: string, name: string, now: Date): Promise<void> {
  const owners = await collectionAt(paths.members(tenantId), memberSchema)
    .where('role', '==', 'owner')
    .limit(2)
    .get();
  if (owners.size === 1 && owners.docs[0]?.id === uid) {
    throw new Refusal('last_owner', `Make somebody else an owner of ${name} first`);
  }
  const bookings = collectionAt(paths.bookings(tenantId), bookingSchema);
  const next = await Promise.all([
    bookings
      .where('providerIds', 'array-contains', uid)
      .where('status', 'in', ahead)
      .where('start', '>', now)
      .orderBy('start')
      .limit(1)
      .get(),
    bookings
      .where('clientUid', '==', uid)
      .where('status', 'in', ahead)
      .where('start', '>', now)
      .orderBy('start')
      .limit(1)
      .get(),
  ]);
  if (next.some(({ empty }) => !empty)) {
    throw new Refusal('bookings_ahead', `Cancel your bookings at ${name} first, or wait until they are over`);
  }
}

/** The membership goes last: while it is there, doing it again finds this tenant again. */
async function leaveNothing(tenantId: string, uid: string, requestId: string, now: Date): Promise<void> {
  await eraseSubject(tenantId, uid, { actor: uid, requestId }, now);
  await forgetSeries(tenantId, uid, now);
  await forgetCustomer(tenantId, uid);
  await forgetName(tenantId, uid);
  await forgetReviewPhotosOf(tenantId, uid);
  await Promise.all([
    db().doc(paths.provider(tenantId, uid)).delete(),
    db().doc(paths.availability(tenantId, uid)).delete(),
    db().doc(paths.clientTerms(tenantId, uid)).delete(),
    db().doc(paths.customer(tenantId, uid)).delete(),
  ]);
  await forgetCalendars(tenantId, uid, { actor: uid, requestId }, now);
  await removeMember(tenantId, uid, uid, requestId, now).catch((error: unknown) => {
    // Gone already: removed meanwhile, or by an attempt that broke off.
    if (!(error instanceof Refusal && error.code === 'not_found')) throw error;
  });
}
