import type { Locale, Money } from '@evergrow/domain/kernel';
import { formatMoney } from './format-money.ts';

type Instant = Date | string | number;
const asDate = (instant: Instant): Date => (instant instanceof Date ? instant : new Date(instant));

/** `es` becomes `es-MX` for a reader whose browser says so: dates and money follow the region, words the language. */
export function regionalTag(locale: Locale, wanted: readonly string[]): string {
  return wanted.find((tag) => tag.toLowerCase().startsWith(`${locale}-`)) ?? locale;
}

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000_000],
  ['month', 2_592_000_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/**
 * Everything that is written differently from place to place, in the reader's language and zone.
 * @param tag BCP 47 tag
 * @param timeZone IANA zone all instants are shown in, unless a call names another
 */
export function makeFormat(tag: string, timeZone: string) {
  const dated = (instant: Instant, options: Intl.DateTimeFormatOptions, zone = timeZone): string =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: zone }).format(asDate(instant));
  const named = (type: Intl.DisplayNamesType, code: string): string =>
    new Intl.DisplayNames(tag, { type, fallback: 'code' }).of(code) ?? code;
  return {
    tag,
    timeZone,
    /** `21 Nov 2026` */
    date: (instant: Instant, zone?: string) => dated(instant, { dateStyle: 'medium' }, zone),
    /** `Saturday 21 November` */
    day: (instant: Instant, zone?: string) =>
      dated(instant, { weekday: 'long', day: 'numeric', month: 'long' }, zone),
    /** `November 2026` */
    month: (instant: Instant, zone?: string) => dated(instant, { month: 'long', year: 'numeric' }, zone),
    /** `09:30` */
    time: (instant: Instant, zone?: string) => dated(instant, { timeStyle: 'short' }, zone),
    /** `Sat 21 Nov, 09:30` */
    dateTime: (instant: Instant, zone?: string) =>
      dated(
        instant,
        { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' },
        zone,
      ),
    /** Any other form of a date, in the reader's zone unless `zone` names another. */
    dated,
    /** `3 hours ago`, `in 2 days` */
    relative: (instant: Instant, now: number = Date.now()) => {
      const distance = asDate(instant).getTime() - now;
      const [unit, size] = units.find(([, millis]) => Math.abs(distance) >= millis) ?? ['minute', 60_000];
      return new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(Math.round(distance / size), unit);
    },
    money: (money: Money) => formatMoney(money, tag),
    number: (value: number, options?: Intl.NumberFormatOptions) =>
      new Intl.NumberFormat(tag, options).format(value),
    /** `0.25` as `25%` */
    percent: (share: number) =>
      new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 }).format(share),
    /** `es` as `Spanish` */
    language: (code: string) => named('language', code),
    /** `MX` as `Mexico` */
    country: (code: string) => named('region', code),
    /** `JPY` as `Japanese Yen` */
    currency: (code: string) => named('currency', code),
    /** `a, b and c` */
    list: (parts: readonly string[]) => new Intl.ListFormat(tag, { type: 'conjunction' }).format(parts),
    /** 90 as `1 h 30 min` */
    duration: (minutes: number) => {
      const part = (value: number, unit: 'hour' | 'minute') =>
        new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
      const hours = Math.floor(minutes / 60);
      const rest = minutes % 60;
      return [hours > 0 ? part(hours, 'hour') : '', rest > 0 || hours === 0 ? part(rest, 'minute') : '']
        .filter(Boolean)
        .join(' ');
    },
    /** `GMT+1`, `CET`: how the zone is called at that instant. */
    zoneName: (instant: Instant = Date.now(), zone = timeZone) =>
      new Intl.DateTimeFormat(tag, { timeZone: zone, timeZoneName: 'short' })
        .formatToParts(asDate(instant))
        .find(({ type }) => type === 'timeZoneName')?.value ?? zone,
  };
}
export type Format = ReturnType<typeof makeFormat>;
