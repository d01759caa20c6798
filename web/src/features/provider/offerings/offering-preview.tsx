import { isBookable } from '@evergrow/domain/catalog';
import { useTenant } from '../../../app/tenant-context.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { readAmount } from '../../catalog/amount-text.ts';
import type { OfferingForm } from './offering-form.ts';
import classes from './offerings.module.css';

/** The offering as clients will see it, as it is typed. */
export function OfferingPreview({ values }: { values: OfferingForm }) {
  const t = useT('provider');
  const words = useT('catalog');
  const { currency } = useTenant();
  const format = useFormat();
  const bookable = isBookable(values.kind);
  const priceOf = (text: string): string => {
    const amount = readAmount(text, currency);
    if (amount === null) return '–';
    return amount === 0 ? t('offerings.free') : format.money({ amount, currency });
  };
  const tags = values.tags.split(',').flatMap((tag) => tag.trim() || []);
  return (
    <section className={classes.preview} aria-label={t('page.preview')}>
      <div className={classes.badges}>
        <Badge>{t(`kinds.${values.kind}`)}</Badge>
        {[...new Set(tags)].map((tag) => (
          <Badge key={tag} tone="neutral">
            {tag}
          </Badge>
        ))}
      </div>
      <h3>{values.title || t('offering.title')}</h3>
      <span className={classes.price}>
        {bookable && values.byProvider ? t('offerings.byProvider') : priceOf(values.price)}
      </span>
      {bookable ? (
        <p>
          {format.duration(values.durationMinutes)}
          {values.formats.length > 0
            ? ` · ${format.list(values.formats.map((each) => words(`formats.${each}`)))}`
            : ''}
        </p>
      ) : null}
      <p>{values.description}</p>
      {values.addOns.length > 0 ? (
        <ul className={classes.extras}>
          {values.addOns.map(({ id, title, price, durationMinutes }) => (
            <li key={id}>
              <span>
                {title}
                {bookable && durationMinutes > 0 ? ` (+${format.duration(durationMinutes)})` : ''}
              </span>
              <span>+{priceOf(price)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
