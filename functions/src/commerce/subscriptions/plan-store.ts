import { listingSchema, type Offering, offeringSchema } from '@evergrow/domain/catalog';
import { type Plan, type PlanDraft, planSchema } from '@evergrow/domain/commerce/subscription';
import { paths } from '@evergrow/domain/kernel';
import { audit } from '../../kernel/audit.ts';
import { collectionAt, documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { forgetTenant } from '../../tenancy/tenant-store.ts';

const planAt = (tenantId: string, offeringId: string) =>
  documentAt<Plan>(paths.plan(tenantId, offeringId), planSchema);

const offeringAt = (tenantId: string, offeringId: string) =>
  documentAt<Offering>(paths.offering(tenantId, offeringId), offeringSchema);

async function offeringOf(tenantId: string, offeringId: string): Promise<Offering> {
  const offering = (await offeringAt(tenantId, offeringId).get()).data();
  if (offering?.kind !== 'plan') throw new Refusal('offering_not_found');
  return offering;
}

/** How a plan is sold, for who edits it. @throws Refusal('offering_not_found') */
export async function planView(tenantId: string, offeringId: string) {
  await offeringOf(tenantId, offeringId);
  const found = await planAt(tenantId, offeringId).get();
  const stored = found.data();
  if (!stored) return { plan: null, version: null };
  const { meterId: _meter, createdAt: _created, updatedAt: _updated, ...plan } = stored;
  return { plan, version: found.updateTime?.toDate().toISOString() ?? null };
}

/**
 * Says how a plan is sold from now on. Who has it keeps what was agreed.
 * @throws Refusal('offering_not_found' | 'invalid_request' | 'conflict')
 */
export async function putPlan(
  tenantId: string,
  offeringId: string,
  { plan, version }: { plan: PlanDraft; version: string | null },
  by: { actor: string; requestId: string; now: Date },
) {
  const { now, actor, requestId } = by;
  await offeringOf(tenantId, offeringId);
  await checkIncluded(tenantId, offeringId, plan.includes);
  await optimistically(async () => {
    const reference = planAt(tenantId, offeringId);
    const found = await reference.get();
    const before = found.data();
    const known = found.updateTime?.toDate().toISOString() ?? null;
    if (known !== version) throw new Refusal('conflict', 'Somebody has changed this meanwhile');
    const after: Plan = {
      ...plan,
      meterId: before?.meterId ?? null,
      createdAt: before?.createdAt ?? now,
      updatedAt: now,
    };
    const batch = db().batch();
    if (found.updateTime) batch.update(reference, { ...after }, { lastUpdateTime: found.updateTime });
    else batch.create(reference, after);
    batch.update(db().doc(paths.tenant(tenantId)), { hasPlans: true });
    audit(batch, tenantId, { action: 'plan.updated', actor, target: `plan/${offeringId}`, requestId }, now);
    await batch.commit();
  });
  forgetTenant(tenantId);
  return await planView(tenantId, offeringId);
}

async function checkIncluded(tenantId: string, offeringId: string, includes: readonly string[]) {
  if (includes.length === 0) return;
  const found = await db().getAll(...includes.map((id) => offeringAt(tenantId, id)));
  const errors = found.flatMap((one, index) => {
    const kind = (one.data() as Offering | undefined)?.kind;
    const fits = kind === 'product' || kind === 'course' || kind === 'program';
    return fits && one.id !== offeringId ? [] : [{ path: `plan.includes.${index}`, message: 'not offered' }];
  });
  if (errors.length > 0) throw new Refusal('invalid_request', 'Something included is not there', errors);
}

/** A plan on sale, with its offering. @throws Refusal('offering_not_found') */
export async function planOnSale(tenantId: string, offeringId: string) {
  const [offering, found] = await Promise.all([
    offeringOf(tenantId, offeringId),
    planAt(tenantId, offeringId).get(),
  ]);
  const plan = found.data();
  if (!plan || !offering.published) throw new Refusal('offering_not_found');
  return { offering, plan };
}

/** A plan with its offering, on sale or not any more; null where either is gone. */
export async function planAsItIs(tenantId: string, offeringId: string) {
  const [offering, plan] = await Promise.all([
    offeringAt(tenantId, offeringId).get(),
    planAt(tenantId, offeringId).get(),
  ]);
  const [sold, terms] = [offering.data(), plan.data()];
  return sold && terms ? { offering: sold, plan: terms } : null;
}

export async function keepMeter(tenantId: string, offeringId: string, meterId: string): Promise<void> {
  await planAt(tenantId, offeringId).update({ meterId });
}

/** What offerings are called, and of what kind they are; those that are gone are left out. */
export async function offeringsNamed(tenantId: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const found = await db().getAll(...ids.map((id) => offeringAt(tenantId, id)));
  return found.flatMap((one) => {
    const offering = one.data() as Offering | undefined;
    return offering ? [{ offeringId: one.id, kind: offering.kind, title: offering.title }] : [];
  });
}

/** What a plan is, where nobody wrote a sentence about it. */
const firstParagraph = (description: string): string => description.split(/\n\s*\n/)[0]?.slice(0, 600) ?? '';

/** Plans shown on one page. */
const most = 50;

/** Every plan on sale, as buyers see it. */
export async function plansOnSale(tenantId: string) {
  const plans = await collectionAt<Plan>(paths.plans(tenantId), planSchema).limit(most).get();
  const shown = await Promise.all(
    plans.docs.map(async (found) => {
      const plan = found.data();
      const [offering, listing, includes] = await Promise.all([
        offeringAt(tenantId, found.id).get(),
        documentAt(paths.listing(tenantId, found.id), listingSchema).get(),
        offeringsNamed(tenantId, plan.includes),
      ]);
      const sold = offering.data();
      const prices = plan.prices.filter(({ active }) => active);
      if (!sold?.published || sold.kind !== 'plan' || prices.length === 0) return [];
      const { trialDays, cardForTrial, maxQuantity } = plan;
      return [
        {
          offeringId: found.id,
          title: sold.title,
          summary: listing.data()?.summary || firstParagraph(sold.description),
          prices,
          trialDays,
          cardForTrial,
          maxQuantity,
          includes: includes.map(({ offeringId, title }) => ({ offeringId, title })),
        },
      ];
    }),
  );
  return shown.flat();
}
