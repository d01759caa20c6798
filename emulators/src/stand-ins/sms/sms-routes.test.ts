import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startForTest } from '../testing/running-stand-ins.ts';

let running: Awaited<ReturnType<typeof startForTest>>;
beforeAll(async () => {
  running = await startForTest();
});
afterAll(() => running.stop());

const send = (
  fields: Record<string, string>,
  headers: Record<string, string> = { authorization: 'Basic x' },
) =>
  fetch(`${running.url}/2010-04-01/Accounts/AC1/Messages.json`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({
      To: '+34600000000',
      From: '+15005550006',
      Body: 'See you at ten.',
      ...fields,
    }),
  });

describe('text messages', () => {
  test('are queued and kept', async () => {
    const answer = await send({});
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ account_sid: 'AC1', status: 'queued', to: '+34600000000' });
    expect(running.state.messages).toMatchObject([{ to: '+34600000000', body: 'See you at ten.' }]);
  });

  test.each([
    [{ To: '' }, 21604],
    [{ To: '600000000' }, 21211],
    [{ From: '' }, 21603],
    [{ Body: '' }, 21602],
    [{ Body: 'x'.repeat(1601) }, 21617],
  ])('%o is refused with %i', async (fields, code) => {
    const answer = await send(fields);
    expect([answer.status, ((await answer.json()) as { code: number }).code]).toEqual([400, code]);
  });

  test('are refused by who answered STOP, until START', async () => {
    await send({ To: '+34611111111' });
    const answer = (body: string) =>
      fetch(`${running.url}/dev/messages/answers`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ from: '+34611111111', body }),
      });
    expect((await answer('STOP')).status).toBe(200);
    const refused = await send({ To: '+34611111111' });
    expect([refused.status, ((await refused.json()) as { code: number }).code]).toEqual([400, 21610]);
    await answer('START');
    expect((await send({ To: '+34611111111' })).status).toBe(201);
  });

  test('tell what became of them, signed as Twilio signs', async () => {
    const told: { signature: string; form: URLSearchParams }[] = [];
    const server = createServer(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      told.push({
        signature: String(request.headers['x-twilio-signature']),
        form: new URLSearchParams(Buffer.concat(parts).toString()),
      });
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const callback = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/twilio`;
    const authorization = `Basic ${Buffer.from('AC1:secret').toString('base64')}`;
    await send({ StatusCallback: callback }, { authorization });
    await expect.poll(() => told.length).toBe(2);
    await new Promise((resolve) => server.close(resolve));
    expect(told.map(({ form }) => form.get('MessageStatus'))).toEqual(['sent', 'delivered']);
    const names = [...(told[0]?.form.keys() ?? [])].sort();
    const text = names.reduce((sofar, name) => `${sofar}${name}${told[0]?.form.get(name)}`, callback);
    expect(told[0]?.signature).toBe(createHmac('sha1', 'secret').update(text).digest('base64'));
  });

  test('need credentials', async () => {
    expect((await send({}, {})).status).toBe(401);
  });
});
