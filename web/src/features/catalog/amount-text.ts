import { type Currency, currencyExponents } from '@evergrow/domain/kernel';

/**
 * Minor units of what a person typed: `45`, `45.5`, `45,50` and `1.250,00` are read alike. The last point or comma
 * counts as the decimal sign when no more digits follow it than the currency has.
 * @returns null where that is no amount of this currency, or above what can be paid
 */
export function readAmount(text: string, currency: Currency): number | null {
  const exponent = currencyExponents[currency];
  const plain = text.replaceAll(/[\s'’]/g, '');
  const match = /^(\d[\d.,]*?)(?:[.,](\d*))?$/.exec(plain);
  if (!match) return null;
  const [, lead = '', tail = ''] = match;
  const decimal = tail.length <= exponent;
  if (!decimal && tail.length !== 3) return null;
  if (/[.,]/.test(lead) && !/^\d{1,3}([.,]\d{3})+$/.test(lead)) return null;
  const whole = lead.replaceAll(/[.,]/g, '') + (decimal ? '' : tail);
  const amount = Number(whole) * 10 ** exponent + (decimal ? Number(tail.padEnd(exponent, '0') || '0') : 0);
  return amount <= 99_999_999 ? amount : null;
}

/** Minor units as a person would type them: `4500` euro cents as `45`, `4550` as `45.50`. */
export function writeAmount(amount: number, currency: Currency): string {
  const exponent = currencyExponents[currency];
  const unit = 10 ** exponent;
  return amount % unit === 0 ? String(amount / unit) : (amount / unit).toFixed(exponent);
}
