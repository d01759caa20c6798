import type { Interval } from '../scheduling/index.ts';

/** An event of somebody's own calendar, reduced to what concerns availability: what it is about is not taken over. */
export type OutsideEvent = {
  readonly id: string;
  /** The recurring event this is one of; its own id otherwise. */
  readonly seriesId: string;
  /** Null once it is deleted or cancelled. */
  readonly when: Interval | null;
  /** Whether it keeps its owner from being booked: not when marked as free, nor when declined. */
  readonly busy: boolean;
  /** Written by this platform: carries its mark. */
  readonly ours: boolean;
};
