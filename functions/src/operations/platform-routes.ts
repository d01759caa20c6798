import type { Api } from '../api/endpoint.ts';

export function registerPlatformRoutes(_api: Api): void {}
