import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'cart',
  routes: [{ area: 'tenant', light: true, path: '/t/:slug/cart', page: () => import('./cart-page.tsx') }],
};
