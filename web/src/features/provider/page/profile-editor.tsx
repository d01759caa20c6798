import { type ProviderProfile, providerProfileSchema, type Rating } from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { useTenant } from '../../../app/tenant-context.tsx';
import { loadFirestore } from '../../../lib/firebase.ts';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useDraftForm } from '../../../lib/use-draft-form.ts';
import { useT } from '../../../lib/use-t.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import grid from '../../../ui/form-grid.module.css';
import { Panel } from '../../../ui/panel.tsx';
import { SaveBar } from '../../../ui/save-bar.tsx';
import { SwitchField } from '../../../ui/switch-field.tsx';
import { ProfileAboutFields } from './profile-about-fields.tsx';
import { type ProfileForm, profileOf } from './profile-form.ts';
import { ProfilePreview } from './profile-preview.tsx';
import { ProfileWorkFields } from './profile-work-fields.tsx';

type Props = { providerId: string; initial: ProfileForm; isNew: boolean; rating: Rating };

/** The public page in parts, with the card clients will see beside it. */
export function ProfileEditor({ providerId, initial, isNew, rating }: Props) {
  const t = useT('provider');
  const tenant = useTenant();
  const form = useDraftForm<ProfileForm, ProviderProfile>(initial, providerProfileSchema, {
    draftKey: `profile/${tenant.id}/${providerId}`,
    toInput: (values) => profileOf(values, tenant.currency),
  });
  const save = useAction(async (profile: ProviderProfile) => {
    const { db, sdk } = await loadFirestore();
    const reference = sdk.doc(db, paths.provider(tenant.id, providerId));
    const updatedAt = sdk.serverTimestamp();
    if (isNew) {
      const beginning = { rating: { count: 0, sum: 0 }, createdAt: updatedAt, updatedAt };
      await sdk.setDoc(reference, { ...profile, ...beginning });
    } else await sdk.updateDoc(reference, { ...profile, updatedAt });
    form.saved(form.values);
    toast({ message: t('page.saved') });
  });
  const { values, set } = form;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const profile = form.check();
        if (profile) void save.run(profile);
      }}
    >
      <div className={grid.split}>
        <div className={grid.stack}>
          <Panel title={t('page.about')}>
            <ProfileAboutFields form={form} providerId={providerId} />
          </Panel>
          <Panel title={t('page.work')}>
            <ProfileWorkFields form={form} />
          </Panel>
          <Panel title={t('page.visibility')}>
            <SwitchField
              label={t('page.published')}
              hint={t('page.publishedHint')}
              checked={values.published}
              onChange={(published) => set('published', published)}
            />
          </Panel>
        </div>
        <div className={grid.aside}>
          <ProfilePreview values={values} rating={rating} providerId={providerId} />
        </div>
      </div>
      <ErrorNote error={save.error} />
      <SaveBar dirty={form.dirty || isNew} saving={save.pending} onDiscard={() => form.reset()} />
    </form>
  );
}
