import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'kept-carts',
  routes: [
    { area: 'auth', light: true, path: '/no-cart-mail/:token', page: () => import('./stop-page.tsx') },
    {
      area: 'client',
      light: true,
      path: '/t/:slug/kept-cart/:token',
      page: () => import('./open-cart-page.tsx'),
    },
  ],
};
