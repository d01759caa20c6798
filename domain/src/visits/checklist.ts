import { ok, type Result, refuse } from '../kernel/index.ts';
import type { BookingStatus } from '../scheduling/index.ts';
import type { ChecklistItem, ItemState, Visit } from './visit.ts';

/** What is to be done at a visit, from the service it was booked as. */
export const checklistOf = (titles: readonly string[]): ChecklistItem[] =>
  titles.map((title, index) => ({ id: `item-${index + 1}`, title, state: 'open', at: null, by: null }));

/** Whether a booking in this state is being carried out: only then is anything of it written. */
export const isOn = (status: BookingStatus): boolean => status === 'arrived' || status === 'inProgress';

/**
 * The visit with one item done, skipped or open again. The latest tap counts, whenever it arrives: those made without a
 * network come late and in any order.
 */
export function markItem(
  visit: Visit,
  itemId: string,
  { state, by, at }: { state: ItemState; by: string; at: Date },
): Result<Visit, 'not_found'> {
  const item = visit.checklist.find(({ id }) => id === itemId);
  if (!item) return refuse('not_found', 'no such item on this list');
  if (item.at !== null && item.at >= at) return ok(visit);
  const changed: ChecklistItem = { ...item, state, at, by };
  return ok({
    ...visit,
    checklist: visit.checklist.map((each) => (each.id === itemId ? changed : each)),
    updatedAt: at > visit.updatedAt ? at : visit.updatedAt,
  });
}

/** What is neither done nor skipped. */
export const openItems = (visit: Pick<Visit, 'checklist'>): ChecklistItem[] =>
  visit.checklist.filter(({ state }) => state === 'open');

/** A visit can be completed once every item is done or skipped and no extra time waits for an answer. */
export const visitRefusal = (
  visit: Pick<Visit, 'checklist' | 'adjustments'>,
): 'checklist_open' | 'adjustment_open' | null => {
  if (openItems(visit).length > 0) return 'checklist_open';
  return visit.adjustments.some(({ status }) => status === 'proposed') ? 'adjustment_open' : null;
};

/** How much of the list is dealt with. */
export const progressOf = ({ checklist }: Pick<Visit, 'checklist'>): { done: number; of: number } => ({
  done: checklist.filter(({ state }) => state !== 'open').length,
  of: checklist.length,
});

/**
 * When something was really done, as a phone without a network tells it later: never in the future, never before the
 * visit was opened.
 */
export function toldTime(told: Date, visit: Pick<Visit, 'createdAt'>, now: Date): Date {
  if (told > now) return now;
  return told < visit.createdAt ? visit.createdAt : told;
}
