import { DAY, HOUR, MINUTE, type Millis, utcDay } from '@evergrow/domain/kernel';
import { instantAt } from '@evergrow/domain/scheduling';
import { makeSeries } from '../../factories/series.ts';
import { completeSale, paySale } from '../../plan/settle-sale.ts';
import type { Sale } from '../../plan/tenant-plan.ts';
import { arrange, type Scene } from '../../story/arrange.ts';
import { demoClientOf, someClients } from '../../story/some-clients.ts';
import { noStory, type Story } from '../../story/story.ts';

const timeZone = 'America/Chicago';
const seriesId = 'every-two-weeks';

/** When the cleaner of the demo login begins today and tomorrow at the earliest, in hours by her clock. */
const agenda = [
  { day: 0, from: [8, 11, 14] },
  { day: 1, from: [9, 13] },
] as const;

/** From a time of a day on until the evening, one by one. */
function* startsFrom(now: Millis, day: number, hour: number): Generator<readonly [Millis]> {
  const date = utcDay(now + day * DAY);
  for (let minutes = hour * 60; minutes < 19 * 60; minutes += 15) {
    yield [instantAt(timeZone, date, minutes)];
  }
}

const pay = (sale: Sale): Sale =>
  paySale(sale, null, new Date(sale.booking.createdAt.getTime() + 4 * MINUTE));

/** Three visits today and two tomorrow, booked some days ago. */
function daysAtWork(scene: Scene): Sale[] {
  const { providerId } = scene.trade.regulars;
  const clients = someClients(scene.trade, 'en', 5);
  const sales: Sale[] = [];
  for (const { day, from: hours } of agenda) {
    for (const hour of hours) {
      const client = clients[sales.length];
      if (!client) continue;
      const bookedAt = scene.now - 3 * DAY - (sales.length + 1) * HOUR;
      const appointment = { client, providerId, offeringId: 'quick-refresh', bookedAt };
      const held = arrange(
        { ...scene, sales: [...scene.sales, ...sales] },
        appointment,
        startsFrom(scene.now, day, hour),
      );
      sales.push(...(held ?? []).map(pay));
    }
  }
  return sales;
}

/** The same time on a day gone by and every two weeks from there, four times. */
function* everyTwoWeeks(now: Millis): Generator<Millis[]> {
  for (let ago = 13; ago > 1; ago -= 1) {
    const dates = [0, 14, 28, 42].map((later) => utcDay(now + (later - ago) * DAY));
    for (let minutes = 8 * 60; minutes < 15 * 60; minutes += 15) {
      yield dates.map((date) => instantAt(timeZone, date, minutes));
    }
  }
}

const onClock = (instant: Date, style: Intl.DateTimeFormatOptions, tag: string): string =>
  new Intl.DateTimeFormat(tag, { timeZone, ...style }).format(instant);

/** The home of the demo client, every two weeks: the first visit has been, three are to come. */
function aSeries(scene: Scene): Pick<Story, 'sales' | 'series'> {
  const { trade, now } = scene;
  const client = demoClientOf(trade);
  const { providerId } = trade.regulars;
  const bookedAt = now - 16 * DAY + 10 * HOUR;
  const appointment = { client, providerId, offeringId: 'regular-clean', bookedAt };
  const held = arrange(scene, appointment, everyTwoWeeks(now)) ?? [];
  const dateOf = ({ booking }: Sale) => onClock(booking.start, { dateStyle: 'short' }, 'en-CA');
  const sales = held.map(pay).map((sale): Sale => {
    const { booking } = sale;
    const kept = { ...sale, booking: { ...booking, seriesId, occurrence: dateOf(sale) } };
    return booking.end.getTime() > now
      ? kept
      : completeSale(kept, new Date(booking.end.getTime() + 5 * MINUTE));
  });
  const [first, last] = [sales[0], sales.at(-1)];
  if (!first || !last) return { sales: [], series: {} };
  const { booking } = first;
  const series = makeSeries({
    clientUid: client.uid,
    clientName: client.displayName,
    providerIds: [providerId],
    providerName: booking.providerName,
    offeringId: booking.offeringId,
    offeringTitle: booking.offeringTitle,
    addOnIds: booking.addOnIds,
    durationMinutes: (booking.end.getTime() - booking.start.getTime()) / MINUTE,
    choices: booking.choices,
    startDate: dateOf(first),
    startTime: onClock(booking.start, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, 'en-GB'),
    timeZone,
    clientTimeZone: client.timeZone,
    firstBookingId: first.bookingId,
    generatedThrough: dateOf(last),
    createdAt: booking.createdAt,
    updatedAt: booking.createdAt,
  });
  return { sales, series: { [seriesId]: series } };
}

/** What the cleaning company shows on every screen: a cleaner's days, and a home that is cleaned every two weeks. */
export function brighthomeStory(scene: Scene): Story {
  const days = daysAtWork(scene);
  const { sales, series } = aSeries({ ...scene, sales: [...scene.sales, ...days] });
  return { ...noStory, sales: [...days, ...sales], series };
}
