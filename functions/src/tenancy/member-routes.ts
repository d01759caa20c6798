import { idSchema } from '@evergrow/domain/kernel';
import {
  changeRoleSchema,
  joinedSchema,
  memberListQuerySchema,
  memberListSchema,
} from '@evergrow/domain/tenancy';
import { z } from 'zod';
import { type Api, endpoint } from '../api/endpoint.ts';
import { changeMemberRole } from './change-member-role.ts';
import { listMembers } from './list-members.ts';
import { removeMember } from './remove-member.ts';

const tag = 'Members';
const memberParams = z.object({ tenantId: z.string(), uid: idSchema });

export function registerMemberRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/members',
      tag,
      summary: 'Members, in the order they joined',
      access: { kind: 'member', least: 'admin' },
      params: z.object({ tenantId: z.string() }),
      query: memberListQuerySchema,
      response: memberListSchema,
    },
    ({ acting, query }) => listMembers(acting.tenantId, query),
  );
  endpoint(
    api,
    {
      method: 'patch',
      path: '/t/{tenantId}/members/{uid}',
      tag,
      summary: "Change a member's role",
      access: { kind: 'member', least: 'admin' },
      params: memberParams,
      body: changeRoleSchema,
      response: joinedSchema,
    },
    async ({ acting, params, body, actor, requestId, now }) => ({
      role: await changeMemberRole(
        { tenantId: acting.tenantId, uid: params.uid, role: body.role },
        actor,
        requestId,
        now,
      ),
    }),
  );
  endpoint(
    api,
    {
      method: 'delete',
      path: '/t/{tenantId}/members/{uid}',
      tag,
      summary: 'Leave a tenant, or remove a member',
      access: { kind: 'member', least: 'client' },
      params: memberParams,
      response: z.null(),
      status: 204,
    },
    async ({ acting, params, actor, requestId, now }) => {
      await removeMember(acting.tenantId, params.uid, actor, requestId, now);
      return null;
    },
  );
}
