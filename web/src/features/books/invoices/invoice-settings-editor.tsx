import {
  type InvoiceSettingsInput,
  type InvoiceSettingsView,
  invoiceSettingsInputSchema,
  numberOf,
  seriesOf,
} from '@evergrow/domain/commerce/invoice';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useDraftForm } from '../../../lib/use-draft-form.ts';
import { useIssueText } from '../../../lib/use-issue-text.ts';
import { useT } from '../../../lib/use-t.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import grid from '../../../ui/form-grid.module.css';
import { Panel } from '../../../ui/panel.tsx';
import { SaveBar } from '../../../ui/save-bar.tsx';
import { SwitchField } from '../../../ui/switch-field.tsx';
import { TextAreaField, TextField } from '../../../ui/text-field.tsx';

type Props = { view: InvoiceSettingsView; onSaved: () => void };

/** The first number there would be this year. */
const example = (settings: InvoiceSettingsInput, kind: 'invoice' | 'creditNote') =>
  numberOf(seriesOf(settings, kind, new Date().toISOString().slice(0, 10)), 1);

export function InvoiceSettingsEditor({ view, onSaved }: Props) {
  const t = useT('books');
  const { id: tenantId } = useTenant();
  const issueText = useIssueText();
  const form = useDraftForm<InvoiceSettingsInput, InvoiceSettingsInput>(
    view.settings,
    invoiceSettingsInputSchema,
    { draftKey: `invoice-settings/${tenantId}/${view.version ?? 'new'}` },
  );
  const { values, set, issues } = form;
  const save = useAction(async (settings: InvoiceSettingsInput) => {
    await api.put(`t/${tenantId}/invoice-settings`, { body: { settings, version: view.version } });
    form.saved(values);
    toast({ message: t('settings.saved') });
    onSaved();
  });
  const text = (key: 'legalName' | 'taxId', maxLength: number) => (
    <TextField
      label={t(`settings.${key}`)}
      maxLength={maxLength}
      value={values[key]}
      onChange={(value) => set(key, value)}
      error={issueText(issues, key)}
    />
  );
  const prefix = (key: 'prefix' | 'creditPrefix', kind: 'invoice' | 'creditNote') => (
    <TextField
      label={t(`settings.${key}`)}
      hint={t('settings.example', { number: example(values, kind) })}
      optional
      maxLength={12}
      value={values[key]}
      onChange={(value) => set(key, value.toUpperCase())}
      error={issues[key] ? t('settings.prefixError') : null}
    />
  );
  const area = (key: 'address' | 'note' | 'untaxedNote', maxLength: number) => (
    <TextAreaField
      label={t(`settings.${key}`)}
      hint={t(`settings.${key}Hint`)}
      optional={key !== 'address'}
      maxLength={maxLength}
      rows={3}
      value={values[key]}
      onChange={(value) => set(key, value)}
      error={issueText(issues, key)}
    />
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const settings = form.check();
        if (settings) void save.run(settings);
      }}
    >
      <div className={grid.stack}>
        <Panel title={t('settings.who')} lead={t('settings.whoLead')}>
          <SwitchField
            label={t('settings.issue')}
            hint={t('settings.issueHint')}
            checked={values.issue}
            onChange={(issue) => set('issue', issue)}
          />
          {text('legalName', 120)}
          {area('address', 300)}
          {text('taxId', 40)}
        </Panel>
        <Panel title={t('settings.numbers')} lead={t('settings.numbersLead')}>
          {prefix('prefix', 'invoice')}
          {prefix('creditPrefix', 'creditNote')}
          <SwitchField
            label={t('settings.yearly')}
            checked={values.yearly}
            onChange={(yearly) => set('yearly', yearly)}
          />
        </Panel>
        <Panel title={t('settings.notes')}>
          {area('untaxedNote', 300)}
          {area('note', 500)}
        </Panel>
      </div>
      <ErrorNote error={save.error} />
      <SaveBar dirty={form.dirty} saving={save.pending} onDiscard={() => form.reset()} />
    </form>
  );
}
