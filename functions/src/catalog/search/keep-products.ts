import { isDeepStrictEqual } from 'node:util';
import { offeringSchema, shopSettingsSchema } from '@evergrow/domain/catalog';
import { marketSlug } from '@evergrow/domain/catalog/market';
import {
  noRelations,
  purchaseRelations,
  type Relations,
  type SearchFile,
  searchFileVersion,
} from '@evergrow/domain/catalog/search';
import { paths } from '@evergrow/domain/kernel';
import { type Tenant, tenantSchema } from '@evergrow/domain/tenancy';
import { collectionAt, documentAt } from '../../kernel/collection.ts';
import { errorFacts, log } from '../../kernel/log.ts';
import { pagesOf } from '../../kernel/pages-of.ts';
import { newId } from '../../kernel/random.ts';
import { followMarket, workOffMarket } from '../market/keep-market.ts';
import { bareProducts, owed, withVectors } from './derive-products.ts';
import { readPurchases } from './read-purchases.ts';
import { FileReplaced, readSearchFile, removeSearchFile, writeSearchFile } from './search-file-store.ts';
import {
  giveUp,
  nextChanges,
  noteChanges,
  type Pending,
  purchases,
  shopItself,
  tenantsLeftWaiting,
  wholeShop,
} from './search-state.ts';

/** Products taken in at once: as many as a model is asked about in some ten seconds. */
const atOnce = 200;
const attempts = 6;

/**
 * Takes changes of products into the tenant's search: notes them and, unless somebody is at it already, works until nothing is
 * left. However many change at once, the file is written once for all that have been noted. Reads the documents itself, so that
 * events may come late, twice and in any order.
 */
export async function keepProducts(tenantId: string, ids: readonly string[], now: Date): Promise<void> {
  await noteChanges(tenantId, ids, now);
  await workOff(tenantId, now);
  await followMarket(tenantId, now);
}

/** Makes a tenant's search anew from its documents: for the first time, and to repair it. Vectors whose words are the same stay. */
export const rebuildSearch = (tenantId: string, now: Date): Promise<void> =>
  keepProducts(tenantId, [wholeShop], now);

/** Finds out anew what is popular, trending and bought together: for one tenant, and for all that can be seen, once a day. */
export const renewRelations = (tenantId: string, now: Date): Promise<void> =>
  keepProducts(tenantId, [purchases], now);

export async function renewAllRelations(now: Date): Promise<void> {
  const published = collectionAt(paths.tenants(), tenantSchema)
    .where('published', '==', true)
    .where('suspended', '==', false);
  for await (const page of pagesOf(published)) {
    for (const { id } of page) {
      // One that fails has been logged, and waits for the next sweep; the others do not wait for it.
      await renewRelations(id, now).catch(() => undefined);
    }
  }
}

/** Takes in what somebody who died has left; run by a schedule. */
export async function takeUpLeft(now: Date): Promise<void> {
  for (const tenantId of await tenantsLeftWaiting(now)) {
    if (tenantId === marketSlug) {
      await workOffMarket();
      continue;
    }
    await workOff(tenantId, now);
    await followMarket(tenantId, now);
  }
}

async function workOff(tenantId: string, now: Date): Promise<void> {
  const worker = newId();
  let done: Pending = {};
  try {
    for (;;) {
      const pending = await nextChanges(tenantId, worker, done);
      if (pending === null) return;
      const round = Object.fromEntries(Object.entries(pending).slice(0, atOnce));
      await takeIn(tenantId, Object.keys(round), now);
      done = round;
    }
  } catch (error) {
    log('ERROR', 'search not brought up to date', { tenant: tenantId, ...errorFacts(error) });
    await giveUp(tenantId, worker);
    throw error;
  }
}

const isPublic = (tenant: Tenant | undefined): boolean => tenant?.published === true && !tenant.suspended;

/** Read afresh: what other instances believe of a tenant for some seconds may be over. */
const tenantNow = async (tenantId: string) =>
  (await documentAt(paths.tenant(tenantId), tenantSchema).get()).data();

async function takeIn(tenantId: string, ids: readonly string[], now: Date): Promise<void> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const tenant = await tenantNow(tenantId);
    if (!tenant) return;
    if (!isPublic(tenant)) return await removeSearchFile(tenant.slug);
    const { file, generation } = await readSearchFile(tenant.slug);
    const next = await changed(tenantId, tenant, file, ids, now);
    if (file && isDeepStrictEqual(next, file)) return;
    if (file === null || ids.includes(wholeShop)) await noteOwed(tenantId, next, now);
    try {
      await writeSearchFile(tenant.slug, next, generation);
    } catch (error) {
      if (error instanceof FileReplaced) continue;
      throw error;
    }
    // It may have been unpublished between reading and writing, and its file removed before this one came.
    if (!isPublic(await tenantNow(tenantId))) await removeSearchFile(tenant.slug);
    return;
  }
  throw new FileReplaced();
}

/** Of a large shop the words can be searched at once; the meaning comes in the rounds that follow. */
async function noteOwed(tenantId: string, { products }: SearchFile, now: Date): Promise<void> {
  const waiting = products.filter(({ textHash }) => textHash === owed).map(({ id }) => id);
  if (waiting.length > 0) await noteChanges(tenantId, waiting, now);
}

async function changed(
  tenantId: string,
  tenant: Tenant,
  file: SearchFile | null,
  ids: readonly string[],
  now: Date,
): Promise<SearchFile> {
  const all = file === null || ids.includes(wholeShop);
  const asked = all ? await idsOnSale(tenantId) : ids.filter((id) => !id.startsWith(':'));
  const known = new Map(file?.products.map((product) => [product.id, product]));
  const bare = await inParts(asked, (part) => bareProducts(tenantId, part));
  const fresh = await withVectors(tenantId, bare, known, atOnce, now);
  const replaced = new Set(asked);
  const kept = all ? [] : file.products.filter(({ id }) => !replaced.has(id));
  const categories = all || ids.includes(shopItself) ? await categoriesOf(tenantId) : file.categories;
  return {
    version: searchFileVersion,
    tenantId,
    currency: tenant.currency,
    locale: tenant.locale,
    categories,
    products: [...kept, ...fresh].sort((a, b) => (a.id < b.id ? -1 : 1)),
    relations: all || ids.includes(purchases) ? await relationsOf(tenantId, file, now) : file.relations,
  };
}

/** The same as before where nothing else has been bought, so that the file need not be written. */
async function relationsOf(tenantId: string, file: SearchFile | null, now: Date): Promise<Relations> {
  const before = file?.relations ?? noRelations;
  const after = purchaseRelations(await readPurchases(tenantId, now), now);
  return isDeepStrictEqual({ ...after, madeAt: 0 }, { ...before, madeAt: 0 }) ? before : after;
}

async function inParts<T, R>(items: readonly T[], work: (part: readonly T[]) => Promise<R[]>): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += atOnce)
    results.push(...(await work(items.slice(at, at + atOnce))));
  return results;
}

async function categoriesOf(tenantId: string): Promise<SearchFile['categories']> {
  const settings = (await documentAt(paths.shopSettings(tenantId), shopSettingsSchema).get()).data();
  return settings?.categories ?? [];
}

/** The ids of everything published, without their contents. */
async function idsOnSale(tenantId: string): Promise<string[]> {
  const published = collectionAt(paths.offerings(tenantId), offeringSchema)
    .where('published', '==', true)
    .select();
  const ids: string[] = [];
  for await (const page of pagesOf(published)) ids.push(...page.map(({ id }) => id));
  return ids;
}
