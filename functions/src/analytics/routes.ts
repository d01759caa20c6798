import type { Api } from '../api/endpoint.ts';

export function registerAnalyticsRoutes(_api: Api): void {}
