import { log } from 'node:console';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';
import { receiveStripe } from '../../functions/src/commerce/receive-stripe.ts';
import { spread, timed } from './bench.ts';

const events = 500;
const concurrency = 4;
const projectId = 'demo-direct-calls';
Object.assign(process.env, {
  GCLOUD_PROJECT: projectId,
  GOOGLE_CLOUD_PROJECT: projectId,
  FIREBASE_CONFIG: JSON.stringify({ projectId }),
});
const secret = process.env.STRIPE_WEBHOOK_SECRET?.split(',')[0] ?? '';

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', async () => {
    const signature = request.headers['stripe-signature'];
    const status = await receiveStripe(Buffer.concat(chunks), String(signature), new Date()).catch(() => 500);
    response.writeHead(status).end('{}');
  });
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/stripe`;

/** An event as Stripe signs it, about something of a tenant. */
async function send(): Promise<void> {
  const object = { id: 'cus_bench', object: 'customer', metadata: { tenantId: 'bench' } };
  const [id, created] = [`evt_${randomUUID()}`, Math.floor(Date.now() / 1_000)];
  const event = { id, object: 'event', type: 'customer.updated', livemode: false, created, data: { object } };
  const payload = JSON.stringify(event);
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret });
  const headers = { 'content-type': 'application/json', 'stripe-signature': signature };
  const answer = await fetch(url, { method: 'POST', headers, body: payload });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`the hook answered ${answer.status}`);
}

await timed(concurrency * 10, concurrency, send);
log(JSON.stringify({ events, concurrency, ...spread(await timed(events, concurrency, send)) }));
process.exit(0);
