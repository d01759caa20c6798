/**
 * Fields nobody searches by: long texts, maps and vectors. Without an index they cost nothing to write beyond
 * themselves, and no entry comes near the limit of 1,500 bytes.
 */
export const unindexedFields: Readonly<Record<string, readonly string[]>> = {
  areas: ['rings', 'postalPrefixes', 'surcharge'],
  bookings: ['history', 'quote', 'addOnIds', 'meetingUrl'],
  calendarAuthorizations: ['verifier'],
  calendarConnections: ['tokens', 'book', 'channels'],
  calendars: ['entries'],
  candidates: ['card', 'embedding', 'terms', 'topics', 'weekHours'],
  creditGrants: ['moves', 'bookingIds', 'offeringIds'],
  deadLetters: ['event', 'lastError'],
  directories: ['cards', 'settings'],
  dispatchPlans: ['applications'],
  drafts: ['draft'],
  envelopes: ['enc', 'ciphertext'],
  invitations: ['emailSealed'],
  keys: ['privateKey', 'secret'],
  listings: [
    'delivery',
    'facets',
    'options',
    'parts',
    'payWhatYouWant',
    'pictures',
    'prices',
    'seo',
    'summary',
    'tiers',
    'variants',
  ],
  matches: ['ranked'],
  meetingRooms: ['joinUrl'],
  notifications: ['params'],
  offerings: ['addOns', 'description'],
  orders: ['quote', 'items'],
  outbox: ['event', 'lastError'],
  packages: ['description', 'offeringIds'],
  phones: ['sealed', 'pending'],
  priceLists: ['inForce', 'terms'],
  profiles: ['goals', 'challenges'],
  providers: ['bio', 'headline'],
  reviews: ['text', 'photo', 'reply', 'reports'],
  rollups: ['days'],
  series: ['card', 'changed', 'choices', 'conflicts', 'place', 'skipped'],
  stock: ['levels'],
  tenants: ['branding', 'description', 'intakeKey', 'tagline'],
  vault: ['intake'],
  visits: ['checklist', 'photos', 'notes', 'signature', 'adjustments'],
  waitlistEntries: ['passed'],
};

/** Documents that Firestore deletes by itself after the time in this field. */
export const expiringBy: Readonly<Record<string, string>> = {
  auditEntries: 'expiresAt',
  dispatchPlans: 'expiresAt',
  calendarAuthorizations: 'expiresAt',
  calendarLinks: 'expiresAt',
  idempotencyKeys: 'expiresAt',
  liveLocations: 'expiresAt',
  notifications: 'expiresAt',
  outbox: 'expiresAt',
  platformAuditEntries: 'expiresAt',
  processed: 'expiresAt',
  rateBuckets: 'expiresAt',
  reminders: 'expiresAt',
  meetingRooms: 'expiresAt',
  stripeEvents: 'expiresAt',
  waitlistEntries: 'expiresAt',
};

/** Fields by which all collections of a name are searched at once, and by that field alone: such an index has to be asked for. */
export const searchedEverywhere: Readonly<Record<string, string>> = {
  liveLocations: 'expiresAt',
  listings: 'publishAt',
  loosePictures: 'at',
};
