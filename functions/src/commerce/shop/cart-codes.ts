import type { Cart } from '@evergrow/domain/commerce';
import { discountOf, type GiftBalance } from '@evergrow/domain/pricing';
import type { Discount } from '@evergrow/domain/pricing/engine';
import { Refusal } from '../../kernel/refusal.ts';
import { readGift, readPromo } from '../../pricing/read-promotions.ts';

export type CartCodes = {
  /** Each as it was typed; null as its discount: it cannot be used. */
  promos: readonly { typed: string; discount: Discount | null }[];
  gifts: readonly { typed: string; id: string; gift: GiftBalance | null }[];
};

type Asked = Pick<Cart, 'promoCodes' | 'giftCardCodes' | 'currency'> & {
  offeringIds: readonly string[];
  clientUid: string | null;
  now: Date;
};

/** What cannot be used is no reason to refuse a cart: it is shown beside the code. */
async function orNull<T>(read: Promise<T>): Promise<T | null> {
  return await read.catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
}

/** A code typed twice counts once. */
const once = (codes: readonly string[]): string[] => {
  const seen = new Set<string>();
  return codes.filter((code) => {
    const same = code.toUpperCase().replaceAll(/[\s-]/g, '');
    return seen.has(same) ? false : seen.add(same);
  });
};

/** The codes of a cart as its price sees them. Nothing is read where there are none. */
export async function readCartCodes(tenantId: string, asked: Asked): Promise<CartCodes> {
  const [promos, gifts] = await Promise.all([
    Promise.all(
      once(asked.promoCodes).map(async (typed) => {
        const promo = await orNull(readPromo(tenantId, typed, asked));
        return { typed, discount: promo && discountOf(promo.code, promo.promo) };
      }),
    ),
    Promise.all(
      once(asked.giftCardCodes).map(async (typed) => {
        const found = await orNull(readGift(tenantId, typed, asked));
        return { typed, id: found?.id ?? '', gift: found?.gift ?? null };
      }),
    ),
  ]);
  return { promos, gifts };
}
