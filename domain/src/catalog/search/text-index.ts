import MiniSearch, { type SearchOptions } from 'minisearch';
import { foldedWords, isFiller, stemWord } from './fold-text.ts';
import type { ProductDocument } from './product-document.ts';
import type { SearchFile } from './search-file.ts';

/** How much more a word counts in a title than in a description. Few fields, as each is looked through for each word. */
const boosts = { title: 5, labels: 3, text: 1 };
const fields = Object.keys(boosts);

type Looked = Record<keyof typeof boosts, string> & { id: number };

const looked = (product: ProductDocument, place: number, titles: ReadonlyMap<string, string>): Looked => ({
  id: place,
  title: product.title,
  labels: [
    ...product.tags,
    ...product.categoryIds.map((id) => titles.get(id) ?? ''),
    ...product.facets.flatMap(({ values }) => values),
  ].join(' '),
  text: `${product.summary} ${product.description}`,
});

/** The words of all products, found by MiniSearch. Places stand for products. */
export function textIndex({ products, categories }: SearchFile): MiniSearch {
  const titles = new Map(categories.map(({ id, title, titleEs }) => [id, `${title} ${titleEs}`]));
  const index = new MiniSearch<Looked>({
    fields,
    tokenize: foldedWords,
    processTerm: (term) => (isFiller(term) ? null : stemWord(term)),
  });
  index.addAll(products.map((product, place) => looked(product, place, titles)));
  return index;
}

/** Longer words may have more letters wrong: none up to three, one up to seven, two beyond. */
const mistakes = (term: string): number => (term.length < 4 ? 0 : term.length < 8 ? 1 : 2);

/** With fewer than this found as it is spelled, it may be misspelled. */
const enough = 3;

type Scored = { readonly id: number; readonly score: number };

/**
 * Products with these words, best first, with their scores; the last word may be unfinished. All of the words have to be
 * there or, where nothing has all, any; letters may be wrong where little is found as it is spelled.
 * @param all whether all words are wanted at all: in a sentence not every word has to be in the product
 */
export function findText(index: MiniSearch, text: string, all: boolean): readonly Scored[] {
  const look = (combineWith: 'AND' | 'OR', wrong: boolean): readonly Scored[] => {
    const options: SearchOptions = {
      boost: boosts,
      combineWith,
      prefix: (term, at, terms) => all && at === terms.length - 1 && term.length > 1,
      fuzzy: wrong && mistakes,
      maxFuzzy: 2,
      weights: { fuzzy: 0.3, prefix: 0.6 },
    };
    return index.search(text, options);
  };
  if (!all) {
    const spelled = look('OR', false);
    return spelled.length < enough ? look('OR', true) : spelled;
  }
  const spelled = look('AND', false);
  if (spelled.length >= enough) return spelled;
  const misspelled = look('AND', true);
  return misspelled.length > 0 ? misspelled : look('OR', true);
}
