import { DAY, HOUR, type Millis } from '@evergrow/domain/kernel';
import type { Member, Role } from '@evergrow/domain/tenancy';
import { makeMember } from '../factories/member.ts';
import type { Person } from '../people/person.ts';
import type { Random } from '../random.ts';
import type { Sale } from './tenant-plan.ts';

export type Staffing = { readonly person: Person; readonly role: Role };

/** Days ago a tenant began, its staff came, and its providers joined. */
export const beganDaysAgo = 430;
const staffDaysAgo = 420;
const providerDaysAgo = [130, 400] as const;

function joinedAt(role: Role, first: Millis | undefined, now: Millis, random: Random): Millis {
  if (role === 'owner') return now - beganDaysAgo * DAY;
  if (role === 'provider') return now - random.int(...providerDaysAgo) * DAY + random.int(7, 18) * HOUR;
  if (role !== 'client') return now - staffDaysAgo * DAY + random.int(7, 18) * HOUR;
  return first === undefined
    ? now - random.int(2, 60) * DAY - random.int(0, 20) * HOUR
    : first - random.int(12, 150) * HOUR;
}

/** The members of a tenant. Clients join shortly before their first booking; the last act of each is in their bookings. */
export function membersOf(
  staffing: readonly Staffing[],
  sales: readonly Sale[],
  now: Millis,
  random: Random,
): Record<string, Member> {
  const acts = new Map<string, Millis[]>();
  const note = (uid: string, ...at: Millis[]) => acts.set(uid, [...(acts.get(uid) ?? []), ...at]);
  for (const { booking, order } of sales) {
    note(booking.clientUid, booking.createdAt.getTime(), order.paidAt?.getTime() ?? 0);
    if (booking.status === 'completed') note(booking.providerId, booking.end.getTime());
  }
  return Object.fromEntries(
    staffing.map(({ person: { uid, displayName }, role }) => {
      const own = (acts.get(uid) ?? []).filter((at) => at > 0);
      const joined = joinedAt(role, own.length > 0 ? Math.min(...own) : undefined, now, random);
      const isStaff = role !== 'client' && role !== 'provider';
      const active = Math.max(joined, ...own, isStaff ? now - random.int(1, 30) * HOUR : 0);
      const since = new Date(joined);
      return [
        uid,
        makeMember({
          uid,
          role,
          displayName,
          validSince: since,
          joinedAt: since,
          activeAt: new Date(active),
        }),
      ];
    }),
  );
}
