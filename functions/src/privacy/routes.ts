import { idSchema } from '@evergrow/domain/kernel';
import {
  intakeDraftSchema,
  intakeDraftViewSchema,
  revealedIntakeSchema,
  revealRequestSchema,
} from '@evergrow/domain/matching';
import { z } from 'zod';
import { type Api, endpoint } from '../api/endpoint.ts';
import type { Acting } from '../api/membership.ts';
import { Refusal } from '../kernel/refusal.ts';
import { eraseIntake } from './erase-intake.ts';
import { readDraft, saveDraft } from './intake-draft.ts';
import { revealIntake } from './reveal-intake.ts';

const tag = 'Intake';
const inTenant = z.object({ tenantId: idSchema });
const client = { kind: 'member', least: 'client' } as const;
const provider = { kind: 'member', least: 'provider' } as const;

/** These routes are about persons: a key has no intake and reads nobody's. */
function person({ member }: Acting) {
  if (!member) throw new Refusal('forbidden');
  return member;
}

export function registerPrivacyRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/intake/draft',
      tag,
      summary: 'What I have answered so far',
      access: client,
      params: inTenant,
      response: intakeDraftViewSchema,
    },
    async ({ params, acting }) => {
      const { draft, savedAt } = await readDraft(params.tenantId, person(acting).uid);
      return { draft, savedAt: savedAt?.toISOString() ?? null };
    },
  );

  endpoint(
    api,
    {
      method: 'put',
      path: '/t/{tenantId}/intake/draft',
      tag,
      summary: 'Keep what I have answered so far, encrypted',
      access: client,
      params: inTenant,
      body: intakeDraftSchema,
      response: intakeDraftViewSchema,
    },
    async ({ params, acting, body, now }) => {
      const { draft, savedAt } = await saveDraft(params.tenantId, person(acting).uid, body, now);
      return { draft, savedAt: savedAt.toISOString() };
    },
  );

  endpoint(
    api,
    {
      method: 'delete',
      path: '/t/{tenantId}/intake',
      tag,
      summary: 'Forget my answers, my profile and my matches',
      access: client,
      params: inTenant,
      response: z.object({}),
      status: 204,
    },
    async ({ params, acting, actor, requestId, now }) => {
      await eraseIntake(params.tenantId, person(acting).uid, { actor, requestId }, now);
      return {};
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/members/{uid}/intake/reveal',
      tag,
      summary: 'Read the answers of a client I work with; audited',
      access: provider,
      params: inTenant.extend({ uid: idSchema }),
      body: revealRequestSchema,
      response: revealedIntakeSchema,
      perMinute: 20,
    },
    async ({ params, acting, body, requestId, now }) => {
      const { uid } = person(acting);
      const reader = { uid, role: acting.role, reason: body.reason, requestId };
      const { intake, storedAt } = await revealIntake(params.tenantId, params.uid, reader, now);
      return { intake, storedAt: storedAt.toISOString() };
    },
  );
}
