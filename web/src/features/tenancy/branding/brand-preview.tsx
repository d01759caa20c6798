import { useMemo } from 'react';
import { accentOf, softDark } from '../../../lib/accent.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Avatar } from '../../../ui/avatar.tsx';
import classes from './brand-preview.module.css';

type Props = { name: string; tagline?: string; accent: string; logoPath?: string | null };

/** How a business will look to its visitors, by day and by night. A picture: nothing in it can be pressed. */
export function BrandPreview({ name, tagline, accent, logoPath = null }: Props) {
  const t = useT('tenancy');
  const colors = useMemo(() => accentOf(accent), [accent]);
  const shown = name.trim() || t('branding.yourName');
  return (
    <div className={classes.pair} role="img" aria-label={t('branding.preview', { name: shown })}>
      {(['light', 'dark'] as const).map((scheme) => (
        <div
          key={scheme}
          className={classes.page}
          data-scheme={scheme}
          style={
            {
              '--own': accent,
              '--own-on': colors.onFilled,
              '--own-text': colors.text[scheme],
              '--own-soft': scheme === 'light' ? colors.shades[0] : softDark(accent),
            } as Record<string, string>
          }
        >
          <div className={classes.bar}>
            <Avatar name={shown} path={logoPath} accent={accent} size={28} />
            <strong>{shown}</strong>
          </div>
          <p className={classes.headline}>{tagline || t('branding.sampleTagline')}</p>
          <div className={classes.actions}>
            <span className={classes.button}>{t('branding.sampleButton')}</span>
            <span className={classes.link}>{t('branding.sampleLink')}</span>
          </div>
        </div>
      ))}
    </div>
  );
}
