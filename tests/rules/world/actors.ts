import type { TokenOptions } from '@firebase/rules-unit-testing';

/** When every actor signed in, in seconds since 1970. */
export const signedInAt = 1_790_000_000;

type Actor = { readonly uid: string; readonly token: TokenOptions } | null;

const person = (uid: string, claims: TokenOptions = {}): Actor => ({
  uid,
  token: { auth_time: signedInAt, email: `${uid}@example.com`, email_verified: true, ...claims },
});

/** Everybody who tries the rules. Who is a member of what stands in `members.ts`. */
export const actors = {
  anonymous: null,
  stranger: person('stranger'),
  /** An owner in everything but the confirmed address. */
  unverified: person('unverified', { email_verified: false }),
  /** An owner who signed out everywhere after this sign-in. */
  revoked: person('revoked'),
  /** Owner of another tenant. */
  otherOwner: person('otherOwner'),
  platformAdmin: person('platformAdmin', { platformAdmin: true }),
  client: person('client'),
  otherClient: person('otherClient'),
  provider: person('provider'),
  otherProvider: person('otherProvider'),
  editor: person('editor'),
  admin: person('admin'),
  owner: person('owner'),
} as const satisfies Record<string, Actor>;

export type ActorName = keyof typeof actors;
export const actorNames = Object.keys(actors) as ActorName[];
