import { userSchema } from '@evergrow/domain/account';
import type {
  CartReminderInput,
  OwnCartReminder,
  OwnCartReminders,
  StoppedReminders,
} from '@evergrow/domain/commerce/kept-cart';
import { paths } from '@evergrow/domain/kernel';
import { audit } from '../../kernel/audit.ts';
import { documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { tenantById } from '../../tenancy/tenant-store.ts';
import { readCartToken } from './cart-token.ts';
import {
  cartConsentAt,
  cartReminderSettingsAt,
  cartRemindersOf,
  withdrawCartConsent,
} from './kept-cart-store.ts';

type By = { actor: string; requestId: string; now: Date };

export async function readCartReminderSettings(tenantId: string): Promise<CartReminderInput> {
  const { on, afterHours } = await cartRemindersOf(tenantId);
  return { on, afterHours };
}

/** Decides whether and when carts are followed up, from now on. */
export async function putCartReminderSettings(
  tenantId: string,
  settings: CartReminderInput,
  { actor, requestId, now }: By,
): Promise<CartReminderInput> {
  const batch = db().batch();
  batch.set(cartReminderSettingsAt(tenantId), { ...settings, updatedAt: now });
  const target = 'settings/cartReminders';
  audit(batch, tenantId, { action: 'cartReminders.updated', actor, target, requestId }, now);
  await batch.commit();
  return settings;
}

/** Whether a business follows up carts, and whether this person agreed to it. */
export async function readOwnReminder(tenantId: string, uid: string): Promise<OwnCartReminder> {
  const [{ on }, consent] = await Promise.all([
    cartRemindersOf(tenantId),
    cartConsentAt(tenantId, uid).get(),
  ]);
  return { offered: on, agreedAt: consent.data()?.agreedAt.toISOString() ?? null };
}

/** Everywhere a person agreed. Reads one document for each business they are with. */
export async function listOwnReminders(uid: string): Promise<OwnCartReminders> {
  const user = (await documentAt(paths.user(uid), userSchema).get()).data();
  const memberships = Object.entries(user?.memberships ?? {});
  const consents = await Promise.all(memberships.map(([tenantId]) => cartConsentAt(tenantId, uid).get()));
  const items = memberships.flatMap(([tenantId, { name }], index) => {
    const agreedAt = consents[index]?.data()?.agreedAt;
    return agreedAt ? [{ tenantId, name, agreedAt: agreedAt.toISOString() }] : [];
  });
  return { items };
}

/** Takes a consent back for who has the mail, signed in or not. Doing it again changes nothing. @throws Refusal('not_found') */
export async function stopReminders(token: string): Promise<StoppedReminders> {
  const { tenantId, clientUid } = await readCartToken('stop', token);
  await withdrawCartConsent(tenantId, clientUid);
  const tenant = await tenantById(tenantId);
  if (!tenant) throw new Refusal('not_found');
  return { name: tenant.name, slug: tenant.slug };
}
