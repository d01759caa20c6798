import { cursorQuerySchema, idSchema } from '@evergrow/domain/kernel';
import {
  acceptedInvitationSchema,
  acceptInvitationSchema,
  invitationListSchema,
  invitationPreviewSchema,
  invitationRowSchema,
  inviteSchema,
} from '@evergrow/domain/tenancy';
import { z } from 'zod';
import { type Api, type Call, endpoint } from '../api/endpoint.ts';
import type { Access } from '../api/membership.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { resendInvitation, revokeInvitation } from './change-invitation.ts';
import { invite } from './invite.ts';
import { invitationRow, listInvitations, previewInvitation } from './read-invitations.ts';

const tag = 'Invitations';
const access = { kind: 'member', least: 'admin' } as const satisfies Access;
const tenantParams = z.object({ tenantId: z.string() });
const invitationParams = z.object({ tenantId: z.string(), id: idSchema });

type ByAdmin = Pick<Call<undefined, undefined, undefined, typeof access>, 'actor' | 'acting' | 'requestId'>;
const byOf = ({ actor, acting, requestId }: ByAdmin) => ({ uid: actor, role: acting.role, requestId });

export function registerInvitationRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/invitations',
      tag,
      summary: 'Invitations, the latest first',
      access,
      params: tenantParams,
      query: cursorQuerySchema,
      response: invitationListSchema,
    },
    ({ acting, query, now }) => listInvitations(acting.tenantId, query.cursor, now),
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/invitations',
      tag,
      summary: 'Invite somebody by e-mail',
      access,
      params: tenantParams,
      body: inviteSchema,
      response: invitationRowSchema,
      status: 201,
      idempotent: true,
      perMinute: 30,
    },
    async (call) => {
      const { id, invitation } = await invite(call.acting.tenantId, call.body, byOf(call), call.now);
      return invitationRow(id, invitation, call.now);
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/invitations/{id}/resend',
      tag,
      summary: 'Send an invitation again',
      access,
      params: invitationParams,
      response: invitationRowSchema,
      perMinute: 30,
    },
    async (call) => {
      const which = { tenantId: call.acting.tenantId, id: call.params.id };
      return invitationRow(which.id, await resendInvitation(which, byOf(call), call.now), call.now);
    },
  );
  endpoint(
    api,
    {
      method: 'delete',
      path: '/t/{tenantId}/invitations/{id}',
      tag,
      summary: 'Withdraw an invitation',
      access,
      params: invitationParams,
      response: z.null(),
      status: 204,
    },
    async (call) => {
      await revokeInvitation({ tenantId: call.acting.tenantId, id: call.params.id }, byOf(call), call.now);
      return null;
    },
  );
  registerInvitedRoutes(api);
}

/** What the invited themselves ask for. */
function registerInvitedRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/public/invitations/{token}',
      tag,
      summary: 'What an invitation is to',
      access: { kind: 'public' },
      params: z.object({ token: z.string().max(400) }),
      response: invitationPreviewSchema,
      perMinute: 30,
    },
    ({ params, now }) => previewInvitation(params.token, now),
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/invitations/accept',
      tag,
      summary: 'Accept an invitation',
      access: { kind: 'user' },
      body: acceptInvitationSchema,
      response: acceptedInvitationSchema,
      perMinute: 20,
    },
    ({ body, caller, requestId, now }) => acceptInvitation(body.token, caller, requestId, now),
  );
}
