import { type Recommended, referralCodeSchema, sameMailbox } from '@evergrow/domain/commerce/affiliate';
import { type Currency, DAY, MINUTE } from '@evergrow/domain/kernel';
import type { Referral } from '@evergrow/domain/pricing';
import { recipientOf } from '../../engagement/recipient.ts';
import { knownCustomer } from '../stripe/customer.ts';
import { affiliateAt, counts, programmeOf } from './affiliate-store.ts';

type Buying = {
  /** Null for a visitor. */
  clientUid: string | null;
  currency: Currency;
  /** The tenant's: a credit is in it. */
  ownCurrency: Currency;
  /** What is bought, where all of it counts or none; left out where each thing counts for itself. */
  offeringIds?: readonly string[];
  /** The end of what is booked. */
  heldFrom?: Date;
  now: Date;
};

/**
 * Who recommended, where the link counts: known, active, followed within the window and not the buyer's own. When it was
 * followed is what the buyer's device says. Nothing is read where there was no link.
 */
export async function recommendedBy(
  tenantId: string,
  referral: Referral | null,
  { clientUid, currency, ownCurrency, offeringIds: bought, heldFrom, now }: Buying,
): Promise<Recommended | null> {
  const code = referral && referralCodeSchema.safeParse(referral.code).data;
  if (!referral || !code) return null;
  const [programme, found] = await Promise.all([programmeOf(tenantId), affiliateAt(tenantId, code).get()]);
  const affiliate = found.data();
  if (!affiliate || !counts(affiliate, programme)) return null;
  const age = now.getTime() - Date.parse(referral.at);
  if (!(age <= programme.windowDays * DAY && age >= -5 * MINUTE)) return null;
  if (affiliate.kind === 'customer' && currency !== ownCurrency) return null;
  if (clientUid !== null && (await isSamePerson(tenantId, affiliate.uid, clientUid))) return null;
  const { commissionPoints, referralCredit, holdDays, offeringIds } = programme;
  if (bought && offeringIds.length > 0 && !bought.some((id) => offeringIds.includes(id))) return null;
  const terms =
    affiliate.kind === 'affiliate'
      ? { points: commissionPoints, credit: 0, holdDays, offeringIds }
      : { points: 0, credit: referralCredit, holdDays, offeringIds };
  return { affiliateId: code, kind: affiliate.kind, terms, heldFrom: heldFrom ?? null };
}

/** The same account, the same customer of the payment service, or the same mailbox by another account. */
async function isSamePerson(tenantId: string, one: string, other: string): Promise<boolean> {
  if (one === other) return true;
  const [mine, theirs, me, them] = await Promise.all([
    knownCustomer(tenantId, one),
    knownCustomer(tenantId, other),
    recipientOf(one),
    recipientOf(other),
  ]);
  if (mine !== null && mine === theirs) return true;
  return me?.email != null && them?.email != null && sameMailbox(me.email, them.email);
}
