import type { Locale } from '@evergrow/domain/kernel';
import { en, type Words } from './en.ts';
import { es } from './es.ts';

const languages: Record<Locale, Words> = { en, es };

/** What our messages say, in the reader's language. */
export const words = (locale: Locale): Words => languages[locale];
