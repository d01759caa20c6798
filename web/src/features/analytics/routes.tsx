import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'analytics',
  routes: [
    {
      area: 'workspace',
      path: '/w/:slug',
      light: true,
      least: 'admin',
      page: () => import('./overview/overview-page.tsx'),
    },
    {
      area: 'workspace',
      path: '/w/:slug/revenue',
      light: true,
      least: 'admin',
      page: () => import('./revenue/revenue-page.tsx'),
    },
  ],
};
