import {
  type Notification,
  type NotificationKind,
  notificationSchema,
  preferenceOf,
} from '@evergrow/domain/engagement';
import { DAY, paths } from '@evergrow/domain/kernel';
import { documentAt } from '../kernel/collection.ts';
import { isLostRace } from '../kernel/optimistic.ts';
import type { Brand, MailAttachment, MailContent } from './mail-content.ts';
import type { Recipient } from './recipient.ts';
import { sendMail } from './send-mail.ts';

export type Message = {
  kind: NotificationKind;
  params: Notification['params'];
  href: string;
  mail: MailContent;
  attachments?: readonly MailAttachment[];
  /** Sent whatever the preferences: receipts and what people must not miss. */
  essential?: boolean;
};

/**
 * Tells one person one thing, in the app and by mail, as their preferences say. `effectId` names the
 * notification, so that doing it again does not tell them twice in the app.
 */
export async function notify(
  tenantId: string,
  recipient: Recipient,
  brand: Brand,
  message: Message,
  effectId: string,
  now: Date,
): Promise<void> {
  const wanted = recipient.preferences[preferenceOf[message.kind]];
  if (wanted.inApp) {
    const reference = documentAt(paths.notification(tenantId, recipient.uid, effectId), notificationSchema);
    const { kind, params, href } = message;
    await reference
      .create({
        kind,
        params,
        href,
        createdAt: now,
        readAt: null,
        expiresAt: new Date(now.getTime() + 180 * DAY),
      })
      .catch((error: unknown) => {
        if (!isLostRace(error)) throw error;
      });
  }
  if (recipient.email && (wanted.email || message.essential)) {
    const { locale, email } = recipient;
    const attachments = message.attachments ? { attachments: message.attachments } : {};
    await sendMail({ to: email, locale, brand, content: message.mail, effectId, ...attachments });
  }
}
