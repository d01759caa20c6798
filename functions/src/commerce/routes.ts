import type { Api } from '../api/endpoint.ts';

export function registerCommerceRoutes(_api: Api): void {}
