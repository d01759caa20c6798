import type { Quote } from '../../pricing/index.ts';
import { paidOf } from '../ledger/book-order.ts';
import { splitSteadily } from '../ledger/split-steadily.ts';
import type { Order } from '../order.ts';
import type { Invoice } from './invoice.ts';
import { type Rate, ratesOf, type TaxedAlike, taxedAlike } from './taxed-alike.ts';

/** A price, and which part of it is paid. */
export interface PricedPart {
  readonly price: Pick<Quote, 'lines' | 'total'>;
  /** Minor units of it paid before, by whatever. */
  readonly before: number;
  /** Minor units of it paid now. */
  readonly amount: number;
}

/** Minor units before tax, without tips, and of tax. */
export interface Taxed {
  readonly net: number;
  readonly tax: number;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);

/** What is paid or given back, by what is taxed alike and by rate, in minor units. */
export interface Spread {
  readonly rates: readonly Rate[];
  readonly groups: readonly TaxedAlike[];
  /** Whether it can be said what each rate is reckoned from. */
  readonly isKnown: boolean;
}

/**
 * `amount` more of something after `before` of it, split as the whole is: any number of parts that make up the whole are
 * split into exactly its weights, without one of them losing a cent.
 */
function partOf(weights: readonly number[], before: number, amount: number): readonly number[] {
  if (weights.length === 0) return [];
  const [from, to] = [splitSteadily(before, weights), splitSteadily(before + amount, weights)];
  return weights.map((_, index) => (to[index] ?? 0) - (from[index] ?? 0));
}

/** A part of what was spread, after `before` of it: its groups and rates are parts of those. */
export function partOfSpread(whole: Spread, before: Taxed, part: Taxed): Spread {
  const nets = partOf(
    whole.groups.map(({ net }) => net),
    before.net,
    part.net,
  );
  const taxes = partOf(
    whole.rates.map(({ amount }) => amount),
    before.tax,
    part.tax,
  );
  return {
    ...whole,
    groups: whole.groups.map((group, index) => ({ ...group, net: nets[index] ?? 0 })),
    rates: whole.rates.map((rate, index) => ({ ...rate, amount: taxes[index] ?? 0 })),
  };
}

/** What a payment pays of one price or of several, by what of them is taxed alike. */
export function spreadOf(parts: readonly PricedPart[], items: Order['items']): Spread {
  const spreads = parts.map(({ price, before, amount }): Spread => {
    const groups = taxedAlike(price, items);
    const rates = ratesOf(price);
    const whole = { rates, groups: groups ?? [{ net: price.total, rates: [] }], isKnown: groups !== null };
    return partOfSpread(whole, paidOf(price, 0, before), paidOf(price, before, amount));
  });
  return {
    rates: spreads.flatMap(({ rates }) => rates),
    groups: spreads.flatMap(({ groups }, index) => {
      const first = spreads.slice(0, index).reduce((sum, { rates }) => sum + rates.length, 0);
      return groups.map(({ net, rates }) => ({ net, rates: rates.map((rate) => first + rate) }));
    }),
    isKnown: spreads.every(({ isKnown }) => isKnown),
  };
}

/**
 * The taxes as a document lists them: each rate once, with what it is reckoned from, and what is not taxed beside what is.
 * @param tips minor units, which nothing is reckoned from
 */
export function taxRows({ rates, groups, isKnown }: Spread, tips: number): Invoice['taxes'] {
  if (rates.length === 0) return [];
  const nameOf = ({ label, percent }: Rate) => JSON.stringify([label, percent]);
  const names = [...new Set(rates.map(nameOf))];
  const taxed = names.flatMap((name): Invoice['taxes'] => {
    const isIt = (rate: number) => rates[rate] !== undefined && nameOf(rates[rate]) === name;
    const own = rates.filter((_, index) => isIt(index));
    const net = sum(groups.filter((group) => group.rates.some(isIt)).map((group) => group.net));
    const tax = sum(own.map(({ amount }) => amount));
    const { label = '', percent = null } = own[0] ?? {};
    return tax > 0 || (isKnown && net > 0) ? [{ label, percent, net: isKnown ? net : null, tax }] : [];
  });
  const free = tips + sum(groups.filter((group) => group.rates.length === 0).map(({ net }) => net));
  return isKnown && free > 0 ? [...taxed, { label: '', percent: 0, net: free, tax: 0 }] : taxed;
}
