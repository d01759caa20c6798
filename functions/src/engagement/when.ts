import type { Locale } from '@evergrow/domain/kernel';

/** An instant as its reader says it, in their language and zone, with the zone's name. */
export const whenIn = (instant: Date, locale: Locale, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  }).format(instant);

/** The same where every character counts: `Sat 21 Nov, 10:00`. */
export const brieflyWhen = (instant: Date, locale: Locale, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  }).format(instant);

/** The time alone. */
export const timeIn = (instant: Date, locale: Locale, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone }).format(instant);
