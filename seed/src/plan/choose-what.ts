import { type Format, type Offering, offeredBy, type Provider } from '@evergrow/domain/catalog';
import { bookingMinutes, type VisitChoices, visitMinutes } from '@evergrow/domain/pricing';
import type { Random } from '../random.ts';
import { chooseHome } from './choose-home.ts';
import { mustBe } from './must-be.ts';
import type { Relation } from './relations.ts';
import type { Trade } from './trade.ts';

export type Choice = {
  readonly offeringId: string;
  readonly offering: Offering;
  readonly addOnIds: readonly string[];
  /** For what is priced by choices. */
  readonly choices: VisitChoices | null;
  readonly format: Format;
  readonly durationMinutes: number;
};

/** Formats both sides can do; in person only where they live in the same country. */
function formatsOf(offering: Offering, provider: Provider, { client }: Relation): Format[] {
  const neighbours = provider.countries[0] === client.country;
  return provider.formats.filter(
    (format) => offering.formats.includes(format) && (format !== 'inPerson' || neighbours),
  );
}

/** What these two book this time, or undefined when the provider offers none of the usual choices. */
export function chooseWhat(
  trade: Trade,
  relation: Relation,
  isFirst: boolean,
  random: Random,
): Choice | undefined {
  const provider = trade.providers[relation.providerId];
  if (!provider) return undefined;
  const wanted = isFirst ? trade.firstChoices : trade.laterChoices;
  const options = wanted.flatMap((offeringId) => {
    const offering = trade.offerings[offeringId];
    if (!offering?.published || !offeredBy(offering, relation.providerId)) return [];
    const formats = formatsOf(offering, provider, relation);
    return formats.length > 0 ? [{ offeringId, offering, formats }] : [];
  });
  if (options.length === 0) return undefined;
  const { offeringId, offering, formats } = random.pick(options);
  const pricing = trade.services[offeringId]?.pricing;
  if (pricing) {
    const choices = chooseHome(pricing, trade.addOnShare, random);
    const durationMinutes = mustBe(visitMinutes(pricing, choices)).total;
    return { offeringId, offering, addOnIds: [], choices, format: random.pick(formats), durationMinutes };
  }
  const extras = offering.addOns.length > 0 && random.chance(trade.addOnShare);
  const addOnIds = extras
    ? random
        .shuffle(offering.addOns)
        .slice(0, random.int(1, 2))
        .map(({ id }) => id)
    : [];
  // Video is what most people choose where they can.
  const format = formats.includes('video') && random.chance(0.75) ? 'video' : random.pick(formats);
  return {
    offeringId,
    offering,
    addOnIds,
    choices: null,
    format,
    durationMinutes: mustBe(bookingMinutes({ offering, addOnIds })),
  };
}
