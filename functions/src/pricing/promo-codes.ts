import { paths } from '@evergrow/domain/kernel';
import {
  type PromoCode,
  type PromoCodeInput,
  type PromoCodeRow,
  promoCodeSchema,
} from '@evergrow/domain/pricing';
import { audit } from '../kernel/audit.ts';
import { collectionAt, documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { isLostRace } from '../kernel/optimistic.ts';
import { readPage } from '../kernel/page.ts';
import { Refusal } from '../kernel/refusal.ts';
import { mostAutomatic } from './read-promo.ts';

type By = { actor: string; requestId: string; now: Date };

const dateOf = (instant: string | null) => (instant === null ? null : new Date(instant));

const row = (code: string, promo: PromoCode): PromoCodeRow => {
  const { from, until, createdAt, updatedAt: _updated, ...terms } = promo;
  return {
    ...terms,
    code,
    from: from?.toISOString() ?? null,
    until: until?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
};

/** The latest codes first. */
export async function listPromoCodes(tenantId: string, cursor: string | undefined) {
  const all = collectionAt(paths.promoCodes(tenantId), promoCodeSchema);
  const page = await readPage(all, [{ field: 'createdAt', direction: 'desc' }], cursor);
  return { items: page.items.map((found) => row(found.id, found.data())), nextCursor: page.nextCursor };
}

/** @throws Refusal('limit_reached') where as many apply by themselves as may */
async function checkAutomatic(tenantId: string, code: string, { automatic, active }: PromoCodeInput) {
  if (!automatic || !active) return;
  const running = await collectionAt(paths.promoCodes(tenantId), promoCodeSchema)
    .where('automatic', '==', true)
    .where('active', '==', true)
    .limit(mostAutomatic + 1)
    .get();
  if (running.docs.filter(({ id }) => id !== code).length >= mostAutomatic) {
    throw new Refusal(
      'limit_reached',
      `At most ${mostAutomatic} promotions apply by themselves: end one first`,
    );
  }
}

/** @throws Refusal('conflict') when there is such a code already, 'limit_reached' */
export async function createPromoCode(
  tenantId: string,
  { code, ...input }: PromoCodeInput & { code: string },
  { actor, requestId, now }: By,
): Promise<PromoCodeRow> {
  await checkAutomatic(tenantId, code, input);
  const promo: PromoCode = {
    ...input,
    from: dateOf(input.from),
    until: dateOf(input.until),
    uses: 0,
    createdAt: now,
    updatedAt: now,
  };
  const batch = db().batch();
  batch.create(documentAt(paths.promoCode(tenantId, code), promoCodeSchema), promo);
  const reason = 'created';
  audit(
    batch,
    tenantId,
    { action: 'promoCode.updated', actor, target: `promoCode/${code}`, reason, requestId },
    now,
  );
  await batch.commit().catch((error: unknown) => {
    throw isLostRace(error) ? new Refusal('conflict', 'There is such a code already') : error;
  });
  return row(code, promo);
}

/**
 * Changes what a code is worth and for whom; orders that hold it keep their price, and how often it was used stays.
 * @throws Refusal('not_found' | 'limit_reached')
 */
export async function changePromoCode(
  tenantId: string,
  code: string,
  input: PromoCodeInput,
  { actor, requestId, now }: By,
): Promise<PromoCodeRow> {
  await checkAutomatic(tenantId, code, input);
  const reference = documentAt(paths.promoCode(tenantId, code), promoCodeSchema);
  return await db().runTransaction(async (transaction) => {
    const before = (await transaction.get(reference)).data();
    if (!before) throw new Refusal('not_found');
    const changes = { ...input, from: dateOf(input.from), until: dateOf(input.until), updatedAt: now };
    const after = promoCodeSchema.parse({ ...before, ...changes });
    transaction.update(reference, changes);
    const target = `promoCode/${code}`;
    audit(transaction, tenantId, { action: 'promoCode.updated', actor, target, requestId }, now);
    return row(code, after);
  });
}
