import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'reviews',
  routes: [
    {
      area: 'workspace',
      path: '/w/:slug/reviews',
      light: true,
      least: 'provider',
      page: () => import('./reviews-page.tsx'),
    },
  ],
};
