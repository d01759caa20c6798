import { MINUTE } from '../kernel/index.ts';
import { type Booking, balanceOf, keptOf, tendered } from '../scheduling/index.ts';

/** What some bookings brought, in minor units of their one currency. */
export interface Earnings {
  readonly completed: number;
  /** Minutes booked, of what was completed. */
  readonly minutes: number;
  /** Paid for what was completed, with extra time, gift cards and credits. */
  readonly earned: number;
  /** Of `earned`, what clients gave on top. */
  readonly tips: number;
  /** Kept of what did not take place. */
  readonly fees: number;
  /** Still owed for what was completed. */
  readonly open: number;
  readonly offerings: readonly OfferingEarnings[];
}

export interface OfferingEarnings {
  readonly offeringId: string;
  readonly title: string;
  readonly completed: number;
  readonly earned: number;
}

type Earned = Pick<
  Booking,
  'status' | 'start' | 'end' | 'quote' | 'payments' | 'offeringId' | 'offeringTitle'
>;

const earnedBy = (booking: Earned): number => keptOf(booking) + tendered(booking.quote);
const tipOf = ({ quote }: Earned): number =>
  quote.lines.reduce((sum, { kind, amount }) => (kind === 'tip' ? sum + amount : sum), 0);

/** What bookings brought, altogether and by offering, the one that brought most first. */
export function earningsOf(bookings: readonly Earned[]): Earnings {
  const done = bookings.filter(({ status }) => status === 'completed');
  const missed = bookings.filter(({ status }) => status === 'cancelled' || status === 'noShow');
  const sum = (of: (booking: Earned) => number, among: readonly Earned[]) =>
    among.reduce((total, booking) => total + of(booking), 0);
  const offerings = new Map<string, OfferingEarnings>();
  for (const booking of done) {
    const { offeringId, offeringTitle: title } = booking;
    const { completed, earned } = offerings.get(offeringId) ?? { completed: 0, earned: 0 };
    offerings.set(offeringId, {
      offeringId,
      title,
      completed: completed + 1,
      earned: earned + earnedBy(booking),
    });
  }
  return {
    completed: done.length,
    minutes: sum(({ start, end }) => (end.getTime() - start.getTime()) / MINUTE, done),
    earned: sum(earnedBy, done),
    tips: sum((booking) => Math.min(tipOf(booking), earnedBy(booking)), done),
    fees: sum(keptOf, missed),
    open: sum(balanceOf, done),
    offerings: [...offerings.values()].sort((a, b) => b.earned - a.earned || a.title.localeCompare(b.title)),
  };
}
