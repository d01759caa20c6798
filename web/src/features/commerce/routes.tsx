import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'commerce',
  routes: [
    {
      area: 'client',
      light: true,
      path: '/t/:slug/checkout/:bookingId',
      page: () => import('./checkout-page.tsx'),
    },
    {
      area: 'client',
      light: true,
      path: '/t/:slug/purchases',
      page: () => import('./orders/purchases-page.tsx'),
    },
    {
      area: 'workspace',
      light: true,
      least: 'admin',
      path: '/w/:slug/orders',
      page: () => import('./orders/orders-page.tsx'),
    },
    {
      area: 'client',
      light: true,
      path: '/t/:slug/orders/:orderId',
      page: () => import('./orders/order-page.tsx'),
    },
  ],
};
