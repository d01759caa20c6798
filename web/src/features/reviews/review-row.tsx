import type { ReviewRow as Row } from '@evergrow/domain/catalog';
import { useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { useSignedIn } from '../../lib/session.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import classes from '../catalog/review-list.module.css';
import { ReviewPhoto } from '../catalog/reviews/review-photo.tsx';
import { Stars } from '../catalog/reviews/stars.tsx';
import { ModerateReview } from './moderate-review.tsx';
import { ReplyForm } from './reply-form.tsx';

type Props = { review: Row; isAdmin: boolean; onChange: (changed: Row) => void };

/** A review with what can be done about it: answered by who was reviewed, decided by admins. */
export function ReviewRow({ review, isAdmin, onChange }: Props) {
  const t = useT('reviews');
  const format = useFormat();
  const tenant = useTenant();
  const { uid } = useSignedIn();
  const [replying, setReplying] = useState(false);
  const own = review.providerId === uid;
  const change = (changed: Row) => {
    setReplying(false);
    onChange(changed);
  };
  return (
    <div className={classes.row}>
      <p className={classes.head}>
        <Stars stars={review.stars} />
        <strong>{review.authorName}</strong>
        <time dateTime={review.createdAt}>{format.date(review.createdAt)}</time>
        {review.standing === 'hidden' ? <Badge>{t('hidden')}</Badge> : null}
        {review.standing === 'reported' && isAdmin ? <Badge>{t('waits')}</Badge> : null}
      </p>
      {review.text ? <p className={classes.text}>{review.text}</p> : null}
      {review.photo ? <ReviewPhoto photo={review.photo} author={review.authorName} /> : null}
      {review.reports.map(({ reason, at }) => (
        <p key={`${at}${reason}`} className={classes.reason}>
          <strong>{t('reportedFor')}</strong> {reason} · {format.date(at)}
        </p>
      ))}
      {review.reply && !replying ? (
        <blockquote className={classes.reply}>
          <strong>{t('reply')}</strong>
          <p>{review.reply.text}</p>
        </blockquote>
      ) : null}
      {replying ? (
        <ReplyForm tenantId={tenant.id} review={review} onDone={change} onCancel={() => setReplying(false)} />
      ) : (
        <div className={classes.actions}>
          {own ? (
            <Button size="sm" variant="default" onClick={() => setReplying(true)}>
              {review.reply ? t('changeReply') : t('answer')}
            </Button>
          ) : null}
          {isAdmin ? <ModerateReview review={review} onDone={change} /> : null}
        </div>
      )}
    </div>
  );
}
