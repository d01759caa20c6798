import { marketDays, marketLinkSchema } from '@evergrow/domain/catalog/market';
import {
  type Affiliate,
  type AffiliateRow,
  type AffiliateSettings,
  type AffiliateSettingsInput,
  affiliateSchema,
  askToRecommend,
  decideOnAffiliate,
  isDue,
  type MyAffiliate,
  outstanding,
} from '@evergrow/domain/commerce/affiliate';
import { paths } from '@evergrow/domain/kernel';
import { memberSchema } from '@evergrow/domain/tenancy';
import { FieldValue } from 'firebase-admin/firestore';
import { audit } from '../../kernel/audit.ts';
import { collectionAt, documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { isLostRace } from '../../kernel/optimistic.ts';
import { readPage } from '../../kernel/page.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { affiliateAt, counts, programmeOf, referralCodeOf, salesIn, settingsAt } from './affiliate-store.ts';

type By = { actor: string; requestId: string; now: Date };

/** Sales that are not settled one page speaks of; who has more of them sees the oldest ones. */
const mostOpen = 400;

const withoutDate = ({ updatedAt: _, ...settings }: AffiliateSettings): AffiliateSettingsInput => settings;

export const readAffiliateSettings = async (tenantId: string): Promise<AffiliateSettingsInput> =>
  withoutDate(await programmeOf(tenantId));

/** Changes who earns what from now on; sales that were made keep their terms. */
export async function putAffiliateSettings(
  tenantId: string,
  settings: AffiliateSettingsInput,
  { actor, requestId, now }: By,
): Promise<AffiliateSettingsInput> {
  const batch = db().batch();
  batch.set(settingsAt(tenantId), { ...settings, updatedAt: now });
  const target = 'settings/affiliates';
  audit(batch, tenantId, { action: 'affiliateSettings.updated', actor, target, requestId }, now);
  await batch.commit();
  return settings;
}

const rowOf = (id: string, affiliate: Affiliate): AffiliateRow => {
  const { uid: _uid, updatedAt: _updated, totals, createdAt, ...rest } = affiliate;
  return {
    ...rest,
    id,
    totals: Object.entries(totals).flatMap(([currency, sums]) =>
      sums
        ? [
            {
              currency: currency as keyof typeof totals,
              earned: sums.earned - sums.reversed,
              paid: sums.paid,
            },
          ]
        : [],
    ),
    createdAt: createdAt.toISOString(),
  };
};

/** Who recommends, the latest first. */
export async function listAffiliates(tenantId: string, cursor: string | undefined) {
  const all = collectionAt(paths.affiliates(tenantId), affiliateSchema);
  const page = await readPage(all, [{ field: 'createdAt', direction: 'desc' }], cursor);
  return { items: page.items.map((found) => rowOf(found.id, found.data())), nextCursor: page.nextCursor };
}

/** @throws Refusal('not_found') */
export async function decideAffiliate(
  tenantId: string,
  id: string,
  state: 'active' | 'paused' | 'refused',
  { actor, requestId, now }: By,
): Promise<AffiliateRow> {
  const reference = affiliateAt(tenantId, id);
  return await db().runTransaction(async (transaction) => {
    const affiliate = (await transaction.get(reference)).data();
    if (!affiliate) throw new Refusal('not_found');
    const decided = decideOnAffiliate(affiliate, state);
    transaction.update(reference, { ...decided, updatedAt: now });
    const target = `affiliate/${id}`;
    audit(
      transaction,
      tenantId,
      { action: 'affiliate.decided', actor, target, reason: state, requestId },
      now,
    );
    return rowOf(id, { ...affiliate, ...decided });
  });
}

/** Counts that a link was followed, by nobody knows whom. @throws Refusal('not_found') for one that counts for nothing */
export async function followLink(tenantId: string, code: string): Promise<{ windowDays: number }> {
  // Whether a way from the directory is one shows when something is bought: it says of what it was made for.
  if (marketLinkSchema.safeParse(code).success) return { windowDays: marketDays };
  const [programme, found] = await Promise.all([programmeOf(tenantId), affiliateAt(tenantId, code).get()]);
  const affiliate = found.data();
  if (!affiliate || !counts(affiliate, programme)) throw new Refusal('not_found');
  await found.ref.update({ clicks: FieldValue.increment(1) });
  return { windowDays: programme.windowDays };
}

/** What one person recommends by and has earned. */
export async function readMyAffiliate(tenantId: string, uid: string, now: Date): Promise<MyAffiliate> {
  const code = referralCodeOf(tenantId, uid);
  const [programme, found] = await Promise.all([programmeOf(tenantId), affiliateAt(tenantId, code).get()]);
  const affiliate = found.data();
  if (!affiliate) return { programme, me: null };
  const open = await salesIn(tenantId)
    .where('affiliateId', '==', code)
    .where('open', '==', true)
    .orderBy('payableAt', 'asc')
    .limit(mostOpen)
    .get();
  const { kind, state, asks, clicks, sales, totals } = affiliate;
  const sums = Object.entries(totals).flatMap(([name, total]) => {
    if (!total) return [];
    const currency = name as keyof typeof totals;
    const payable = open.docs
      .map((one) => one.data())
      .filter((sale) => sale.currency === currency && isDue(sale, now))
      .reduce((sum, sale) => sum + outstanding(sale), 0);
    const earned = total.earned - total.reversed;
    const held = Math.max(0, earned - total.paid - payable);
    return [{ currency, earned, held, payable: Math.max(0, payable), paid: total.paid }];
  });
  return { programme, me: { code, kind, state, asks, clicks, sales, sums } };
}

/**
 * Asks to recommend for a commission, or begins to invite friends; who does already stays as they are, but that somebody
 * who invites friends can ask for more.
 * @throws Refusal('forbidden') where the business takes nobody
 */
export async function applyAsAffiliate(
  tenantId: string,
  uid: string,
  { kind, about }: { kind: Affiliate['kind']; about: string },
  now: Date,
): Promise<MyAffiliate> {
  const programme = await programmeOf(tenantId);
  if (!(kind === 'affiliate' ? programme.on : programme.referralsOn)) throw new Refusal('forbidden');
  const reference = affiliateAt(tenantId, referralCodeOf(tenantId, uid));
  await db()
    .runTransaction(async (transaction) => {
      const [found, member] = [
        await transaction.get(reference),
        await transaction.get(documentAt(paths.member(tenantId, uid), memberSchema)),
      ];
      const before = found.data();
      if (before?.kind === 'affiliate' || before?.kind === kind || before?.asks) return;
      const asked = askToRecommend(before ?? null, kind, programme.needsApproval);
      const displayName = member.data()?.displayName ?? '';
      if (before) transaction.update(reference, { ...asked, about, updatedAt: now });
      else {
        transaction.create(reference, {
          ...{ uid, displayName, ...asked, about, clicks: 0, sales: 0, totals: {} },
          createdAt: now,
          updatedAt: now,
        });
      }
    })
    .catch((error: unknown) => {
      // Pressed twice: the other one made it.
      if (!isLostRace(error)) throw error;
    });
  return await readMyAffiliate(tenantId, uid, now);
}
