import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'payments',
  routes: [
    {
      area: 'client',
      light: true,
      path: '/t/:slug/payment-methods',
      page: () => import('./payment-methods-page.tsx'),
    },
    { area: 'client', light: true, path: '/t/:slug/pay/:orderId', page: () => import('./pay-page.tsx') },
  ],
};
