import { creditGrantSchema, placedOrderSchema } from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import { makePackage } from '@evergrow/seed/factories/package';
import { expect } from 'vitest';
import { grantPaidPackage } from '../../functions/src/commerce/buy-package.ts';
import { settleSoldCard } from '../../functions/src/commerce/sold-cards/settle-card.ts';
import { soldCardAt } from '../../functions/src/commerce/sold-cards/sold-card-store.ts';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { createTenantKeys } from '../../functions/src/privacy/tenant-keys.ts';
import type { BookingFormWorld } from './booking-form.ts';
import type { CardFormWorld } from './card-form.ts';

/** What is chosen without a time and without a cart, on sale at the business of `world`. */
export async function purchases(kind: 'package' | 'giftCard', form: CardFormWorld, world: BookingFormWorld) {
  const root = `/t/${world.tenantId}`;
  const offered = makePackage({ offeringIds: [world.offeringId], credits: 10 });
  const amount = kind === 'package' ? offered.price.amount : 5_000;
  if (kind === 'package') {
    await db().doc(paths.package(world.tenantId, 'ten')).set(offered);
  } else {
    await createTenantKeys(world.tenantId);
    const shop = { tenantId: world.tenantId } as Parameters<typeof form.admitted>[0];
    const owner = await form.admitted(shop, undefined, 'admin');
    const settings = { on: true, amounts: [amount], between: null };
    expect((await owner.call('PUT', `${root}/gift-card-settings`, settings)).status).toBe(200);
  }

  /** One that the form shall pay, chosen by a client of its own. */
  const chosen = async () => {
    const buyer = await world.client();
    const [path, wanted] =
      kind === 'package' ? ['packages/ten/buy', {}] : ['sold-cards', { amount, recipient: null }];
    const answer = await buyer.call('POST', `${root}/${path}`, { ...wanted, payOn: 'form' });
    const { orderId, url } = answer.as(placedOrderSchema);
    expect(url).toBeNull();
    const base = `${root}/orders/${orderId}`;
    const page = async (by = buyer) => {
      const opened = await by.call('POST', `${base}/checkout`);
      return opened.status === 200 ? opened.as(placedOrderSchema).url : opened.code;
    };
    return { ...world.paying(buyer, orderId), base, page };
  };

  /** Whether what was bought is there, though its payment is told of twice. */
  const handedOver = async (orderId: string) => {
    for (let round = 0; round < 2; round += 1) {
      if (kind === 'package') await grantPaidPackage(world.tenantId, orderId);
      else await settleSoldCard(world.tenantId, orderId, new Date());
    }
    if (kind === 'giftCard') {
      return (await soldCardAt(world.tenantId, orderId).get()).data()?.state === 'issued';
    }
    const grant = await documentAt(paths.creditGrant(world.tenantId, orderId), creditGrantSchema).get();
    return grant.data()?.remaining === 10;
  };
  return { amount, chosen, handedOver };
}

export type Purchases = Awaited<ReturnType<typeof purchases>>;
