import { describe, expect, test } from 'vitest';
import { googleEventId, readGoogleEvent } from './read-google-event.ts';

const at = Date.parse;
const event = {
  id: 'abc123',
  status: 'confirmed',
  start: { dateTime: '2026-11-24T10:00:00+01:00' },
  end: { dateTime: '2026-11-24T11:00:00+01:00' },
};
const read = (changes: object = {}, zone = 'Europe/Madrid') =>
  readGoogleEvent({ ...event, ...changes }, zone);

describe('readGoogleEvent', () => {
  test('an event is busy between its instants', () => {
    expect(read()).toEqual({
      id: 'abc123',
      seriesId: 'abc123',
      when: { start: at('2026-11-24T09:00:00Z'), end: at('2026-11-24T10:00:00Z') },
      busy: true,
      ours: false,
    });
  });

  test.each([
    ['marked as free', { transparency: 'transparent' }],
    ['declined by its owner', { attendees: [{ self: true, responseStatus: 'declined' }] }],
    ['a place of work', { eventType: 'workingLocation' }],
    ['a birthday', { eventType: 'birthday' }],
  ])('%s keeps nobody out', (_, changes) => {
    expect(read(changes).busy).toBe(false);
  });

  test.each([
    ['tentative', { status: 'tentative' }],
    ['out of office', { eventType: 'outOfOffice' }],
    ['declined by somebody else', { attendees: [{ responseStatus: 'declined' }] }],
  ])('%s does', (_, changes) => {
    expect(read(changes).busy).toBe(true);
  });

  test.each([
    // Clocks go forward that day in New York, and it has 23 hours.
    ['America/New_York', '2027-03-14', '2027-03-15', '2027-03-14T05:00:00Z', '2027-03-15T04:00:00Z'],
    ['Europe/Madrid', '2026-11-24', '2026-11-26', '2026-11-23T23:00:00Z', '2026-11-25T23:00:00Z'],
    ['Pacific/Apia', '2026-11-24', '2026-11-25', '2026-11-23T11:00:00Z', '2026-11-24T11:00:00Z'],
  ])('a whole day in %s begins and ends at its midnights', (zone, from, to, start, end) => {
    expect(read({ start: { date: from }, end: { date: to } }, zone).when).toEqual({
      start: at(start),
      end: at(end),
    });
  });

  test('an occurrence names its series, also when it is gone', () => {
    const gone = { id: 'abc123_20261201T090000Z', status: 'cancelled', recurringEventId: 'abc123' };
    expect(readGoogleEvent(gone, 'UTC')).toMatchObject({ seriesId: 'abc123', when: null, ours: false });
  });

  test('what we wrote is ours; a copy with our mark and another id is not', () => {
    const mark = { extendedProperties: { private: { evergrow: 'a1b2' } } };
    expect(read({ ...mark, id: googleEventId('a1b2') }).ours).toBe(true);
    expect(read(mark).ours).toBe(false);
    expect(readGoogleEvent({ id: googleEventId('a1b2'), status: 'cancelled' }, 'UTC').ours).toBe(true);
  });

  test('what makes no sense is as good as gone', () => {
    expect(read({ end: event.start }).when).toBeNull();
    expect(read({ start: { dateTime: 'soon' } }).when).toBeNull();
    expect(read({ start: { date: '2026-02-30' }, end: { date: '2026-03-01' } }).when).toBeNull();
  });
});
