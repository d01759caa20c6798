import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'selling',
  routes: [
    {
      area: 'workspace',
      path: '/w/:slug/products',
      light: true,
      least: 'editor',
      page: () => import('./products-page.tsx'),
    },
    {
      area: 'workspace',
      path: '/w/:slug/products/:id',
      light: true,
      least: 'editor',
      page: () => import('./editor/product-editor-page.tsx'),
    },
    {
      area: 'workspace',
      path: '/w/:slug/shop-settings',
      least: 'editor',
      page: () => import('./shop-settings-page.tsx'),
    },
    {
      area: 'workspace',
      path: '/w/:slug/price-lists',
      light: true,
      least: 'editor',
      page: () => import('./price-lists/price-lists-page.tsx'),
    },
    {
      area: 'workspace',
      path: '/w/:slug/price-lists/:id',
      light: true,
      least: 'editor',
      page: () => import('./price-lists/price-list-page.tsx'),
    },
  ],
};
