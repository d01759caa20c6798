import type { Rating as Stars } from '@evergrow/domain/catalog';
import { IconStarFilled } from '@tabler/icons-react';
import { useFormat } from '../lib/use-format.ts';
import { useT } from '../lib/use-t.tsx';
import classes from './rating.module.css';

/** `4.8 (23)`, or that nobody has rated yet. */
export function Rating({ rating }: { rating: Stars }) {
  const t = useT('app');
  const format = useFormat();
  if (rating.count === 0) return <span className={classes.none}>{t('rating.none')}</span>;
  const shown = format.number(rating.sum / rating.count, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return (
    <span className={classes.rating}>
      <IconStarFilled size={16} aria-hidden />
      <span className="visually-hidden">{t('rating.of', { stars: shown, count: rating.count })}</span>
      <strong aria-hidden>{shown}</strong>
      <span className={classes.count} aria-hidden>
        ({format.number(rating.count)})
      </span>
    </span>
  );
}
