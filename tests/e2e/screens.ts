import type { DemoLogin } from '@evergrow/seed/logins';

export type Screen = {
  name: string;
  path: string;
  as?: { tenant?: string; role: DemoLogin['role'] };
};

const client = { tenant: 'evergrow', role: 'client' } as const;
const provider = { tenant: 'evergrow', role: 'provider' } as const;
const admin = { tenant: 'evergrow', role: 'admin' } as const;
const owner = { tenant: 'brighthome', role: 'owner' } as const;
const cleaner = { tenant: 'brighthome', role: 'provider' } as const;
const shopkeeper = { tenant: 'pixelpantry', role: 'owner' } as const;
const staff = { role: 'platformAdmin' } as const;

/** Every screen of the app that can be reached by its address, and as whom. */
export const screens: readonly Screen[] = [
  { name: 'landing', path: '/' },
  { name: 'tenant-home', path: '/t/evergrow' },
  { name: 'tenant-home-visits', path: '/t/brighthome' },
  { name: 'tenant-home-products', path: '/t/pixelpantry' },
  { name: 'tenant-home-creators', path: '/t/habitlab' },
  { name: 'providers', path: '/t/evergrow/providers' },
  { name: 'provider', path: '/t/evergrow/providers/duarte-queimado' },
  { name: 'booking', path: '/t/evergrow/book/duarte-queimado' },
  { name: 'quote', path: '/t/brighthome/quote/regular-clean' },
  { name: 'shop', path: '/t/pixelpantry/shop' },
  { name: 'shop-sentence', path: '/t/pixelpantry/shop?q=something+to+draw+with+under+20+pounds' },
  { name: 'product', path: '/t/pixelpantry/shop/saltwater-serif' },
  { name: 'product-named-price', path: '/t/pixelpantry/shop/beginners-birdsong' },
  { name: 'product-bundle', path: '/t/pixelpantry/shop/new-studio-shelf' },
  { name: 'sign-in', path: '/auth/sign-in' },
  { name: 'sign-up', path: '/auth/sign-up' },
  { name: 'forgot', path: '/auth/forgot' },
  { name: 'check-mail', path: '/auth/check-mail?email=someone%40example.com' },
  { name: 'bad-link', path: '/auth/action?mode=verifyEmail&oobCode=nonsense' },
  { name: 'not-found', path: '/nowhere/at/all' },
  { name: 'tenant-not-found', path: '/t/nobody-here' },
  { name: 'invitation-unknown', path: '/invite/nonsense' },
  { name: 'account', path: '/me', as: client },
  { name: 'security', path: '/me/security', as: client },
  { name: 'notifications', path: '/me/notifications', as: client },
  { name: 'intake', path: '/t/evergrow/intake', as: client },
  { name: 'matches', path: '/t/evergrow/matches', as: client },
  { name: 'bookings', path: '/t/evergrow/bookings', as: client },
  { name: 'calendar-feed', path: '/t/evergrow/calendar', as: client },
  { name: 'calendar-not-connected', path: '/calendars/connected?error=access_denied', as: provider },
  { name: 'my-series', path: '/t/evergrow/series', as: client },
  { name: 'waitlist', path: '/t/evergrow/waitlist', as: client },
  { name: 'my-packages', path: '/t/evergrow/packages', as: client },
  { name: 'onboarding', path: '/new', as: client },
  { name: 'forbidden', path: '/w/evergrow/members', as: client },
  { name: 'earnings', path: '/w/evergrow/earnings', as: provider },
  { name: 'day', path: '/w/evergrow/day', as: provider },
  { name: 'calendar', path: '/w/evergrow/calendar', as: provider },
  { name: 'provider-bookings', path: '/w/evergrow/bookings', as: provider },
  { name: 'connected-calendars', path: '/w/evergrow/calendars', as: provider },
  { name: 'provider-profile', path: '/w/evergrow/profile', as: provider },
  { name: 'availability', path: '/w/evergrow/availability', as: provider },
  { name: 'overview', path: '/w/evergrow', as: admin },
  { name: 'reviews', path: '/w/evergrow/reviews?of=all', as: admin },
  { name: 'reviews-mine', path: '/w/evergrow/reviews', as: provider },
  { name: 'members', path: '/w/evergrow/members', as: admin },
  { name: 'calendar-everybody', path: '/w/evergrow/calendar?provider=everybody', as: admin },
  { name: 'calendar-everybody-week', path: '/w/brighthome/calendar?provider=everybody&view=week', as: owner },
  { name: 'series', path: '/w/evergrow/series', as: admin },
  { name: 'packages', path: '/w/evergrow/packages', as: admin },
  { name: 'offerings', path: '/w/evergrow/offerings', as: admin },
  { name: 'policies', path: '/w/evergrow/policies', as: admin },
  { name: 'settings', path: '/w/evergrow/settings', as: admin },
  { name: 'operations', path: '/w/evergrow/operations', as: admin },
  { name: 'products', path: '/w/pixelpantry/products', as: shopkeeper },
  { name: 'product-editor', path: '/w/pixelpantry/products/saltwater-serif', as: shopkeeper },
  { name: 'product-editor-new', path: '/w/pixelpantry/products/new', as: shopkeeper },
  { name: 'revenue', path: '/w/pixelpantry/revenue', as: shopkeeper },
  { name: 'revenue-year', path: '/w/brighthome/revenue?grain=year', as: owner },
  { name: 'customers', path: '/w/pixelpantry/customers', as: shopkeeper },
  { name: 'shop-settings', path: '/w/pixelpantry/shop-settings', as: shopkeeper },
  { name: 'price-lists', path: '/w/pixelpantry/price-lists', as: shopkeeper },
  { name: 'price-list', path: '/w/pixelpantry/price-lists/agencies', as: shopkeeper },
  { name: 'codes', path: '/w/brighthome/codes', as: owner },
  { name: 'gift-cards', path: '/w/brighthome/codes?tab=gift-cards', as: owner },
  { name: 'service', path: '/w/brighthome/offerings/regular-clean/service', as: owner },
  { name: 'service-session', path: '/w/evergrow/offerings/coaching-session/service', as: admin },
  { name: 'day-visits', path: '/w/brighthome/day', as: cleaner },
  { name: 'calendar-of-cleaners', path: '/w/brighthome/calendar', as: owner },
  { name: 'bookings-of-all', path: '/w/brighthome/bookings', as: owner },
  { name: 'overview-visits', path: '/w/brighthome', as: owner },
  { name: 'dispatch', path: '/w/brighthome/dispatch', as: owner },
  { name: 'areas', path: '/w/brighthome/areas', as: owner },
  { name: 'workforce', path: '/w/brighthome/workforce', as: owner },
  { name: 'platform-tenants', path: '/platform', as: staff },
  { name: 'platform-users', path: '/platform/users', as: staff },
  { name: 'platform-audit', path: '/platform/audit', as: staff },
];
