import { mailService } from '../adapters/mail-service.ts';
import { environment } from '../kernel/environment.ts';
import type { Mail } from './mail-content.ts';
import { renderHtml, renderText } from './render-mail.ts';

/** Hands a mail to the mail service. Throws when it is not accepted: the caller retries. */
export async function sendMail(mail: Mail): Promise<void> {
  await mailService().send({
    to: mail.to,
    from: { email: environment().MAIL_FROM, name: mail.brand.name },
    ...(mail.brand.replyTo ? { replyTo: mail.brand.replyTo } : {}),
    subject: mail.content.subject,
    text: renderText(mail.content, mail.brand),
    html: renderHtml(mail.content, mail.brand, mail.locale),
    ...(mail.headers ? { headers: { ...mail.headers } } : {}),
    customArgs: { effectId: mail.effectId },
    trackingSettings: {
      clickTracking: { enable: false, enableText: false },
      openTracking: { enable: false },
    },
    ...(mail.attachments
      ? { attachments: mail.attachments.map((attachment) => ({ ...attachment, disposition: 'attachment' })) }
      : {}),
  });
}
