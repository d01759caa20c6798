import type { Api } from '../api/endpoint.ts';
import { registerInvitationRoutes } from './invitation-routes.ts';
import { registerMemberRoutes } from './member-routes.ts';
import { registerTenantRoutes } from './tenant-routes.ts';

export function registerTenancyRoutes(api: Api): void {
  registerTenantRoutes(api);
  registerMemberRoutes(api);
  registerInvitationRoutes(api);
}
