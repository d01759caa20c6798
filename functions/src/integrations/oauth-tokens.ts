import type { CalendarTokens } from '@evergrow/domain/integrations';
import { z } from 'zod';
import { askService } from './ask-service.ts';
import type { CalendarProvider } from './calendar-provider.ts';

const tokensSchema = z.object({
  access_token: z.string(),
  expires_in: z.number(),
  refresh_token: z.string().optional(),
});

/**
 * Tokens for a code and for a refresh token, as RFC 6749 sections 4.1.3 and 6 have it. A service that sends no new refresh
 * token means the one before.
 * @param client what every request says of who asks
 */
export function oauthTokens(
  url: string,
  client: Readonly<Record<string, string>>,
): Pick<CalendarProvider, 'exchange' | 'refresh'> {
  const ask = async (form: Record<string, string>, known = ''): Promise<CalendarTokens> => {
    const answer = await askService({ method: 'POST', url, form: { ...client, ...form } }, tokensSchema);
    return {
      refreshToken: answer.refresh_token ?? known,
      accessToken: answer.access_token,
      expiresAt: Date.now() + answer.expires_in * 1000,
    };
  };
  return {
    exchange: (code, verifier, redirectUri) =>
      ask({ grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: redirectUri }),
    refresh: (refreshToken) =>
      ask({ grant_type: 'refresh_token', refresh_token: refreshToken }, refreshToken),
  };
}

/** Where somebody is asked for access to their calendar. PKCE: RFC 7636, S256. */
export function consentUrl(
  page: string,
  asked: { clientId: string; state: string; challenge: string; redirectUri: string },
  more: Readonly<Record<string, string>>,
): string {
  const url = new URL(page);
  url.search = new URLSearchParams({
    client_id: asked.clientId,
    redirect_uri: asked.redirectUri,
    response_type: 'code',
    state: asked.state,
    code_challenge: asked.challenge,
    code_challenge_method: 'S256',
    ...more,
  }).toString();
  return url.href;
}
