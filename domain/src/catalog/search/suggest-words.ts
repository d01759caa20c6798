import { foldedWords, foldText } from './fold-text.ts';
import type { Suggestions } from './search-api.ts';
import type { ShopIndex } from './shop-index.ts';
import { findText } from './text-index.ts';

type Suggestion = Suggestions['items'][number];

const most = 8;

const begins = (title: string, asked: readonly string[]): boolean => {
  const words = foldedWords(title);
  return asked.every((word) => words.some((other) => other.startsWith(word)));
};

/** What somebody who has typed this far may mean: categories that begin so, tags, and products, at most eight. */
export function suggestWords(index: ShopIndex, typed: string): Suggestion[] {
  const asked = foldedWords(typed);
  if (asked.length === 0) return [];
  const categories = index.file.categories
    .filter(({ id, title, titleEs }) => {
      const dimension = index.dimensions.find((each) => each.id === 'category');
      return dimension?.numbers.has(id) && (begins(title, asked) || begins(titleEs, asked));
    })
    .slice(0, 2)
    .map(
      ({ id, title, titleEs }): Suggestion => ({ of: 'category', text: title, textEs: titleEs || title, id }),
    );
  const tags = (index.dimensions.find(({ id }) => id === 'tag')?.values ?? [])
    .filter(({ label, value }) => begins(label, asked) && value !== foldText(typed.trim()))
    .slice(0, 2)
    .map(({ label }): Suggestion => ({ of: 'words', text: label, textEs: label, id: null }));
  const found = findText(index.text, typed, true);
  const named = found.filter(({ id }) => begins(index.products[id]?.title ?? '', asked));
  // Nothing is called so: it may be misspelled, or about it.
  const products = (named.length > 0 ? named : found.slice(0, 3))
    .slice(0, most - categories.length - tags.length)
    .flatMap(({ id }): Suggestion[] => {
      const product = index.products[id];
      return product ? [{ of: 'product', text: product.title, textEs: product.title, id: product.id }] : [];
    });
  return [...categories, ...tags, ...products];
}
