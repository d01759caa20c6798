import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startForTest } from '../testing/running-stand-ins.ts';
import { localVideo, readVideoToken } from './twilio-video-token.ts';

const basic = Buffer.from(`${localVideo.apiKeySid}:${localVideo.apiKeySecret}`).toString('base64');

describe('rooms', () => {
  let running: Awaited<ReturnType<typeof startForTest>>;
  beforeAll(async () => {
    running = await startForTest();
  });
  afterAll(() => running.stop());

  const ask = async (path: string, fields?: Record<string, string>, key = basic) => {
    const response = await fetch(`${running.url}/twilio-video/v1/Rooms${path}`, {
      method: fields ? 'POST' : 'GET',
      headers: { authorization: `Basic ${key}` },
      ...(fields ? { body: new URLSearchParams(fields) } : {}),
    });
    return { status: response.status, body: await response.json() };
  };
  const fields = { UniqueName: 'evg-1', Type: 'group', MaxParticipants: '4', UnusedRoomTimeout: '60' };

  test('are made once by a name, found by it, completed, and made again', async () => {
    const made = await ask('', fields);
    expect(made).toMatchObject({
      status: 201,
      body: {
        sid: expect.stringMatching(/^RM[0-9a-f]{32}$/),
        unique_name: 'evg-1',
        status: 'in-progress',
        type: 'group',
        max_participants: 4,
        empty_room_timeout: 5,
        unused_room_timeout: 60,
      },
    });
    expect(await ask('', fields)).toMatchObject({ status: 400, body: { code: 53113 } });
    expect((await ask('/evg-1')).body.sid).toBe(made.body.sid);
    expect((await ask('/evg-1', { Status: 'completed' })).body.status).toBe('completed');
    expect(await ask('/evg-1', { Status: 'completed' })).toMatchObject({
      status: 404,
      body: { code: 20404 },
    });
    expect(await ask(`/${made.body.sid}`, { Status: 'completed' })).toMatchObject({ body: { code: 53112 } });
    expect((await ask('', fields)).status).toBe(201);
  });

  test('are refused without the key, and with what Twilio does not know', async () => {
    expect(await ask('', fields, 'eDp5')).toMatchObject({ status: 401, body: { code: 20003 } });
    for (const wrong of [{ UnusedRoomTimeout: '61' }, { MaxParticipants: '51' }, { Topic: 'x' }]) {
      expect((await ask('', { ...fields, UniqueName: 'evg-2', ...wrong })).status).toBe(400);
    }
    expect((await ask('/evg-1', { Status: 'failed' })).status).toBe(400);
  });
});

describe('a token', () => {
  const now = Date.parse('2026-11-24T10:00:00Z');
  const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const sign = (header: object, payload: object, secret = localVideo.apiKeySecret) => {
    const signed = `${encoded(header)}.${encoded(payload)}`;
    return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
  };
  const header = { typ: 'JWT', alg: 'HS256', cty: 'twilio-fpa;v=1' };
  const iat = now / 1000;
  const payload = {
    jti: 'x',
    iss: localVideo.apiKeySid,
    sub: localVideo.accountSid,
    iat,
    exp: iat + 600,
    grants: { identity: 'guest.1', video: { room: 'evg-1' } },
  };

  test('of the documented form is read', () => {
    expect(readVideoToken(sign(header, payload), now)).toEqual({
      room: 'evg-1',
      identity: 'guest.1',
      exp: iat + 600,
    });
  });

  test.each([
    ['without its content type', sign({ typ: 'JWT', alg: 'HS256' }, payload), 20102],
    ['signed with another secret', sign(header, payload, 'guess'), 20107],
    ['that has ended', sign(header, { ...payload, exp: iat - 1 }), 20104],
    ['of tomorrow', sign(header, { ...payload, iat: iat + 3600, exp: iat + 7200 }), 20105],
    ['for longer than a day', sign(header, { ...payload, exp: iat + 90_000 }), 20157],
    ['for every room', sign(header, { ...payload, grants: { identity: 'x', video: {} } }), 20101],
    ['of another account', sign(header, { ...payload, sub: `AC${'1'.repeat(32)}` }), 20101],
    ['that is none', 'a.b', 20101],
  ])('%s is refused', (_, token, problem) => {
    expect(readVideoToken(token, now)).toEqual({ problem });
  });
});
