import { DAY, type Millis } from '@evergrow/domain/kernel';
import type { Random } from '../random.ts';
import { bookMeeting, type Desk, type Meeting } from './book-meeting.ts';
import { openDiary } from './diary.ts';
import { type Fate, fatesOf } from './fate.ts';
import { type Relation, relate } from './relations.ts';
import type { Sale } from './tenant-plan.ts';
import type { Trade } from './trade.ts';

/** Bookings reach this many days back and ahead. */
const pastDays = 84;
const comingDays = 26;

/** When the people of the demo logins meet, in days from now. */
const regularDays = [-45, -31, -17, -6, 4, 18];

/** Relations tried before the calendars count as full. */
const attempts = 20_000;

const onDays = (relation: Relation, days: readonly number[], now: Millis): Meeting[] =>
  days.map((day, turn) => ({ relation, around: now + day * DAY, isFirst: turn === 0 }));

/** From a beginning, every so many days, until they have had enough. */
function meetings(relation: Relation, { now, random }: Desk): Meeting[] {
  const begin = -random.int(0, pastDays);
  const days = Array.from({ length: random.int(1, 5) }, (_, turn) => begin + turn * relation.cadence);
  return onDays(
    relation,
    days.filter((day) => day < comingDays),
    now,
  );
}

function regularMeetings({ trade, now }: Desk): Meeting[] {
  const { clientUid, providerId } = trade.regulars;
  const client = trade.clients.find(({ uid }) => uid === clientUid);
  return client ? onDays({ client, providerId, cadence: 14 }, regularDays, now) : [];
}

/** Everybody wants the same day: what a board is for. */
function rushOn(desk: Desk, clients: Trade['clients']): Meeting[] {
  const { trade, now, random } = desk;
  const { rush } = trade;
  if (!rush) return [];
  return clients.flatMap((client) => {
    const relation = relate(trade, client, random);
    return relation ? [{ relation, around: now + rush.day * DAY, isFirst: false, patience: DAY }] : [];
  });
}

/** Takes `fate` out of the list; false when it is not there. */
function spend(fates: Fate[], fate: Fate): boolean {
  const index = fates.indexOf(fate);
  if (index >= 0) fates.splice(index, 1);
  return index >= 0;
}

/**
 * All bookings of a tenant with their orders, oldest first: exactly as many of each kind as the quotas ask for, each at a
 * time its provider really offered.
 * @throws Error when the calendars have no room for so many
 */
export function planSales(trade: Trade, now: Millis, random: Random): Sale[] {
  const desk: Desk = { trade, diary: openDiary(trade.opening), now, random };
  const open = fatesOf(trade.quotas, random);
  const sales: Sale[] = [];
  const meet = (meeting: Meeting, wanted?: Fate) => {
    const fates = meeting.around < now ? open.past : open.coming;
    const fate = wanted ?? fates[0];
    if (fate === undefined || !fates.includes(fate)) return;
    const sale = bookMeeting(desk, meeting, fate);
    if (sale && spend(fates, fate)) sales.push(sale);
  };

  for (const meeting of regularMeetings(desk)) {
    meet(meeting, meeting.around < now ? 'completed' : 'confirmed');
  }
  // Everybody gets a turn before anybody gets a second one.
  const queue = random.shuffle(trade.clients.filter(({ uid }) => uid !== trade.regulars.clientUid));
  const rushEnd = sales.length + (trade.rush?.bookings ?? 0);
  for (const meeting of rushOn(desk, queue)) {
    if (sales.length < rushEnd) meet(meeting, 'confirmed');
  }
  for (let attempt = 0; open.past.length + open.coming.length > 0; attempt += 1) {
    if (attempt === attempts) throw new Error('the calendars have no room for so many bookings');
    const client = queue[attempt % queue.length];
    const relation = client && relate(trade, client, random);
    for (const meeting of relation ? meetings(relation, desk) : []) meet(meeting);
  }
  return sales.sort((a, b) => a.booking.createdAt.getTime() - b.booking.createdAt.getTime());
}
