import { marketSettingsSchema } from '@evergrow/domain/catalog/market';
import { grantsOf } from '@evergrow/domain/commerce';
import { defaultCartReminders } from '@evergrow/domain/commerce/kept-cart';
import { defaultCardSales } from '@evergrow/domain/commerce/sold-card';
import { paths } from '@evergrow/domain/kernel';
import { makeDirectory } from '../factories/provider.ts';
import { demoPlans } from '../tenants/demo-plans.ts';
import { grantsIn } from '../tenants/pixelpantry/customers/customer-story.ts';
import type { PlatformPlan } from './plan-platform.ts';
import type { TenantPlan } from './tenant-plan.ts';

/** A document and where it belongs. */
export type SeedDocument = { readonly path: string; readonly data: object };

/** Every demo business is in the directory of all businesses, with all it has. */
const listed = { listed: true, hiddenOfferingIds: [], hiddenProviderIds: [] };

const each = <T extends object>(
  items: Readonly<Record<string, T>>,
  path: (id: string) => string,
): SeedDocument[] => Object.entries(items).map(([id, data]) => ({ path: path(id), data }));

function shopDocuments({ tenantId: t, shop }: TenantPlan): SeedDocument[] {
  if (!shop) return [];
  const since = shop.settings.updatedAt;
  const between = { least: 1_000, most: 20_000 };
  return [
    { path: paths.shopSettings(t), data: shop.settings },
    { path: paths.affiliateSettings(t), data: shop.affiliates },
    { path: paths.invoiceSettings(t), data: shop.invoices },
    { path: paths.cartReminderSettings(t), data: { ...defaultCartReminders(since), on: true } },
    { path: paths.cardSaleSettings(t), data: { ...defaultCardSales(since), on: true, between } },
    ...each(shop.listings, (id) => paths.listing(t, id)),
    ...each(shop.stock, (id) => paths.stock(t, id)),
    ...each(shop.priceLists, (id) => paths.priceList(t, id)),
    ...each(shop.files, (id) => paths.productFile(t, id)),
  ];
}

function storyDocuments({ tenantId: t, shopStory }: TenantPlan): SeedDocument[] {
  if (!shopStory) return [];
  const { customer, recommendations } = shopStory;
  return [
    ...each(customer.licences, (id) => paths.licence(t, id)),
    ...each(customer.downloads, (id) => paths.download(t, id)),
    ...each(customer.gifts, (id) => paths.gift(t, id)),
    ...each(customer.outbox, (id) => paths.outboxEvent(t, id)),
    ...each(recommendations.affiliates, (code) => paths.affiliate(t, code)),
    ...each(recommendations.sales, (orderId) => paths.affiliateSale(t, orderId)),
    ...each(recommendations.payouts, (id) => paths.affiliatePayout(t, id)),
  ];
}

const bookDocuments = ({ tenantId: t, books, invoices, checkedDays }: TenantPlan): SeedDocument[] => [
  ...each(books.entries, (id) => paths.ledgerEntry(t, id)),
  ...each(books.months, (month) => paths.ledgerMonth(t, month)),
  ...each(invoices.invoices, (id) => paths.invoice(t, id)),
  ...each(invoices.series, (series) => paths.invoiceSeries(t, series)),
  ...each(checkedDays, (day) => paths.reconciliation(t, day)),
];

function payoutDocuments({ tenantId: t, paidOut }: TenantPlan): SeedDocument[] {
  if (!paidOut) return [];
  return [
    { path: paths.payoutAccount(t), data: paidOut.account },
    { path: paths.stripeAccount(paidOut.account.accountId), data: { tenantId: t } },
    ...each(paidOut.payouts, (id) => paths.payout(t, id)),
  ];
}

/** Every document of a tenant but those the server makes itself: keys and candidates. */
export function tenantDocuments(plan: TenantPlan, now: Date): SeedDocument[] {
  const t = plan.tenantId;
  return [
    { path: paths.tenant(t), data: plan.tenant },
    { path: paths.slug(plan.tenant.slug), data: { tenantId: t } },
    { path: paths.directory(t), data: makeDirectory(plan.providers, now) },
    ...each(plan.members, (uid) => paths.member(t, uid)),
    ...each(plan.providers, (id) => paths.provider(t, id)),
    ...each(plan.availabilities, (id) => paths.availability(t, id)),
    ...each(plan.offerings, (id) => paths.offering(t, id)),
    ...each(plan.services, (id) => paths.service(t, id)),
    ...shopDocuments(plan),
    ...each(demoPlans[t] ?? {}, (id) => paths.plan(t, id)),
    ...each(plan.areas, (id) => paths.area(t, id)),
    ...(plan.workforce ? [{ path: paths.workforce(t), data: plan.workforce }] : []),
    ...(plan.bookingSettings ? [{ path: paths.bookingSettings(t), data: plan.bookingSettings }] : []),
    ...each(plan.series, (id) => paths.series(t, id)),
    ...each(plan.packages, (id) => paths.package(t, id)),
    ...each(plan.creditGrants, (id) => paths.creditGrant(t, id)),
    ...each(plan.waitlistEntries, (id) => paths.waitlistEntry(t, id)),
    ...each(plan.promoCodes, (code) => paths.promoCode(t, code)),
    {
      path: paths.quotedOfferings(t),
      data: {
        offeringIds: Object.keys(plan.services).filter((id) => plan.services[id]?.pricing),
        atClientIds: Object.keys(plan.services).filter((id) => plan.services[id]?.atClient),
      },
    },
    ...plan.sales.flatMap(({ bookingId, booking, orderId, order }) => [
      { path: paths.booking(t, bookingId), data: booking },
      { path: paths.order(t, orderId), data: order },
    ]),
    { path: paths.marketSettings(t), data: marketSettingsSchema.parse({ ...listed, updatedAt: now }) },
    ...each(plan.shopOrders, (id) => paths.order(t, id)),
    ...Object.entries(plan.shopOrders).flatMap(([orderId, order]) => {
      const story = plan.shopStory?.customer;
      const grants = story ? grantsIn(story, orderId, order) : grantsOf(orderId, order);
      return grants.map(([id, data]) => ({ path: paths.entitlement(t, id), data }));
    }),
    ...storyDocuments(plan),
    ...plan.subscribers.flatMap(({ id, uid, subscription, startedAt }) => [
      { path: paths.subscription(t, id), data: subscription },
      {
        path: paths.stripeCustomer(t, uid),
        data: { customerId: subscription.stripe.customerId, createdAt: startedAt },
      },
    ]),
    ...each(plan.shop?.clientTerms ?? {}, (uid) => paths.clientTerms(t, uid)),
    ...bookDocuments(plan),
    ...payoutDocuments(plan),
    ...each(plan.money.sales, (id) => paths.salesOf(t, id)),
    ...(plan.money.salesNow ? [{ path: paths.salesOf(t, 'now'), data: plan.money.salesNow }] : []),
    ...each(plan.money.customers, (uid) => paths.customer(t, uid)),
    ...plan.calendars.map((month) => ({
      path: paths.calendarMonth(t, month.providerId, month.month),
      data: month,
    })),
    ...each(plan.reviews, (bookingId) => paths.review(t, bookingId)),
    ...each(plan.consents, (uid) => paths.consent(t, uid)),
    ...plan.notifications.map(({ uid, id, notification }) => ({
      path: paths.notification(t, uid, id),
      data: notification,
    })),
    ...each(plan.auditEntries, (id) => paths.auditEntry(t, id)),
    ...each(plan.rollups, (month) => paths.rollup(t, month)),
  ];
}

/** The private documents of everyone with an account. */
export const userDocuments = ({ users }: Pick<PlatformPlan, 'users'>): SeedDocument[] =>
  each(users, paths.user);
