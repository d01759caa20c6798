import type { Provider } from '@evergrow/domain/catalog';
import type { ClientPerson } from '../people/person.ts';
import type { Random } from '../random.ts';
import type { Trade } from './trade.ts';

/** The provider of the demo login is in demand, so that their calendar has something to show. */
const demand = 3;

/** A client and a provider who have found each other. */
export type Relation = {
  readonly client: ClientPerson;
  readonly providerId: string;
  readonly cadence: number;
};

/** How likely this client is to choose this provider; 0 where they could not talk to each other. */
function appeal(client: ClientPerson, provider: Provider): number {
  const shared = client.languages.filter((language) => provider.languages.includes(language));
  if (shared.length === 0) return 0;
  const motherTongue = shared.includes(client.languages[0] ?? 'en') ? 2 : 1;
  return motherTongue * (provider.countries.includes(client.country) ? 4 : 1);
}

/**
 * A relation for a client, mostly with somebody who speaks their language and knows their country.
 * Undefined when nobody in the tenant speaks with them.
 */
export function relate(trade: Trade, client: ClientPerson, random: Random): Relation | undefined {
  const lots = Object.entries(trade.providers).flatMap(([providerId, provider]) =>
    Array<string>(appeal(client, provider) * (providerId === trade.regulars.providerId ? demand : 1)).fill(
      providerId,
    ),
  );
  if (lots.length === 0) return undefined;
  return { client, providerId: random.pick(lots), cadence: random.pick(trade.cadences) };
}
