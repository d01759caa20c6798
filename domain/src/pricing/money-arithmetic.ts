import { add, type Dinero, dinero, toSnapshot } from 'dinero.js';
import {
  type Currency,
  currencyExponents,
  largestAmount,
  type Money,
  ok,
  type Result,
  refuse,
} from '../kernel/index.ts';

export type MoneyRefusal = 'invalid_request' | 'currency_mismatch' | 'amount_overflow';

const dineroOf = ({ amount, currency }: Money): Dinero<number, Currency> =>
  dinero({ amount, currency: { code: currency, base: 10, exponent: currencyExponents[currency] } });

/** Refuses what is not a whole number of minor units from 0 to the largest payable amount. */
export function payable(money: Money): Result<Money, 'invalid_request' | 'amount_overflow'> {
  if (!Number.isInteger(money.amount) || money.amount < 0) {
    return refuse('invalid_request', 'an amount is a whole number of minor units, not below zero');
  }
  return money.amount > largestAmount ? refuse('amount_overflow') : ok(money);
}

/** The sum of amounts that are all in `currency`; nothing sums to zero. */
export function sumMoney(currency: Currency, parts: readonly Money[]): Result<Money, MoneyRefusal> {
  let total = dineroOf({ amount: 0, currency });
  for (const part of parts) {
    const checked = payable(part);
    if (!checked.ok) return checked;
    if (part.currency !== currency) return refuse('currency_mismatch', `${part.currency} among ${currency}`);
    total = add(total, dineroOf(part));
  }
  return payable({ amount: toSnapshot(total).amount, currency });
}

/**
 * What `minutes` cost at `hourly`, rounded once, half up. Whole-number arithmetic: sixtieths have no decimal scale.
 */
export function pricePerMinutes(hourly: Money, minutes: number): Result<Money, MoneyRefusal> {
  const checked = payable(hourly);
  if (!checked.ok) return checked;
  if (!Number.isInteger(minutes) || minutes < 0) return refuse('invalid_request', 'minutes are whole');
  return payable({ amount: Math.floor((hourly.amount * minutes + 30) / 60), currency: hourly.currency });
}
