import { randomUUID } from 'node:crypto';
import {
  listingStorage,
  pictureSizes,
  productViewSchema,
  takenPictureSchema,
} from '@evergrow/domain/catalog';
import { DAY, HOUR } from '@evergrow/domain/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clearLoosePictures } from '../../functions/src/catalog/products/pictures.ts';
import { bucket } from '../../functions/src/visits/bucket.ts';
import { photographed, telltale } from '../../functions/src/visits/photographed.fixture.ts';
import { type ApiWorld, apiWorld } from '../support/api-world.ts';
import { again, type ProductWorld, productDraft, productWorld } from '../support/product-world.ts';

let world: ApiWorld;
let shop: ProductWorld;
beforeAll(async () => {
  world = await apiWorld();
  shop = await productWorld(world);
});
afterAll(() => world.stop());

const stored = (offeringId: string, pictureId: string) =>
  Promise.all(
    pictureSizes.map(async (size) => {
      const path = listingStorage.picture(shop.tenantId, offeringId, pictureId, size);
      return (await bucket().file(path).exists())[0];
    }),
  );

describe('a picture', () => {
  let id: string;
  beforeEach(() => {
    id = `p-${randomUUID()}`;
  });

  test('is drawn anew in every size as WebP, without what the camera wrote', async () => {
    expect(photographed().includes(telltale)).toBe(true);
    const { answer, file, uploadId } = await shop.uploaded(id, photographed(), 'image/jpeg');
    const { picture } = answer.as(takenPictureSchema);
    expect(picture).toMatchObject({ alt: '', width: 32, height: 48 });
    for (const size of pictureSizes) {
      const [bytes] = await bucket()
        .file(listingStorage.picture(shop.tenantId, id, picture.id, size))
        .download();
      expect(bytes.subarray(8, 12).toString()).toBe('WEBP');
      expect(bytes.includes('Exif') || bytes.includes('EXIF') || bytes.includes(telltale)).toBe(false);
    }
    expect(await file.exists()).toEqual([false]);
    const repeated = await shop.editor.call('POST', shop.at(id, '/pictures'), { uploadId });
    expect(repeated.as(takenPictureSchema).picture).toEqual(picture);
  });

  test.each([
    ['a script that calls itself .png', Buffer.from('<svg onload="alert(1)"/>')],
    ['a page that calls itself .png', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['half a picture', photographed().subarray(0, 200)],
    ['more than ten megabytes', Buffer.concat([photographed(), Buffer.alloc(10 * 1024 * 1024)])],
  ])('is not made of %s; the upload is deleted', async (_, bytes) => {
    const { answer, file } = await shop.uploaded(id, bytes);
    expect([answer.status, answer.code]).toEqual([422, 'file_refused']);
    expect(await file.exists()).toEqual([false]);
  });

  test('is only shown by the product it was uploaded for, at the size it has', async () => {
    const picture = await shop.taken(id);
    const listing = { pictures: [{ ...picture, alt: 'Specimen', width: 9_000 }] };
    expect((await shop.put(`p-${randomUUID()}`, productDraft({ listing }))).body).toMatchObject({
      errors: [{ path: 'listing.pictures.0' }],
    });
    await shop.put(id, productDraft({ listing }));
    expect((await shop.shown(id)).pictures).toEqual([{ ...picture, alt: 'Specimen' }]);
  });

  test('no product shows (any more) is deleted after a day; one that is shown stays', async () => {
    const [kept, dropped, never] = [await shop.taken(id), await shop.taken(id), await shop.taken(id)];
    const view = (await shop.put(id, productDraft({ listing: { pictures: [kept, dropped] } }))).as(
      productViewSchema,
    );
    await shop.put(id, { ...again(view), listing: { ...view.listing, pictures: [kept] } }, view.version);
    await clearLoosePictures(new Date(Date.now() + DAY - HOUR));
    expect(await stored(id, dropped.id)).toEqual([true, true, true, true]);
    await clearLoosePictures(new Date(Date.now() + DAY + HOUR));
    expect(await stored(id, dropped.id)).toEqual([false, false, false, false]);
    expect(await stored(id, never.id)).toEqual([false, false, false, false]);
    expect(await stored(id, kept.id)).toEqual([true, true, true, true]);
    const late = { ...again(await shop.read(id)), listing: { ...view.listing, pictures: [kept, dropped] } };
    expect((await shop.put(id, late, (await shop.read(id)).version)).code).toBe('invalid_request');
  });
});
