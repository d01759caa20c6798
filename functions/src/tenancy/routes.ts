import type { Api } from '../api/endpoint.ts';

export function registerTenancyRoutes(_api: Api): void {}
