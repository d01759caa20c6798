import { registerAccountRoutes } from '../account/routes.ts';
import { registerAnalyticsRoutes } from '../analytics/routes.ts';
import { registerCatalogRoutes } from '../catalog/routes.ts';
import { registerCreditRoutes } from '../commerce/credit-routes.ts';
import { registerCustomerRoutes } from '../commerce/customers/routes.ts';
import { registerFileRoutes } from '../commerce/files/routes.ts';
import { registerLicenceRoutes } from '../commerce/licences/routes.ts';
import { registerCommerceRoutes } from '../commerce/routes.ts';
import { registerShopRoutes } from '../commerce/shop/routes.ts';
import { registerDispatchRoutes } from '../dispatch/routes.ts';
import { registerIntegrationRoutes } from '../integrations/routes.ts';
import { registerMatchingRoutes } from '../matching/routes.ts';
import { registerPlatformRoutes } from '../operations/platform-routes.ts';
import { registerOperationsRoutes } from '../operations/routes.ts';
import { registerPricingRoutes } from '../pricing/routes.ts';
import { registerPrivacyRoutes } from '../privacy/routes.ts';
import { registerMeetingRoutes } from '../scheduling/meetings/routes.ts';
import { registerSchedulingRoutes } from '../scheduling/routes.ts';
import { registerSeriesRoutes } from '../scheduling/series/routes.ts';
import { registerWaitlistRoutes } from '../scheduling/waitlist/routes.ts';
import { registerTenancyRoutes } from '../tenancy/routes.ts';
import { registerVisitRoutes } from '../visits/routes.ts';
import type { Api } from './endpoint.ts';

/** Every route, by feature. */
export function registerRoutes(api: Api): void {
  registerOperationsRoutes(api);
  registerAccountRoutes(api);
  registerTenancyRoutes(api);
  registerCatalogRoutes(api);
  registerSchedulingRoutes(api);
  registerSeriesRoutes(api);
  registerWaitlistRoutes(api);
  registerMeetingRoutes(api);
  registerCommerceRoutes(api);
  registerCreditRoutes(api);
  registerShopRoutes(api);
  registerLicenceRoutes(api);
  registerFileRoutes(api);
  registerCustomerRoutes(api);
  registerDispatchRoutes(api);
  registerIntegrationRoutes(api);
  registerPricingRoutes(api);
  registerPrivacyRoutes(api);
  registerMatchingRoutes(api);
  registerAnalyticsRoutes(api);
  registerVisitRoutes(api);
  registerPlatformRoutes(api);
}
