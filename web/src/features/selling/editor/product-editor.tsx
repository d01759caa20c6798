import { type ProductDraft, type ProductView, productDraftSchema } from '@evergrow/domain/catalog';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { problemCode } from '../../../lib/problem.ts';
import { refreshQuery } from '../../../lib/query-cache.ts';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useDraftForm } from '../../../lib/use-draft-form.ts';
import { useIssueText } from '../../../lib/use-issue-text.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import grid from '../../../ui/form-grid.module.css';
import { Panel } from '../../../ui/panel.tsx';
import { SaveBar } from '../../../ui/save-bar.tsx';
import classes from '../selling.module.css';
import { BasicsFields } from './basics-fields.tsx';
import { DeliveryFields } from './delivery-fields.tsx';
import { PartFields } from './part-fields.tsx';
import { PictureFields } from './picture-fields.tsx';
import { PriceFields } from './price-fields.tsx';
import { type ProductForm, productOf } from './product-form.ts';
import { PublicationFields } from './publication-fields.tsx';
import { SeoFields } from './seo-fields.tsx';
import { ShelfFields } from './shelf-fields.tsx';
import { StockFields } from './stock-fields.tsx';
import { VariantFields } from './variant-fields.tsx';

type Props = {
  id: string;
  initial: ProductForm;
  /** As it is stored; null for one that is not there yet. */
  view: ProductView | null;
  onSaved: () => void;
};

/** A product in parts. */
export function ProductEditor({ id, initial, view, onSaved }: Props) {
  const t = useT('selling');
  const app = useT('app');
  const tenant = useTenant();
  const navigate = useNavigate();
  const issueText = useIssueText();
  const form = useDraftForm<ProductForm, ProductDraft>(initial, productDraftSchema, {
    draftKey: `product/${tenant.id}/${view === null ? 'new' : `${id}/${view.version}`}`,
    toInput: (values) => productOf(values, tenant.currency),
  });
  const { values, set, issues } = form;
  // Several are uploaded one after the other, each added to what there is by then.
  const pictures = useRef(values.pictures);
  pictures.current = values.pictures;
  const list = `/w/${tenant.slug}/products`;
  const path = `t/${tenant.id}/products/${id}`;
  const save = useAction(async (product: ProductDraft) => {
    try {
      await api.put(path, { body: { ...product, version: view?.version ?? null } });
    } catch (error) {
      form.refuse(error);
      throw error;
    }
    form.saved(values);
    toast({ message: t('editor.saved', { title: product.offering.title }) });
    if (view === null) navigate(`${list}/${id}`, { replace: true });
    onSaved();
  });
  const remove = useAction(async () => {
    if (view === null) return;
    await api.delete(path);
    form.saved(values);
    navigate(list);
    const { offering, listing, publishAt } = view;
    toast({
      message: t('editor.deleted', { title: offering.title }),
      undo: {
        label: app('undo'),
        run: () =>
          void api
            .put(path, { body: { offering, listing, publishAt, version: null } })
            .then(() => navigate(`${list}/${id}`)),
      },
    });
  });
  const issue = (at: string) => issueText(issues, at);
  const part = { form, issue };
  const isLost = problemCode(save.error) === 'conflict';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const product = form.check();
        if (product) void save.run(product);
      }}
    >
      <div className={grid.stack}>
        <Panel title={t('editor.basics')}>
          <BasicsFields {...part} isNew={view === null} />
        </Panel>
        <Panel title={t('pictures.title')} lead={t('pictures.lead')}>
          <PictureFields
            offeringId={id}
            value={values.pictures}
            onChange={(change) => {
              pictures.current = change(pictures.current);
              set('pictures', pictures.current);
            }}
            error={issue('listing.pictures')}
          />
        </Panel>
        {values.kind === 'bundle' ? (
          <Panel title={t('editor.parts')} lead={t('editor.partsLead')}>
            <PartFields {...part} id={id} />
          </Panel>
        ) : null}
        <Panel title={t('editor.prices')}>
          <PriceFields {...part} />
        </Panel>
        <Panel title={t('editor.variants')} lead={t('editor.variantsLead')}>
          <VariantFields {...part} />
        </Panel>
        <Panel title={t('stock.title')}>
          <StockFields {...part} id={id} view={view} />
        </Panel>
        <Panel title={t('delivery.title')}>
          <DeliveryFields {...part} />
        </Panel>
        <Panel title={t('editor.shelf')} lead={t('editor.shelfLead')}>
          <ShelfFields {...part} />
        </Panel>
        <Panel title={t('editor.seo')} lead={t('editor.seoLead')}>
          <SeoFields {...part} id={id} />
        </Panel>
        <Panel title={t('editor.publication')}>
          <PublicationFields {...part} />
        </Panel>
      </div>
      {Object.keys(issues).length > 0 ? (
        <p role="alert" className={classes.note}>
          {t('editor.checkFields')}
        </p>
      ) : null}
      <ErrorNote error={save.error ?? remove.error} />
      {isLost ? (
        <Button
          variant="default"
          onClick={() => {
            form.reset();
            save.clear();
            void refreshQuery(`product-editor/${tenant.id}/${id}`, () => api.get<ProductView>(path));
          }}
        >
          {t('editor.loadAgain')}
        </Button>
      ) : null}
      <SaveBar dirty={form.dirty} saving={save.pending} onDiscard={() => form.reset()} />
      {view === null ? null : (
        <div className={classes.badges}>
          <Button variant="subtle" loading={remove.pending} onClick={() => void remove.run()}>
            {t('editor.delete')}
          </Button>
        </div>
      )}
    </form>
  );
}
