import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'subscriptions',
  routes: [
    { area: 'tenant', light: true, path: '/t/:slug/plans', page: () => import('./plans-page.tsx') },
    {
      area: 'client',
      light: true,
      path: '/t/:slug/subscriptions',
      page: () => import('./own-subscriptions-page.tsx'),
    },
    {
      area: 'workspace',
      light: true,
      least: 'admin',
      path: '/w/:slug/subscriptions',
      page: () => import('./all-subscriptions-page.tsx'),
    },
  ],
};
