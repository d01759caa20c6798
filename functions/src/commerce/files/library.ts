import { type Listing, listingSchema, type Picture } from '@evergrow/domain/catalog';
import { type Entitlement, entitlementSchema } from '@evergrow/domain/commerce';
import {
  comesWith,
  type Downloads,
  downloadsId,
  downloadsLeft,
  downloadsSchema,
  type FileVersion,
  type LibraryFile,
  type LibraryItem,
  libraryState,
  offeredVersions,
  type ProductFile,
} from '@evergrow/domain/commerce/files';
import type { OwnLicence } from '@evergrow/domain/commerce/licence';
import { paths } from '@evergrow/domain/kernel';
import type { QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { collectionAt, documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { readPage } from '../../kernel/page.ts';
import { licencesIn } from '../licences/licence-store.ts';
import { ownLicence } from '../licences/own-licences.ts';
import { filesIn } from './file-store.ts';

type Had = { id: string; entitlement: Entitlement };
type File = { id: string; file: ProductFile };

/** Products asked about in one query. */
const together = 30;
/** Files and licences of one page of a library: more than anybody reads at once. */
const mostFiles = 600;
const mostLicences = 300;

const viewed = ({ id, number, name, bytes, notes, at }: FileVersion) => ({
  ...{ id, number, name, bytes, notes },
  at: at.toISOString(),
});

async function filesOf(tenantId: string, offeringIds: readonly string[]): Promise<File[]> {
  if (offeringIds.length === 0) return [];
  const { docs } = await filesIn(tenantId)
    .where('offeringId', 'in', offeringIds.slice(0, together))
    .limit(mostFiles)
    .get();
  return docs
    .map((one) => ({ id: one.id, file: one.data() }))
    .sort((one, other) => one.file.createdAt.getTime() - other.file.createdAt.getTime());
}

/** What is stored of each of these names, by the last part of its path. */
async function byId<T extends FirebaseFirestore.DocumentData>(
  references: readonly FirebaseFirestore.DocumentReference<T>[],
): Promise<ReadonlyMap<string, T>> {
  if (references.length === 0) return new Map();
  const found = await db().getAll(...references);
  return new Map(
    found.flatMap((one) => {
      const data = one.data() as T | undefined;
      return data ? [[one.id, data] as const] : [];
    }),
  );
}

async function licencesOf(tenantId: string, had: readonly Had[], now: Date) {
  const entitlements = new Map(had.map(({ id, entitlement }) => [id, entitlement]));
  const of = new Map<string, OwnLicence[]>();
  if (had.length === 0) return of;
  const { docs } = await licencesIn(tenantId)
    .where('entitlementId', 'in', [...entitlements.keys()])
    .limit(mostLicences)
    .get();
  for (const one of docs) {
    const licence = one.data();
    const entitlement = entitlements.get(licence.entitlementId);
    if (!entitlement) continue;
    const shown = ownLicence(one.id, licence, entitlement, now);
    of.set(licence.entitlementId, [...(of.get(licence.entitlementId) ?? []), shown]);
  }
  return of;
}

const pictureOf = (listing: Listing | undefined): Picture | null => listing?.pictures[0] ?? null;
const mostOf = (listing: Listing | undefined): number | null =>
  listing && listing.delivery.by !== 'none' ? listing.delivery.maxDownloads : null;

function fileView(
  { id, file }: File,
  entitlementId: string,
  counts: ReadonlyMap<string, Downloads>,
  most: number | null,
): LibraryFile[] {
  const [version, ...earlier] = offeredVersions(file);
  if (!version) return [];
  const count = counts.get(downloadsId({ entitlementId, versionId: version.id }))?.count ?? 0;
  return [{ id, version: viewed(version), earlier: earlier.map(viewed), left: downloadsLeft(count, most) }];
}

/** The current version of every file that comes with what somebody has. */
const currentOf = (files: readonly File[], { entitlement }: Had) =>
  files.flatMap(({ id, file }) => {
    const version = comesWith(file, entitlement) ? offeredVersions(file)[0] : undefined;
    return version ? [{ id, versionId: version.id }] : [];
  });

/**
 * What a person has, latest first, with the files and licences it comes with. Costs a page of entitlements and, for that
 * page, one query of files, one of licences, and one read for each product and each file's count.
 */
export async function readLibrary(
  tenantId: string,
  uid: string,
  { orderId, cursor }: { orderId?: string | undefined; cursor?: string | undefined },
  now: Date,
) {
  const mine = collectionAt(paths.entitlements(tenantId), entitlementSchema).where('clientUid', '==', uid);
  const wanted = orderId === undefined ? mine : mine.where('source.orderId', '==', orderId);
  const page = await readPage(wanted, [{ field: 'grantedAt', direction: 'desc' }], cursor);
  const had = page.items.map((one: QueryDocumentSnapshot<Entitlement>) => ({
    id: one.id,
    entitlement: one.data(),
  }));
  const usable = had.filter(({ entitlement }) => libraryState(entitlement, now) === 'active');
  const offeringIds = [...new Set(had.map(({ entitlement }) => entitlement.offeringId))];
  const [files, licences, listings] = await Promise.all([
    filesOf(tenantId, [...new Set(usable.map(({ entitlement }) => entitlement.offeringId))]),
    licencesOf(tenantId, had, now),
    byId(offeringIds.map((id) => documentAt(paths.listing(tenantId, id), listingSchema))),
  ]);
  const counted = usable.flatMap((one) =>
    currentOf(files, one).map(({ versionId }) => downloadsId({ entitlementId: one.id, versionId })),
  );
  const counts = await byId(counted.map((id) => documentAt(paths.download(tenantId, id), downloadsSchema)));
  const items = had.map(({ id, entitlement }): LibraryItem => {
    const { offeringId, kind, title, quantity, source, grantedAt, until } = entitlement;
    const state = libraryState(entitlement, now);
    const listing = listings.get(offeringId);
    const own = state === 'active' ? files.filter(({ file }) => comesWith(file, entitlement)) : [];
    return {
      ...{ id, offeringId, kind, title, quantity, state },
      source: source.of,
      orderId: source.of === 'order' ? source.orderId : null,
      grantedAt: grantedAt.toISOString(),
      until: until?.toISOString() ?? null,
      picture: pictureOf(listing),
      files: own.flatMap((file) => fileView(file, id, counts, mostOf(listing))),
      licences: licences.get(id) ?? [],
    };
  });
  return { items, nextCursor: page.nextCursor };
}
