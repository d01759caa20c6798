import {
  type Listing,
  type Picture,
  plainListing,
  type ShopSettings,
  type Stock,
} from '@evergrow/domain/catalog';
import { type AffiliateSettings, defaultAffiliateSettings } from '@evergrow/domain/commerce/affiliate';
import type { ProductFile } from '@evergrow/domain/commerce/files';
import type { InvoiceSettings } from '@evergrow/domain/commerce/invoice';
import { DAY, type Millis } from '@evergrow/domain/kernel';
import type { ClientTerms, PriceList } from '@evergrow/domain/pricing';
import { makeListing, makeStock } from '../../../factories/listing.ts';
import { makePriceList } from '../../../factories/price-list.ts';
import { createRandom } from '../../../random.ts';
import { pixelpantryOfferings } from '../pixelpantry-offerings.ts';
import { categories } from './categories.ts';
import { counted, listingPlans, scheduled } from './listing-plans.ts';
import { motifs, type Palette } from './motifs.ts';
import { type FileContent, planFiles } from './plan-files.ts';
import { type Shelved, shelf } from './shelf.ts';

/** A drawing of our own for a product's picture. */
export type ArtPiece = { readonly offeringId: string; readonly pictureId: string; readonly svg: string };

/** What a shop consists of besides its offerings. */
export type ShopPlan = {
  readonly listings: Readonly<Record<string, Listing>>;
  readonly stock: Readonly<Record<string, Stock>>;
  readonly settings: ShopSettings;
  readonly affiliates: AffiliateSettings;
  readonly invoices: InvoiceSettings;
  readonly priceLists: Readonly<Record<string, PriceList>>;
  /** What holds for single customers, by uid. */
  readonly clientTerms: Readonly<Record<string, ClientTerms>>;
  readonly art: readonly ArtPiece[];
  readonly files: Readonly<Record<string, ProductFile>>;
  readonly contents: readonly FileContent[];
};

const [width, height] = [1_000, 750];

const palettes: readonly Palette[] = [
  ['#f4ead9', '#26324b', '#d9683c', '#7fa6a3'],
  ['#e4efe9', '#1f3d36', '#e0a72e', '#6f9fb8'],
  ['#f3e3e0', '#4a2439', '#d35d6e', '#8d9ac6'],
  ['#e6ebf5', '#22305e', '#e77f4f', '#68a691'],
  ['#f6f0dc', '#3d3a2a', '#b5543c', '#8aa05b'],
  ['#ece6f4', '#35254f', '#e39b3f', '#7597c9'],
];

function artOf(offeringId: string, { pictures }: Shelved): { pieces: ArtPiece[]; pictures: Picture[] } {
  const palette = createRandom(`${offeringId} colours`).pick(palettes);
  const made = pictures.map(([motif, alt], index) => {
    const pictureId = `${offeringId}-${index + 1}`;
    const drawn = motifs[motif](palette, createRandom(pictureId));
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${palette[0]}"/>${drawn}</svg>`;
    return { piece: { offeringId, pictureId, svg }, picture: { id: pictureId, alt, width, height } };
  });
  return { pieces: made.map(({ piece }) => piece), pictures: made.map(({ picture }) => picture) };
}

function listingOf(id: string, shelved: Shelved, pictures: Picture[], now: Millis): Listing {
  const days = scheduled[id];
  const at = new Date(now - 20 * DAY);
  return makeListing({
    ...plainListing(at),
    summary: shelved.summary,
    categoryIds: [...shelved.categories],
    facets: Object.entries(shelved.facets).map(([name, values]) => ({ name, values: [...values] })),
    pictures,
    delivery: { by: 'download', maxDownloads: 10 },
    ...listingPlans[id],
    publishAt: days === undefined ? null : new Date(now + days * DAY),
  });
}

/** What is downloaded, by its title. */
const titlesOf = (entries: readonly { id: string; listing: Listing }[]): Record<string, string> =>
  Object.fromEntries(
    entries
      .filter(({ listing: { delivery } }) => delivery.by === 'download' || delivery.by === 'licence')
      .map(({ id }) => [id, pixelpantryOfferings[id]?.title ?? id]),
  );

/** The shop of pixelpantry: how each product is sold, what is in stock, its shelves, its prices for schools. */
export function planShop(now: Millis): ShopPlan {
  const entries = Object.entries(shelf).map(([id, shelved]) => {
    const { pieces, pictures } = artOf(id, shelved);
    return { id, pieces, listing: listingOf(id, shelved, pictures, now) };
  });
  const schools = {
    title: 'Schools and libraries',
    percentOff: 30,
    prices: [
      {
        offeringId: 'css-without-fear',
        variantId: null,
        prices: [{ amount: 1_900, currency: 'GBP' as const }],
      },
    ],
    from: null,
    until: null,
  };
  const agencies = { ...schools, title: 'Agencies', percentOff: 12.5, prices: [] };
  const at = new Date(now - 15 * DAY);
  return {
    listings: Object.fromEntries(entries.map(({ id, listing }) => [id, listing])),
    stock: Object.fromEntries(
      Object.entries(counted).map(([id, onHand]) => [
        id,
        makeStock({ levels: { _: { onHand, reserved: 0 } }, updatedAt: at }),
      ]),
    ),
    affiliates: {
      ...defaultAffiliateSettings(new Date(now)),
      on: true,
      commissionPoints: 1_500,
      referralsOn: true,
      referralCredit: 500,
      holdDays: 14,
    },
    invoices: {
      issue: true,
      legalName: 'Pixel Pantry Makers Ltd',
      address: '4 Coldharbour Yard, Bristol BS1 6QF',
      taxId: 'GB 000 0000 00',
      ...{ prefix: 'PP-', creditPrefix: 'PP-CN-', yearly: true },
      note: 'Thank you for buying from people who make things.',
      untaxedNote: 'Sold outside of the United Kingdom: no VAT is charged.',
      since: new Date(now - 60 * DAY),
      updatedAt: new Date(now - 60 * DAY),
    },
    settings: {
      categories,
      taxes: [{ label: 'VAT', percent: 20, countries: ['GB'], kinds: [] }],
      holdMinutes: 30,
      updatedAt: at,
    },
    priceLists: {
      schools: makePriceList({ terms: schools, inForce: schools, createdAt: at, updatedAt: at }),
      agencies: makePriceList({
        terms: agencies,
        inForce: null,
        state: 'awaitingApproval',
        approvedBy: '',
        approvedAt: null,
        createdAt: new Date(now - 2 * DAY),
        updatedAt: new Date(now - 2 * DAY),
      }),
    },
    clientTerms: Object.fromEntries(
      ['pixelpantry-client-004', 'pixelpantry-client-009'].map((uid) => [
        uid,
        { taxExempt: false, exemptUntil: null, priceListId: 'schools', updatedAt: at },
      ]),
    ),
    art: entries.flatMap(({ pieces }) => pieces),
    ...planFiles(titlesOf(entries), now),
  };
}
