import { share } from '../visit/share.ts';
import { type Discount, type Discountable, isInScope, type Unused } from './discount.ts';
import { splitAmount } from './split-amount.ts';

type Off = Record<string, number>;
type Applied = { readonly off: Off } | { readonly unused: Unused };

const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);

/** Each unit at its own price, so that units of different prices can be compared; the cents of an uneven price fall on the first. */
const unitsOf = ({ key, net, quantity }: Discountable): { key: string; price: number }[] =>
  splitAmount(
    net,
    Array.from({ length: quantity }, () => 1),
  ).map((price) => ({ key, price }));

/** Of every `buy` + `get` units, dearest first, the last `get` are reduced; so are those beyond `buy` in an unfinished group. */
function buyGetOff(items: readonly Discountable[], buy: number, get: number, percent: number): Off {
  const units = items.flatMap(unitsOf).sort((one, other) => other.price - one.price);
  const off: Off = {};
  units.forEach(({ key, price }, index) => {
    if (index % (buy + get) >= buy) off[key] = (off[key] ?? 0) + share(price, percent);
  });
  return off;
}

function offOf({ effect }: Discount, items: readonly Discountable[]): Off {
  const nets = items.map(({ net }) => net);
  const over = (amount: number): Off => {
    const shares = splitAmount(amount, nets);
    return Object.fromEntries(items.map(({ key }, index) => [key, shares[index] ?? 0]));
  };
  switch (effect.of) {
    case 'percent':
      return over(share(sum(nets), effect.percent));
    case 'flat':
      return over(Math.min(effect.amount, sum(nets)));
    case 'freeItem': {
      const free = items.find(({ offeringId }) => offeringId === effect.offeringId);
      return free ? { [free.key]: unitsOf(free).at(-1)?.price ?? 0 } : {};
    }
    case 'buyGet':
      return buyGetOff(items, effect.buy, effect.get, effect.percent);
  }
}

/**
 * What `discount` takes off what is bought, in minor units by key; never more than something costs.
 * @param items at what they cost now, after the discounts before this one
 * @param full the same at what they cost before any discount: what its minimum is asked of
 */
export function applyDiscount(
  discount: Discount,
  items: readonly Discountable[],
  full: readonly Discountable[],
): Applied {
  const within = (some: readonly Discountable[]) => some.filter((item) => isInScope(discount.scope, item));
  const counted = within(full);
  if (counted.length === 0) return { unused: 'nothingInScope' };
  if (sum(counted.map(({ net }) => net)) < discount.minimum) return { unused: 'belowMinimum' };
  const wanted = offOf(discount, within(items));
  const off = Object.fromEntries(Object.entries(wanted).filter(([, amount]) => amount > 0));
  if (Object.keys(off).length > 0) return { off };
  const { effect } = discount;
  const missing =
    effect.of === 'freeItem' && !counted.some(({ offeringId }) => offeringId === effect.offeringId);
  const tooFew = effect.of === 'buyGet' && sum(counted.map(({ quantity }) => quantity)) <= effect.buy;
  return { unused: missing || tooFew ? 'nothingInScope' : 'nothingLeft' };
}
