import { createPromoCodeSchema, type PromoCodeInput, type PromoCodeRow } from '@evergrow/domain/pricing';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { problemCode } from '../../../lib/problem.ts';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useDraftForm } from '../../../lib/use-draft-form.ts';
import { useIdempotencyKey } from '../../../lib/use-idempotency-key.ts';
import { useIssueText } from '../../../lib/use-issue-text.ts';
import { useT } from '../../../lib/use-t.tsx';
import { ActionForm } from '../../../ui/action-form.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { SwitchField } from '../../../ui/switch-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { AmountField } from '../service/amount-field.tsx';
import { NumberField } from '../service/number-field.tsx';
import { OfferingsField } from './offerings-field.tsx';
import { emptyPromo, type PromoForm, promoFormOf, promoInputOf, writeLimit } from './promo-code-form.ts';

type Props = {
  /** Null for a new one. */
  promo: PromoCodeRow | null;
  onClose: () => void;
  onSaved: () => void;
};
type Wanted = PromoCodeInput & { code: string };

/** What a code gives, to whom, how often, from when to when. */
export function PromoCodeSheet({ promo, onClose, onSaved }: Props) {
  const t = useT('pricing');
  const app = useT('app');
  const { id: tenantId } = useTenant();
  const issueText = useIssueText();
  const { key, renew } = useIdempotencyKey();
  const initial = promo ? promoFormOf(promo) : emptyPromo;
  const form = useDraftForm<PromoForm, Wanted>(initial, createPromoCodeSchema, {
    toInput: (values) => ({ ...promoInputOf(values), code: values.code }),
  });
  const { values, issues } = form;
  const set: typeof form.set = (name, value) => {
    renew();
    form.set(name, value);
  };
  const save = useAction(async ({ code, ...input }: Wanted) => {
    const base = `t/${tenantId}/promo-codes`;
    if (promo) await api.put(`${base}/${promo.code}`, { body: input });
    else await api.post(base, { body: { code, ...input }, idempotencyKey: key() });
    renew();
    toast({ message: t('promos.saved', { code }) });
    onSaved();
    onClose();
  });
  const limit = (name: 'maxUses' | 'maxPerClient') => (
    <TextField
      label={t(`promos.${name}`)}
      optional
      inputMode="numeric"
      value={writeLimit(values[name])}
      onChange={(text) => set(name, text.trim() === '' ? null : Number(text))}
      error={issueText(issues, name)}
    />
  );
  const exists = save.error !== null && promo === null && problemCode(save.error) === 'conflict';
  return (
    <Sheet open onClose={onClose} title={promo ? promo.code : t('promos.create')}>
      <ActionForm
        action={{ ...save, error: exists ? null : save.error }}
        onSubmit={() => {
          const wanted = form.check();
          if (wanted) void save.run(wanted);
        }}
        button={app('save')}
        noValidate
      >
        {promo ? null : (
          <TextField
            label={t('promos.code')}
            hint={t('promos.codeHint')}
            value={values.code}
            onChange={(code) => set('code', code.toUpperCase())}
            error={exists ? t('promos.exists') : issueText(issues, 'code')}
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={24}
          />
        )}
        <SelectField
          label={t('promos.kind')}
          value={values.kind}
          options={[
            { value: 'percent', label: t('frequencies.percent') },
            { value: 'flat', label: t('frequencies.flat') },
          ]}
          onChange={(kind) => set('kind', kind)}
        />
        {values.kind === 'percent' ? (
          <NumberField
            label={t('frequencies.off')}
            value={values.value}
            onChange={(value) => set('value', value)}
            error={issueText(issues, 'value')}
          />
        ) : (
          <AmountField
            label={t('frequencies.offAmount')}
            value={values.value}
            onChange={(value) => set('value', value)}
            error={issueText(issues, 'value')}
          />
        )}
        <AmountField
          label={t('promos.minimum')}
          value={values.minimum}
          onChange={(minimum) => set('minimum', minimum)}
          error={issueText(issues, 'minimum')}
        />
        <OfferingsField
          value={values.offeringIds}
          onChange={(offeringIds) => set('offeringIds', offeringIds)}
          error={issueText(issues, 'offeringIds')}
        />
        <SwitchField
          label={t('promos.firstOrder')}
          checked={values.firstOrder}
          onChange={(firstOrder) => set('firstOrder', firstOrder)}
        />
        {limit('maxUses')}
        {limit('maxPerClient')}
        <TextField
          label={t('promos.firstDay')}
          type="date"
          optional
          value={values.from}
          onChange={(from) => set('from', from)}
        />
        <TextField
          label={t('promos.lastDay')}
          type="date"
          optional
          value={values.until}
          onChange={(until) => set('until', until)}
        />
        <SwitchField
          label={t('promos.active')}
          checked={values.active}
          onChange={(active) => set('active', active)}
        />
      </ActionForm>
    </Sheet>
  );
}
