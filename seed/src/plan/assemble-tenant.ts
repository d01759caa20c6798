import type { Offering, Provider } from '@evergrow/domain/catalog';
import type { Order } from '@evergrow/domain/commerce';
import type { Area } from '@evergrow/domain/dispatch';
import { DAY, type Millis } from '@evergrow/domain/kernel';
import type { PromoCode } from '@evergrow/domain/pricing';
import type { Availability, BookingSettings, Service, WorkSettings } from '@evergrow/domain/scheduling';
import { makeBookingSettings } from '../factories/booking-settings.ts';
import { makeOffering } from '../factories/offering.ts';
import { makePromoCode } from '../factories/promo-code.ts';
import { makeProvider } from '../factories/provider.ts';
import { makeService } from '../factories/service.ts';
import { makeTenant } from '../factories/tenant.ts';
import { makeWorkforce } from '../factories/workforce.ts';
import type { ClientPerson, Person } from '../people/person.ts';
import { createRandom, type Random } from '../random.ts';
import type { Praise } from '../reviews/praise.ts';
import type { Scene } from '../story/arrange.ts';
import { noStory, type Story } from '../story/story.ts';
import { demoPlans } from '../tenants/demo-plans.ts';
import type { Subscriber } from '../tenants/evergrow/subscribers/subscribers.ts';
import type { OfferingDraft } from '../tenants/offering-draft.ts';
import type { ShopPlan } from '../tenants/pixelpantry/shop/plan-shop.ts';
import type { TenantName } from '../tenants/tenant-name.ts';
import { tenantProfiles } from '../tenants/tenant-profiles.ts';
import { auditOf } from './audit-of.ts';
import { booksOf } from './books/books-of.ts';
import { checkedDays } from './books/checked-days.ts';
import { invoicesOf } from './books/invoices-of.ts';
import { accountOf, bookedPayouts, passOn, payoutsOf } from './books/payouts-of.ts';
import { calendarsOf } from './calendars-of.ts';
import { consentsOf } from './consents-of.ts';
import { beganDaysAgo, membersOf, type Staffing } from './members-of.ts';
import { moneyOf } from './money-of.ts';
import { notificationsOf } from './notifications-of.ts';
import { openingOf } from './opening-of.ts';
import { planSales } from './plan-sales.ts';
import { ratingOf, reviewSales } from './review-sales.ts';
import { rollupsOf } from './rollups-of.ts';
import type { ShopStory, TenantPlan } from './tenant-plan.ts';
import type { Trade } from './trade.ts';

/** Who works in a tenant, as what, and when. */
export type ProviderDraft = {
  readonly person: Person;
  readonly profile: Omit<Provider, 'rating' | 'createdAt' | 'updatedAt'>;
  /** Undefined for who sells no time. */
  readonly availability?: Availability;
};

/** How a tenant's bookings come about, and what is said of them. */
export type Business = Pick<
  Trade,
  'regulars' | 'quotas' | 'firstChoices' | 'laterChoices' | 'cadences' | 'addOnShare' | 'profiled' | 'rush'
> & { readonly praise: Praise };

export type TenantDraft = {
  readonly tenantId: TenantName;
  readonly staff: readonly Staffing[];
  readonly providers: readonly ProviderDraft[];
  readonly clients: readonly ClientPerson[];
  readonly offerings: Readonly<Record<string, OfferingDraft>>;
  /** What differs from a service nobody has set up, by offering. */
  readonly services?: Readonly<Record<string, Partial<Service>>>;
  /** What differs from a code that takes ten percent off, by code. */
  readonly promoCodes?: Readonly<Record<string, Partial<PromoCode>>>;
  /** Undefined for a tenant that sells nothing but time. */
  readonly shop?: ShopPlan;
  /** What was bought in it, by order. */
  readonly shopOrders?: Readonly<Record<string, Order>>;
  /** What is told of its people, given what was bought in it. */
  /** It has an account of its own, to which payments go on. */
  readonly hasAccount?: boolean;
  readonly shopStory?: (orders: Readonly<Record<string, Order>>) => ShopStory;
  readonly subscribers?: readonly Subscriber[];
  /** Undefined for a tenant that takes no bookings. */
  readonly business?: Business;
  /** What differs from a business that has decided nothing; undefined where nobody has. */
  readonly bookingSettings?: Partial<BookingSettings>;
  /** What is told of particular people, once chance has had its say. */
  readonly story?: (scene: Scene) => Story;
  /** Where it goes, by id. */
  readonly areas?: Readonly<Record<string, Area>>;
  /** What its people can do, by provider. */
  readonly work?: Readonly<Record<string, WorkSettings>>;
};

const byId = <T>(items: readonly ProviderDraft[], of: (draft: ProviderDraft) => T): Record<string, T> =>
  Object.fromEntries(items.map((draft) => [draft.person.uid, of(draft)]));

/** Offerings that came one by one, the first soon after the tenant began. */
function datedOfferings(drafts: TenantDraft['offerings'], now: Millis): Record<string, Offering> {
  const entries = Object.entries(drafts).map(([id, draft], index): [string, Offering] => {
    const createdAt = new Date(now - Math.max(5, beganDaysAgo - 10 - 11 * index) * DAY);
    return [id, makeOffering({ ...draft, createdAt, updatedAt: createdAt })];
  });
  return Object.fromEntries(entries);
}

/** A tenant in full: who belongs to it, what it sells, and everything that has happened in it until `now`. */
export function assembleTenant(draft: TenantDraft, now: Millis, random: Random): TenantPlan {
  const { tenantId, clients, business } = draft;
  const offerings = datedOfferings(draft.offerings, now);
  const services = Object.fromEntries(
    Object.entries(draft.services ?? {}).map(([id, service]) => [
      id,
      makeService({ ...service, updatedAt: offerings[id]?.updatedAt ?? new Date(now) }),
    ]),
  );
  const availabilities = Object.fromEntries(
    draft.providers.flatMap(({ person, availability }) => (availability ? [[person.uid, availability]] : [])),
  );
  const unrated = byId(draft.providers, ({ profile }) => makeProvider(profile));
  const { areas = {}, bookingSettings = {} } = draft;
  const opening = openingOf(bookingSettings, now);
  const sold = { offerings, services, areas, opening };
  const trade = business && { ...business, ...sold, providers: unrated, availabilities, clients };
  const planned = trade ? planSales(trade, now, random) : [];
  const reviewed = business
    ? reviewSales(planned, clients, business.praise, now, random)
    : { sales: planned, reviews: {} };
  const { reviews } = reviewed;
  // With choices of its own: what is told does not change what comes by chance.
  const story =
    trade && draft.story
      ? draft.story({ trade, sales: planned, now, random: createRandom(`${tenantId} story`) })
      : noStory;
  const sales = [...reviewed.sales, ...story.sales]
    .map((sale) => ({ ...sale, order: { ...sale.order, clientName: sale.booking.clientName } }))
    .toSorted((a, b) => a.booking.createdAt.getTime() - b.booking.createdAt.getTime());

  const staffing: Staffing[] = [
    ...draft.staff,
    ...draft.providers.map(({ person }) => ({ person, role: 'provider' as const })),
    ...clients.map((person) => ({ person, role: 'client' as const })),
  ];
  const members = membersOf(staffing, sales, now, random);
  const consents = consentsOf(clients, business?.profiled ?? new Set(), members, random);
  const providers = byId(draft.providers, ({ person, profile }) => {
    const createdAt = members[person.uid]?.joinedAt ?? new Date(now);
    return makeProvider({
      ...profile,
      rating: ratingOf(person.uid, reviews),
      createdAt,
      updatedAt: createdAt,
    });
  });
  // Nobody bought anything before they came.
  const boughtByChance = Object.fromEntries(
    Object.entries(draft.shopOrders ?? {}).filter(
      ([, { clientUid, createdAt }]) => (members[clientUid]?.joinedAt ?? createdAt) <= createdAt,
    ),
  );
  const shopStory = draft.shopStory?.(boughtByChance) ?? null;
  const profile = tenantProfiles[tenantId];
  const account = draft.hasAccount ? accountOf(tenantId, profile.country, profile.currency, now) : null;
  const recommended = shopStory?.recommendations.recommended ?? {};
  const bought = Object.fromEntries(
    Object.entries({ ...boughtByChance, ...shopStory?.customer.orders }).map(([id, order]) => {
      const clientName = members[order.clientUid]?.displayName ?? '';
      return [id, { ...order, clientName, recommended: recommended[id] ?? null }];
    }),
  );
  const shopOrders = account ? passOn(bought, account, shopStory?.lostRefund?.orderId) : bought;
  const paidOut = account ? payoutsOf(shopOrders, account, now) : null;
  const orders = {
    ...Object.fromEntries(sales.map(({ orderId, order }) => [orderId, order])),
    ...shopOrders,
  };
  const books = booksOf(orders, [
    ...(shopStory?.recommendations.booked ?? []),
    ...(paidOut ? bookedPayouts(paidOut) : []),
  ]);
  const buyers = Object.fromEntries(
    clients.map(({ uid, displayName, locale }) => [uid, { name: displayName, locale }]),
  );
  const began = new Date(now - beganDaysAgo * DAY);
  const hasPlans = Object.keys(demoPlans[tenantId] ?? {}).length > 0;
  const tenant = makeTenant({ ...profile, slug: tenantId, hasPlans, createdAt: began, updatedAt: began });
  return {
    tenantId,
    tenant,
    people: staffing.map(({ person }) => person),
    members,
    providers,
    availabilities,
    offerings,
    services,
    promoCodes: Object.fromEntries(
      Object.entries(draft.promoCodes ?? {}).map(([code, promo]) => [code, makePromoCode(promo)]),
    ),
    areas,
    shop: draft.shop ?? null,
    shopOrders,
    shopStory,
    subscribers: draft.subscribers ?? [],
    money: moneyOf(
      [
        ...sales.map(({ order, booking }) => ({ order, bookings: [booking] })),
        ...Object.values(shopOrders).map((order) => ({ order, bookings: [] })),
      ],
      { tenant, members, books },
    ),
    books,
    paidOut,
    invoices: draft.shop
      ? invoicesOf({ orders, books, settings: draft.shop.invoices, timeZone: profile.timeZone, buyers })
      : { invoices: {}, series: {} },
    checkedDays: draft.shop ? checkedDays(books, orders, shopStory?.lostRefund ?? null, now) : {},
    workforce: draft.work ? makeWorkforce({ settings: draft.work, updatedAt: new Date(now) }) : null,
    bookingSettings: draft.bookingSettings
      ? makeBookingSettings({ updatedAt: new Date(now), ...draft.bookingSettings })
      : null,
    series: story.series,
    packages: story.packages,
    creditGrants: story.creditGrants,
    waitlistEntries: story.waitlistEntries,
    sales,
    calendars: calendarsOf(sales, now),
    reviews,
    consents,
    notifications: notificationsOf(tenantId, { sales, reviews }, now),
    auditEntries: auditOf({ tenantId, tenant, members, sales }),
    rollups: rollupsOf({ members, sales, shopOrders, reviews, consents }),
  };
}
