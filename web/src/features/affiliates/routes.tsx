import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'affiliates',
  routes: [
    {
      area: 'client',
      light: true,
      path: '/t/:slug/recommend',
      page: () => import('./recommend-page.tsx'),
    },
    {
      area: 'workspace',
      light: true,
      least: 'admin',
      path: '/w/:slug/affiliates',
      page: () => import('./affiliates-page.tsx'),
    },
  ],
};
