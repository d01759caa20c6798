import { timingSafeEqual } from 'node:crypto';
import { paths } from '@evergrow/domain/kernel';
import { apiKeySchema, type Scope } from '@evergrow/domain/operations';
import type { DecodedIdToken, UserRecord } from 'firebase-admin/auth';
import type { Context } from 'hono';
import { documentAt } from '../kernel/collection.ts';
import { auth } from '../kernel/firebase.ts';
import { sha256 } from '../kernel/random.ts';
import { Refusal } from '../kernel/refusal.ts';

export type UserCaller = {
  kind: 'user';
  uid: string;
  email: string;
  emailVerified: boolean;
  /** When the person signed in, epoch milliseconds. */
  signedInAt: number;
  platformAdmin: boolean;
};
export type KeyCaller = { kind: 'apiKey'; keyId: string; tenantId: string; scopes: readonly Scope[] };
export type Caller = UserCaller | KeyCaller;

/**
 * The person who calls: what somebody buys, keeps or agrees to is theirs. An API key stands for a program and has nothing of
 * its own.
 * @throws Refusal('forbidden')
 */
export function personOf(caller: Caller): UserCaller {
  if (caller.kind !== 'user') throw new Refusal('forbidden');
  return caller;
}

/** Who acts, as audit entries and logs name them. */
export const actorOf = (caller: Caller): string =>
  caller.kind === 'user' ? caller.uid : `apiKey:${caller.keyId}`;

/**
 * Who calls, from the Authorization header: an ID token (checked for revocation) or an API key
 * (`eg.<tenant>.<id>.<secret>`), or nobody.
 * @throws Refusal('unauthenticated' | 'token_revoked')
 */
export async function callerOf(c: Context): Promise<Caller | null> {
  const header = c.req.header('authorization');
  if (!header) return null;
  const token = /^Bearer (\S{1,4096})$/.exec(header)?.[1];
  if (!token) throw new Refusal('unauthenticated');
  return token.startsWith('eg.') ? await keyCaller(token) : await userCaller(token);
}

async function userCaller(token: string): Promise<UserCaller> {
  try {
    const claims = await auth().verifyIdToken(token);
    refuseEnded(claims, await auth().getUser(claims.uid));
    return {
      kind: 'user',
      uid: claims.uid,
      email: claims.email ?? '',
      emailVerified: claims.email_verified === true,
      signedInAt: claims.auth_time * 1000,
      platformAdmin: claims.platformAdmin === true,
    };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (/id-token-revoked|user-disabled|user-not-found/.test(code)) throw new Refusal('token_revoked');
    if (code.startsWith('auth/')) throw new Refusal('unauthenticated');
    throw error;
  }
}

/**
 * What `verifyIdToken(token, true)` checks, and one thing more for the same request to Auth: a session ends with the
 * sign-in it began with. Who got in with a password that has since been taken off the account is out.
 * @throws Refusal('token_revoked')
 */
function refuseEnded(claims: DecodedIdToken, record: UserRecord): void {
  const validSince = Date.parse(record.tokensValidAfterTime ?? '') || 0;
  const method = claims.firebase.sign_in_provider;
  const isLinked = record.providerData.some(({ providerId }) => providerId === method);
  const ended = record.disabled || claims.auth_time * 1000 < validSince;
  if (ended || (method !== 'custom' && !isLinked)) throw new Refusal('token_revoked');
}

async function keyCaller(token: string): Promise<KeyCaller> {
  const [, tenantId = '', keyId = '', secret = ''] = token.split('.');
  const valid = [tenantId, keyId].every((part) => /^[A-Za-z0-9_-]{1,128}$/.test(part)) && secret !== '';
  if (!valid) throw new Refusal('unauthenticated');
  const key = (await documentAt(paths.apiKey(tenantId, keyId), apiKeySchema).get()).data();
  const same =
    key !== undefined && timingSafeEqual(Buffer.from(key.hash, 'hex'), Buffer.from(sha256(secret), 'hex'));
  if (!same || key.revokedAt !== null) throw new Refusal('unauthenticated');
  return { kind: 'apiKey', keyId, tenantId, scopes: key.scopes };
}
