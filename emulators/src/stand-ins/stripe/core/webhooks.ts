import Stripe from 'stripe';
import type { Faults } from '../../faults.ts';
import type { StripeEvent } from './shelves.ts';

export type Delivery = {
  readonly event: string;
  readonly type: string;
  readonly attempt: number;
  /** HTTP status, or why there was none. */
  readonly answer: number | string;
  readonly at: string;
};

export type WebhookSender = {
  send(event: StripeEvent): void;
  /** The last 200 attempts, newest first. */
  deliveries(): readonly Delivery[];
  stop(): void;
};

export type WebhookOptions = {
  readonly url: string;
  readonly secret: string;
  readonly faults: Faults;
  /** Called when an event has been taken (2xx) or given up. */
  readonly onSettled: (event: StripeEvent) => void;
};

/** Seconds in place of Stripe's hours. https://docs.stripe.com/webhooks#retries */
const retryAfterMs = [500, 1000, 2000, 4000, 8000, 15_000, 30_000, 60_000, 120_000] as const;
const reorderWaitMs = 2000;

/**
 * Sends signed events one after another, in the order in which they were made. Stripe promises no order: a fault makes
 * one arrive late or twice, and one that was not taken is tried again after those that follow it.
 */
export function createWebhookSender(options: WebhookOptions): WebhookSender {
  const { faults } = options;
  const timers = new Set<NodeJS.Timeout>();
  const attempts: Delivery[] = [];
  const held: StripeEvent[] = [];
  let stopped = false;
  let line: Promise<void> = Promise.resolve();

  const later = (ms: number, act: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      if (!stopped) act();
    }, ms);
    timers.add(timer);
  };
  const attempt = async (event: StripeEvent, number: number): Promise<void> => {
    const failing = faults.take('stripe-webhooks', ['fail']).length > 0;
    const answer = failing ? 'not sent: asked to fail' : await post(options, event);
    attempts.unshift({
      event: event.id,
      type: event.type,
      attempt: number,
      answer,
      at: new Date().toISOString(),
    });
    attempts.length = Math.min(attempts.length, 200);
    if (stopped) return;
    const taken = typeof answer === 'number' && answer >= 200 && answer < 300;
    const wait = retryAfterMs[number - 1];
    if (taken || wait === undefined) options.onSettled(event);
    else later(wait, () => queue(event, number + 1));
  };
  const queue = (event: StripeEvent, number: number) => {
    line = line.then(() => (stopped ? undefined : attempt(event, number)));
  };
  const releaseHeld = () => {
    for (const event of held.splice(0).reverse()) queue(event, 1);
  };
  return {
    send(event) {
      const asked = faults.take('stripe-webhooks', ['delay', 'duplicate', 'reorder']);
      const delay = asked.find(({ kind }) => kind === 'delay')?.ms ?? 0;
      const copies = asked.some(({ kind }) => kind === 'duplicate') ? 2 : 1;
      if (asked.some(({ kind }) => kind === 'reorder')) {
        held.push(event);
        later(reorderWaitMs, releaseHeld);
        return;
      }
      later(delay, () => {
        for (let copy = 0; copy < copies; copy++) queue(event, 1);
        releaseHeld();
      });
    },
    deliveries: () => attempts,
    stop() {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

async function post({ url, secret }: WebhookOptions, event: StripeEvent): Promise<number | string> {
  const payload = JSON.stringify(event);
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret });
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'stripe-signature': signature,
        'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
      },
      body: payload,
      redirect: 'manual',
      signal: AbortSignal.timeout(30_000),
    });
    await answer.body?.cancel();
    return answer.status;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
