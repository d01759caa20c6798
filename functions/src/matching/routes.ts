import { idSchema } from '@evergrow/domain/kernel';
import { matchSetViewSchema } from '@evergrow/domain/matching';
import { z } from 'zod';
import { type Api, endpoint } from '../api/endpoint.ts';
import { Refusal } from '../kernel/refusal.ts';
import { matchSetView, refreshMatches } from './refresh-matches.ts';

export function registerMatchingRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/matches/refresh',
      tag: 'Matches',
      summary: 'My matches, made anew when they no longer hold',
      access: { kind: 'member', least: 'client' },
      params: z.object({ tenantId: idSchema }),
      response: matchSetViewSchema,
      perMinute: 20,
    },
    async ({ params, acting, now }) => {
      if (!acting.member) throw new Refusal('forbidden');
      return matchSetView(await refreshMatches(params.tenantId, acting.member.uid, now));
    },
  );
}
