import type { AccountExport, TenantExport } from '@evergrow/domain/account';
import { paths } from '@evergrow/domain/kernel';
import { vaultEntrySchema } from '@evergrow/domain/privacy';
import type { Query } from 'firebase-admin/firestore';
import { exportCustomer } from '../commerce/customers/customer-note.ts';
import { exportPurchases } from '../commerce/export-purchases.ts';
import { readBillingDetails } from '../commerce/invoices/billing-details.ts';
import { workSettingsOf } from '../dispatch/workforce-store.ts';
import { exportCalendars } from '../integrations/export-calendars.ts';
import { audit } from '../kernel/audit.ts';
import { documentAt, fromFirestore } from '../kernel/collection.ts';
import { auth, db } from '../kernel/firebase.ts';
import { pagesOf } from '../kernel/pages-of.ts';
import { openJson } from '../privacy/sealed-field.ts';
import { subjectKey } from '../privacy/subject-key.ts';
import { intakePlace } from '../privacy/vault-place.ts';
import { exportVisits } from '../visits/export-visits.ts';
import { exportBookings } from './export-bookings.ts';
import { phoneView } from './phone-routes.ts';
import { ensureUser } from './user-store.ts';

type Json = AccountExport['account'];

/** Everything the platform holds of a person, intakes in clear. That it was taken out is noted in every tenant. */
export async function exportAccount(uid: string, requestId: string, now: Date): Promise<AccountExport> {
  const [record, { unprovenSince: _, ...user }, phone] = await Promise.all([
    auth().getUser(uid),
    ensureUser(uid, now),
    phoneView(uid, now),
  ]);
  const tenantIds = Object.keys(user.memberships);
  await auditExport(tenantIds, uid, requestId, now);
  const { email = null, emailVerified, displayName = null, metadata, providerData } = record;
  const signIn = {
    email,
    emailVerified,
    displayName,
    createdAt: metadata.creationTime,
    lastSignInAt: metadata.lastSignInTime,
    providers: providerData.map((provider) => ({ id: provider.providerId, email: provider.email ?? null })),
  };
  return {
    exportedAt: now.toISOString(),
    account: json({ uid, signIn, phone, ...user }),
    tenants: await Promise.all(tenantIds.map((tenantId) => exportTenant(tenantId, uid))),
  };
}

/** Committed before anything is opened. */
async function auditExport(tenantIds: readonly string[], uid: string, requestId: string, now: Date) {
  const batch = db().batch();
  for (const tenantId of tenantIds) {
    const facts = { actor: uid, target: `subject/${uid}`, reason: 'by the person themselves', requestId };
    audit(batch, tenantId, { action: 'account.exported', ...facts }, now);
  }
  await batch.commit();
}

async function exportTenant(tenantId: string, uid: string): Promise<TenantExport> {
  const mine = (collection: string) => db().collection(collection).where('clientUid', '==', uid);
  const [
    member,
    terms,
    customer,
    billing,
    consent,
    intake,
    bookings,
    orders,
    redemptions,
    reviews,
    visits,
    notifications,
    series,
    waitlist,
    credits,
    purchases,
    calendars,
    work,
  ] = await Promise.all([
    one(paths.member(tenantId, uid)),
    one(paths.clientTerms(tenantId, uid)),
    exportCustomer(tenantId, uid).then((found) => found && json(found)),
    readBillingDetails(tenantId, uid).then((found) => found && json(found)),
    one(paths.consent(tenantId, uid)),
    openIntake(tenantId, uid),
    exportBookings(tenantId, uid).then((found) => found.map(json)),
    all(mine(paths.orders(tenantId))),
    all(mine(paths.redemptions(tenantId))),
    // Who complained about a review is not the reviewer's to know.
    all(mine(paths.reviews(tenantId))).then((found) => found.map(({ reports: _, ...review }) => review)),
    exportVisits(tenantId, uid).then((found) => found.map(json)),
    all(db().collection(paths.notifications(tenantId, uid))),
    all(mine(paths.seriesList(tenantId))),
    all(mine(paths.waitlistEntries(tenantId))),
    all(mine(paths.creditGrants(tenantId))),
    exportPurchases(tenantId, uid),
    exportCalendars(tenantId, uid),
    workSettingsOf(tenantId, uid),
  ]);
  const given = {
    terms,
    bookings,
    orders,
    redemptions,
    reviews,
    visits,
    notifications,
    series,
    waitlist,
    credits,
  };
  return {
    tenantId,
    member,
    customer,
    billing,
    consent,
    intake,
    ...given,
    ...jsonOfEach(purchases),
    calendars: json(calendars),
    work: work && json(work),
  };
}

async function openIntake(tenantId: string, uid: string): Promise<Json | null> {
  const entry = (await documentAt(paths.vault(tenantId, uid), vaultEntrySchema).get()).data();
  const key = entry ? await subjectKey(tenantId, uid, 'intake') : null;
  return entry && key ? json(openJson(key, entry.intake, intakePlace(tenantId, uid))) : null;
}

async function one(path: string): Promise<Json | null> {
  const data = (await db().doc(path).get()).data();
  return data ? json(fromFirestore(data)) : null;
}

async function all(query: Query): Promise<Json[]> {
  const found: Json[] = [];
  for await (const page of pagesOf(query)) {
    for (const snapshot of page) found.push({ id: snapshot.id, ...json(fromFirestore(snapshot.data())) });
  }
  return found;
}

type Purchases = Awaited<ReturnType<typeof exportPurchases>>;

const jsonOfEach = (
  purchases: Purchases,
): { [K in keyof Purchases]: Purchases[K] extends unknown[] ? Json[] : Json | null } =>
  JSON.parse(JSON.stringify(purchases));

/** Dates as ISO texts, and only what JSON can say. */
const json = (value: unknown): Json => JSON.parse(JSON.stringify(value));
