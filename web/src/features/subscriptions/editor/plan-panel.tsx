import type { PlanView } from '@evergrow/domain/commerce/subscription';
import type { Currency } from '@evergrow/domain/kernel';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { useT } from '../../../lib/use-t.tsx';
import { ActionForm } from '../../../ui/action-form.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { ListSkeleton } from '../../../ui/skeletons.tsx';
import { SwitchField } from '../../../ui/switch-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { ProductPicker } from '../../selling/product-picker.tsx';
import classes from '../subscriptions.module.css';
import { emptyPlan, emptyPrice, type PlanForm, planFormOf, planOf } from './plan-form.ts';
import { PriceFields } from './price-fields.tsx';

type Props = { offeringId: string; currencies: readonly Currency[] };

/** How a plan is sold: its prices for each period, its trial, and what comes with it. */
export default function PlanPanel({ offeringId, currencies }: Props) {
  const t = useT('subscriptions');
  const { id } = useTenant();
  const path = `t/${id}/plans/${offeringId}`;
  const { data, error, reload } = useQuery(
    path,
    async () => {
      const view = await api.get<PlanView>(path);
      const included = await Promise.all(
        (view.plan?.includes ?? []).map((one) =>
          api
            .get<{ offering: { title: string } }>(`t/${id}/products/${one}`)
            .then(({ offering }) => [one, offering.title] as const)
            .catch(() => [one, one] as const),
        ),
      );
      return { view, titles: new Map(included) };
    },
    // What is being edited must not change under the person who edits it.
    Number.POSITIVE_INFINITY,
  );
  return (
    <Panel title={t('editor.title')} lead={t('editor.lead')}>
      {data ? (
        <Editor
          key={data.view.version ?? 'new'}
          path={path}
          offeringId={offeringId}
          currencies={currencies}
          version={data.view.version}
          initial={
            data.view.plan
              ? planFormOf(data.view.plan, (one) => data.titles.get(one) ?? one)
              : emptyPlan(crypto.randomUUID())
          }
          onSaved={() => void reload()}
        />
      ) : error === null ? (
        <ListSkeleton rows={2} />
      ) : (
        <ErrorState error={error} onRetry={() => void reload()} />
      )}
    </Panel>
  );
}

type EditorProps = Props & {
  path: string;
  version: string | null;
  initial: PlanForm;
  onSaved: () => void;
};

function Editor({ path, offeringId, currencies, version, initial, onSaved }: EditorProps) {
  const t = useT('subscriptions');
  const [form, setForm] = useState(initial);
  const [wrong, setWrong] = useState(false);
  const set = (changes: Partial<PlanForm>) => {
    setWrong(false);
    setForm((now) => ({ ...now, ...changes }));
  };
  const save = useAction(async () => {
    const plan = planOf(form, currencies);
    setWrong(plan === null);
    if (!plan) return;
    await api.put(path, { body: { plan, version } });
    toast({ message: t('editor.saved') });
    onSaved();
  });
  return (
    <ActionForm action={save} onSubmit={() => void save.run()} button={t('editor.save')} noValidate>
      {form.prices.map((price, index) => (
        <PriceFields
          key={price.id}
          number={index + 1}
          currencies={currencies}
          price={price}
          onChange={(next) => set({ prices: form.prices.map((one) => (one.id === price.id ? next : one)) })}
          onRemove={
            form.prices.length === 1
              ? null
              : () => set({ prices: form.prices.filter((one) => one.id !== price.id) })
          }
        />
      ))}
      {form.prices.length < 12 ? (
        <div>
          <Button
            size="sm"
            variant="default"
            icon={<IconPlus size={18} aria-hidden />}
            onClick={() => set({ prices: [...form.prices, emptyPrice(crypto.randomUUID())] })}
          >
            {t('editor.addPrice')}
          </Button>
        </div>
      ) : null}
      <TextField
        label={t('editor.trialDays')}
        hint={t('editor.trialHint')}
        inputMode="numeric"
        value={form.trialDays}
        onChange={(trialDays) => set({ trialDays })}
      />
      <SwitchField
        label={t('editor.card')}
        hint={t('editor.cardHint')}
        checked={form.cardForTrial}
        onChange={(cardForTrial) => set({ cardForTrial })}
      />
      <SwitchField
        label={t('editor.prorates')}
        hint={t('editor.proratesHint')}
        checked={form.prorates}
        onChange={(prorates) => set({ prorates })}
      />
      <TextField
        label={t('editor.graceDays')}
        inputMode="numeric"
        value={form.graceDays}
        onChange={(graceDays) => set({ graceDays })}
      />
      <TextField
        label={t('editor.maxQuantity')}
        hint={t('editor.maxHint')}
        inputMode="numeric"
        value={form.maxQuantity}
        onChange={(maxQuantity) => set({ maxQuantity })}
      />
      <Included form={form} set={set} offeringId={offeringId} />
      {wrong ? (
        <p role="alert" className={classes.owed}>
          {t('editor.check')}
        </p>
      ) : null}
    </ActionForm>
  );
}

const canCome = new Set(['product', 'course', 'program']);

function Included({
  form,
  set,
  offeringId,
}: {
  form: PlanForm;
  set: (changes: Partial<PlanForm>) => void;
  offeringId: string;
}) {
  const t = useT('subscriptions');
  const { includes } = form;
  return (
    <section className={classes.part} aria-label={t('editor.includes')}>
      <strong>{t('editor.includes')}</strong>
      <p className={classes.quiet}>{t('editor.includesHint')}</p>
      {includes.map(({ id, title }) => (
        <div key={id} className={classes.partHead}>
          {title}
          <Button
            size="sm"
            variant="subtle"
            icon={<IconTrash size={18} aria-hidden />}
            aria-label={`${t('editor.remove')}: ${title}`}
            onClick={() => set({ includes: includes.filter((one) => one.id !== id) })}
          />
        </div>
      ))}
      {includes.length < 20 ? (
        <ProductPicker
          label={t('editor.include')}
          offered={(row) =>
            canCome.has(row.kind) && row.id !== offeringId && includes.every(({ id }) => id !== row.id)
          }
          onPick={({ id, title }) => set({ includes: [...includes, { id, title }] })}
        />
      ) : null}
    </section>
  );
}
