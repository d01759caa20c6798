import { randomBytes } from 'node:crypto';
import { paths } from '@evergrow/domain/kernel';
import { subjectKeySchema } from '@evergrow/domain/privacy';
import { documentAt } from '../kernel/collection.ts';
import { isLostRace } from '../kernel/optimistic.ts';
import { type FieldPlace, openField, sealField } from './sealed-field.ts';
import { tenantKeys } from './tenant-keys.ts';

const place = (tenantId: string, uid: string): FieldPlace => ({
  tenantId,
  collection: 'subjectKeys',
  doc: uid,
  field: 'key',
});
const reference = (tenantId: string, uid: string) =>
  documentAt(paths.subjectKey(tenantId, uid), subjectKeySchema);

/** A person's own key, or null when they have none (yet, or any more). */
export async function subjectKey(tenantId: string, uid: string): Promise<Uint8Array | null> {
  const [snapshot, { dataKey }] = await Promise.all([reference(tenantId, uid).get(), tenantKeys(tenantId)]);
  const stored = snapshot.data();
  return stored ? openField(dataKey, stored.key, place(tenantId, uid)) : null;
}

/** A person's own key, made on first use. Two at once agree on the one that was stored first. */
export async function ensureSubjectKey(tenantId: string, uid: string, now: Date): Promise<Uint8Array> {
  const known = await subjectKey(tenantId, uid);
  if (known) return known;
  const { dataKey } = await tenantKeys(tenantId);
  const fresh = randomBytes(32);
  try {
    await reference(tenantId, uid).create({
      key: sealField(dataKey, fresh, place(tenantId, uid)),
      createdAt: now,
    });
    return fresh;
  } catch (error) {
    if (!isLostRace(error)) throw error;
    const first = await subjectKey(tenantId, uid);
    if (!first) throw error;
    return first;
  }
}
