import type Stripe from 'stripe';
import type { z } from 'zod';
import type { Api } from '../core/api.ts';
import { text, timestamp } from '../core/fields.ts';
import { find } from '../core/find.ts';
import { listParameters, parameters } from '../core/parameters.ts';
import { refuse } from '../core/stripe-error.ts';
import { newId, type StripeWorld } from '../core/stripe-world.ts';
import { type Forecast, passTime } from '../core/timeline.ts';
import { idOf } from '../payments/customers.ts';
import { cycleTime } from './billing-cycle.ts';
import { cycleOf, isOver } from './subscription-facts.ts';

const day = 24 * 60 * 60;

const createParameters = parameters<Stripe.TestHelpers.TestClockCreateParams>()({
  frozen_time: timestamp,
  name: text(300).optional(),
});
const advanceParameters = parameters<Stripe.TestHelpers.TestClockAdvanceParams>()({ frozen_time: timestamp });
const listed = listParameters<Stripe.TestHelpers.TestClockListParams>()({});

type Clock = Stripe.TestHelpers.TestClock;

function create(world: StripeWorld, params: z.output<typeof createParameters>): Clock {
  const clock = {
    id: newId('clock'),
    object: 'test_helpers.test_clock',
    created: world.now(),
    deletes_after: world.now() + 30 * day,
    frozen_time: params.frozen_time,
    livemode: false,
    name: params.name ?? null,
    status: 'ready',
    status_details: {},
  } satisfies Clock;
  world.state.clocks[clock.id] = clock;
  world.changed();
  world.emit('test_helpers.test_clock.created', clock);
  return clock;
}

/**
 * Moves a clock forward: whatever is due on the way happens in its order, each at its own time.
 * @throws StripeError for a time that is not ahead, or more than two intervals of the shortest subscription ahead
 */
export function startAdvance(
  world: StripeWorld,
  clock: Clock,
  to: number,
  forecasts: readonly Forecast[],
): Clock {
  if (clock.status !== 'ready')
    throw refuse(`The test clock is ${clock.status}; wait until it is ready.`, {
      code: 'lock_timeout',
      status: 429,
    });
  if (to <= clock.frozen_time)
    throw refuse('The `frozen_time` must be after the current frozen time of the test clock.', {
      param: 'frozen_time',
    });
  if (to > furthest(world, clock)) {
    throw refuse(
      'Test clocks can be advanced at most two intervals of the shortest subscription on them, or two years without one.',
      {
        param: 'frozen_time',
      },
    );
  }
  clock.status = 'advancing';
  clock.status_details = { advancing: { target_frozen_time: to } };
  world.changed();
  world.emit('test_helpers.test_clock.advancing', clock);
  world.later(() => finishAdvance(world, clock, forecasts));
  return clock;
}

/** Carries out what was begun: also after a restart in between. */
export function finishAdvance(world: StripeWorld, clock: Clock, forecasts: readonly Forecast[]): void {
  const to = clock.status_details.advancing?.target_frozen_time;
  if (to === undefined || !world.state.clocks[clock.id]) return;
  const at = world.with({ now: () => clock.frozen_time });
  passTime(at, forecasts, clock.id, to, (time) => {
    clock.frozen_time = Math.max(clock.frozen_time, time);
  });
  clock.frozen_time = to;
  clock.status = 'ready';
  clock.status_details = {};
  world.changed();
  world.emit('test_helpers.test_clock.ready', clock);
}

function furthest({ state }: StripeWorld, clock: Clock): number {
  const own = Object.values(state.subscriptions).filter(
    (each) => idOf(each.test_clock) === clock.id && !isOver(each),
  );
  const ends = own.map(({ items }) => cycleTime(clock.frozen_time, cycleOf(items.data), 2));
  return ends.length > 0 ? Math.min(...ends) : clock.frozen_time + 2 * 366 * day;
}

/** A clock goes with everybody who lives on it. */
function remove(world: StripeWorld, id: string): Stripe.TestHelpers.DeletedTestClock {
  const clock = find(world, 'clocks', id, 'test_clock');
  for (const shelf of [
    world.state.customers,
    world.state.subscriptions,
    world.state.invoices,
    world.state.invoiceItems,
  ]) {
    for (const [key, each] of Object.entries(shelf))
      if ('test_clock' in each && each.test_clock === id) delete shelf[key];
  }
  delete world.state.clocks[id];
  world.changed();
  world.emit('test_helpers.test_clock.deleted', clock);
  return {
    id,
    object: 'test_helpers.test_clock',
    deleted: true,
  } satisfies Stripe.TestHelpers.DeletedTestClock;
}

export function clockRoutes(api: Api, forecasts: readonly Forecast[]): void {
  api.post('/test_helpers/test_clocks', createParameters, create);
  api.read('/test_helpers/test_clocks/:id', (world, id = '') => find(world, 'clocks', id, 'test_clock'));
  api.post('/test_helpers/test_clocks/:id/advance', advanceParameters, (world, { frozen_time }, id = '') =>
    startAdvance(world, find(world, 'clocks', id, 'test_clock'), frozen_time, forecasts),
  );
  api.remove('/test_helpers/test_clocks/:id', (world, id = '') => remove(world, id));
  api.list('/test_helpers/test_clocks', listed, ({ clocks }) => clocks);
}
