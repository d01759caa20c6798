import { idSchema } from '@evergrow/domain/kernel';
import {
  answerRequestSchema,
  markItemRequestSchema,
  notesRequestSchema,
  photoRequestSchema,
  proposeRequestSchema,
  signatureSchema,
  visitViewSchema,
} from '@evergrow/domain/visits';
import { z } from 'zod';
import { type Api, endpoint } from '../api/endpoint.ts';
import type { Acting } from '../api/membership.ts';
import { answerExtraTime, proposeExtraTime } from './adjust-visit.ts';
import { removePhoto, takePhoto } from './photos.ts';
import { type HeldVisit, openVisit } from './visit-store.ts';
import { visitView } from './visit-view.ts';
import { markVisitItem, signVisit, writeNotes } from './write-visit.ts';

const tag = 'Visits';
const base = '/t/{tenantId}/bookings/{bookingId}/visit';
const ofBooking = z.object({ tenantId: idSchema, bookingId: idSchema });
const reader = { kind: 'member', least: 'client', scope: 'bookings:read' } as const;
const client = { kind: 'member', least: 'client' } as const;
/** Whoever carries it out, in person: a visit is not written by machines. */
const provider = { kind: 'member', least: 'provider' } as const;

type Called = {
  params: { tenantId: string; bookingId: string };
  acting: Acting;
  actor: string;
  now: Date;
};
const about = ({ params, acting, actor, now }: Called) => ({
  acting,
  bookingId: params.bookingId,
  actor,
  now,
});
const shown = async ({ params }: Called, held: Promise<HeldVisit>) =>
  await visitView(params.tenantId, params.bookingId, await held);

export function registerVisitRoutes(api: Api): void {
  const route = { tag, params: ofBooking, response: visitViewSchema };

  endpoint(
    api,
    {
      ...route,
      method: 'get',
      path: base,
      summary: 'What was done at a visit; the notes for the team are for the team',
      access: reader,
    },
    async (call) => await shown(call, openVisit(call.acting, call.params.bookingId, call.now)),
  );

  endpoint(
    api,
    {
      ...route,
      method: 'put',
      path: `${base}/items/{itemId}`,
      summary: 'Mark an item of the checklist as done, skipped or open',
      access: provider,
      params: ofBooking.extend({ itemId: idSchema }),
      body: markItemRequestSchema,
    },
    async (call) => {
      const { state, note, at } = call.body;
      const mark = { itemId: call.params.itemId, state, note, at: new Date(at) };
      return await shown(call, markVisitItem(about(call), mark));
    },
  );

  endpoint(
    api,
    {
      ...route,
      method: 'put',
      path: `${base}/notes`,
      summary: 'Write notes, for the team or for the client',
      access: provider,
      body: notesRequestSchema,
    },
    async (call) => await shown(call, writeNotes(about(call), call.body)),
  );

  endpoint(
    api,
    {
      ...route,
      method: 'put',
      path: `${base}/signature`,
      summary: 'Keep the signature of who was there',
      access: provider,
      body: signatureSchema,
    },
    async (call) => await shown(call, signVisit(about(call), call.body)),
  );

  endpoint(
    api,
    {
      ...route,
      method: 'post',
      path: `${base}/photos`,
      summary: 'Make a photo of what was uploaded: checked, without its metadata, with a thumbnail',
      access: provider,
      body: photoRequestSchema,
    },
    async (call) => {
      const { uploadId, kind, takenAt } = call.body;
      const upload = { uploadId, kind, takenAt: new Date(takenAt) };
      return await shown(call, takePhoto(about(call), upload));
    },
  );

  endpoint(
    api,
    {
      ...route,
      method: 'delete',
      path: `${base}/photos/{photoId}`,
      summary: 'Take a photo away while the visit lasts',
      access: provider,
      params: ofBooking.extend({ photoId: idSchema }),
    },
    async (call) => await shown(call, removePhoto(about(call), call.params.photoId)),
  );

  endpoint(
    api,
    {
      ...route,
      method: 'post',
      path: `${base}/adjustments`,
      summary: 'Propose extra time, which the client accepts or not',
      access: provider,
      idempotent: true,
      body: proposeRequestSchema,
      status: 201,
    },
    async (call) => await shown(call, proposeExtraTime(about(call), call.body)),
  );

  endpoint(
    api,
    {
      ...route,
      method: 'post',
      path: `${base}/adjustments/{adjustmentId}/answer`,
      summary: 'Accept or decline extra time as the client, or withdraw it as the provider',
      access: client,
      idempotent: true,
      params: ofBooking.extend({ adjustmentId: idSchema }),
      body: answerRequestSchema,
    },
    async (call) => {
      const { adjustmentId } = call.params;
      return await shown(call, answerExtraTime(about(call), adjustmentId, call.body.answer));
    },
  );
}
