import { MINUTE } from '@evergrow/domain/kernel';
import type { Consent } from '@evergrow/domain/privacy';
import type { Member } from '@evergrow/domain/tenancy';
import { makeConsent } from '../factories/consent.ts';
import type { ClientPerson } from '../people/person.ts';
import type { Random } from '../random.ts';

/** What the profiled clients agreed to, minutes after they joined. */
export const consentsOf = (
  clients: readonly ClientPerson[],
  profiled: ReadonlySet<string>,
  members: Readonly<Record<string, Member>>,
  random: Random,
): Record<string, Consent> =>
  Object.fromEntries(
    clients.flatMap(({ uid, locale }) => {
      const member = members[uid];
      if (!member || !profiled.has(uid)) return [];
      const givenAt = new Date(member.joinedAt.getTime() + random.int(4, 40) * MINUTE);
      const purposes = { matching: true, service: true, productResearch: random.chance(0.4) };
      return [[uid, makeConsent({ locale, purposes, givenAt })]];
    }),
  );
