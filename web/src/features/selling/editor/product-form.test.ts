import { type ProductView, plainListing, productDraftSchema } from '@evergrow/domain/catalog';
import { describe, expect, test } from 'vitest';
import { emptyProduct, productFormOf, productOf } from './product-form.ts';
import { combinations, regrid } from './variant-grid.ts';

const { publishAt: _at, createdAt: _created, updatedAt: _updated, ...plain } = plainListing(new Date(0));
const eur = (amount: number) => ({ amount, currency: 'EUR' as const });
const usd = (amount: number) => ({ amount, currency: 'USD' as const });
const view = (listing: Partial<ProductView['listing']>, more: Partial<ProductView> = {}): ProductView => ({
  offering: {
    kind: 'product',
    title: 'Font',
    description: 'Letters',
    price: eur(4_250),
    tags: ['serif', 'print'],
    published: true,
  },
  listing: { ...plain, ...listing },
  publishAt: null,
  version: 'v',
  stock: {},
  ...more,
});
const licence = {
  id: 'licence',
  title: 'Licence',
  values: [
    { id: 'desk', title: 'Desktop' },
    { id: 'web', title: 'Web' },
  ],
};

describe('a product comes out of its form as it went in', () => {
  test.each([
    ['plain', view({})],
    [
      'in two currencies',
      view({ prices: [usd(4_500)], facets: [{ name: 'Format', values: ['PDF', 'EPUB'] }] }),
    ],
    [
      'with variants',
      view({
        options: [licence],
        variants: [
          { id: 'a', valueIds: ['desk'], sku: 'D', prices: [], active: true },
          { id: 'b', valueIds: ['web'], sku: '', prices: [eur(6_000)], active: false },
        ],
      }),
    ],
    [
      'with tiers',
      view({ tiers: { mode: 'graduated', steps: [{ from: 5, prices: [eur(4_000)] }] }, stocked: true }),
    ],
    ['at a named price', view({ payWhatYouWant: { minimum: [eur(100)], suggested: [eur(500)] } })],
    [
      'with a licence',
      view({
        delivery: { by: 'licence', maxDownloads: 3, activations: 2, validDays: null, keys: 'imported' },
      }),
    ],
    [
      'planned',
      view(
        {},
        { publishAt: '2027-01-05T09:30:00.000Z', offering: { ...view({}).offering, published: false } },
      ),
    ],
    [
      'a bundle',
      view(
        { parts: [{ offeringId: 'x', variantId: null, quantity: 2 }] },
        { offering: { ...view({}).offering, kind: 'bundle' } },
      ),
    ],
  ])('%s', (_, product) => {
    const { offering, listing, publishAt } = product;
    expect(productDraftSchema.parse(productOf(productFormOf(product), 'EUR'))).toEqual({
      offering,
      listing,
      publishAt,
    });
  });
});

test('what is missing or no number is pointed at', () => {
  const form = { ...emptyProduct('product'), maxPerOrder: 'many', state: 'scheduled' as const };
  const parsed = productDraftSchema.safeParse(productOf(form, 'EUR'));
  const paths = parsed.error?.issues.map(({ path }) => path.join('.')) ?? [];
  expect(paths).toEqual(
    expect.arrayContaining(['offering.title', 'offering.price.amount', 'listing.maxPerOrder', 'publishAt']),
  );
});

describe('the grid of variants', () => {
  const size = { id: 'size', title: 'Size', values: ['s', 'm'].map((id) => ({ id, title: id })) };
  let next = 0;
  const newId = () => `new-${next++}`;
  test('has every combination', () => {
    expect(combinations([licence, size])).toEqual([
      ['desk', 's'],
      ['desk', 'm'],
      ['web', 's'],
      ['web', 'm'],
    ]);
    expect(combinations([])).toEqual([]);
  });

  test('keeps what was decided of those that stay', () => {
    const first = regrid([licence], [], newId).map((variant) => ({
      ...variant,
      sku: variant.valueIds[0] ?? '',
    }));
    const wider = { ...licence, values: [...licence.values, { id: 'app', title: 'App' }] };
    const second = regrid([wider], first, newId);
    expect(second.map(({ id, sku }) => [id, sku])).toEqual([
      [first[0]?.id, 'desk'],
      [first[1]?.id, 'web'],
      [second[2]?.id, ''],
    ]);
    const third = regrid([licence, size], first, newId);
    expect(third.filter(({ sku }) => sku !== '').map(({ id, valueIds }) => [id, valueIds])).toEqual([
      [first[0]?.id, ['desk', 's']],
      [first[1]?.id, ['web', 's']],
    ]);
    expect(new Set(third.map(({ id }) => id)).size).toBe(4);
  });
});
