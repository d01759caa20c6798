import type { Locale } from '@evergrow/domain/kernel';
import {
  createContext,
  type ReactNode,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { loadMessages } from './messages.ts';
import { readStored, writeStored } from './stored.ts';

/** The languages the product speaks, in their own words. */
export const localeNames: Record<Locale, string> = { en: 'English', es: 'Español' };

const isLocale = (tag: string): tag is Locale => tag in localeNames;

/** The stored choice, else the first language of the browser that the product speaks, else English. */
export function initialLocale(stored: string | null, wanted: readonly string[]): Locale {
  if (stored !== null && isLocale(stored)) return stored;
  for (const tag of wanted) {
    const language = tag.slice(0, 2).toLowerCase();
    if (isLocale(language)) return language;
  }
  return 'en';
}

/** Runs when the page has nothing else to do; a little later where the browser cannot tell (Safari). */
const whenIdle = (run: () => void) =>
  'requestIdleCallback' in window ? requestIdleCallback(run) : setTimeout(run, 2_000);

/** The language the app begins in on this device. */
export const currentLocale = (): Locale => initialLocale(readStored('locale'), navigator.languages);

type LocaleContextValue = { locale: Locale; setLocale: (locale: Locale) => void };
const LocaleContext = createContext<LocaleContextValue | null>(null);

export function LocaleProvider({ children }: { children: ReactNode }) {
  const [locale, set] = useState(currentLocale);
  useEffect(() => {
    document.documentElement.lang = locale;
    // What an error says has to be there before the network goes.
    whenIdle(() => void loadMessages('problems', locale).catch(() => undefined));
  }, [locale]);
  const setLocale = useCallback((next: Locale) => {
    writeStored('locale', next);
    // The old words stay on screen until the new ones have arrived.
    startTransition(() => set(next));
  }, []);
  const value = useMemo(() => ({ locale, setLocale }), [locale, setLocale]);
  return <LocaleContext value={value}>{children}</LocaleContext>;
}

/** The language the app speaks to this reader, and how to change it. */
export function useLocale(): LocaleContextValue {
  const value = useContext(LocaleContext);
  if (value === null) throw new Error('useLocale outside LocaleProvider');
  return value;
}
