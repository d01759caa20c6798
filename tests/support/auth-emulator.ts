import { z } from 'zod';

const sessionSchema = z.object({ localId: z.string(), idToken: z.string(), refreshToken: z.string() });
export type AuthSession = z.infer<typeof sessionSchema>;

const toolkit = (path: string) =>
  `http://${process.env.FIREBASE_AUTH_EMULATOR_HOST}/identitytoolkit.googleapis.com/v1/${path}?key=local`;

async function ask(url: string, body: unknown): Promise<Record<string, unknown>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Record<string, unknown>;
  if (response.ok) return answer;
  throw new Error(z.object({ error: z.object({ message: z.string() }) }).parse(answer).error.message);
}

/** What the web SDK does when somebody signs in with a password. */
export const signInWithPassword = async (email: string, password: string): Promise<AuthSession> =>
  sessionSchema.parse(
    await ask(toolkit('accounts:signInWithPassword'), { email, password, returnSecureToken: true }),
  );

/** What anybody with the public key can do past our API: an account without a confirmed address. */
export const signUpDirectly = async (email: string, password: string): Promise<AuthSession> =>
  sessionSchema.parse(await ask(toolkit('accounts:signUp'), { email, password, returnSecureToken: true }));

/**
 * Google's pop-up, as far as Firebase is concerned. The emulator takes the claims instead of a signed token.
 * With `linkTo`, what an account's settings do: the sign-in is added to the account of that ID token.
 */
export const signInWithGoogle = async (
  claims: { sub: string; email: string; name?: string; email_verified?: boolean },
  linkTo?: string,
): Promise<AuthSession> =>
  sessionSchema.parse(
    await ask(toolkit('accounts:signInWithIdp'), {
      postBody: new URLSearchParams({
        id_token: JSON.stringify({ email_verified: true, ...claims }),
        providerId: 'google.com',
      }).toString(),
      requestUri: 'http://localhost',
      returnSecureToken: true,
      returnIdpCredential: false,
      ...(linkTo ? { idToken: linkTo } : {}),
    }),
  );

/** What a client does every hour: a new ID token for its refresh token. */
export async function refresh(refreshToken: string): Promise<string> {
  const url = `http://${process.env.FIREBASE_AUTH_EMULATOR_HOST}/securetoken.googleapis.com/v1/token?key=local`;
  const answer = await ask(url, { grantType: 'refresh_token', refreshToken });
  return z.object({ id_token: z.string() }).parse(answer).id_token;
}

/** Follows the link of a confirmation mail. */
export const confirmAddress = async (oobCode: string): Promise<void> =>
  void (await ask(toolkit('accounts:update'), { oobCode }));

/** Follows the link of a password mail. */
export const choosePassword = async (oobCode: string, newPassword: string): Promise<void> =>
  void (await ask(toolkit('accounts:resetPassword'), { oobCode, newPassword }));
