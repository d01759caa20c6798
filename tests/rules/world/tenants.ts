import { paths } from '@evergrow/domain/kernel';
import type { Member, Role, Tenant } from '@evergrow/domain/tenancy';
import { signedInAt } from './actors.ts';
import type { Documents } from './world.ts';

/** The tenant in which nearly everything is tried. */
export const acme = 'acme';
/** As `acme` in all but its one member: whoever belongs to `acme` is a stranger here. */
export const other = 'other';
/** As `acme`, suspended. */
export const closed = 'closed';

const day = (month: string): Date => new Date(`2026-${month}T09:00:00.000Z`);

export const tenantDocument = (slug: string, suspended: boolean): Tenant => ({
  name: 'Acme Coaching',
  tagline: 'Talk it through',
  description: 'Coaching for people who change direction.',
  modules: ['matching', 'sessions'],
  branding: { accent: '#0f766e', logoPath: null, colorScheme: 'auto' },
  locale: 'en',
  currency: 'EUR',
  timeZone: 'Europe/Madrid',
  country: 'ES',
  published: true,
  slug,
  kind: 'coaching',
  suspended,
  intakeKey: { keyId: 'intake-1', publicKey: 'cHVibGljLWtleQ' },
  createdAt: day('01-10'),
  updatedAt: day('01-10'),
});

const staff: Readonly<Record<string, Role>> = {
  unverified: 'owner',
  revoked: 'owner',
  client: 'client',
  otherClient: 'client',
  provider: 'provider',
  otherProvider: 'provider',
  editor: 'editor',
  admin: 'admin',
  owner: 'owner',
};

/** A second after the sign-in: too late for a token of that sign-in. */
const afterSignIn = new Date((signedInAt + 1) * 1000);

const member = (uid: string, role: Role): Member => ({
  uid,
  role,
  displayName: `The ${uid}`,
  // The very second of the sign-in still counts.
  validSince: uid === 'revoked' ? afterSignIn : new Date(signedInAt * 1000),
  joinedAt: day('02-01'),
  activeAt: day('03-01'),
});

const membersOf = (t: string): Readonly<Record<string, Role>> =>
  t === other ? { otherOwner: 'owner' } : staff;

/** The tenant and its members. */
export const tenantDocuments = (t: string): Documents => ({
  [paths.tenant(t)]: tenantDocument(t, t === closed),
  ...Object.fromEntries(
    Object.entries(membersOf(t)).map(([uid, role]) => [paths.member(t, uid), member(uid, role)]),
  ),
});
