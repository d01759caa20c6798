import { imageKind, pictureSide, thumbnailSide } from '@evergrow/domain/visits';
import type { Transformer } from '@napi-rs/image';
import { Refusal } from '../kernel/refusal.ts';

/** What decodes in a second and fits into memory. */
const mostPixels = 60_000_000;
/** `ResizeFit.Inside` of the codec, whose enum exists for the compiler only. */
const inside = 2;

export type Picture = { full: Buffer; small: Buffer; width: number; height: number };

/** Decodes a picture upright, no larger than `side` pixels, ready to be encoded anew. */
export type Fit = (source: Uint8Array, side: number) => Promise<Transformer>;

/**
 * Makes pictures of what a file shows. Whatever is made is drawn anew: without anything else that was in the file, such as
 * place, time, device, comments, or a second file behind the first.
 * @throws Refusal('file_refused') for what is no JPEG, PNG or WebP whatever it calls itself, is broken, or too large
 */
export async function drawing<T>(bytes: Uint8Array, make: (fit: Fit) => Promise<T>): Promise<T> {
  if (imageKind(bytes) === null)
    throw new Refusal('file_refused', 'Only JPEG, PNG and WebP pictures are kept');
  // Loaded here: no other request needs it.
  const codec = await import('@napi-rs/image');
  const fit: Fit = async (source, side) => {
    const image = new codec.Transformer(source);
    const { width, height } = await image.metadata();
    if (width * height > mostPixels) throw new Refusal('file_refused', 'This picture has too many pixels');
    const upright = image.rotate();
    return Math.max(width, height) > side
      ? upright.resize({ width: side, height: side, fit: inside })
      : upright;
  };
  try {
    return await make(fit);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('file_refused', 'This picture cannot be read');
  }
}

/** A picture as JPEG, no larger than `pictureSide`, with a thumbnail. @throws Refusal('file_refused'), see `drawing` */
export const drawPicture = (bytes: Uint8Array): Promise<Picture> =>
  drawing(bytes, async (fit) => {
    const full = await (await fit(bytes, pictureSide)).jpeg(82);
    const drawn = await fit(full, thumbnailSide);
    const small = await drawn.jpeg(78);
    return { full, small, ...(await (await fit(full, pictureSide)).metadata()) };
  });
