import { createRandom } from '../random.ts';
import type { Culture } from './cultures.ts';
import { type ClientPerson, inventedEmail } from './person.ts';

type Named = { readonly name: string; readonly culture: Culture };

/** Every name a culture can make. */
const namesOf = (culture: Culture): Named[] =>
  culture.given
    .split(' ')
    .flatMap((given) => culture.family.split(' ').map((family) => ({ name: `${given} ${family}`, culture })));

/** Names are dealt out like cards: tenants with different hands never invent the same person. */
const hands = 3;
export type Hand = 0 | 1 | 2;

/** Each culture's names are shuffled by themselves, so that a hand does not depend on which others there are. */
const handOf = (culture: Culture, hand: Hand): Named[] =>
  createRandom(culture.family)
    .shuffle(namesOf(culture))
    .filter((_, index) => index % hands === hand);

/**
 * People whose names nobody else has. Their ids say nothing about them.
 * @throws RangeError when the cultures have fewer names than people are wanted
 */
export function inventClients(
  tenantId: string,
  count: number,
  cultures: readonly Culture[],
  hand: Hand,
): ClientPerson[] {
  const names = createRandom(tenantId).shuffle(cultures.flatMap((culture) => handOf(culture, hand)));
  if (names.length < count) throw new RangeError(`only ${names.length} names for ${count} people`);
  return names.slice(0, count).map(({ name, culture }, index) => ({
    uid: `${tenantId}-client-${String(index + 1).padStart(3, '0')}`,
    displayName: name,
    email: inventedEmail(name),
    locale: culture.locale,
    timeZone: culture.timeZone,
    country: culture.country,
    languages: culture.languages,
  }));
}
