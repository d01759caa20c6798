import { accountExportSchema, accountSchema, openAccountSchema } from '@evergrow/domain/account';
import { z } from 'zod';
import { type Api, endpoint } from '../api/endpoint.ts';
import { deleteAccount } from './delete-account.ts';
import { exportAccount } from './export-account.ts';
import { openAccount } from './open-account.ts';
import { signOutEverywhere } from './sign-out-everywhere.ts';

const tag = 'Accounts';

export function registerMeRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'post',
      path: '/me',
      tag,
      summary: 'Open my account after signing in',
      access: { kind: 'user', unverified: true },
      body: openAccountSchema,
      response: accountSchema,
    },
    ({ caller, body, now }) => openAccount(caller, body, now),
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/me/sign-out-everywhere',
      tag,
      summary: 'End all my sessions, this one included',
      access: { kind: 'user', unverified: true },
      response: z.null(),
      status: 204,
      perMinute: 10,
    },
    async ({ caller, requestId, now }) => {
      await signOutEverywhere(caller.uid, requestId, now);
      return null;
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/me/export',
      tag,
      summary: 'Everything the platform holds of me',
      access: { kind: 'user' },
      response: accountExportSchema,
      perMinute: 6,
    },
    ({ caller, requestId, now }) => exportAccount(caller.uid, requestId, now),
  );
  endpoint(
    api,
    {
      method: 'delete',
      path: '/me',
      tag,
      summary: 'Delete my account',
      access: { kind: 'user', unverified: true },
      response: z.null(),
      status: 204,
      perMinute: 6,
    },
    async ({ caller, requestId, now }) => {
      await deleteAccount(caller, requestId, now);
      return null;
    },
  );
}
