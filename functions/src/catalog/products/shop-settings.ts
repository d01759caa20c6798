import { isDeepStrictEqual } from 'node:util';
import {
  defaultShopSettings,
  type ShopSettingsInput,
  type ShopSettingsView,
  shopSettingsSchema,
} from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { isAtLeast } from '@evergrow/domain/tenancy';
import type { Acting } from '../../api/membership.ts';
import { audit } from '../../kernel/audit.ts';
import { documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { Refusal } from '../../kernel/refusal.ts';

type By = { actor: string; requestId: string; now: Date };

const settingsAt = (tenantId: string) => documentAt(paths.shopSettings(tenantId), shopSettingsSchema);

/** What holds for the whole shop; the defaults where nobody has decided. */
export async function readShopSettings(tenantId: string): Promise<ShopSettingsView> {
  const stored = (await settingsAt(tenantId).get()).data();
  const { updatedAt, ...settings } = stored ?? defaultShopSettings(new Date(0));
  return { settings, version: stored ? updatedAt.toISOString() : null };
}

/**
 * Changes it, provided nobody else did meanwhile. Editors sort the shelves; taxes and how long things are held are the
 * admins'.
 * @throws Refusal('conflict' | 'forbidden')
 */
export async function putShopSettings(
  { tenantId, role }: Acting,
  { settings, version }: { settings: ShopSettingsInput; version: string | null },
  { actor, requestId, now }: By,
): Promise<ShopSettingsView> {
  const reference = settingsAt(tenantId);
  await db().runTransaction(async (transaction) => {
    const stored = (await transaction.get(reference)).data();
    if ((stored?.updatedAt.toISOString() ?? null) !== version) {
      throw new Refusal('conflict', 'Somebody changed this meanwhile: load it again');
    }
    const { taxes, holdMinutes } = stored ?? defaultShopSettings(now);
    const isMoney = !isDeepStrictEqual(taxes, settings.taxes) || holdMinutes !== settings.holdMinutes;
    if (isMoney && !isAtLeast(role, 'admin')) throw new Refusal('forbidden');
    transaction.set(reference, { ...settings, updatedAt: now });
    const target = 'settings/shop';
    audit(transaction, tenantId, { action: 'shopSettings.updated', actor, target, requestId }, now);
  });
  return { settings, version: now.toISOString() };
}
