import type { Format, PublicOffering } from '@evergrow/domain/catalog';
import { offeredFormats } from '../catalog/bookable.ts';

/** What is about to be booked. It stands in the address, so that signing in, reloading and sharing keep it. */
export type BookingChoice = {
  offering: PublicOffering;
  addOnIds: string[];
  /** One of the service's lengths; null: its own. */
  durationMinutes: number | null;
  format: Format;
  /** ISO instant, or null until a time is chosen. */
  start: string | null;
  /** ISO instants of the other times wanted in the same checkout, the earliest first. */
  more: string[];
  timeZone: string;
};

/** Times one checkout takes: as many as `timesPerCheckout` of the domain, without the schemas beside it. */
export const mostTimes = 10;

/** All times chosen, the earliest first. */
export const timesOf = ({ start, more }: Pick<BookingChoice, 'start' | 'more'>): string[] =>
  [...new Set(start === null ? more : [...more, start])].toSorted();

/** What stays chosen without these times. */
export const withoutTimes = (
  { start, more }: Pick<BookingChoice, 'start' | 'more'>,
  gone: readonly string[],
): Pick<BookingChoice, 'start' | 'more'> => ({
  start: start !== null && gone.includes(start) ? null : start,
  more: more.filter((time) => !gone.includes(time)),
});

type Options = {
  /** What can be booked with this provider; not empty. */
  offerings: readonly [PublicOffering, ...PublicOffering[]];
  providerFormats: readonly Format[];
  /** The visitor's own zone. */
  timeZone: string;
};

const isInstant = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text));

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** The choice an address holds; whatever is missing or no longer offered falls back to the first there is. */
export function readChoice(params: URLSearchParams, options: Options): BookingChoice {
  const { offerings, providerFormats } = options;
  const offering = offerings.find(({ id }) => id === params.get('offering')) ?? offerings[0];
  const wanted = params.get('addOns')?.split(',') ?? [];
  const formats = offeredFormats(offering, providerFormats);
  const start = params.get('start');
  const zone = params.get('zone');
  const more = params.get('more')?.split(',') ?? [];
  const minutes = Number(params.get('minutes'));
  return {
    offering,
    durationMinutes: Number.isInteger(minutes) && minutes >= 5 && minutes <= 720 ? minutes : null,
    addOnIds: offering.addOns.map(({ id }) => id).filter((id) => wanted.includes(id)),
    format: formats.find((format) => format === params.get('format')) ?? formats[0] ?? 'video',
    start: start !== null && isInstant(start) ? start : null,
    more: timesOf({ start: null, more: more.filter(isInstant) }).slice(0, mostTimes - 1),
    timeZone: zone !== null && isZone(zone) ? zone : options.timeZone,
  };
}

/** The address that holds the choice. The visitor's own zone needs no mention. */
export function writeChoice(choice: BookingChoice, ownZone: string): URLSearchParams {
  const { offering, addOnIds, durationMinutes, format, start, more, timeZone } = choice;
  const params = new URLSearchParams({ offering: offering.id });
  if (addOnIds.length > 0) params.set('addOns', addOnIds.join(','));
  if (durationMinutes !== null) params.set('minutes', String(durationMinutes));
  params.set('format', format);
  if (start !== null) params.set('start', start);
  if (more.length > 0) params.set('more', more.join(','));
  if (timeZone !== ownZone) params.set('zone', timeZone);
  return params;
}
