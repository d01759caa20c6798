import { createHash } from 'node:crypto';
import {
  type LoosePicture,
  listingStorage,
  loosePictureSchema,
  type Picture,
  pictureSizes,
} from '@evergrow/domain/catalog';
import { DAY, paths } from '@evergrow/domain/kernel';
import { collectionGroupOf, documentAt } from '../../kernel/collection.ts';
import { eachDue } from '../../kernel/each-due.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { bucket } from '../../visits/bucket.ts';
import { drawing } from '../../visits/picture.ts';
import { readUpload } from '../../visits/read-upload.ts';

const looseAt = (tenantId: string, id: string) =>
  documentAt(paths.loosePicture(tenantId, id), loosePictureSchema);

/** The same upload makes the same picture, however often it is handed in. */
const pictureIdOf = (offeringId: string, uid: string, uploadId: string): string =>
  createHash('sha256').update(`${offeringId}|${uid}|${uploadId}`).digest('hex').slice(0, 24);

const shown = (id: string, { width, height }: LoosePicture): Picture => ({ id, alt: '', width, height });

/** Every size of a picture as WebP, the largest first made and the smaller ones of it. */
const drawSizes = (bytes: Uint8Array) =>
  drawing(bytes, async (fit) => {
    const [largest, ...smaller] = [...pictureSizes].reverse();
    if (largest === undefined) throw new Error('no sizes');
    const full = await (await fit(bytes, largest)).webp(82);
    const { width, height } = await (await fit(full, largest)).metadata();
    const files = [{ size: largest, content: full }];
    for (const size of smaller) files.push({ size, content: await (await fit(full, size)).webp(80) });
    return { files, width, height };
  });

/**
 * Makes a picture of what an editor uploaded: looked at, drawn anew in every size. It is loose until a listing takes it up.
 * The upload is deleted, also when it is refused.
 * @throws Refusal('not_found' | 'file_refused')
 */
export async function takePicture(
  tenantId: string,
  offeringId: string,
  { uid, uploadId, now }: { uid: string; uploadId: string; now: Date },
): Promise<Picture> {
  const id = pictureIdOf(offeringId, uid, uploadId);
  const known = (await looseAt(tenantId, id).get()).data();
  if (known) return shown(id, known);
  const upload = bucket().file(listingStorage.upload(tenantId, offeringId, uid, uploadId));
  const bytes = await readUpload(upload);
  const { files, width, height } = await drawSizes(bytes).catch(async (error: unknown) => {
    if (error instanceof Refusal) await upload.delete({ ignoreNotFound: true });
    throw error;
  });
  const loose = { offeringId, width, height, at: now };
  // First, so that what is stored after it is never forgotten.
  await looseAt(tenantId, id).set(loose);
  const metadata = { contentType: 'image/webp', cacheControl: 'public,max-age=3600' };
  await Promise.all(
    files.map(({ size, content }) =>
      bucket()
        .file(listingStorage.picture(tenantId, offeringId, id, size))
        .save(content, { resumable: false, metadata }),
    ),
  );
  await upload.delete({ ignoreNotFound: true });
  return shown(id, loose);
}

/** Deletes pictures no listing has taken up for a day; run every hour, two hundred at a time. */
export async function clearLoosePictures(now: Date): Promise<number> {
  const old = await collectionGroupOf('loosePictures', loosePictureSchema)
    .where('at', '<=', new Date(now.getTime() - DAY))
    .orderBy('at')
    .limit(200)
    .get();
  return await eachDue(old, async (tenantId, found) => {
    const { offeringId } = found.data();
    // Before the files: who takes it up at this moment finds either both or neither.
    await found.ref.delete({ lastUpdateTime: found.updateTime });
    for (const size of pictureSizes) {
      const path = listingStorage.picture(tenantId, offeringId, found.id, size);
      await bucket().file(path).delete({ ignoreNotFound: true });
    }
  });
}
