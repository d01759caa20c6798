import type { PublicProduct } from '@evergrow/domain/catalog';
import { Link } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { useT } from '../../lib/use-t.tsx';
import classes from './bundle-parts.module.css';
import { ProductPicture } from './product-picture.tsx';

/** What a bundle consists of. */
export function BundleParts({ parts }: { parts: PublicProduct['parts'] }) {
  const t = useT('product');
  const { slug } = useTenant();
  if (parts.length === 0) return null;
  return (
    <section>
      <h2>{t('parts')}</h2>
      <ul className={classes.parts}>
        {parts.map(({ offeringId, title, choice, quantity, picture, published }) => (
          <li key={`${offeringId}/${choice}`}>
            {picture ? (
              <ProductPicture decorative offeringId={offeringId} picture={picture} size={160} />
            ) : (
              <span />
            )}
            <span>
              {quantity > 1 ? `${quantity} × ` : ''}
              {published ? <Link to={`/t/${slug}/shop/${offeringId}`}>{title}</Link> : title}
              {choice ? <small>{choice}</small> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
