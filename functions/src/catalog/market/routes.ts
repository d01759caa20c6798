import { marketChoiceSchema, marketViewSchema } from '@evergrow/domain/catalog/market';
import { idSchema } from '@evergrow/domain/kernel';
import { z } from 'zod';
import { type Api, endpoint } from '../../api/endpoint.ts';
import { putMarketSettings, readMarketSettings } from './market-settings.ts';

const shared = {
  tag: 'Shop',
  path: '/t/{tenantId}/market',
  access: { kind: 'member', least: 'admin' },
  params: z.object({ tenantId: idSchema }),
  response: marketViewSchema,
} as const;

export function registerMarketRoutes(api: Api): void {
  endpoint(
    api,
    { ...shared, method: 'get', summary: 'What of the business is in the directory of all businesses' },
    ({ params, acting }) => readMarketSettings(params.tenantId, acting.tenant),
  );
  endpoint(
    api,
    {
      ...shared,
      method: 'put',
      summary: 'Decide what of the business is in the directory of all businesses',
      body: marketChoiceSchema,
      perMinute: 20,
    },
    async ({ params, acting, body, actor, requestId, now }) => {
      await putMarketSettings(params.tenantId, body, { actor, requestId, now });
      return await readMarketSettings(params.tenantId, acting.tenant);
    },
  );
}
