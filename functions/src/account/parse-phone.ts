import type { CountryCode } from 'libphonenumber-js';
import { Refusal } from '../kernel/refusal.ts';

/**
 * A number as people write it, in E.164.
 * @param country whose national numbers are meant, `ES`
 * @throws Refusal('phone_invalid') for what is no number, or one that cannot receive text messages
 */
export async function parsePhone(number: string, country: string | undefined): Promise<string> {
  // Metadata of all countries: 145 KB that only this needs.
  const { isSupportedCountry, parsePhoneNumberFromString } = await import('libphonenumber-js/max');
  const from = country && isSupportedCountry(country) ? (country as CountryCode) : undefined;
  const parsed = parsePhoneNumberFromString(number, from ? { defaultCountry: from } : undefined);
  const type = parsed?.getType();
  // Some countries (the United States among them) do not tell mobile numbers from others.
  const mobile = type === undefined || type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE';
  if (!parsed?.isValid() || !mobile) throw new Refusal('phone_invalid');
  return parsed.number;
}
