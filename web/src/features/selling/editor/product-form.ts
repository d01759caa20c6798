import type {
  Delivery,
  ListingDraft,
  Picture,
  ProductDraft,
  ProductKind,
  ProductView,
} from '@evergrow/domain/catalog';
import type { Currency } from '@evergrow/domain/kernel';
import { type PriceTexts, pricesOf, textsOf } from '../prices.ts';

export type OptionForm = { id: string; title: string; values: readonly { id: string; title: string }[] };
export type VariantForm = {
  id: string;
  valueIds: readonly string[];
  sku: string;
  prices: PriceTexts;
  active: boolean;
};
export type PartForm = { offeringId: string; variantId: string | null; quantity: string };
/** A product as it is edited: numbers and prices as they are typed. */
export type ProductForm = {
  kind: ProductKind;
  title: string;
  summary: string;
  description: string;
  tags: string;
  categoryIds: readonly string[];
  facets: readonly { name: string; values: string }[];
  currencies: readonly Currency[];
  prices: PriceTexts;
  selling: 'price' | 'tiers' | 'named';
  tiersMode: 'volume' | 'graduated';
  steps: readonly { from: string; prices: PriceTexts }[];
  minimum: PriceTexts;
  suggested: PriceTexts;
  options: readonly OptionForm[];
  variants: readonly VariantForm[];
  pictures: readonly Picture[];
  seoTitle: string;
  seoDescription: string;
  stocked: boolean;
  maxPerOrder: string;
  parts: readonly PartForm[];
  delivery: Delivery['by'];
  maxDownloads: string;
  activations: string;
  validDays: string;
  keys: 'generated' | 'imported';
  state: 'live' | 'scheduled' | 'draft';
  /** As `datetime-local` has it. */
  publishAt: string;
};

export const emptyProduct = (kind: ProductKind): ProductForm => ({
  kind,
  title: '',
  summary: '',
  description: '',
  tags: '',
  categoryIds: [],
  facets: [],
  currencies: [],
  prices: {},
  selling: 'price',
  tiersMode: 'volume',
  steps: [],
  minimum: {},
  suggested: {},
  options: [],
  variants: [],
  pictures: [],
  seoTitle: '',
  seoDescription: '',
  stocked: false,
  maxPerOrder: '99',
  parts: [],
  delivery: kind === 'product' ? 'download' : 'none',
  maxDownloads: '',
  activations: '1',
  validDays: '',
  keys: 'generated',
  state: 'draft',
  publishAt: '',
});

/** `2026-11-21T10:30` of an instant, in the zone of the device, as `datetime-local` wants it. */
function localText(instant: string | null): string {
  if (instant === null) return '';
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

const optionalNumber = (value: number | null) => (value === null ? '' : String(value));

export function productFormOf({ offering, listing, publishAt }: ProductView): ProductForm {
  const { delivery } = listing;
  const empty = emptyProduct(offering.kind);
  return {
    ...empty,
    kind: offering.kind,
    title: offering.title,
    summary: listing.summary,
    description: offering.description,
    tags: offering.tags.join(', '),
    categoryIds: listing.categoryIds,
    facets: listing.facets.map(({ name, values }) => ({ name, values: values.join(', ') })),
    currencies: listing.prices.map(({ currency }) => currency),
    prices: textsOf([offering.price, ...listing.prices]),
    selling: listing.payWhatYouWant ? 'named' : listing.tiers ? 'tiers' : 'price',
    tiersMode: listing.tiers?.mode ?? 'volume',
    steps: (listing.tiers?.steps ?? []).map(({ from, prices }) => ({
      from: String(from),
      prices: textsOf(prices),
    })),
    minimum: textsOf(listing.payWhatYouWant?.minimum ?? []),
    suggested: textsOf(listing.payWhatYouWant?.suggested ?? []),
    options: listing.options,
    variants: listing.variants.map((variant) => ({ ...variant, prices: textsOf(variant.prices) })),
    pictures: listing.pictures,
    seoTitle: listing.seo.title,
    seoDescription: listing.seo.description,
    stocked: listing.stocked,
    maxPerOrder: String(listing.maxPerOrder),
    parts: listing.parts.map((part) => ({ ...part, quantity: String(part.quantity) })),
    delivery: delivery.by,
    maxDownloads: delivery.by === 'none' ? '' : optionalNumber(delivery.maxDownloads),
    activations: delivery.by === 'licence' ? String(delivery.activations) : '1',
    validDays: delivery.by === 'licence' ? optionalNumber(delivery.validDays) : '',
    keys: delivery.by === 'licence' ? delivery.keys : 'generated',
    state: offering.published ? 'live' : publishAt === null ? 'draft' : 'scheduled',
    publishAt: localText(publishAt),
  };
}

const listOf = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  ),
];
/** NaN for what is no number, which no schema lets through. */
const numberOf = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text.trim()));
const orNull = (text: string): number | null => (text.trim() === '' ? null : Number(text.trim()));

function deliveryOf(form: ProductForm): unknown {
  const maxDownloads = orNull(form.maxDownloads);
  if (form.delivery === 'none') return { by: 'none' };
  if (form.delivery === 'download') return { by: 'download', maxDownloads };
  const { keys } = form;
  const [activations, validDays] = [numberOf(form.activations), orNull(form.validDays)];
  return { by: 'licence', maxDownloads, activations, validDays, keys };
}

/** What the schema checks, as it is sent. What the way of selling makes no use of is left out. */
export function productOf(form: ProductForm, own: Currency): unknown {
  const others = form.currencies.filter((currency) => currency !== own);
  const all = [own, ...others];
  const [price] = pricesOf(form.prices, [own]);
  const isPlain = form.selling === 'price';
  const listing: Record<keyof ListingDraft, unknown> = {
    summary: form.summary,
    categoryIds: form.categoryIds,
    facets: form.facets.map(({ name, values }) => ({ name, values: listOf(values) })),
    pictures: form.pictures,
    seo: { title: form.seoTitle, description: form.seoDescription },
    options: form.options,
    variants: form.variants.map((variant) => ({
      ...variant,
      prices: isPlain ? pricesOf(variant.prices, all) : [],
    })),
    prices: pricesOf(form.prices, others),
    tiers:
      form.selling === 'tiers'
        ? {
            mode: form.tiersMode,
            steps: form.steps.map(({ from, prices }) => ({
              from: numberOf(from),
              prices: pricesOf(prices, all),
            })),
          }
        : null,
    payWhatYouWant:
      form.selling === 'named'
        ? { minimum: pricesOf(form.minimum, all), suggested: pricesOf(form.suggested, all) }
        : null,
    stocked: form.stocked,
    maxPerOrder: numberOf(form.maxPerOrder),
    parts:
      form.kind === 'bundle'
        ? form.parts.map((part) => ({ ...part, quantity: numberOf(part.quantity) }))
        : [],
    delivery: deliveryOf(form),
  };
  const draft: Record<keyof ProductDraft, unknown> = {
    offering: {
      kind: form.kind,
      title: form.title,
      description: form.description,
      price: price ?? { amount: null, currency: own },
      tags: listOf(form.tags),
      published: form.state === 'live',
    },
    listing,
    publishAt:
      form.state !== 'scheduled' ? null : form.publishAt === '' ? '' : new Date(form.publishAt).toISOString(),
  };
  return draft;
}
