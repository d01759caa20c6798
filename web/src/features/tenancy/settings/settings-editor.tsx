import {
  type Module,
  moduleSchema,
  type Tenant,
  type TenantSettings,
  tenantSettingsSchema,
} from '@evergrow/domain/tenancy';
import { useEffect } from 'react';
import { useAccent } from '../../../app/accent-store.ts';
import { api } from '../../../lib/api.ts';
import type { Stored } from '../../../lib/collection.ts';
import { invalidateQueries } from '../../../lib/query-cache.ts';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useDraftForm } from '../../../lib/use-draft-form.ts';
import { useIssueText } from '../../../lib/use-issue-text.ts';
import { useT } from '../../../lib/use-t.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import grid from '../../../ui/form-grid.module.css';
import { Panel } from '../../../ui/panel.tsx';
import { SaveBar } from '../../../ui/save-bar.tsx';
import { SwitchField } from '../../../ui/switch-field.tsx';
import { TextAreaField, TextField } from '../../../ui/text-field.tsx';
import { BrandPreview } from '../branding/brand-preview.tsx';
import { BrandingFields } from './branding-fields.tsx';
import { RegionFields } from './region-fields.tsx';
import { settingsChange, settingsOf } from './settings-change.ts';

/** Everything an admin can set, in parts; the colours are on trial in the whole workspace while they are chosen. */
export function SettingsEditor({ tenant }: { tenant: Stored<Tenant> }) {
  const t = useT('tenancy');
  const issueText = useIssueText();
  const stored = settingsOf(tenant);
  const form = useDraftForm<TenantSettings, TenantSettings>(stored, tenantSettingsSchema, {
    draftKey: `settings/${tenant.id}`,
  });
  const { values, set, issues } = form;
  useAccent(values.branding.accent);
  const save = useAction(async (settings: TenantSettings) => {
    const change = settingsChange(stored, settings);
    if (Object.keys(change).length > 0) await api.patch(`t/${tenant.id}`, { body: change });
    form.saved(values);
    invalidateQueries(`tenant-home/${tenant.slug}`);
    toast({ message: t('settings.saved') });
  });
  const { refuse } = form;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new error is what it waits for
  useEffect(() => refuse(save.error), [save.error]);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const settings = form.check();
        if (settings) void save.run(settings);
      }}
    >
      <div className={grid.split}>
        <div className={grid.stack}>
          <Panel title={t('settings.visibility')}>
            <SwitchField
              label={t('settings.published')}
              hint={t('settings.publishedHint', { address: `${location.host}/t/${tenant.slug}` })}
              checked={values.published}
              onChange={(published) => set('published', published)}
            />
          </Panel>
          <Panel title={t('settings.basics')}>
            <TextField
              label={t('settings.name')}
              maxLength={80}
              value={values.name}
              onChange={(name) => set('name', name)}
              error={issueText(issues, 'name')}
            />
            <TextField
              label={t('settings.tagline')}
              hint={t('settings.taglineHint')}
              optional
              maxLength={140}
              value={values.tagline}
              onChange={(tagline) => set('tagline', tagline)}
              error={issueText(issues, 'tagline')}
            />
            <TextAreaField
              label={t('settings.description')}
              hint={t('settings.descriptionHint')}
              optional
              maxLength={2000}
              value={values.description}
              onChange={(description) => set('description', description)}
              error={issueText(issues, 'description')}
            />
          </Panel>
          <Panel title={t('settings.branding')}>
            <BrandingFields
              tenantId={tenant.id}
              name={values.name}
              value={values.branding}
              onChange={(branding) => set('branding', branding)}
            />
          </Panel>
          <Panel title={t('settings.modules')} lead={t('settings.modulesLead')}>
            <ChoiceField<Module>
              multiple
              legend={<span className="visually-hidden">{t('settings.modules')}</span>}
              options={moduleSchema.options.map((value) => ({
                value,
                label: t(`modules.${value}.name`),
                hint: t(`modules.${value}.hint`),
              }))}
              value={values.modules}
              onChange={(modules) => set('modules', modules)}
            />
          </Panel>
          <Panel title={t('settings.region')}>
            <RegionFields
              value={values}
              currencyHint={t('settings.currencyHint')}
              onChange={(change) => {
                for (const [key, value] of Object.entries(change)) set(key as keyof TenantSettings, value);
              }}
            />
          </Panel>
        </div>
        <div className={grid.aside}>
          <BrandPreview
            name={values.name}
            tagline={values.tagline}
            accent={values.branding.accent}
            logoPath={values.branding.logoPath}
          />
        </div>
      </div>
      <ErrorNote error={save.error} fieldsShown />
      <SaveBar dirty={form.dirty} saving={save.pending} onDiscard={() => form.reset()} />
    </form>
  );
}
