import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';

const files: Readonly<Record<string, readonly [file: string, type: string]>> = {
  'stripe.js': ['stripe.js', 'text/javascript'],
  card: ['card-frame.html', 'text/html'],
  'card-frame.js': ['card-frame.js', 'text/javascript'],
};

/** What is typed in the frame can go to this origin only. Any local page may show it, as any page may show Stripe's. */
const framePolicy =
  "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'";

/** Stands in for js.stripe.com: the script, and the frame cards are typed into, on `/stripe-js`. */
export function stripeJsRoutes(): Hono {
  const app = new Hono();
  app.get('/:name', (context) => {
    const name = context.req.param('name');
    const found = Object.hasOwn(files, name) ? files[name] : undefined;
    if (!found) return context.notFound();
    const [file, type] = found;
    return new Response(readFileSync(join(import.meta.dirname, file)), {
      headers: {
        'content-type': `${type}; charset=utf-8`,
        'content-security-policy': framePolicy,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    });
  });
  return app;
}
