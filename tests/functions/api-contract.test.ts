import { DAY, MINUTE, paths } from '@evergrow/domain/kernel';
import { problemSchema, problems } from '@evergrow/domain/operations';
import { createdTenantSchema } from '@evergrow/domain/tenancy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { db } from '../../functions/src/kernel/firebase.ts';
import { sha256 } from '../../functions/src/kernel/random.ts';
import { type ApiWorld, apiWorld, partnerOrigin } from '../support/api-world.ts';
import { onboarding } from '../support/tenant-world.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.stop());

test('every refusal is a problem document with a stable code and the request id', async () => {
  const someone = await world.person();
  const asked = [
    await world.anyone('GET', '/no-such-route'),
    await world.anyone('GET', '/me/export'),
    await world.callAs('not-a-token')('GET', '/me/export'),
    await world.callAs('eg.a.b.c')('GET', '/me/export'),
    await someone.call('GET', '/t/nowhere/members'),
    await someone.call('POST', '/tenants', { name: 'x' }),
    await someone.call('POST', '/tenants', '{"name": '),
    await someone.call('GET', '/platform/users'),
  ];
  expect(asked.map(({ status, code }) => `${status} ${code}`)).toEqual([
    '404 not_found',
    '401 unauthenticated',
    '401 unauthenticated',
    '401 unauthenticated',
    '404 not_found',
    '400 invalid_request',
    '400 invalid_request',
    '404 not_found',
  ]);
  for (const { headers, body, status } of asked) {
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    const problem = problemSchema.strict().parse(body);
    expect(problem).toMatchObject({
      status,
      type: `/problems/${problem.code}`,
      title: problems[problem.code][1],
    });
    expect(problem.requestId).toBe(headers.get('x-request-id'));
  }
});

test('a request id is taken over when it is harmless, and replaced when not', async () => {
  const id = 'trace-0123456789';
  const kept = await world.anyone('GET', '/health', undefined, { headers: { 'x-request-id': id } });
  expect(kept.headers.get('x-request-id')).toBe(id);
  const strange = 'a b<script>';
  const replaced = await world.anyone('GET', '/health', undefined, { headers: { 'x-request-id': strange } });
  expect(replaced.headers.get('x-request-id')).toMatch(/^\w{20}$/);
});

test('fields are named one by one, and what is unknown is refused', async () => {
  const someone = await world.person();
  const { body } = await someone.call('POST', '/tenants', {
    ...onboarding(),
    currency: 'XXX',
    weekly: ['nine to five', '', '', '', '', '', ''],
    owner: 'me',
  });
  const { errors = [] } = problemSchema.parse(body);
  expect(errors.map(({ path }) => path)).toEqual(expect.arrayContaining(['currency', 'weekly.0']));
  expect(JSON.stringify(errors)).toContain('owner');
});

test('a body is at most a megabyte', async () => {
  const someone = await world.person();
  const huge = { ...onboarding(), name: 'x'.repeat(1_100_000) };
  // The server hangs up on what it will not read: this connection must not be used again.
  const answer = await someone.call('POST', '/tenants', huge, { headers: { connection: 'close' } });
  expect([answer.status, answer.code]).toEqual([413, 'payload_too_large']);
});

test('other origins are let in by list only', async () => {
  const ask = (origin: string, method: string) =>
    fetch(`${world.url}/v1/health`, {
      method,
      headers: {
        origin,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization',
      },
    });
  const allowed = await ask(partnerOrigin, 'OPTIONS');
  expect(allowed.status).toBe(204);
  expect(allowed.headers.get('access-control-allow-origin')).toBe(partnerOrigin);
  expect(allowed.headers.get('access-control-allow-headers')).toContain('Idempotency-Key');
  for (const method of ['OPTIONS', 'GET']) {
    const refused = await ask('https://elsewhere.example', method);
    expect(refused.headers.get('access-control-allow-origin')).toBeNull();
  }
});

test('answers carry headers that keep browsers from doing harm', async () => {
  const { headers } = await world.anyone('GET', '/health');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('strict-transport-security')).toContain('max-age=');
  expect(headers.get('cache-control')).toBe('no-store');
  const config = await world.anyone('GET', '/public/config');
  expect(config.headers.get('cache-control')).toContain('s-maxage=60');
});

test('the same request with the same key is done once and answered alike', async () => {
  const someone = await world.person();
  const wanted = onboarding({ withSamples: false });
  const first = await someone.call('POST', '/tenants', wanted, { key: 'once-and-for-all' });
  const again = await someone.call('POST', '/tenants', wanted, { key: 'once-and-for-all' });
  expect([again.status, again.body]).toEqual([first.status, first.body]);
  const changed = await someone.call('POST', '/tenants', onboarding(), { key: 'once-and-for-all' });
  expect([changed.status, changed.code]).toEqual([422, 'idempotency_key_reused']);
  const others = await (await world.person()).call('POST', '/tenants', onboarding(), {
    key: 'once-and-for-all',
  });
  expect(others.as(createdTenantSchema).tenantId).not.toBe(first.as(createdTenantSchema).tenantId);
});

test('of the same request many times at once, one is done and the others wait or repeat its answer', async () => {
  const someone = await world.person();
  const wanted = onboarding({ withSamples: false });
  const answers = await Promise.all(
    Array.from({ length: 5 }, () =>
      someone.call('POST', '/tenants', wanted, { key: 'all-at-the-same-time' }),
    ),
  );
  const done = answers.filter(({ status }) => status === 201).map(({ body }) => JSON.stringify(body));
  expect(new Set(done).size).toBe(1);
  const rest = answers.filter(({ status }) => status !== 201).map(({ code }) => code);
  expect(new Set([...rest, 'request_in_progress'])).toEqual(new Set(['request_in_progress']));
});

test('while the first is worked on, a repeat is told so; after two minutes it is taken for dead', async () => {
  const someone = await world.person();
  const wanted = onboarding({ withSamples: false });
  const record = db().doc(paths.idempotencyKey(sha256(`${someone.uid}|post /v1/tenants|slow-request`)));
  const state = { state: 'working', requestHash: sha256(JSON.stringify(wanted)), answer: null };
  const expiresAt = new Date(Date.now() + DAY);
  await record.set({ ...state, startedAt: new Date(), expiresAt });
  const repeat = () => someone.call('POST', '/tenants', wanted, { key: 'slow-request' });
  const early = await repeat();
  expect([early.status, early.code]).toEqual([409, 'request_in_progress']);
  await record.set({ ...state, startedAt: new Date(Date.now() - 3 * MINUTE), expiresAt });
  expect((await repeat()).status).toBe(201);
});

test('a key is asked for, and one that failed can be used again', async () => {
  const someone = await world.person();
  const none = await someone.call('POST', '/tenants', onboarding(), {
    key: '',
    headers: { 'idempotency-key': '' },
  });
  expect(none.code).toBe('idempotency_key_missing');
  const wanted = onboarding({ withSamples: false });
  await (await world.person()).call('POST', '/tenants', wanted);
  const taken = await someone.call('POST', '/tenants', wanted, { key: 'try-and-try-again' });
  expect(taken.code).toBe('slug_taken');
  const retried = await someone.call('POST', '/tenants', wanted, { key: 'try-and-try-again' });
  expect(retried.code).toBe('slug_taken');
});

test('markup in a name is kept as it is and never becomes part of a page', async () => {
  const someone = await world.person();
  const name = '<b>Bold</b> & "quoted"';
  const { tenantId } = (await someone.call('POST', '/tenants', onboarding({ name }))).as(createdTenantSchema);
  const answer = await someone.call('PATCH', `/t/${tenantId}`, {});
  expect(answer.body).toMatchObject({ name });
  expect(answer.headers.get('content-type')).toContain('application/json');

  const invited = await world.person();
  await someone.call('POST', `/t/${tenantId}/invitations`, { email: invited.email, role: 'client' });
  const { html } = await world.mailTo(invited.email);
  expect(html).toContain('&lt;b&gt;Bold&lt;/b&gt; &amp; &quot;quoted&quot;');
  expect(html).not.toContain('<b>Bold');
});

test('the description of the API names every route with who may call it', async () => {
  const description = z
    .object({
      openapi: z.literal('3.1.0'),
      paths: z.record(z.string(), z.record(z.string(), z.looseObject({ summary: z.string().min(5) }))),
    })
    .parse((await world.anyone('GET', '/openapi.json')).body);
  const routes = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  expect(routes).toEqual(expect.arrayContaining(['post /v1/tenants', 'get /v1/health', 'delete /v1/me']));
  for (const methods of Object.values(description.paths)) {
    for (const route of Object.values(methods)) expect(route).toHaveProperty('x-access');
  }
});
