import { imageKind, pictureSide, thumbnailSide } from '@evergrow/domain/visits';
import { Refusal } from '../kernel/refusal.ts';

/** What decodes in a second and fits into memory. */
const mostPixels = 60_000_000;
/** `ResizeFit.Inside` of the codec, whose enum exists for the compiler only. */
const inside = 2;

export type Picture = { full: Buffer; small: Buffer; width: number; height: number };

/**
 * What a file shows, drawn anew as JPEG: upright, no larger than `pictureSide`, with a thumbnail, and without anything
 * else that was in the file: place, time, device, comments, or a second file behind the first.
 * @throws Refusal('file_refused') for what is no JPEG, PNG or WebP whatever it calls itself, is broken, or too large
 */
export async function drawPicture(bytes: Uint8Array): Promise<Picture> {
  if (imageKind(bytes) === null)
    throw new Refusal('file_refused', 'Only JPEG, PNG and WebP pictures are kept');
  // Loaded here: no other request needs it.
  const { Transformer } = await import('@napi-rs/image');
  const drawn = async (source: Uint8Array, side: number, quality: number) => {
    const image = new Transformer(source);
    const { width, height } = await image.metadata();
    if (width * height > mostPixels) throw new Refusal('file_refused', 'This picture has too many pixels');
    const upright = image.rotate();
    const most = Math.max(width, height);
    const fitted = most > side ? upright.resize({ width: side, height: side, fit: inside }) : upright;
    return await fitted.jpeg(quality);
  };
  try {
    const full = await drawn(bytes, pictureSide, 82);
    const small = await drawn(full, thumbnailSide, 78);
    return { full, small, ...(await new Transformer(full).metadata()) };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('file_refused', 'This picture cannot be read');
  }
}
