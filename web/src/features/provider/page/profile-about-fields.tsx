import type { ProviderProfile } from '@evergrow/domain/catalog';
import { useTenant } from '../../../app/tenant-context.tsx';
import type { DraftForm } from '../../../lib/use-draft-form.ts';
import { useIssueText } from '../../../lib/use-issue-text.ts';
import { useT } from '../../../lib/use-t.tsx';
import { ImageField } from '../../../ui/image-field.tsx';
import { TextAreaField, TextField } from '../../../ui/text-field.tsx';
import type { ProfileForm } from './profile-form.ts';

type Props = { form: DraftForm<ProfileForm, ProviderProfile>; providerId: string };

/** Who it is: photo, name, one line, the story. */
export function ProfileAboutFields({ form: { values, set, issues }, providerId }: Props) {
  const t = useT('provider');
  const { id: tenantId } = useTenant();
  const issueText = useIssueText();
  return (
    <>
      <ImageField
        label={t('page.photo')}
        hint={t('page.photoHint')}
        name={values.displayName}
        seed={providerId}
        kind="photo"
        folder={`tenants/${tenantId}/providers/${providerId}/photo`}
        value={values.photoPath}
        onChange={(path) => set('photoPath', path)}
      />
      <TextField
        label={t('page.name')}
        autoComplete="name"
        maxLength={80}
        value={values.displayName}
        onChange={(name) => set('displayName', name)}
        error={issueText(issues, 'displayName')}
      />
      <TextField
        label={t('page.headline')}
        hint={t('page.headlineHint')}
        maxLength={140}
        value={values.headline}
        onChange={(headline) => set('headline', headline)}
        error={issueText(issues, 'headline')}
      />
      <TextAreaField
        label={t('page.bio')}
        hint={t('page.bioHint')}
        rows={7}
        maxLength={4000}
        value={values.bio}
        onChange={(bio) => set('bio', bio)}
        error={issueText(issues, 'bio')}
      />
    </>
  );
}
