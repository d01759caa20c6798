import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'payouts',
  routes: [
    {
      area: 'workspace',
      light: true,
      least: 'admin',
      path: '/w/:slug/payouts',
      page: () => import('./payouts-page.tsx'),
    },
  ],
};
