import { DAY } from '@evergrow/domain/kernel';
import {
  type Occurrence,
  offeredSlots,
  type Proposal,
  proposeInstead,
  type Series,
} from '@evergrow/domain/scheduling';
import { Refusal } from '../../kernel/refusal.ts';
import { readServiceFacts } from '../service-facts.ts';
import { readDoers, readOthers, seriesTerms, whoDoes } from './occurrence-staff.ts';

/** How far from the wanted time a proposal may lie. */
const around = 7 * DAY;

/** What to do instead of an occurrence that conflicts: none when it is not offered any more. */
export async function findProposals(
  tenantId: string,
  series: Series,
  occurrence: Occurrence,
  now: Date,
): Promise<Proposal[]> {
  const facts = await readServiceFacts(tenantId, series.offeringId).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  if (!facts) return [];
  const wide = {
    from: Math.max(now.getTime() + DAY, occurrence.start - around),
    to: occurrence.start + around,
    now: now.getTime(),
  };
  const exact = { from: occurrence.start, to: occurrence.start + 1, now: now.getTime() };
  const terms = await seriesTerms(facts, series, wide);
  const ids = whoDoes(series, occurrence);
  const [own, others] = await Promise.all([
    readDoers(tenantId, facts, series, ids, terms, wide),
    ids.length === 1 ? readOthers(tenantId, facts, series, terms, exact) : [],
  ]);
  const [first] = own;
  const offerer = (one: (typeof others)[number], window: typeof wide) => ({
    providerId: one.providerId,
    providerName: one.card.displayName,
    slots: offeredSlots({ ...terms, ...window, availability: one.availability, busy: one.busy }),
  });
  const common = own.map((one) => offerer(one, wide));
  const shared = (common[0]?.slots ?? []).filter(({ start }) =>
    common.every(({ slots }) => slots.some((slot) => slot.start === start)),
  );
  const mine = {
    providerId: first?.providerId ?? occurrence.providerId,
    providerName: first?.card.displayName ?? series.providerName,
    slots: first && own.length === ids.length ? shared : [],
  };
  return proposeInstead(
    occurrence.start,
    mine,
    others.map((one) => offerer(one, exact)),
  );
}
