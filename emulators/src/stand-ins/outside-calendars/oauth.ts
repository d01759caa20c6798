import { createHash, randomBytes } from 'node:crypto';
import type { Code, Grant, OutsideService } from './outside-state.ts';
import type { OutsideWorld } from './outside-world.ts';

const accessLasts = 3_599;
const token = (prefix: string) => `${prefix}${randomBytes(24).toString('base64url')}`;

export type Asked = {
  clientId: string;
  redirectUri: string;
  scope: string;
  state: string;
  challenge: string;
};

/** What the consent page was asked for, or what is wrong with it. */
export function readAuthorization(query: URLSearchParams, neededScope: string): Asked | { problem: string } {
  const get = (name: string) => query.get(name) ?? '';
  const missing = ['client_id', 'redirect_uri', 'response_type', 'scope', 'state', 'code_challenge'].find(
    (name) => !get(name),
  );
  if (missing) return { problem: `Missing required parameter: ${missing}` };
  if (get('response_type') !== 'code') return { problem: 'response_type must be code' };
  if (get('code_challenge_method') !== 'S256') return { problem: 'code_challenge_method must be S256' };
  if (!get('scope').includes(neededScope)) return { problem: `The scope lacks ${neededScope}` };
  return {
    clientId: get('client_id'),
    redirectUri: get('redirect_uri'),
    scope: get('scope'),
    state: get('state'),
    challenge: get('code_challenge'),
  };
}

/** Codes, grants and tokens of one service, as RFC 6749 and RFC 7636 have them. */
export function createOauth(world: OutsideWorld, service: OutsideService) {
  const { state } = world;

  const issueCode = (asked: Asked, email: string): string => {
    const code = token(service === 'google' ? '4/' : 'M.C5_');
    const { state: _, ...kept } = asked;
    const facts: Code = { ...kept, service, email, expiresAt: Date.now() + 60_000 };
    state.codes[code] = facts;
    world.account(service, email);
    world.changed();
    return code;
  };

  const answer = (grant: Grant, withRefresh: boolean) => {
    const access = token(service === 'google' ? 'ya29.' : 'EwB');
    grant.access[access] = Date.now() + accessLasts * 1000;
    world.changed();
    return {
      access_token: access,
      expires_in: accessLasts,
      scope: grant.scope,
      token_type: 'Bearer',
      ...(withRefresh ? { refresh_token: grant.refreshToken } : {}),
    };
  };
  const refused = (error: string, error_description: string) => ({
    status: 400 as const,
    body: { error, error_description },
  });

  /** `POST …/token`. */
  const exchange = (form: URLSearchParams) => {
    const get = (name: string) => form.get(name) ?? '';
    if (!get('client_id') || !get('client_secret')) {
      return { status: 401 as const, body: { error: 'invalid_client', error_description: 'Unauthorized' } };
    }
    if (get('grant_type') === 'refresh_token') {
      const grant = state.grants.find(
        (each) => each.service === service && each.refreshToken === get('refresh_token'),
      );
      if (!grant) return refused('invalid_grant', 'Token has been expired or revoked.');
      // Microsoft gives a new refresh token with each use; Google keeps the first.
      return { status: 200 as const, body: answer(grant, service === 'microsoft') };
    }
    if (get('grant_type') !== 'authorization_code')
      return refused('unsupported_grant_type', get('grant_type'));
    const code = state.codes[get('code')];
    delete state.codes[get('code')];
    const proof = createHash('sha256').update(get('code_verifier')).digest('base64url');
    const valid =
      code?.service === service &&
      code.expiresAt > Date.now() &&
      code.redirectUri === get('redirect_uri') &&
      code.clientId === get('client_id') &&
      code.challenge === proof;
    if (!code || !valid) return refused('invalid_grant', 'Bad Request');
    const { email, clientId, scope } = code;
    const grant: Grant = { service, email, clientId, scope, refreshToken: token('1//'), access: {} };
    state.grants.push(grant);
    return { status: 200 as const, body: answer(grant, true) };
  };

  /** The account an access token opens; null when it has ended. */
  const accountOf = (authorization: string | undefined) => {
    const access = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1] ?? '';
    const grant = state.grants.find(
      (each) => each.service === service && (each.access[access] ?? 0) > Date.now(),
    );
    return grant ? world.account(service, grant.email) : null;
  };

  const revoke = (given: string): boolean => {
    const before = state.grants.length;
    state.grants = state.grants.filter(
      (each) => each.service !== service || (each.refreshToken !== given && !(given in each.access)),
    );
    world.changed();
    return state.grants.length < before;
  };
  return { issueCode, exchange, accountOf, revoke };
}
export type Oauth = ReturnType<typeof createOauth>;
