import { metricsSchema } from '@evergrow/domain/analytics';
import { revenueQuerySchema, revenueSchema } from '@evergrow/domain/analytics/revenue';
import { z } from 'zod';
import type { BytesAnswer } from '../api/bytes-answer.ts';
import { csvAnswer } from '../api/csv-answer.ts';
import { type Api, endpoint } from '../api/endpoint.ts';
import { readMetrics } from './read-metrics.ts';
import { revenueFile } from './sales/export-revenue.ts';
import { readRevenue } from './sales/read-revenue.ts';

export function registerAnalyticsRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/revenue.csv',
      tag: 'Analytics',
      summary: 'The same as a CSV file',
      access: { kind: 'member', least: 'admin', scope: 'metrics:read' },
      params: z.object({ tenantId: z.string() }),
      query: revenueQuerySchema,
      bytes: true,
      response: z.custom<BytesAnswer>(),
    },
    async ({ acting, query, now }) => {
      const revenue = await readRevenue(acting, query, now);
      return csvAnswer(`revenue-${revenue.period.from}-${revenue.currency}`, revenueFile(revenue));
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/revenue',
      tag: 'Analytics',
      summary: 'What was earned in a day, a week, a month or a year, beside the one before',
      access: { kind: 'member', least: 'admin', scope: 'metrics:read' },
      params: z.object({ tenantId: z.string() }),
      query: revenueQuerySchema,
      response: revenueSchema,
    },
    ({ acting, query, now }) => readRevenue(acting, query, now),
  );
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
