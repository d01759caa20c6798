import {
  type Listing,
  listingSchema,
  offeringSchema,
  plainListing,
  type Stock,
  stockSchema,
} from '@evergrow/domain/catalog';
import {
  describeProduct,
  meaningOf,
  type ProductDocument,
  packVector,
} from '@evergrow/domain/catalog/search';
import { paths } from '@evergrow/domain/kernel';
import { textLanguage } from '@evergrow/domain/matching';
import type { DocumentSnapshot } from 'firebase-admin/firestore';
import type { z } from 'zod';
import { embedder } from '../../adapters/embedder.ts';
import { fromFirestore } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { errorFacts, log } from '../../kernel/log.ts';
import { sha256 } from '../../kernel/random.ts';
import { meterTokens } from '../../matching/meter-tokens.ts';
import { howBooked } from '../../pricing/quoted-offerings.ts';

/** A product without what a model has to be asked for. */
type Bare = Omit<ProductDocument, 'vector'> & { meaning: string };

function read<T>(schema: z.ZodType<T>, snapshot: DocumentSnapshot | undefined): T | null {
  if (!snapshot?.exists) return null;
  const parsed = schema.safeParse(fromFirestore(snapshot.data()));
  if (!parsed.success)
    log('ERROR', 'search left out a document that is not of its form', { path: snapshot.ref.path });
  return parsed.data ?? null;
}

/** What is on sale of these offerings, as the search knows it: three reads each, and one. The others are not in it. */
export async function bareProducts(tenantId: string, ids: readonly string[]): Promise<Bare[]> {
  if (ids.length === 0) return [];
  const model = await embedder();
  const documents = ids.flatMap((id) =>
    [paths.offering(tenantId, id), paths.listing(tenantId, id), paths.stock(tenantId, id)].map((path) =>
      db().doc(path),
    ),
  );
  const [snapshots, { quoted }] = await Promise.all([db().getAll(...documents), howBooked(tenantId)]);
  return ids.flatMap((id, at) => {
    const offering = read(offeringSchema, snapshots[at * 3]);
    if (!offering?.published) return [];
    const listing: Listing = read(listingSchema, snapshots[at * 3 + 1]) ?? plainListing(offering.createdAt);
    const stock: Stock | null = read(stockSchema, snapshots[at * 3 + 2]);
    const described = describeProduct(id, offering, listing, stock, quoted.has(id));
    const meaning = meaningOf(described);
    return [
      {
        ...described,
        meaning,
        language: textLanguage(meaning),
        textHash: sha256(`${model.id}\n${meaning}`).slice(0, 24),
      },
    ];
  });
}

/** Marks a product whose vector is still owed: no words have this hash. */
export const owed = '';

/**
 * The products with their vectors: those of `known` where the words are the same, at most `most` others from the model. Where it
 * does not answer, and beyond those, they go without and are marked: until then they are found by their words.
 */
export async function withVectors(
  tenantId: string,
  products: readonly Bare[],
  known: ReadonlyMap<string, ProductDocument>,
  most: number,
  now: Date,
): Promise<ProductDocument[]> {
  const model = await embedder();
  const kept = new Map(
    products.flatMap(({ id, textHash }) => {
      const before = known.get(id);
      return before?.textHash === textHash ? [[id, before.vector] as const] : [];
    }),
  );
  const wanted = products.filter(({ id, language }) => !kept.has(id) && model.understands(language));
  const made = await vectorsOf(tenantId, wanted.slice(0, most), now);
  const without = new Set(wanted.flatMap(({ id }) => (made.has(id) ? [] : [id])));
  return products.map(({ meaning: _meaning, ...product }) => ({
    ...product,
    textHash: without.has(product.id) ? owed : product.textHash,
    vector: made.get(product.id) ?? kept.get(product.id) ?? null,
  }));
}

/** Vectors by product, as they are filed; none where the model does not answer. */
async function vectorsOf(
  tenantId: string,
  products: readonly Bare[],
  now: Date,
): Promise<Map<string, string>> {
  if (products.length === 0) return new Map();
  try {
    const { vectors, tokens } = await (await embedder()).embed(products.map(({ meaning }) => meaning));
    await meterTokens(tenantId, tokens, now);
    return new Map(
      products.flatMap(({ id }, at) => {
        const vector = vectors[at];
        return vector ? [[id, packVector(vector)] as const] : [];
      }),
    );
  } catch (error) {
    log('WARNING', 'products go without meaning', { tenant: tenantId, ...errorFacts(error) });
    return new Map();
  }
}
