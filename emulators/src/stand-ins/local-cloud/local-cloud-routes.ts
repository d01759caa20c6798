import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { Mail } from '../mail/mail.ts';

const files: Readonly<Record<string, string>> = {
  'local-cloud.html': 'text/html',
  'local-cloud.css': 'text/css',
  'local-cloud.js': 'text/javascript',
  'local-cloud-elements.js': 'text/javascript',
  'local-cloud-details.js': 'text/javascript',
  'local-cloud-billing.js': 'text/javascript',
  'local-cloud-calendars.js': 'text/javascript',
};
const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src data:; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** A mail may not run anything. Its links open a new tab, which is what verifying an address needs. */
const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline' https:; img-src http: https: data:; font-src https: data:; frame-ancestors 'self'";

/** The page where a developer sees what left the platform. `mails` is read at every request. */
export function localCloudRoutes(mails: () => readonly Mail[]): Hono {
  const app = new Hono();
  app.get('/mails/:id', (context) => {
    const mail = mails().find(({ id }) => id === context.req.param('id'));
    if (!mail) return context.text('This mail was cleared.', 404);
    context.header('content-security-policy', mailPolicy);
    return context.html(`<base target="_blank">${withAttachedImages(mail)}`);
  });
  app.get('/', () => serveFile('local-cloud.html'));
  app.get('/:file', (context) => {
    const name = context.req.param('file');
    return Object.hasOwn(files, name) ? serveFile(name) : context.notFound();
  });
  return app;
}

function serveFile(name: string): Response {
  return new Response(readFileSync(join(import.meta.dirname, name)), {
    headers: {
      'content-type': `${files[name]}; charset=utf-8`,
      'content-security-policy': pagePolicy,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}

/** Pictures inside a mail point to its attachments by `cid:`. */
function withAttachedImages(mail: Mail): string {
  return mail.attachments.reduce(
    (html, { contentId }, index) =>
      contentId ? html.replaceAll(`cid:${contentId}`, `/dev/mails/${mail.id}/attachments/${index}`) : html,
    mail.html ?? '',
  );
}
