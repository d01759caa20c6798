import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'customers',
  routes: [
    {
      area: 'workspace',
      path: '/w/:slug/customers',
      light: true,
      least: 'admin',
      page: () => import('./customers-page.tsx'),
    },
    {
      area: 'workspace',
      path: '/w/:slug/customers/:uid',
      light: true,
      least: 'admin',
      page: () => import('./customer-page.tsx'),
    },
  ],
};
