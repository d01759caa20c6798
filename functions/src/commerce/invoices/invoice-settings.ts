import {
  type InvoiceSettings,
  type InvoiceSettingsInput,
  type InvoiceSettingsView,
  invoiceSettingsSchema,
  noInvoices,
} from '@evergrow/domain/commerce/invoice';
import { paths } from '@evergrow/domain/kernel';
import { audit } from '../../kernel/audit.ts';
import { documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { Refusal } from '../../kernel/refusal.ts';

type By = { actor: string; requestId: string; now: Date };

const settingsAt = (tenantId: string) => documentAt(paths.invoiceSettings(tenantId), invoiceSettingsSchema);

/** Null where nobody has decided anything. */
export const invoiceSettingsOf = async (tenantId: string): Promise<InvoiceSettings | null> =>
  (await settingsAt(tenantId).get()).data() ?? null;

/** Who issues invoices, and how they are numbered; the defaults where nobody has decided. */
export async function readInvoiceSettings(tenantId: string): Promise<InvoiceSettingsView> {
  const stored = await invoiceSettingsOf(tenantId);
  if (!stored) return { settings: noInvoices, version: null };
  const { since: _since, updatedAt, ...settings } = stored;
  return { settings, version: updatedAt.toISOString() };
}

/**
 * Changes it, provided nobody else did meanwhile. What was issued stays as it is.
 * @throws Refusal('conflict')
 */
export async function putInvoiceSettings(
  tenantId: string,
  { settings, version }: { settings: InvoiceSettingsInput; version: string | null },
  { actor, requestId, now }: By,
): Promise<InvoiceSettingsView> {
  const reference = settingsAt(tenantId);
  await db().runTransaction(async (transaction) => {
    const stored = (await transaction.get(reference)).data();
    if ((stored?.updatedAt.toISOString() ?? null) !== version) {
      throw new Refusal('conflict', 'Somebody changed this meanwhile: load it again');
    }
    const since = settings.issue ? (stored?.since ?? now) : null;
    transaction.set(reference, { ...settings, since, updatedAt: now });
    const target = 'settings/invoices';
    audit(transaction, tenantId, { action: 'invoiceSettings.updated', actor, target, requestId }, now);
  });
  return { settings, version: now.toISOString() };
}
