import type { Millis } from '@evergrow/domain/kernel';
import {
  type Availability,
  type CalendarEntry,
  claimInterval,
  type Interval,
  type OpeningTerms,
  offeredSlots,
  overlaps,
  type Slot,
} from '@evergrow/domain/scheduling';
import type { ClientPerson } from '../people/person.ts';
import type { Random } from '../random.ts';
import { isWakingHour } from './waking-hours.ts';

export type Wish = {
  readonly client: ClientPerson;
  readonly providerId: string;
  readonly availability: Availability;
  readonly durationMinutes: number;
  /** When it should begin: at or after `from`, before `to`. */
  readonly from: Millis;
  readonly to: Millis;
  /** When it is booked: notice and horizon count from here. */
  readonly bookedAt: Millis;
};

/** Who is taken when. A time once given stays taken even if the booking is cancelled, so that no two ever shared it. */
export type Diary = {
  /** A free time on the first day that has one, or undefined when there is none. The time is then taken. */
  readonly take: (wish: Wish, random: Random) => Slot | undefined;
};

/** @param opening when nothing is offered, whoever would be at work */
export function openDiary(opening: OpeningTerms): Diary {
  const providers = new Map<string, CalendarEntry[]>();
  const clients = new Map<string, Interval[]>();
  return {
    take: (wish, random) => {
      const busy = providers.get(wish.providerId) ?? [];
      const visits = clients.get(wish.client.uid) ?? [];
      const { availability, durationMinutes, from, to, bookedAt } = wish;
      const search = { ...opening, availability, busy, durationMinutes, from, to, now: bookedAt };
      const fits = offeredSlots(search).filter(
        (slot) =>
          isWakingHour(wish.client.timeZone, slot.start) && !visits.some((visit) => overlaps(visit, slot)),
      );
      const [first] = fits;
      if (!first) return undefined;
      const slot = random.pick(fits.filter(({ start }) => start < first.start + 10 * 3_600_000));
      const claim = claimInterval(availability, slot.start, durationMinutes);
      providers.set(wish.providerId, [...busy, { ...claim, kind: 'booking', expiresAt: null }]);
      clients.set(wish.client.uid, [...visits, slot]);
      return slot;
    },
  };
}
