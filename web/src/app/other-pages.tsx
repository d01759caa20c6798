import '../lib/other-messages.ts';
import { lazy } from 'react';
import { type RouteObject, useRoutes } from 'react-router';
import { routes as account } from '../features/account/routes.tsx';
import { routes as affiliates } from '../features/affiliates/routes.tsx';
import { routes as analytics } from '../features/analytics/routes.tsx';
import { routes as books } from '../features/books/routes.tsx';
import { routes as commerce } from '../features/commerce/routes.tsx';
import { routes as customers } from '../features/customers/routes.tsx';
import { routes as discover } from '../features/discover/routes.tsx';
import { routes as dispatch } from '../features/dispatch/routes.tsx';
import { routes as engagement } from '../features/engagement/routes.tsx';
import { routes as gifts } from '../features/gifts/routes.tsx';
import { routes as integrations } from '../features/integrations/routes.tsx';
import { routes as keptCarts } from '../features/kept-carts/routes.tsx';
import { routes as library } from '../features/library/routes.tsx';
import { routes as licences } from '../features/licences/routes.tsx';
import { routes as matching } from '../features/matching/routes.tsx';
import { routes as operations } from '../features/operations/routes.tsx';
import { routes as orders } from '../features/orders/routes.tsx';
import { routes as packages } from '../features/packages/routes.tsx';
import { routes as payments } from '../features/payments/routes.tsx';
import { routes as payouts } from '../features/payouts/routes.tsx';
import { routes as promotions } from '../features/promotions/routes.tsx';
import { routes as provider } from '../features/provider/routes.tsx';
import { routes as reviews } from '../features/reviews/routes.tsx';
import { routes as scheduling } from '../features/scheduling/routes.tsx';
import { routes as searches } from '../features/searches/routes.tsx';
import { routes as selling } from '../features/selling/routes.tsx';
import { routes as series } from '../features/series/routes.tsx';
import { routes as services } from '../features/services/routes.tsx';
import { routes as settings } from '../features/settings/routes.tsx';
import { routes as soldCards } from '../features/sold-cards/routes.tsx';
import { routes as subscriptions } from '../features/subscriptions/routes.tsx';
import { routes as tenancy } from '../features/tenancy/routes.tsx';
import { routes as visits } from '../features/visits/routes.tsx';
import type { FeatureRoutes } from './app-route.ts';
import { framedRoutes } from './framed-routes.tsx';
import { SiteLayout } from './layouts/site-layout.tsx';
import { TenantLayout } from './layouts/tenant-layout.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';

const features: readonly FeatureRoutes[] = [
  account,
  tenancy,
  reviews,
  gifts,
  keptCarts,
  library,
  licences,
  matching,
  scheduling,
  series,
  settings,
  searches,
  commerce,
  customers,
  discover,
  dispatch,
  engagement,
  affiliates,
  analytics,
  books,
  integrations,
  operations,
  orders,
  packages,
  payments,
  payouts,
  promotions,
  provider,
  selling,
  soldCards,
  subscriptions,
  services,
  visits,
];

const routes: RouteObject[] = [
  ...framedRoutes(features, {
    auth: lazy(() => import('./layouts/auth-layout.tsx')),
    tenant: TenantLayout,
    client: lazy(() => import('./layouts/client-layout.tsx')),
    workspace: lazy(() => import('./layouts/workspace-layout.tsx')),
    account: lazy(() => import('./layouts/account-layout.tsx')),
    platform: lazy(() => import('./layouts/platform-layout.tsx')),
    bare: lazy(() => import('./layouts/bare-layout.tsx')),
  }),
  { element: <SiteLayout />, children: [{ path: '*', element: <NotFoundPage /> }] },
];

/** Every page that is not public, and the one for addresses that lead nowhere. */
export default function OtherPages() {
  return useRoutes(routes);
}
