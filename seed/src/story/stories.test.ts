import { DAY, MINUTE } from '@evergrow/domain/kernel';
import { describe, expect, it } from 'vitest';
import { demoLogin } from '../logins.ts';
import { planBrighthome } from '../tenants/brighthome/plan-brighthome.ts';
import { planEvergrow } from '../tenants/evergrow/plan-evergrow.ts';

/** A Saturday, a Sunday, a day before the clocks go forward, and one before a holiday. */
const days = ['2026-11-21', '2026-11-22', '2027-03-13', '2026-12-24'];

describe.each(days)('what is told on %s', (day) => {
  const now = Date.parse(day);
  const coaching = planEvergrow(now);
  const cleaning = planBrighthome(now);

  it('has the cleaner of the demo login at work today and tomorrow, in daylight', () => {
    const { uid } = demoLogin('brighthome', 'provider');
    const hours = cleaning.sales
      .filter(({ booking }) => booking.providerId === uid && booking.status === 'confirmed')
      .map(({ booking }) => booking.start)
      .filter((start) => start.getTime() < now + 2 * DAY)
      .map((start) =>
        new Intl.DateTimeFormat('en-GB', { timeZone: 'America/Chicago', hour: '2-digit' }).format(start),
      );
    expect(hours.length).toBeGreaterThanOrEqual(5);
    for (const hour of hours) {
      expect(Number(hour)).toBeGreaterThanOrEqual(8);
      expect(Number(hour)).toBeLessThan(19);
    }
  });

  it('has a series whose visits stand where its rule says', () => {
    const [[id, series] = []] = Object.entries(cleaning.series);
    if (!id || !series) throw new Error('no series');
    const visits = cleaning.sales
      .filter(({ booking }) => booking.seriesId === id)
      .map(({ booking }) => booking);
    expect(visits.map(({ status }) => status)).toEqual(['completed', 'confirmed', 'confirmed', 'confirmed']);
    expect(visits[0]).toMatchObject({ occurrence: series.startDate, clientUid: series.clientUid });
    expect(visits.at(-1)?.occurrence).toBe(series.generatedThrough);
    for (const { start, end, occurrence } of visits) {
      const wall = new Intl.DateTimeFormat('en-CA', { timeZone: series.timeZone, dateStyle: 'short' }).format(
        start,
      );
      const time = new Intl.DateTimeFormat('en-GB', { timeZone: series.timeZone, timeStyle: 'short' }).format(
        start,
      );
      expect([wall, time]).toEqual([occurrence, series.startTime]);
      expect(end.getTime() - start.getTime()).toBe(series.durationMinutes * MINUTE);
    }
  });

  it('has a request to answer, somebody who did not come, credits left and somebody who waits', () => {
    const { uid } = demoLogin('evergrow', 'provider');
    const statuses = coaching.sales
      .filter(({ booking }) => booking.providerId === uid)
      .map(({ booking }) => booking.status);
    expect(statuses).toContain('requested');
    expect(statuses).toContain('noShow');
    const missed = coaching.sales.find(({ booking }) => booking.status === 'noShow');
    expect(missed?.booking.fee).toBe(missed?.order.quote.total);
    const [grant] = Object.values(coaching.creditGrants);
    expect(grant?.remaining).toBeGreaterThan(0);
    expect(grant?.expiresAt.getTime()).toBeGreaterThan(now);
    const [entry] = Object.values(coaching.waitlistEntries);
    expect(entry).toMatchObject({ status: 'waiting', clientUid: demoLogin('evergrow', 'client').uid });
    for (const { bookingSettings } of [coaching, cleaning])
      expect(bookingSettings?.holidayCountry).not.toBeNull();
  });
});
