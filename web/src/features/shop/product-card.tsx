import { listingStorage } from '@evergrow/domain/catalog';
import type { ProductCard as Card } from '@evergrow/domain/catalog/search';
import type { Currency } from '@evergrow/domain/kernel';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useStorageUrl } from '../../lib/use-storage-url.ts';
import { useT } from '../../lib/use-t.tsx';
import { Badge } from '../../ui/badge.tsx';
import classes from './product-card.module.css';
import { productPath } from './product-path.ts';

type Props = {
  card: Card;
  /** In which its price is shown where it has one in it. */
  currency: Currency;
  onOpen?: () => void;
  /** Of its title, in the page it stands in. */
  level?: 2 | 3;
};

/** A product in a list; the whole card leads to it. */
export function ProductCard({ card, currency, onOpen, level = 2 }: Props) {
  const t = useT('shop');
  const format = useFormat();
  const tenant = useTenant();
  const [broken, setBroken] = useState(false);
  const { id, picture, prices, pricesVary } = card;
  const src = useStorageUrl(picture && listingStorage.picture(tenant.id, id, picture.id, 480));
  const price = prices.find((each) => each.currency === currency) ?? prices[0];
  const Title = level === 2 ? 'h2' : 'h3';
  const isOut = card.inStock === 'out';
  return (
    <li className={classes.card} data-out={isOut || undefined}>
      <div className={classes.picture} aria-hidden={!picture?.alt}>
        {picture && src && !broken ? (
          <img
            src={src}
            alt={picture.alt}
            width={picture.width}
            height={picture.height}
            loading="lazy"
            decoding="async"
            onError={() => setBroken(true)}
          />
        ) : (
          <span className={classes.initial}>{card.title.trim().slice(0, 1)}</span>
        )}
      </div>
      <div className={classes.words}>
        <p className={classes.kind}>
          {t(`kinds.${card.kind}`)}
          {card.durationMinutes === null ? null : ` · ${format.duration(card.durationMinutes)}`}
        </p>
        <Title className={classes.title}>
          <Link to={productPath(tenant.slug, card)} onClick={onOpen}>
            {card.title}
          </Link>
        </Title>
        {card.summary ? <p className={classes.summary}>{card.summary}</p> : null}
        <p className={classes.price}>
          {price === undefined ? (
            <span>{t('card.byBooking')}</span>
          ) : price.amount === 0 && !pricesVary ? (
            <strong>{t('card.free')}</strong>
          ) : pricesVary ? (
            <span>
              {t.rich(
                'card.from',
                { b: (inner) => <strong>{inner}</strong> },
                { price: format.money(price) },
              )}
            </span>
          ) : (
            <strong>{format.money(price)}</strong>
          )}
          {isOut ? <Badge tone="neutral">{t('card.soldOut')}</Badge> : null}
          {card.inStock === 'few' ? <Badge tone="warning">{t('card.few')}</Badge> : null}
        </p>
      </div>
    </li>
  );
}
