import { idSchema, pageOf, paths } from '@evergrow/domain/kernel';
import {
  acceptProposalSchema,
  beginSeriesSchema,
  changeSeriesSchema,
  endSeriesSchema,
  seriesDatesSchema,
  seriesDetailSchema,
  seriesListQuerySchema,
  seriesSchema,
  seriesViewSchema,
  shiftDate,
} from '@evergrow/domain/scheduling';
import { isAtLeast } from '@evergrow/domain/tenancy';
import { z } from 'zod';
import { type Api, endpoint } from '../../api/endpoint.ts';
import { collectionAt } from '../../kernel/collection.ts';
import { readPage } from '../../kernel/page.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { beginSeries } from './begin-series.ts';
import { changeDate, changeTo, restoreDates, skipDates } from './edit-occurrences.ts';
import { changeFollowing, end, pause, resume } from './end-series.ts';
import { readSeries } from './read-series.ts';
import { holdSeries, seriesView } from './series-store.ts';

const tag = 'Series';
const inTenant = z.object({ tenantId: idSchema });
const ofSeries = inTenant.extend({ seriesId: idSchema });
const client = { kind: 'member', least: 'client' } as const;
const writer = { kind: 'member', least: 'client', scope: 'bookings:write' } as const;
const reader = { kind: 'member', least: 'client', scope: 'bookings:read' } as const;

export function registerSeriesRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/series',
      tag,
      summary: 'Repeat a booking of one’s own: weekly, monthly, or by any rule',
      access: client,
      idempotent: true,
      params: inTenant,
      body: beginSeriesSchema,
      response: seriesViewSchema,
      status: 201,
    },
    async ({ params, body, acting, requestId, now }) => {
      if (!acting.member) throw new Refusal('forbidden');
      const by = { requestId, now };
      const { id, series } = await beginSeries(params.tenantId, acting.tenant, acting.member, body, by);
      return seriesView(id, series, acting.tenant.currency);
    },
  );

  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/series',
      tag,
      summary: 'Series, latest first: mine as a client or provider, or everyone’s',
      access: reader,
      params: inTenant,
      query: seriesListQuerySchema,
      response: pageOf(seriesViewSchema),
    },
    async ({ params, query, acting }) => {
      const all = collectionAt(paths.seriesList(params.tenantId), seriesSchema);
      const side = acting.member ? query.as : 'admin';
      if (side === 'admin' && !isAtLeast(acting.role, 'admin')) throw new Refusal('forbidden');
      if (side === 'provider' && !isAtLeast(acting.role, 'provider')) throw new Refusal('forbidden');
      const uid = acting.member?.uid ?? '';
      const chosen =
        side === 'client'
          ? all.where('clientUid', '==', uid)
          : side === 'provider'
            ? all.where('providerIds', 'array-contains', uid)
            : all;
      const page = await readPage(chosen, [{ field: 'createdAt', direction: 'desc' }], query.cursor);
      return {
        items: page.items.map((found) => seriesView(found.id, found.data(), acting.tenant.currency)),
        nextCursor: page.nextCursor,
      };
    },
  );

  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/series/{seriesId}',
      tag,
      summary: 'A series with its next times',
      access: reader,
      params: ofSeries,
      response: seriesDetailSchema,
    },
    ({ params, acting, now }) => readSeries(acting, params.seriesId, now),
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/series/{seriesId}/skip',
      tag,
      summary: 'Leave days of a series out; what is booked of them is cancelled by its terms',
      access: writer,
      params: ofSeries,
      body: seriesDatesSchema,
      response: seriesDetailSchema,
    },
    async ({ params, body, acting, actor, requestId, now }) => {
      await skipDates(acting, params.seriesId, body.dates, { actor, requestId, now });
      return await readSeries(acting, params.seriesId, now);
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/series/{seriesId}/restore',
      tag,
      summary: 'Let days of a series take place after all',
      access: writer,
      params: ofSeries,
      body: seriesDatesSchema,
      response: seriesDetailSchema,
    },
    async ({ params, body, acting, actor, requestId, now }) => {
      await restoreDates(acting, params.seriesId, body.dates, { actor, requestId, now });
      return await readSeries(acting, params.seriesId, now);
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/series/{seriesId}/pause',
      tag,
      summary: 'Pause a series; what is booked is cancelled as far as that is free',
      access: writer,
      params: ofSeries,
      response: seriesDetailSchema,
    },
    async ({ params, acting, actor, requestId, now }) => {
      await pause(acting, params.seriesId, { actor, requestId, now });
      return await readSeries(acting, params.seriesId, now);
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/series/{seriesId}/resume',
      tag,
      summary: 'Go on with a paused series',
      access: writer,
      params: ofSeries,
      response: seriesDetailSchema,
    },
    async ({ params, acting, actor, requestId, now }) => {
      await resume(acting, params.seriesId, { actor, requestId, now });
      return await readSeries(acting, params.seriesId, now);
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/series/{seriesId}/cancel',
      tag,
      summary: 'End a series from a day on; what is booked is cancelled as far as that is free',
      access: writer,
      params: ofSeries,
      body: endSeriesSchema,
      response: seriesDetailSchema,
    },
    async ({ params, body, acting, actor, requestId, now }) => {
      await end(acting, params.seriesId, body.from, { actor, requestId, now });
      return await readSeries(acting, params.seriesId, now);
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/series/{seriesId}/change',
      tag,
      summary: 'Move chosen days of a series, or one and all that follow',
      access: writer,
      idempotent: true,
      params: ofSeries,
      body: changeSeriesSchema,
      response: seriesDetailSchema,
    },
    async ({ params, body, acting, actor, requestId, now }) => {
      const by = { actor, requestId, now };
      if (body.scope === 'following') {
        const { from, time, date, frequency } = body;
        const id = await changeFollowing(acting, params.seriesId, from, { time, date, frequency }, by);
        return await readSeries(acting, id, now);
      }
      for (const day of body.dates) {
        const date = body.shiftDays === 0 ? null : shiftDate(day, body.shiftDays);
        const change = { date, time: body.time ?? null, providerId: null };
        await changeDate(acting, params.seriesId, day, change, by);
      }
      return await readSeries(acting, params.seriesId, now);
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/series/{seriesId}/accept',
      tag,
      summary: 'Take another time, or somebody else, for a day that does not work',
      access: writer,
      idempotent: true,
      params: ofSeries,
      body: acceptProposalSchema,
      response: seriesDetailSchema,
    },
    async ({ params, body, acting, actor, requestId, now }) => {
      const { data } = await holdSeries(params.tenantId, params.seriesId);
      const change = changeTo(data, body.providerId, Date.parse(body.start));
      await changeDate(acting, params.seriesId, body.occurrence, change, { actor, requestId, now });
      return await readSeries(acting, params.seriesId, now);
    },
  );
}
