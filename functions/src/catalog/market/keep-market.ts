import { type Directory, directorySchema } from '@evergrow/domain/catalog';
import {
  isPartOf,
  marketPart,
  marketSettingsSchema,
  marketSlug,
  placeOf,
} from '@evergrow/domain/catalog/market';
import {
  noRelations,
  type ProductDocument,
  type SearchFile,
  searchFileVersion,
} from '@evergrow/domain/catalog/search';
import { paths } from '@evergrow/domain/kernel';
import { tenantSchema } from '@evergrow/domain/tenancy';
import { documentAt } from '../../kernel/collection.ts';
import { errorFacts, log } from '../../kernel/log.ts';
import { newId } from '../../kernel/random.ts';
import { FileReplaced, readSearchFile, writeSearchFile } from '../search/search-file-store.ts';
import { giveUp, nextChanges, noteChanges, type Pending } from '../search/search-state.ts';

const attempts = 6;
/** Tenants taken in with one writing of the file. */
const atOnce = 20;

export const marketSettingsAt = (tenantId: string) =>
  documentAt(paths.marketSettings(tenantId), marketSettingsSchema);

/**
 * Takes a tenant's part of the directory of all businesses in, as it is now: what it sells and who works there, or nothing.
 * Noted first and worked off by one at a time, like a shop's own search, of which this is one more: it lies under an address
 * nobody can have. Costs a tenant that never asked to be listed one read.
 */
export async function followMarket(tenantId: string, now: Date): Promise<void> {
  if (!(await marketSettingsAt(tenantId).get()).exists) return;
  await noteChanges(marketSlug, [tenantId], now);
  await workOffMarket();
}

/** Works until nothing is left; for what was noted, and by who died. */
export async function workOffMarket(): Promise<void> {
  const worker = newId();
  let done: Pending = {};
  try {
    for (;;) {
      const pending = await nextChanges(marketSlug, worker, done);
      if (pending === null) return;
      done = Object.fromEntries(Object.entries(pending).slice(0, atOnce));
      await takeIn(Object.keys(done));
    }
  } catch (error) {
    log('ERROR', 'directory not brought up to date', errorFacts(error));
    await giveUp(marketSlug, worker);
    throw error;
  }
}

type Part = { products: ProductDocument[]; country: string | null };

async function partOf(tenantId: string): Promise<Part> {
  const [tenant, settings, directory] = await Promise.all([
    documentAt(paths.tenant(tenantId), tenantSchema).get(),
    marketSettingsAt(tenantId).get(),
    documentAt<Directory>(paths.directory(tenantId), directorySchema).get(),
  ]);
  const data = tenant.data();
  if (!data) return { products: [], country: null };
  const { file } = await readSearchFile(data.slug);
  const cards = Object.values(directory.data()?.cards ?? {});
  const products = marketPart(tenantId, data, settings.data() ?? null, file?.products ?? [], cards);
  return { products, country: products.length > 0 ? data.country : null };
}

const emptyMarket: SearchFile = {
  version: searchFileVersion,
  tenantId: marketSlug,
  currency: 'EUR',
  locale: 'en',
  categories: [],
  products: [],
  relations: noRelations,
};

async function takeIn(tenantIds: readonly string[]): Promise<void> {
  const parts = await Promise.all(tenantIds.map(partOf));
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const { file, generation } = await readSearchFile(marketSlug);
    const before = file ?? emptyMarket;
    const others = before.products.filter((product) => !tenantIds.some((id) => isPartOf(product, id)));
    const products = [...others, ...parts.flatMap((part) => part.products)].sort((a, b) =>
      a.id < b.id ? -1 : 1,
    );
    const countries = new Set(products.flatMap(({ categoryIds }) => categoryIds));
    const categories = [...countries].sort().map(placeOf);
    try {
      await writeSearchFile(marketSlug, { ...before, categories, products }, generation);
      return;
    } catch (error) {
      if (!(error instanceof FileReplaced)) throw error;
    }
  }
  throw new FileReplaced();
}
