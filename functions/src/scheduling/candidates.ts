import {
  directorySchema,
  offeredBy,
  type Provider,
  type ProviderCard,
  providerCard,
  providerSchema,
} from '@evergrow/domain/catalog';
import { paths, utcMonthsBetween } from '@evergrow/domain/kernel';
import {
  type Availability,
  availabilitySchema,
  calendarEntries,
  calendarWindow,
  defaultWorkSettings,
  isAble,
  loadOf,
  rankCandidates,
  type SlotTerms,
  type StaffCandidate,
  type WorkSettings,
  workforceSchema,
} from '@evergrow/domain/scheduling';
import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { errorFacts, log } from '../kernel/log.ts';
import { Refusal } from '../kernel/refusal.ts';
import { type MonthsReader, type ReadMonths, readMonthsOfMany } from './calendar-store.ts';
import type { ServiceFacts } from './service-facts.ts';

/** Of those anybody of whom could do it, so many are looked at: the first by the service's rule. */
const largestPool = 50;

/** Somebody who could do a job, without their calendar. */
export type Staff = {
  providerId: string;
  card: ProviderCard;
  availability: Availability;
  work: WorkSettings;
};

/** The same with their calendar: what `assignProviders` chooses among, and what the claim is written against. */
export type FoundCandidate = StaffCandidate & Staff & { months: ReadMonths };

/** Whom the client wants, null for whoever is free, and where it takes place. */
export type StaffAsked = { wanted: string | null; areaId: string | null };

/**
 * Who could do a service: published, able, with hours. Somebody named costs a read for their page and one for their
 * hours; of a pool the directory is one read for all and each one's hours are one. The workforce is one more, where it
 * matters.
 * @throws Refusal('provider_not_found') where the one wanted is not there, 'provider_unavailable' where they do not
 *   offer it
 */
export async function readStaff(tenantId: string, facts: ServiceFacts, asked: StaffAsked): Promise<Staff[]> {
  const { offering, service } = facts;
  const { wanted, areaId } = asked;
  const { named, pool } = whoIsAsked(facts, wanted);
  if (wanted !== null && !offeredBy(offering, wanted)) throw new Refusal('provider_unavailable');
  const [{ cards, hours: known }, work] = await Promise.all([
    pool ? directoryCards(tenantId) : namedStaff(tenantId, named),
    needsWork(facts, areaId, pool) ? workSettings(tenantId) : new Map<string, WorkSettings>(),
  ]);
  if (wanted !== null && !cards.has(wanted)) throw new Refusal('provider_not_found');
  const able = [...cards.values()]
    .filter(({ id }) => named.includes(id) || (pool && offeredBy(offering, id)))
    .map((card) => ({ card, work: work.get(card.id) ?? defaultWorkSettings }))
    .filter((one) => isAble(one.work, { skills: service.skills, areaId }));
  const chosen = able.filter(({ card }) => named.includes(card.id));
  const others = able.filter(({ card }) => !named.includes(card.id));
  const kept = [...chosen, ...firstOf(others, facts)];
  const hours =
    known ??
    (await availabilitiesOf(
      tenantId,
      kept.map(({ card }) => card.id),
    ));
  return kept.flatMap(({ card, work: own }) => {
    const availability = hours.get(card.id);
    return availability ? [{ providerId: card.id, card, availability, work: own }] : [];
  });
}

/** Those whose names are known, and whether anybody else will do. */
function whoIsAsked({ service }: ServiceFacts, wanted: string | null): { named: string[]; pool: boolean } {
  const { staffing } = service;
  const one = wanted === null ? [] : [wanted];
  switch (staffing.mode) {
    case 'chosen':
      if (wanted === null) throw new Refusal('provider_unavailable', 'Choose who');
      return { named: one, pool: false };
    case 'any':
      return { named: one, pool: wanted === null };
    case 'all':
      return { named: staffing.providerIds, pool: false };
    case 'fixedAndAny':
      return {
        named: [...new Set([...staffing.fixedIds, ...one])],
        pool: wanted === null || staffing.fixedIds.includes(wanted),
      };
  }
}

const needsWork = ({ service }: ServiceFacts, areaId: string | null, pool: boolean): boolean =>
  pool || areaId !== null || service.skills.length > 0;

type Able = { card: ProviderCard; work: WorkSettings };

function firstOf(able: readonly Able[], { service }: ServiceFacts): Able[] {
  const rule = 'rule' in service.staffing ? service.staffing.rule : 'priority';
  const ranked = able.map((one) => ({ ...one, providerId: one.card.id, rating: one.card.rating, load: 0 }));
  return rankCandidates(ranked, rule).slice(0, largestPool);
}

/** Cards by id; with them the hours where they came in the same round trip, and null where they are yet to be read. */
type Found = { cards: Map<string, ProviderCard>; hours: Map<string, Availability> | null };

async function directoryCards(tenantId: string): Promise<Found> {
  const directory = (await documentAt(paths.directory(tenantId), directorySchema).get()).data();
  return { cards: new Map(Object.entries(directory?.cards ?? {})), hours: null };
}

async function namedStaff(tenantId: string, ids: readonly string[]): Promise<Found> {
  if (ids.length === 0) return { cards: new Map(), hours: new Map() };
  const found = await db().getAll(
    ...ids.map((id) => documentAt(paths.provider(tenantId, id), providerSchema)),
    ...ids.map((id) => documentAt(paths.availability(tenantId, id), availabilitySchema)),
  );
  const cards = found.slice(0, ids.length).flatMap((snapshot) => {
    const provider = snapshot.data() as Provider | undefined;
    return provider?.published ? [[snapshot.id, providerCard(snapshot.id, provider)] as const] : [];
  });
  return { cards: new Map(cards), hours: readableHours(tenantId, found.slice(ids.length)) };
}

async function workSettings(tenantId: string): Promise<Map<string, WorkSettings>> {
  const workforce = (await documentAt(paths.workforce(tenantId), workforceSchema).get()).data();
  return new Map(Object.entries(workforce?.settings ?? {}));
}

async function availabilitiesOf(
  tenantId: string,
  ids: readonly string[],
): Promise<Map<string, Availability>> {
  if (ids.length === 0) return new Map();
  const snapshots = await db().getAll(
    ...ids.map((id) => documentAt(paths.availability(tenantId, id), availabilitySchema)),
  );
  return readableHours(tenantId, snapshots);
}

/** Hours that do not fit their schema are left out, so that one provider's mistake does not close all the others. */
function readableHours(tenantId: string, snapshots: readonly DocumentSnapshot[]): Map<string, Availability> {
  return new Map(
    snapshots.flatMap((snapshot) => {
      try {
        const availability = snapshot.data() as Availability | undefined;
        return availability ? [[snapshot.id, availability] as const] : [];
      } catch (error) {
        log('ERROR', 'hours unreadable', { tenant: tenantId, providerId: snapshot.id, ...errorFacts(error) });
        return [];
      }
    }),
  );
}

/**
 * The calendars that decide which slots in `[from, to)` these providers have: the UTC months of `calendarWindow`, none
 * where somebody's hours allow no slot. One read per provider and month, in one round trip.
 * @param moving leaves this booking out of what occupies them
 * @param read where the calendars stand; the database's unless a commit has some in hand already
 */
export async function readCalendars(
  tenantId: string,
  staff: readonly Staff[],
  terms: SlotTerms,
  { from, to, moving }: { from: number; to: number; moving?: string },
  read: MonthsReader = (wanted) => readMonthsOfMany(tenantId, wanted),
): Promise<FoundCandidate[]> {
  const wanted = staff.map(({ providerId, availability }) => {
    const window = calendarWindow({ ...terms, availability, from, to });
    return { providerId, names: window ? utcMonthsBetween(window.start, window.end) : [] };
  });
  const found = await read(wanted);
  return staff.map((one, index) => {
    const months = found[index] ?? { tenantId, months: [], versions: new Map() };
    const busy = calendarEntries(months.months, moving);
    return { ...one, rating: one.card.rating, busy, load: loadOf(busy, from), months };
  });
}
