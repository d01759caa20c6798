import type { AuthCredential, User } from 'firebase/auth';
import { loadConfig } from '../../lib/config.ts';
import { loadAuth } from '../../lib/firebase.ts';
import { openAccount } from '../../lib/open-account.ts';
import { announceSignIn } from '../../lib/session.tsx';
import { setSessionHint } from '../../lib/session-hint.ts';

/** A Google sign-in that waits for the person to prove that the account with the same address is theirs. */
export type PendingLink = { email: string; credential: AuthCredential };

/** Thrown where the address has an account with a password: Google may be connected once that has been entered. */
export class LinkNeeded extends Error {
  readonly pending: PendingLink;
  constructor(pending: PendingLink) {
    super('link needed');
    this.name = 'LinkNeeded';
    this.pending = pending;
  }
}

/** Thrown where the password is right and the address has not been confirmed yet. Nobody is signed in then. */
export class Unconfirmed extends Error {
  constructor() {
    super('e-mail address not confirmed');
    this.name = 'Unconfirmed';
  }
}

/** What follows every sign-in: the account is opened before the app shows anything of it. */
async function welcome(): Promise<void> {
  // From here on requests carry the token.
  setSessionHint(true);
  await openAccount();
  announceSignIn();
}

/**
 * Signs in; `link` is a Google sign-in to connect with the account on the way.
 * @throws FirebaseError, Unconfirmed
 */
export async function signInWithPassword(
  email: string,
  password: string,
  link: PendingLink | null,
): Promise<void> {
  const { auth, sdk } = await loadAuth();
  const { user } = await sdk.signInWithEmailAndPassword(auth, email.trim(), password);
  if (!user.emailVerified) {
    await sdk.signOut(auth);
    throw new Unconfirmed();
  }
  if (link !== null && link.email.toLowerCase() === user.email?.toLowerCase())
    await sdk.linkWithCredential(user, link.credential);
  await welcome();
}

/** Whether Auth is the emulator, whose Google window needs the network. */
export const isEmulated = async (): Promise<boolean> => (await loadConfig()).emulators !== null;

/**
 * Signs in by Google's own window.
 * @throws LinkNeeded, FirebaseError
 */
export async function signInWithGoogle(): Promise<void> {
  const { auth, sdk } = await loadAuth();
  try {
    await sdk.signInWithPopup(auth, new sdk.GoogleAuthProvider(), sdk.browserPopupRedirectResolver);
  } catch (error) {
    const credential = sdk.GoogleAuthProvider.credentialFromError(
      error as Parameters<typeof sdk.GoogleAuthProvider.credentialFromError>[0],
    );
    const email = (error as { customData?: { email?: string } }).customData?.email;
    const exists = (error as { code?: string }).code === 'auth/account-exists-with-different-credential';
    if (exists && credential !== null && email !== undefined) throw new LinkNeeded({ email, credential });
    throw error;
  }
  await welcome();
}

/** What Google would say about this person, for the Auth emulator, which takes it unsigned. */
const emulatedToken = (email: string): string =>
  JSON.stringify({ sub: `google-${email}`, email, email_verified: true, name: email.split('@')[0] });

/** The emulator's stand-in for Google's window: whoever has this address. Only the emulator accepts it. */
export async function signInWithEmulatedGoogle(email: string): Promise<void> {
  const { auth, sdk } = await loadAuth();
  await sdk.signInWithCredential(auth, sdk.GoogleAuthProvider.credential(emulatedToken(email)));
  await welcome();
}

/**
 * Has the person prove who they are before something that cannot be undone: by password, or by Google where the
 * account has none.
 * @throws FirebaseError
 */
export async function confirmIdentity(password: string | null): Promise<User> {
  const { auth, sdk } = await loadAuth();
  const user = auth.currentUser;
  if (user?.email === null || user?.email === undefined) throw new Error('nobody is signed in');
  if (password !== null)
    await sdk.reauthenticateWithCredential(user, sdk.EmailAuthProvider.credential(user.email, password));
  else if (await isEmulated())
    await sdk.reauthenticateWithCredential(
      user,
      sdk.GoogleAuthProvider.credential(emulatedToken(user.email)),
    );
  else
    await sdk.reauthenticateWithPopup(user, new sdk.GoogleAuthProvider(), sdk.browserPopupRedirectResolver);
  return user;
}
