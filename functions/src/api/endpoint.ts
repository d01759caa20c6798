import { problemSchema } from '@evergrow/domain/operations';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { z } from 'zod';
import { environment } from '../kernel/environment.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Asked, BytesAnswer } from './bytes-answer.ts';
import { actorOf, type Caller, callerOf, type UserCaller } from './caller.ts';
import { clientAddress } from './client-address.ts';
import { once } from './idempotency.ts';
import { type Access, type Acting, actingIn, checkAccess } from './membership.ts';
import { invalid } from './problem-response.ts';
import { countHere, countRequest, type Limit } from './rate-limit.ts';

export type Variables = { requestId: string; problemCode?: string; uid?: string; tenantId?: string };
export type Api = OpenAPIHono<{ Variables: Variables }>;

type Shape = z.ZodObject;
type Value<S> = S extends z.ZodType ? z.output<S> : undefined;

/** One route: everything that is true of it, in one place. */
export type Endpoint<P, Q, B, A extends Access, R extends z.ZodType> = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** With `{name}` for parameters; begins after `/v1`. */
  path: string;
  tag: string;
  summary: string;
  access: A;
  params?: P;
  query?: Q;
  body?: B;
  /** What is answered. Anything not in it is left out. */
  response: R;
  status?: 200 | 201 | 202 | 204;
  /**
   * A file of this type instead of JSON: the answer is `{ etag, content }`, and null as content says that the caller's
   * copy is still right.
   */
  file?: string;
  /** A file sent as it is read: the answer is a `BytesAnswer`. */
  bytes?: boolean;
  /** Seconds a CDN may keep the answer. Only for public GETs. */
  cache?: number;
  /** An Idempotency-Key is needed. `secretAnswer`: the answer is not kept for repeats. */
  idempotent?: boolean | 'secretAnswer';
  /** Requests a minute; without it RATE_LIMIT_PER_MINUTE for a user or a key, three times that for an address. */
  perMinute?: number;
  /** `here`: counted by each instance for itself, which reads and writes nothing: for what anybody may ask often. */
  counted?: 'here';
  /** Not counted at all: for what has to answer when Firestore does not. */
  uncounted?: boolean;
};

export type Call<P, Q, B, A extends Access> = {
  params: Value<P>;
  query: Value<Q>;
  body: Value<B>;
  caller: A['kind'] extends 'public' ? null : A['kind'] extends 'member' ? Caller : UserCaller;
  acting: A['kind'] extends 'member' ? Acting : null;
  actor: string;
  requestId: string;
  address: string;
  /** The versions the caller has, as the header If-None-Match names them. */
  ifNoneMatch: string;
  /** For what is answered in bytes. */
  asked: Asked;
  now: Date;
};

/** Firestore keeps ids such as `__name__` to itself: nothing of ours is called that. */
const isReserved = (id: unknown): boolean => typeof id === 'string' && /^__.*__$/.test(id);

/** Registers a route: checks who calls, counts, parses, acts, parses the answer. In that order. */
export function endpoint<
  A extends Access,
  R extends z.ZodType,
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(api: Api, route: Endpoint<P, Q, B, A, R>, handle: (call: Call<P, Q, B, A>) => Promise<z.input<R>>): void {
  document(api, route);
  const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
  api.on(route.method.toUpperCase(), path, async (c) => {
    const now = new Date();
    const address = clientAddress(c);
    const caller = route.access.kind === 'public' ? null : await callerOf(c);
    if (caller) c.set('uid', actorOf(caller));
    const who = caller ? actorOf(caller) : `address:${address}`;
    if (route.counted === 'here') countHere(c, who, limitOf(route, caller), now.getTime());
    else if (!route.uncounted) await countRequest(c, who, limitOf(route, caller), now.getTime());
    checkAccess(caller, route.access);
    if (Object.values(c.req.param()).some(isReserved)) throw new Refusal('not_found');
    const params = parsed(route.params, c.req.param(), '');
    const acting =
      caller && route.access.kind === 'member' ? await membership(c, caller, route.access) : null;
    const query = parsed(route.query, c.req.query(), '');
    const body = route.body ? parsed(route.body, await jsonBody(c), '') : undefined;
    const call = {
      params,
      query,
      body,
      caller,
      acting,
      actor: caller ? actorOf(caller) : 'anonymous',
      requestId: c.get('requestId'),
      address,
      ifNoneMatch: c.req.header('if-none-match') ?? '',
      asked: {
        method: c.req.method,
        range: c.req.header('range') ?? null,
        ifRange: c.req.header('if-range') ?? null,
      },
      now,
    };
    const work = async () => route.response.parse(await handle(call as Call<P, Q, B, A>));
    const answer = route.idempotent
      ? await once(
          {
            who,
            route: `${route.method} ${c.req.path}`,
            key: c.req.header('idempotency-key'),
            body,
            keep: route.idempotent === true,
          },
          now,
          work,
        )
      : await work();
    if (route.bytes) return bytesAnswer(c, answer);
    c.header(
      'Cache-Control',
      route.cache
        ? `public, max-age=${Math.min(60, route.cache)}, s-maxage=${route.cache}, stale-while-revalidate=${Math.min(60, route.cache)}`
        : 'no-store',
    );
    if (route.file) return fileAnswer(c, route.file, answer);
    return route.status === 204 ? c.body(null, 204) : c.json(answer as object, route.status ?? 200);
  });
}

function bytesAnswer(c: Context, answer: unknown) {
  const { status, headers, body } = answer as BytesAnswer;
  return c.body(body as ReadableStream<Uint8Array<ArrayBuffer>>, status, headers);
}

/** Private copies may be kept, and are asked about each time. */
function fileAnswer(c: Context, type: string, answer: unknown) {
  const { etag, content } = answer as { etag: string; content: string | null };
  c.header('Cache-Control', 'private, no-cache');
  c.header('ETag', etag);
  return content === null ? c.body(null, 304) : c.body(content, 200, { 'Content-Type': type });
}

/** A route's own limit counts by itself; all routes without one share the general limit. */
function limitOf(route: { perMinute?: number; path: string }, caller: Caller | null): Limit {
  if (route.perMinute) return { perMinute: route.perMinute, name: route.path };
  return { perMinute: environment().RATE_LIMIT_PER_MINUTE * (caller ? 1 : 3), name: '' };
}

async function membership(
  c: Context,
  caller: Caller,
  access: Extract<Access, { kind: 'member' }>,
): Promise<Acting> {
  const tenantId = c.req.param('tenantId') ?? '';
  c.set('tenantId', tenantId);
  if (!/^[A-Za-z0-9_-]{1,128}$/.test(tenantId)) throw new Refusal('not_found');
  return await actingIn(tenantId, caller, access);
}

function parsed(schema: z.ZodType | undefined, value: unknown, where: string): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (!result.success) throw invalid(result.error, where);
  return result.data;
}

async function jsonBody(c: Context): Promise<unknown> {
  try {
    return await c.req.json();
  } catch {
    throw new Refusal('invalid_request', 'The body is not JSON');
  }
}

const contentOf = ({ file, bytes, response }: { file?: string; bytes?: boolean; response: z.ZodType }) =>
  bytes
    ? { 'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' as const } } }
    : file
      ? { [file.split(';')[0] ?? file]: { schema: { type: 'string' as const } } }
      : { 'application/json': { schema: response } };

function document<P, Q, B, A extends Access, R extends z.ZodType>(
  api: Api,
  route: Endpoint<P, Q, B, A, R>,
): void {
  const problem = {
    description: 'A problem',
    content: { 'application/problem+json': { schema: problemSchema } },
  };
  const body: z.ZodType | undefined = route.body as z.ZodType | undefined;
  const idempotency = route.idempotent
    ? { 'x-idempotent': true, description: 'Needs an `Idempotency-Key` header of 8 to 200 characters.' }
    : {};
  api.openAPIRegistry.registerPath({
    method: route.method,
    path: route.path,
    tags: [route.tag],
    summary: route.summary,
    ...idempotency,
    'x-access': route.access.kind === 'member' ? route.access.least : route.access.kind,
    ...(route.access.kind === 'public' ? { security: [] } : {}),
    request: {
      ...(route.params ? { params: route.params as unknown as Shape } : {}),
      ...(route.query ? { query: route.query as unknown as Shape } : {}),
      ...(body ? { body: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    },
    responses: {
      [String(route.status ?? 200)]:
        route.status === 204 ? { description: 'Done' } : { description: 'Done', content: contentOf(route) },
      default: problem,
    },
  });
}
