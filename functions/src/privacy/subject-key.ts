import { randomBytes } from 'node:crypto';
import { paths } from '@evergrow/domain/kernel';
import { subjectKeySchema } from '@evergrow/domain/privacy';
import { documentAt } from '../kernel/collection.ts';
import { isLostRace } from '../kernel/optimistic.ts';
import { type FieldPlace, openField, sealField } from './sealed-field.ts';
import { tenantKeys } from './tenant-keys.ts';

/**
 * What a key is for: answers to the intake, or the addresses and words of bookings. A person may erase their answers and
 * still be visited, so the two do not share a key.
 */
export type KeyUse = 'intake' | 'visits';

const collections = { intake: 'subjectKeys', visits: 'visitKeys' } as const;
const place = (tenantId: string, uid: string, use: KeyUse): FieldPlace => ({
  tenantId,
  collection: collections[use],
  doc: uid,
  field: 'key',
});
const reference = (tenantId: string, uid: string, use: KeyUse) =>
  documentAt((use === 'intake' ? paths.subjectKey : paths.visitKey)(tenantId, uid), subjectKeySchema);

/** A person's own key, or null when they have none (yet, or any more). */
export async function subjectKey(tenantId: string, uid: string, use: KeyUse): Promise<Uint8Array | null> {
  const [snapshot, { dataKey }] = await Promise.all([
    reference(tenantId, uid, use).get(),
    tenantKeys(tenantId),
  ]);
  const stored = snapshot.data();
  return stored ? openField(dataKey, stored.key, place(tenantId, uid, use)) : null;
}

/** A person's own key, made on first use. Two at once agree on the one that was stored first. */
export async function ensureSubjectKey(
  tenantId: string,
  uid: string,
  use: KeyUse,
  now: Date,
): Promise<Uint8Array> {
  const known = await subjectKey(tenantId, uid, use);
  if (known) return known;
  const { dataKey } = await tenantKeys(tenantId);
  const fresh = randomBytes(32);
  try {
    await reference(tenantId, uid, use).create({
      key: sealField(dataKey, fresh, place(tenantId, uid, use)),
      createdAt: now,
    });
    return fresh;
  } catch (error) {
    if (!isLostRace(error)) throw error;
    const first = await subjectKey(tenantId, uid, use);
    if (!first) throw error;
    return first;
  }
}
