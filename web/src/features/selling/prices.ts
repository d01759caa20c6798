import type { PriceSet } from '@evergrow/domain/catalog';
import type { Currency } from '@evergrow/domain/kernel';
import { readAmount, writeAmount } from '../catalog/amount-text.ts';

/** Prices as they are typed, by currency; an empty text is none. */
export type PriceTexts = Readonly<Partial<Record<Currency, string>>>;

export const textsOf = (prices: PriceSet): PriceTexts =>
  Object.fromEntries(prices.map(({ amount, currency }) => [currency, writeAmount(amount, currency)]));

/** What the schema checks: those typed in `currencies`, with null for what is no amount. */
export const pricesOf = (texts: PriceTexts, currencies: readonly Currency[]) =>
  currencies.flatMap((currency) => {
    const text = texts[currency]?.trim() ?? '';
    return text === '' ? [] : [{ amount: readAmount(text, currency), currency }];
  });
