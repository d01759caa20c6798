import { loadStorage } from './firebase.ts';
import { ApiProblem } from './problem.ts';

/** What can be chosen, and the most a file may weigh before it is scaled down. */
export const imageTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
export const imageLimit = 15 * 1024 * 1024;

/** Why a file cannot be used as a picture, or null when it can. */
export function imageProblem(file: Pick<File, 'type' | 'size'>): 'type' | 'size' | null {
  if (!(imageTypes as readonly string[]).includes(file.type)) return 'type';
  return file.size > imageLimit ? 'size' : null;
}

/**
 * The picture no larger than `maxSide` pixels, drawn anew: small to load, and without what cameras write into files
 * (place, time, device).
 * @throws ApiProblem('file_refused') for what is no picture, whatever it calls itself
 */
export async function scaled(file: Blob, maxSide: number, type: 'image/jpeg' | 'image/png'): Promise<Blob> {
  const bitmap = await createImageBitmap(file).catch(() => {
    throw new ApiProblem('file_refused', 422);
  });
  const scale = Math.min(1, maxSide / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.86));
  if (blob === null) throw new Error('the picture cannot be read');
  return blob;
}

/**
 * Scales a picture and stores it in `folder` under a new name. Photos become JPEG, logos PNG, which keeps them
 * transparent.
 * @returns its Storage path
 */
export async function uploadImage(folder: string, file: Blob, kind: 'photo' | 'logo'): Promise<string> {
  const type = kind === 'photo' ? 'image/jpeg' : 'image/png';
  const [blob, { storage, sdk }] = await Promise.all([
    scaled(file, kind === 'photo' ? 1024 : 512, type),
    loadStorage(),
  ]);
  const path = `${folder}/${crypto.randomUUID()}.${kind === 'photo' ? 'jpg' : 'png'}`;
  await sdk.uploadBytes(sdk.ref(storage, path), blob, {
    contentType: type,
    cacheControl: 'public,max-age=31536000,immutable',
  });
  return path;
}
