import { healthSchema, publicConfigSchema, readinessSchema } from '@evergrow/domain/operations';
import { type Api, endpoint } from '../api/endpoint.ts';
import { Refusal } from '../kernel/refusal.ts';
import { checkReadiness } from './check-readiness.ts';
import { publicConfig } from './public-config.ts';

export function registerStatusRoutes(api: Api): void {
  // Neither may depend on what it reports about: they are not counted, because counting writes to Firestore.
  const shared = { method: 'get', tag: 'Status', access: { kind: 'public' }, uncounted: true } as const;
  endpoint(
    api,
    { ...shared, path: '/health', summary: 'Whether the API is up', response: healthSchema },
    async () => ({ status: 'ok' as const }),
  );
  endpoint(
    api,
    {
      ...shared,
      path: '/ready',
      summary: 'Whether everything the API needs is up',
      response: readinessSchema,
    },
    async ({ now }) => {
      const checks = await checkReadiness(now);
      const failed = checks.filter(({ ok }) => !ok);
      if (failed.length === 0) return { status: 'ok' as const, checks };
      throw new Refusal(
        'unavailable',
        undefined,
        checks.map(({ name, ok, ms }) => ({ path: name, message: `${ok ? 'ok' : 'failed'} after ${ms} ms` })),
      );
    },
  );
  endpoint(
    api,
    {
      ...shared,
      path: '/public/config',
      summary: 'How a web app reaches Firebase',
      response: publicConfigSchema,
      cache: 60,
    },
    async () => publicConfig(),
  );
}
