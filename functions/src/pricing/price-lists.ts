import { paths } from '@evergrow/domain/kernel';
import type { OutboxEvent } from '@evergrow/domain/operations';
import {
  clientTermsSchema,
  decidePriceList,
  type PriceList,
  type PriceListDecision,
  type PriceListView,
  type PriceTerms,
  type PriceTermsInput,
  priceListSchema,
  proposePriceList,
  rewritePriceList,
} from '@evergrow/domain/pricing';
import { memberSchema } from '@evergrow/domain/tenancy';
import type { Acting } from '../api/membership.ts';
import { audit } from '../kernel/audit.ts';
import { collectionAt, documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { tell } from '../kernel/outbox.ts';
import { readPage } from '../kernel/page.ts';
import { newId } from '../kernel/random.ts';
import { decided, Refusal } from '../kernel/refusal.ts';

type By = { actor: string; requestId: string; now: Date };

const listAt = (tenantId: string, id: string) => documentAt(paths.priceList(tenantId, id), priceListSchema);

const dateOf = (instant: string | null) => (instant === null ? null : new Date(instant));
const termsOf = (input: PriceTermsInput): PriceTerms => ({
  ...input,
  from: dateOf(input.from),
  until: dateOf(input.until),
});
const inputOf = (terms: PriceTerms): PriceTermsInput => ({
  ...terms,
  from: terms.from?.toISOString() ?? null,
  until: terms.until?.toISOString() ?? null,
});

const viewOf = (id: string, list: PriceList, reader: string): PriceListView => ({
  id,
  terms: inputOf(list.terms),
  state: list.state,
  proposedByMe: list.proposedBy === reader,
  inForce: list.inForce && inputOf(list.inForce),
  approvedAt: list.approvedAt?.toISOString() ?? null,
  version: list.updatedAt.toISOString(),
});

/** The latest first. */
export async function listPriceLists(tenantId: string, reader: string, cursor: string | undefined) {
  const all = collectionAt(paths.priceLists(tenantId), priceListSchema);
  const page = await readPage(all, [{ field: 'createdAt', direction: 'desc' }], cursor);
  return {
    items: page.items.map((found) => viewOf(found.id, found.data(), reader)),
    nextCursor: page.nextCursor,
  };
}

/** @throws Refusal('not_found') */
export async function readPriceList(tenantId: string, id: string, reader: string): Promise<PriceListView> {
  const list = (await listAt(tenantId, id).get()).data();
  if (!list) throw new Refusal('not_found');
  return viewOf(id, list, reader);
}

/** Begins as a draft: it counts for nobody until it is approved. */
export async function createPriceList(
  tenantId: string,
  terms: PriceTermsInput,
  { actor, requestId, now }: By,
): Promise<PriceListView> {
  const id = newId();
  const list: PriceList = {
    terms: termsOf(terms),
    state: 'draft',
    proposedBy: '',
    inForce: null,
    approvedBy: '',
    approvedAt: null,
    createdAt: now,
    updatedAt: now,
  };
  const batch = db().batch();
  batch.create(listAt(tenantId, id), list);
  const target = `priceList/${id}`;
  audit(batch, tenantId, { action: 'priceList.updated', actor, target, reason: 'created', requestId }, now);
  await batch.commit();
  return viewOf(id, list, actor);
}

type Action = 'priceList.updated' | 'priceList.proposed' | 'priceList.decided';

type Change = {
  version: string;
  action: Action;
  reason: string;
  /** What somebody is to be told, if anybody is. */
  news?: (before: PriceList) => OutboxEvent | null;
};

async function change(
  { tenantId, id }: { tenantId: string; id: string },
  { version, action, reason, news }: Change,
  make: (list: PriceList) => PriceList,
  { actor, requestId, now }: By,
): Promise<PriceListView> {
  const reference = listAt(tenantId, id);
  return await db().runTransaction(async (transaction) => {
    const before = (await transaction.get(reference)).data();
    if (!before) throw new Refusal('not_found');
    if (before.updatedAt.toISOString() !== version) {
      throw new Refusal('conflict', 'Somebody changed this meanwhile: load it again');
    }
    const after = make(before);
    transaction.set(reference, after);
    audit(transaction, tenantId, { action, actor, target: `priceList/${id}`, reason, requestId }, now);
    const event = news?.(before);
    if (event) tell(transaction, tenantId, event, now);
    return viewOf(id, after, actor);
  });
}

/** Writes other terms; what is in force stays so until they are approved. @throws Refusal('not_found' | 'conflict') */
export const putPriceList = (
  about: { tenantId: string; id: string },
  { terms, version }: { terms: PriceTermsInput; version: string },
  by: By,
): Promise<PriceListView> =>
  change(
    about,
    { version, action: 'priceList.updated', reason: '' },
    (list) => rewritePriceList(list, termsOf(terms), by.now),
    by,
  );

/** Asks the admins for approval. @throws Refusal('not_found' | 'conflict' | 'invalid_transition') */
export const submitPriceList = (
  about: { tenantId: string; id: string },
  version: string,
  by: By,
): Promise<PriceListView> =>
  change(
    about,
    {
      ...{ version, action: 'priceList.proposed', reason: '' },
      news: () => ({ type: 'priceList.proposed', priceListId: about.id }),
    },
    (list) => decided(proposePriceList(list, by.actor, by.now)),
    by,
  );

/** An admin's decision. @throws Refusal('not_found' | 'conflict' | 'invalid_transition' | 'own_proposal') */
export const decideOnPriceList = (
  { tenantId, role }: Acting,
  id: string,
  { decision, version, reason }: { decision: PriceListDecision; version: string; reason: string },
  by: By,
): Promise<PriceListView> =>
  change(
    { tenantId, id },
    {
      version,
      action: 'priceList.decided',
      reason: reason === '' ? decision : `${decision}: ${reason}`,
      // Who decides what they proposed themselves knows.
      news: ({ proposedBy }) =>
        decision === 'withdraw' || proposedBy === by.actor
          ? null
          : { type: 'priceList.decided', priceListId: id, decision, reason },
    },
    (list) =>
      decided(decidePriceList(list, decision, { actor: by.actor, isOwner: role === 'owner', now: by.now })),
    by,
  );

/**
 * Deletes a list that counts for nobody.
 * @throws Refusal('not_found'); Refusal('invalid_transition') while it is in force
 */
export async function deletePriceList(
  tenantId: string,
  id: string,
  { actor, requestId, now }: By,
): Promise<void> {
  await db().runTransaction(async (transaction) => {
    const list = (await transaction.get(listAt(tenantId, id))).data();
    if (!list) throw new Refusal('not_found');
    if (list.inForce) throw new Refusal('invalid_transition', 'Withdraw it first');
    transaction.delete(listAt(tenantId, id));
    const target = `priceList/${id}`;
    audit(transaction, tenantId, { action: 'priceList.deleted', actor, target, requestId }, now);
  });
}

/** Who pays by a list, a page at a time. */
export async function priceListClients(tenantId: string, id: string, cursor: string | undefined) {
  const terms = collectionAt(paths.clientTermsList(tenantId), clientTermsSchema);
  const page = await readPage(terms.where('priceListId', '==', id), [], cursor);
  const items = await Promise.all(
    page.items.map(async (found) => {
      const member = (await documentAt(paths.member(tenantId, found.id), memberSchema).get()).data();
      return member ? [{ uid: found.id, displayName: member.displayName }] : [];
    }),
  );
  return { items: items.flat(), nextCursor: page.nextCursor };
}
