import type { Api } from '../api/endpoint.ts';

export function registerOperationsRoutes(_api: Api): void {}
