import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'packages',
  routes: [
    { area: 'client', path: '/t/:slug/packages', page: () => import('./my-packages-page.tsx') },
    {
      area: 'workspace',
      least: 'admin',
      path: '/w/:slug/packages',
      page: () => import('./packages-page.tsx'),
    },
  ],
};
