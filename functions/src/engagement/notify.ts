import {
  type Notification,
  type NotificationKind,
  notificationSchema,
  preferenceOf,
} from '@evergrow/domain/engagement';
import { DAY, paths } from '@evergrow/domain/kernel';
import { documentAt } from '../kernel/collection.ts';
import { isLostRace } from '../kernel/optimistic.ts';
import { allOf } from './all-of.ts';
import { type MailAttachment, type MailContent, tenantBrand } from './mail-content.ts';
import type { Recipient } from './recipient.ts';
import { sendMail } from './send-mail.ts';
import { sendAtLeastOnce } from './send-once.ts';
import type { Telling } from './telling.ts';
import { type Text, textPerson } from './text-person.ts';

export type Message = {
  kind: NotificationKind;
  params: Notification['params'];
  href: string;
  /** Null: for the app alone. */
  mail: MailContent | null;
  attachments?: readonly MailAttachment[];
  /** Only for what cannot wait until somebody looks at their mail. */
  text?: Text;
  /** Mailed whatever the preferences: receipts and what people must not miss. */
  essential?: boolean;
};

/**
 * Tells one person one thing, in the app, by mail and by text message, as their preferences say: each once, however often
 * it is tried.
 * @param effectId names what is told to whom
 * @throws the first failure, after everything else was sent
 */
export async function notify(
  telling: Telling,
  recipient: Recipient,
  message: Message,
  effectId: string,
): Promise<void> {
  const { text } = message;
  const wanted = recipient.preferences[preferenceOf[message.kind]];
  const texted = text && 'sms' in wanted && wanted.sms;
  await allOf([
    ...(wanted.inApp && !telling.textOnly ? [() => show(telling, recipient, message, effectId)] : []),
    ...((wanted.email || message.essential) && !telling.textOnly
      ? [() => mail(telling, recipient, message, effectId)]
      : []),
    ...(texted ? [() => textPerson(telling, recipient, text, effectId)] : []),
  ]);
}

async function show(
  { tenantId, now }: Telling,
  { uid }: Recipient,
  { kind, params, href }: Message,
  effectId: string,
): Promise<void> {
  const reference = documentAt(paths.notification(tenantId, uid, effectId), notificationSchema);
  const expiresAt = new Date(now.getTime() + 180 * DAY);
  await reference
    .create({ kind, params, href, createdAt: now, readAt: null, expiresAt })
    .catch((error: unknown) => {
      if (!isLostRace(error)) throw error;
    });
}

async function mail(
  { tenantId, tenant, now }: Telling,
  { email, locale }: Recipient,
  message: Message,
  effectId: string,
): Promise<void> {
  const { mail: content } = message;
  if (!email || !content) return;
  const attachments = message.attachments ? { attachments: message.attachments } : {};
  const brand = tenantBrand(tenant);
  await sendAtLeastOnce(tenantId, `${effectId}_mail`, now, () =>
    sendMail({ to: email, locale, brand, content, effectId, ...attachments }),
  );
}
