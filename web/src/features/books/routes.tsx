import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'books',
  routes: [
    {
      area: 'client',
      light: true,
      path: '/t/:slug/invoices',
      page: () => import('./invoices/my-invoices-page.tsx'),
    },
    {
      area: 'workspace',
      light: true,
      least: 'admin',
      path: '/w/:slug/books',
      page: () => import('./ledger/ledger-page.tsx'),
    },
    {
      area: 'workspace',
      light: true,
      least: 'admin',
      path: '/w/:slug/books/invoices',
      page: () => import('./invoices/invoices-page.tsx'),
    },
    {
      area: 'workspace',
      light: true,
      least: 'admin',
      path: '/w/:slug/books/check',
      page: () => import('./check/check-page.tsx'),
    },
    {
      area: 'workspace',
      light: true,
      least: 'admin',
      path: '/w/:slug/books/invoice-settings',
      page: () => import('./invoices/invoice-settings-page.tsx'),
    },
  ],
};
