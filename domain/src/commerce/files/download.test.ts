import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayContinue, readRange } from './byte-range.ts';
import { continuedFor, countDownload, type Downloads, linkLife } from './download.ts';
import { sniffFile } from './sniff-file.ts';

const at = new Date('2026-11-01T09:00:00.000Z');
const none: Downloads = {
  ...{ entitlementId: 'e', clientUid: 'c', fileId: 'f', versionId: 'v' },
  ...{ count: 0, starts: [], updatedAt: at },
};
const later = (ms: number) => new Date(at.getTime() + ms);
const expires = at.getTime() + linkLife;
const ask = (
  before: Downloads,
  ticket: string,
  more: { continues?: boolean; most?: number | null; now?: Date } = {},
) =>
  countDownload(
    before,
    { ticket, expires, continues: more.continues ?? false },
    more.most ?? null,
    more.now ?? at,
  );

describe('counting downloads', () => {
  it('counts a link once, however many requests it takes', () => {
    const first = ask(none, 'a');
    expect(first).toMatchObject({ ok: true, value: { count: 1 } });
    const after = first.ok && first.value !== 'unchanged' ? first.value : none;
    expect(ask(after, 'a', { continues: true })).toEqual({ ok: true, value: 'unchanged' });
    expect(ask(after, 'a')).toEqual({ ok: true, value: 'unchanged' });
    expect(ask(after, 'b')).toMatchObject({ value: { count: 2 } });
    // One that was begun goes on for a day, but does not begin anew.
    const next = later(linkLife + 1);
    expect(ask(after, 'a', { continues: true, now: next })).toEqual({ ok: true, value: 'unchanged' });
    expect(ask(after, 'a', { now: next })).toMatchObject({ code: 'download_expired' });
    expect(ask(after, 'a', { continues: true, now: later(continuedFor) })).toMatchObject({
      code: 'download_expired',
    });
    expect(ask(after, 'b', { continues: true, now: next })).toMatchObject({ code: 'download_expired' });
  });

  it('never counts past the limit, whatever is asked in whatever order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 })),
        fc.integer({ min: 1, max: 5 }),
        (tickets, most) => {
          let stands = none;
          const served = new Set<number>();
          for (const ticket of tickets) {
            const asked = ask(stands, `t${ticket}`, { most });
            if (!asked.ok) continue;
            served.add(ticket);
            if (asked.value !== 'unchanged') stands = asked.value;
          }
          expect(stands.count).toBe(Math.min(most, new Set(tickets).size));
          expect(served.size).toBe(stands.count);
        },
      ),
    );
  });
});

describe('a range', () => {
  it.each([
    [null, 'whole'],
    ['bytes=0-', { start: 0, end: 99 }],
    ['bytes=10-19', { start: 10, end: 19 }],
    ['bytes=90-500', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-500', { start: 0, end: 99 }],
    ['bytes=100-', 'outside'],
    ['bytes=-0', 'outside'],
    ['bytes=20-10', 'whole'],
    ['bytes=0-1,5-6', 'whole'],
    ['items=0-1', 'whole'],
    ['bytes=-', 'whole'],
  ])('%j of a hundred bytes is %j', (header, range) => {
    expect(readRange(header, 100)).toEqual(range);
  });

  it('cut anywhere, the rest begins where the first part ended', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9_999 }), fc.nat(), (size, seed) => {
        const cut = 1 + (seed % (size - 1));
        expect(readRange(`bytes=0-${cut - 1}`, size)).toEqual({ start: 0, end: cut - 1 });
        expect(readRange(`bytes=${cut}-`, size)).toEqual({ start: cut, end: size - 1 });
      }),
    );
  });

  it('is answered only for what If-Range names', () => {
    expect(mayContinue(null, '"a"')).toBe(true);
    expect(mayContinue('"a"', '"a"')).toBe(true);
    expect(mayContinue('"b"', '"a"')).toBe(false);
    expect(mayContinue('W/"a"', '"a"')).toBe(false);
    expect(mayContinue('Sun, 01 Nov 2026 09:00:00 GMT', '"a"')).toBe(false);
  });
});

describe('what a file is', () => {
  const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  it.each([
    ['guide.pdf', '%PDF-1.7', 'application/pdf'],
    ['font.zip', 'PK\x03\x04more', 'application/zip'],
    ['photo.JPG', '\xff\xd8\xff\xe0', 'image/jpeg'],
    ['track.wav', 'RIFF\0\0\0\0WAVE', 'audio/wav'],
    ['track.wav', 'RIFF\0\0\0\0WEBP', null],
    ['guide.pdf', 'MZ\x90\0', null],
    ['guide.pdf', '<script>', null],
    ['notes.txt', 'hola', 'text/plain'],
    ['notes.txt', 'ho\0la', null],
    ['notes.txt', '\xff\xfe', null],
    ['setup.exe', 'MZ\x90\0', 'application/vnd.microsoft.portable-executable'],
    ['song.blend', 'BLENDER', 'application/octet-stream'],
    ['song.blend', '\x7fELF', null],
    ['README', 'MZ\x90\0', null],
  ])('%s beginning with %j is %j', (name, head, type) => {
    expect(sniffFile(name, bytes(head))).toBe(type);
  });

  it('is told apart whatever the bytes', () => {
    fc.assert(
      fc.property(fc.string(), fc.uint8Array({ maxLength: 300 }), (name, head) => {
        expect([null, 'string']).toContain(sniffFile(name, head) === null ? null : 'string');
      }),
    );
  });
});
