/**
 * The only place a Firestore path is spelled. Each function takes ids and gives a document or collection path;
 * called with `{name}` placeholders it gives the trigger template.
 */
const tenant = (t: string) => `tenants/${t}`;

export const paths = {
  user: (uid: string) => `users/${uid}`,
  users: () => 'users',
  phones: () => 'phones',
  /** A person's phone number, sealed. */
  phone: (uid: string) => `phones/${uid}`,
  slug: (slug: string) => `slugs/${slug}`,
  tenants: () => 'tenants',
  tenant,
  members: (t: string) => `${tenant(t)}/members`,
  member: (t: string, uid: string) => `${tenant(t)}/members/${uid}`,
  notifications: (t: string, uid: string) => `${tenant(t)}/members/${uid}/notifications`,
  notification: (t: string, uid: string, id: string) => `${tenant(t)}/members/${uid}/notifications/${id}`,
  invitations: (t: string) => `${tenant(t)}/invitations`,
  invitation: (t: string, id: string) => `${tenant(t)}/invitations/${id}`,
  providers: (t: string) => `${tenant(t)}/providers`,
  provider: (t: string, id: string) => `${tenant(t)}/providers/${id}`,
  /** One document holding a card of every published provider, so that listing costs one read. */
  directory: (t: string) => `${tenant(t)}/directories/providers`,
  /** A provider as the matcher sees it: facts to score and the vector to search. */
  candidates: (t: string) => `${tenant(t)}/candidates`,
  candidate: (t: string, id: string) => `${tenant(t)}/candidates/${id}`,
  offerings: (t: string) => `${tenant(t)}/offerings`,
  offering: (t: string, id: string) => `${tenant(t)}/offerings/${id}`,
  /** How an offering is shown and sold in the shop: variants, prices, pictures. */
  listings: (t: string) => `${tenant(t)}/listings`,
  listing: (t: string, offeringId: string) => `${tenant(t)}/listings/${offeringId}`,
  /** How many there are of what is sold by number. */
  stocks: (t: string) => `${tenant(t)}/stock`,
  stock: (t: string, offeringId: string) => `${tenant(t)}/stock/${offeringId}`,
  settings: (t: string, name: string) => `${tenant(t)}/settings/${name}`,
  /** What of a tenant stands in the directory of all businesses. */
  marketSettings: (t: string) => `${tenant(t)}/settings/market`,
  /** What holds for all that is sold without a time: categories, taxes. */
  shopSettings: (t: string) => `${tenant(t)}/settings/shop`,
  /** A picture no listing shows (any more): deleted a day later. */
  loosePictures: (t: string) => `${tenant(t)}/loosePictures`,
  loosePicture: (t: string, id: string) => `${tenant(t)}/loosePictures/${id}`,
  priceLists: (t: string) => `${tenant(t)}/priceLists`,
  priceList: (t: string, id: string) => `${tenant(t)}/priceLists/${id}`,
  /** Which products the search has yet to take in, and who is at it. */
  searchState: (t: string) => `${tenant(t)}/directories/search`,
  /** What people looked for in a month, without who they were. */
  searchTerms: (t: string) => `${tenant(t)}/searchTerms`,
  searchTermsOf: (t: string, month: string) => `${tenant(t)}/searchTerms/${month}`,
  /** Which offerings are priced by choices: one read for the pages that list them. */
  quotedOfferings: (t: string) => `${tenant(t)}/directories/quotes`,
  /** How a bookable offering is staffed, priced and carried out: what is too much for rules to check. */
  services: (t: string) => `${tenant(t)}/services`,
  service: (t: string, offeringId: string) => `${tenant(t)}/services/${offeringId}`,
  /** What holds for all bookings of a tenant. */
  bookingSettings: (t: string) => `${tenant(t)}/settings/booking`,
  /** One document with everybody's skills, areas and working day: one read to find who can do a job. */
  workforce: (t: string) => `${tenant(t)}/directories/workforce`,
  areas: (t: string) => `${tenant(t)}/areas`,
  area: (t: string, id: string) => `${tenant(t)}/areas/${id}`,
  seriesList: (t: string) => `${tenant(t)}/series`,
  series: (t: string, id: string) => `${tenant(t)}/series/${id}`,
  waitlistEntries: (t: string) => `${tenant(t)}/waitlistEntries`,
  waitlistEntry: (t: string, id: string) => `${tenant(t)}/waitlistEntries/${id}`,
  packages: (t: string) => `${tenant(t)}/packages`,
  package: (t: string, id: string) => `${tenant(t)}/packages/${id}`,
  creditGrants: (t: string) => `${tenant(t)}/creditGrants`,
  creditGrant: (t: string, id: string) => `${tenant(t)}/creditGrants/${id}`,
  promoCodes: (t: string) => `${tenant(t)}/promoCodes`,
  promoCode: (t: string, code: string) => `${tenant(t)}/promoCodes/${code}`,
  promoCodeClient: (t: string, code: string, uid: string) => `${tenant(t)}/promoCodes/${code}/clients/${uid}`,
  giftCards: (t: string) => `${tenant(t)}/giftCards`,
  giftCard: (t: string, codeHash: string) => `${tenant(t)}/giftCards/${codeHash}`,
  /** What an order holds or used of a promo code and a gift card. */
  redemptions: (t: string) => `${tenant(t)}/redemptions`,
  redemption: (t: string, orderId: string) => `${tenant(t)}/redemptions/${orderId}`,
  /** Who recommends, named by what their link carries. */
  affiliates: (t: string) => `${tenant(t)}/affiliates`,
  affiliate: (t: string, code: string) => `${tenant(t)}/affiliates/${code}`,
  /** Orders that came by a recommendation. */
  affiliateSales: (t: string) => `${tenant(t)}/affiliateSales`,
  affiliateSale: (t: string, orderId: string) => `${tenant(t)}/affiliateSales/${orderId}`,
  affiliatePayouts: (t: string) => `${tenant(t)}/affiliatePayouts`,
  affiliatePayout: (t: string, id: string) => `${tenant(t)}/affiliatePayouts/${id}`,
  /** Who earns what by recommending. */
  affiliateSettings: (t: string) => `${tenant(t)}/settings/affiliates`,
  /** Gift cards somebody bought, by their orders; and which are sold. */
  soldCards: (t: string) => `${tenant(t)}/soldCards`,
  soldCard: (t: string, orderId: string) => `${tenant(t)}/soldCards/${orderId}`,
  cardSaleSettings: (t: string) => `${tenant(t)}/settings/giftCards`,
  /** What is in the carts of people who agreed to be mailed about it; and that they did. */
  keptCarts: (t: string) => `${tenant(t)}/keptCarts`,
  keptCart: (t: string, uid: string) => `${tenant(t)}/keptCarts/${uid}`,
  cartConsents: (t: string) => `${tenant(t)}/cartConsents`,
  cartConsent: (t: string, uid: string) => `${tenant(t)}/cartConsents/${uid}`,
  /** Whether and when carts that were left are followed up. */
  cartReminderSettings: (t: string) => `${tenant(t)}/settings/cartReminders`,
  clientTermsList: (t: string) => `${tenant(t)}/clientTerms`,
  /** What holds for one client's orders, e.g. that they pay no tax. */
  clientTerms: (t: string, uid: string) => `${tenant(t)}/clientTerms/${uid}`,
  visits: (t: string) => `${tenant(t)}/visits`,
  /** What is done at a visit: checklist, photos, notes, signature. Named by its booking. */
  visit: (t: string, bookingId: string) => `${tenant(t)}/visits/${bookingId}`,
  /** Where the provider of a booking is while on the way. Deleted on arrival, and by TTL. */
  liveLocation: (t: string, bookingId: string) => `${tenant(t)}/liveLocations/${bookingId}`,
  dispatchPlan: (t: string, day: string) => `${tenant(t)}/dispatchPlans/${day}`,
  calendarConnections: (t: string) => `${tenant(t)}/calendarConnections`,
  calendarConnection: (t: string, id: string) => `${tenant(t)}/calendarConnections/${id}`,
  calendarLinks: (t: string) => `${tenant(t)}/calendarLinks`,
  calendarLink: (t: string, id: string) => `${tenant(t)}/calendarLinks/${id}`,
  /** Found by the hash of the secret in the feed's address, whatever the tenant. */
  calendarFeeds: () => 'calendarFeeds',
  calendarFeed: (tokenHash: string) => `calendarFeeds/${tokenHash}`,
  /** Which feed a person has: one per side. */
  feedHolder: (t: string, side: string, uid: string) => `${tenant(t)}/feedHolders/${side}_${uid}`,
  calendarAuthorization: (t: string, stateHash: string) => `${tenant(t)}/calendarAuthorizations/${stateHash}`,
  meetingRooms: (t: string) => `${tenant(t)}/meetingRooms`,
  /** Which service makes the rooms video sessions are held in. */
  meetingSettings: (t: string) => `${tenant(t)}/settings/meetings`,
  meetingRoom: (t: string, bookingId: string) => `${tenant(t)}/meetingRooms/${bookingId}`,
  reminders: (t: string) => `${tenant(t)}/reminders`,
  reminder: (t: string, id: string) => `${tenant(t)}/reminders/${id}`,
  availability: (t: string, providerId: string) => `${tenant(t)}/availabilities/${providerId}`,
  calendarMonths: (t: string) => `${tenant(t)}/calendars`,
  /** Everything that occupies one provider in one UTC month: both the index for slots and the lock on them. */
  calendarMonth: (t: string, providerId: string, month: string) =>
    `${tenant(t)}/calendars/${providerId}_${month}`,
  bookings: (t: string) => `${tenant(t)}/bookings`,
  booking: (t: string, id: string) => `${tenant(t)}/bookings/${id}`,
  orders: (t: string) => `${tenant(t)}/orders`,
  order: (t: string, id: string) => `${tenant(t)}/orders/${id}`,
  /** The tenant's books: one document for each thing that happened to its money. */
  ledger: (t: string) => `${tenant(t)}/ledger`,
  ledgerEntry: (t: string, id: string) => `${tenant(t)}/ledger/${id}`,
  ledgerMonths: (t: string) => `${tenant(t)}/ledgerMonths`,
  ledgerMonth: (t: string, month: string) => `${tenant(t)}/ledgerMonths/${month}`,
  /** How the books of a day agree with the payment service. */
  reconciliations: (t: string) => `${tenant(t)}/reconciliations`,
  reconciliation: (t: string, day: string) => `${tenant(t)}/reconciliations/${day}`,
  /** Invoices and credit notes as they were issued. */
  invoices: (t: string) => `${tenant(t)}/invoices`,
  invoice: (t: string, id: string) => `${tenant(t)}/invoices/${id}`,
  /** The last number of each series of invoices. */
  invoiceSeries: (t: string, series: string) => `${tenant(t)}/invoiceSeries/${series}`,
  /** Who issues invoices, and how they are numbered. */
  invoiceSettings: (t: string) => `${tenant(t)}/settings/invoices`,
  /** What orders and subscriptions grant. */
  entitlements: (t: string) => `${tenant(t)}/entitlements`,
  entitlement: (t: string, id: string) => `${tenant(t)}/entitlements/${id}`,
  /** How plans are sold. */
  plans: (t: string) => `${tenant(t)}/plans`,
  plan: (t: string, offeringId: string) => `${tenant(t)}/plans/${offeringId}`,
  subscriptions: (t: string) => `${tenant(t)}/subscriptions`,
  subscription: (t: string, id: string) => `${tenant(t)}/subscriptions/${id}`,
  /** The right to use something on devices, proved by a key. */
  licences: (t: string) => `${tenant(t)}/licences`,
  licence: (t: string, id: string) => `${tenant(t)}/licences/${id}`,
  /** Keys the seller imported, by what each hashes to. */
  licenceKeys: (t: string) => `${tenant(t)}/licenceKeys`,
  licenceKey: (t: string, keyHash: string) => `${tenant(t)}/licenceKeys/${keyHash}`,
  /** What of an order is for somebody else. Named by the order. */
  gifts: (t: string) => `${tenant(t)}/gifts`,
  gift: (t: string, orderId: string) => `${tenant(t)}/gifts/${orderId}`,
  /** Files that come with products, in their versions. */
  productFiles: (t: string) => `${tenant(t)}/productFiles`,
  productFile: (t: string, id: string) => `${tenant(t)}/productFiles/${id}`,
  /** How often each was downloaded, by entitlement and version. */
  downloads: (t: string) => `${tenant(t)}/downloads`,
  download: (t: string, id: string) => `${tenant(t)}/downloads/${id}`,
  /** What licences are signed with, sealed. */
  licenceSigner: (t: string) => `${tenant(t)}/keys/licences`,
  reviews: (t: string) => `${tenant(t)}/reviews`,
  /** Named by its booking: one review per booking. */
  review: (t: string, bookingId: string) => `${tenant(t)}/reviews/${bookingId}`,
  consents: (t: string) => `${tenant(t)}/consents`,
  consent: (t: string, uid: string) => `${tenant(t)}/consents/${uid}`,
  envelopes: (t: string) => `${tenant(t)}/envelopes`,
  envelope: (t: string, id: string) => `${tenant(t)}/envelopes/${id}`,
  /** Where a person's intake stands, and the pseudonym their profile and matches are filed under. */
  subjects: (t: string) => `${tenant(t)}/subjects`,
  subject: (t: string, uid: string) => `${tenant(t)}/subjects/${uid}`,
  vault: (t: string, uid: string) => `${tenant(t)}/vault/${uid}`,
  draft: (t: string, uid: string) => `${tenant(t)}/drafts/${uid}`,
  /** A person's own data key, wrapped by the tenant's. Destroying it erases them. */
  subjectKey: (t: string, uid: string) => `${tenant(t)}/subjectKeys/${uid}`,
  visitKey: (t: string, uid: string) => `${tenant(t)}/visitKeys/${uid}`,
  /** The tenant's keys, wrapped by KMS. */
  tenantKey: (t: string) => `${tenant(t)}/keys/current`,
  profiles: (t: string) => `${tenant(t)}/profiles`,
  profile: (t: string, pseudonym: string) => `${tenant(t)}/profiles/${pseudonym}`,
  matches: (t: string) => `${tenant(t)}/matches`,
  match: (t: string, pseudonym: string) => `${tenant(t)}/matches/${pseudonym}`,
  rollups: (t: string) => `${tenant(t)}/rollups`,
  rollup: (t: string, month: string) => `${tenant(t)}/rollups/${month}`,
  /** What was sold, by currency and month or year; and where each currency stands. */
  sales: (t: string) => `${tenant(t)}/sales`,
  salesOf: (t: string, id: string) => `${tenant(t)}/sales/${id}`,
  /** What each person bought. */
  customers: (t: string) => `${tenant(t)}/customers`,
  customer: (t: string, uid: string) => `${tenant(t)}/customers/${uid}`,
  auditEntries: (t: string) => `${tenant(t)}/auditEntries`,
  auditEntry: (t: string, id: string) => `${tenant(t)}/auditEntries/${id}`,
  apiKeys: (t: string) => `${tenant(t)}/apiKeys`,
  apiKey: (t: string, id: string) => `${tenant(t)}/apiKeys/${id}`,
  outbox: (t: string) => `${tenant(t)}/outbox`,
  outboxEvent: (t: string, id: string) => `${tenant(t)}/outbox/${id}`,
  processed: (t: string, id: string) => `${tenant(t)}/processed/${id}`,
  deadLetters: (t: string) => `${tenant(t)}/deadLetters`,
  deadLetter: (t: string, id: string) => `${tenant(t)}/deadLetters/${id}`,
  idempotencyKey: (id: string) => `idempotencyKeys/${id}`,
  stripeEvents: (t: string) => `${tenant(t)}/stripeEvents`,
  stripeEvent: (t: string, id: string) => `${tenant(t)}/stripeEvents/${id}`,
  /** What came from the payment service and names no tenant of ours, or not rightly. */
  unclaimedStripeEvents: () => 'stripeEventsUnclaimed',
  unclaimedStripeEvent: (id: string) => `stripeEventsUnclaimed/${id}`,
  /** A tenant's own account at the payment service, and what the platform keeps of what is paid to it. */
  payoutAccount: (t: string) => `${tenant(t)}/settings/payouts`,
  commission: (t: string) => `${tenant(t)}/settings/commission`,
  /** Money that left a tenant's account for its bank. */
  payouts: (t: string) => `${tenant(t)}/payouts`,
  payout: (t: string, payoutId: string) => `${tenant(t)}/payouts/${payoutId}`,
  /** Which tenant a connected account of the payment service belongs to. */
  stripeAccount: (accountId: string) => `stripeAccounts/${accountId}`,
  /** A buyer as the payment service knows them. */
  billingDetails: (t: string, uid: string) => `${tenant(t)}/billingDetails/${uid}`,
  stripeCustomer: (t: string, uid: string) => `${tenant(t)}/stripeCustomers/${uid}`,
  rateBucket: (id: string) => `rateBuckets/${id}`,
  platformAuditEntries: () => 'platformAuditEntries',
} as const;
