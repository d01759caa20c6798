import type { Api } from '../api/endpoint.ts';
import { registerAuthRoutes } from './auth-routes.ts';
import { registerMeRoutes } from './me-routes.ts';
import { registerPhoneRoutes } from './phone-routes.ts';

export function registerAccountRoutes(api: Api): void {
  registerAuthRoutes(api);
  registerMeRoutes(api);
  registerPhoneRoutes(api);
}
