import type { KeyUnder } from '../../lib/message-keys.ts';

type KeyOf =
  KeyUnder<'account', 'authErrors'> extends infer Key
    ? Key extends `${infer Name}.title`
      ? Name
      : never
    : never;

/** The `auth/…` code of whatever the Auth SDK threw, or the empty string. */
export function authCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return code.startsWith('auth/') ? code.slice(5) : '';
}

/** The text for it, or null where the shell's general texts say it. */
export function authErrorKey(error: unknown): KeyOf | null {
  switch (authCode(error)) {
    case 'invalid-credential':
    case 'invalid-login-credentials':
    case 'user-not-found':
    case 'wrong-password':
    case 'invalid-email':
      // One answer for a wrong address and a wrong password: it must not tell which addresses are known.
      return 'wrong';
    case 'user-disabled':
      return 'disabled';
    case 'too-many-requests':
      return 'tooMany';
    case 'popup-blocked':
      return 'popupBlocked';
    case 'expired-action-code':
    case 'invalid-action-code':
      return 'badLink';
    case 'weak-password':
    case 'password-does-not-meet-requirements':
      return 'weak';
    case 'user-mismatch':
      return 'mismatch';
    default:
      return null;
  }
}

/** Whether the person closed the Google window themselves, which is no error. */
export const wasDismissed = (error: unknown): boolean =>
  ['popup-closed-by-user', 'cancelled-popup-request', 'user-cancelled'].includes(authCode(error));
