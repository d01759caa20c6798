import type { PublicTenant, Role } from '@evergrow/domain/tenancy';
import {
  IconCalendarEvent,
  IconHome2,
  IconReceipt,
  IconShoppingBag,
  IconShoppingCart,
  IconSparkles,
  IconUsers,
} from '@tabler/icons-react';
import type { NavigationItem } from './navigation-item.ts';

/** Whether it sells what needs no time, and so has a shop. */
export const hasShop = (modules: PublicTenant['modules']): boolean =>
  modules.includes('products') || modules.includes('courses');

/** What a tenant's visitors and clients can go to, by its modules: home first. */
export function clientNavigation(
  { slug, modules, hasPlans }: PublicTenant,
  role: Role | null,
): NavigationItem[] {
  const items: NavigationItem[] = [{ to: `/t/${slug}`, label: 'home', icon: IconHome2, end: true }];
  const books = modules.includes('sessions') || modules.includes('visits');
  if (books) items.push({ to: `/t/${slug}/providers`, label: 'providers', icon: IconUsers });
  const sells = hasShop(modules);
  if (sells) {
    items.push({ to: `/t/${slug}/shop`, label: 'shop', icon: IconShoppingBag });
    items.push({ to: `/t/${slug}/cart`, label: 'cart', icon: IconShoppingCart });
  }
  if (role !== null && modules.includes('matching'))
    items.push({ to: `/t/${slug}/matches`, label: 'matches', icon: IconSparkles });
  if (role !== null && books)
    items.push({ to: `/t/${slug}/bookings`, label: 'bookings', icon: IconCalendarEvent });
  if (role !== null && sells) {
    items.push({ to: `/t/${slug}/library`, label: 'library', icon: IconShoppingBag });
    items.push({ to: `/t/${slug}/purchases`, label: 'purchases', icon: IconReceipt });
  }
  if (role !== null && hasPlans)
    items.push({ to: `/t/${slug}/subscriptions`, label: 'plans', icon: IconReceipt });
  return items;
}
