import service from '@sendgrid/mail';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startForTest } from '../testing/running-stand-ins.ts';
import type { Mail } from './mail.ts';

let running: Awaited<ReturnType<typeof startForTest>>;
type MailData = Exclude<Parameters<typeof service.send>[0], readonly unknown[]>;
beforeAll(async () => {
  running = await startForTest();
  service.setApiKey('SG.contract');
  pointAt(running.url);
});
beforeEach(() => {
  running.state.mails.length = 0;
  running.faults.clear();
});
afterAll(() => running.stop());

/** The SDK has no option for its address on the mail service; its HTTP client has. */
function pointAt(url: string): void {
  const { client } = service as unknown as {
    client: { setDefaultRequest(name: string, value: string): void };
  };
  client.setDefaultRequest('baseUrl', url);
}

const mail: MailData = {
  to: { email: 'ana@example.com', name: 'Ana' },
  from: { email: 'hello@evergrow.example', name: 'Evergrow' },
  subject: 'Your session is booked',
  text: 'See you on Monday.',
  html: '<p>See you on <b>Monday</b>.</p><img src="cid:logo">',
  attachments: [
    {
      filename: 'session.ics',
      type: 'text/calendar',
      content: Buffer.from('BEGIN:VCALENDAR').toString('base64'),
    },
  ],
};
const read = async (query = ''): Promise<Mail[]> => {
  const answer = await fetch(`${running.url}/dev/mails${query}`);
  return ((await answer.json()) as { mails: Mail[] }).mails;
};

describe('mails through the real SDK', () => {
  test('arrive whole', async () => {
    const [response] = await service.send(mail);
    expect(response.statusCode).toBe(202);
    expect(response.headers['x-message-id']).toBeTruthy();
    expect(await read()).toMatchObject([
      {
        from: 'Evergrow <hello@evergrow.example>',
        to: ['Ana <ana@example.com>'],
        subject: 'Your session is booked',
        text: 'See you on Monday.',
        attachments: [{ filename: 'session.ics', type: 'text/calendar' }],
      },
    ]);
  });

  test('are found by their recipient, and cleared', async () => {
    await service.send([mail, { ...mail, to: 'ben@example.com' }]);
    expect(await read('?to=ben@')).toHaveLength(1);
    await fetch(`${running.url}/dev/mails`, { method: 'DELETE' });
    expect(await read()).toEqual([]);
  });

  test('go to each personalization on its own', async () => {
    const { to: _, ...rest } = mail;
    await service.send({ ...rest, personalizations: [{ to: 'ana@example.com' }, { to: 'ben@example.com' }] });
    expect((await read()).map(({ to }) => to)).toEqual([['ben@example.com'], ['ana@example.com']]);
  });

  test.each([
    ['the same address twice', { cc: 'ana@example.com' }, 'personalizations.0'],
    ['no content', { text: undefined, html: undefined, content: [] }, 'content'],
    ['no subject', { subject: undefined }, 'subject'],
    ['an address that is none', { to: 'ana' }, 'personalizations.0.to.0.email'],
  ])('%s is refused as SendGrid refuses it', async (_, changed, field) => {
    const sending = service.send({ ...mail, ...changed } as MailData);
    await expect(sending).rejects.toMatchObject({ code: 400, response: { body: { errors: [{ field }] } } });
    expect(await read()).toEqual([]);
  });

  test('a wrong key is refused', async () => {
    const other = await fetch(`${running.url}/v3/mail/send`, { method: 'POST', body: '{}' });
    expect(other.status).toBe(401);
  });

  test('can be asked to fail', async () => {
    running.faults.add({ service: 'sendgrid', kind: 'fail', count: 1, status: 503, ms: 0 });
    await expect(service.send(mail)).rejects.toMatchObject({ code: 503 });
    await service.send(mail);
    expect(await read()).toHaveLength(1);
  });
});

describe('a mail on the local cloud page', () => {
  test('cannot run anything', async () => {
    await service.send({ ...mail, html: '<script>alert(1)</script>' });
    const answer = await fetch(`${running.url}/mails/${running.state.mails[0]?.id}`);
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toMatch(/^sandbox (?!.*allow-scripts)/);
    expect(policy).toContain("default-src 'none'");
  });

  test('its attachments are downloads', async () => {
    await service.send(mail);
    const answer = await fetch(`${running.url}/dev/mails/${running.state.mails[0]?.id}/attachments/0`);
    expect(answer.headers.get('content-disposition')).toContain('session.ics');
    expect(await answer.text()).toBe('BEGIN:VCALENDAR');
  });

  test.each(['GET', 'DELETE'])('other sites cannot %s mails', async (method) => {
    const answer = await fetch(`${running.url}/dev/mails`, {
      method,
      headers: { origin: 'https://evil.example' },
    });
    expect(answer.status).toBe(403);
  });
});
