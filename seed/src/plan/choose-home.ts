import type { VisitChoices, VisitPricing } from '@evergrow/domain/pricing';
import type { Random } from '../random.ts';

/** What a household chooses of a visit's prices: a home of some size, and now and then an extra. */
export function chooseHome(pricing: VisitPricing, extraShare: number, random: Random): VisitChoices {
  const quantities = pricing.parameters.map(({ id, min, max, step, initial }): [string, number] => {
    const steps = random.int(-1, 2);
    return [id, Math.min(max, Math.max(min, initial + steps * step))];
  });
  const wanted = random.chance(extraShare) ? random.shuffle(pricing.extras).slice(0, random.int(1, 2)) : [];
  return {
    quantities: Object.fromEntries(quantities),
    extras: Object.fromEntries(wanted.map(({ id }) => [id, 1])),
    frequency: 'once',
    tip: 0,
  };
}
