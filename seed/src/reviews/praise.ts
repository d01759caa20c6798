/** What people write: a first sentence and, mostly, a second that goes with any first. */
export type Praise = {
  readonly openings: readonly string[];
  readonly details: readonly string[];
  /** Complete texts by number of stars. */
  readonly whole: Readonly<Record<2 | 3 | 4, readonly string[]>>;
  /** Complete texts of five stars in Spanish. */
  readonly spanish: readonly string[];
};
