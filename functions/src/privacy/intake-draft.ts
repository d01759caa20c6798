import { paths } from '@evergrow/domain/kernel';
import { type IntakeDraft, intakeDraftSchema } from '@evergrow/domain/matching';
import { draftEntrySchema } from '@evergrow/domain/privacy';
import { documentAt } from '../kernel/collection.ts';
import { openJson, sealJson } from './sealed-field.ts';
import { ensureSubjectKey, subjectKey } from './subject-key.ts';
import { draftPlace } from './vault-place.ts';

const reference = (tenantId: string, uid: string) => documentAt(paths.draft(tenantId, uid), draftEntrySchema);

/** Keeps what a person has answered so far, under their own key. */
export async function saveDraft(
  tenantId: string,
  uid: string,
  draft: IntakeDraft,
  now: Date,
): Promise<{ draft: IntakeDraft; savedAt: Date }> {
  const key = await ensureSubjectKey(tenantId, uid, 'intake', now);
  await reference(tenantId, uid).set({
    draft: sealJson(key, draft, draftPlace(tenantId, uid)),
    savedAt: now,
  });
  return { draft, savedAt: now };
}

/** What a person has answered so far: nothing, when there is no draft or it was erased. */
export async function readDraft(
  tenantId: string,
  uid: string,
): Promise<{ draft: IntakeDraft; savedAt: Date | null }> {
  const [snapshot, key] = await Promise.all([
    reference(tenantId, uid).get(),
    subjectKey(tenantId, uid, 'intake'),
  ]);
  const stored = snapshot.data();
  if (!stored || !key) return { draft: {}, savedAt: null };
  const draft = intakeDraftSchema.safeParse(openJson(key, stored.draft, draftPlace(tenantId, uid)));
  // Questions change between versions: answers that no longer fit are asked again.
  return draft.success ? { draft: draft.data, savedAt: stored.savedAt } : { draft: {}, savedAt: null };
}
