import { prose } from '../../prose.ts';
import type { Product } from './product.ts';

/** What is several things at once: a bundle, and a present to begin with. */
export const togetherProducts: readonly Product[] = [
  {
    id: 'pantry-sampler',
    title: 'Pantry Sampler',
    pounds: 0,
    tags: ['free', 'starter'],
    description: prose`One weight of a typeface, twelve icons, three gradients, a loop and a recipe card: something small
      from every shelf, to try before you buy. Free for any use but selling it on, with no newsletter attached.`,
  },
  {
    id: 'new-studio-shelf',
    title: 'New Studio Shelf',
    pounds: 79,
    tags: ['bundle', 'branding', 'legal'],
    kind: 'bundle',
    description: prose`What we wish somebody had handed us in the first week on our own: how to look, what to sign, what to
      send, and how to ask to be paid. Four of our templates in one download, for about a quarter less.`,
  },
];
