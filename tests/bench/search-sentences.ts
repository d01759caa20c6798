import {
  describeProduct,
  meaningOf,
  noRelations,
  packVector,
  readSentence,
  type ShopIndex,
  searchFileSchema,
  searchFileVersion,
  searchShop,
  sentenceLanguage,
  shopIndex,
  unpackVector,
} from '@evergrow/domain/catalog/search';
import { textLanguage } from '@evergrow/domain/matching';
import { makeListing } from '@evergrow/seed/factories/listing';
import { makeOffering } from '@evergrow/seed/factories/offering';
import { embeddedEmbedder } from '../../functions/src/adapters/embedder-embedded.ts';
import type { Bench } from './bench.ts';
import { asked, shelf } from './labelled-sentences.ts';

async function labelledShop(): Promise<ShopIndex> {
  const described = Object.entries(shelf).map(([id, [title, description, amount, tags]]) =>
    describeProduct(
      id,
      makeOffering({
        kind: 'product',
        title,
        description,
        tags: tags.split(' '),
        price: { amount, currency: 'EUR' },
        durationMinutes: null,
        formats: [],
      }),
      makeListing(),
      null,
      false,
    ),
  );
  const { vectors } = await embeddedEmbedder().embed(described.map(meaningOf));
  const products = described.map((product, at) => ({
    ...product,
    language: 'en',
    textHash: '',
    vector: packVector(vectors[at] ?? []),
  }));
  const rest = {
    tenantId: 'labelled',
    currency: 'EUR',
    locale: 'en',
    categories: [],
    relations: noRelations,
  };
  return shopIndex(searchFileSchema.parse({ version: searchFileVersion, products, ...rest }));
}

export type SentenceQuality = { sentences: number; hit_at_3: number; hit_at_1: number };

/** How often the product that answers a sentence is among the first, by meaning and words or by words alone. */
export async function sentenceQuality(language: 'en' | 'es', byMeaning: boolean): Promise<SentenceQuality> {
  const index = await labelledShop();
  const model = embeddedEmbedder();
  const own = asked.filter((each) => each.language === language);
  let [first, third] = [0, 0];
  for (const { text, wanted } of own) {
    const read = readSentence(text, 'EUR');
    const understood = byMeaning && model.understands(textLanguage(text) ?? sentenceLanguage(text));
    const [vector] = understood ? (await model.embed([read.about])).vectors : [];
    const { list } = searchShop(index, {
      text,
      read,
      vector: vector ? unpackVector(packVector(vector)) : null,
      filters: { values: {}, min: null, max: null, currency: 'EUR', inStock: false },
      sort: 'relevance',
      offset: 0,
    });
    const found = list.items.map(({ id }) => id);
    if (wanted.includes(found[0] ?? '')) first += 1;
    if (found.slice(0, 3).some((id) => wanted.includes(id))) third += 1;
  }
  const share = (hits: number) => Math.round((hits / own.length) * 1_000) / 1_000;
  return { sentences: own.length, hit_at_1: share(first), hit_at_3: share(third) };
}

/** Sentences against a labelled shop of 24 products: English with the embedded model, Spanish by words and prices. */
export const searchSentences: Bench = {
  id: 'search.sentences',
  run: async () => ({
    english: await sentenceQuality('en', true),
    english_words_only: await sentenceQuality('en', false),
    spanish: await sentenceQuality('es', true),
  }),
};
