import { fewLeft, stockSchema } from '@evergrow/domain/catalog';
import { tenantSchema } from '@evergrow/domain/tenancy';
import { fromFirestore } from '../../kernel/collection.ts';
import { followMarket } from '../market/keep-market.ts';
import { fileProductSearch } from './product-search-file.ts';

/** What of a tenant its search depends on. */
const shopPart = (data: unknown): string => {
  const tenant = tenantSchema.safeParse(fromFirestore(data)).data;
  if (!tenant) return '';
  return JSON.stringify([tenant.published, tenant.suspended, tenant.currency, tenant.locale]);
};

/** What of a tenant the directory of all businesses says besides. */
const listedPart = (data: unknown): string => {
  const tenant = tenantSchema.safeParse(fromFirestore(data)).data;
  return JSON.stringify([tenant?.name, tenant?.country]);
};

/** Shows, hides or changes a tenant's shop as the tenant changes; its name and looks are not in it. */
export async function followTenant(tenantId: string, before: unknown, after: unknown): Promise<void> {
  if (shopPart(before) !== shopPart(after)) await fileProductSearch.keepShop(tenantId, new Date());
  else if (listedPart(before) !== listedPart(after)) await followMarket(tenantId, new Date());
}

/** What anybody sees of a stock: enough, few or none of each. A sale mostly changes nothing of it. */
const shownStock = (data: unknown): string => {
  const levels = stockSchema.safeParse(fromFirestore(data)).data?.levels ?? {};
  const left = Object.entries(levels).map(([level, { onHand, reserved }]): [string, number] => {
    const free = onHand - reserved;
    return [level, free <= 0 ? 0 : free <= fewLeft ? 1 : 2];
  });
  return JSON.stringify(left.sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** Follows a stock where it runs out, runs low or is filled up. */
export async function followStock(
  tenantId: string,
  offeringId: string,
  before: unknown,
  after: unknown,
): Promise<void> {
  if (shownStock(before) !== shownStock(after))
    await fileProductSearch.keep(tenantId, [offeringId], new Date());
}

/** Follows an offering or its listing. */
export const followProduct = (tenantId: string, offeringId: string): Promise<void> =>
  fileProductSearch.keep(tenantId, [offeringId], new Date());

/** Follows the shop's categories, and what of it is in the directory of all businesses. Other settings are none of the search's. */
export async function followSettings(tenantId: string, name: string): Promise<void> {
  if (name === 'market') await followMarket(tenantId, new Date());
  if (name === 'shop') await fileProductSearch.keepShop(tenantId, new Date());
}
