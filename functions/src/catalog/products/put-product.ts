import { isDeepStrictEqual } from 'node:util';
import {
  type Listing,
  type ListingDraft,
  type LoosePicture,
  listingIssues,
  listingSchema,
  loosePictureSchema,
  type Offering,
  offeringSchema,
  type PutProduct,
} from '@evergrow/domain/catalog';
import { type Currency, paths } from '@evergrow/domain/kernel';
import type { Transaction } from 'firebase-admin/firestore';
import { audit } from '../../kernel/audit.ts';
import { documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { draftOf, listingAt, offeringAt, productKindOf, versionOf } from './read-product.ts';

type By = { actor: string; requestId: string; now: Date };

const looseAt = (tenantId: string, id: string) =>
  documentAt(paths.loosePicture(tenantId, id), loosePictureSchema);

/** @throws Refusal('invalid_request') for a part that is not sold here, is booked, is a bundle itself, or not chosen */
async function checkParts(
  transaction: Transaction,
  tenantId: string,
  parts: ListingDraft['parts'],
): Promise<void> {
  if (parts.length === 0) return;
  const found = await Promise.all(
    parts.map(({ offeringId }) =>
      Promise.all([
        transaction.get(offeringAt(tenantId, offeringId)),
        transaction.get(listingAt(tenantId, offeringId)),
      ]),
    ),
  );
  const errors = parts.flatMap(({ variantId }, index) => {
    const [offering, listing] = found[index] ?? [];
    const sold = offering?.data();
    const variants = listing?.data()?.variants ?? [];
    const isChosen = variantId === null ? variants.length === 0 : variants.some(({ id }) => id === variantId);
    const isPart = sold !== undefined && productKindOf(sold) !== null && sold.kind !== 'bundle';
    return isPart && isChosen ? [] : [{ path: `listing.parts.${index}`, message: 'cannot be part of it' }];
  });
  if (errors.length > 0) throw new Refusal('invalid_request', undefined, errors);
}

/** The pictures as the server measured them: those it has, and loose ones of this very product. */
async function pictured(
  transaction: Transaction,
  { tenantId, offeringId }: { tenantId: string; offeringId: string },
  listing: ListingDraft,
  before: Listing | undefined,
): Promise<{ pictures: ListingDraft['pictures']; taken: string[] }> {
  const known = new Map<string, Pick<LoosePicture, 'width' | 'height'>>(
    before?.pictures.map((picture) => [picture.id, picture]),
  );
  const taken = listing.pictures.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  const loose = await Promise.all(taken.map((id) => transaction.get(looseAt(tenantId, id))));
  for (const found of loose) {
    const data = found.data();
    if (data?.offeringId === offeringId) known.set(found.id, data);
  }
  const pictures = listing.pictures.map(({ id, alt }, index) => {
    const size = known.get(id);
    if (!size)
      throw new Refusal('invalid_request', undefined, [
        { path: `listing.pictures.${index}`, message: 'no picture of this product' },
      ]);
    return { id, alt, width: size.width, height: size.height };
  });
  return { pictures, taken };
}

/**
 * Writes a product, provided nobody changed it since it was read; where it is not there and `version` is null, it begins.
 * Sending what is stored already changes nothing. Pictures it shows no longer become loose.
 * @throws Refusal('conflict' | 'invalid_request' | 'currency_mismatch' | 'not_found')
 */
export async function putProduct(
  { tenantId, offeringId, currency }: { tenantId: string; offeringId: string; currency: Currency },
  { offering: sold, listing, publishAt, version }: PutProduct,
  { actor, requestId, now }: By,
): Promise<void> {
  if (sold.price.currency !== currency) throw new Refusal('currency_mismatch');
  const issues = listingIssues({ id: offeringId, kind: sold.kind, price: sold.price }, listing);
  if (issues.length > 0) throw new Refusal('invalid_request', undefined, issues);
  const due = sold.published || publishAt === null ? null : new Date(publishAt);
  await db().runTransaction(async (transaction) => {
    const [offeringBefore, listingBefore] = await Promise.all([
      transaction.get(offeringAt(tenantId, offeringId)),
      transaction.get(listingAt(tenantId, offeringId)),
    ]);
    const before = offeringBefore.data();
    const listed = listingBefore.data();
    if (before && productKindOf(before) === null) throw new Refusal('not_found');
    await checkParts(transaction, tenantId, listing.parts);
    const { pictures, taken } = await pictured(transaction, { tenantId, offeringId }, listing, listed);
    const fresh = { durationMinutes: null, formats: [], providerIds: [], addOns: [], createdAt: now };
    const offering: Offering = { ...fresh, ...before, ...sold, updatedAt: now };
    const draft = { ...listing, pictures };
    const isSame =
      before !== undefined &&
      isDeepStrictEqual({ ...offering, updatedAt: before.updatedAt }, before) &&
      isDeepStrictEqual(draft, listed && draftOf(listed)) &&
      listed?.publishAt?.getTime() === due?.getTime();
    if (isSame) return;
    if ((before ? versionOf(before, listed) : null) !== version) {
      throw new Refusal('conflict', 'Somebody changed this meanwhile: load it again');
    }
    transaction.set(documentAt(paths.offering(tenantId, offeringId), offeringSchema), offering);
    transaction.set(documentAt(paths.listing(tenantId, offeringId), listingSchema), {
      ...draft,
      publishAt: due,
      createdAt: listed?.createdAt ?? now,
      updatedAt: now,
    });
    for (const id of taken) transaction.delete(looseAt(tenantId, id));
    const kept = new Set(pictures.map(({ id }) => id));
    letGo(
      transaction,
      { tenantId, offeringId },
      listed?.pictures.filter(({ id }) => !kept.has(id)) ?? [],
      now,
    );
    const reason = before === undefined ? 'created' : before.published === sold.published ? '' : 'published';
    const target = `product/${offeringId}`;
    audit(
      transaction,
      tenantId,
      {
        action: 'product.updated',
        actor,
        target,
        reason: reason === 'published' && !sold.published ? 'withdrawn' : reason,
        requestId,
      },
      now,
    );
  });
}

/** Pictures a listing shows no more: loose, so that a change of mind within a day finds them. */
export function letGo(
  transaction: Transaction,
  { tenantId, offeringId }: { tenantId: string; offeringId: string },
  pictures: ListingDraft['pictures'],
  now: Date,
): void {
  for (const { id, width, height } of pictures) {
    transaction.set(looseAt(tenantId, id), { offeringId, width, height, at: now });
  }
}
