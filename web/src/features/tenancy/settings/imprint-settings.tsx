import { type Imprint, imprintSchema } from '@evergrow/domain/tenancy';
import { api } from '../../../lib/api.ts';
import { invalidateQueries } from '../../../lib/query-cache.ts';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useDraftForm } from '../../../lib/use-draft-form.ts';
import { useIssueText } from '../../../lib/use-issue-text.ts';
import { useT } from '../../../lib/use-t.tsx';
import { ActionForm } from '../../../ui/action-form.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { SwitchField } from '../../../ui/switch-field.tsx';
import { TextAreaField, TextField } from '../../../ui/text-field.tsx';

type Props = { tenantId: string; slug: string; imprint: Imprint };

/** Who stands behind the business, and whether it works under its own name alone. */
export function ImprintSettings({ tenantId, slug, imprint }: Props) {
  const t = useT('tenancy');
  const issueText = useIssueText();
  const form = useDraftForm<Imprint, Imprint>(imprint, imprintSchema);
  const { values, set, issues } = form;
  const save = useAction(async (wanted: Imprint) => {
    await api.patch(`t/${tenantId}`, { body: { imprint: wanted } });
    form.saved(wanted);
    invalidateQueries(`tenant-home/${slug}`);
    toast({ message: t('imprint.saved') });
  });
  return (
    <Panel title={t('imprint.title')} lead={t('imprint.lead')}>
      <ActionForm
        action={save}
        onSubmit={() => {
          const wanted = form.check();
          if (wanted) void save.run(wanted);
        }}
        button={t('imprint.save')}
        noValidate
      >
        <TextField
          label={t('imprint.legalName')}
          optional
          maxLength={120}
          value={values.legalName}
          onChange={(legalName) => set('legalName', legalName)}
          error={issueText(issues, 'legalName')}
        />
        <TextAreaField
          label={t('imprint.address')}
          optional
          maxLength={300}
          value={values.address}
          onChange={(address) => set('address', address)}
          error={issueText(issues, 'address')}
        />
        <TextField
          label={t('imprint.email')}
          hint={t('imprint.emailHint')}
          optional
          type="email"
          maxLength={254}
          value={values.email}
          onChange={(email) => set('email', email)}
          error={issueText(issues, 'email')}
        />
        <TextField
          label={t('imprint.statement')}
          hint={t('imprint.statementHint')}
          optional
          maxLength={10}
          value={values.statement}
          onChange={(statement) => set('statement', statement)}
          error={issues.statement === undefined ? null : t('imprint.statementError')}
        />
        <SwitchField
          label={t('imprint.hidesPlatform')}
          hint={t('imprint.hidesPlatformHint')}
          checked={values.hidesPlatform}
          onChange={(hidesPlatform) => set('hidesPlatform', hidesPlatform)}
        />
      </ActionForm>
    </Panel>
  );
}
