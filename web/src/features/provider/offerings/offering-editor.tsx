import { isBookable } from '@evergrow/domain/catalog';
import { useNavigate } from 'react-router';
import { useTenant } from '../../../app/tenant-context.tsx';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useDraftForm } from '../../../lib/use-draft-form.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import grid from '../../../ui/form-grid.module.css';
import { Panel } from '../../../ui/panel.tsx';
import { SaveBar } from '../../../ui/save-bar.tsx';
import { SwitchField } from '../../../ui/switch-field.tsx';
import { AddOnsField } from './add-ons-field.tsx';
import { OfferingBookingFields } from './offering-booking-fields.tsx';
import { OfferingFields } from './offering-fields.tsx';
import { type EditedOffering, editedOfferingSchema, type OfferingForm, offeringOf } from './offering-form.ts';
import { OfferingPreview } from './offering-preview.tsx';
import { deleteOffering, restoreOffering, saveOffering } from './offering-writes.ts';
import classes from './offerings.module.css';

type Props = {
  /** Null for one that is not there yet. */
  id: string | null;
  initial: OfferingForm;
};

/** An offering in parts, with what clients will see beside it. */
export function OfferingEditor({ id, initial }: Props) {
  const t = useT('provider');
  const app = useT('app');
  const tenant = useTenant();
  const navigate = useNavigate();
  const form = useDraftForm<OfferingForm, EditedOffering>(initial, editedOfferingSchema, {
    draftKey: `offering/${tenant.id}/${id ?? 'new'}`,
    toInput: (values) => offeringOf(values, tenant.currency),
  });
  const { values, set, issues } = form;
  const list = `/w/${tenant.slug}/offerings`;
  const save = useAction(async (offering: EditedOffering) => {
    await saveOffering(tenant.id, id, offering);
    form.saved(values);
    toast({ message: t('offerings.saved', { title: offering.title }) });
    if (id === null) navigate(list);
  });
  const remove = useAction(async () => {
    if (id === null) return;
    const removed = await deleteOffering(tenant.id, id);
    form.saved(values);
    navigate(list);
    toast({
      message: t('offerings.deleted', { title: initial.title }),
      ...(removed && {
        undo: { label: app('undo'), run: () => void restoreOffering(tenant.id, id, removed) },
      }),
    });
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const offering = form.check();
        if (offering) void save.run(offering);
      }}
    >
      <div className={grid.split}>
        <div className={grid.stack}>
          <Panel title={t('offering.what')}>
            <OfferingFields form={form} isNew={id === null} />
          </Panel>
          {isBookable(values.kind) ? (
            <Panel title={t('offering.how')}>
              <OfferingBookingFields form={form} />
            </Panel>
          ) : null}
          <Panel title={t('addOns.title')} lead={t('addOns.lead')}>
            <AddOnsField
              value={values.addOns}
              onChange={(addOns) => set('addOns', addOns)}
              issues={issues}
              bookable={isBookable(values.kind)}
            />
          </Panel>
          <Panel title={t('offering.visibility')}>
            <SwitchField
              label={t('offering.published')}
              hint={t('offering.publishedHint')}
              checked={values.published}
              onChange={(published) => set('published', published)}
            />
          </Panel>
        </div>
        <div className={grid.aside}>
          <OfferingPreview values={values} />
        </div>
      </div>
      <ErrorNote error={save.error ?? remove.error} />
      <SaveBar dirty={form.dirty} saving={save.pending} onDiscard={() => form.reset()} />
      {id === null ? null : (
        <div className={classes.danger}>
          <Button variant="subtle" loading={remove.pending} onClick={() => void remove.run()}>
            {t('offerings.delete')}
          </Button>
        </div>
      )}
    </form>
  );
}
