import type { Offering } from '@evergrow/domain/catalog';
import {
  defaultBookingPolicy,
  type ServiceInput,
  type ServiceView,
  serviceInputSchema,
} from '@evergrow/domain/scheduling';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useDraftForm } from '../../lib/use-draft-form.ts';
import { useIssueText } from '../../lib/use-issue-text.ts';
import { useT } from '../../lib/use-t.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import grid from '../../ui/form-grid.module.css';
import { Panel } from '../../ui/panel.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import { TextAreaField } from '../../ui/text-field.tsx';
import { PolicyFields } from '../scheduling/policies/policy-fields.tsx';
import { LiveExample } from './live-example.tsx';
import { PriceFields } from './price-fields.tsx';
import { emptyPricing, linesOf } from './service-form.ts';
import { StaffingFields } from './staffing-fields.tsx';

type Props = {
  offeringId: string;
  offering: Offering;
  view: ServiceView;
  onSaved: () => void;
};

/** A service in parts, with what its prices come to beside it. */
export function ServiceEditor({ offeringId, offering, view, onSaved }: Props) {
  const t = useT('services');
  const tenant = useTenant();
  const issueText = useIssueText();
  const form = useDraftForm<ServiceInput, ServiceInput>(view.service, serviceInputSchema, {
    draftKey: `service/${tenant.id}/${offeringId}/${view.version ?? 'new'}`,
  });
  const { values, set, issues } = form;
  const save = useAction(async (service: ServiceInput) => {
    const body = { service, version: view.version };
    await api.put(`t/${tenant.id}/offerings/${offeringId}/service`, { body });
    form.saved(service);
    toast({ message: t('service.saved') });
    onSaved();
  });
  const { pricing, policy } = values;
  const issue = (path: string) => issueText(issues, path);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const service = form.check();
        if (service) void save.run(service);
        // What is wrong may be in a part that is folded, where it could not be gone to.
        else for (const part of event.currentTarget.querySelectorAll('details')) part.open = true;
      }}
    >
      <div className={pricing ? `${grid.split} ${grid.wide}` : grid.stack}>
        <div className={grid.stack}>
          <Panel title={t('staffing.title')} lead={t('staffing.lead')}>
            <StaffingFields form={form} />
          </Panel>
          <Panel title={t('prices.title')} lead={t('prices.lead')}>
            <SwitchField
              label={t('prices.own')}
              hint={t('prices.ownHint')}
              checked={pricing !== null}
              onChange={(own) =>
                set(
                  'pricing',
                  own ? emptyPricing(offering.price?.amount ?? 0, offering.durationMinutes ?? 60) : null,
                )
              }
            />
          </Panel>
          {pricing ? (
            <PriceFields
              pricing={pricing}
              change={(part) => set('pricing', { ...pricing, ...part })}
              issue={(path) => issue(`pricing.${path}`)}
            />
          ) : null}
          <Panel title={t('terms.title')} lead={t('terms.lead')}>
            <SwitchField
              label={t('terms.own')}
              hint={t('terms.ownHint')}
              checked={policy !== null}
              onChange={(own) => set('policy', own ? defaultBookingPolicy : null)}
            />
          </Panel>
          {policy ? (
            <PolicyFields
              value={policy}
              issues={issues}
              onChange={(part) => set('policy', { ...policy, ...part })}
            />
          ) : null}
          <Panel title={t('checklist.title')} lead={t('checklist.lead')}>
            <TextAreaField
              label={t('checklist.label')}
              hint={t('checklist.hint')}
              optional
              value={values.checklist.join('\n')}
              onChange={(text) => set('checklist', text.split('\n'))}
              onBlur={() => set('checklist', linesOf(values.checklist.join('\n')))}
              error={issue('checklist')}
            />
          </Panel>
        </div>
        {pricing ? (
          <div className={grid.aside}>
            <LiveExample pricing={pricing} title={offering.title} />
          </div>
        ) : null}
      </div>
      <ErrorNote error={save.error} />
      <SaveBar dirty={form.dirty} saving={save.pending} onDiscard={() => form.reset()} />
    </form>
  );
}
