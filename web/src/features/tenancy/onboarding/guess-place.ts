import { type Country, type Currency, countrySchema, currencySchema } from '@evergrow/domain/kernel';

/** Countries of zones whose name does not come with the browser's language: the larger ones we sell in. */
const countryOfZone: Readonly<Record<string, Country>> = {
  'Europe/Madrid': 'ES',
  'Atlantic/Canary': 'ES',
  'Europe/Paris': 'FR',
  'Europe/Berlin': 'DE',
  'Europe/Vienna': 'AT',
  'Europe/Zurich': 'CH',
  'Europe/Rome': 'IT',
  'Europe/Lisbon': 'PT',
  'Europe/London': 'GB',
  'Europe/Dublin': 'IE',
  'Europe/Amsterdam': 'NL',
  'Europe/Brussels': 'BE',
  'Europe/Stockholm': 'SE',
  'Europe/Oslo': 'NO',
  'Europe/Copenhagen': 'DK',
  'Europe/Warsaw': 'PL',
  'Europe/Prague': 'CZ',
  'America/Mexico_City': 'MX',
  'America/Bogota': 'CO',
  'America/Argentina/Buenos_Aires': 'AR',
  'America/Santiago': 'CL',
  'America/Lima': 'PE',
  'America/Sao_Paulo': 'BR',
  'America/New_York': 'US',
  'America/Chicago': 'US',
  'America/Denver': 'US',
  'America/Los_Angeles': 'US',
  'America/Toronto': 'CA',
  'America/Vancouver': 'CA',
  'Asia/Tokyo': 'JP',
  'Asia/Kolkata': 'IN',
  'Asia/Singapore': 'SG',
  'Australia/Sydney': 'AU',
  'Pacific/Auckland': 'NZ',
};

/** Currencies of countries outside the euro; the euro is assumed in its area, the dollar elsewhere. */
const ownCurrency: Readonly<Partial<Record<Country, Currency>>> = {
  GB: 'GBP',
  CH: 'CHF',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  PL: 'PLN',
  CZ: 'CZK',
  MX: 'MXN',
  BR: 'BRL',
  CO: 'COP',
  AR: 'ARS',
  CL: 'CLP',
  IN: 'INR',
  SG: 'SGD',
  HK: 'HKD',
  ZA: 'ZAR',
  AE: 'AED',
  IL: 'ILS',
  TR: 'TRY',
  KR: 'KRW',
  JP: 'JPY',
  KW: 'KWD',
};
const euroArea = new Set<Country>([
  'AT',
  'BE',
  'BG',
  'CY',
  'DE',
  'EE',
  'ES',
  'FI',
  'FR',
  'GR',
  'HR',
  'IE',
  'IT',
  'LT',
  'LU',
  'LV',
  'MT',
  'NL',
  'PT',
  'SI',
  'SK',
]);

/** Where somebody most likely is, by their clock, else by the region of their languages, else Spain. To be corrected by them. */
export function guessCountry(timeZone: string, languages: readonly string[]): Country {
  const byZone = countryOfZone[timeZone];
  if (byZone) return byZone;
  for (const tag of languages) {
    const region = countrySchema.safeParse(new Intl.Locale(tag).region);
    if (region.success) return region.data;
  }
  return 'ES';
}

/** What one is paid in there, of the currencies the platform knows. */
export const guessCurrency = (country: Country): Currency =>
  ownCurrency[country] ?? currencySchema.parse(euroArea.has(country) ? 'EUR' : 'USD');
