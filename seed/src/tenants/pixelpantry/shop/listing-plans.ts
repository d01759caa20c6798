import type { Delivery, ListingDraft, Option, PriceSet, Variant } from '@evergrow/domain/catalog';

const gbp = (pounds: number) => ({ amount: pounds * 100, currency: 'GBP' as const });
const eur = (euros: number) => ({ amount: euros * 100, currency: 'EUR' as const });
const usd = (dollars: number) => ({ amount: dollars * 100, currency: 'USD' as const });

const idOf = (title: string): string => title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

/** What can be chosen of one thing: each value with its price in pounds. */
function chosen(
  title: string,
  priced: Readonly<Record<string, number>>,
): Pick<ListingDraft, 'options' | 'variants'> {
  const option: Option = {
    id: idOf(title),
    title,
    values: Object.keys(priced).map((value) => ({ id: idOf(value), title: value })),
  };
  const variants = Object.entries(priced).map(
    ([value, pounds]): Variant => ({
      id: idOf(value),
      valueIds: [idOf(value)],
      sku: '',
      prices: [gbp(pounds)],
      active: true,
    }),
  );
  return { options: [option], variants };
}

/** Every licence for every extent, but one that is not made. */
function typeface(prices: Readonly<Record<string, readonly [single: number, family: number]>>) {
  const extents = ['One weight', 'Whole family'];
  const options: Option[] = [
    {
      id: 'licence',
      title: 'Licence',
      values: Object.keys(prices).map((title) => ({ id: idOf(title), title })),
    },
    { id: 'extent', title: 'Extent', values: extents.map((title) => ({ id: idOf(title), title })) },
  ];
  const variants = Object.entries(prices).flatMap(([licence, both]) =>
    extents.map((extent, index): Variant => {
      const valueIds = [idOf(licence), idOf(extent)];
      const prices: PriceSet = [gbp(both[index] ?? 0), eur(Math.round((both[index] ?? 0) * 1.2))];
      const active = !(licence === 'App' && extent === 'One weight');
      return { id: valueIds.join('-'), valueIds, sku: `SWS-${idOf(licence)}-${index + 1}`, prices, active };
    }),
  );
  return { options, variants };
}

const licence = (activations: number): Delivery => ({
  by: 'licence',
  maxDownloads: null,
  activations,
  validDays: null,
  keys: 'generated',
});

const part = (offeringId: string) => ({ offeringId, variantId: null, quantity: 1 });

/** What is particular about how a product is sold; the others are plain downloads. By id. */
export const listingPlans: Readonly<Record<string, Partial<ListingDraft>>> = {
  'saltwater-serif': {
    ...typeface({ Desktop: [18, 42], Web: [24, 58], App: [60, 140] }),
    prices: [eur(50)],
    delivery: licence(3),
    seo: {
      title: 'Saltwater Serif: a display serif for menus and book covers',
      description:
        'Five weights with real italics, 640 glyphs, desktop, web and app licences. OTF and WOFF2.',
    },
  },
  'pocket-mono': {
    ...chosen('Licence', { Desktop: 28, Web: 34, 'Desktop and web': 49 }),
    delivery: licence(5),
  },
  'kitchen-icons': chosen('For', { 'One person': 19, 'A team of five': 59, 'A whole company': 149 }),
  'sounds-of-a-house': chosen('Use', { Personal: 26, Commercial: 78 }),
  'css-without-fear': chosen('Edition', { PDF: 34, EPUB: 34, 'PDF and EPUB': 39 }),
  'notion-studio-desk': chosen('Edition', { Solo: 29, Studio: 69 }),
  'tiny-illustrations': {
    ...chosen('Use', { 'One product': 22, Unlimited: 66 }),
    prices: [eur(26), usd(28)],
  },
  'email-scripts': {
    tiers: {
      mode: 'volume',
      steps: [
        { from: 5, prices: [gbp(15)] },
        { from: 20, prices: [gbp(11)] },
      ],
    },
  },
  'meeting-killer-cards': {
    tiers: {
      mode: 'graduated',
      steps: [
        { from: 11, prices: [gbp(14)] },
        { from: 51, prices: [gbp(10)] },
      ],
    },
  },
  'beginners-birdsong': {
    payWhatYouWant: { minimum: [gbp(3)], suggested: [gbp(8)] },
  },
  'one-pot-cards': { stocked: true, maxPerOrder: 3, delivery: { by: 'none' } },
  'new-studio-shelf': {
    parts: [
      part('plain-brand-kit'),
      part('freelance-contract-pack'),
      part('calm-invoice'),
      part('proposal-deck'),
    ],
    delivery: { by: 'none' },
  },
};

/** Goes on sale by itself this many days from now. */
export const scheduled: Readonly<Record<string, number>> = { 'map-symbols': 9 };

/** How many there are, of what is counted. */
export const counted: Readonly<Record<string, number>> = { 'one-pot-cards': 4 };
