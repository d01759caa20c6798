import type { Api } from '../api/endpoint.ts';

export function registerCatalogRoutes(_api: Api): void {}
