import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'settings',
  routes: [
    { area: 'account', path: '/me', light: true, page: () => import('./profile-page.tsx') },
    { area: 'account', path: '/me/security', light: true, page: () => import('./security-page.tsx') },
  ],
};
