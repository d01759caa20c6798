import type { Interval } from '../interval.ts';
import type { Proposal } from './series.ts';

/** Somebody who could do it, and when. */
export interface Offerer {
  readonly providerId: string;
  readonly providerName: string;
  readonly slots: readonly Interval[];
}

/**
 * What to do instead of an occurrence that cannot take place: the two nearest times of the same provider (the earlier
 * of two as near), then others who are free at the very time, at most two.
 * @param wanted when it should have begun, epoch milliseconds
 */
export function proposeInstead(wanted: number, own: Offerer, others: readonly Offerer[]): Proposal[] {
  const away = ({ start }: Interval) => Math.abs(start - wanted);
  const nearest = own.slots.toSorted((a, b) => away(a) - away(b) || a.start - b.start).slice(0, 2);
  const same = others
    .flatMap((other) => other.slots.filter(({ start }) => start === wanted).map((slot) => ({ other, slot })))
    .slice(0, 2);
  return [...nearest.map((slot) => ({ other: own, slot })), ...same].map(({ other, slot }) => ({
    providerId: other.providerId,
    providerName: other.providerName,
    start: new Date(slot.start),
    end: new Date(slot.end),
  }));
}
