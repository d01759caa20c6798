import {
  type Review,
  type ReviewRow,
  reviewInputSchema,
  reviewModerationSchema,
  reviewReplySchema,
  reviewReportSchema,
  reviewRowSchema,
  reviewSchema,
  reviewsQuerySchema,
} from '@evergrow/domain/catalog';
import { idSchema, pageOf, paths } from '@evergrow/domain/kernel';
import { isAtLeast } from '@evergrow/domain/tenancy';
import { z } from 'zod';
import { type Api, endpoint } from '../../api/endpoint.ts';
import { collectionAt } from '../../kernel/collection.ts';
import { readPage } from '../../kernel/page.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { complainAbout, moderateReview, replyToReview } from './change-review.ts';
import { reviewBooking } from './review-booking.ts';

const tag = 'Reviews';
const inTenant = z.object({ tenantId: idSchema });
const ofBooking = inTenant.extend({ bookingId: idSchema });
const member = { kind: 'member', least: 'client' } as const;
const provider = { kind: 'member', least: 'provider' } as const;
const admin = { kind: 'member', least: 'admin' } as const;

/** Admins read why it was reported; nobody reads by whom. */
const rowOf = (id: string, review: Review, withReports: boolean): ReviewRow => ({
  id,
  stars: review.stars,
  text: review.text,
  photo: review.photo,
  providerId: review.providerId,
  authorName: review.authorName,
  reply: review.reply ? { text: review.reply.text, at: review.reply.at.toISOString() } : null,
  standing: review.standing,
  reports: withReports ? review.reports.map(({ reason, at }) => ({ reason, at: at.toISOString() })) : [],
  createdAt: review.createdAt.toISOString(),
});

export function registerReviewRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/bookings/{bookingId}/review',
      tag,
      summary: 'Review a completed booking, once',
      access: member,
      params: ofBooking,
      body: reviewInputSchema,
      response: z.object({}),
      status: 201,
    },
    async ({ params, body, acting, now }) => {
      if (!acting.member) throw new Refusal('forbidden');
      await reviewBooking(params.tenantId, params.bookingId, acting.member, body, now);
      return {};
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/reviews',
      tag,
      summary: 'Reviews, latest first: one’s own as a provider; those reported, hidden or all for admins',
      access: provider,
      params: inTenant,
      query: reviewsQuerySchema,
      response: pageOf(reviewRowSchema),
    },
    async ({ params, query, acting }) => {
      const isAdmin = isAtLeast(acting.role, 'admin');
      if (query.of !== 'mine' && !isAdmin) throw new Refusal('forbidden');
      const all = collectionAt(paths.reviews(params.tenantId), reviewSchema);
      const uid = acting.member?.uid ?? '';
      const chosen =
        query.of === 'mine'
          ? all.where('providerId', '==', uid)
          : query.of === 'all'
            ? all
            : all.where('standing', '==', query.of);
      const page = await readPage(chosen, [{ field: 'createdAt', direction: 'desc' }], query.cursor);
      return {
        items: page.items.map((found) => rowOf(found.id, found.data(), isAdmin)),
        nextCursor: page.nextCursor,
      };
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/reviews/{bookingId}/reply',
      tag,
      summary: 'Answer a review; an empty text takes the answer back',
      access: provider,
      params: ofBooking,
      body: reviewReplySchema,
      response: reviewRowSchema,
    },
    async ({ params, body, acting, actor, requestId, now }) => {
      const about = { acting, bookingId: params.bookingId, actor, requestId, now };
      const review = await replyToReview(about, body.text);
      return rowOf(params.bookingId, review, isAtLeast(acting.role, 'admin'));
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/reviews/{bookingId}/report',
      tag,
      summary: 'Bring a review before the admins',
      access: member,
      params: ofBooking,
      body: reviewReportSchema,
      response: z.object({}),
      status: 202,
      perMinute: 6,
    },
    async ({ params, body, acting, actor, requestId, now }) => {
      await complainAbout({ acting, bookingId: params.bookingId, actor, requestId, now }, body.reason);
      return {};
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/reviews/{bookingId}/moderation',
      tag,
      summary: 'Hide a review, show it again, or let it stand',
      access: admin,
      params: ofBooking,
      body: reviewModerationSchema,
      response: reviewRowSchema,
    },
    async ({ params, body, acting, actor, requestId, now }) => {
      const about = { acting, bookingId: params.bookingId, actor, requestId, now };
      return rowOf(params.bookingId, await moderateReview(about, body), true);
    },
  );
}
