import { MINUTE } from '@evergrow/domain/kernel';
import { z } from 'zod';
import { askJson } from './ask-json.ts';

const tokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.number() });

/**
 * An OAuth access token, fetched when there is none or it is about to end; many at once ask for it once (RFC 6749 §4.4, §6).
 * @param request the token request
 */
export function accessTokens(
  service: string,
  request: () => { url: string; headers: Record<string, string>; body: string },
) {
  let held: { token: Promise<string>; until: number } | null = null;
  return {
    get(): Promise<string> {
      if (held && held.until > Date.now()) return held.token;
      const mine = { token: fetchToken(), until: Date.now() + MINUTE };
      held = mine;
      mine.token.catch(() => {
        if (held === mine) held = null;
      });
      return mine.token;
    },
    /** The service said that the token counts no more. */
    forget() {
      held = null;
    },
  };

  async function fetchToken(): Promise<string> {
    const asked = Date.now();
    const answer = await askJson(service, { method: 'POST', ...request() }, tokenSchema);
    if (held) held.until = asked + answer.expires_in * 1000 - MINUTE;
    return answer.access_token;
  }
}
