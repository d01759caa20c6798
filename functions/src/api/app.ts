import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import { countReads } from '../kernel/count-reads.ts';
import { log } from '../kernel/log.ts';
import { newId } from '../kernel/random.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Api, Variables } from './endpoint.ts';
import { problemResponse } from './problem-response.ts';
import { referencePage } from './reference-page.ts';
import { registerRoutes } from './routes.ts';

const megabyte = 1024 * 1024;

/**
 * The API: one app behind one function.
 * @param origins the sites whose scripts may call it
 */
export function createApi(origins: string[]): Api {
  const api: Api = new OpenAPIHono<{ Variables: Variables }>().basePath('/v1') as Api;

  api.use(async (c, next) => {
    const started = performance.now();
    const given = c.req.header('x-request-id');
    const requestId = given && /^[\w-]{8,64}$/.test(given) ? given : newId();
    c.set('requestId', requestId);
    c.header('X-Request-Id', requestId);
    const { reads } = await countReads(next);
    c.header('Server-Timing', `reads;desc="${reads}"`);
    log(c.res.status >= 500 ? 'ERROR' : 'INFO', 'request', {
      requestId,
      method: c.req.method,
      route: c.req.routePath,
      status: c.res.status,
      reads,
      durationMs: Math.round(performance.now() - started),
      ...(c.get('uid') ? { uid: c.get('uid') } : {}),
      ...(c.get('tenantId') ? { tenant: c.get('tenantId') } : {}),
      ...(c.get('problemCode') ? { code: c.get('problemCode') } : {}),
    });
  });
  api.use(secureHeaders({ crossOriginResourcePolicy: 'cross-origin' }));
  api.use(
    cors({
      origin: origins,
      allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'X-Request-Id'],
      allowMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
      exposeHeaders: [
        'Content-Disposition',
        'X-Request-Id',
        'RateLimit-Limit',
        'RateLimit-Remaining',
        'RateLimit-Reset',
        'Retry-After',
      ],
      maxAge: 7200,
    }),
  );
  api.use(
    bodyLimit({
      maxSize: megabyte,
      onError: () => {
        throw new Refusal('payload_too_large', 'At most 1 MB');
      },
    }),
  );
  registerRoutes(api);
  api.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    description: 'A Firebase ID token, or an API key (`eg.…`).',
  });
  api.doc31('/openapi.json', openapi);
  api.get('/reference', (c) => c.html(referencePage));
  api.notFound((c) => problemResponse(c, new Refusal('not_found')));
  api.onError((error, c) => problemResponse(c, error));
  return api;
}

export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'Evergrow API',
    version: '1',
    description:
      'Everything the web app does on the server, for anyone with a key. Errors are RFC 9457 problem details with a stable `code`; lists are pages of 20 with a cursor; a POST that creates or moves money needs an `Idempotency-Key`.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  security: [{ bearer: [] }],
};
