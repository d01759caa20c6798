import { useState } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { toast } from '../../../lib/toast.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { TextAreaField } from '../../../ui/text-field.tsx';
import classes from '../review-list.module.css';

/** Brings a review before the business, with a reason. */
export function ReportReview({ id, author }: { id: string; author: string }) {
  const t = useT('reviews');
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={classes.report}
        aria-label={t('reportOf', { name: author })}
        onClick={() => setOpen(true)}
      >
        {t('report')}
      </button>
      <Sheet open={open} onClose={() => setOpen(false)} title={t('reportTitle')}>
        <ReportForm id={id} onDone={() => setOpen(false)} />
      </Sheet>
    </>
  );
}

function ReportForm({ id, onDone }: { id: string; onDone: () => void }) {
  const t = useT('reviews');
  const tenant = useTenant();
  const form = useForm({
    initial: { reason: '' },
    check: ({ reason }): { reason?: string } => (reason.trim() === '' ? { reason: t('reasonError') } : {}),
    send: async ({ reason }) => {
      await api.post(`t/${tenant.id}/reviews/${id}/report`, { body: { reason: reason.trim() } });
      toast({ message: t('reported') });
      onDone();
    },
  });
  return (
    <form className={classes.form} onSubmit={form.onSubmit} noValidate>
      <p>{t('reportLead', { name: tenant.name })}</p>
      <TextAreaField
        label={t('reason')}
        maxLength={500}
        value={form.values.reason}
        onChange={form.set('reason')}
        error={form.errors.reason}
      />
      <ErrorNote error={form.error} fieldsShown />
      <div>
        <Button type="submit" loading={form.pending}>
          {t('send')}
        </Button>
      </div>
    </form>
  );
}
