import type { Order } from '@evergrow/domain/commerce';
import { DAY, HOUR, type Millis } from '@evergrow/domain/kernel';
import type { ClientPerson } from '../../../people/person.ts';
import type { LostRefund } from '../../../plan/books/checked-days.ts';
import type { ShopStory } from '../../../plan/tenant-plan.ts';
import type { ShopNow } from './buy.ts';
import { tellCustomer } from './customer-story.ts';
import { recommend } from './recommendations.ts';

/** Whose demo login it is that bought before. */
export const regularUid = 'pixelpantry-client-015';

/** A few pounds somebody gave back by hand at the payment service two days ago, for the latest order that is simply paid. */
function lostRefund(orders: Readonly<Record<string, Order>>, now: Millis): LostRefund | null {
  const at = new Date(now - 2 * DAY + 15 * HOUR);
  const [found] = Object.entries(orders)
    .filter(([, { status, paidAt }]) => status === 'paid' && paidAt !== null && paidAt < at)
    .toSorted(([, one], [, other]) => other.createdAt.getTime() - one.createdAt.getTime());
  return found ? { orderId: found[0], id: 're_seed_by_hand', amount: 400, at } : null;
}

/** What is told of the shop's people, given what others bought in it. */
export function storyOf(
  shopNow: ShopNow,
  clients: readonly ClientPerson[],
  orders: Readonly<Record<string, Order>>,
  now: Millis,
): ShopStory {
  const regular = clients.find(({ uid }) => uid === regularUid);
  if (!regular) throw new Error(`nobody is ${regularUid}`);
  const customer = tellCustomer(shopNow, regular, now);
  const { affiliates } = shopNow.shop;
  return {
    customer,
    recommendations: recommend('pixelpantry', regular, orders, affiliates, now),
    lostRefund: lostRefund(orders, now),
  };
}
