import { directorySchema } from '@evergrow/domain/catalog';
import type { WorkforceInput, WorkforceView } from '@evergrow/domain/dispatch';
import { coarsePoint, paths } from '@evergrow/domain/kernel';
import { type WorkSettings, workforceSchema } from '@evergrow/domain/scheduling';
import { FieldPath, FieldValue } from 'firebase-admin/firestore';
import { audit } from '../kernel/audit.ts';
import { documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { Refusal } from '../kernel/refusal.ts';

const reference = (tenantId: string) => documentAt(paths.workforce(tenantId), workforceSchema);

/** The settings beside the names of everybody published: two reads. */
export async function viewWorkforce(tenantId: string): Promise<WorkforceView> {
  const [stored, directory] = await Promise.all([
    reference(tenantId).get(),
    documentAt(paths.directory(tenantId), directorySchema).get(),
  ]);
  const people = Object.entries(directory.data()?.cards ?? {}).map(([providerId, { displayName }]) => ({
    providerId,
    displayName,
  }));
  return {
    people: people.sort((a, b) => a.displayName.localeCompare(b.displayName)),
    settings: stored.data()?.settings ?? {},
    updatedAt: stored.data()?.updatedAt.toISOString() ?? null,
  };
}

/** What somebody can do and where they live, for their own eyes; null where nothing was set. */
export const workSettingsOf = async (tenantId: string, uid: string): Promise<WorkSettings | null> =>
  (await reference(tenantId).get()).data()?.settings[uid] ?? null;

/** Takes somebody out who has left: where they set out from is nobody's business any more. */
export async function forgetWork(tenantId: string, uid: string): Promise<void> {
  if ((await workSettingsOf(tenantId, uid)) === null) return;
  await db().doc(paths.workforce(tenantId)).update(new FieldPath('settings', uid), FieldValue.delete());
}

/** A base rests on the coarse grid, however exactly it was pointed at: it is where somebody lives. */
const coarse = (settings: WorkSettings): WorkSettings => ({
  ...settings,
  base: settings.base && coarsePoint(settings.base),
});

/**
 * Replaces everybody's settings.
 * @throws Refusal('conflict') when they were changed since they were read
 */
export async function putWorkforce(
  tenantId: string,
  input: WorkforceInput,
  by: { actor: string; requestId: string; now: Date },
): Promise<WorkforceView> {
  const { actor, requestId, now } = by;
  await db().runTransaction(async (transaction) => {
    const before = (await transaction.get(reference(tenantId))).data();
    if ((before?.updatedAt.toISOString() ?? null) !== input.basedOn) {
      throw new Refusal('conflict', 'Somebody else changed this meanwhile: load it again');
    }
    const settings = Object.fromEntries(
      Object.entries(input.settings).map(([providerId, own]) => [providerId, coarse(own)]),
    );
    transaction.set(reference(tenantId), { settings, updatedAt: now });
    audit(
      transaction,
      tenantId,
      { action: 'workforce.updated', actor, target: 'directory/workforce', requestId },
      now,
    );
  });
  return await viewWorkforce(tenantId);
}
