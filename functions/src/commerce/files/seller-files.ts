import { createHash } from 'node:crypto';
import { offeringSchema } from '@evergrow/domain/catalog';
import {
  type FileVersion,
  fileStorage,
  mostFiles,
  mostVersions,
  type ProductFile,
  type SellerFile,
  type SellerFiles,
  safeFileName,
  type TakeFile,
  type UploadPlace,
} from '@evergrow/domain/commerce/files';
import { paths } from '@evergrow/domain/kernel';
import { virusScanner } from '../../adapters/virus-scanner.ts';
import { audit } from '../../kernel/audit.ts';
import { documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { tell } from '../../kernel/outbox.ts';
import { newId } from '../../kernel/random.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { bucket } from '../../visits/bucket.ts';
import { filesIn, holdFile, storedVersion, versionOf } from './file-store.ts';

type By = { uid: string; requestId: string; now: Date };

/** @throws Refusal('not_found') */
async function checkOffering(tenantId: string, offeringId: string): Promise<void> {
  if (!(await documentAt(paths.offering(tenantId, offeringId), offeringSchema).get()).exists)
    throw new Refusal('not_found');
}

const filesOf = async (tenantId: string, offeringId: string) =>
  (await filesIn(tenantId).where('offeringId', '==', offeringId).limit(mostFiles).get()).docs;

const viewed = ({ id, number, name, bytes, notes, at, state, refusal, scanned }: FileVersion) => ({
  ...{ id, number, name, bytes, notes, state, refusal, scanned },
  at: at.toISOString(),
});

const sellerView = (id: string, { variantId, versions }: ProductFile): SellerFile => ({
  id,
  variantId,
  versions: [...versions].reverse().map(viewed),
});

/** The files of a product, the oldest first. @throws Refusal('not_found') */
export async function sellerFiles(tenantId: string, offeringId: string): Promise<SellerFiles> {
  await checkOffering(tenantId, offeringId);
  const files = (await filesOf(tenantId, offeringId))
    .map((one) => ({ id: one.id, file: one.data() }))
    .sort((one, other) => one.file.createdAt.getTime() - other.file.createdAt.getTime());
  return { files: files.map(({ id, file }) => sellerView(id, file)), scanner: virusScanner() !== null };
}

/** Where an editor puts a file of a product: a place of its own, which the rules open to them alone. @throws Refusal('not_found') */
export async function uploadPlace(tenantId: string, offeringId: string, uid: string): Promise<UploadPlace> {
  await checkOffering(tenantId, offeringId);
  const uploadId = newId();
  return { uploadId, path: fileStorage.upload(tenantId, offeringId, uid, uploadId) };
}

/** The same upload makes the same version, however often it is handed in. */
const idOf = (what: string, offeringId: string, uid: string, uploadId: string): string =>
  createHash('sha256').update(`${what}|${offeringId}|${uid}|${uploadId}`).digest('hex').slice(0, 24);

/**
 * Takes up what was uploaded, as a new file or a new version of one. Nobody gets it before it was checked.
 * @throws Refusal('not_found' | 'file_refused' | 'limit_reached')
 */
export async function takeFile(
  tenantId: string,
  offeringId: string,
  { uploadId, name, fileId, variantId, notes = '', announce = true }: TakeFile,
  { uid, requestId, now }: By,
): Promise<SellerFile> {
  await checkOffering(tenantId, offeringId);
  const id = fileId ?? idOf('file', offeringId, uid, uploadId);
  const versionId = idOf('version', offeringId, uid, uploadId);
  const upload = fileStorage.upload(tenantId, offeringId, uid, uploadId);
  return await optimistically(async () => {
    const held = await holdFile(tenantId, id);
    if (held && held.file.offeringId !== offeringId) throw new Refusal('not_found');
    if (!held && fileId !== null) throw new Refusal('not_found');
    if (held && versionOf(held.file, versionId)) return sellerView(id, held.file);
    const [exists] = await bucket().file(upload).exists();
    if (!exists) throw new Refusal('not_found', 'Nothing was uploaded by this id');
    const before = held?.file.versions ?? [];
    if (before.length >= mostVersions)
      throw new Refusal('limit_reached', `At most ${mostVersions} versions of a file`);
    if (!held && (await filesOf(tenantId, offeringId)).length >= mostFiles)
      throw new Refusal('limit_reached', `At most ${mostFiles} files with a product`);
    const version: FileVersion = {
      id: versionId,
      number: before.length + 1,
      name: safeFileName(name),
      ...{ bytes: 0, type: '', sha256: '', notes, announce, upload },
      ...{ state: 'checking', refusal: null, scanned: false, at: now },
    };
    const file: ProductFile = {
      offeringId,
      variantId: held ? held.file.variantId : variantId,
      versions: [...before, version],
      createdAt: held?.file.createdAt ?? now,
      updatedAt: now,
    };
    const batch = db().batch();
    const reference = filesIn(tenantId).doc(id);
    if (held) {
      batch.update(reference, { versions: file.versions, updatedAt: now }, { lastUpdateTime: held.version });
    } else batch.create(reference, file);
    tell(batch, tenantId, { type: 'file.check', fileId: id, versionId }, now);
    const target = `product/${offeringId}`;
    audit(
      batch,
      tenantId,
      { action: 'file.added', actor: uid, target, reason: version.name, requestId },
      now,
    );
    await batch.commit();
    return sellerView(id, file);
  });
}

/** Takes a file off: nobody gets it any more, whatever they bought. @throws Refusal('not_found') */
export async function removeFile(
  tenantId: string,
  offeringId: string,
  fileId: string,
  { uid, requestId, now }: By,
): Promise<void> {
  const file = await optimistically(async () => {
    const held = await holdFile(tenantId, fileId);
    if (held?.file.offeringId !== offeringId) throw new Refusal('not_found');
    const batch = db().batch();
    batch.delete(filesIn(tenantId).doc(fileId), { lastUpdateTime: held.version });
    const target = `product/${offeringId}`;
    const reason = held.file.versions.at(-1)?.name ?? '';
    audit(batch, tenantId, { action: 'file.removed', actor: uid, target, reason, requestId }, now);
    await batch.commit();
    return held.file;
  });
  for (const { id, upload } of file.versions) {
    await storedVersion(tenantId, fileId, id).delete({ ignoreNotFound: true });
    if (upload !== null) await bucket().file(upload).delete({ ignoreNotFound: true });
  }
}
