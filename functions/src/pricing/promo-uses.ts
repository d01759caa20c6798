import { paths } from '@evergrow/domain/kernel';
import {
  type PromoCode,
  promoCodeClientSchema,
  promoCodeSchema,
  promoProblem,
  type Redemption,
  usesPerClient,
} from '@evergrow/domain/pricing';
import { FieldValue, type Precondition, type WriteBatch } from 'firebase-admin/firestore';
import { documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { Refusal } from '../kernel/refusal.ts';
import { type Versioned, versioned } from '../kernel/versioned.ts';
import { promoRefusal } from './read-promo.ts';

type Held = Redemption['promoCodes'][number];
/** A code an order holds, as it stands now. */
export type HeldPromo = Held & {
  promo: Versioned<PromoCode> | null;
  /** How often the client uses it now; 0 where that is not counted. */
  usesOfClient: number;
};

const promoAt = (tenantId: string, code: string) =>
  versioned(documentAt(paths.promoCode(tenantId, code), promoCodeSchema));
const clientUsesAt = (tenantId: string, code: string, uid: string) =>
  documentAt(paths.promoCodeClient(tenantId, code, uid), promoCodeClientSchema);

/**
 * Counts a use. A code without limits is only added to, so that orders do not wait for one another.
 * @throws Refusal('promo_code_invalid') when it was used up since the quote was made; of what applies by itself that
 * changes the price: 'quote_changed'
 */
export async function takePromo(
  batch: WriteBatch,
  tenantId: string,
  use: { code: string; clientUid: string; now: Date },
): Promise<Held> {
  const { code, clientUid, now } = use;
  const uses = clientUsesAt(tenantId, code, clientUid);
  const [promo, mine] = await Promise.all([promoAt(tenantId, code), versioned(uses)]);
  if (!promo) throw promoRefusal('invalid');
  const usesOfClient = mine?.data.uses ?? 0;
  const asked = { items: null, now: now.getTime(), usesOfClient, hasBoughtBefore: false };
  const problem = promoProblem(promo.data, asked);
  if (problem && promo.data.automatic) throw new Refusal('quote_changed', 'A promotion has just ended');
  if (problem) throw promoRefusal(problem);
  const condition: Precondition = promo.data.maxUses === null ? {} : { lastUpdateTime: promo.version };
  batch.update(promo.reference, { uses: FieldValue.increment(1), updatedAt: now }, condition);
  if (usesPerClient(promo.data) === null) return { code, perClient: false };
  const next = { uses: usesOfClient + 1, updatedAt: now };
  if (mine) batch.update(mine.reference, next, { lastUpdateTime: mine.version });
  else batch.create(uses, next);
  return { code, perClient: true };
}

/** @param state of the redemption: only what was given back can be short for who wants it again */
export async function holdPromo(
  tenantId: string,
  held: Held,
  { clientUid, state }: Pick<Redemption, 'clientUid' | 'state'>,
): Promise<HeldPromo> {
  const counted = held.perClient && state === 'released';
  const [promo, mine] = await Promise.all([
    promoAt(tenantId, held.code),
    counted ? versioned(clientUsesAt(tenantId, held.code, clientUid)) : null,
  ]);
  return { ...held, promo, usesOfClient: mine?.data.uses ?? 0 };
}

/** Whether one more use of what was given back can be had. */
export const canRetakePromo = ({ promo, usesOfClient }: HeldPromo): boolean =>
  promo !== null &&
  (promo.data.maxUses === null || promo.data.uses < promo.data.maxUses) &&
  usesOfClient < (usesPerClient(promo.data) ?? Number.POSITIVE_INFINITY);

/** Adds to a commit that a code is used once more (1) or less (-1). */
export function countPromo(
  batch: WriteBatch,
  tenantId: string,
  { code, perClient, promo }: HeldPromo,
  by: 1 | -1,
  { clientUid, now }: { clientUid: string; now: Date },
): void {
  if (!promo) return;
  const condition: Precondition =
    by > 0 && promo.data.maxUses !== null ? { lastUpdateTime: promo.version } : {};
  const change = { uses: FieldValue.increment(by), updatedAt: now };
  batch.update(promo.reference, change, condition);
  if (perClient)
    batch.set(db().doc(paths.promoCodeClient(tenantId, code, clientUid)), change, { merge: true });
}
