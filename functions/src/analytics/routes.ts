import { metricsSchema } from '@evergrow/domain/analytics';
import { z } from 'zod';
import { type Api, endpoint } from '../api/endpoint.ts';
import { readMetrics } from './read-metrics.ts';

export function registerAnalyticsRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/metrics',
      tag: 'Analytics',
      summary: 'The last 30 days',
      access: { kind: 'member', least: 'admin', scope: 'metrics:read' },
      params: z.object({ tenantId: z.string() }),
      response: metricsSchema,
    },
    ({ acting, now }) => readMetrics(acting, now),
  );
}
