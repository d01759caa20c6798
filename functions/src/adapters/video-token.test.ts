import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { signVideoToken } from './video-token.ts';

const grant = {
  accountSid: `AC${'a'.repeat(32)}`,
  apiKeySid: `SK${'b'.repeat(32)}`,
  apiKeySecret: 'secret',
  identity: 'guest.1',
  room: 'evg-1',
  issuedAt: new Date('2026-11-24T10:00:00.900Z'),
  expiresAt: new Date('2026-11-24T10:10:00Z'),
};
const decoded = (part = '') => JSON.parse(Buffer.from(part, 'base64url').toString()) as unknown;

test('the token has the form Twilio documents, and nothing else', () => {
  const [header, payload] = signVideoToken(grant).split('.');
  expect(decoded(header)).toEqual({ typ: 'JWT', alg: 'HS256', cty: 'twilio-fpa;v=1' });
  const iat = Date.parse('2026-11-24T10:00:00Z') / 1000;
  expect(decoded(payload)).toEqual({
    jti: `${grant.apiKeySid}-${iat}`,
    iss: grant.apiKeySid,
    sub: grant.accountSid,
    iat,
    exp: iat + 600,
    grants: { identity: 'guest.1', video: { room: 'evg-1' } },
  });
});

test('it is signed with the secret of the key', () => {
  const [header, payload, signature] = signVideoToken(grant).split('.');
  const expected = createHmac('sha256', 'secret').update(`${header}.${payload}`).digest('base64url');
  expect(signature).toBe(expected);
  expect(signVideoToken({ ...grant, apiKeySecret: 'another' }).split('.')[2]).not.toBe(expected);
});
