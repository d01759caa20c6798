import Stripe from 'stripe';
import type { Faults } from '../faults.ts';
import type { StateFile } from '../state-file.ts';
import { settleDebits } from './payments.ts';
import { expireOverdue } from './sessions.ts';
import { newId, type StripeEvent, type StripeState, type StripeWorld } from './stripe-world.ts';
import { createWebhookSender, type WebhookSender } from './webhooks.ts';

export type RunningStripe = {
  readonly world: StripeWorld;
  readonly webhooks: WebhookSender;
  /** Moves the test clock forward and does what has become due. */
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

/** A Stripe account in memory: its clock runs, its sessions expire, its events are sent. */
export function createStripe({
  baseUrl,
  webhookUrl,
  webhookSecret,
  file,
  faults,
}: StripeOptions): RunningStripe {
  const { state } = file;
  const webhooks = createWebhookSender({
    url: webhookUrl,
    secret: webhookSecret,
    faults,
    onSettled(event) {
      const kept = state.events[event.id];
      if (kept) kept.pending_webhooks = 0;
      file.changed();
    },
  });
  const world: StripeWorld = {
    state,
    faults,
    baseUrl,
    changed: file.changed,
    now: () => Math.floor(Date.now() / 1000) + state.clockOffset,
    emit(type, object) {
      const event: StripeEvent = {
        id: newId('evt'),
        object: 'event',
        api_version: Stripe.API_VERSION,
        created: world.now(),
        // A copy: the object goes on changing, the event says how it was.
        data: { object: structuredClone(object) },
        livemode: false,
        pending_webhooks: 1,
        request: { id: null, idempotency_key: null },
        type,
      };
      state.events[event.id] = event;
      file.changed();
      webhooks.send(event);
    },
  };
  const tick = () => {
    expireOverdue(world);
    settleDebits(world);
  };
  const timer = setInterval(tick, 1000);
  for (const event of Object.values(state.events)) if (event.pending_webhooks > 0) webhooks.send(event);
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
      webhooks.stop();
    },
  };
}
