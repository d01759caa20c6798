import {
  type CommissionTerms,
  commissionChangeSchema,
  type commissionTermsSchema,
} from '@evergrow/domain/commerce/connect';
import type { Currency } from '@evergrow/domain/kernel';
import type { z } from 'zod';
import { api } from '../../../lib/api.ts';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useDraftForm } from '../../../lib/use-draft-form.ts';
import { useIssueText } from '../../../lib/use-issue-text.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { useT } from '../../../lib/use-t.tsx';
import { ActionForm } from '../../../ui/action-form.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { ListSkeleton } from '../../../ui/skeletons.tsx';
import { TextAreaField } from '../../../ui/text-field.tsx';
import { readAmount, writeAmount } from '../../catalog/amount-text.ts';
import { NumberField } from '../../services/number-field.tsx';

export type OfTenant = { id: string; name: string; currency: Currency };
type Props = { tenant: OfTenant | null; onClose: () => void };

/** What the platform keeps of a business's payments, changed with a reason that goes into the audit trail. */
export function CommissionSheet({ tenant, onClose }: Props) {
  const t = useT('operations');
  return (
    <Sheet
      open={tenant !== null}
      onClose={onClose}
      title={tenant ? t('commission.title', { name: tenant.name }) : ''}
    >
      {tenant ? <Loaded key={tenant.id} tenant={tenant} onClose={onClose} /> : null}
    </Sheet>
  );
}

function Loaded({ tenant, onClose }: { tenant: OfTenant; onClose: () => void }) {
  const path = `platform/tenants/${tenant.id}/commission`;
  const { data, error, reload } = useQuery(path, () => api.get<CommissionTerms>(path), 0);
  if (error) return <ErrorState error={error} onRetry={() => void reload()} />;
  if (!data) return <ListSkeleton rows={2} />;
  return <Editor terms={data} path={path} tenant={tenant} onClose={onClose} />;
}

type Terms = z.infer<typeof commissionTermsSchema>;
type EditorProps = { terms: Terms; path: string; tenant: OfTenant; onClose: () => void };

function Editor({ terms, path, tenant: { name, currency: own }, onClose }: EditorProps) {
  const t = useT('operations');
  const app = useT('app');
  const issueText = useIssueText();
  const form = useDraftForm({ ...terms, reason: '' }, commissionChangeSchema);
  const save = useAction(async (body: z.infer<typeof commissionChangeSchema>) => {
    await api.put(path, { body });
    toast({ tone: 'success', message: t('commission.saved', { name }) });
    onClose();
  });
  const currency = terms.fixed?.currency ?? own;
  const percent = (field: 'points' | 'marketPoints') => (
    <NumberField
      label={t(`commission.${field}`)}
      value={form.values[field] / 100}
      onChange={(value) => form.set(field, Math.round(value * 100))}
      error={issueText(form.issues, field)}
    />
  );
  return (
    <ActionForm
      action={save}
      onSubmit={() => {
        const body = form.check();
        if (body) void save.run(body);
      }}
      button={app('save')}
      noValidate
    >
      <p style={{ margin: 0 }}>{t('commission.lead')}</p>
      {percent('points')}
      {percent('marketPoints')}
      <NumberField
        label={t('commission.fixed', { currency })}
        hint={t('commission.fixedHint')}
        value={form.values.fixed?.amount ?? 0}
        write={(amount) => writeAmount(amount, currency)}
        read={(text) => readAmount(text, currency) ?? Number.NaN}
        onChange={(amount) => form.set('fixed', amount === 0 ? null : { amount, currency })}
        error={issueText(form.issues, 'fixed.amount')}
      />
      <TextAreaField
        label={t('commission.reason')}
        maxLength={200}
        value={form.values.reason}
        onChange={(reason) => form.set('reason', reason)}
        error={issueText(form.issues, 'reason')}
      />
    </ActionForm>
  );
}
