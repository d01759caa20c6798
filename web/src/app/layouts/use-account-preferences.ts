import { useEffect } from 'react';
import { setColorScheme } from '../../lib/color-scheme.ts';
import { useLocale } from '../../lib/locale.tsx';
import type { SignedIn } from '../../lib/session.tsx';

/** Takes language and colour scheme over from the account when they arrive, and when another device changes them. */
export function useAccountPreferences({ account }: SignedIn): void {
  const { setLocale } = useLocale();
  const locale = account?.locale;
  const scheme = account?.colorScheme;
  useEffect(() => {
    if (locale !== undefined) setLocale(locale);
  }, [locale, setLocale]);
  useEffect(() => {
    if (scheme !== undefined) setColorScheme(scheme);
  }, [scheme]);
}
