import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'catalog',
  routes: [
    { area: 'tenant', light: true, path: '/t/:slug/providers', page: () => import('./providers-page.tsx') },
    {
      area: 'tenant',
      light: true,
      path: '/t/:slug/providers/:providerId',
      page: () => import('./provider-page.tsx'),
    },
  ],
};
