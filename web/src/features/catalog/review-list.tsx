import type { PublicReview } from '@evergrow/domain/catalog';
import { IconMessageCircle, IconStar, IconStarFilled } from '@tabler/icons-react';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import classes from './review-list.module.css';
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
  const t = useT('catalog');
  const format = useFormat();
  return (
    <li className={classes.review}>
      <p className={classes.head}>
        <span
          className={classes.stars}
          role="img"
          aria-label={t('provider.starsOf', { stars: review.stars })}
        >
          {[1, 2, 3, 4, 5].map((star) =>
            star <= review.stars ? (
              <IconStarFilled key={star} size={16} aria-hidden />
            ) : (
              <IconStar key={star} size={16} aria-hidden />
            ),
          )}
        </span>
        <strong>{review.authorName}</strong>
        <time dateTime={review.createdAt}>{format.date(review.createdAt)}</time>
      </p>
      {review.text ? <p className={classes.text}>{review.text}</p> : null}
    </li>
  );
}
