import type { Role } from '@evergrow/domain/tenancy';
import type { TenantName } from './tenants/tenant-name.ts';

/** Who to sign in as to see a tenant from one role's side. The platform's own staff belong to no tenant. */
export type DemoLogin = {
  readonly tenant?: TenantName;
  readonly role: Role | 'platformAdmin';
  readonly uid: string;
  readonly email: string;
  readonly password: string;
  readonly displayName: string;
};

/** One password for all demo logins. They only ever exist in emulators. */
export const demoPassword = 'evergrow-demo';

const login = (
  tenant: TenantName | undefined,
  role: DemoLogin['role'],
  uid: string,
  displayName: string,
): DemoLogin => ({
  ...(tenant ? { tenant } : {}),
  role,
  uid,
  email: tenant === undefined ? 'platform.admin@example.com' : `${tenant}.${role}@example.com`,
  password: demoPassword,
  displayName,
});

export const demoLogins: readonly DemoLogin[] = [
  login('evergrow', 'owner', 'evergrow-owner', 'Marguerite Ashgrove'),
  login('evergrow', 'admin', 'evergrow-admin', 'Tobias Lindqvist-Amara'),
  login('evergrow', 'editor', 'evergrow-editor', 'Nuria Castellvell'),
  login('evergrow', 'provider', 'duarte-queimado', 'Duarte Queimado'),
  login('evergrow', 'client', 'evergrow-client', 'Robin Calloway'),
  {
    ...login('evergrow', 'client', 'evergrow-client-011', 'Rhys Pendragon-Hill'),
    email: 'rhys.pendragon.hill@example.com',
  },
  login('brighthome', 'owner', 'brighthome-owner', 'Loretta Vasquez-Bright'),
  login('brighthome', 'admin', 'brighthome-admin', 'Curtis Okafor-Dean'),
  login('brighthome', 'editor', 'brighthome-editor', 'Hollis Tremont'),
  login('brighthome', 'provider', 'rosalind-achebe', 'Rosalind Achebe'),
  login('brighthome', 'client', 'brighthome-client', 'Penelope Strand'),
  login('pixelpantry', 'owner', 'pixelpantry-owner', 'Jonty Marchbanks'),
  login('pixelpantry', 'admin', 'pixelpantry-admin', 'Saoirse Kettering'),
  login('pixelpantry', 'editor', 'pixelpantry-editor', 'Obi Trelawney'),
  login('pixelpantry', 'provider', 'juniper-halvorsen', 'Juniper Halvorsen'),
  login('pixelpantry', 'client', 'pixelpantry-client', 'Felix Marlowe-Okeke'),
  {
    ...login('pixelpantry', 'client', 'pixelpantry-client-015', 'Bronwen Thackery'),
    email: 'bronwen.thackery@example.com',
  },
  login('habitlab', 'owner', 'habitlab-owner', 'Martina Olabarría'),
  login('habitlab', 'admin', 'habitlab-admin', 'Gael Montesdeoca'),
  login('habitlab', 'editor', 'habitlab-editor', 'Leire Zubikarai'),
  login('habitlab', 'provider', 'noelia-fuentearmegil', 'Noelia Fuentearmegil'),
  login('habitlab', 'client', 'habitlab-client', 'Iván Peñarrubia'),
  login(undefined, 'platformAdmin', 'platform-admin', 'Sigrid Holloway'),
];

/**
 * The demo login of a role.
 * @throws RangeError when there is none
 */
export function demoLogin(tenant: TenantName, role: Role): DemoLogin {
  const found = demoLogins.find((candidate) => candidate.tenant === tenant && candidate.role === role);
  if (!found) throw new RangeError(`no demo login for ${role} of ${tenant}`);
  return found;
}
