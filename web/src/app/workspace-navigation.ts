import { isAtLeast, type PublicTenant, type Role } from '@evergrow/domain/tenancy';
import {
  IconActivityHeartbeat,
  IconBook2,
  IconBuildingBank,
  IconCalendarEvent,
  IconCalendarShare,
  IconCalendarWeek,
  IconChartBar,
  IconClockHour4,
  IconCoin,
  IconCoins,
  IconCompass,
  IconFileCertificate,
  IconHeartHandshake,
  IconId,
  IconKey,
  IconListCheck,
  IconListSearch,
  IconMap2,
  IconPackage,
  IconReceipt,
  IconRefresh,
  IconRepeat,
  IconRoute,
  IconSettings,
  IconShoppingBag,
  IconStack2,
  IconStar,
  IconTicket,
  IconUserHeart,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { NavigationItem } from './navigation-item.ts';

type Entry = Omit<NavigationItem, 'to'> & {
  path: string;
  least: Role;
  needsBooking?: boolean;
  needsVisits?: boolean;
  needsShop?: boolean;
};

const entries: readonly Entry[] = [
  { path: '', label: 'overview', icon: IconChartBar, least: 'admin', end: true },
  { path: '/day', label: 'day', icon: IconListCheck, least: 'provider', needsBooking: true },
  { path: '/calendar', label: 'calendar', icon: IconCalendarWeek, least: 'provider', needsBooking: true },
  { path: '/bookings', label: 'bookings', icon: IconCalendarEvent, least: 'provider', needsBooking: true },
  {
    path: '/availability',
    label: 'availability',
    icon: IconClockHour4,
    least: 'provider',
    needsBooking: true,
  },
  { path: '/dispatch', label: 'dispatch', icon: IconRoute, least: 'admin', needsVisits: true },
  { path: '/areas', label: 'areas', icon: IconMap2, least: 'admin', needsVisits: true },
  { path: '/workforce', label: 'workforce', icon: IconUsersGroup, least: 'admin', needsBooking: true },
  { path: '/earnings', label: 'earnings', icon: IconCoins, least: 'provider', needsBooking: true },
  {
    path: '/calendars',
    label: 'connectedCalendars',
    icon: IconCalendarShare,
    least: 'provider',
    needsBooking: true,
  },
  { path: '/profile', label: 'publicPage', icon: IconId, least: 'provider' },
  { path: '/reviews', label: 'reviews', icon: IconStar, least: 'provider', needsBooking: true },
  { path: '/series', label: 'series', icon: IconRepeat, least: 'provider', needsBooking: true },
  { path: '/packages', label: 'packages', icon: IconStack2, least: 'admin', needsBooking: true },
  { path: '/offerings', label: 'offerings', icon: IconPackage, least: 'editor', needsBooking: true },
  { path: '/products', label: 'products', icon: IconShoppingBag, least: 'editor', needsShop: true },
  { path: '/orders', label: 'orders', icon: IconReceipt, least: 'admin', needsShop: true },
  { path: '/revenue', label: 'revenue', icon: IconCoin, least: 'admin' },
  { path: '/customers', label: 'customers', icon: IconUserHeart, least: 'admin' },
  { path: '/subscriptions', label: 'subscriptions', icon: IconRefresh, least: 'admin', needsShop: true },
  { path: '/searches', label: 'searches', icon: IconListSearch, least: 'editor', needsShop: true },
  { path: '/licences', label: 'licences', icon: IconKey, least: 'editor', needsShop: true },
  { path: '/books', label: 'books', icon: IconBook2, least: 'admin' },
  { path: '/payouts', label: 'payouts', icon: IconBuildingBank, least: 'admin' },
  { path: '/codes', label: 'codes', icon: IconTicket, least: 'admin' },
  { path: '/affiliates', label: 'affiliates', icon: IconHeartHandshake, least: 'admin' },
  { path: '/policies', label: 'policies', icon: IconFileCertificate, least: 'admin', needsBooking: true },
  { path: '/market', label: 'market', icon: IconCompass, least: 'admin' },
  { path: '/members', label: 'members', icon: IconUsers, least: 'admin' },
  { path: '/operations', label: 'operations', icon: IconActivityHeartbeat, least: 'admin' },
  { path: '/settings', label: 'settings', icon: IconSettings, least: 'admin' },
];

/** What a member finds in the workspace, by role and by the tenant's modules. */
export function workspaceNavigation({ slug, modules }: PublicTenant, role: Role): NavigationItem[] {
  const books = modules.includes('sessions') || modules.includes('visits');
  const sells = ['products', 'courses', 'programs', 'community'].some((module) =>
    modules.some((on) => on === module),
  );
  return entries
    .filter(
      ({ least, needsBooking, needsVisits, needsShop }) =>
        isAtLeast(role, least) &&
        (books || needsBooking !== true) &&
        (modules.includes('visits') || needsVisits !== true) &&
        (sells || needsShop !== true),
    )
    .map(({ path, label, icon, end = false }) => ({ to: `/w/${slug}${path}`, label, icon, end }));
}
