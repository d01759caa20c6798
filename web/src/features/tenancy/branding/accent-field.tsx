import { IconColorPicker } from '@tabler/icons-react';
import { useId } from 'react';
import { useT } from '../../../lib/use-t.tsx';
import field from '../../../ui/field.module.css';
import classes from './accent-field.module.css';

/** Colours that carry white words well and stand apart from each other. */
export const accents = [
  '#0f766e',
  '#166534',
  '#1d4ed8',
  '#4338ca',
  '#7e22ce',
  '#be185d',
  '#b91c1c',
  '#c2410c',
  '#854d0e',
  '#334155',
] as const;

type Bare<Accent> = Accent extends `#${infer Hex}` ? Hex : never;
const bare = (accent: (typeof accents)[number]) => accent.slice(1) as Bare<typeof accent>;

type Props = { value: string; onChange: (accent: string) => void };

/** The one colour of a business: a few that are known to be good, or any other. */
export function AccentField({ value, onChange }: Props) {
  const t = useT('tenancy');
  const id = useId();
  const own = !(accents as readonly string[]).includes(value);
  return (
    <fieldset className={classes.field}>
      <legend className={field.label}>{t('branding.accent')}</legend>
      <p className={field.hint}>{t('branding.accentHint')}</p>
      <div className={classes.swatches}>
        {accents.map((accent) => (
          <label key={accent} className={classes.swatch} style={{ background: accent }}>
            <input
              type="radio"
              className="visually-hidden"
              name={id}
              checked={value === accent}
              aria-label={t(`branding.colors.${bare(accent)}`)}
              onChange={() => onChange(accent)}
            />
          </label>
        ))}
        <label
          className={classes.swatch}
          data-own
          data-checked={own || undefined}
          style={own ? { background: value } : undefined}
        >
          <IconColorPicker size={20} aria-hidden />
          <input
            type="color"
            className={classes.picker}
            aria-label={t('branding.ownColor')}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        </label>
      </div>
    </fieldset>
  );
}
