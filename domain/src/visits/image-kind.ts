/** The pictures a visit takes. */
export type ImageKind = 'jpeg' | 'png' | 'webp';

/** The longer side of a stored picture and of its thumbnail, in pixels. */
export const pictureSide = 1_920;
export const thumbnailSide = 320;

/** The most an uploaded file may weigh, in bytes. */
export const photoLimit = 10 * 1024 * 1024;

const begins = (bytes: Uint8Array, at: number, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);
const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/**
 * What a file really is, by its first bytes, whatever it calls itself; null for what is none of ours.
 * Signatures: JPEG ISO/IEC 10918-1 B.1.1 (SOI, then a marker), PNG ISO/IEC 15948 5.2, WebP RFC 9649 2.2-2.4.
 */
export function imageKind(bytes: Uint8Array): ImageKind | null {
  if (begins(bytes, 0, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (begins(bytes, 0, [0x89, ...ascii('PNG'), 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  return begins(bytes, 0, ascii('RIFF')) && begins(bytes, 8, ascii('WEBP')) ? 'webp' : null;
}
