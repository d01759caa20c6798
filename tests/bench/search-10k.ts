import { randomUUID } from 'node:crypto';
import { packVector } from '@evergrow/domain/catalog/search';
import { inventedShop, seeded } from '../../domain/src/catalog/search/invented-shop.fixture.ts';
import { embeddedEmbedder } from '../../functions/src/adapters/embedder-embedded.ts';
import { fileProductSearch } from '../../functions/src/catalog/search/product-search-file.ts';
import { removeSearchFile, writeSearchFile } from '../../functions/src/catalog/search/search-file-store.ts';
import { countReads } from '../../functions/src/kernel/count-reads.ts';
import { type Bench, spread } from './bench.ts';

const products = 10_000;
const searches = 300;
const sentences = 40;

const words = [
  'planner',
  'plannr',
  'café',
  'quiet lettering',
  'recipes',
  'sleep',
  'number77',
  'watercolour',
  'pape',
];
const sorts = ['relevance', 'newest', 'priceAsc', 'popular'] as const;

/**
 * Searching a shop of 10,000 invented products out of its file in Storage, as the API does it: `build_ms` from asking for the
 * file to the first answer; then words, filters and sorts in turn, and sentences, each different, with their meaning from the
 * embedded model. `cpu_` is the processor's time, which others on the machine do not lengthen. `reads` are document reads of all of these together.
 */
export const search10k: Bench = {
  id: 'search.10k',
  run: async ({ platform }) => {
    Object.assign(process.env, (await platform()).env);
    const slug = `bench-${randomUUID().slice(0, 8)}`;
    const random = seeded(11);
    const file = inventedShop(products);
    // Vectors of the right size; what they mean does not change how long they take.
    for (const product of file.products) {
      product.vector = packVector(Array.from({ length: 512 }, () => random(2_000) / 1_000 - 1));
    }
    const bytes = await writeSearchFile(slug, file, '0');
    const all = { values: {}, min: null, max: null, currency: null, inStock: false };
    const ask = (text: string, at = 0) => ({
      text,
      literal: false,
      filters:
        at % 3 === 0
          ? { ...all, values: { kind: ['course', 'product'], 'f:format': ['pdf'] }, max: 6_000 }
          : all,
      sort: sorts[at % sorts.length] ?? 'relevance',
      offset: 0,
    });
    const durations = async (
      count: number,
      textOf: (at: number) => string,
    ): Promise<{ times: number[]; works: number[] }> => {
      const times: number[] = [];
      const works: number[] = [];
      for (let at = 0; at < count; at += 1) {
        const began = process.cpuUsage();
        const started = performance.now();
        await (await fileProductSearch.shopAt(slug))?.search(ask(textOf(at), at));
        times.push(performance.now() - started);
        const { user, system } = process.cpuUsage(began);
        works.push((user + system) / 1_000);
      }
      return { times, works };
    };
    const { result, reads } = await countReads(async () => {
      const started = performance.now();
      await (await fileProductSearch.shopAt(slug))?.search(ask('planner'));
      const build = performance.now() - started;
      await embeddedEmbedder().embed(['warm']);
      await durations(40, (at) => words[at % words.length] ?? '');
      const bySearch = await durations(searches, (at) =>
        at % 5 === 0 ? '' : (words[at % words.length] ?? ''),
      );
      const bySentence = await durations(
        sentences,
        (at) =>
          `something quiet for the ${words[at % words.length]} of my ${at}th garden under ${20 + at} euro`,
      );
      return { build, bySearch, bySentence };
    });
    await removeSearchFile(slug);
    const sentence = spread(result.bySentence.times);
    const work = spread(result.bySearch.works);
    return {
      products,
      build_ms: Math.round(result.build),
      ...spread(result.bySearch.times),
      cpu_median_ms: work.median_ms,
      cpu_p95_ms: work.p95_ms,
      sentence_median_ms: sentence.median_ms,
      sentence_p95_ms: sentence.p95_ms,
      bytes,
      reads,
    };
  },
};
