import type Stripe from 'stripe';
import type { Api } from '../core/api.ts';
import { find } from '../core/find.ts';
import { pageOf } from '../core/list.ts';
import { refuse } from '../core/stripe-error.ts';
import type { StripeWorld } from '../core/stripe-world.ts';
import { timeOf } from '../payments/customers.ts';
import type { ItemChange } from './change-items.ts';
import { changeSubscription } from './change-subscription.ts';
import { customerIdOf } from './subscription-facts.ts';
import * as takes from './subscription-parameters.ts';

type How = {
  readonly payment_behavior?: 'allow_incomplete' | 'default_incomplete' | 'error_if_incomplete' | undefined;
  readonly proration_behavior?: 'always_invoice' | 'create_prorations' | 'none' | undefined;
  readonly proration_date?: number | undefined;
};

function change(
  place: StripeWorld,
  subscription: Stripe.Subscription,
  item: ItemChange,
  how: How,
): Stripe.Subscription {
  return changeSubscription(timeOf(place, customerIdOf(subscription)), subscription, {
    items: [item],
    prorationBehavior: how.proration_behavior ?? 'create_prorations',
    prorationDate: how.proration_date,
    anchorNow: false,
    fields: {},
    paymentBehavior: how.payment_behavior ?? 'allow_incomplete',
    offSession: false,
  });
}

function itemIn(
  world: StripeWorld,
  id: string,
): { subscription: Stripe.Subscription; item: Stripe.SubscriptionItem } {
  for (const subscription of Object.values(world.state.subscriptions)) {
    const item = subscription.items.data.find((each) => each.id === id);
    if (item) return { subscription, item };
  }
  throw refuse(`Invalid subscription_item id: ${id}`, {
    code: 'resource_missing',
    param: 'item',
    status: 404,
  });
}

/** The items of subscriptions, each by itself. */
export function itemRoutes(api: Api): void {
  api.post('/subscription_items', takes.itemCreateParameters, (world, params) => {
    const subscription = find(world, 'subscriptions', params.subscription, 'subscription', 'subscription');
    const { price, quantity, metadata } = params;
    change(world, subscription, { price, quantity, metadata }, params);
    const added = subscription.items.data.find((item) => item.price.id === price);
    if (!added) throw new Error('an item that was added is not there');
    return added;
  });
  api.read('/subscription_items/:id', (world, id = '') => itemIn(world, id).item);
  api.post('/subscription_items/:id', takes.itemUpdateParameters, (world, params, id = '') => {
    const { subscription } = itemIn(world, id);
    const { price, quantity, metadata } = params;
    change(world, subscription, { id, price, quantity, metadata }, params);
    return itemIn(world, id).item;
  });
  api.removeWith('/subscription_items/:id', takes.itemDeleteParameters, (world, params, id = '') => {
    const { subscription } = itemIn(world, id);
    change(world, subscription, { id, deleted: true }, params);
    return { id, object: 'subscription_item', deleted: true } satisfies Stripe.DeletedSubscriptionItem;
  });
  api.get('/subscription_items', takes.itemsListed, (world, params) => {
    const subscription = find(world, 'subscriptions', params.subscription, 'subscription', 'subscription');
    return pageOf(subscription.items.data, '/v1/subscription_items', params);
  });
}
