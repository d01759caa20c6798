import { listingStorage } from '@evergrow/domain/catalog';
import type { ProductCard } from '@evergrow/domain/catalog/search';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../../lib/use-format.ts';
import { useStorageUrl } from '../../lib/use-storage-url.ts';
import { useT } from '../../lib/use-t.tsx';
import classes from './discover-page.module.css';

/** Where it is bought, or booking it begins: on its business's own pages. */
function pathOf(
  { kind, quoted, providerId }: ProductCard,
  { slug, of, id }: NonNullable<ProductCard['seller']>,
) {
  if (of === 'provider') return `/t/${slug}/providers/${id}`;
  if (kind !== 'session' && kind !== 'visit') return `/t/${slug}/shop/${id}`;
  if (quoted) return `/t/${slug}/quote/${id}`;
  return providerId === null ? `/t/${slug}/providers` : `/t/${slug}/book/${providerId}?offering=${id}`;
}

/** The way there says that it comes from the directory. */
const withVia = (path: string, via = ''): string =>
  via === '' ? path : `${path}${path.includes('?') ? '&' : '?'}ref=${via}`;

/** Something a business has listed; the whole card leads to the business's own page for it. */
export function FoundCard({ card }: { card: ProductCard }) {
  const t = useT('discover');
  const format = useFormat();
  const [broken, setBroken] = useState(false);
  const { seller, picture, prices, pricesVary, title, summary, kind } = card;
  const src = useStorageUrl(
    seller && picture ? listingStorage.picture(seller.tenantId, seller.id, picture.id, 480) : null,
  );
  if (!seller) return null;
  const isPerson = seller.of === 'provider';
  const to = withVia(pathOf(card, seller), seller.via);
  const [price] = prices;
  const priced =
    price === undefined ? '' : price.amount === 0 && !pricesVary ? t('free') : format.money(price);
  return (
    <li className={classes.card}>
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
      ) : null}
      <div className={classes.words}>
        <p className={classes.by}>
          {isPerson ? t('person') : t(`kinds.${kind}`)} · {seller.name}
        </p>
        <h2>
          {/* Loaded anew: the page that opens then keeps where it was found. */}
          <Link to={to} reloadDocument>
            {title}
          </Link>
        </h2>
        {summary ? <p className={classes.summary}>{summary}</p> : null}
        <p className={classes.price}>
          {price === undefined ? t('byBooking') : pricesVary ? t('from', { price: priced }) : priced}
        </p>
      </div>
    </li>
  );
}
