import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'commerce',
  routes: [
    { area: 'tenant', light: true, path: '/t/:slug/book/:providerId', page: () => import('./book-page.tsx') },
  ],
};
