import { Hono } from 'hono';
import { faulty } from '../fault-middleware.ts';
import type { Faults } from '../faults.ts';
import { type Mail, mailProblems, mailsOf, sendMailSchema } from './mail.ts';

export type MailShelf = { readonly faults: Faults; keep(mail: Mail): void; newId(): string };
type MailError = { message: string; field: string | null; help: null };

/** The part of SendGrid's API that sends mail, on `/v3`. */
export function mailApi(shelf: MailShelf): Hono {
  const app = new Hono();
  app.use(
    '*',
    faulty(shelf.faults, 'sendgrid', (status) => ({ errors: [error(`asked to fail with ${status}`)] })),
  );
  app.post('/mail/send', async (context) => {
    if (!/^Bearer SG\./.test(context.req.header('authorization') ?? '')) {
      return context.json(
        { errors: [error('The provided authorization grant is invalid, expired, or revoked')] },
        401,
      );
    }
    const read = sendMailSchema.safeParse(await context.req.json().catch(() => null));
    if (!read.success) {
      const errors = read.error.issues.map(({ message, path }) => error(message, path.join('.')));
      return context.json({ errors }, 400);
    }
    const problems = mailProblems(read.data);
    if (problems.length > 0)
      return context.json({ errors: problems.map(({ message, field }) => error(message, field)) }, 400);
    const mails = mailsOf(read.data, shelf.newId, new Date().toISOString());
    for (const mail of mails) shelf.keep(mail);
    context.header('x-message-id', mails[0]?.id ?? '');
    return context.body(null, 202);
  });
  return app;
}

function error(message: string, field: string | null = null): MailError {
  return { message, field, help: null };
}
