import { reviewSchema } from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { documentAt } from '../kernel/collection.ts';
import { holdBooking } from '../scheduling/booking-store.ts';
import { type Of, params, tellSide } from './tell-side.ts';
import type { Telling } from './telling.ts';
import { words } from './words/index.ts';

export async function tellReviewed(telling: Telling, event: Of<'review.received'>): Promise<void> {
  const { data } = await holdBooking(telling.tenantId, event.bookingId);
  const review = (
    await documentAt(paths.review(telling.tenantId, event.bookingId), reviewSchema).get()
  ).data();
  if (!review) return;
  await tellSide(telling, event.bookingId, data, 'provider', (about) => {
    const w = words(about.recipient.locale);
    const said = w.reviewReceived(review.stars);
    return {
      kind: 'reviewReceived',
      params: { ...params(about), stars: review.stars, name: review.authorName },
      href: about.href,
      mail: {
        subject: said.subject,
        heading: said.heading,
        paragraphs: [said.body, review.text || '—', review.authorName],
        action: { label: w.openBooking, url: about.url },
        footnote: w.preferences,
      },
    };
  });
}
