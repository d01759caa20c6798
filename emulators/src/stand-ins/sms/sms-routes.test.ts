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

  test('need credentials', async () => {
    expect((await send({}, {})).status).toBe(401);
  });
});
