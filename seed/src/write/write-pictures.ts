import { listingStorage, type PictureSize } from '@evergrow/domain/catalog';
import type { Storage } from 'firebase-admin/storage';
import type { TenantPlan } from '../plan/tenant-plan.ts';
import { fewAtOnce } from './few-at-once.ts';

type Bucket = ReturnType<Storage['bucket']>;

/** A drawing in each size, as WebP: drawn once, the small ones from the larger. */
async function drawn(svg: string): Promise<ReadonlyMap<PictureSize, Buffer>> {
  // Loaded here: whoever seeds nothing that is drawn does not need it.
  const { Transformer } = await import('@napi-rs/image');
  const full = await Transformer.fromSvg(svg).webp(80);
  const middle = await new Transformer(full).fastResize({ width: 480, height: 360 }).webp(80);
  const small = await new Transformer(middle).fastResize({ width: 160, height: 120 }).webp(80);
  return new Map<PictureSize, Buffer>([
    [2_000, full],
    [1_000, full],
    [480, middle],
    [160, small],
  ]);
}

/** Draws the pictures of the shops and stores them where pages look for them. */
export async function writePictures(bucket: Bucket, tenants: readonly TenantPlan[]): Promise<void> {
  const pieces = tenants.flatMap(({ tenantId, shop }) =>
    (shop?.art ?? []).map((piece) => ({ tenantId, ...piece })),
  );
  await fewAtOnce(pieces, async ({ tenantId, offeringId, pictureId, svg }) => {
    const metadata = { contentType: 'image/webp', cacheControl: 'public,max-age=3600' };
    for (const [size, content] of await drawn(svg)) {
      const file = bucket.file(listingStorage.picture(tenantId, offeringId, pictureId, size));
      await file.save(content, { resumable: false, metadata });
    }
  });
}
