import type { Rating as Stars } from '@evergrow/domain/catalog';
import { useTenant } from '../../../app/tenant-context.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Avatar } from '../../../ui/avatar.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Rating } from '../../../ui/rating.tsx';
import { readAmount } from '../../catalog/amount-text.ts';
import type { ProfileForm } from './profile-form.ts';
import classes from './profile-preview.module.css';

type Props = { values: ProfileForm; rating: Stars; providerId: string };

/** The card clients will see, as it is typed. */
export function ProfilePreview({ values, rating, providerId }: Props) {
  const t = useT('provider');
  const words = useT('catalog');
  const { currency } = useTenant();
  const format = useFormat();
  const amount = readAmount(values.price, currency);
  return (
    <section className={classes.preview} aria-label={t('page.preview')}>
      <p className={classes.caption}>{t('page.preview')}</p>
      <div className={classes.card}>
        <div className={classes.head}>
          <Avatar name={values.displayName} path={values.photoPath} seed={providerId} size={64} />
          <div>
            <strong>{values.displayName || t('page.name')}</strong>
            <Rating rating={rating} />
          </div>
        </div>
        <p className={classes.headline}>{values.headline || t('page.headline')}</p>
        <div className={classes.badges}>
          {values.expertise.slice(0, 4).map((area) => (
            <Badge key={area}>{words(`focus.${area}`)}</Badge>
          ))}
          {values.expertise.length > 4 ? <Badge tone="neutral">+{values.expertise.length - 4}</Badge> : null}
        </div>
        <p className={classes.bio}>{values.bio}</p>
        <p className={classes.foot}>
          {format.list(values.languages.map(format.language))}
          {amount === null ? null : (
            <strong>{t('page.perHour', { price: format.money({ amount, currency }) })}</strong>
          )}
        </p>
      </div>
    </section>
  );
}
