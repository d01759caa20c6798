import type { Random } from '../random.ts';
import type { Culture } from './cultures.ts';
import { type ClientPerson, inventedEmail } from './person.ts';

/** Every name a culture can make. */
const namesOf = (culture: Culture): { name: string; culture: Culture }[] =>
  culture.given
    .split(' ')
    .flatMap((given) => culture.family.split(' ').map((family) => ({ name: `${given} ${family}`, culture })));

/**
 * People with names nobody else of them has. Their ids say nothing about them.
 * @throws RangeError when the cultures have fewer names than people are wanted
 */
export function inventClients(
  tenantId: string,
  count: number,
  cultures: readonly Culture[],
  random: Random,
): ClientPerson[] {
  const chosen = random.shuffle(cultures.flatMap(namesOf)).slice(0, count);
  if (chosen.length < count) throw new RangeError(`only ${chosen.length} names for ${count} people`);
  return chosen.map(({ name, culture }, index) => ({
    uid: `${tenantId}-client-${String(index + 1).padStart(3, '0')}`,
    displayName: name,
    email: inventedEmail(name),
    locale: culture.locale,
    timeZone: culture.timeZone,
    country: culture.country,
    languages: culture.languages,
  }));
}
