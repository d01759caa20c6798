import { z } from 'zod';
import { countryCodes, languageCodes } from './codes.ts';

/** The languages the product itself speaks. */
export const localeSchema = z.enum(['en', 'es']);
export type Locale = z.infer<typeof localeSchema>;

export const languageSchema = z.enum(languageCodes);
export type Language = z.infer<typeof languageSchema>;

export const countrySchema = z.enum(countryCodes);
export type Country = z.infer<typeof countrySchema>;
