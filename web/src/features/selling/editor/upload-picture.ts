import { listingStorage, type Picture } from '@evergrow/domain/catalog';
import { api } from '../../../lib/api.ts';
import { loadAuth, loadStorage } from '../../../lib/firebase.ts';
import { scaled } from '../../../lib/upload-image.ts';

/** The most the server takes. */
const limit = 10 * 1024 * 1024;

/**
 * Hands in a picture and has the server draw it anew in every size. It is the product's once that is saved with it.
 * @throws ApiProblem('file_refused') for what is no picture, whatever it calls itself
 */
export async function uploadPicture(tenantId: string, offeringId: string, file: File): Promise<Picture> {
  const [{ auth }, { storage, sdk }] = await Promise.all([loadAuth(), loadStorage()]);
  const blob = file.size > limit ? await scaled(file, 2_000, 'image/jpeg') : file;
  const uploadId = crypto.randomUUID();
  const path = listingStorage.upload(tenantId, offeringId, auth.currentUser?.uid ?? '', uploadId);
  await sdk.uploadBytes(sdk.ref(storage, path), blob, { contentType: blob.type });
  const answer = await api.post<{ picture: Picture }>(`t/${tenantId}/products/${offeringId}/pictures`, {
    body: { uploadId },
  });
  return answer.picture;
}
