import { paths } from '@evergrow/domain/kernel';
import { limit, type QueryConstraint, serverTimestamp, where } from 'firebase/firestore';
import type { ActorName } from '../world/actors.ts';
import { availabilityDocument, offeringDocument, providerDocument } from '../world/catalog-documents.ts';
import {
  consentDocument,
  envelopeDocument,
  envelopeId,
  freshEnvelopeId,
} from '../world/privacy-documents.ts';
import { acme as t } from '../world/tenants.ts';
import { liveLocationDocument } from '../world/visit-documents.ts';

type Data = Readonly<Record<string, unknown>>;
type Query = readonly QueryConstraint[];

/** What a row of the matrix is tried with: the most innocent request of each kind. */
export type Sample = {
  /** The document the row speaks of. */
  readonly path: string;
  /** Where one is created; a new id where nothing is said. */
  readonly createAt?: string;
  readonly data?: Data;
  readonly patch?: Data;
  /** Queries that find the document. Those whom the row lets list use the first, or their own. */
  readonly queries?: Readonly<{ first: Query } & Partial<Record<ActorName, Query>>>;
};

const stamp = serverTimestamp();
const published: Query = [where('published', '==', true), limit(20)];
const ofClient: Query = [where('clientUid', '==', 'client'), limit(20)];
const ofProvider: Query = [where('providerId', '==', 'provider'), limit(20)];
const all: Query = [limit(20)];

/** The sample of each collection of the matrix. */
export const samples: Readonly<Record<string, Sample>> = {
  users: { path: paths.user('client'), createAt: paths.user('owner'), patch: { locale: 'es' } },
  phones: { path: paths.phone('client') },
  'tenants/reminders': { path: paths.reminder(t, 'booking_60') },
  'tenants/meetingRooms': {
    path: paths.meetingRoom(t, 'booking'),
    queries: { first: ofClient, provider: ofProvider },
  },
  slugs: { path: paths.slug('acme') },
  tenants: { path: paths.tenant(t), patch: { tagline: 'Another' } },
  'tenants/members': { path: paths.member(t, 'client'), patch: { displayName: 'Another name' } },
  'tenants/members/notifications': {
    path: paths.notification(t, 'client', 'notification'),
    patch: { readAt: stamp },
  },
  'tenants/invitations': { path: paths.invitation(t, 'invitation'), patch: { state: 'revoked' } },
  'tenants/providers': {
    path: paths.provider(t, 'provider'),
    createAt: paths.provider(t, 'provider'),
    data: { ...providerDocument, rating: { count: 0, sum: 0 }, createdAt: stamp, updatedAt: stamp },
    patch: { headline: 'Another headline', updatedAt: stamp },
    queries: { first: published, editor: all },
  },
  'tenants/directories': { path: paths.directory(t) },
  'tenants/candidates': { path: paths.candidate(t, 'provider') },
  'tenants/offerings': {
    path: paths.offering(t, 'session'),
    data: { ...offeringDocument, createdAt: stamp, updatedAt: stamp },
    patch: { title: 'Another title', updatedAt: stamp },
    queries: { first: published, editor: all },
  },
  'tenants/listings': { path: paths.listing(t, 'product'), patch: { maxPerOrder: 1 } },
  'tenants/stock': { path: paths.stock(t, 'product'), patch: { levels: {} } },
  'tenants/searchTerms': { path: paths.searchTermsOf(t, '2026-11') },
  'tenants/loosePictures': { path: paths.loosePicture(t, 'picture') },
  'tenants/priceLists': { path: paths.priceList(t, 'schools'), patch: { state: 'approved' } },
  'tenants/availabilities': {
    path: paths.availability(t, 'provider'),
    createAt: paths.availability(t, 'provider'),
    data: availabilityDocument,
    patch: { horizonDays: 90 },
  },
  'tenants/calendars': { path: paths.calendarMonth(t, 'provider', '2026-11'), patch: { entries: {} } },
  'tenants/bookings': {
    path: paths.booking(t, 'booking'),
    patch: { status: 'cancelled' },
    queries: { first: ofClient, provider: ofProvider, admin: all },
  },
  'tenants/settings': { path: paths.bookingSettings(t), patch: { closedDates: [] } },
  'tenants/services': { path: paths.service(t, 'session'), patch: { seats: 2 } },
  'tenants/promoCodes': { path: paths.promoCode(t, 'WELCOME'), patch: { value: 100 } },
  'tenants/promoCodes/clients': { path: paths.promoCodeClient(t, 'WELCOME', 'client'), patch: { uses: 0 } },
  'tenants/giftCards': { path: paths.giftCard(t, 'card'), patch: { balance: 99_999 } },
  'tenants/redemptions': { path: paths.redemption(t, 'order'), patch: { state: 'released' } },
  'tenants/clientTerms': { path: paths.clientTerms(t, 'client'), patch: { taxExempt: true } },
  'tenants/soldCards': { path: paths.soldCard(t, 'order'), patch: { amount: 1 } },
  'tenants/keptCarts': { path: paths.keptCart(t, 'client'), patch: { lines: [] } },
  'tenants/cartConsents': { path: paths.cartConsent(t, 'client'), patch: { wording: 'other' } },
  'tenants/affiliates': { path: paths.affiliate(t, '0123456789'), patch: { state: 'active' } },
  'tenants/affiliateSales': { path: paths.affiliateSale(t, 'order'), patch: { earned: 99_999 } },
  'tenants/affiliatePayouts': { path: paths.affiliatePayout(t, 'payout'), patch: { amount: 1 } },
  'tenants/areas': { path: paths.area(t, 'area'), patch: { priority: 99 } },
  'tenants/dispatchPlans': { path: paths.dispatchPlan(t, '2026-11-23'), patch: { undone: true } },
  'tenants/visits': { path: paths.visit(t, 'booking'), patch: { signedAt: stamp } },
  'tenants/liveLocations': {
    path: paths.liveLocation(t, 'onItsWay'),
    createAt: paths.liveLocation(t, 'onItsWay'),
    data: { ...liveLocationDocument, at: stamp },
    patch: { position: { lat: 40.5, lng: -3.7 }, at: stamp },
  },
  'tenants/orders': {
    path: paths.order(t, 'order'),
    patch: { status: 'paid' },
    queries: { first: ofClient, admin: all },
  },
  'tenants/series': {
    path: paths.series(t, 'series'),
    patch: { status: 'paused' },
    queries: {
      first: ofClient,
      provider: [where('providerIds', 'array-contains', 'provider'), limit(20)],
      admin: all,
    },
  },
  'tenants/waitlistEntries': {
    path: paths.waitlistEntry(t, 'entry'),
    patch: { status: 'left' },
    queries: { first: ofClient, admin: all },
  },
  'tenants/packages': {
    path: paths.package(t, 'package'),
    patch: { title: 'Another title' },
    queries: { first: published, editor: all },
  },
  'tenants/creditGrants': {
    path: paths.creditGrant(t, 'grant'),
    patch: { remaining: 99 },
    queries: { first: ofClient, admin: all },
  },
  'tenants/entitlements': {
    path: paths.entitlement(t, 'order_1'),
    patch: { state: 'active' },
    queries: { first: ofClient, admin: all },
  },
  'tenants/ledger': { path: paths.ledgerEntry(t, 'order_paid'), patch: { orderId: null } },
  'tenants/payouts': { path: paths.payout(t, 'po_1'), patch: { amount: 9 } },
  'tenants/reconciliations': { path: paths.reconciliation(t, '2026-11-20'), patch: { compared: 9 } },
  'tenants/invoices': {
    path: paths.invoice(t, 'order_paid'),
    patch: { number: '1' },
    queries: { first: ofClient, admin: all },
  },
  'tenants/invoiceSeries': { path: paths.invoiceSeries(t, 's_2026-'), patch: { last: 0 } },
  'tenants/ledgerMonths': { path: paths.ledgerMonth(t, '2026-11'), patch: { entries: 0 } },
  'tenants/licences': {
    path: paths.licence(t, 'order_1'),
    patch: { limit: 99 },
    queries: { first: ofClient },
  },
  'tenants/gifts': { path: paths.gift(t, 'order'), patch: { holderUid: 'client' } },
  'tenants/productFiles': { path: paths.productFile(t, 'file'), patch: { variantId: 'web' } },
  'tenants/downloads': {
    path: paths.download(t, 'order_1_version'),
    patch: { count: 0 },
    queries: { first: ofClient },
  },
  'tenants/plans': { path: paths.plan(t, 'membership'), patch: { trialDays: 365 } },
  'tenants/subscriptions': { path: paths.subscription(t, 'subscription'), patch: { status: 'active' } },
  'tenants/licenceKeys': { path: paths.licenceKey(t, 'f'.repeat(64)), patch: { state: 'free' } },
  'tenants/reviews': { path: paths.review(t, 'booking'), patch: { stars: 1 } },
  'tenants/consents': {
    path: paths.consent(t, 'client'),
    createAt: paths.consent(t, 'client'),
    data: { ...consentDocument, givenAt: stamp },
    patch: { locale: 'es', givenAt: stamp },
  },
  'tenants/envelopes': {
    path: paths.envelope(t, envelopeId),
    createAt: paths.envelope(t, freshEnvelopeId),
    data: { ...envelopeDocument, createdAt: stamp },
    patch: { createdAt: stamp },
  },
  'tenants/subjects': { path: paths.subject(t, 'client'), patch: { state: 'received' } },
  'tenants/vault': { path: paths.vault(t, 'client') },
  'tenants/drafts': { path: paths.draft(t, 'client') },
  'tenants/subjectKeys': { path: paths.subjectKey(t, 'client') },
  'tenants/visitKeys': { path: paths.visitKey(t, 'client') },
  'tenants/keys': { path: paths.tenantKey(t) },
  'tenants/profiles': { path: paths.profile(t, 'p-client') },
  'tenants/matches': { path: paths.match(t, 'p-client') },
  'tenants/sales': { path: paths.salesOf(t, 'EUR_2026-11_0'), patch: { span: '2025-11' } },
  'tenants/customers': { path: paths.customer(t, 'client'), patch: { orders: 99 } },
  'tenants/rollups': { path: paths.rollup(t, '2026-11') },
  'tenants/auditEntries': { path: paths.auditEntry(t, 'entry') },
  'tenants/apiKeys': { path: paths.apiKey(t, 'key') },
  'tenants/calendarConnections': {
    path: paths.calendarConnection(t, 'google_provider'),
    queries: { first: [where('uid', '==', 'provider'), limit(20)] },
  },
  'tenants/calendarLinks': { path: paths.calendarLink(t, 'link') },
  'tenants/calendarAuthorizations': { path: paths.calendarAuthorization(t, 'state') },
  'tenants/feedHolders': { path: paths.feedHolder(t, 'client', 'client') },
  calendarFeeds: { path: paths.calendarFeed('f'.repeat(64)) },
  'tenants/outbox': { path: paths.outboxEvent(t, 'event') },
  'tenants/processed': { path: paths.processed(t, 'event') },
  'tenants/deadLetters': { path: paths.deadLetter(t, 'event') },
  'tenants/stripeEvents': { path: paths.stripeEvent(t, 'event') },
  'tenants/billingDetails': { path: paths.billingDetails(t, 'client') },
  'tenants/stripeCustomers': { path: paths.stripeCustomer(t, 'client') },
  stripeEventsUnclaimed: { path: paths.unclaimedStripeEvent('event') },
  stripeAccounts: { path: paths.stripeAccount('acct_1') },
  idempotencyKeys: { path: paths.idempotencyKey('key') },
  rateBuckets: { path: paths.rateBucket('bucket') },
  platformAuditEntries: { path: `${paths.platformAuditEntries()}/entry` },
};
