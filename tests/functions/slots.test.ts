import type { CalendarEntry } from '@evergrow/domain/scheduling';
import { describe, expect, it } from 'vitest';
import { countReads } from '../../functions/src/kernel/count-reads.ts';
import { readCalendars, readStaff } from '../../functions/src/scheduling/candidates.ts';
import { publicHolidays } from '../../functions/src/scheduling/holidays.ts';
import { readServiceFacts, slotTerms } from '../../functions/src/scheduling/service-facts.ts';
import { slotWorld } from '../support/slot-world.ts';

/** A Tuesday at midnight, long enough ahead that no rule about dates of the past interferes. */
const tuesday = Date.parse('2027-03-09T00:00Z');
const at = (time: string) => Date.parse(`2027-03-09T${time}Z`);
const booked = (from: string, to: string, rest: Partial<CalendarEntry> = {}): CalendarEntry => ({
  start: at(from),
  end: at(to),
  kind: 'booking',
  expiresAt: null,
  ...rest,
});
const hours = (range: string) => ({ weekly: Array.from({ length: 7 }, () => range) });
const provider = (id: string, range: string, entries: Record<string, CalendarEntry> = {}) => ({
  id,
  hours: hours(range),
  entries,
});

describe('slots of one provider', () => {
  it('cost five reads and one per month that matters, and two once the service is known', async () => {
    const world = await slotWorld({ providers: [provider('ann', '09:00-12:00')] });
    const { result, reads } = await countReads(() => world.starts({ providerId: 'ann' }, tuesday));
    expect(result).toEqual(['09T09:00', '09T10:00', '09T11:00']);
    expect(reads).toBe(6);
    const end = { providerId: 'ann', from: '2027-03-01', to: '2027-03-31' };
    expect((await countReads(() => world.starts(end, tuesday))).reads).toBe(3);
    const closed = { providerId: 'ann', from: '2027-02-01', to: '2027-02-28' };
    expect(await countReads(() => world.starts(closed, tuesday))).toEqual({ result: [], reads: 2 });
  });

  it('respect time off, closed days, holidays and who works on them', async () => {
    const settings = { holidayCountry: 'ES' as const, closedDates: ['2027-03-10'] };
    const away = { ...hours('09:00-11:00'), timeOff: ['2027-03-09T10:00/2027-03-09T18:00'] };
    const world = await slotWorld({
      settings,
      providers: [
        { id: 'ann', hours: away },
        { id: 'ben', hours: { ...hours('09:00-11:00'), worksHolidays: true } },
      ],
    });
    const days = { from: '2027-03-09', to: '2027-03-11' };
    expect(await world.starts({ ...days, providerId: 'ann' }, tuesday)).toEqual([
      '09T09:00',
      '11T09:00',
      '11T10:00',
    ]);
    const goodFriday = { from: '2027-03-26', to: '2027-03-26' };
    expect([...(await publicHolidays('ES', [2027]))]).toContain('2027-03-26');
    expect(await world.starts({ ...goodFriday, providerId: 'ann' }, tuesday)).toEqual([]);
    expect(await world.starts({ ...goodFriday, providerId: 'ben' }, tuesday)).toHaveLength(2);
  });

  it('keep the limits of a month whose other bookings lie outside the window', async () => {
    const entries = { one: booked('09:00', '10:00'), two: booked('10:00', '11:00') };
    const limited = (maxPerMonth: number) =>
      slotWorld({
        providers: [{ id: 'ann', entries, hours: { ...hours('09:00-12:00'), maxPerMonth } }],
      });
    const late = { providerId: 'ann', from: '2027-03-30', to: '2027-03-30' };
    expect(await (await limited(3)).starts(late, tuesday)).toHaveLength(3);
    expect(await (await limited(2)).starts(late, tuesday)).toEqual([]);
    const next = { ...late, from: '2027-04-01', to: '2027-04-01' };
    expect(await (await limited(2)).starts(next, tuesday)).toHaveLength(3);
  });

  it('refuse lengths and seats that are not offered', async () => {
    const world = await slotWorld({
      providers: [provider('ann', '09:00-12:00')],
      service: { durations: [120], seats: 4 },
    });
    expect(await world.starts({ providerId: 'ann', durationMinutes: 120 }, tuesday)).toEqual([
      '09T09:00',
      '09T10:00',
    ]);
    expect(await world.starts({ providerId: 'ann', wholeMinutes: 150 }, tuesday)).toEqual(['09T09:00']);
    await expect(world.ask({ providerId: 'ann', durationMinutes: 90 }, tuesday)).rejects.toMatchObject({
      code: 'invalid_request',
    });
    await expect(world.ask({ providerId: 'ann', seats: 5 }, tuesday)).rejects.toMatchObject({
      code: 'invalid_request',
    });
  });

  it('tell the seats left of a start that several share', async () => {
    const group = { id: 'offering-1', capacity: 4, seats: 3 };
    const world = await slotWorld({
      providers: [provider('ann', '09:00-12:00', { one: booked('10:00', '11:00', { group }) })],
      service: { seats: 4 },
    });
    const { slots } = await world.ask({ providerId: 'ann' }, tuesday);
    expect(slots.map(({ seatsLeft }) => seatsLeft)).toEqual([4, 1, 4]);
    expect(await world.starts({ providerId: 'ann', seats: 2 }, tuesday)).toEqual(['09T09:00', '09T11:00']);
  });

  it('leave time for the way between two visits', async () => {
    const far = { lat: 40.6, lng: -3.7 };
    const world = await slotWorld({
      providers: [provider('ann', '09:00-14:00', { one: booked('11:00', '12:00', { cell: far }) })],
      service: { atClient: true },
    });
    const near = await world.starts({ providerId: 'ann', lat: 40.6, lng: -3.7 }, tuesday);
    expect(near).toEqual(['09T09:00', '09T13:00']);
    expect(await world.starts({ providerId: 'ann' }, tuesday)).toHaveLength(4);
  });
});

describe('slots of a pool', () => {
  const providers = [
    provider('ann', '09:00-11:00'),
    provider('ben', '10:00-12:00', { one: booked('11:00', '12:00') }),
    provider('cleo', '10:00-13:00'),
  ];

  it('are those of all together, without names unless asked for', async () => {
    const world = await slotWorld({ providers, service: { staffing: { mode: 'any', rule: 'load' } } });
    expect(await world.starts({}, tuesday)).toEqual(['09T09:00', '09T10:00', '09T11:00', '09T12:00']);
    expect((await world.ask({}, tuesday)).slots[0]).not.toHaveProperty('providerIds');
    const named = await world.ask({ who: 'true' }, tuesday);
    expect(named.slots.map(({ providerIds }) => providerIds?.toSorted())).toEqual([
      ['ann'],
      ['ann', 'ben', 'cleo'],
      ['cleo'],
      ['cleo'],
    ]);
    expect(await world.starts({ providerId: 'ben' }, tuesday)).toEqual(['09T10:00']);
  });

  it('are those they share where all have to come', async () => {
    const world = await slotWorld({
      providers,
      service: { staffing: { mode: 'all', providerIds: ['ann', 'cleo'] } },
    });
    expect(await world.starts({}, tuesday)).toEqual(['09T10:00']);
  });

  it('are those of one and somebody else', async () => {
    const world = await slotWorld({
      providers,
      service: { staffing: { mode: 'fixedAndAny', fixedIds: ['cleo'], rule: 'priority' } },
    });
    expect(await world.starts({}, tuesday)).toEqual(['09T10:00']);
  });

  it('want skills and the area', async () => {
    const world = await slotWorld({
      providers: [
        { ...provider('ann', '09:00-10:00'), work: { skills: ['windows'] } },
        provider('ben', '10:00-11:00'),
      ],
      service: { staffing: { mode: 'any', rule: 'load' }, skills: ['windows'] },
    });
    expect(await world.starts({}, tuesday)).toEqual(['09T09:00']);
    await expect(world.ask({ providerId: 'ben' }, tuesday)).rejects.toMatchObject({
      code: 'provider_unavailable',
    });
    await expect(world.ask({ providerId: 'nobody' }, tuesday)).rejects.toMatchObject({
      code: 'provider_not_found',
    });
  });

  it('cost five reads, and two per provider and month', async () => {
    const many = Array.from({ length: 12 }, (_, index) => provider(`p${index}`, '09:00-17:00'));
    const world = await slotWorld({ providers: many, service: { staffing: { mode: 'any', rule: 'load' } } });
    const month = { from: '2027-03-01', to: '2027-03-31' };
    expect((await countReads(() => world.ask(month, tuesday))).reads).toBe(5 + 2 * 12);
    expect((await countReads(() => world.ask(month, tuesday))).reads).toBe(2 + 2 * 12);
  });

  it('are read with the load round robin goes by', async () => {
    const world = await slotWorld({ providers, service: { staffing: { mode: 'any', rule: 'load' } } });
    const facts = await readServiceFacts(world.tenantId, world.offeringId);
    const window = { from: at('10:00'), to: at('10:00') + 1, now: tuesday };
    const terms = await slotTerms(facts, { durationMinutes: 60, seats: 1, cell: null }, window, () => 0);
    const staff = await readStaff(world.tenantId, facts, { wanted: null, areaId: null });
    const found = await readCalendars(world.tenantId, staff, terms, window);
    expect(Object.fromEntries(found.map(({ providerId, load }) => [providerId, load]))).toEqual({
      ann: 0,
      ben: 1,
      cleo: 0,
    });
  });
});
