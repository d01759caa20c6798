import type { ChangeLicence, Licence, LicenceRow } from '@evergrow/domain/commerce/licence';
import { waitsInNow } from '@evergrow/domain/commerce/licence';
import { paths } from '@evergrow/domain/kernel';
import { type Member, memberSchema, normalizeEmail } from '@evergrow/domain/tenancy';
import type { Query } from 'firebase-admin/firestore';
import { findRecord } from '../../account/user-store.ts';
import { audit } from '../../kernel/audit.ts';
import { documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { readPage } from '../../kernel/page.ts';
import { handOutKeys } from './hand-out-keys.ts';
import { entitlementsOf, holdLicence, licencesIn } from './licence-store.ts';
import { nothingGranted, shownLicence } from './own-licences.ts';

type Wanted = {
  offeringId?: string | undefined;
  ending?: string | undefined;
  buyer?: string | undefined;
  cursor?: string | undefined;
};
type By = { actor: string; requestId: string; now: Date };

const memberAt = (tenantId: string, uid: string) => documentAt(paths.member(tenantId, uid), memberSchema);

async function namesOf(tenantId: string, uids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const all = [...new Set(uids)];
  if (all.length === 0) return new Map();
  const found = await db().getAll(...all.map((uid) => memberAt(tenantId, uid)));
  return new Map(found.map((one) => [one.id, (one.data() as Member | undefined)?.displayName ?? '']));
}

const row = (
  id: string,
  licence: Licence,
  entitlement: Parameters<typeof shownLicence>[2],
  clientName: string,
  now: Date,
): LicenceRow => ({
  ...shownLicence(id, licence, entitlement, now),
  variantId: licence.variantId,
  clientUid: licence.clientUid,
  clientName,
  devices: licence.devices.length,
  takenBack: licence.revokedAt !== null,
});

/** Licences, the latest first, narrowed by product, by the end of a key and by the buyer's e-mail address. */
export async function listLicences(tenantId: string, wanted: Wanted, now: Date) {
  const { offeringId, ending, buyer, cursor } = wanted;
  const record = buyer === undefined ? null : await findRecord({ email: normalizeEmail(buyer) });
  if (buyer !== undefined && !record) return { items: [], nextCursor: null };
  const all: Query<Licence> = licencesIn(tenantId);
  const ofProduct = offeringId === undefined ? all : all.where('offeringId', '==', offeringId);
  const ofBuyer = record ? ofProduct.where('clientUid', '==', record.uid) : ofProduct;
  const query = ending === undefined ? ofBuyer : ofBuyer.where('ending', '==', ending);
  const page = await readPage(query, [{ field: 'grantedAt', direction: 'desc' }], cursor);
  const licences = page.items.map((one) => one.data());
  const [entitlements, names] = await Promise.all([
    entitlementsOf(tenantId, licences),
    namesOf(
      tenantId,
      licences.map(({ clientUid }) => clientUid),
    ),
  ]);
  const items = page.items.map((one) => {
    const licence = one.data();
    const entitlement = entitlements.get(licence.entitlementId) ?? nothingGranted;
    return row(one.id, licence, entitlement, names.get(licence.clientUid) ?? '', now);
  });
  return { items, nextCursor: page.nextCursor };
}

const actions = {
  revoke: 'licence.revoked',
  restore: 'licence.restored',
  resetDevices: 'licence.devicesReset',
} as const;

function changed(licence: Licence, change: ChangeLicence['change'], now: Date): Partial<Licence> {
  switch (change) {
    case 'revoke':
      return { revokedAt: licence.revokedAt ?? now };
    case 'restore':
      return { revokedAt: null };
    case 'resetDevices':
      return { devices: [] };
  }
}

/** Takes a licence back, gives it again or frees all its devices; kept in the audit trail. @throws Refusal('not_found') */
export async function changeLicence(
  tenantId: string,
  id: string,
  { change, reason }: ChangeLicence,
  { actor, requestId, now }: By,
): Promise<LicenceRow> {
  const done = await optimistically(async () => {
    const { licence, entitlement, version } = await holdLicence(tenantId, id);
    const after = { ...licence, ...changed(licence, change, now), updatedAt: now };
    after.waitsIn = waitsInNow(after, entitlement);
    const { revokedAt, devices, waitsIn, updatedAt } = after;
    const batch = db().batch();
    const reference = licencesIn(tenantId).doc(id);
    batch.update(reference, { revokedAt, devices, waitsIn, updatedAt }, { lastUpdateTime: version });
    const facts = { action: actions[change], actor, target: `licence/${id}`, reason, requestId };
    audit(batch, tenantId, facts, now);
    await batch.commit();
    return { after, entitlement };
  });
  if (done.after.waitsIn !== null) await handOutKeys(tenantId, done.after.waitsIn, now);
  const { licence, entitlement } = await holdLicence(tenantId, id);
  const names = await namesOf(tenantId, [licence.clientUid]);
  return row(id, licence, entitlement, names.get(licence.clientUid) ?? '', now);
}
