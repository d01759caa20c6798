import type { Country } from '../kernel/index.ts';

/**
 * Countries by continent and subregion: the UN's geoscheme (M49), with Latin America kept as one continent of
 * shared language and history, the Anglophone countries overseas joined, and Kosovo and Taiwan placed with
 * their neighbours.
 */
const subregions: readonly (readonly [continent: string, countries: string])[] = [
  ['europe', 'AT BE CH DE FR LI LU MC NL'],
  ['europe', 'AD ES IT MT PT SM VA'],
  ['europe', 'AL BA GR HR ME MK RS SI XK CY'],
  ['europe', 'BG BY CZ HU MD PL RO RU SK UA'],
  ['europe', 'DK EE FI IS LT LV NO SE'],
  ['europe', 'GB IE'],
  ['northAmerica', 'US CA'],
  ['latinAmerica', 'MX BZ CR GT HN NI PA SV'],
  ['latinAmerica', 'AG BB BS CU DM DO GD HT JM KN LC PR TT VC'],
  ['latinAmerica', 'AR BO BR CL CO EC GY PE PY SR UY VE'],
  ['oceania', 'AU NZ'],
  ['oceania', 'FJ FM KI MH NR PG PW SB TO TV VU WS'],
  ['asia', 'AE BH IQ IR JO KW LB OM PS QA SA SY YE IL TR'],
  ['asia', 'AM AZ GE'],
  ['asia', 'KG KZ TJ TM UZ AF'],
  ['asia', 'BD BT IN LK MV NP PK'],
  ['asia', 'CN HK JP KP KR MN MO TW'],
  ['asia', 'BN ID KH LA MM MY PH SG TH TL VN'],
  ['africa', 'DZ EG LY MA SD TN'],
  ['africa', 'BF BJ CI CV GH GM GN GW LR ML MR NE NG SL SN TG'],
  ['africa', 'AO CD CF CG CM GA GQ ST TD'],
  ['africa', 'BI DJ ER ET KE KM MG MU MW MZ RW SC SO SS TZ UG ZM ZW'],
  ['africa', 'BW LS NA SZ ZA'],
];

const placeOf = new Map<string, { readonly subregion: number; readonly continent: string }>(
  subregions.flatMap(([continent, countries], subregion) =>
    countries.split(' ').map((country) => [country, { subregion, continent }] as const),
  ),
);

/** How near two countries are: 1 the same, 0.5 in one subregion, 0.25 on one continent, else 0. */
export function countryNearness(a: Country, b: Country): number {
  if (a === b) return 1;
  const [here, there] = [placeOf.get(a), placeOf.get(b)];
  if (!here || !there) return 0;
  if (here.subregion === there.subregion) return 0.5;
  return here.continent === there.continent ? 0.25 : 0;
}
