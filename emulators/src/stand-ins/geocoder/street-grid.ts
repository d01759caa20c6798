/**
 * A made-up town where Austin lies: twenty streets from west to east, twenty-six avenues from south to north, a house every
 * few steps. Nothing in it exists; the numbers only have to be the same for everybody who asks.
 */
const south = 30.2;
const west = -97.83;
const north = 30.36;
const east = -97.65;

const streets = [
  'Acorn',
  'Birch',
  'Cedar',
  'Dogwood',
  'Elm',
  'Fern',
  'Gardenia',
  'Hazel',
  'Ivy',
  'Juniper',
  'Laurel',
  'Magnolia',
  'Oak',
  'Pecan',
  'Redbud',
  'Sage',
  'Thyme',
  'Violet',
  'Willow',
  'Yucca',
];
const avenues = 26;
/** House numbers run to this along every street and avenue. */
export const lastNumber = 2_000;

export type House = {
  readonly number: number;
  /** `Elm Street` or `7th Avenue`. */
  readonly road: string;
  readonly postcode: string;
  readonly lat: number;
  readonly lng: number;
};

const ordinal = (n: number): string => {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
};

/** Every road of the town by name. */
export const roads: readonly string[] = [
  ...streets.map((name) => `${name} Street`),
  ...Array.from({ length: avenues }, (_, index) => `${ordinal(index + 1)} Avenue`),
];

/** The house of a number on a road, or null where there is none. Streets are numbered from the west, avenues from the south. */
export function houseAt(road: string, number: number): House | null {
  const index = roads.indexOf(road);
  if (index < 0 || !Number.isInteger(number) || number < 1 || number > lastNumber) return null;
  const along = (number - 0.5) / lastNumber;
  const isStreet = index < streets.length;
  const across = isStreet ? (index + 0.5) / streets.length : (index - streets.length + 0.5) / avenues;
  const lat = south + (north - south) * (isStreet ? across : along);
  const lng = west + (east - west) * (isStreet ? along : across);
  return { number, road, postcode: postcodeAt(lat, lng), lat: rounded(lat), lng: rounded(lng) };
}

const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** Sixteen districts of four by four, 78701 to 78716. */
function postcodeAt(lat: number, lng: number): string {
  const row = Math.min(3, Math.floor(((lat - south) / (north - south)) * 4));
  const column = Math.min(3, Math.floor(((lng - west) / (east - west)) * 4));
  return String(78_701 + row * 4 + column);
}
