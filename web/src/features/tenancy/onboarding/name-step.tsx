import { useT } from '../../../lib/use-t.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { AccentField } from '../branding/accent-field.tsx';
import { BrandPreview } from '../branding/brand-preview.tsx';
import { withName } from './business-draft.ts';
import classes from './onboarding-page.module.css';
import type { StepProps } from './step-props.ts';

/** What the business is called, where it is found, and its colour. */
export function NameStep({ draft, change, slug, tried }: StepProps) {
  const t = useT('tenancy');
  const wrong = ['invalid', 'reserved', 'taken'].includes(slug);
  const missing = tried && slug === 'empty';
  return (
    <div className={classes.split}>
      <div className={classes.fields}>
        <TextField
          label={t('new.name.name')}
          autoComplete="organization"
          maxLength={80}
          value={draft.name}
          onChange={(name) => change(withName(draft, name))}
          error={tried && draft.name.trim().length < 2 ? t('new.name.nameMissing') : null}
        />
        <TextField
          label={t('new.name.slug')}
          hint={t('new.name.slugHint', { address: `${location.host}/t/${draft.slug || '…'}` })}
          maxLength={40}
          autoCapitalize="none"
          spellCheck={false}
          value={draft.slug}
          onChange={(value) => change({ ...draft, slug: value.toLowerCase().trim(), slugChosen: true })}
          error={wrong || missing ? t(`new.name.slugState.${slug}`) : null}
        />
        <p role="status" style={{ margin: '-14px 0 0', fontSize: '0.875rem' }}>
          {['free', 'checking', 'unknown'].includes(slug) ? t(`new.name.slugState.${slug}`) : ''}
        </p>
        <AccentField value={draft.accent} onChange={(accent) => change({ ...draft, accent })} />
      </div>
      <BrandPreview name={draft.name} accent={draft.accent} />
    </div>
  );
}
