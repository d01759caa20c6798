import { type PriceListView, type PriceTermsInput, priceTermsInputSchema } from '@evergrow/domain/pricing';
import { useNavigate } from 'react-router';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useDraftForm } from '../../../lib/use-draft-form.ts';
import { useIdempotencyKey } from '../../../lib/use-idempotency-key.ts';
import { useIssueText } from '../../../lib/use-issue-text.ts';
import { useT } from '../../../lib/use-t.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import grid from '../../../ui/form-grid.module.css';
import { Panel } from '../../../ui/panel.tsx';
import { SaveBar } from '../../../ui/save-bar.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { ChosenProduct } from '../chosen-product.tsx';
import { PriceInputs } from '../price-inputs.tsx';
import { ProductPicker } from '../product-picker.tsx';
import { emptyTerms, type OwnPriceForm, type TermsForm, termsFormOf, termsOf } from './terms-form.ts';

type Props = { list: PriceListView | null; onSaved: () => void };

/** What a price list says. */
export function PriceListEditor({ list, onSaved }: Props) {
  const t = useT('selling');
  const tenant = useTenant();
  const navigate = useNavigate();
  const issueText = useIssueText();
  const { key } = useIdempotencyKey();
  const form = useDraftForm<TermsForm, PriceTermsInput>(
    list ? termsFormOf(list.terms) : emptyTerms,
    priceTermsInputSchema,
    {
      draftKey: `price-list/${tenant.id}/${list ? `${list.id}/${list.version}` : 'new'}`,
      toInput: termsOf,
    },
  );
  const { values, set, issues } = form;
  const save = useAction(async (terms: PriceTermsInput) => {
    const all = `t/${tenant.id}/price-lists`;
    const saved = list
      ? await api.put<PriceListView>(`${all}/${list.id}`, { body: { terms, version: list.version } })
      : await api.post<PriceListView>(all, { body: { terms }, idempotencyKey: key() });
    form.saved(values);
    toast({ message: t('lists.saved', { title: terms.title }) });
    if (!list) navigate(`/w/${tenant.slug}/price-lists/${saved.id}`, { replace: true });
    onSaved();
  });
  const issue = (path: string) => issueText(issues, path);
  const change = (at: number, part: Partial<OwnPriceForm>) =>
    set(
      'prices',
      values.prices.map((own, index) => (index === at ? { ...own, ...part } : own)),
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const terms = form.check();
        if (terms) void save.run(terms);
      }}
    >
      <div className={grid.stack}>
        <Panel title={t('lists.terms')} lead={t('lists.termsLead')}>
          <TextField
            label={t('lists.name')}
            hint={t('lists.nameHint')}
            maxLength={60}
            value={values.title}
            onChange={(title) => set('title', title)}
            error={issue('title')}
          />
          <TextField
            label={t('lists.percent')}
            hint={t('lists.percentHint')}
            optional
            inputMode="decimal"
            value={values.percentOff}
            onChange={(percentOff) => set('percentOff', percentOff)}
            error={issue('percentOff')}
          />
          <div className={grid.grid}>
            <TextField
              label={t('lists.from')}
              optional
              type="date"
              value={values.from}
              onChange={(from) => set('from', from)}
            />
            <TextField
              label={t('lists.until')}
              hint={t('lists.untilHint')}
              optional
              type="date"
              value={values.until}
              onChange={(until) => set('until', until)}
              error={issue('until') === null ? null : t('lists.untilError')}
            />
          </div>
        </Panel>
        <Panel title={t('lists.prices')} lead={t('lists.pricesLead')}>
          {values.prices.map((own, index) => (
            <ChosenProduct
              // biome-ignore lint/suspicious/noArrayIndexKey: a product can have several, one for each variant
              key={`${own.offeringId}-${index}`}
              everyVariant
              offeringId={own.offeringId}
              variantId={own.variantId}
              onVariant={(variantId) => change(index, { variantId })}
              onRemove={() =>
                set(
                  'prices',
                  values.prices.filter((_, at) => at !== index),
                )
              }
            >
              <PriceInputs
                label={t('lists.price')}
                currencies={[tenant.currency]}
                value={own.prices}
                onChange={(prices) => change(index, { prices })}
                error={
                  (issue(`prices.${index}.prices`) ?? issue(`prices.${index}.prices.0.amount`))
                    ? t('editor.priceError')
                    : null
                }
              />
            </ChosenProduct>
          ))}
          {issue('prices') ? <p role="alert">{t('lists.twice')}</p> : null}
          {values.prices.length < 200 ? (
            <ProductPicker
              label={t('lists.addPrice')}
              offered={() => true}
              onPick={({ id }) =>
                set('prices', [...values.prices, { offeringId: id, variantId: null, prices: {} }])
              }
            />
          ) : null}
        </Panel>
      </div>
      <ErrorNote error={save.error} />
      <SaveBar dirty={form.dirty} saving={save.pending} onDiscard={() => form.reset()} />
    </form>
  );
}
