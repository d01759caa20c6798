import { createHmac } from 'node:crypto';

export type VideoGrant = {
  accountSid: string;
  apiKeySid: string;
  apiKeySecret: string;
  /** Who enters, by a name that says nothing of the person. */
  identity: string;
  /** The only room it opens, by its unique name. */
  room: string;
  issuedAt: Date;
  expiresAt: Date;
};

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const seconds = (instant: Date): number => Math.floor(instant.getTime() / 1000);

/**
 * A Twilio access token: a JWT signed with the secret of an API key (HS256), that lets one identity into one room.
 * @see https://www.twilio.com/docs/iam/access-tokens
 */
export function signVideoToken(grant: VideoGrant): string {
  const header = { typ: 'JWT', alg: 'HS256', cty: 'twilio-fpa;v=1' };
  const iat = seconds(grant.issuedAt);
  const payload = {
    jti: `${grant.apiKeySid}-${iat}`,
    iss: grant.apiKeySid,
    sub: grant.accountSid,
    iat,
    exp: seconds(grant.expiresAt),
    grants: { identity: grant.identity, video: { room: grant.room } },
  };
  const signed = `${encoded(header)}.${encoded(payload)}`;
  return `${signed}.${createHmac('sha256', grant.apiKeySecret).update(signed).digest('base64url')}`;
}
