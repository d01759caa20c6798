import { paths } from '@evergrow/domain/kernel';
import type { Role } from '@evergrow/domain/tenancy';
import { makeMember } from '@evergrow/seed/factories/member';
import { makeTenant } from '@evergrow/seed/factories/tenant';
import { signedInAt } from './actors.ts';
import type { Documents } from './world.ts';

/** The tenant in which nearly everything is tried. */
export const acme = 'acme';
/** As `acme` in all but its one member: whoever belongs to `acme` is a stranger here. */
export const other = 'other';
/** As `acme`, suspended. */
export const closed = 'closed';

/** The key that intakes are sealed to. */
export const intakeKeyId = 'intake-1';

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

/** The last millisecond of the second of the sign-in: it still counts. */
const atSignIn = new Date(signedInAt * 1000 + 999);
/** Too late for that sign-in. */
const afterSignIn = new Date((signedInAt + 1) * 1000);

const membersOf = (t: string): Readonly<Record<string, Role>> =>
  t === other ? { otherOwner: 'owner' } : staff;

const member = (uid: string, role: Role) =>
  makeMember({ uid, role, validSince: uid === 'revoked' ? afterSignIn : atSignIn });

/** The tenant and its members. */
export const tenantDocuments = (t: string): Documents => ({
  [paths.tenant(t)]: makeTenant({
    slug: t,
    suspended: t === closed,
    intakeKey: { keyId: intakeKeyId, publicKey: 'cHVibGlj' },
  }),
  ...Object.fromEntries(
    Object.entries(membersOf(t)).map(([uid, role]) => [paths.member(t, uid), member(uid, role)]),
  ),
});
