import type { ClientPerson } from '../people/person.ts';
import type { Trade } from '../plan/trade.ts';

/**
 * Clients of a tenant beside the one of the demo login, who speak one of these languages.
 * @throws RangeError when there are not so many
 */
export function someClients(trade: Trade, language: string, count: number): ClientPerson[] {
  const found = trade.clients
    .filter(
      ({ uid, languages }) => uid !== trade.regulars.clientUid && languages.some((one) => one === language),
    )
    .slice(0, count);
  if (found.length < count) throw new RangeError(`fewer than ${count} clients speak ${language}`);
  return found;
}

/**
 * The client of the demo login.
 * @throws RangeError when they are no client here
 */
export function demoClientOf(trade: Trade): ClientPerson {
  const found = trade.clients.find(({ uid }) => uid === trade.regulars.clientUid);
  if (!found) throw new RangeError(`no client ${trade.regulars.clientUid}`);
  return found;
}
