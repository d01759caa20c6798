import { useMemo } from 'react';
import { type Format, makeFormat, regionalTag } from './format.ts';
import { useLocale } from './locale.tsx';
import { useSession } from './session.tsx';

/** The zone the device is in. */
export const deviceTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Dates, money and names as this reader writes them, in the zone of their account or, signed out, their device. */
export function useFormat(): Format {
  const { locale } = useLocale();
  const session = useSession();
  const timeZone =
    session.status === 'signedIn' ? (session.account?.timeZone ?? deviceTimeZone()) : deviceTimeZone();
  return useMemo(() => makeFormat(regionalTag(locale, navigator.languages), timeZone), [locale, timeZone]);
}
