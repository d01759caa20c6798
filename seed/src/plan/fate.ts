import { MINUTE, type Millis } from '@evergrow/domain/kernel';
import { holdLifetime } from '@evergrow/domain/scheduling';
import type { ClientPerson } from '../people/person.ts';
import type { Random } from '../random.ts';
import { clientReasons, providerReasons } from './cancel-reasons.ts';
import { cancelSale, completeSale, expireSale, paySale } from './settle-sale.ts';
import type { Sale } from './tenant-plan.ts';
import type { Quotas } from './trade.ts';

/** How a booking ends, or stands at the moment. */
export type Fate = 'completed' | 'confirmed' | 'cancelled' | 'expired';

export type OpenFates = { readonly past: Fate[]; readonly coming: Fate[] };

/** One fate for every booking the quotas ask for, shuffled. */
export function fatesOf(quotas: Quotas, random: Random): OpenFates {
  const spread = (counts: Partial<Record<Fate, number>>): Fate[] =>
    random.shuffle(Object.entries(counts).flatMap(([fate, count]) => Array<Fate>(count).fill(fate as Fate)));
  return { past: spread(quotas.past), coming: spread(quotas.coming) };
}

export type Circumstances = {
  readonly client: ClientPerson;
  readonly meetingUrl: string | null;
  readonly now: Millis;
  readonly random: Random;
};

function cancel(paid: Sale, { client, now, random }: Circumstances): Sale {
  const paidAt = paid.booking.updatedAt.getTime();
  const share = 0.15 + random.next() * 0.7;
  const at = new Date(paidAt + share * (Math.min(paid.booking.start.getTime(), now) - paidAt));
  return random.chance(0.8)
    ? cancelSale(paid, 'client', random.pick(clientReasons[client.locale]), at)
    : cancelSale(paid, 'provider', random.pick(providerReasons), at);
}

/** Takes a held booking through everything that happened to it until now. */
export function meetFate(held: Sale, fate: Fate, circumstances: Circumstances): Sale {
  const { meetingUrl, random } = circumstances;
  const heldAt = held.booking.createdAt.getTime();
  if (fate === 'expired') return expireSale(held, new Date(heldAt + holdLifetime + MINUTE));
  const paid = paySale(held, meetingUrl, new Date(heldAt + random.int(90, 720) * 1_000));
  if (fate === 'cancelled') return cancel(paid, circumstances);
  if (fate === 'confirmed') return paid;
  return completeSale(paid, new Date(paid.booking.end.getTime() + 5 * MINUTE));
}
