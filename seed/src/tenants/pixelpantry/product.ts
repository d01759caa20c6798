import type { OfferingDraft } from '../offering-draft.ts';

/** A file that is sold; the price in whole pounds. */
export type Product = {
  readonly id: string;
  readonly title: string;
  readonly pounds: number;
  readonly tags: readonly string[];
  readonly description: string;
  /** Where it is not a product. */
  readonly kind?: 'bundle';
  /** Where it is not on sale (yet). */
  readonly hidden?: true;
};

/** The product as the shop lists it. */
export const productOffering = ({
  title,
  pounds,
  tags,
  description,
  kind,
  hidden,
}: Product): OfferingDraft => ({
  kind: kind ?? 'product',
  title,
  description,
  price: { amount: pounds * 100, currency: 'GBP' },
  durationMinutes: null,
  formats: [],
  providerIds: [],
  addOns: [],
  tags: [...tags],
  published: !hidden,
});
