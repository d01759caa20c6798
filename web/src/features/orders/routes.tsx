import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'orders',
  routes: [
    { area: 'client', light: true, path: '/t/:slug/purchases', page: () => import('./purchases-page.tsx') },
    {
      area: 'workspace',
      light: true,
      least: 'admin',
      path: '/w/:slug/orders',
      page: () => import('./orders-page.tsx'),
    },
    { area: 'client', light: true, path: '/t/:slug/orders/:orderId', page: () => import('./order-page.tsx') },
  ],
};
