import { HOUR } from '@evergrow/domain/kernel';
import { expect, test } from 'vitest';
import type { CalendarAccess } from './calendar-access.ts';
import { CalendarError } from './calendar-error.ts';
import type { CalendarProvider, EventContent, StandingEvent } from './calendar-provider.ts';
import { writeEvent } from './write-event.ts';

const ten = Date.parse('2026-11-24T10:00:00Z');
const contentAt = (start: number): EventContent => ({
  key: 'k',
  title: 'Session',
  url: 'https://here.example/1',
  start: new Date(start),
  end: new Date(start + HOUR),
});
const timesAt = (start: number) => ({ start, end: start + HOUR });

/** One event at a service, and what somebody else does the first time it has been read. */
function service(at: number | null, afterRead: (event: StandingEvent) => void = () => {}) {
  let version = 1;
  const events = new Map<string, StandingEvent>();
  const say = (id: string, { title, url, start, end }: EventContent) => {
    version += 1;
    events.set(id, { etag: `v${version}`, title, url, start: start.getTime(), end: end.getTime() });
  };
  if (at !== null) say('event', contentAt(at));
  const writes: string[] = [];
  let read = false;
  const calls = {
    insert: async (_token: string, _calendar: string, content: EventContent) => {
      if (events.has(content.key)) return { id: content.key, made: false };
      writes.push(`insert ${content.key}`);
      say(content.key, content);
      return { id: content.key, made: true };
    },
    read: async (_token: string, _calendar: string, id: string) => {
      const found = events.get(id);
      if (!found) throw new CalendarError('missing');
      const seen = { ...found };
      if (!read) afterRead(found);
      read = true;
      return seen;
    },
    patch: async (_token: string, _calendar: string, id: string, content: EventContent, etag: string) => {
      if (events.get(id)?.etag !== etag) throw new CalendarError(events.has(id) ? 'changed' : 'missing');
      writes.push(`patch ${id}`);
      say(id, content);
    },
  };
  const access: CalendarAccess = {
    service: calls as unknown as CalendarProvider,
    use: (work) => work('token'),
  };
  return { access, events, writes };
}
const writing = (known: readonly number[] | null) => ({
  linkId: 'link',
  generation: 0,
  eventId: 'event',
  known: known?.map(timesAt) ?? null,
});

test('what says the same already is not written, whatever our note said', async () => {
  const { access, writes } = service(ten);
  const written = await writeEvent(access, 'c', writing([ten - HOUR]), contentAt(ten));
  expect(written).toEqual({ kind: 'stands', eventId: 'event', generation: 0, made: false });
  expect(writes).toEqual([]);
});

test('what stands where we know it to is written over', async () => {
  const { access, writes } = service(ten);
  await writeEvent(access, 'c', writing([ten]), contentAt(ten + HOUR));
  expect(writes).toEqual(['patch event']);
});

test('what its owner moved and nobody read is left as it is', async () => {
  const { access, writes, events } = service(ten + 3 * HOUR);
  const written = await writeEvent(access, 'c', writing([ten]), contentAt(ten + HOUR));
  expect(written.kind).toBe('unread');
  expect(writes).toEqual([]);
  expect(events.get('event')?.start).toBe(ten + 3 * HOUR);
});

test('moved between the look and the write, it is left as it is too', async () => {
  const { access, writes } = service(ten, (event) =>
    Object.assign(event, timesAt(ten + 3 * HOUR), { etag: 'theirs' }),
  );
  const written = await writeEvent(access, 'c', writing([ten]), contentAt(ten + HOUR));
  expect(written).toEqual({ kind: 'unread', etag: 'theirs' });
  expect(writes).toEqual([]);
});

test('two of us at once write it once', async () => {
  const { access, writes } = service(ten, (event) =>
    Object.assign(event, timesAt(ten + HOUR), { etag: 'the other of us' }),
  );
  const written = await writeEvent(access, 'c', writing([ten]), contentAt(ten + HOUR));
  expect(written.kind).toBe('stands');
  expect(writes).toEqual([]);
});

test('deleted between the look and the write, another is made', async () => {
  const world = service(ten, () => world.events.delete('event'));
  const written = await writeEvent(world.access, 'c', writing([ten]), contentAt(ten + HOUR));
  expect(written).toEqual({ kind: 'stands', eventId: 'link0001', generation: 1, made: true });
  expect(world.writes).toEqual(['insert link0001']);
});

test('an attempt before that got through is found, and set right where it is older', async () => {
  const { access, writes } = service(null);
  const first = { ...writing(null), eventId: null };
  await writeEvent(access, 'c', first, contentAt(ten));
  await writeEvent(access, 'c', first, contentAt(ten));
  expect(writes).toEqual(['insert link0000']);
  const later = await writeEvent(access, 'c', first, contentAt(ten + HOUR));
  expect(later).toEqual({ kind: 'stands', eventId: 'link0000', generation: 0, made: false });
  expect(writes).toEqual(['insert link0000', 'patch link0000']);
});
