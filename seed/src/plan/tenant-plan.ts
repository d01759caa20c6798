import type { Rollup } from '@evergrow/domain/analytics';
import type { Offering, Provider, Review } from '@evergrow/domain/catalog';
import type { CreditGrant, Order, Package } from '@evergrow/domain/commerce';
import type { Reconciliation } from '@evergrow/domain/commerce/reconciliation';
import type { Area } from '@evergrow/domain/dispatch';
import type { Notification } from '@evergrow/domain/engagement';
import type { AuditEntry } from '@evergrow/domain/operations';
import type { PromoCode } from '@evergrow/domain/pricing';
import type { Consent } from '@evergrow/domain/privacy';
import type {
  Availability,
  Booking,
  BookingSettings,
  CalendarMonth,
  Series,
  Service,
  WaitlistEntry,
  Workforce,
} from '@evergrow/domain/scheduling';
import type { Member, Tenant } from '@evergrow/domain/tenancy';
import type { Person } from '../people/person.ts';
import type { Subscriber } from '../tenants/evergrow/subscribers/subscribers.ts';
import type { CustomerStory } from '../tenants/pixelpantry/customers/customer-story.ts';
import type { Recommendations } from '../tenants/pixelpantry/customers/recommendations.ts';
import type { ShopPlan } from '../tenants/pixelpantry/shop/plan-shop.ts';
import type { TenantName } from '../tenants/tenant-name.ts';

import type { Books } from './books/books-of.ts';
import type { LostRefund } from './books/checked-days.ts';
import type { Invoices } from './books/invoices-of.ts';
import type { PaidOut } from './books/payouts-of.ts';
import type { Money } from './money-of.ts';

type ById<T> = Readonly<Record<string, T>>;

/** What is told of a shop's people, beside what they bought by chance. */
export type ShopStory = {
  readonly customer: CustomerStory;
  readonly recommendations: Recommendations;
  readonly lostRefund: LostRefund | null;
};

/** A booking and the order it was paid with. */
export type Sale = {
  readonly bookingId: string;
  readonly booking: Booking;
  readonly orderId: string;
  readonly order: Order;
};

export type SentNotification = {
  readonly uid: string;
  readonly id: string;
  readonly notification: Notification;
};

/** Everything a demo tenant consists of, before any of it is written. */
export type TenantPlan = {
  readonly tenantId: TenantName;
  readonly tenant: Tenant;
  readonly people: readonly Person[];
  readonly members: ById<Member>;
  readonly providers: ById<Provider>;
  readonly availabilities: ById<Availability>;
  readonly offerings: ById<Offering>;
  /** By offering. */
  readonly services: ById<Service>;
  readonly promoCodes: ById<PromoCode>;
  /** Null for a tenant that sells nothing but time. */
  readonly shop: ShopPlan | null;
  /** What was bought in it without a time. */
  readonly shopOrders: ById<Order>;
  readonly shopStory: ShopStory | null;
  /** Who has a plan. */
  readonly subscribers: readonly Subscriber[];
  readonly money: Money;
  readonly books: Books;
  /** Null for a tenant without an account of its own. */
  readonly paidOut: PaidOut | null;
  readonly invoices: Invoices;
  /** By UTC day. */
  readonly checkedDays: ById<Reconciliation>;
  readonly areas: ById<Area>;
  readonly workforce: Workforce | null;
  /** Null for a tenant that has decided nothing. */
  readonly bookingSettings: BookingSettings | null;
  readonly series: ById<Series>;
  readonly packages: ById<Package>;
  readonly creditGrants: ById<CreditGrant>;
  readonly waitlistEntries: ById<WaitlistEntry>;
  readonly sales: readonly Sale[];
  readonly calendars: readonly CalendarMonth[];
  readonly reviews: ById<Review>;
  readonly consents: ById<Consent>;
  readonly notifications: readonly SentNotification[];
  readonly auditEntries: ById<AuditEntry>;
  /** By UTC month. */
  readonly rollups: ById<Rollup>;
};
