import { expect, test } from 'vitest';
import { photographed, telltale } from './photographed.fixture.ts';
import { drawPicture } from './picture.ts';

test('a photo is drawn anew: upright, and without anything the camera wrote into it', async () => {
  const photo = photographed();
  expect(photo.includes(telltale)).toBe(true);
  expect(photo.includes('Exif')).toBe(true);
  const { full, small, width, height } = await drawPicture(photo);
  // 48 by 32, lying on its side.
  expect({ width, height }).toEqual({ width: 32, height: 48 });
  for (const drawn of [full, small]) {
    expect([...drawn.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
    for (const trace of [telltale, 'Exif', 'GPS', 'II*']) expect(drawn.includes(trace)).toBe(false);
  }
});

test.each([
  ['a page', Buffer.from('<html><script>alert(1)</script></html>')],
  ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a picture of another kind', Buffer.from('GIF89a\x01\0\x01\0')],
  ['nothing', Buffer.alloc(0)],
  ['the beginning of a picture', photographed().subarray(0, 200)],
  [
    'a picture by its first bytes only',
    Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(500, 7)]),
  ],
])('%s is refused', async (_, file) => {
  await expect(drawPicture(file)).rejects.toMatchObject({ code: 'file_refused' });
});

test('what hides behind a picture does not come along', async () => {
  const { full } = await drawPicture(Buffer.concat([photographed(), Buffer.from('<?php evil')]));
  expect(full.includes('<?php')).toBe(false);
});
