import { wallClock } from '../zoned.ts';

type Timed = { id: string; start: Date; end: Date };
export type Placed<T> = {
  booking: T;
  /** Minutes after midnight, by the clock; 1440 where it goes on after this day. */
  from: number;
  to: number;
  /** Side by side with others at the same time: the how-manieth of how many. */
  lane: number;
  lanes: number;
};

/** What of each booking lies on `date` in `zone`, in columns where they overlap. Ascending. */
export function placeBookings<T extends Timed>(
  bookings: readonly T[],
  date: string,
  zone: string,
): Placed<T>[] {
  const parts = bookings
    .flatMap((booking) => {
      const start = wallClock(booking.start.getTime(), zone);
      const end = wallClock(booking.end.getTime(), zone);
      if (
        start.date > date ||
        end.date < date ||
        (end.date === date && end.minutes === 0 && start.date < date)
      )
        return [];
      const from = start.date < date ? 0 : start.minutes;
      const to = end.date > date ? 1440 : end.minutes;
      // Where the clocks go back within it, it would end before it begins.
      return [{ booking, from, to: Math.max(to, from + 5), lane: 0, lanes: 1 }];
    })
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
  let cluster: Placed<T>[] = [];
  let clusterEnd = 0;
  const close = () => {
    const lanes = Math.max(0, ...cluster.map(({ lane }) => lane)) + 1;
    for (const part of cluster) part.lanes = lanes;
    cluster = [];
  };
  for (const part of parts) {
    if (part.from >= clusterEnd) close();
    const taken = new Set(cluster.filter(({ to }) => to > part.from).map(({ lane }) => lane));
    while (taken.has(part.lane)) part.lane += 1;
    cluster.push(part);
    clusterEnd = Math.max(clusterEnd, part.to);
  }
  close();
  return parts;
}

/** The hours a grid shows: from eight to six, and whatever lies outside of that. */
export function hoursToShow(parts: readonly { from: number; to: number }[]): { first: number; last: number } {
  const first = Math.min(8, ...parts.map(({ from }) => Math.floor(from / 60)));
  const last = Math.max(18, ...parts.map(({ to }) => Math.ceil(to / 60)));
  return { first, last };
}
