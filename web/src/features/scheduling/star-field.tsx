import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useT } from '../../lib/use-t.tsx';
import field from '../../ui/field.module.css';
import classes from './star-field.module.css';

const all = [1, 2, 3, 4, 5] as const;
type Stars = (typeof all)[number];

type Props = { value: number | null; onChange: (stars: number) => void; error?: string | null };

/** One to five stars: radio buttons under the skin. */
export function StarField({ value, onChange, error }: Props) {
  const t = useT('scheduling');
  const id = useId();
  const [hover, setHover] = useState<number | null>(null);
  const lit = hover ?? value ?? 0;
  return (
    <fieldset className={classes.stars} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={field.label}>{t('review.stars')}</legend>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only takes back what hovering lit */}
      <div onMouseLeave={() => setHover(null)}>
        {all.map((stars) => {
          const Icon = stars <= lit ? IconStarFilled : IconStar;
          return (
            <label key={stars} onMouseEnter={() => setHover(stars)}>
              <input
                type="radio"
                name={id}
                className="visually-hidden"
                checked={value === stars}
                onChange={() => onChange(stars)}
              />
              <span className="visually-hidden">{t('review.count', { count: stars })}</span>
              <Icon size={34} aria-hidden />
            </label>
          );
        })}
        <span className={classes.word} aria-hidden>
          {lit > 0 ? t(`review.words.${lit as Stars}`) : ''}
        </span>
      </div>
      {error ? (
        <p id={`${id}-error`} className={field.error} role="alert">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
