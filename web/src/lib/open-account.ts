import { api } from './api.ts';
import { currentLocale } from './locale.tsx';

/**
 * Tells the API that somebody has signed in: it makes their `users/{uid}` where there is none, and settles whose the
 * account is where its address has only now been proven.
 * @throws ApiProblem `token_revoked` where the account had to be secured: they sign in once more
 */
export const openAccount = (): Promise<unknown> =>
  api.post('me', {
    body: { locale: currentLocale(), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
  });
