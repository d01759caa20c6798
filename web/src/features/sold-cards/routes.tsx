import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'sold-cards',
  routes: [
    { area: 'auth', light: true, path: '/gift-card/:token', page: () => import('./open-card-page.tsx') },
    { area: 'client', light: true, path: '/t/:slug/gift-cards', page: () => import('./buy-card-page.tsx') },
    {
      area: 'client',
      light: true,
      path: '/t/:slug/gift-cards/:orderId',
      page: () => import('./own-card-page.tsx'),
    },
  ],
};
