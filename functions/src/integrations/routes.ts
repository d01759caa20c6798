import type { Api } from '../api/endpoint.ts';
import { registerCalendarRoutes } from './calendar-routes.ts';
import { registerFeedRoutes } from './feed-routes.ts';

export function registerIntegrationRoutes(api: Api): void {
  registerFeedRoutes(api);
  registerCalendarRoutes(api);
}
