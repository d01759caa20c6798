import type { LibraryItem } from '@evergrow/domain/commerce/files';
import { IconPackage } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Badge } from '../../ui/badge.tsx';
import { OwnLicenceItem } from '../commerce/licences/own-licence-item.tsx';
import { ProductPicture } from '../product/product-picture.tsx';
import classes from './library.module.css';
import { LibraryFileItem } from './library-file.tsx';

const tones = { active: 'success', suspended: 'warning', expired: 'neutral', ended: 'neutral' } as const;

type Props = { item: LibraryItem; onChange: () => void };

/** One thing somebody has: where it came from, until when, its files and its licences. */
export function LibraryCard({ item, onChange }: Props) {
  const t = useT('library');
  const format = useFormat();
  const { slug } = useTenant();
  const { id, offeringId, title, picture, state, source, orderId, grantedAt, until, files, licences } = item;
  const isEmpty = files.length === 0 && licences.length === 0;
  return (
    <article className={classes.card} aria-labelledby={`item-${id}`}>
      <header className={classes.head}>
        <span className={classes.picture} aria-hidden>
          {picture ? (
            <ProductPicture offeringId={offeringId} picture={picture} size={160} decorative />
          ) : (
            <IconPackage size={26} stroke={1.5} />
          )}
        </span>
        <div>
          <h2 id={`item-${id}`}>
            {title} {state === 'active' ? null : <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>}
          </h2>
          <p className={classes.quiet}>
            {[
              t(`sources.${source}`, { date: format.date(grantedAt) }),
              until === null
                ? null
                : t(state === 'expired' ? 'wasUntil' : 'until', { date: format.date(until) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {orderId === null ? null : (
            <Link to={`/t/${slug}/orders/${orderId}`} className={classes.order}>
              {t('order')}
              <span className="visually-hidden">: {title}</span>
            </Link>
          )}
        </div>
      </header>
      {state === 'suspended' ? <p className={classes.quiet}>{t('suspendedHint')}</p> : null}
      {state === 'active' && isEmpty ? <p className={classes.quiet}>{t('nothingToDownload')}</p> : null}
      {files.length === 0 ? null : (
        <ul className={classes.files} aria-label={t('filesOf', { title })}>
          {files.map((file) => (
            <LibraryFileItem key={file.id} file={file} entitlementId={id} onDownload={onChange} />
          ))}
        </ul>
      )}
      {licences.length === 0 ? null : (
        <ul className={classes.files} aria-label={t('licencesOf', { title })}>
          {licences.map((licence) => (
            <OwnLicenceItem key={licence.id} licence={licence} onChange={onChange} />
          ))}
        </ul>
      )}
    </article>
  );
}
