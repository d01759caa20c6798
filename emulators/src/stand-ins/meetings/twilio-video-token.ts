import { createHmac } from 'node:crypto';
import { z } from 'zod';

/** The only account and key the stand-in knows. */
export const localVideo = {
  accountSid: `AC${'0'.repeat(32)}`,
  apiKeySid: `SK${'0'.repeat(32)}`,
  apiKeySecret: 'local-video-secret',
};

const headerSchema = z.strictObject({
  typ: z.literal('JWT'),
  alg: z.literal('HS256'),
  cty: z.literal('twilio-fpa;v=1'),
});
const payloadSchema = z.strictObject({
  jti: z.string().min(1),
  iss: z.literal(localVideo.apiKeySid),
  sub: z.literal(localVideo.accountSid),
  iat: z.int(),
  exp: z.int(),
  grants: z.strictObject({
    identity: z.string().min(1).max(256),
    video: z.strictObject({ room: z.string().min(1) }),
  }),
});

/** Twilio's codes for tokens it does not take. https://www.twilio.com/docs/api/errors */
export type TokenProblem = 20101 | 20102 | 20104 | 20105 | 20107 | 20157;

export type TokenReading = { room: string; identity: string; exp: number } | { problem: TokenProblem };

const decoded = (part: string): unknown => {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString());
  } catch {
    return null;
  }
};

/** Judges an access token as Twilio's gateway does when a client library shows it. */
export function readVideoToken(token: string, now: number): TokenReading {
  const [header = '', payload = '', signature = '', ...more] = token.split('.');
  if (!signature || more.length > 0) return { problem: 20101 };
  if (!headerSchema.safeParse(decoded(header)).success) return { problem: 20102 };
  const expected = createHmac('sha256', localVideo.apiKeySecret)
    .update(`${header}.${payload}`)
    .digest('base64url');
  if (signature !== expected) return { problem: 20107 };
  const read = payloadSchema.safeParse(decoded(payload));
  if (!read.success) return { problem: 20101 };
  const { iat, exp, grants } = read.data;
  if (exp * 1000 <= now) return { problem: 20104 };
  if (iat * 1000 > now + 60_000) return { problem: 20105 };
  if (exp - iat > 86_400) return { problem: 20157 };
  return { room: grants.video.room, identity: grants.identity, exp };
}
