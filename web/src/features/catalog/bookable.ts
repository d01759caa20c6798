import type { Format, PublicOffering } from '@evergrow/domain/catalog';

/** How an offering can be held with a provider: where both have a say, what both allow. Who comes to the client is there. */
export function offeredFormats(
  offering: Pick<PublicOffering, 'formats' | 'atClient'>,
  providerFormats: readonly Format[],
): Format[] {
  const inPerson = offering.formats.length === 0 || offering.formats.includes('inPerson');
  if (offering.atClient && inPerson) return ['inPerson'];
  if (offering.formats.length === 0) return [...providerFormats];
  const both = offering.formats.filter((format) => providerFormats.includes(format));
  return both.length > 0 ? both : offering.formats;
}

/** Whether a time has to be chosen to buy it: what the domain calls bookable, without the schemas beside it. */
export const isBooked = ({ kind }: Pick<PublicOffering, 'kind'>): boolean =>
  kind === 'session' || kind === 'visit';
