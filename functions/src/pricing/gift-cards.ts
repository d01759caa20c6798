import { bookLapsedGiftCard, bookMove } from '@evergrow/domain/commerce';
import { type Currency, paths } from '@evergrow/domain/kernel';
import {
  endOfGiftCard,
  type GiftCard,
  type GiftCardRow,
  giftCardSchema,
  lapseGiftCard,
} from '@evergrow/domain/pricing';
import { bookEntry } from '../commerce/ledger/ledger-store.ts';
import { audit } from '../kernel/audit.ts';
import { collectionAt, documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { readPage } from '../kernel/page.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Creator, Merger } from '../kernel/writer.ts';
import { endingOf, giftCardIdOf, newGiftCode } from './gift-code.ts';

type By = { actor: string; requestId: string; now: Date };

const row = (id: string, card: GiftCard): GiftCardRow => {
  const { expiresAt, createdAt, currency, issued, balance, reserved, spent, ending, note, active, orderId } =
    card;
  const amounts = { currency, issued, balance, reserved, spent };
  const times = { expiresAt: expiresAt?.toISOString() ?? null, createdAt: createdAt.toISOString() };
  return { id, ...amounts, ending, note, active, orderId, ...times };
};

/** The latest cards first. Their codes are not known any more. */
export async function listGiftCards(tenantId: string, cursor: string | undefined) {
  const all = collectionAt(paths.giftCards(tenantId), giftCardSchema);
  const page = await readPage(all, [{ field: 'createdAt', direction: 'desc' }], cursor);
  return { items: page.items.map((found) => row(found.id, found.data())), nextCursor: page.nextCursor };
}

type NewCard = { amount: number; currency: Currency; note: string; expiresAt: string | null };

/** A new card. Its code is given back this once: only its hash is kept. */
export async function issueGiftCard(
  tenantId: string,
  card: NewCard,
  by: By,
): Promise<{ id: string; code: string }> {
  const batch = db().batch();
  const issued = writeGiftCard(batch, tenantId, card, by);
  await batch.commit();
  return issued;
}

/** Adds a new card to a commit, and to the books. */
export function writeGiftCard(
  writer: Creator & Merger,
  tenantId: string,
  { amount, currency, note, expiresAt }: NewCard,
  { actor, requestId, now }: By,
): { id: string; code: string } {
  const code = newGiftCode();
  const id = giftCardIdOf(tenantId, code);
  const ends = expiresAt === null ? null : new Date(expiresAt);
  writer.create(documentAt(paths.giftCard(tenantId, id), giftCardSchema), {
    currency,
    issued: amount,
    balance: amount,
    reserved: 0,
    spent: 0,
    ending: endingOf(code),
    note,
    active: true,
    expiresAt: ends,
    endsAt: ends,
    isLapsed: false,
    lapsed: 0,
    lapses: 0,
    orderId: null,
    createdAt: now,
    updatedAt: now,
  });
  const issued = { amount, currency, orderId: null, at: now, now };
  bookEntry(writer, tenantId, `${id}_issued`, bookMove('giftCardIssued', issued));
  audit(writer, tenantId, { action: 'giftCard.issued', actor, target: `giftCard/${id}`, requestId }, now);
  return { id, code };
}

/**
 * Withdraws a card or puts it back in use. What orders hold of it they keep; what is left is owed no more, or again.
 * @throws Refusal('not_found')
 */
export async function changeGiftCard(
  tenantId: string,
  id: string,
  active: boolean,
  { actor, requestId, now }: By,
): Promise<GiftCardRow> {
  const reference = documentAt(paths.giftCard(tenantId, id), giftCardSchema);
  return await db().runTransaction(async (transaction) => {
    const card = (await transaction.get(reference)).data();
    if (!card) throw new Refusal('not_found');
    const changed = { ...card, active, endsAt: endOfGiftCard({ ...card, active }, now), updatedAt: now };
    const after = lapseGiftCard(changed, now);
    transaction.update(reference, { ...after });
    for (const { id: name, entry } of bookLapsedGiftCard(id, card, after, now)) {
      bookEntry(transaction, tenantId, name, entry);
    }
    const reason = active ? 'back in use' : 'withdrawn';
    const target = `giftCard/${id}`;
    audit(transaction, tenantId, { action: 'giftCard.issued', actor, target, reason, requestId }, now);
    return row(id, after);
  });
}
