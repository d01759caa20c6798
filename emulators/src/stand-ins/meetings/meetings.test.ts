import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startForTest } from '../testing/running-stand-ins.ts';

let running: Awaited<ReturnType<typeof startForTest>>;
beforeAll(async () => {
  running = await startForTest();
});
afterAll(() => running.stop());

const ask = async (method: string, path: string, body?: unknown, token = '') => {
  const form = body instanceof URLSearchParams;
  const response = await fetch(`${running.url}${path}`, {
    method,
    headers: {
      authorization: form ? 'Basic eDp5' : `Bearer ${token}`,
      ...(form ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
};
const tokenOf = async (path: string, fields: Record<string, string>) =>
  (await ask('POST', path, new URLSearchParams(fields))).body.access_token as string;

describe('Zoom', () => {
  const session = {
    topic: 'Calm: Session',
    type: 2,
    start_time: '2026-11-23T10:00:00Z',
    duration: 60,
    timezone: 'UTC',
    settings: { waiting_room: true },
  };
  const signIn = () => tokenOf('/zoom/oauth/token', { grant_type: 'account_credentials', account_id: 'a' });

  test('needs a token, which needs the right grant', async () => {
    expect((await ask('POST', '/zoom/v2/users/me/meetings', session)).status).toBe(401);
    const wrong = new URLSearchParams({ grant_type: 'client_credentials' });
    expect((await ask('POST', '/zoom/oauth/token', wrong)).status).toBe(400);
  });

  test('makes, moves, ends and deletes a meeting', async () => {
    const token = await signIn();
    const made = await ask('POST', '/zoom/v2/users/me/meetings', session, token);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      id: expect.any(Number),
      join_url: expect.stringContaining('/meetings/zoom/'),
    });
    const path = `/zoom/v2/meetings/${made.body.id}`;
    expect((await ask('PATCH', path, { start_time: '2026-11-24T10:00:00Z' }, token)).status).toBe(204);
    expect((await ask('GET', path, undefined, token)).body.start_time).toBe('2026-11-24T10:00:00Z');
    expect((await fetch(made.body.join_url)).status).toBe(200);
    expect((await ask('PUT', `${path}/status`, { action: 'end' }, token)).status).toBe(204);
    expect((await ask('PUT', `${path}/status`, { action: 'end' }, token)).body.code).toBe(3000);
    expect((await ask('DELETE', path, undefined, token)).status).toBe(204);
    expect(await ask('DELETE', path, undefined, token)).toMatchObject({ status: 404, body: { code: 3001 } });
  });

  test('refuses what is not a scheduled meeting at a time', async () => {
    const refused = await ask(
      'POST',
      '/zoom/v2/users/me/meetings',
      { ...session, start_time: 'soon' },
      await signIn(),
    );
    expect(refused).toMatchObject({ status: 400, body: { code: 300, errors: [{ field: 'start_time' }] } });
  });
});

describe('Google Meet', () => {
  const signIn = () =>
    tokenOf('/meet/token', {
      grant_type: 'refresh_token',
      client_id: 'c',
      client_secret: 's',
      refresh_token: 'r',
    });

  test('makes a space, closes it to strangers and ends what goes on in it', async () => {
    const token = await signIn();
    const made = await ask('POST', '/meet/v2/spaces', { config: { accessType: 'OPEN' } }, token);
    expect(made.body).toMatchObject({
      name: expect.stringMatching(/^spaces\//),
      meetingCode: expect.stringMatching(/^[a-z]{3}-[a-z]{4}-[a-z]{3}$/),
    });
    const path = `/meet/v2/${made.body.name}`;
    const closed = { config: { accessType: 'RESTRICTED' } };
    expect((await ask('PATCH', `${path}?updateMask=config.accessType`, closed, token)).status).toBe(200);
    expect((await ask('PATCH', path, closed, token)).status).toBe(400);
    expect((await ask('POST', `${path}:endActiveConference`, {}, token)).status).toBe(200);
    expect((await ask('POST', `${path}:endActiveConference`, {}, token)).body.error.status).toBe(
      'FAILED_PRECONDITION',
    );
  });

  test('needs a token and the whole refresh grant', async () => {
    expect((await ask('POST', '/meet/v2/spaces', {})).body.error.status).toBe('UNAUTHENTICATED');
    expect(
      (await ask('POST', '/meet/token', new URLSearchParams({ grant_type: 'refresh_token' }))).status,
    ).toBe(400);
  });
});
