import { directorySchema, type Offering } from '@evergrow/domain/catalog';
import { DAY, paths, utcMonthsBetween } from '@evergrow/domain/kernel';
import { availabilitySchema, loadPercent, openIntervals, startOfDay } from '@evergrow/domain/scheduling';
import { documentAt } from '../kernel/collection.ts';
import { readMonths } from '../scheduling/calendar-store.ts';

/** People whose day is looked at: more say nothing more about how full it is. */
const maxPeople = 20;

type Day = {
  offering: Pick<Offering, 'providerIds'>;
  /** `2026-11-21` in `timeZone`. */
  date: string;
  timeZone: string;
  now: Date;
};

/**
 * Percent of the working hours of that day that is taken, over everybody who offers it: one read for who they are, two
 * for each of them. Holds that have run out do not count.
 */
export async function dayLoad(tenantId: string, { offering, date, timeZone, now }: Day): Promise<number> {
  const from = startOfDay(timeZone, date);
  const to = startOfDay(timeZone, new Date(Date.parse(date) + DAY).toISOString().slice(0, 10));
  const months = utcMonthsBetween(from, to);
  const people = await Promise.all(
    (await providersOf(tenantId, offering)).map(async (providerId) => {
      const [hours, read] = await Promise.all([
        documentAt(paths.availability(tenantId, providerId), availabilitySchema).get(),
        readMonths(tenantId, providerId, months),
      ]);
      const availability = hours.data();
      const busy = read.months
        .flatMap((month) => Object.values(month.entries))
        .filter(({ expiresAt }) => expiresAt === null || expiresAt > now.getTime());
      return { open: availability ? openIntervals(availability, from, to) : [], busy };
    }),
  );
  return loadPercent(people);
}

async function providersOf(tenantId: string, { providerIds }: Day['offering']): Promise<string[]> {
  if (providerIds.length > 0) return providerIds.slice(0, maxPeople);
  const directory = (await documentAt(paths.directory(tenantId), directorySchema).get()).data();
  return Object.keys(directory?.cards ?? {})
    .sort()
    .slice(0, maxPeople);
}
