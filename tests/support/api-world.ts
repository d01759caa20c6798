import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { problemSchema } from '@evergrow/domain/operations';
import { getRequestListener } from '@hono/node-server';
import type { z } from 'zod';
import { createApi } from '../../functions/src/api/app.ts';
import { auth } from '../../functions/src/kernel/firebase.ts';
import { signInWithPassword } from './auth-emulator.ts';
import { type StandIns, standInsAt } from './stand-ins.ts';

export type Answer = {
  status: number;
  headers: Headers;
  body: unknown;
  /** The problem's code; null when there is none. */
  code: string | null;
  /** The body as `schema` has it. */
  as<T>(schema: z.ZodType<T>): T;
};
export type Call = (
  method: string,
  path: string,
  body?: unknown,
  extra?: { key?: string; headers?: Record<string, string> },
) => Promise<Answer>;
export type Person = { uid: string; email: string; password: string; token: string; call: Call };

/** What web pages of another origin may call the API. */
export const partnerOrigin = 'https://partner.example';

/**
 * The API on a port of its own, in this process: the platform the process is pointed at gives it emulators,
 * stand-ins and triggers. `environment` is what these tests need differently.
 */
export async function apiWorld(environment: Readonly<Record<string, string>> = {}) {
  Object.assign(process.env, { RATE_LIMIT_PER_MINUTE: '100000', ...environment });
  const standIns: StandIns = standInsAt(process.env.SENDGRID_API_BASE ?? '');
  const api = createApi([partnerOrigin]);
  const server = createServer(getRequestListener((request) => api.fetch(request)));
  const url = await listening(server);
  // Every test is another client: nobody shares an address, and with it a limit.
  const callAs =
    (token: string | null, address: string = randomUUID()): Call =>
    async (method, path, body, { key, headers } = {}) => {
      const response = await fetch(`${url}/v1${path}`, {
        method,
        headers: {
          'fastly-client-ip': address,
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...(method === 'POST' ? { 'idempotency-key': key ?? randomUUID() } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      return answerOf(response.status, response.headers, await response.text());
    };

  /** Somebody with a confirmed address who has just signed in. */
  const person = async (displayName = 'Alex Doe', claims?: Record<string, unknown>): Promise<Person> => {
    const email = `${randomUUID()}@example.com`;
    const password = 'correct horse battery';
    const { uid } = await auth().createUser({ email, password, displayName, emailVerified: true });
    if (claims) await auth().setCustomUserClaims(uid, claims);
    const { idToken } = await signInWithPassword(email, password);
    return { uid, email, password, token: idToken, call: callAs(idToken) };
  };

  const stop = async () => {
    server.close();
    server.closeAllConnections();
  };
  return { url, standIns, callAs, anyone: callAs(null), person, ...standIns, stop };
}
export type ApiWorld = Awaited<ReturnType<typeof apiWorld>>;

function answerOf(status: number, headers: Headers, text: string): Answer {
  const isJson = headers.get('content-type')?.includes('json') ?? false;
  const body: unknown = text === '' ? null : isJson ? JSON.parse(text) : text;
  const problem = problemSchema.safeParse(body);
  const code = problem.success ? problem.data.code : null;
  return { status, headers, body, code, as: (schema) => schema.parse(body) };
}

async function listening(server: ReturnType<typeof createServer>): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
