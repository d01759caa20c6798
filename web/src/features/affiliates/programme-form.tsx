import {
  type AffiliateSettingsInput,
  affiliateSettingsInputSchema,
} from '@evergrow/domain/commerce/affiliate';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useDraftForm } from '../../lib/use-draft-form.ts';
import { useIssueText } from '../../lib/use-issue-text.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { ActionForm } from '../../ui/action-form.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import grid from '../../ui/form-grid.module.css';
import { Panel } from '../../ui/panel.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { OfferingsField } from '../promotions/offerings-field.tsx';
import { AmountField } from '../services/amount-field.tsx';
import { NumberField } from '../services/number-field.tsx';
import classes from './affiliates.module.css';

/** By which terms people recommend: from now on, for what is sold from now on. */
export function ProgrammeForm() {
  const { id } = useTenant();
  const path = `t/${id}/affiliate-settings`;
  const query = useQuery(path, () => api.get<AffiliateSettingsInput>(path));
  if (query.error) return <ErrorState error={query.error} onRetry={query.reload} />;
  if (!query.data) return <ListSkeleton />;
  return <Editor settings={query.data} path={path} onSaved={query.reload} />;
}

type Props = { settings: AffiliateSettingsInput; path: string; onSaved: () => void };

function Editor({ settings, path, onSaved }: Props) {
  const t = useT('affiliates');
  const app = useT('app');
  const { slug } = useTenant();
  const issueText = useIssueText();
  const form = useDraftForm<AffiliateSettingsInput, AffiliateSettingsInput>(
    settings,
    affiliateSettingsInputSchema,
  );
  const { values, set, issues } = form;
  const save = useAction(async (body: AffiliateSettingsInput) => {
    await api.put(path, { body });
    toast({ message: t('terms.saved') });
    onSaved();
  });
  const days = (name: 'windowDays' | 'holdDays') => (
    <NumberField
      label={t(`terms.${name}`)}
      hint={t(`terms.${name}Hint`)}
      value={values[name]}
      onChange={(value) => set(name, value)}
      error={issueText(issues, name)}
    />
  );
  return (
    <ActionForm
      action={save}
      onSubmit={() => {
        const wanted = form.check();
        if (wanted) void save.run(wanted);
      }}
      button={app('save')}
      noValidate
    >
      <Panel title={t('terms.affiliates')} lead={t('terms.affiliatesLead')}>
        <SwitchField label={t('terms.on')} checked={values.on} onChange={(on) => set('on', on)} />
        {values.on ? (
          <>
            <NumberField
              label={t('terms.commission')}
              hint={t('terms.commissionHint')}
              value={values.commissionPoints / 100}
              onChange={(percent) => set('commissionPoints', Math.round(percent * 100))}
              error={issueText(issues, 'commissionPoints')}
            />
            <SwitchField
              label={t('terms.needsApproval')}
              checked={values.needsApproval}
              onChange={(needsApproval) => set('needsApproval', needsApproval)}
            />
          </>
        ) : null}
      </Panel>
      <Panel title={t('terms.friends')} lead={t('terms.friendsLead')}>
        <SwitchField
          label={t('terms.referralsOn')}
          checked={values.referralsOn}
          onChange={(referralsOn) => set('referralsOn', referralsOn)}
        />
        {values.referralsOn ? (
          <>
            <AmountField
              label={t('terms.credit')}
              hint={t('terms.creditHint')}
              value={values.referralCredit}
              onChange={(referralCredit) => set('referralCredit', referralCredit)}
              error={issueText(issues, 'referralCredit')}
            />
            <p className={classes.small}>
              {t.rich('terms.friendGets', {
                a: (words) => <TextLink to={`/w/${slug}/codes`}>{words}</TextLink>,
              })}
            </p>
          </>
        ) : null}
      </Panel>
      {values.on || values.referralsOn ? (
        <Panel title={t('terms.both')}>
          <div className={grid.grid}>
            {days('windowDays')}
            {days('holdDays')}
          </div>
          <OfferingsField
            value={values.offeringIds}
            onChange={(offeringIds) => set('offeringIds', offeringIds)}
            error={issueText(issues, 'offeringIds')}
          />
        </Panel>
      ) : null}
    </ActionForm>
  );
}
