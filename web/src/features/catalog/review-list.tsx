import type { PublicReview } from '@evergrow/domain/catalog';
import { IconMessageCircle } from '@tabler/icons-react';
import { useTenantView } from '../../app/tenant-context.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import classes from './review-list.module.css';
import { ReportReview } from './reviews/report-review.tsx';
import { ReviewPhoto } from './reviews/review-photo.tsx';
import { Stars } from './reviews/stars.tsx';
import { useReviews } from './use-reviews.ts';

type Props = {
  slug: string;
  providerId: string;
  first: { items: PublicReview[]; nextCursor: string | null };
};

/** What clients said after their sessions, latest first, page after page. */
export default function ReviewList({ slug, providerId, first }: Props) {
  const t = useT('catalog');
  const app = useT('app');
  const { shown, more } = useReviews(slug, providerId, first);
  if (shown.items.length === 0)
    return (
      <EmptyState icon={<IconMessageCircle />} title={t('provider.noReviewsTitle')}>
        {t('provider.noReviewsHint')}
      </EmptyState>
    );
  return (
    <>
      <ul className={classes.list}>
        {shown.items.map((review) => (
          <Review key={review.id} review={review} />
        ))}
      </ul>
      {shown.nextCursor === null ? null : (
        <Button variant="default" loading={more.pending} onClick={() => void more.run()}>
          {app('loadMore')}
        </Button>
      )}
    </>
  );
}

function Review({ review }: { review: PublicReview }) {
  const words = useT('reviews');
  const format = useFormat();
  const { role } = useTenantView();
  return (
    <li className={classes.review}>
      <p className={classes.head}>
        <Stars stars={review.stars} />
        <strong>{review.authorName}</strong>
        <time dateTime={review.createdAt}>{format.date(review.createdAt)}</time>
      </p>
      {review.text ? <p className={classes.text}>{review.text}</p> : null}
      {review.photo ? <ReviewPhoto photo={review.photo} author={review.authorName} /> : null}
      {review.reply ? (
        <blockquote className={classes.reply}>
          <strong>{words('reply')}</strong>
          <p>{review.reply.text}</p>
        </blockquote>
      ) : null}
      {role === null ? null : <ReportReview id={review.id} author={review.authorName} />}
    </li>
  );
}
