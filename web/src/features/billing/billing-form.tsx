import {
  type BuyerDetails,
  buyerDetailsSchema,
  hasEuVat,
  type OwnBuyerDetails,
} from '@evergrow/domain/commerce/invoice';
import { countryCodes } from '@evergrow/domain/kernel';
import { useTenantView } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { joinTenant } from '../../lib/join-tenant.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useDraftForm } from '../../lib/use-draft-form.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useIssueText } from '../../lib/use-issue-text.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { ActionForm } from '../../ui/action-form.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { TextAreaField, TextField } from '../../ui/text-field.tsx';

type Props = { onSaved?: () => void };

/** Company, address and tax number as they are to be printed on a client's invoices. */
export default function BillingForm({ onSaved }: Props) {
  const { tenant, role } = useTenantView();
  const path = `t/${tenant.id}/my-billing`;
  // Who is no client here yet has said nothing here yet.
  const { data, error, reload } = useQuery(role === null ? null : path, () => api.get<OwnBuyerDetails>(path));
  if (role !== null && data === undefined) {
    return error === null ? (
      <ListSkeleton rows={3} />
    ) : (
      <ErrorState error={error} onRetry={() => void reload()} />
    );
  }
  const none: BuyerDetails = { company: '', address: '', country: tenant.country, taxId: '' };
  return (
    <Fields
      initial={data?.details ?? none}
      save={async (details) => {
        if (role === null) await joinTenant(tenant.id);
        await api.put(path, { body: details });
        if (role !== null) await reload();
        onSaved?.();
      }}
    />
  );
}

type FieldsProps = { initial: BuyerDetails; save: (details: BuyerDetails) => Promise<void> };

function Fields({ initial, save }: FieldsProps) {
  const t = useT('cart');
  const format = useFormat();
  const issueText = useIssueText();
  const { values, set, issues, check, saved } = useDraftForm<BuyerDetails, BuyerDetails>(
    initial,
    buyerDetailsSchema,
  );
  const action = useAction(async (details: BuyerDetails) => {
    await save(details);
    saved(values);
    toast({ message: t('billing.saved') });
  });
  const countries = countryCodes
    .map((code) => ({ value: code, label: format.country(code) }))
    .sort((one, other) => one.label.localeCompare(other.label));
  return (
    <ActionForm
      action={action}
      noValidate
      button={t('billing.save')}
      fullWidth={false}
      onSubmit={() => {
        const details = check();
        if (details) void action.run(details);
      }}
    >
      <TextField
        label={t('billing.company')}
        optional
        maxLength={120}
        autoComplete="organization"
        value={values.company}
        onChange={(company) => set('company', company)}
        error={issueText(issues, 'company')}
      />
      <TextAreaField
        label={t('billing.address')}
        hint={t('billing.addressHint')}
        optional={values.company === ''}
        maxLength={300}
        rows={3}
        value={values.address}
        onChange={(address) => set('address', address)}
        error={issues.address ? t('billing.addressError') : null}
      />
      <SelectField
        label={t('billing.country')}
        value={values.country}
        onChange={(country) => set('country', country)}
        options={countries}
        autoComplete="country"
      />
      <TextField
        label={t(hasEuVat(values.country) ? 'billing.vatId' : 'billing.taxId')}
        optional
        maxLength={40}
        value={values.taxId}
        onChange={(taxId) => set('taxId', taxId)}
        error={issues.taxId ? t('billing.vatError', { country: format.country(values.country) }) : null}
      />
    </ActionForm>
  );
}
