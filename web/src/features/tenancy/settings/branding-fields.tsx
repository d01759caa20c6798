import type { Branding } from '@evergrow/domain/tenancy';
import { useT } from '../../../lib/use-t.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { ImageField } from '../../../ui/image-field.tsx';
import { AccentField } from '../branding/accent-field.tsx';

type Props = { tenantId: string; name: string; value: Branding; onChange: (branding: Branding) => void };

/** Logo, colour, and whether visitors begin in light or dark. */
export function BrandingFields({ tenantId, name, value, onChange }: Props) {
  const t = useT('tenancy');
  const app = useT('app');
  return (
    <>
      <ImageField
        label={t('branding.logo')}
        hint={t('branding.logoHint')}
        name={name}
        accent={value.accent}
        kind="logo"
        folder={`tenants/${tenantId}/logo`}
        value={value.logoPath}
        onChange={(logoPath) => onChange({ ...value, logoPath })}
      />
      <AccentField value={value.accent} onChange={(accent) => onChange({ ...value, accent })} />
      <ChoiceField<Branding['colorScheme']>
        look="chips"
        legend={t('branding.scheme')}
        options={(['auto', 'light', 'dark'] as const).map((scheme) => ({
          value: scheme,
          label: app(`scheme.${scheme}`),
        }))}
        value={value.colorScheme}
        onChange={(colorScheme) => onChange({ ...value, colorScheme })}
      />
    </>
  );
}
