import type { CreditGrant } from './credit-grant.ts';

/**
 * Credits after their end: what is still owed for them is owed no more, and counts as earned. The same object where they can
 * still be used, or where that was done and none came back since.
 */
export function lapseCredits(grant: CreditGrant, now: Date): CreditGrant {
  if (now < grant.expiresAt || grant.isLapsed) return grant;
  if (!grant.paid || grant.paid.owed === 0) return { ...grant, isLapsed: true };
  const { owed, lapsed, lapses } = grant.paid;
  return {
    ...grant,
    isLapsed: true,
    paid: { ...grant.paid, owed: 0, lapsed: lapsed + owed, lapses: lapses + 1 },
    updatedAt: now,
  };
}

/** Credits that can be used again, since somebody moved their end: what counted as earned is owed again. */
export function reviveCredits(grant: CreditGrant, now: Date): CreditGrant {
  if (now >= grant.expiresAt || !grant.isLapsed) return grant;
  if (!grant.paid || grant.paid.lapsed === 0) return { ...grant, isLapsed: false };
  const { owed, lapsed, lapses } = grant.paid;
  return {
    ...grant,
    isLapsed: false,
    paid: { ...grant.paid, owed: owed + lapsed, lapsed: 0, lapses: lapses + 1 },
    updatedAt: now,
  };
}
