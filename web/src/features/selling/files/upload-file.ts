import type { SellerFile, TakeFile, UploadPlace } from '@evergrow/domain/commerce/files';
import { api } from '../../../lib/api.ts';
import { loadStorage } from '../../../lib/firebase.ts';

export type Upload = {
  /** Settles with the file once the server has taken it up; fails as the upload does. */
  done: Promise<SellerFile>;
  cancel: () => void;
};

type Wanted = Pick<TakeFile, 'fileId' | 'variantId' | 'notes' | 'announce'>;

const isCancelled = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'storage/canceled';

/** Whether an upload ended because somebody ended it. */
export const wasCancelled = isCancelled;

/**
 * Puts a file where the server says, in pieces that are sent again where the network breaks off, and hands it in.
 * @param onProgress bytes sent so far
 */
export function uploadFile(
  path: string,
  file: File,
  wanted: Wanted,
  onProgress: (sent: number) => void,
): Upload {
  let cancelled = false;
  let stop = () => undefined as unknown;
  const run = async (): Promise<SellerFile> => {
    const [place, { storage, sdk }] = await Promise.all([
      api.post<UploadPlace>(`${path}/uploads`, { body: { name: file.name, bytes: file.size } }),
      loadStorage(),
    ]);
    const task = sdk.uploadBytesResumable(sdk.ref(storage, place.path), file, {
      contentType: 'application/octet-stream',
    });
    stop = () => task.cancel();
    if (cancelled) stop();
    task.on('state_changed', ({ bytesTransferred }) => onProgress(bytesTransferred));
    await task;
    const body: TakeFile = { ...wanted, uploadId: place.uploadId, name: file.name };
    return await api.post<SellerFile>(`${path}/files`, { body });
  };
  return {
    done: run(),
    cancel: () => {
      cancelled = true;
      stop();
    },
  };
}
