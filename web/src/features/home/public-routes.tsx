import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'home',
  routes: [
    { area: 'site', path: '/', light: true, page: () => import('./landing-page.tsx') },
    { area: 'tenant', path: '/t/:slug', light: true, page: () => import('./tenant-home-page.tsx') },
  ],
};
