import type Stripe from 'stripe';
import type { Target } from './target.ts';

export const hour = 60 * 60;
export const day = 24 * hour;
/** Anchored on a 31st, of the month before this one at the latest: real test clocks begin in the past year or later. */
export const start = Math.floor(Date.UTC(new Date().getUTCFullYear() + 1, 0, 31, 10, 30) / 1000);
export const stamp = (iso: string) => Math.floor(Date.parse(iso) / 1000);
export const nextYear = new Date(start * 1000).getUTCFullYear();

export const firstItem = ({ items }: Stripe.Subscription) => {
  const [item] = items.data;
  if (!item) throw new Error('a subscription without items');
  return item;
};
export const latestInvoice = async ({ stripe }: Target, id: string) => {
  const { latest_invoice } = await stripe.subscriptions.retrieve(id, { expand: ['latest_invoice.payments'] });
  if (!latest_invoice || typeof latest_invoice === 'string') throw new Error('no invoice');
  return latest_invoice;
};
