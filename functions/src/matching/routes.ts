import type { Api } from '../api/endpoint.ts';

export function registerMatchingRoutes(_api: Api): void {}
