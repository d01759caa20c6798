import type { ActorName } from '../world/actors.ts';

/** What can be asked of a collection. */
export const operations = ['get', 'list', 'create', 'update', 'delete'] as const;
export type Operation = (typeof operations)[number];
export type Row = Readonly<Record<Operation, readonly ActorName[]>>;

const nobody: readonly ActorName[] = [];
const admins = ['admin', 'owner'] as const;
const staff = ['editor', ...admins] as const;
const members = ['client', 'otherClient', 'provider', 'otherProvider', ...staff] as const;
const serverOnly: Row = { get: nobody, list: nobody, create: nobody, update: nobody, delete: nobody };

/**
 * Who may do what, collection by collection, stated by hand. Each row speaks of one document of the tenant `acme`; whose
 * it is stands beside it. A collection that has a path but no row here fails the test.
 */
export const matrix: Readonly<Record<string, Row>> = {
  /** The account of `client`. */
  users: { ...serverOnly, get: ['client'], update: ['client'] },
  /** Sealed, and the server's alone: not even `client` reads their own. */
  phones: serverOnly,
  slugs: serverOnly,
  tenants: { ...serverOnly, get: members },
  /** The membership of `client`. */
  'tenants/members': { ...serverOnly, get: ['client', ...admins], list: admins, update: ['client'] },
  /** A notification to `client`. */
  'tenants/members/notifications': {
    get: ['client'],
    list: ['client'],
    create: nobody,
    update: ['client'],
    delete: ['client'],
  },
  'tenants/invitations': { ...serverOnly, get: admins, list: admins },
  /** The published page of `provider`. */
  'tenants/providers': {
    get: members,
    list: members,
    create: ['provider', ...staff],
    update: ['provider', ...staff],
    delete: admins,
  },
  'tenants/directories': { ...serverOnly, get: members },
  'tenants/candidates': serverOnly,
  /** A published offering. */
  'tenants/offerings': { get: members, list: members, create: staff, update: staff, delete: staff },
  'tenants/listings': { ...serverOnly, get: staff, list: staff },
  'tenants/stock': { ...serverOnly, get: staff, list: staff },
  'tenants/loosePictures': serverOnly,
  'tenants/searchTerms': serverOnly,
  'tenants/priceLists': { ...serverOnly, get: staff, list: staff },
  /** The hours of `provider`. */
  'tenants/availabilities': {
    get: ['provider', ...staff],
    list: admins,
    create: ['provider', ...admins],
    update: ['provider', ...admins],
    delete: nobody,
  },
  /** A month of `provider`. */
  'tenants/calendars': { ...serverOnly, get: ['provider', ...staff] },
  /** A booking of `client` with `provider`. */
  'tenants/bookings': {
    ...serverOnly,
    get: ['client', 'provider', ...admins],
    list: ['client', 'provider', ...admins],
  },
  'tenants/services': serverOnly,
  'tenants/settings': serverOnly,
  'tenants/promoCodes': serverOnly,
  'tenants/promoCodes/clients': serverOnly,
  'tenants/giftCards': serverOnly,
  'tenants/redemptions': serverOnly,
  'tenants/clientTerms': serverOnly,
  /** Who recommends and what they earned: through the API, which shows each their own. */
  'tenants/affiliates': serverOnly,
  'tenants/affiliateSales': serverOnly,
  'tenants/affiliatePayouts': serverOnly,
  'tenants/areas': serverOnly,
  /** What was applied to one day. */
  'tenants/dispatchPlans': { ...serverOnly, get: admins },
  /** What was done at a visit to `client` by `provider`. */
  'tenants/visits': { ...serverOnly, get: ['client', 'provider', ...admins] },
  /** Where `provider` is, on the way to `client`. */
  'tenants/liveLocations': {
    get: ['client', 'provider'],
    list: nobody,
    create: ['provider'],
    update: ['provider'],
    delete: ['provider'],
  },
  /** A series of `client` with `provider`. */
  'tenants/series': {
    ...serverOnly,
    get: ['client', 'provider', ...admins],
    list: ['client', 'provider', ...admins],
  },
  /** The wish of `client`. */
  'tenants/waitlistEntries': {
    ...serverOnly,
    get: ['client', ...admins],
    list: ['client', ...admins],
  },
  /** A package on sale. */
  'tenants/packages': { ...serverOnly, get: members, list: members },
  /** The credits of `client`. */
  'tenants/creditGrants': { ...serverOnly, get: ['client', ...admins], list: ['client', ...admins] },
  /** An order of `client`. */
  'tenants/orders': { ...serverOnly, get: ['client', ...admins], list: ['client', ...admins] },
  /** What an order of `client` grants. */
  'tenants/entitlements': { ...serverOnly, get: ['client', ...admins], list: ['client', ...admins] },
  'tenants/ledger': { ...serverOnly, get: admins, list: admins },
  'tenants/ledgerMonths': { ...serverOnly, get: admins, list: admins },
  'tenants/payouts': serverOnly,
  'tenants/reconciliations': { ...serverOnly, get: admins, list: admins },
  /** An invoice of `client`. */
  'tenants/invoices': { ...serverOnly, get: ['client', ...admins], list: ['client', ...admins] },
  'tenants/invoiceSeries': serverOnly,
  /** Keys and who uses them where: through the API, which shows a key to its buyer alone. */
  'tenants/licences': serverOnly,
  'tenants/licenceKeys': serverOnly,
  /** Files that are sold and how often they were fetched: through the API, which gives links to who has them. */
  'tenants/productFiles': serverOnly,
  /** Who gives what to whom, sealed: through the API. */
  'tenants/gifts': serverOnly,
  'tenants/keptCarts': serverOnly,
  'tenants/soldCards': serverOnly,
  'tenants/cartConsents': serverOnly,
  'tenants/downloads': serverOnly,
  /** Through the API, which shows what is on sale, and a subscription to its owner and the business. */
  'tenants/plans': serverOnly,
  'tenants/subscriptions': serverOnly,
  'tenants/reminders': serverOnly,
  /** The room of a booking of `client` with `provider`: its address is given out by the API alone. */
  'tenants/meetingRooms': serverOnly,
  /** Shown by the API, which leaves out what is hidden and who reported it. */
  'tenants/reviews': serverOnly,
  /** The consent of `client`. */
  'tenants/consents': { ...serverOnly, get: ['client'], create: ['client'], update: ['client'] },
  /** An intake that `client` sealed. */
  'tenants/envelopes': { ...serverOnly, create: ['client'] },
  /** Where the intake of `client` stands. */
  'tenants/subjects': { ...serverOnly, get: ['client'] },
  'tenants/vault': serverOnly,
  'tenants/drafts': serverOnly,
  'tenants/subjectKeys': serverOnly,
  'tenants/visitKeys': serverOnly,
  'tenants/keys': serverOnly,
  'tenants/profiles': serverOnly,
  /** The matches of `client`. */
  'tenants/matches': { ...serverOnly, get: ['client'] },
  /** Money, and who spent it: through the API alone. */
  'tenants/sales': serverOnly,
  'tenants/customers': serverOnly,
  'tenants/rollups': { ...serverOnly, get: admins, list: admins },
  'tenants/auditEntries': { ...serverOnly, get: admins, list: admins },
  'tenants/apiKeys': serverOnly,
  /** What opens somebody's own calendar, and which event stands for which booking: through the API only. */
  'tenants/calendarConnections': serverOnly,
  'tenants/calendarLinks': serverOnly,
  'tenants/calendarAuthorizations': serverOnly,
  'tenants/feedHolders': serverOnly,
  calendarFeeds: serverOnly,
  'tenants/outbox': serverOnly,
  'tenants/processed': serverOnly,
  'tenants/deadLetters': serverOnly,
  'tenants/stripeEvents': serverOnly,
  'tenants/stripeCustomers': serverOnly,
  'tenants/billingDetails': serverOnly,
  stripeEventsUnclaimed: serverOnly,
  stripeAccounts: serverOnly,
  idempotencyKeys: serverOnly,
  rateBuckets: serverOnly,
  platformAuditEntries: serverOnly,
};
