import type { Api } from '../api/endpoint.ts';

export function registerSchedulingRoutes(_api: Api): void {}
