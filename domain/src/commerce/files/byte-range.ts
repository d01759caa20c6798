/** Bytes asked for, both ends included. */
export type ByteRange = { readonly start: number; readonly end: number };

/**
 * What a Range header asks of `size` bytes: 'whole' without one, or with one that cannot be read or names several
 * (RFC 9110, 14.2: a server may ignore it); 'outside' where nothing of it is there.
 */
export function readRange(header: string | null, size: number): ByteRange | 'whole' | 'outside' {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return 'whole';
  if (first === '') {
    const length = Number(last);
    if (length === 0 || size === 0) return 'outside';
    return { start: Math.max(0, size - length), end: size - 1 };
  }
  const start = Number(first);
  if (last !== '' && Number(last) < start) return 'whole';
  if (start >= size) return 'outside';
  return { start, end: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}

/**
 * Whether a range may be answered: If-Range must name exactly what there is; otherwise all of it is sent anew (RFC 9110,
 * 13.1.5). A weak tag never fits.
 */
export const mayContinue = (ifRange: string | null, etag: string): boolean =>
  ifRange === null || ifRange.trim() === etag;
