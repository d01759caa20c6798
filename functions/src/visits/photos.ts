import { createHash } from 'node:crypto';
import { DAY } from '@evergrow/domain/kernel';
import { type PhotoKind, toldTime, visitLimits, visitStorage } from '@evergrow/domain/visits';
import type { Acting } from '../api/membership.ts';
import { Refusal } from '../kernel/refusal.ts';
import { bucket } from './bucket.ts';
import { drawPicture } from './picture.ts';
import { readUpload } from './read-upload.ts';
import { changeVisit, type HeldVisit, readVisit, refuseUnlessOn } from './visit-store.ts';

type About = { acting: Acting; bookingId: string; actor: string; now: Date };

/** The same upload makes the same photo, however often it is handed in. */
const photoIdOf = (uid: string, uploadId: string): string =>
  createHash('sha256').update(`${uid}|${uploadId}`).digest('hex').slice(0, 24);

/**
 * Makes a photo of the visit of what its provider uploaded: looked at, drawn anew without what cameras write into files,
 * stored with a thumbnail. The upload is deleted, also when it is refused.
 * @throws Refusal('not_found' | 'file_refused' | 'limit_reached' | 'invalid_transition' | 'forbidden')
 */
export async function takePhoto(
  { acting, bookingId, actor, now }: About,
  { uploadId, kind, takenAt }: { uploadId: string; kind: PhotoKind; takenAt: Date },
): Promise<HeldVisit> {
  const { tenantId } = acting;
  const id = photoIdOf(actor, uploadId);
  const known = await readVisit(acting, bookingId, now);
  refuseUnlessOn(known);
  if (known.visit.photos.some((photo) => photo.id === id)) return known;
  if (known.visit.photos.length >= visitLimits.photos) throw new Refusal('limit_reached');

  const upload = bucket().file(visitStorage.upload(tenantId, bookingId, actor, uploadId));
  const bytes = await readUpload(upload);
  const path = visitStorage.photo(tenantId, bookingId, id);
  const thumbnailPath = visitStorage.thumbnail(tenantId, bookingId, id);
  const { full, small, width, height } = await drawPicture(bytes).catch(async (error: unknown) => {
    if (error instanceof Refusal) await upload.delete({ ignoreNotFound: true });
    throw error;
  });
  const metadata = { contentType: 'image/jpeg', cacheControl: 'private,max-age=86400' };
  await Promise.all([
    bucket().file(path).save(full, { resumable: false, metadata }),
    bucket().file(thumbnailPath).save(small, { resumable: false, metadata }),
  ]);
  const changed = await changeVisit(acting, bookingId, now, (held) => {
    refuseUnlessOn(held);
    if (held.visit.photos.some((photo) => photo.id === id)) return held.visit;
    if (held.visit.photos.length >= visitLimits.photos) throw new Refusal('limit_reached');
    const taken = toldTime(takenAt, held.visit, now);
    const photo = {
      id,
      kind,
      path,
      thumbnailPath,
      width,
      height,
      bytes: full.length,
      takenAt: taken,
      by: actor,
    };
    return { ...held.visit, photos: [...held.visit.photos, photo], updatedAt: now };
  });
  await upload.delete({ ignoreNotFound: true });
  return changed;
}

/** Takes a photo away while the visit lasts. */
export async function removePhoto({ acting, bookingId, now }: About, photoId: string): Promise<HeldVisit> {
  const changed = await changeVisit(acting, bookingId, now, (held) => {
    refuseUnlessOn(held);
    if (!held.visit.photos.some(({ id }) => id === photoId)) return held.visit;
    return { ...held.visit, photos: held.visit.photos.filter(({ id }) => id !== photoId), updatedAt: now };
  });
  const { tenantId } = acting;
  for (const path of [
    visitStorage.photo(tenantId, bookingId, photoId),
    visitStorage.thumbnail(tenantId, bookingId, photoId),
  ]) {
    await bucket().file(path).delete({ ignoreNotFound: true });
  }
  return changed;
}

/** Deletes uploads nobody made a photo of within a day; run every hour, a thousand at a time. */
export async function clearUploads(now: Date): Promise<number> {
  const [files] = await bucket().getFiles({
    prefix: visitStorage.incoming,
    maxResults: 1000,
    autoPaginate: false,
  });
  const old = files.filter(({ metadata }) => {
    const created = Date.parse(String(metadata.timeCreated));
    return Number.isFinite(created) && created < now.getTime() - DAY;
  });
  for (const file of old) await file.delete({ ignoreNotFound: true });
  return old.length;
}
