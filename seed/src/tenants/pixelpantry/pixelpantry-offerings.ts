import type { OfferingDraft } from '../offering-draft.ts';
import { designProducts } from './design-products.ts';
import { learningProducts } from './learning-products.ts';
import { productOffering } from './product.ts';
import { togetherProducts } from './together-products.ts';
import { workProducts } from './work-products.ts';

/** The shop's shelf, by id. */
export const pixelpantryOfferings: Readonly<Record<string, OfferingDraft>> = Object.fromEntries(
  [...designProducts, ...workProducts, ...learningProducts, ...togetherProducts].map((item) => [
    item.id,
    productOffering(item),
  ]),
);
