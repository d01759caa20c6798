import { extensionOf } from './file-name.ts';

/** Bytes a file's kind can be told by. */
export const sniffedBytes = 4_096;

type Mark = { readonly at?: number; readonly is: string };
type Kind = { readonly type: string; readonly marks: readonly (readonly Mark[])[] };

/** Marks are text in Latin-1, byte for byte. */
const one = (type: string, ...marks: readonly string[]): Kind => ({
  type,
  marks: marks.map((is) => [{ is }]),
});
const zip = (type: string): Kind => one(type, 'PK\x03\x04', 'PK\x05\x06');
const riff = (type: string, form: string): Kind => ({ type, marks: [[{ is: 'RIFF' }, { at: 8, is: form }]] });
const boxed = (type: string): Kind => ({ type, marks: [[{ at: 4, is: 'ftyp' }]] });

const jpeg = one('image/jpeg', '\xff\xd8\xff');
const tiff = one('image/tiff', 'II*\0', 'MM\0*');
const gzip = one('application/gzip', '\x1f\x8b');

/** Kinds whose first bytes are known, by the ending of their names. */
const kinds: Readonly<Record<string, Kind>> = {
  pdf: one('application/pdf', '%PDF-'),
  ai: one('application/postscript', '%PDF-', '%!PS'),
  eps: one('application/postscript', '%!PS', '\xc5\xd0\xd3\xc6'),
  psd: one('image/vnd.adobe.photoshop', '8BPS'),
  zip: zip('application/zip'),
  epub: zip('application/epub+zip'),
  docx: zip('application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
  xlsx: zip('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  pptx: zip('application/vnd.openxmlformats-officedocument.presentationml.presentation'),
  odt: zip('application/vnd.oasis.opendocument.text'),
  sketch: zip('application/zip'),
  '7z': one('application/x-7z-compressed', "7z\xbc\xaf'\x1c"),
  rar: one('application/vnd.rar', 'Rar!\x1a\x07'),
  gz: gzip,
  tgz: gzip,
  tar: { type: 'application/x-tar', marks: [[{ at: 257, is: 'ustar' }]] },
  png: one('image/png', '\x89PNG\r\n\x1a\n'),
  jpg: jpeg,
  jpeg,
  gif: one('image/gif', 'GIF87a', 'GIF89a'),
  webp: riff('image/webp', 'WEBP'),
  tif: tiff,
  tiff,
  mp3: one('audio/mpeg', 'ID3', '\xff\xfb', '\xff\xf3', '\xff\xf2', '\xff\xfa'),
  wav: riff('audio/wav', 'WAVE'),
  flac: one('audio/flac', 'fLaC'),
  ogg: one('audio/ogg', 'OggS'),
  mp4: boxed('video/mp4'),
  m4a: boxed('audio/mp4'),
  m4v: boxed('video/mp4'),
  mov: {
    type: 'video/quicktime',
    marks: [[{ at: 4, is: 'ftyp' }], [{ at: 4, is: 'moov' }], [{ at: 4, is: 'mdat' }]],
  },
  webm: one('video/webm', '\x1aE\xdf\xa3'),
  mkv: one('video/x-matroska', '\x1aE\xdf\xa3'),
  otf: one('font/otf', 'OTTO', '\0\x01\0\0'),
  ttf: one('font/ttf', '\0\x01\0\0', 'true'),
  woff: one('font/woff', 'wOFF'),
  woff2: one('font/woff2', 'wOF2'),
  exe: one('application/vnd.microsoft.portable-executable', 'MZ'),
};

/** What is plain text, by the ending. */
const texts: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  json: 'application/json',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  css: 'text/css',
  srt: 'text/plain',
  ics: 'text/calendar',
};

/** How programs begin: MZ (Windows), ELF (Linux), Mach-O (macOS). */
const programs = [
  'MZ',
  '\x7fELF',
  '\xfe\xed\xfa\xce',
  '\xfe\xed\xfa\xcf',
  '\xce\xfa\xed\xfe',
  '\xcf\xfa\xed\xfe',
];
/** Endings under which a program is nothing but what it says. */
const programEndings = new Set([
  'exe',
  'dll',
  'msi',
  'vst3',
  'bin',
  'run',
  'appimage',
  'so',
  'dylib',
  'node',
]);

const latin1 = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes.subarray(0, sniffedBytes)) text += String.fromCharCode(byte);
  return text;
};

const begins = (text: string, { at = 0, is }: Mark): boolean => text.startsWith(is, at);

/** UTF-8 without anything text does not hold; the last letter may be cut off. */
function isText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, sniffedBytes);
  if (head.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * What kind of file this is, as its name and its first bytes say together; null where they contradict each other, or
 * where a program goes by the name of something else. A kind we do not know is taken as bytes.
 */
export function sniffFile(name: string, head: Uint8Array): string | null {
  const ending = extensionOf(name);
  const text = latin1(head);
  const kind = kinds[ending];
  if (kind) return kind.marks.some((marks) => marks.every((mark) => begins(text, mark))) ? kind.type : null;
  const plain = texts[ending];
  if (plain) return isText(head) ? plain : null;
  const isProgram = programs.some((is) => begins(text, { is }));
  return isProgram && !programEndings.has(ending) ? null : 'application/octet-stream';
}
