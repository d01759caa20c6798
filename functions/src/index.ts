import { paths } from '@evergrow/domain/kernel';
import { secretVariables } from '@evergrow/domain/operations';
import { getRequestListener } from '@hono/node-server';
import { setGlobalOptions } from 'firebase-functions/v2';
import { onDocumentCreated, onDocumentUpdated, onDocumentWritten } from 'firebase-functions/v2/firestore';
import { onRequest } from 'firebase-functions/v2/https';
import { onSchedule } from 'firebase-functions/v2/scheduler';
import { createApi } from './api/app.ts';
import type { Api } from './api/endpoint.ts';
import { followMarket } from './catalog/market/keep-market.ts';
import { publishDue } from './catalog/products/change-product.ts';
import { clearLoosePictures } from './catalog/products/pictures.ts';
import { followProduct, followSettings, followStock, followTenant } from './catalog/search/follow-changes.ts';
import { renewAllRelations, takeUpLeft } from './catalog/search/keep-products.ts';
import { claimStripeEvent } from './commerce/claim-stripe-event.ts';
import { sendDueGifts } from './commerce/gifts/send-gift.ts';
import { answerHook } from './commerce/hooks.ts';
import { followCarts } from './commerce/kept-carts/follow-carts.ts';
import { lapseLiabilities } from './commerce/lapse-liabilities.ts';
import { reconcileYesterday } from './commerce/reconciliation/reconcile-day.ts';
import { remindOfCredits } from './commerce/remind-credits.ts';
import { retryStripeEvents } from './commerce/retry-stripe-events.ts';
import { expireOrders } from './commerce/shop/expire-orders.ts';
import { workStripeEvent } from './commerce/stripe-worker.ts';
import { sweepCalendars } from './integrations/sweep-calendars.ts';
import { environment } from './kernel/environment.ts';
import { keepCandidate } from './matching/keep-candidate.ts';
import { makeMatches } from './matching/make-matches.ts';
import { retryOutbox, workOutbox } from './operations/outbox-worker.ts';
import { receiveEnvelope } from './privacy/receive-envelope.ts';
import { closeRooms } from './scheduling/meetings/close-rooms.ts';
import { remindDue } from './scheduling/reminder-store.ts';
import { chargeDue } from './scheduling/series/charge-series.ts';
import { generateAhead } from './scheduling/series/generate-series.ts';
import { endUnstarted } from './scheduling/series/start-series.ts';
import { completePast, declineUnanswered, expireHolds } from './scheduling/sweep.ts';
import { lapseOffers } from './scheduling/waitlist/lapse-offers.ts';
import { spreadTenantLook } from './tenancy/spread-tenant-look.ts';
import { forgetExpiredLocations } from './visits/live-locations.ts';
import { clearUploads } from './visits/photos.ts';

setGlobalOptions({
  region: 'europe-west1',
  maxInstances: 20,
  memory: '512MiB',
  secrets: [...secretVariables],
});

// Requests
let app: Api | undefined;
const listener = getRequestListener((request) => {
  const { PUBLIC_URL, CORS_ORIGINS } = environment();
  app ??= createApi([PUBLIC_URL, ...CORS_ORIGINS]);
  return app.fetch(request);
});
export const api = onRequest({ concurrency: 80 }, async (request, response) => {
  await listener(request, response);
});
export const hooks = onRequest({ concurrency: 80 }, answerHook);

// What follows from a write
const tenantId = '{tenantId}';
/** Delivered again until it succeeds, for what has no schedule to pick it up: each of these may run any number of times. */
const retried = (document: string) => ({ document, retry: true });
export const onEnvelopeCreated = onDocumentCreated(retried(paths.envelope(tenantId, '{id}')), ({ params }) =>
  receiveEnvelope(params.tenantId ?? '', params.id ?? '', new Date()),
);
export const onProfileWritten = onDocumentWritten(
  retried(paths.profile(tenantId, '{pseudonym}')),
  ({ params }) => makeMatches(params.tenantId ?? '', params.pseudonym ?? '', new Date()),
);
export const onProviderWritten = onDocumentWritten(
  retried(paths.provider(tenantId, '{id}')),
  async ({ params }) => {
    const now = new Date();
    await keepCandidate(params.tenantId ?? '', params.id ?? '', now);
    await followMarket(params.tenantId ?? '', now);
  },
);
export const onAvailabilityWritten = onDocumentWritten(
  retried(paths.availability(tenantId, '{id}')),
  ({ params }) => keepCandidate(params.tenantId ?? '', params.id ?? '', new Date()),
);
export const onTenantUpdated = onDocumentUpdated(paths.tenant(tenantId), async ({ params, data }) => {
  const [before, after] = [data?.before.data(), data?.after.data()];
  await spreadTenantLook(params.tenantId ?? '', before, after);
  await followTenant(params.tenantId ?? '', before, after);
});
/** A large shop takes a while to be taken in for the first time. */
const patient = { retry: true, timeoutSeconds: 300 } as const;
export const onOfferingWritten = onDocumentWritten(
  { document: paths.offering(tenantId, '{id}'), ...patient },
  ({ params }) => followProduct(params.tenantId ?? '', params.id ?? ''),
);
export const onListingWritten = onDocumentWritten(
  { document: paths.listing(tenantId, '{id}'), ...patient },
  ({ params }) => followProduct(params.tenantId ?? '', params.id ?? ''),
);
export const onStockWritten = onDocumentWritten(
  { document: paths.stock(tenantId, '{id}'), ...patient },
  ({ params, data }) =>
    followStock(params.tenantId ?? '', params.id ?? '', data?.before.data(), data?.after.data()),
);
export const onSettingsWritten = onDocumentWritten(
  { document: paths.settings(tenantId, '{name}'), ...patient },
  ({ params }) => followSettings(params.tenantId ?? '', params.name ?? ''),
);
/** Reading through a large file takes a while. */
export const onOutboxCreated = onDocumentCreated(
  { document: paths.outboxEvent(tenantId, '{id}'), timeoutSeconds: 300 },
  ({ params }) => workOutbox(params.tenantId ?? '', params.id ?? '', new Date()),
);
export const onStripeEventCreated = onDocumentCreated(paths.stripeEvent(tenantId, '{id}'), ({ params }) =>
  workStripeEvent(params.tenantId ?? '', params.id ?? '', new Date()),
);
export const onStripeEventUnclaimed = onDocumentCreated(paths.unclaimedStripeEvent('{id}'), ({ params }) =>
  claimStripeEvent(params.id ?? '', new Date()),
);

// What follows from time
export const sweepMinutely = onSchedule('every 1 minutes', async () => {
  const now = new Date();
  await expireHolds(now);
  await expireOrders(now);
  await declineUnanswered(now);
  await retryStripeEvents(now);
  await remindDue(now);
  await closeRooms(now);
  await retryOutbox(now);
  await forgetExpiredLocations(now);
  await publishDue(now);
  await followCarts(now);
});
export const readCalendars = onSchedule({ schedule: 'every 5 minutes', timeoutSeconds: 540 }, async () => {
  await sweepCalendars(new Date());
});
export const sweepHourly = onSchedule('every 60 minutes', async () => {
  const now = new Date();
  await completePast(now);
  await generateAhead(now);
  await chargeDue(now);
  await endUnstarted(now);
  await remindOfCredits(now);
  await lapseLiabilities(now);
  await lapseOffers(now);
  await sendDueGifts(now);
  await clearUploads(now);
  await clearLoosePictures(now);
  await takeUpLeft(now);
});
export const sweepDaily = onSchedule({ schedule: 'every 24 hours', timeoutSeconds: 540 }, async () => {
  const now = new Date();
  await renewAllRelations(now);
  await reconcileYesterday(now);
});
