import { Hono } from 'hono';
import { consentPage } from './consent-page.ts';
import { type Oauth, readAuthorization } from './oauth.ts';
import type { OutsideService } from './outside-state.ts';

/** The consent page of a service at `path`: what it is asked for is checked as the real one does. */
export function consentRoutes(
  oauth: Oauth,
  service: OutsideService,
  path: string,
  neededScope: string,
): Hono {
  const app = new Hono();
  app.get(path, (context) => {
    const query = new URL(context.req.url).searchParams;
    const asked = readAuthorization(query, neededScope);
    if ('problem' in asked) return context.text(`Error 400: invalid_request\n${asked.problem}`, 400);
    return context.html(consentPage(service, `?${query}`, asked.scope));
  });
  app.post(path, async (context) => {
    const asked = readAuthorization(new URL(context.req.url).searchParams, neededScope);
    if ('problem' in asked) return context.text(asked.problem, 400);
    const form = new URLSearchParams(await context.req.text());
    const back = new URL(asked.redirectUri);
    back.searchParams.set('state', asked.state);
    const email = form.get('email')?.trim() ?? '';
    if (form.get('answer') === 'allow' && email) {
      back.searchParams.set('code', oauth.issueCode(asked, email));
      back.searchParams.set('scope', asked.scope);
    } else back.searchParams.set('error', 'access_denied');
    return context.redirect(back.href, 302);
  });
  return app;
}
