import { DAY } from '@evergrow/domain/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MessageWorld, messageWorld } from '../support/message-world.ts';

let world: MessageWorld;
beforeAll(async () => {
  world = await messageWorld();
});
afterAll(() => world.stop());

test('names and titles full of markup are shown as they are written, in mails and in calendar files', async () => {
  const now = new Date('2031-06-10T10:00:00Z');
  const markup = `<img src=x onerror="alert('1')">`;
  const client = await world.person({ displayName: markup });
  const provider = await world.person();
  const bookingId = await world.booked(client, provider, {
    start: new Date(now.getTime() + 3 * DAY),
    clientName: markup,
    providerName: `</td><script>alert(2)</script>`,
    offeringTitle: 'Clean\r\nATTENDEE:mailto:evil@example.com & <b>shine</b>',
  });
  await world.tell({ type: 'booking.confirmed', bookingId }, now);
  const mails = [...client.mails(), ...provider.mails()];
  expect(mails).toHaveLength(2);
  for (const mail of mails) {
    expect(mail.html).not.toMatch(/<script|<img|<b>|onerror="/);
    expect(mail.html).toContain('&lt;');
    const file = mail.attachments.find(({ filename }) => filename === 'booking.ics');
    const calendar = Buffer.from(file?.content ?? '', 'base64').toString('utf8');
    expect(calendar).toContain('BEGIN:VEVENT');
    expect(calendar.split('\r\n').filter((line) => line.startsWith('ATTENDEE:mailto:evil'))).toEqual([]);
  }
});
