import type { Page, Range } from './parameters.ts';
import { noSuch } from './stripe-error.ts';

type Item = { readonly id: string };

/**
 * One page of what a list holds, newest first. https://docs.stripe.com/api/pagination
 * @throws StripeError when the object a cursor names is not in the list.
 */
export function pageOf<T extends Item>(items: readonly T[], url: string, params: Page) {
  const { limit, starting_after, ending_before } = params;
  const after = starting_after ? indexOf(items, starting_after, 'starting_after') + 1 : 0;
  const before = ending_before ? indexOf(items, ending_before, 'ending_before') : items.length;
  const within = items.slice(after, before);
  // Going back, the page is the one that ends just before the cursor.
  const data = ending_before && !starting_after ? within.slice(-limit) : within.slice(0, limit);
  return { object: 'list' as const, url, has_more: within.length > data.length, data };
}

function indexOf(items: readonly Item[], id: string, param: string): number {
  const index = items.findIndex((item) => item.id === id);
  if (index < 0) throw noSuch('object', id, param);
  return index;
}

/** Whether a time lies in what a list is asked for. */
export function isWithin(time: number, range: Range | undefined): boolean {
  if (range === undefined) return true;
  if (typeof range === 'number') return time === range;
  const { gt = -1, gte = 0, lt = Number.POSITIVE_INFINITY, lte = Number.POSITIVE_INFINITY } = range;
  return time > gt && time >= gte && time < lt && time <= lte;
}

/** Whether the fields of an object are those that a list is asked for; what is not asked for fits. */
export function hasFields(item: object, wanted: Readonly<Record<string, unknown>>): boolean {
  const fields = item as Record<string, unknown>;
  return Object.entries(wanted).every(([name, value]) => value === undefined || fields[name] === value);
}
