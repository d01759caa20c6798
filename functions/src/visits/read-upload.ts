import { photoLimit } from '@evergrow/domain/visits';
import { Refusal } from '../kernel/refusal.ts';
import type { bucket } from './bucket.ts';

type StoredFile = ReturnType<ReturnType<typeof bucket>['file']>;

/**
 * What was uploaded. What is too large is deleted instead.
 * @throws Refusal('not_found' | 'file_refused')
 */
export async function readUpload(upload: StoredFile): Promise<Buffer> {
  const [exists] = await upload.exists();
  if (!exists) throw new Refusal('not_found', 'Nothing was uploaded by this id');
  const [{ size }] = await upload.getMetadata();
  if (Number(size) > photoLimit) {
    await upload.delete({ ignoreNotFound: true });
    throw new Refusal('file_refused', 'This file is too large');
  }
  const [bytes] = await upload.download();
  return bytes;
}
