import type { Locale } from '@evergrow/domain/kernel';
import { platformBrand } from '../engagement/mail-content.ts';
import { sendMail } from '../engagement/send-mail.ts';
import { newId } from '../kernel/random.ts';
import { type AccountMail, accountMailWords } from './mail-words.ts';

/** Sends a mail about somebody's account, with one button that leads to `url`. */
export async function sendAccountMail(
  mail: AccountMail,
  to: string,
  locale: Locale,
  url: string,
): Promise<void> {
  const { subject, heading, body, action, footnote } = accountMailWords(locale, mail);
  await sendMail({
    to,
    locale,
    brand: platformBrand(),
    content: { subject, heading, paragraphs: [body], action: { label: action, url }, footnote },
    effectId: newId(),
  });
}
