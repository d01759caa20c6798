import { describe, expect, test } from 'vitest';
import { readGraphEvent } from './read-graph-event.ts';

const at = Date.parse;
const time = (dateTime: string) => ({ dateTime: `${dateTime}.0000000`, timeZone: 'UTC' });
const event = {
  id: 'AAMk1',
  type: 'singleInstance',
  showAs: 'busy',
  start: time('2026-11-24T09:00:00'),
  end: time('2026-11-24T10:00:00'),
};
const read = (changes: object = {}, zone = 'Europe/Madrid') => readGraphEvent({ ...event, ...changes }, zone);

describe('readGraphEvent', () => {
  test('an event is busy between its instants', () => {
    expect(read()).toEqual({
      id: 'AAMk1',
      seriesId: 'AAMk1',
      when: { start: at('2026-11-24T09:00:00Z'), end: at('2026-11-24T10:00:00Z') },
      busy: true,
      ours: false,
    });
  });

  test.each([
    ['free', { showAs: 'free' }],
    ['working elsewhere', { showAs: 'workingElsewhere' }],
    ['declined', { responseStatus: { response: 'declined' } }],
  ])('%s keeps nobody out', (_, changes) => {
    expect(read(changes)?.busy).toBe(false);
  });

  test.each(['tentative', 'busy', 'oof', 'unknown'])('%s does', (showAs) => {
    expect(read({ showAs })?.busy).toBe(true);
  });

  test('a whole day begins at midnight where its owner works, whatever the zone it is told in', () => {
    const day = { isAllDay: true, start: time('2026-11-24T00:00:00'), end: time('2026-11-25T00:00:00') };
    expect(read(day)?.when).toEqual({ start: at('2026-11-23T23:00:00Z'), end: at('2026-11-24T23:00:00Z') });
  });

  test('occurrences count, the pattern they come from does not', () => {
    expect(read({ type: 'seriesMaster' })).toBeNull();
    expect(read({ type: 'occurrence', seriesMasterId: 'AAMk0' })?.seriesId).toBe('AAMk0');
  });

  test('what is removed or called off is gone', () => {
    expect(readGraphEvent({ id: 'AAMk1', '@removed': { reason: 'deleted' } }, 'UTC')).toMatchObject({
      id: 'AAMk1',
      when: null,
    });
    expect(read({ isCancelled: true })?.when).toBeNull();
    expect(read({ end: event.start })?.when).toBeNull();
  });

  test('what we wrote carries our transaction', () => {
    expect(read({ transactionId: 'evg-a1b2' })?.ours).toBe(true);
    expect(read({ transactionId: 'somebody-else' })?.ours).toBe(false);
  });
});
