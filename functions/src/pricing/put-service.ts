import { offeringSchema } from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import {
  defaultService,
  type ServiceInput,
  type ServiceView,
  serviceSchema,
} from '@evergrow/domain/scheduling';
import { audit } from '../kernel/audit.ts';
import { documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { Refusal } from '../kernel/refusal.ts';
import { forgetServiceFacts } from '../scheduling/service-facts.ts';
import { quotedOfferingsAt } from './quoted-offerings.ts';

type By = { actor: string; requestId: string; now: Date };

/** What an editor works on; the defaults where nobody has set it up. */
export async function readService(tenantId: string, offeringId: string): Promise<ServiceView> {
  const [offering, stored] = await Promise.all([
    documentAt(paths.offering(tenantId, offeringId), offeringSchema).get(),
    documentAt(paths.service(tenantId, offeringId), serviceSchema).get(),
  ]);
  if (!offering.exists) throw new Refusal('offering_not_found');
  const found = stored.data();
  const { updatedAt, ...service } = found ?? defaultService(new Date(0));
  return { service, version: found ? updatedAt.toISOString() : null };
}

/**
 * Writes a service, provided nobody changed it since it was read.
 * @throws Refusal('offering_not_found' | 'conflict')
 */
export async function putService(
  tenantId: string,
  offeringId: string,
  { service, version }: { service: ServiceInput; version: string | null },
  { actor, requestId, now }: By,
): Promise<ServiceView> {
  const reference = documentAt(paths.service(tenantId, offeringId), serviceSchema);
  await db().runTransaction(async (transaction) => {
    const [offering, before, quotes] = await Promise.all([
      transaction.get(documentAt(paths.offering(tenantId, offeringId), offeringSchema)),
      transaction.get(reference),
      transaction.get(quotedOfferingsAt(tenantId)),
    ]);
    if (!offering.exists) throw new Refusal('offering_not_found');
    if ((before.data()?.updatedAt.toISOString() ?? null) !== version) {
      throw new Refusal('conflict', 'Somebody changed this meanwhile: load it again');
    }
    transaction.set(reference, { ...service, updatedAt: now });
    const { offeringIds = [], atClientIds = [] } = quotes.data() ?? {};
    transaction.set(quotedOfferingsAt(tenantId), {
      offeringIds: listed(offeringIds, offeringId, service.pricing !== null),
      atClientIds: listed(atClientIds, offeringId, service.atClient),
    });
    const target = `service/${offeringId}`;
    audit(transaction, tenantId, { action: 'service.updated', actor, target, requestId }, now);
  });
  forgetServiceFacts(tenantId, offeringId);
  return { service, version: now.toISOString() };
}

const listed = (ids: readonly string[], id: string, isListed: boolean): string[] => [
  ...ids.filter((other) => other !== id),
  ...(isListed ? [id] : []),
];
