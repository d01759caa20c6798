import type { PublicProduct } from '@evergrow/domain/catalog';
import { useState } from 'react';
import { useT } from '../../lib/use-t.tsx';
import classes from './gallery.module.css';
import { ProductPicture } from './product-picture.tsx';

/** A product's pictures: one large, the others below it to choose from. */
export function Gallery({ product }: { product: PublicProduct }) {
  const t = useT('product');
  const [at, setAt] = useState(0);
  const { pictures } = product;
  const shown = pictures[at] ?? pictures[0];
  if (!shown) return null;
  return (
    <section className={classes.gallery} aria-label={t('pictures')}>
      <ProductPicture
        key={shown.id}
        eager
        offeringId={product.id}
        picture={shown}
        size={1_000}
        className={classes.large}
      />
      {pictures.length > 1 ? (
        <ul className={classes.thumbnails}>
          {pictures.map((picture, index) => (
            <li key={picture.id}>
              <button
                type="button"
                aria-pressed={picture.id === shown.id}
                aria-label={t('showPicture', { number: index + 1, what: picture.alt })}
                onClick={() => setAt(index)}
              >
                <ProductPicture decorative offeringId={product.id} picture={picture} size={160} />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
