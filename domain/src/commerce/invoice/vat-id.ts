import type { Country } from '../../kernel/index.ts';

/**
 * How each member of the European Union writes its VAT numbers, after the letters of the country.
 * https://taxation-customs.ec.europa.eu/vat-identification-numbers_en ; https://ec.europa.eu/taxation_customs/vies/#/faq (Q11)
 */
const patterns: Partial<Record<Country, RegExp>> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  ES: /^([A-Z]\d{7}[A-Z0-9]|\d{8}[A-Z])$/,
  FI: /^\d{8}$/,
  FR: /^[A-HJ-NP-Z0-9]{2}\d{9}$/,
  GR: /^\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^(\d{7}[A-W][A-I]?|\d[A-Z+*]\d{5}[A-W])$/,
  IT: /^\d{11}$/,
  LT: /^(\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^[A-Z0-9+*]{10}\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{10}01$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
};

/** Greece's numbers begin with other letters than its country code. */
const lettersOf = (country: Country): string => (country === 'GR' ? 'EL' : country);

/** In capitals, without what people put between digits. */
const tidyTaxId = (text: string): string => text.toUpperCase().replaceAll(/[\s.\-/]/g, '');

/**
 * A VAT number of the European Union as it is printed, with its country's letters, whether it was given with them or not.
 * Null where the country is not in the Union, or its numbers are not written so; whether it was ever given out, only the
 * Union's own service knows.
 */
export function euVatId(country: Country, taxId: string): string | null {
  const pattern = patterns[country];
  if (!pattern) return null;
  const letters = lettersOf(country);
  const tidy = tidyTaxId(taxId);
  const digits = tidy.startsWith(letters) && !pattern.test(tidy) ? tidy.slice(letters.length) : tidy;
  return pattern.test(digits) ? `${letters}${digits}` : null;
}

/** Whether a country's VAT numbers are known, so that one can be told to be mistyped. */
export const hasEuVat = (country: Country): boolean => patterns[country] !== undefined;

/**
 * Whether an invoice that has no tax is one on which the buyer owes it (reverse charge): both have VAT numbers of the Union, of
 * different countries. https://eur-lex.europa.eu/eli/dir/2006/112 , articles 196 and 226 (11a)
 */
export function isReverseCharge(sellerTaxId: string, buyer: { country: Country; taxId: string }): boolean {
  const theirs = euVatId(buyer.country, buyer.taxId);
  const ours = (Object.keys(patterns) as Country[]).find((country) => {
    const vatId = euVatId(country, sellerTaxId);
    return vatId !== null && tidyTaxId(sellerTaxId) === vatId;
  });
  return theirs !== null && ours !== undefined && ours !== buyer.country;
}
