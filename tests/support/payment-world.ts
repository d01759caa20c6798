import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { orderSchema } from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import { type OutboxEvent, outboxEntrySchema } from '@evergrow/domain/operations';
import { bookingSchema } from '@evergrow/domain/scheduling';
import { type RunningStandIns, startStandIns } from '@evergrow/emulators/stand-ins/start-stand-ins';
import { claimStripeEvent } from '../../functions/src/commerce/claim-stripe-event.ts';
import { handleStripeEvent } from '../../functions/src/commerce/handle-stripe-event.ts';
import { openCheckout } from '../../functions/src/commerce/open-checkout.ts';
import { receiveStripe } from '../../functions/src/commerce/receive-stripe.ts';
import { type StripeEvent, stripeEventSchema } from '../../functions/src/commerce/stripe-event.ts';
import { workStripeEvent } from '../../functions/src/commerce/stripe-worker.ts';
import { collectionAt, documentAt } from '../../functions/src/kernel/collection.ts';
import { pay } from '../smoke/pay.ts';
import type { BookingWorld } from './booking-world.ts';

const secret = 'whsec_payment_tests';
/** The one that is being replaced: both hold meanwhile. */
const secretBefore = 'whsec_payment_tests_before';

/** Everything the functions' environment needs besides the emulators, pointed at stand-ins of this test file's own. */
function setEnvironment(standInsUrl: string): void {
  Object.assign(process.env, {
    EVERGROW_ENV: 'local',
    PUBLIC_URL: 'http://127.0.0.1:5000',
    STRIPE_WEBHOOK_SECRET: `${secretBefore}, ${secret}`,
    STRIPE_API_BASE: standInsUrl,
    SENDGRID_API_BASE: standInsUrl,
    TWILIO_API_BASE: standInsUrl,
    MAIL_FROM: 'hello@evergrow.example',
    PSEUDONYM_SECRET: 'tests-do-not-keep-secrets-from-anyone',
    LOCAL_KEY_FILE: process.env.LOCAL_KEY_FILE ?? '.cache/tests.key',
  });
  for (const key of ['STRIPE_SECRET_KEY', 'SENDGRID_API_KEY', 'OPENAI_API_KEY']) delete process.env[key];
}

export type Delivered = { raw: Buffer; signature: string | undefined; type: string };

/** Stripe's stand-in, and a receiver that keeps what it is sent until the test lets it in. */
export async function paymentWorld() {
  const arrived: Delivered[] = [];
  const receiver = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const raw = Buffer.concat(chunks);
      const header = request.headers['stripe-signature'];
      const signature = typeof header === 'string' ? header : undefined;
      arrived.push({ raw, signature, type: (JSON.parse(raw.toString()) as { type: string }).type });
      response.writeHead(200).end('{}');
    });
  });
  const webhookUrl = `http://127.0.0.1:${await listen(receiver)}/stripe`;
  const spare = createServer();
  const port = await listen(spare);
  await new Promise((resolve) => spare.close(resolve));
  const standIns: RunningStandIns = await startStandIns({ port, webhookUrl, webhookSecret: secret });
  setEnvironment(standIns.url);

  /** Waits until events of these types have arrived. */
  const events = async (...types: string[]): Promise<Delivered[]> => {
    const end = Date.now() + 10_000;
    for (;;) {
      const found = types.map((type) => arrived.find((event) => event.type === type));
      if (found.every((event) => event !== undefined)) return found.filter((event) => event !== undefined);
      if (Date.now() > end)
        throw new Error(`waited for ${types.join()}; got ${arrived.map(({ type }) => type).join()}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  /**
   * Lets one delivery in, and works it off as the trigger would. What an account tells of itself is not stored: the platform
   * beside these tests would work it off too, by a Stripe that knows no such account and says that it was taken away.
   */
  const deliver = async (
    world: { tenantId: string },
    delivery: Delivered,
    now = new Date(),
  ): Promise<number> => {
    if (delivery.type.startsWith('account.')) {
      await handleStripeEvent({ tenantId: world.tenantId, event: ofAccount(delivery, now), now });
      return 200;
    }
    const status = await receiveStripe(delivery.raw, delivery.signature, now);
    const { id } = JSON.parse(delivery.raw.toString()) as { id: string };
    await claimStripeEvent(id, now);
    await workStripeEvent(world.tenantId, id, now);
    return status;
  };
  const checkout = async (world: BookingWorld, bookingId: string, client = 0): Promise<string> => {
    const uid = world.clients[client]?.uid ?? '';
    const buyer = { uid, name: 'Ana Ruiz', email: `${uid}@example.com`, locale: 'en' as const };
    const { url } = await openCheckout(world.tenantId, world.tenant, bookingId, buyer, new Date());
    if (!url) throw new Error('nothing to pay');
    return url;
  };
  const stop = async () => {
    await standIns.stop();
    await new Promise((resolve) => receiver.close(resolve));
  };
  return { standIns, arrived, events, deliver, checkout, pay, secret, secretBefore, stop };
}

/** The event of a connected account as it is kept. */
function ofAccount({ raw, type }: Delivered, now: Date): StripeEvent {
  const { account, data } = JSON.parse(raw.toString()) as {
    account: string;
    data: { object: { id: string } };
  };
  return {
    ...{ type, account, objectId: data.object.id, orderId: null, subscriptionId: null, livemode: false },
    ...{ state: 'received', attempts: 0, createdAt: now, receivedAt: now, expiresAt: now },
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** What the database says of a booking and its order. */
export async function stateOf(world: BookingWorld, bookingId: string) {
  const booking = (await documentAt(paths.booking(world.tenantId, bookingId), bookingSchema).get()).data();
  const order = booking?.orderId
    ? (await documentAt(paths.order(world.tenantId, booking.orderId), orderSchema).get()).data()
    : undefined;
  if (!booking || !order) throw new Error('no such booking');
  const outbox = await collectionAt(paths.outbox(world.tenantId), outboxEntrySchema).get();
  const told: OutboxEvent['type'][] = outbox.docs.map((found) => found.data().event.type).sort();
  const kept = await collectionAt(paths.stripeEvents(world.tenantId), stripeEventSchema).get();
  return { booking, order, told, stripeEvents: kept.docs.map((found) => found.data()) };
}
