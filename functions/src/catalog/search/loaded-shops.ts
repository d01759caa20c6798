import { type ShopIndex, shopIndex } from '@evergrow/domain/catalog/search';
import { slugSchema } from '@evergrow/domain/kernel';
import { errorFacts, log } from '../../kernel/log.ts';
import { fileGeneration, type Generation, noFile, readSearchFile } from './search-file-store.ts';

/** What is younger than this is believed; milliseconds. */
const believedFor = 2_000;
/** What is older is asked about before it is used; in between it is used, and asked about beside. */
const usedFor = 60_000;
/** Bytes of files kept in memory; unpacked and indexed they take some fifteen times that. */
const mostBytes = 12_000_000;

type Loaded = { index: ShopIndex | null; generation: Generation; bytes: number; checkedAt: number };
/** The least lately used first. */
const loaded = new Map<string, Loaded>();
const loading = new Map<string, Promise<Loaded>>();

async function load(slug: string): Promise<Loaded> {
  const former = loaded.get(slug);
  const generation = former ? await fileGeneration(slug) : null;
  if (former && former.generation === generation) {
    former.checkedAt = Date.now();
    return former;
  }
  const read =
    generation === noFile ? { file: null, generation: noFile, bytes: 0 } : await readSearchFile(slug);
  const fresh: Loaded = {
    index: read.file && shopIndex(read.file),
    generation: read.generation,
    bytes: read.bytes,
    checkedAt: Date.now(),
  };
  loaded.delete(slug);
  loaded.set(slug, fresh);
  makeRoom(slug);
  return fresh;
}

/** Forgets what has not been searched for longest. What is asked for in vain is forgotten as well. */
function makeRoom(keep: string): void {
  let bytes = [...loaded.values()].reduce((sum, shop) => sum + shop.bytes, 0);
  for (const [slug, shop] of loaded) {
    if (bytes <= mostBytes && loaded.size <= 2_000) return;
    if (slug === keep) continue;
    loaded.delete(slug);
    bytes -= shop.bytes;
  }
}

/** One question at a time for each shop, however many wait for its answer. */
function refreshed(slug: string): Promise<Loaded> {
  const under = loading.get(slug);
  if (under) return under;
  const started = load(slug).finally(() => loading.delete(slug));
  loading.set(slug, started);
  return started;
}

/** The shop at an address as it was at most a minute ago, and mostly 2 s; null where there is none to be searched. */
export async function loadShop(slug: string): Promise<ShopIndex | null> {
  if (!slugSchema.safeParse(slug).success) return null;
  const known = loaded.get(slug);
  const age = known ? Date.now() - known.checkedAt : Number.POSITIVE_INFINITY;
  if (!known || age > usedFor) return (await refreshed(slug)).index;
  if (age > believedFor) {
    refreshed(slug).catch((error) =>
      log('WARNING', 'search file not asked about', { slug, ...errorFacts(error) }),
    );
  }
  loaded.delete(slug);
  loaded.set(slug, known);
  return known.index;
}
