import type { User } from '@evergrow/domain/account';
import { DAY } from '@evergrow/domain/kernel';
import { makeUser } from '../factories/user.ts';
import { demoLogins } from '../logins.ts';
import type { Person } from '../people/person.ts';
import { planBrighthome } from '../tenants/brighthome/plan-brighthome.ts';
import { planEvergrow } from '../tenants/evergrow/plan-evergrow.ts';
import { planHabitlab } from '../tenants/habitlab/plan-habitlab.ts';
import { planPixelpantry } from '../tenants/pixelpantry/plan-pixelpantry.ts';
import { type TenantName, tenantNames } from '../tenants/tenant-name.ts';
import type { TenantPlan } from './tenant-plan.ts';

const planners = {
  evergrow: planEvergrow,
  brighthome: planBrighthome,
  pixelpantry: planPixelpantry,
  habitlab: planHabitlab,
} as const satisfies Record<TenantName, (now: number) => TenantPlan>;

export type PlatformPlan = {
  readonly tenants: readonly TenantPlan[];
  /** Everyone with an account, once. */
  readonly people: readonly Person[];
  readonly users: Readonly<Record<string, User>>;
};

/** Midnight UTC of the day `now` falls on: all demo data of a day is the same. */
export const startOfSeedDay = (now: Date): number => Math.floor(now.getTime() / DAY) * DAY;

/** The platform's own staff: in no tenant, with an account all the same. */
const platformStaff: readonly Person[] = demoLogins
  .filter(({ tenant }) => tenant === undefined)
  .map(({ uid, displayName, email }) => ({
    uid,
    displayName,
    email,
    locale: 'en',
    timeZone: 'Europe/Lisbon',
  }));

function userOf(
  { uid, displayName, locale, timeZone }: Person,
  tenants: readonly TenantPlan[],
  now: number,
): User {
  const own = tenants.flatMap((plan) => {
    const member = plan.members[uid];
    return member ? [{ plan, member }] : [];
  });
  const memberships = own.map(({ plan: { tenantId, tenant }, member: { role } }) => {
    const { slug, name, branding } = tenant;
    return [tenantId, { slug, name, role, accent: branding.accent }] as const;
  });
  const joined = own.map(({ member }) => member.joinedAt.getTime());
  return makeUser({
    displayName,
    locale,
    timeZone,
    memberships: Object.fromEntries(memberships),
    createdAt: new Date(joined.length > 0 ? Math.min(...joined) : now - 430 * DAY),
  });
}

/** Everything the seed writes, without writing it. The same for the same day. */
export function planPlatform(now: Date, names: readonly TenantName[] = tenantNames): PlatformPlan {
  const day = startOfSeedDay(now);
  const tenants = names.map((name) => planners[name](day));
  const everyone = [...platformStaff, ...tenants.flatMap(({ people }) => people)];
  const people = [...new Map(everyone.map((person) => [person.uid, person])).values()];
  const users = Object.fromEntries(people.map((person) => [person.uid, userOf(person, tenants, day)]));
  return { tenants, people, users };
}
