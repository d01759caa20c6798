import { orderSchema } from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import {
  type PromoCode,
  type PromoProblem,
  type PromoUse,
  promoCodeClientSchema,
  promoCodeNameSchema,
  promoCodeSchema,
  promoProblem,
  usesPerClient,
} from '@evergrow/domain/pricing';
import { collectionAt, documentAt } from '../kernel/collection.ts';
import { Refusal } from '../kernel/refusal.ts';

/** Promotions that apply by themselves one business can have running at a time: each is read with every price. */
export const mostAutomatic = 20;

/** A promotion that can be used, as its document is named. */
export type FoundPromo = { code: string; promo: PromoCode };

type Asked = Pick<PromoUse, 'items'> & {
  /** Null for a visitor: what is limited for each client is then checked when they buy. */
  clientUid: string | null;
  now: Date;
};

const details: Record<PromoProblem, string> = {
  invalid: 'There is no such code',
  notYet: 'This code does not count yet',
  ended: 'This code has ended',
  nothingInScope: 'This code is for something else',
  usedUp: 'This code is used up',
  usedByYou: 'You have used this code already',
  notFirst: 'This code is for a first order',
};

/** Says which code cannot be used, and why. */
export const promoRefusal = (problem: PromoProblem): Refusal =>
  new Refusal('promo_code_invalid', details[problem], [{ path: 'promoCode', message: problem }]);

/** What a client bought before matters to few promotions: it is asked once, and only for those. */
function historyOf(tenantId: string, clientUid: string | null) {
  let bought: Promise<boolean> | undefined;
  return {
    usesOf: async (code: string, promo: PromoCode) =>
      clientUid !== null && usesPerClient(promo) !== null ? await usesBy(tenantId, code, clientUid) : 0,
    hasBought: async ({ firstOrder }: PromoCode) => {
      if (clientUid === null || !firstOrder) return false;
      bought ??= boughtBefore(tenantId, clientUid);
      return await bought;
    },
  };
}

/** A typed code, or why it cannot be used by this client for any of this. What applies by itself is nobody's to type. */
export async function findPromo(
  tenantId: string,
  typed: string,
  { clientUid, items, now }: Asked,
): Promise<FoundPromo | { problem: PromoProblem }> {
  const name = promoCodeNameSchema.safeParse(typed);
  if (!name.success) return { problem: 'invalid' };
  const code = name.data;
  const promo = (await documentAt(paths.promoCode(tenantId, code), promoCodeSchema).get()).data();
  if (!promo || promo.automatic) return { problem: 'invalid' };
  const { usesOf, hasBought } = historyOf(tenantId, clientUid);
  const [usesOfClient, hasBoughtBefore] = await Promise.all([usesOf(code, promo), hasBought(promo)]);
  const problem = promoProblem(promo, { items, now: now.getTime(), usesOfClient, hasBoughtBefore });
  return problem === null ? { code, promo } : { problem };
}

/**
 * What applies by itself to this client now; one query, and two reads for each that is limited for each client.
 * @param invited whether a client's link brought them
 */
export async function automaticPromos(
  tenantId: string,
  { clientUid, items, invited = false, now }: Asked & { invited?: boolean },
): Promise<FoundPromo[]> {
  const running = await collectionAt(paths.promoCodes(tenantId), promoCodeSchema)
    .where('automatic', '==', true)
    .where('active', '==', true)
    .limit(mostAutomatic)
    .get();
  const { usesOf, hasBought } = historyOf(tenantId, clientUid);
  const found = await Promise.all(
    running.docs
      .filter((snapshot) => invited || !snapshot.data().byInvitation)
      .map(async (snapshot) => {
        const [code, promo] = [snapshot.id, snapshot.data()];
        const [usesOfClient, hasBoughtBefore] = await Promise.all([usesOf(code, promo), hasBought(promo)]);
        const problem = promoProblem(promo, { items, now: now.getTime(), usesOfClient, hasBoughtBefore });
        return problem === null ? [{ code, promo }] : [];
      }),
  );
  return found.flat();
}

async function usesBy(tenantId: string, code: string, uid: string): Promise<number> {
  const counted = documentAt(paths.promoCodeClient(tenantId, code, uid), promoCodeClientSchema);
  return (await counted.get()).data()?.uses ?? 0;
}

async function boughtBefore(tenantId: string, clientUid: string): Promise<boolean> {
  const earlier = await collectionAt(paths.orders(tenantId), orderSchema)
    .where('clientUid', '==', clientUid)
    .where('status', 'in', ['paid', 'partlyRefunded'])
    .limit(1)
    .get();
  return !earlier.empty;
}
