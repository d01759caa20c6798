import { mailRequestSchema, signUpSchema } from '@evergrow/domain/account';
import { z } from 'zod';
import { type Api, endpoint } from '../api/endpoint.ts';
import { noSoonerThan } from './no-sooner-than.ts';
import { requestPasswordResetMail, requestVerificationMail } from './request-mail.ts';
import { signUp } from './sign-up.ts';

const tag = 'Accounts';

/** Longer than creating an account and handing over a mail usually take (milliseconds). */
const answerTakes = 1200;

/** Says nothing: neither in words nor by how long it took. */
const accepted = z.object({});

export function registerAuthRoutes(api: Api): void {
  const shared = {
    method: 'post',
    tag,
    access: { kind: 'public' },
    response: accepted,
    status: 202,
    perMinute: 10,
  } as const;
  endpoint(
    api,
    { ...shared, path: '/auth/sign-up', summary: 'Sign up with an e-mail address', body: signUpSchema },
    async ({ body, now }) => {
      await noSoonerThan(answerTakes, () => signUp(body, now));
      return {};
    },
  );
  endpoint(
    api,
    {
      ...shared,
      path: '/auth/verification-mail',
      summary: 'Send the confirmation mail again',
      body: mailRequestSchema,
    },
    async ({ body, now }) => {
      await noSoonerThan(answerTakes, () => requestVerificationMail(body, now));
      return {};
    },
  );
  endpoint(
    api,
    {
      ...shared,
      path: '/auth/password-reset-mail',
      summary: 'Send a link to choose a new password',
      body: mailRequestSchema,
    },
    async ({ body, now }) => {
      await noSoonerThan(answerTakes, () => requestPasswordResetMail(body, now));
      return {};
    },
  );
}
