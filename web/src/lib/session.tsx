import type { User as Account, Membership } from '@evergrow/domain/account';
import type { User as AuthUser } from 'firebase/auth';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { loadAuth } from './firebase.ts';
import { clearQueries } from './query-cache.ts';
import { hasSessionHint, sessionEnded, setSessionHint } from './session-hint.ts';

export type Session =
  | { status: 'loading' }
  /** `ended`: the server ended a session that was going on here; `left`: the person did. */
  | { status: 'signedOut'; ended?: true; left?: true }
  | {
      status: 'signedIn';
      uid: string;
      email: string;
      emailVerified: boolean;
      displayName: string;
      /** Whether the account has a password, or signs in by Google only. */
      hasPassword: boolean;
      platformAdmin: boolean;
      /** `users/{uid}`, live; null until its first snapshot. */
      account: Account | null;
      /** Why the account cannot be read, or null. */
      accountError: unknown;
    };
export type SignedIn = Extract<Session, { status: 'signedIn' }>;

const SessionContext = createContext<Session>({ status: 'loading' });
/** Whether the session that ends next is ended by the person. */
let leaving = false;
const sessionStarted = 'evergrow:session-started';

async function describe(user: AuthUser): Promise<SignedIn> {
  const { claims } = await user.getIdTokenResult();
  return {
    status: 'signedIn',
    uid: user.uid,
    email: user.email ?? '',
    emailVerified: user.emailVerified,
    displayName: user.displayName ?? '',
    hasPassword: user.providerData.some(({ providerId }) => providerId === 'password'),
    platformAdmin: claims.platformAdmin === true,
    account: null,
    accountError: null,
  };
}

/** Tells the session that someone has just signed in on this page: a page that had no reason to ask Auth now has. */
export function announceSignIn(): void {
  leaving = false;
  setSessionHint(true);
  window.dispatchEvent(new Event(sessionStarted));
}

/** Follows who is signed in. Without a hint that someone is, Auth is not even loaded. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [session, setSession] = useState<Session>(() =>
    hasSessionHint() ? { status: 'loading' } : { status: 'signedOut' },
  );
  const [wanted, setWanted] = useState(hasSessionHint);

  useEffect(() => {
    const start = () => setWanted(true);
    window.addEventListener(sessionStarted, start);
    return () => window.removeEventListener(sessionStarted, start);
  }, []);

  useEffect(() => {
    const end = async () => {
      const { auth, sdk } = await loadAuth();
      await sdk.signOut(auth);
      setSession({ status: 'signedOut', ended: true });
    };
    const listener = () => void end();
    window.addEventListener(sessionEnded, listener);
    return () => window.removeEventListener(sessionEnded, listener);
  }, []);

  useEffect(() => {
    if (!wanted) return undefined;
    let alive = true;
    let stopAuth = () => {};
    let stopAccount = () => {};
    let uid: string | null = null;

    const follow = async (user: AuthUser | null) => {
      if (user?.uid !== uid) {
        stopAccount();
        stopAccount = () => {};
        if (uid !== null || user === null) clearQueries();
      }
      setSessionHint(user !== null);
      const isNew = user !== null && user.uid !== uid;
      uid = user?.uid ?? null;
      if (user === null)
        return setSession((now) =>
          now.status === 'signedOut' ? now : { status: 'signedOut', ...(leaving && { left: true }) },
        );
      const next = await describe(user);
      if (!alive || uid !== user.uid) return undefined;
      setSession((now) => ({
        ...next,
        account: now.status === 'signedIn' && now.uid === next.uid ? now.account : null,
      }));
      if (!isNew) return undefined;
      const { followAccount } = await import('./follow-account.ts');
      if (!alive || uid !== user.uid) return undefined;
      const tell = (change: Partial<SignedIn>) =>
        setSession((now) =>
          now.status === 'signedIn' && now.uid === user.uid ? { ...now, ...change } : now,
        );
      stopAccount = followAccount(user.uid, {
        next: (account) => tell({ account, accountError: null }),
        error: (accountError) => tell({ accountError }),
      });
      return undefined;
    };

    loadAuth().then(
      ({ auth, sdk }) => {
        if (alive) stopAuth = sdk.onIdTokenChanged(auth, (user) => void follow(user));
      },
      () => alive && setSession({ status: 'signedOut' }),
    );
    return () => {
      alive = false;
      stopAuth();
      stopAccount();
    };
  }, [wanted]);

  return <SessionContext value={session}>{children}</SessionContext>;
}

/** Who is here. `loading` only while a session hint is being checked. */
export const useSession = (): Session => useContext(SessionContext);

/** The person signed in. Only inside `RequireSignIn`. */
export function useSignedIn(): SignedIn {
  const session = useSession();
  if (session.status !== 'signedIn') throw new Error('useSignedIn outside RequireSignIn');
  return session;
}

/** The membership in the tenant with this slug and its id, or null where there is none. */
export function membershipBySlug(
  account: Account | null,
  slug: string,
): (Membership & { tenantId: string }) | null {
  for (const [tenantId, membership] of Object.entries(account?.memberships ?? {}))
    if (membership.slug === slug) return { ...membership, tenantId };
  return null;
}

/**
 * Ends the session on this device, and forgets what was typed in this tab: whoever sits down next must not read an
 * address. A page for the signed in then gives way to the home page.
 */
export async function signOut(): Promise<void> {
  leaving = true;
  const { auth, sdk } = await loadAuth();
  await sdk.signOut(auth);
  sessionStorage.clear();
}
