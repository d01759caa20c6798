/** Letters of a file's name at most. */
const longest = 120;

/** What no name of a file may hold: controls, what turns the direction of text, and what separates folders. */
const unfit = /[\p{C}\u2028\u2029/\\:*?"<>|]+/gu;

/**
 * A name as a file can have it on any system: without folders, controls and signs that mean something to a shell or a
 * page; its ending is kept when it is too long. Never empty.
 */
export function safeFileName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replaceAll(unfit, '_')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s.]+|[\s.]+$/g, '');
  if (clean === '') return 'file';
  const letters = [...clean];
  if (letters.length <= longest) return clean;
  const ending = extensionOf(clean);
  const kept = ending === '' ? '' : `.${ending}`;
  return `${letters.slice(0, longest - kept.length).join('')}${kept}`;
}

/** What follows the last point, in small letters; empty without one, or where it is too long to be an ending. */
export function extensionOf(name: string): string {
  const [, ending = ''] = /[^.]\.([A-Za-z0-9]{1,12})$/.exec(name) ?? [];
  return ending.toLowerCase();
}

const percent = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/**
 * The header that has a browser save what it is sent under this name: a plain one for old clients and the right one in
 * UTF-8 (RFC 6266, RFC 8187).
 */
export function contentDisposition(name: string): string {
  const safe = safeFileName(name);
  const plain = safe
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\x20-\x7e]|["\\%;]/g, '_');
  // A name of nothing but marks has no letter that old clients know.
  return `attachment; filename="${plain || 'file'}"; filename*=UTF-8''${percent(safe)}`;
}
