import { averageRating, publicAuthorName } from '@evergrow/domain/catalog';
import { describe, expect, it } from 'vitest';
import { planEvergrow } from '../tenants/evergrow/plan-evergrow.ts';

const plan = planEvergrow(Date.parse('2026-11-21'));
const reviews = Object.entries(plan.reviews);
const saleOf = (bookingId: string) => plan.sales.find((sale) => sale.bookingId === bookingId);

describe('reviews', () => {
  it('are of completed bookings, which are marked, and come after them', () => {
    for (const [bookingId, review] of reviews) {
      const booking = saleOf(bookingId)?.booking;
      expect(booking).toMatchObject({ status: 'completed', reviewed: true, providerId: review.providerId });
      expect(review.createdAt.getTime()).toBeGreaterThan(booking?.end.getTime() ?? Number.POSITIVE_INFINITY);
      expect(review.authorName).toBe(publicAuthorName(booking?.clientName ?? ''));
    }
    expect(plan.sales.filter(({ booking }) => booking.reviewed)).toHaveLength(reviews.length);
  });

  it('never say the same thing twice', () => {
    const texts = reviews.map(([, { text }]) => text).filter((text) => text !== '');
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.length).toBeGreaterThan(reviews.length * 0.8);
  });

  it('add up to the ratings', () => {
    for (const [id, { rating }] of Object.entries(plan.providers)) {
      const stars = reviews.flatMap(([, review]) => (review.providerId === id ? [review.stars] : []));
      expect(rating).toEqual({ count: stars.length, sum: stars.reduce((sum, star) => sum + star, 0) });
    }
    const averages = Object.values(plan.providers).map(({ rating }) => averageRating(rating));
    expect(new Set(averages).size).toBeGreaterThan(8);
  });
});
