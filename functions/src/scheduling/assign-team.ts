import { utcMonthsBetween } from '@evergrow/domain/kernel';
import {
  assignProviders,
  claimInterval,
  placeClaim,
  type SlotTerms,
  seatGroup,
} from '@evergrow/domain/scheduling';
import { decided, Refusal } from '../kernel/refusal.ts';
import type { MonthsReader } from './calendar-store.ts';
import { type FoundCandidate, readCalendars, type Staff } from './candidates.ts';
import type { ServiceFacts } from './service-facts.ts';

type Asked = {
  facts: ServiceFacts;
  staff: readonly Staff[];
  terms: SlotTerms;
  wanted: string | null;
  areaId: string | null;
  start: number;
  /** Leaves this booking out of what occupies them. */
  moving?: string;
  /** Calendars a commit has in hand already. */
  read?: MonthsReader;
};

/**
 * Who does it at `start`, by the calendars of this moment: one read per candidate and month.
 * @throws Refusal('slot_taken' | 'seats_taken') where somebody named was faster booked by others,
 * 'slot_unavailable' | 'no_provider_free' | 'provider_unavailable'
 */
export async function assignTeam(
  tenantId: string,
  asked: Asked,
): Promise<[FoundCandidate, ...FoundCandidate[]]> {
  const { facts, staff, terms, wanted, areaId, start, moving } = asked;
  const { staffing, skills } = facts.service;
  const window = { from: start, to: start + 1, ...(moving === undefined ? {} : { moving }) };
  const candidates = await readCalendars(tenantId, staff, terms, window, asked.read);
  const assigned = assignProviders({ ...terms, staffing, wanted, candidates, skills, areaId, start });
  if (!assigned.ok && assigned.code === 'slot_unavailable') {
    for (const candidate of candidates) refuseTaken(candidate, terms, start, moving ?? '');
  }
  const team = decided(assigned).flatMap(
    (id) => candidates.find(({ providerId }) => providerId === id) ?? [],
  );
  const [lead, ...others] = team;
  if (!lead) throw new Refusal('provider_unavailable');
  return [lead, ...others];
}

/** Says that somebody was faster where that is why the time cannot be had. */
function refuseTaken(candidate: FoundCandidate, terms: SlotTerms, start: number, id: string): void {
  const { availability, months } = candidate;
  const claim = claimInterval(availability, start, terms.durationMinutes);
  const group = terms.group && seatGroup(terms.group.id, terms.group.capacity, terms.group.seats);
  const read = new Set(months.months.map(({ month }) => month));
  if (!utcMonthsBetween(claim.start, claim.end).every((month) => read.has(month))) return;
  const entry = { ...claim, kind: 'booking' as const, expiresAt: null, ...(group ? { group } : {}) };
  decided(placeClaim(months.months, id, entry, terms.now));
}
