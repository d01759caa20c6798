import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useT } from '../../../lib/use-t.tsx';
import classes from '../review-list.module.css';

/** One to five stars, read out as a number. */
export function Stars({ stars }: { stars: number }) {
  const t = useT('catalog');
  return (
    <span className={classes.stars} role="img" aria-label={t('provider.starsOf', { stars })}>
      {[1, 2, 3, 4, 5].map((star) =>
        star <= stars ? (
          <IconStarFilled key={star} size={16} aria-hidden />
        ) : (
          <IconStar key={star} size={16} aria-hidden />
        ),
      )}
    </span>
  );
}
