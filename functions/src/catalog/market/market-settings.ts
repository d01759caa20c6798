import { directorySchema, offeringSchema } from '@evergrow/domain/catalog';
import type { MarketChoice, MarketView } from '@evergrow/domain/catalog/market';
import { paths } from '@evergrow/domain/kernel';
import type { Tenant } from '@evergrow/domain/tenancy';
import { audit } from '../../kernel/audit.ts';
import { collectionAt, documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { followMarket, marketSettingsAt } from './keep-market.ts';

type By = { actor: string; requestId: string; now: Date };
/** As many as can be chosen among by hand. */
const most = 500;

/** What of a tenant is in the directory, and what there is to choose among. */
export async function readMarketSettings(tenantId: string, tenant: Tenant): Promise<MarketView> {
  const [settings, offerings, directory] = await Promise.all([
    marketSettingsAt(tenantId).get(),
    collectionAt(paths.offerings(tenantId), offeringSchema).where('published', '==', true).limit(most).get(),
    documentAt(paths.directory(tenantId), directorySchema).get(),
  ]);
  const { listed = false, hiddenOfferingIds = [], hiddenProviderIds = [], updatedAt } = settings.data() ?? {};
  const titled = (items: readonly { id: string; title: string }[]) =>
    items.toSorted((a, b) => a.title.localeCompare(b.title)).slice(0, most);
  return {
    listed,
    hiddenOfferingIds,
    hiddenProviderIds,
    updatedAt: updatedAt?.toISOString() ?? null,
    open: tenant.published && !tenant.suspended,
    offerings: titled(offerings.docs.map((one) => ({ id: one.id, title: one.data().title }))),
    providers: titled(
      Object.values(directory.data()?.cards ?? {}).map(({ id, displayName }) => ({ id, title: displayName })),
    ),
  };
}

/** Decides what of a tenant is in the directory. It is there, or gone, when this answers; copies on the way end in a minute. */
export async function putMarketSettings(
  tenantId: string,
  choice: MarketChoice,
  { actor, requestId, now }: By,
): Promise<void> {
  const batch = db().batch();
  batch.set(marketSettingsAt(tenantId), { ...choice, updatedAt: now });
  const target = 'settings/market';
  audit(batch, tenantId, { action: 'market.updated', actor, target, requestId }, now);
  await batch.commit();
  await followMarket(tenantId, now);
}
