import { addressReplacement } from './redact-addresses.ts';
import { contactReplacements, localPhoneReplacement } from './redact-contacts.ts';
import { redactNames } from './redact-names.ts';
import { numberReplacements } from './redact-numbers.ts';
import { replaceAllOf } from './replacement.ts';

/**
 * Free text without what identifies a person: e-mail addresses, links, accounts on networks, phone numbers, postal
 * addresses, bank and identity numbers, full dates and names, each replaced by a token such as `[name]`.
 * It would rather take too much than too little. Works on what people write in English, Spanish and, with less
 * certainty, the other languages of Europe; in scripts without capitals names go only where they are introduced.
 */
export function redact(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?(?:\n ?){2,}/gu, '\n\n');
  const withoutContacts = replaceAllOf(plain, contactReplacements);
  const withoutNumbers = replaceAllOf(withoutContacts, numberReplacements);
  return redactNames(replaceAllOf(withoutNumbers, [addressReplacement, localPhoneReplacement]));
}
