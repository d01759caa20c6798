import type { Cart, CodeProblem } from '@evergrow/domain/commerce';
import type { GiftBalance, PromoProblem } from '@evergrow/domain/pricing';
import { type Discount, discountOf } from '@evergrow/domain/pricing/engine';
import { Refusal } from '../../kernel/refusal.ts';
import { automaticPromos, findPromo } from '../../pricing/read-promo.ts';
import { readGift } from '../../pricing/read-promotions.ts';

export type CartCodes = {
  /** What applies by itself. */
  automatic: readonly Discount[];
  /** Each as it was typed; where it cannot be used, why. */
  promos: readonly ({ typed: string } & (
    | { discount: Discount; problem: null }
    | { discount: null; problem: PromoProblem }
  ))[];
  gifts: readonly { typed: string; id: string; gift: GiftBalance | null; problem: CodeProblem | null }[];
};

type Asked = Pick<Cart, 'promoCodes' | 'giftCardCodes' | 'currency'> & {
  clientUid: string | null;
  /** Whether a client's link brought them. */
  invited: boolean;
  now: Date;
};

/** A code typed twice counts once. */
const once = (codes: readonly string[]): string[] => {
  const seen = new Set<string>();
  return codes.filter((code) => {
    const same = code.toUpperCase().replaceAll(/[\s-]/g, '');
    return seen.has(same) ? false : seen.add(same);
  });
};

/** What cannot be used is no reason to refuse a cart: it is shown beside the code. */
async function readCard(tenantId: string, typed: string, asked: Asked): Promise<CartCodes['gifts'][number]> {
  try {
    return { typed, ...(await readGift(tenantId, typed, asked)), problem: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const problem = error.code === 'currency_mismatch' ? 'otherCurrency' : 'invalid';
    return { typed, id: '', gift: null, problem };
  }
}

/** What takes something off a cart as its price sees it, and what pays of it besides money. */
export async function readCartCodes(tenantId: string, asked: Asked): Promise<CartCodes> {
  // Which of it is for what is in the cart is asked of the price.
  const whose = { items: null, clientUid: asked.clientUid, now: asked.now };
  const [automatic, promos, gifts] = await Promise.all([
    automaticPromos(tenantId, { ...whose, invited: asked.invited }),
    Promise.all(
      once(asked.promoCodes).map(async (typed) => {
        const found = await findPromo(tenantId, typed, whose);
        return 'problem' in found
          ? { typed, discount: null, problem: found.problem }
          : { typed, discount: discountOf(found.code, found.promo), problem: null };
      }),
    ),
    Promise.all(once(asked.giftCardCodes).map((typed) => readCard(tenantId, typed, asked))),
  ]);
  return { automatic: automatic.map(({ code, promo }) => discountOf(code, promo)), promos, gifts };
}
