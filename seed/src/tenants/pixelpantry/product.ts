import type { OfferingDraft } from '../offering-draft.ts';

/** A file that is sold; the price in whole pounds. */
export type Product = {
  readonly id: string;
  readonly title: string;
  readonly pounds: number;
  readonly tags: readonly string[];
  readonly description: string;
};

/** The product as the shop lists it. */
export const productOffering = ({ title, pounds, tags, description }: Product): OfferingDraft => ({
  kind: 'product',
  title,
  description,
  price: { amount: pounds * 100, currency: 'GBP' },
  durationMinutes: null,
  formats: [],
  providerIds: [],
  addOns: [],
  tags: [...tags],
  published: true,
});
