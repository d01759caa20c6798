import type { Api } from '../api/endpoint.ts';

export function registerAccountRoutes(_api: Api): void {}
