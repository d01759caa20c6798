import type { StripeWorld } from './stripe-world.ts';

/** Something that happens at a time by itself. */
export type Due = {
  /** Seconds since 1970. */
  readonly at: number;
  /** The test clock that decides when; null for the account's own time. */
  readonly clock: string | null;
  /** Must change the state so that it is no longer due. */
  readonly run: (world: StripeWorld) => void;
};
/** What of one resource is to happen, in any order. */
export type Forecast = (world: StripeWorld) => readonly Due[];

/** More than any clock is moved over; beyond it something is due for ever. */
const most = 20_000;

/**
 * Lets everything happen that is due up to a time, each at its own time and the earliest first: what one thing brings
 * about (a draft invoice, a retry) comes in its turn.
 * @param tick told the time of each, before it happens.
 */
export function passTime(
  world: StripeWorld,
  forecasts: readonly Forecast[],
  clock: string | null,
  until: number,
  tick: (at: number) => void = () => {},
): void {
  for (let count = 0; count < most; count += 1) {
    const next = earliest(world, forecasts, clock, until);
    if (!next) return;
    tick(next.at);
    next.run(world.with({ now: () => next.at }));
    world.changed();
  }
  throw new Error('the same thing was due again and again');
}

function earliest(
  world: StripeWorld,
  forecasts: readonly Forecast[],
  clock: string | null,
  until: number,
): Due | null {
  let found: Due | null = null;
  for (const forecast of forecasts) {
    for (const due of forecast(world)) {
      if (due.clock === clock && due.at <= until && (found === null || due.at < found.at)) found = due;
    }
  }
  return found;
}
