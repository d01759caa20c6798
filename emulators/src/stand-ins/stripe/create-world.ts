import type { Faults } from '../faults.ts';
import type { StateFile } from '../state-file.ts';
import { finishAdvance } from './billing/clocks.ts';
import { newEvent } from './core/events.ts';
import { forgetOldAnswers } from './core/idempotency.ts';
import { emptyShelves } from './core/shelves.ts';
import {
  emptyStripeState,
  type StripeState,
  type StripeWorld,
  type WorldChanges,
} from './core/stripe-world.ts';
import { passTime } from './core/timeline.ts';
import { createWebhookSender, type WebhookSender } from './core/webhooks.ts';
import { forecasts, intentFollowers, invoiceFollowers } from './forecasts.ts';

export type RunningStripe = {
  readonly world: StripeWorld;
  readonly webhooks: WebhookSender;
  /** Moves this Stripe's clock forward and does what has become due. Test clocks stay where they are. */
  advance(seconds: number): void;
  stop(): void;
};

export type StripeOptions = {
  readonly baseUrl: string;
  readonly webhookUrl: string;
  readonly webhookSecret: string;
  readonly file: StateFile<StripeState>;
  readonly faults: Faults;
};

/** A Stripe account in memory, with those connected to it: its clock runs, what is due happens, its events are sent. */
export function createStripe({
  baseUrl,
  webhookUrl,
  webhookSecret,
  file,
  faults,
}: StripeOptions): RunningStripe {
  const { state } = file;
  // A file of an earlier day may lack what has been added since.
  const empty = emptyStripeState();
  Object.assign(state, { ...empty, ...state, settings: { ...empty.settings, ...state.settings } });
  for (const shelves of Object.values(state.connected))
    Object.assign(shelves, { ...emptyShelves(), ...shelves });
  const shelvesOf = (account: string | null) => {
    if (account === null) return state;
    state.connected[account] ??= emptyShelves();
    return state.connected[account];
  };
  const webhooks = createWebhookSender({
    url: webhookUrl,
    secret: webhookSecret,
    faults,
    onSettled(event) {
      const kept = shelvesOf(event.account ?? null).events[event.id];
      if (kept) kept.pending_webhooks = 0;
      file.changed();
    },
  });
  const timers = new Set<NodeJS.Timeout>();
  const worldOf = (place: Required<WorldChanges>): StripeWorld => ({
    state: place.state,
    account: place.account,
    settings: state.settings,
    faults,
    baseUrl,
    changed: place.silent ? () => {} : file.changed,
    now: place.now,
    emit(type, object, before) {
      if (place.silent) return;
      const event = newEvent({ type, object, before, account: place.account, created: place.now() });
      place.state.events[event.id] = event;
      file.changed();
      webhooks.send(event);
    },
    intentChanged(intent) {
      for (const follow of intentFollowers) follow(worldOf(place), intent);
    },
    invoiceSettled(invoice, outcome) {
      for (const follow of invoiceFollowers) follow(worldOf(place), invoice, outcome);
    },
    later(act) {
      if (place.silent) return;
      const timer = setTimeout(() => {
        timers.delete(timer);
        act();
      }, 25);
      timers.add(timer);
    },
    with(changes) {
      const account = changes.account === undefined ? place.account : changes.account;
      const moved = account === place.account ? place.state : shelvesOf(account);
      return worldOf({ ...place, ...changes, account, state: changes.state ?? moved });
    },
  });
  const world = worldOf({
    state,
    account: null,
    silent: false,
    now: () => Math.floor(Date.now() / 1000) + state.clockOffset,
  });
  const tick = () => {
    for (const account of [null, ...Object.keys(state.connected)]) {
      passTime(world.with({ account }), forecasts, null, world.now());
    }
    forgetOldAnswers(state, Date.now());
  };
  const timer = setInterval(() => {
    try {
      tick();
    } catch (error) {
      // One thing that cannot happen must not take every stand-in down with it.
      process.stderr.write(`The local Stripe: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }, 1000);
  for (const account of [null, ...Object.keys(state.connected)]) {
    for (const event of Object.values(shelvesOf(account).events))
      if (event.pending_webhooks > 0) webhooks.send(event);
  }
  for (const account of [null, ...Object.keys(state.connected)]) {
    const place = world.with({ account });
    for (const clock of Object.values(place.state.clocks)) {
      // One that was under way when the process ended.
      if (clock.status === 'advancing') place.later(() => finishAdvance(place, clock, forecasts));
    }
  }
  return {
    world,
    webhooks,
    advance(seconds) {
      state.clockOffset += seconds;
      file.changed();
      tick();
    },
    stop() {
      clearInterval(timer);
      for (const each of timers) clearTimeout(each);
      webhooks.stop();
    },
  };
}
