import type { Api } from '../api/endpoint.ts';
import { registerAreaRoutes } from './area-routes.ts';
import { registerDispatchDayRoutes } from './dispatch-routes.ts';
import { registerPublicAreaRoutes } from './public-area-routes.ts';
import { registerWorkforceRoutes } from './workforce-routes.ts';

export function registerDispatchRoutes(api: Api): void {
  registerAreaRoutes(api);
  registerPublicAreaRoutes(api);
  registerWorkforceRoutes(api);
  registerDispatchDayRoutes(api);
}
