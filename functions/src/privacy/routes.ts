import type { Api } from '../api/endpoint.ts';

export function registerPrivacyRoutes(_api: Api): void {}
