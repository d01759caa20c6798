import { createPromoCodeSchema, type PromoCodeInput, type PromoCodeRow } from '@evergrow/domain/pricing';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { problemCode } from '../../lib/problem.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useDraftForm } from '../../lib/use-draft-form.ts';
import { useIdempotencyKey } from '../../lib/use-idempotency-key.ts';
import { useIssueText } from '../../lib/use-issue-text.ts';
import { useT } from '../../lib/use-t.tsx';
import { ActionForm } from '../../ui/action-form.tsx';
import { Note } from '../../ui/note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CartExample } from './cart-example.tsx';
import { emptyPromo, type PromoForm, promoFormOf, promoInputOf, writeLimit } from './promo-code-form.ts';
import { ScopeFields } from './scope-fields.tsx';
import { WorthFields } from './worth-fields.tsx';

type Props = {
  /** Null for a new one. */
  promo: PromoCodeRow | null;
  onClose: () => void;
  onSaved: () => void;
};
type Wanted = PromoCodeInput & { code: string };

/** What a discount gives, for what, to whom, how often, from when to when, and what it does to a cart. */
export function PromoCodeSheet({ promo, onClose, onSaved }: Props) {
  const t = useT('promotions');
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
  const part = { values, set, issue: (path: string) => issueText(issues, path) };
  const problem = save.error === null ? null : problemCode(save.error);
  const exists = promo === null && problem === 'conflict';
  const tooMany = problem === 'limit_reached';
  return (
    <Sheet open onClose={onClose} title={promo ? promo.code : t('promos.create')}>
      <ActionForm
        action={{ ...save, error: exists || tooMany ? null : save.error }}
        onSubmit={() => {
          const wanted = form.check();
          if (wanted) void save.run(wanted);
        }}
        button={app('save')}
        noValidate
      >
        <SwitchField
          label={t('promos.automatic')}
          hint={t('promos.automaticHint')}
          checked={values.automatic}
          onChange={(automatic) => set('automatic', automatic)}
        />
        {tooMany ? <Note tone="danger">{t('promos.limitReached')}</Note> : null}
        {values.automatic ? (
          <TextField
            label={t('promos.name')}
            hint={t('promos.nameHint')}
            value={values.title}
            onChange={(title) => set('title', title)}
            error={issueText(issues, 'title')}
            maxLength={60}
          />
        ) : null}
        {values.automatic ? (
          <SwitchField
            label={t('promos.byInvitation')}
            hint={t('promos.byInvitationHint')}
            checked={values.byInvitation}
            onChange={(byInvitation) => set('byInvitation', byInvitation)}
          />
        ) : null}
        {promo ? null : (
          <TextField
            label={t(values.automatic ? 'promos.internal' : 'promos.code')}
            hint={t('promos.codeHint')}
            value={values.code}
            onChange={(code) => set('code', code.toUpperCase())}
            error={exists ? t('promos.exists') : issueText(issues, 'code')}
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={24}
          />
        )}
        <WorthFields {...part} />
        <ScopeFields {...part} />
        <SwitchField
          label={t('promos.combines')}
          hint={t('promos.combinesHint')}
          checked={values.combines}
          onChange={(combines) => set('combines', combines)}
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
        <CartExample form={values} />
      </ActionForm>
    </Sheet>
  );
}
