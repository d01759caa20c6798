import { lazy } from 'react';
import type { RouteObject } from 'react-router';
import { routes as cart } from '../features/cart/public-routes.tsx';
import { routes as catalog } from '../features/catalog/public-routes.tsx';
import { routes as commerce } from '../features/commerce/public-routes.tsx';
import { routes as discover } from '../features/discover/public-routes.tsx';
import { routes as home } from '../features/home/public-routes.tsx';
import { routes as pricing } from '../features/pricing/public-routes.tsx';
import { routes as product } from '../features/product/public-routes.tsx';
import { routes as shop } from '../features/shop/public-routes.tsx';
import { framedRoutes } from './framed-routes.tsx';
import { SiteLayout } from './layouts/site-layout.tsx';
import { TenantLayout } from './layouts/tenant-layout.tsx';

// Who opens a public page should not wait for the addresses of all the others.
const OtherPages = lazy(() => import('./other-pages.tsx'));

/** Every page of the app within its frame: the public ones at once, the others when one of them is opened. */
export const routes: RouteObject[] = [
  ...framedRoutes([home, discover, cart, catalog, product, shop, commerce, pricing], {
    site: SiteLayout,
    tenant: TenantLayout,
  }),
  { path: '*', element: <OtherPages /> },
];
