import type { ProviderCard as Card } from '@evergrow/domain/catalog';
import { Link } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useStorageUrl } from '../../lib/use-storage-url.ts';
import { useT } from '../../lib/use-t.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Rating } from '../../ui/rating.tsx';
import classes from './provider-card.module.css';

const areasShown = 3;

/** A provider in a list; the whole card leads to their page. */
export function ProviderCard({ card }: { card: Card }) {
  const t = useT('catalog');
  const format = useFormat();
  const { slug } = useTenant();
  const photo = useStorageUrl(card.photoPath);
  const hidden = card.expertise.length - areasShown;
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <Avatar name={card.displayName} src={photo} seed={card.id} size={64} />
        <div className={classes.who}>
          <h2 className={classes.name}>
            <Link to={`/t/${slug}/providers/${card.id}`}>{card.displayName}</Link>
          </h2>
          <Rating rating={card.rating} />
        </div>
      </div>
      <p className={classes.headline}>{card.headline}</p>
      <p className={classes.areas}>
        {card.expertise.slice(0, areasShown).map((area) => (
          <Badge key={area} tone="neutral">
            {t(`focus.${area}`)}
          </Badge>
        ))}
        {hidden > 0 ? <Badge tone="neutral">{t('card.moreAreas', { count: hidden })}</Badge> : null}
      </p>
      <p className={classes.foot}>
        <span>{t('card.speaks', { languages: format.list(card.languages.map(format.language)) })}</span>
        <span className={classes.price}>
          <strong>{format.money(card.price)}</strong> <small>{t('card.perHour')}</small>
        </span>
      </p>
    </li>
  );
}
