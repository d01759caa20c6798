import { type Entitlement, entitlementSchema, isEntitled } from '@evergrow/domain/commerce';
import { comesWith } from '@evergrow/domain/commerce/files';
import { paths } from '@evergrow/domain/kernel';
import { FieldPath } from 'firebase-admin/firestore';
import { holdFile, versionOf } from '../commerce/files/file-store.ts';
import { collectionAt } from '../kernel/collection.ts';
import { environment } from '../kernel/environment.ts';
import { db } from '../kernel/firebase.ts';
import { isLostRace } from '../kernel/optimistic.ts';
import { tell } from '../kernel/outbox.ts';
import { allOf } from './all-of.ts';
import { notify } from './notify.ts';
import { recipientOf } from './recipient.ts';
import type { Of } from './tell-side.ts';
import type { Telling } from './telling.ts';
import { words } from './words/index.ts';

/** Buyers told in one attempt; the others come with the next event. */
const together = 50;

/** Tells everybody who has a product of a new version of its file, each once however often they bought it. */
export async function tellFileReleased(telling: Telling, event: Of<'file.released'>): Promise<void> {
  const { tenantId, now } = telling;
  const { fileId, versionId, after } = event;
  const file = (await holdFile(tenantId, fileId))?.file;
  const version = file && versionOf(file, versionId);
  if (!file || version?.state !== 'ready') return;
  const sorted = collectionAt(paths.entitlements(tenantId), entitlementSchema)
    .where('offeringId', '==', file.offeringId)
    .where('state', '==', 'active')
    .orderBy(FieldPath.documentId())
    .limit(together);
  const { docs } = await (after === null ? sorted : sorted.startAfter(after)).get();
  const having = docs
    .map((one) => one.data())
    .filter((one) => comesWith(file, one) && isEntitled(one, now.getTime()));
  const each = new Map(having.map((one) => [one.clientUid, one]));
  await allOf(
    [...each].map(
      ([uid, had]) =>
        () =>
          tellOne(telling, uid, had, { versionId, notes: version.notes }),
    ),
  );
  const last = docs.at(-1);
  if (!last || docs.length < together) return;
  const batch = db().batch();
  const next = { type: 'file.released', fileId, versionId, after: last.id } as const;
  tell(batch, tenantId, next, now, `released_${versionId}_${last.id}`.slice(0, 128));
  await batch.commit().catch((error: unknown) => {
    if (!isLostRace(error)) throw error;
  });
}

async function tellOne(
  telling: Telling,
  uid: string,
  { title }: Entitlement,
  { versionId, notes }: { versionId: string; notes: string },
): Promise<void> {
  const recipient = await recipientOf(uid);
  if (!recipient) return;
  const { slug, name } = telling.tenant;
  const w = words(recipient.locale);
  const { subject, heading, body } = w.fileReleased(title);
  const href = `/t/${slug}/library`;
  const mail = {
    subject,
    heading,
    paragraphs: [w.hello(recipient.displayName), body],
    ...(notes === '' ? {} : { facts: [{ label: w.whatIsNew, value: notes }] }),
    action: { label: w.openLibrary, url: `${environment().PUBLIC_URL}${href}` },
    footnote: w.preferences,
  };
  const message = { kind: 'fileReleased' as const, params: { title, name }, href, mail };
  await notify(telling, recipient, message, `released_${versionId}_${uid}`);
}
