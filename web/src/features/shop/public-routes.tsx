import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'shop',
  routes: [{ area: 'tenant', light: true, path: '/t/:slug/shop', page: () => import('./shop-page.tsx') }],
};
