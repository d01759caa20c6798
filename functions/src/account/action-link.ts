import { environment } from '../kernel/environment.ts';
import { auth } from '../kernel/firebase.ts';

type Mode = 'verifyEmail' | 'resetPassword';

/**
 * A link to our own page that carries Firebase's one-time code; Firebase's page would show another name and another
 * language. `next` is a path of this site to go on to.
 */
export async function actionLink(mode: Mode, email: string, next: string | undefined): Promise<string> {
  const theirs =
    mode === 'verifyEmail'
      ? await auth().generateEmailVerificationLink(email)
      : await auth().generatePasswordResetLink(email);
  const code = new URL(theirs).searchParams.get('oobCode');
  if (!code) throw new Error('Firebase gave a link without a code');
  const link = new URL('/auth/action', environment().PUBLIC_URL);
  link.searchParams.set('mode', mode);
  link.searchParams.set('oobCode', code);
  if (next && isPathHere(next)) link.searchParams.set('next', next);
  return link.href;
}

/** `//elsewhere.example` and `/\elsewhere.example` begin with a slash too, and lead away. */
export function isPathHere(path: string): boolean {
  const base = 'https://here.invalid';
  return /^\/(?![/\\])/.test(path) && URL.canParse(path, base) && new URL(path, base).origin === base;
}
