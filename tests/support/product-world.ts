import { randomUUID } from 'node:crypto';
import {
  listingStorage,
  type Picture,
  type ProductDraft,
  type ProductView,
  plainListing,
  productPageSchema,
  productViewSchema,
  takenPictureSchema,
} from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { db } from '../../functions/src/kernel/firebase.ts';
import { bucket } from '../../functions/src/visits/bucket.ts';
import { photographed } from '../../functions/src/visits/photographed.fixture.ts';
import type { ApiWorld, Person } from './api-world.ts';
import { tenantWorld } from './tenant-world.ts';

const { publishAt: _at, createdAt: _created, updatedAt: _updated, ...plain } = plainListing(new Date(0));
export const eur = (amount: number) => ({ amount, currency: 'EUR' as const });
type Changes = { offering?: Partial<ProductDraft['offering']>; listing?: Partial<ProductDraft['listing']> };

/** A product at forty-two euros, on sale. */
export const productDraft = (
  { offering, listing }: Changes = {},
  publishAt: string | null = null,
): ProductDraft => ({
  offering: {
    kind: 'product',
    title: 'Saltwater Serif',
    description: 'A serif.',
    price: eur(4_200),
    tags: [],
    published: true,
    ...offering,
  },
  listing: { ...plain, ...listing },
  publishAt,
});

/** What to send in order to change nothing. */
export const again = ({ offering, listing, publishAt }: ProductView): ProductDraft => ({
  offering,
  listing,
  publishAt,
});

/** A licence for the desktop at the product's price, one for the web at sixty euros. */
export const choice = {
  options: [
    {
      id: 'licence',
      title: 'Licence',
      values: [
        { id: 'desk', title: 'Desktop' },
        { id: 'web', title: 'Web' },
      ],
    },
  ],
  variants: [
    { id: 'v-desk', valueIds: ['desk'], sku: '', prices: [], active: true },
    { id: 'v-web', valueIds: ['web'], sku: '', prices: [eur(6_000)], active: true },
  ],
};

/** A shop that is open, and an editor of it. */
export async function productWorld(world: ApiWorld) {
  const shop = await tenantWorld(world, { modules: ['products'] });
  const { tenantId } = shop;
  await shop.publish();
  const editor = await shop.member('editor');
  const at = (id: string, what = '') => `/t/${tenantId}/products/${id}${what}`;
  const put = (id: string, product: ProductDraft, version: string | null = null, who: Person = editor) =>
    who.call('PUT', at(id), { ...product, version });
  const read = async (id: string) => (await editor.call('GET', at(id))).as(productViewSchema);
  const page = (id: string, slug = shop.slug) =>
    world.anyone('GET', `/public/tenants/${slug}/products/${id}`);

  const made = async (changes: Changes = {}, publishAt: string | null = null) => {
    const id = `p-${randomUUID()}`;
    const view = (await put(id, productDraft(changes, publishAt))).as(productViewSchema);
    return { id, view };
  };
  const uploaded = async (id: string, bytes: Uint8Array, contentType = 'image/png') => {
    const uploadId = randomUUID();
    const file = bucket().file(listingStorage.upload(tenantId, id, editor.uid, uploadId));
    await file.save(Buffer.from(bytes), { resumable: false, metadata: { contentType } });
    const answer = await editor.call('POST', at(id, '/pictures'), { uploadId });
    return { answer, file, uploadId };
  };
  return {
    ...shop,
    editor,
    at,
    put,
    read,
    page,
    made,
    uploaded,
    shown: async (id: string) => (await page(id)).as(productPageSchema).product,
    taken: async (id: string): Promise<Picture> =>
      (await uploaded(id, photographed())).answer.as(takenPictureSchema).picture,
    /** What was noted of a product: the action and why. */
    trail: async (id: string) => {
      const entries = db().collection(paths.auditEntries(tenantId)).where('target', '==', `product/${id}`);
      return (await entries.get()).docs.map((entry) =>
        `${entry.get('action')} ${entry.get('reason')}`.trim(),
      );
    },
  };
}
export type ProductWorld = Awaited<ReturnType<typeof productWorld>>;
