import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';
import { type RunningStandIns, startStandIns } from '../start-stand-ins.ts';

export const webhookSecret = 'whsec_contract_tests';

export type Receiver = {
  readonly url: string;
  /** Verified events in the order they arrived. */
  readonly received: Stripe.Event[];
  /** How the next requests are answered, one status each; then 200. */
  readonly answers: number[];
  /** Waits until `count` events of this type have arrived. */
  until(type: string, count?: number): Promise<Stripe.Event[]>;
  stop(): Promise<void>;
};

/** A webhook endpoint as the product has one: it verifies the signature with the SDK before it believes anything. */
export async function startReceiver(): Promise<Receiver> {
  const received: Stripe.Event[] = [];
  const answers: number[] = [];
  const listeners = new Set<() => void>();
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const signature = String(request.headers['stripe-signature']);
    const event = Stripe.webhooks.constructEvent(Buffer.concat(parts), signature, webhookSecret);
    const status = answers.shift() ?? 200;
    if (status < 300) received.push(event);
    response.writeHead(status).end();
    for (const listener of listeners) listener();
  });
  const port = await freePort(server);
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    answers,
    until(type, count = 1) {
      return new Promise((resolve) => {
        const look = () => {
          const found = received.filter((event) => event.type === type);
          if (found.length < count) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
      });
    },
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

/** Stand-ins on a free port, whose Stripe sends its events to `receiver`. */
export async function startForTest(receiver?: Receiver): Promise<RunningStandIns & { stripeSdk: Stripe }> {
  const probe = createServer();
  const port = await freePort(probe);
  await new Promise((resolve) => probe.close(resolve));
  const standIns = await startStandIns({
    port,
    webhookUrl: receiver?.url ?? 'http://127.0.0.1:9',
    webhookSecret,
  });
  const stripeSdk = new Stripe('sk_test_contract', {
    host: '127.0.0.1',
    port,
    protocol: 'http',
    maxNetworkRetries: 0,
  });
  return { ...standIns, stripeSdk };
}

function freePort(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** Fills in the hosted page's form. */
export function pay(url: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  const body = new URLSearchParams({
    email: 'ana@example.com',
    name: 'Ana',
    expiry: '12 / 40',
    cvc: '123',
    ...fields,
  });
  return fetch(url, { method: 'POST', body, redirect: 'manual' });
}
