import { type Currency, currencyExponents, largestAmount } from '../../kernel/currency-exponents.ts';

/** Signs and words for currencies, folded. A dollar and a peso are the shop's own where it has one. */
const named: readonly (readonly [Currency, string])[] = [
  ['EUR', '€|eur|euros?'],
  ['GBP', '£|gbp|pounds?|quid|libras?'],
  ['USD', 'us\\$|usd|us dollars?|dolares americanos'],
  ['CAD', 'ca\\$|cad'],
  ['AUD', 'au?\\$|aud'],
  ['JPY', '¥|jpy|yen(?:es)?'],
  ['CHF', 'chf|francs?|francos?'],
  ['INR', '₹|inr|rupees?|rupias?'],
  ['SEK', 'sek'],
  ['NOK', 'nok'],
  ['DKK', 'dkk'],
  ['PLN', 'zł|pln|zloty'],
  ['BRL', 'r\\$|brl|reais|reales'],
];
const dollars: readonly Currency[] = ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD'];
const pesos: readonly Currency[] = ['MXN', 'COP', 'ARS', 'CLP'];

const words: Readonly<Record<string, number>> = {
  five: 5,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  hundred: 100,
  cinco: 5,
  diez: 10,
  doce: 12,
  quince: 15,
  veinte: 20,
  treinta: 30,
  cuarenta: 40,
  cincuenta: 50,
  sesenta: 60,
  cien: 100,
};

const currencyWords = [
  ...named.map(([, pattern]) => pattern),
  '\\$',
  'dollars?',
  'bucks',
  'dolares',
  'pesos?',
].join('|');
const number = `\\d+(?:[.,]\\d+)*|${Object.keys(words).join('|')}`;

/** One amount in folded text, its currency before or behind it: for use in larger patterns. Three groups. */
export const amountPattern = `(?:(${currencyWords})\\s?)?(${number})(?:\\s?(${currencyWords})(?![\\p{L}]))?`;

function currencyOf(word: string, own: Currency): Currency {
  if (/^(?:\$|dollars?|bucks|dolares)$/u.test(word)) return dollars.includes(own) ? own : 'USD';
  if (/^pesos?$/u.test(word)) return pesos.includes(own) ? own : 'MXN';
  return named.find(([, pattern]) => new RegExp(`^(?:${pattern})$`, 'u').test(word))?.[0] ?? own;
}

/** A point or comma with exactly three digits behind it separates thousands; any other is the decimal sign. */
function numberOf(text: string): number {
  const word = words[text];
  if (word !== undefined) return word;
  const decimal = /^(.*)[.,](\d{1,2}|\d{4,})$/.exec(text);
  const [whole, rest] = decimal ? [decimal[1] ?? '', decimal[2] ?? ''] : [text, ''];
  return Number(`${whole.replaceAll(/[.,]/g, '')}.${rest || '0'}`);
}

export interface ReadAmount {
  readonly amount: number;
  readonly currency: Currency;
  /** Whether a currency was named. */
  readonly named: boolean;
}

/**
 * The money meant by the three groups of `amountPattern`, in minor units.
 * @param own the currency meant where none is named
 */
export function readAmount(
  before: string | undefined,
  digits: string,
  behind: string | undefined,
  own: Currency,
): ReadAmount {
  const word = before ?? behind;
  const currency = word === undefined ? own : currencyOf(word, own);
  const amount = Math.round(numberOf(digits) * 10 ** currencyExponents[currency]);
  return { amount: Math.min(amount, largestAmount), currency, named: word !== undefined };
}
