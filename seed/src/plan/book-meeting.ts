import { DAY, HOUR, MINUTE, type Millis } from '@evergrow/domain/kernel';
import type { Random } from '../random.ts';
import { chooseWhat } from './choose-what.ts';
import type { Diary } from './diary.ts';
import { type Fate, meetFate } from './fate.ts';
import { holdSale } from './hold-sale.ts';
import type { Relation } from './relations.ts';
import type { Sale } from './tenant-plan.ts';
import type { Trade } from './trade.ts';

export type Desk = {
  readonly trade: Trade;
  readonly diary: Diary;
  readonly now: Millis;
  readonly random: Random;
};

export type Meeting = {
  readonly relation: Relation;
  /** When they would like it to be. */
  readonly around: Millis;
  readonly isFirst: boolean;
  /** How much further they look; some days unless it has to be soon. */
  readonly patience?: Millis;
};

/** A client who finds nothing on the day looks this much further. */
const usualPatience = 4 * DAY;

/** Some days ahead, and always a while ago. */
function bookedAtFor(around: Millis, { now, random }: Desk): Millis {
  const wanted = around - random.int(1, 11) * DAY - random.int(0, 600) * MINUTE;
  return Math.min(wanted, now - random.int(60, 4_000) * MINUTE);
}

/** What is past has ended an hour ago; what is to come begins tomorrow at the earliest. */
function windowFor(
  around: Millis,
  durationMinutes: number,
  now: Millis,
  patience: Millis,
): { from: Millis; to: Millis } {
  if (around >= now) {
    const from = Math.max(around, now + DAY);
    return { from, to: from + patience };
  }
  return { from: around, to: Math.min(around + patience, now - durationMinutes * MINUTE - HOUR) };
}

/** One booking with its order, or undefined when the two find no time. */
export function bookMeeting(
  desk: Desk,
  { relation, around, isFirst, patience = usualPatience }: Meeting,
  fate: Fate,
): Sale | undefined {
  const { trade, diary, now, random } = desk;
  const { client, providerId } = relation;
  const provider = trade.providers[providerId];
  const availability = trade.availabilities[providerId];
  const what = chooseWhat(trade, relation, isFirst, random);
  if (!provider || !availability || !what) return undefined;
  const { durationMinutes } = what;
  const bookedAt = bookedAtFor(around, desk);
  const window = windowFor(around, durationMinutes, now, patience);
  const slot = diary.take({ client, providerId, availability, durationMinutes, ...window, bookedAt }, random);
  if (!slot) return undefined;
  const fromMatch = isFirst && trade.profiled.has(client.uid) && random.chance(0.7);
  const held = holdSale(
    {
      ...what,
      service: trade.services[what.offeringId],
      areas: trade.areas,
      client,
      providerId,
      provider,
      availability,
      slot,
      bookedAt: new Date(bookedAt),
      fromMatch,
    },
    random,
  );
  return meetFate(held, fate, { client, meetingUrl: availability.meetingUrl, now, random });
}
