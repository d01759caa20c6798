import fc from 'fast-check';
import { expect, test } from 'vitest';
import { imageKind } from './image-kind.ts';
import { signaturePath } from './signature-path.ts';
import { signatureSchema } from './visit.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ['jpeg', '\xff\xd8\xff\xe1..Exif'],
  ['png', '\x89PNG\r\n\x1a\n....IHDR'],
  ['webp', 'RIFF\x10\x00\x00\x00WEBPVP8 '],
  [null, 'GIF89a'],
  [null, 'RIFF\x10\x00\x00\x00WAVEfmt '],
  [null, '<svg xmlns="http://www.w3.org/2000/svg">'],
  [null, '<html><script>'],
  [null, '%PDF-1.7'],
  [null, '\xff\xd8'],
  [null, ''],
])('%s by its first bytes', (kind, text) => {
  expect(imageKind(bytes(text))).toBe(kind);
});

test('whatever is drawn is a signature, unless nothing is', () => {
  const point = fc.record({
    x: fc.double({ min: -50, max: 400, noNaN: true }),
    y: fc.double({ min: -50, max: 200, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(fc.array(point, { maxLength: 30 }), { maxLength: 6 }), (strokes) => {
      const path = signaturePath(strokes, { width: 300, height: 100 });
      if (path !== '') expect(signatureSchema.safeParse({ name: 'Ada', path }).error).toBeUndefined();
    }),
  );
  expect(
    signaturePath(
      [
        [
          { x: 0, y: 0 },
          { x: 300, y: 100 },
        ],
        [{ x: 5, y: 5 }],
      ],
      { width: 300, height: 100 },
    ),
  ).toBe('M0 0L600 200');
  expect(signaturePath([], { width: 300, height: 100 })).toBe('');
});

test('nothing but lines can be in a signature', () => {
  const accepts = (path: string) => signatureSchema.safeParse({ name: 'Ada', path }).success;
  expect(accepts('M0 0L10 10M5 5L6 6')).toBe(true);
  for (const path of ['', 'M0 0', 'M0 0L1', 'M0 0L10 10Z', 'M0 0L10 10"/><script>', 'url(#a)']) {
    expect(accepts(path)).toBe(false);
  }
});
