import { travelMinutes } from '@evergrow/domain/dispatch';
import type { Occurrence, Series, SlotTerms } from '@evergrow/domain/scheduling';
import { type FoundCandidate, readCalendars, readStaff, type Staff } from '../candidates.ts';
import { type ServiceFacts, slotTerms } from '../service-facts.ts';

/** What is agreed for longer than a provider takes bookings ahead, and needs no notice: it was agreed before. */
const agreed = (staff: Staff): Staff => ({
  ...staff,
  availability: { ...staff.availability, noticeMinutes: 0, horizonDays: 365 },
});

/** Everybody who is to do an occurrence. */
export const whoDoes = (series: Series, occurrence: Occurrence): string[] =>
  occurrence.providerId === series.providerIds[0] ? series.providerIds : [occurrence.providerId];

type Window = { from: number; to: number; now: number };

/** What the slots of a series are searched by. */
export const seriesTerms = (facts: ServiceFacts, series: Series, window: Window): Promise<SlotTerms> =>
  slotTerms(
    facts,
    { durationMinutes: series.durationMinutes, seats: 1, cell: series.place?.cell ?? null },
    window,
    travelMinutes,
  );

/**
 * Those of `ids` who still do the service, with what occupies them in the window; a missing one has left or may no
 * longer do it.
 */
export async function readDoers(
  tenantId: string,
  facts: ServiceFacts,
  series: Series,
  ids: readonly string[],
  terms: SlotTerms,
  window: Window,
): Promise<FoundCandidate[]> {
  const areaId = series.place?.areaId ?? null;
  const named: ServiceFacts = {
    ...facts,
    service: { ...facts.service, staffing: { mode: 'all', providerIds: [...ids] } },
  };
  const staff = (await readStaff(tenantId, named, { wanted: null, areaId })).map(agreed);
  const sorted = ids.flatMap((id) => staff.filter(({ providerId }) => providerId === id));
  return await readCalendars(tenantId, sorted, terms, window);
}

/** Everybody else who could do it alone, with their calendars. */
export async function readOthers(
  tenantId: string,
  facts: ServiceFacts,
  series: Series,
  terms: SlotTerms,
  window: Window,
): Promise<FoundCandidate[]> {
  const areaId = series.place?.areaId ?? null;
  const anybody: ServiceFacts = {
    ...facts,
    service: { ...facts.service, staffing: { mode: 'any', rule: 'rating' } },
  };
  const staff = (await readStaff(tenantId, anybody, { wanted: null, areaId }))
    .filter(({ providerId }) => !series.providerIds.includes(providerId))
    .filter(({ providerId }) => providerId !== series.clientUid)
    .slice(0, 12)
    .map(agreed);
  return await readCalendars(tenantId, staff, terms, window);
}
