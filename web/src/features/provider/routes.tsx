import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'provider',
  routes: [
    {
      area: 'workspace',
      path: '/w/:slug/availability',
      light: true,
      page: () => import('./hours/availability-page.tsx'),
    },
  ],
};
