import {
  createdFeedSchema,
  type FeedSide,
  feedQuerySchema,
  feedRequestSchema,
  feedStatusSchema,
} from '@evergrow/domain/integrations';
import { idSchema, paths } from '@evergrow/domain/kernel';
import { isAtLeast, memberSchema, type Role } from '@evergrow/domain/tenancy';
import { z } from 'zod';
import { type Api, endpoint } from '../api/endpoint.ts';
import type { Acting } from '../api/membership.ts';
import { documentAt } from '../kernel/collection.ts';
import { sha256 } from '../kernel/random.ts';
import { Refusal } from '../kernel/refusal.ts';
import { tenantById } from '../tenancy/tenant-store.ts';
import { feedBookings, feedState } from './feed-bookings.ts';
import { feedFile } from './feed-file.ts';
import { feedOf, feedSince, renewFeed, revokeFeed } from './feeds.ts';

const tag = 'Calendars';
const inTenant = z.object({ tenantId: idSchema });
const client = { kind: 'member', least: 'client' } as const;
const path = '/t/{tenantId}/calendar-feed';

const mayHave = (role: Role, side: FeedSide) => side === 'client' || isAtLeast(role, 'provider');

/** @throws Refusal('forbidden') for keys, and for who is no provider and asks for a provider's feed */
function personOf({ tenantId, member }: Acting, side: FeedSide) {
  if (!member || !mayHave(member.role, side)) throw new Refusal('forbidden');
  return { tenantId, uid: member.uid, side };
}

export function registerFeedRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path,
      tag,
      summary: 'Whether there is an address to subscribe to my bookings at',
      access: client,
      params: inTenant,
      query: feedQuerySchema,
      response: feedStatusSchema,
    },
    async ({ query, acting }) => {
      const since = await feedSince(personOf(acting, query.side));
      return { createdAt: since?.toISOString() ?? null };
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path,
      tag,
      summary: 'Make a private address to subscribe to my bookings at; the one before ends',
      access: client,
      idempotent: 'secretAnswer',
      params: inTenant,
      body: feedRequestSchema,
      response: createdFeedSchema,
      status: 201,
      perMinute: 30,
    },
    async ({ body, acting, actor, requestId, now }) => {
      const { url, createdAt } = await renewFeed(personOf(acting, body.side), { actor, requestId }, now);
      return { url, createdAt: createdAt.toISOString() };
    },
  );

  endpoint(
    api,
    {
      method: 'delete',
      path,
      tag,
      summary: 'End the address to subscribe to my bookings at',
      access: client,
      params: inTenant,
      query: feedQuerySchema,
      response: z.null(),
      status: 204,
    },
    async ({ query, acting, actor, requestId, now }) => {
      await revokeFeed(personOf(acting, query.side), { actor, requestId }, now);
      return null;
    },
  );

  endpoint(
    api,
    {
      method: 'get',
      path: '/calendar-feeds/{file}',
      tag,
      summary: 'Bookings as a calendar file, `<token>.ics`, for whoever has the private address',
      access: { kind: 'public' },
      params: z.object({ file: z.string() }),
      response: z.object({ etag: z.string(), content: z.string().nullable() }),
      file: 'text/calendar; charset=utf-8',
      perMinute: 300,
    },
    async ({ params, ifNoneMatch, now }) => {
      const feed = await feedOf(params.file.replace(/\.ics$/, ''));
      if (!feed || !params.file.endsWith('.ics')) throw new Refusal('not_found');
      const [tenant, member] = await Promise.all([
        tenantById(feed.tenantId),
        documentAt(paths.member(feed.tenantId, feed.uid), memberSchema).get(),
      ]);
      const role = member.data()?.role;
      if (!tenant || tenant.suspended || !role || !mayHave(role, feed.side)) throw new Refusal('not_found');
      const state = await feedState(feed, now);
      const etag = `"${sha256(`${params.file}|${tenant.slug}|${tenant.name}|${state}`).slice(0, 32)}"`;
      if (ifNoneMatch.includes(etag)) return { etag, content: null };
      return { etag, content: feedFile(feed, tenant, await feedBookings(feed, now), now) };
    },
  );
}
