import { userSchema } from '@evergrow/domain/account';
import { rollupSchema } from '@evergrow/domain/analytics';
import { salesNowSchema, salesSchema } from '@evergrow/domain/analytics/revenue';
import {
  directorySchema,
  listingSchema,
  offeringSchema,
  providerSchema,
  reviewSchema,
  shopSettingsSchema,
  stockSchema,
} from '@evergrow/domain/catalog';
import { marketSettingsSchema } from '@evergrow/domain/catalog/market';
import {
  creditGrantSchema,
  entitlementSchema,
  ledgerEntrySchema,
  ledgerMonthSchema,
  orderSchema,
  packageSchema,
} from '@evergrow/domain/commerce';
import {
  affiliatePayoutSchema,
  affiliateSaleSchema,
  affiliateSchema,
  affiliateSettingsSchema,
} from '@evergrow/domain/commerce/affiliate';
import { payoutAccountSchema, payoutSchema } from '@evergrow/domain/commerce/connect';
import { customerSchema } from '@evergrow/domain/commerce/customer';
import { downloadsSchema, productFileSchema } from '@evergrow/domain/commerce/files';
import { giftSchema } from '@evergrow/domain/commerce/gift';
import { invoiceSchema, invoiceSeriesSchema, invoiceSettingsSchema } from '@evergrow/domain/commerce/invoice';
import { cartReminderSettingsSchema } from '@evergrow/domain/commerce/kept-cart';
import { licenceSchema } from '@evergrow/domain/commerce/licence';
import { reconciliationSchema } from '@evergrow/domain/commerce/reconciliation';
import { cardSaleSettingsSchema } from '@evergrow/domain/commerce/sold-card';
import { planSchema, subscriptionSchema } from '@evergrow/domain/commerce/subscription';
import { areaSchema } from '@evergrow/domain/dispatch';
import { notificationSchema } from '@evergrow/domain/engagement';
import { idSchema } from '@evergrow/domain/kernel';
import { auditEntrySchema, outboxEntrySchema } from '@evergrow/domain/operations';
import { clientTermsSchema, priceListSchema, promoCodeSchema } from '@evergrow/domain/pricing';
import { consentSchema } from '@evergrow/domain/privacy';
import {
  availabilitySchema,
  bookingSchema,
  bookingSettingsSchema,
  calendarMonthSchema,
  quotedOfferingsSchema,
  seriesSchema,
  serviceSchema,
  waitlistEntrySchema,
  workforceSchema,
} from '@evergrow/domain/scheduling';
import { memberSchema, tenantSchema } from '@evergrow/domain/tenancy';
import { z } from 'zod';

/** Which schema the documents of each collection follow. */
const schemas: Readonly<Record<string, z.ZodType>> = {
  users: userSchema,
  slugs: z.strictObject({ tenantId: idSchema }),
  tenants: tenantSchema,
  members: memberSchema,
  notifications: notificationSchema,
  providers: providerSchema,
  directories: z.union([directorySchema, workforceSchema, quotedOfferingsSchema]),
  areas: areaSchema,
  offerings: offeringSchema,
  services: serviceSchema,
  promoCodes: promoCodeSchema,
  availabilities: availabilitySchema,
  calendars: calendarMonthSchema,
  bookings: bookingSchema,
  orders: orderSchema,
  settings: z.union([
    bookingSettingsSchema,
    shopSettingsSchema,
    affiliateSettingsSchema,
    cartReminderSettingsSchema,
    cardSaleSettingsSchema,
    invoiceSettingsSchema,
    marketSettingsSchema,
    payoutAccountSchema,
  ]),
  payouts: payoutSchema,
  stripeAccounts: z.strictObject({ tenantId: idSchema }),
  listings: listingSchema,
  plans: planSchema,
  stock: stockSchema,
  priceLists: priceListSchema,
  productFiles: productFileSchema,
  series: seriesSchema,
  packages: packageSchema,
  creditGrants: creditGrantSchema,
  waitlistEntries: waitlistEntrySchema,
  reviews: reviewSchema,
  consents: consentSchema,
  auditEntries: auditEntrySchema,
  rollups: rollupSchema,
  sales: z.union([salesSchema, salesNowSchema]),
  customers: customerSchema,
  entitlements: entitlementSchema,
  subscriptions: subscriptionSchema,
  stripeCustomers: z.strictObject({ customerId: z.string(), createdAt: z.date() }),
  clientTerms: clientTermsSchema,
  ledger: ledgerEntrySchema,
  ledgerMonths: ledgerMonthSchema,
  invoices: invoiceSchema,
  invoiceSeries: invoiceSeriesSchema,
  reconciliations: reconciliationSchema,
  licences: licenceSchema,
  downloads: downloadsSchema,
  gifts: giftSchema,
  outbox: outboxEntrySchema,
  affiliates: affiliateSchema,
  affiliateSales: affiliateSaleSchema,
  affiliatePayouts: affiliatePayoutSchema,
};

/**
 * The schema of the document at `path`.
 * @throws RangeError for a collection that has none
 */
export function schemaOfPath(path: string): z.ZodType {
  const schema = schemas[path.split('/').at(-2) ?? ''];
  if (!schema) throw new RangeError(`no schema for ${path}`);
  return schema;
}
