import { type Reconciliation, reconciliationSchema } from '@evergrow/domain/commerce/reconciliation';
import { DAY, paths, utcDay } from '@evergrow/domain/kernel';
import { IconChecks } from '@tabler/icons-react';
import type { QueryDocumentSnapshot } from 'firebase/firestore';
import { useState } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { pageQuery, type Stored } from '../../../lib/collection.ts';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { usePages } from '../../../lib/use-pages.ts';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PageList } from '../../../ui/page-list.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import classes from '../books.module.css';
import { BooksNav } from '../books-nav.tsx';
import { CheckedDay } from './checked-day.tsx';

/** How each day's books agree with the payment service, latest first. */
export default function CheckPage() {
  const t = useT('books');
  const tenant = useTenant();
  useTitle(t('check.title'), tenant.name);
  const [day, setDay] = useState(() => utcDay(Date.now() - DAY));
  const pages = usePages<Stored<Reconciliation>, QueryDocumentSnapshot>(
    `reconciliations/${tenant.id}`,
    (after) =>
      pageQuery<Reconciliation>(
        paths.reconciliations(tenant.id),
        reconciliationSchema,
        (f) => [f.orderBy('day', 'desc')],
        after,
      ),
  );
  const run = useAction(async () => {
    await api.post(`t/${tenant.id}/reconciliations/${day}`);
    toast({ message: t('check.done') });
    pages.reload();
  });
  return (
    <div className={classes.page}>
      <PageHeader title={t('check.title')} lead={t('check.lead')} />
      <BooksNav />
      <form
        className={classes.run}
        onSubmit={(event) => {
          event.preventDefault();
          void run.run();
        }}
      >
        <TextField
          label={t('check.day')}
          type="date"
          required
          max={utcDay(Date.now())}
          value={day}
          onChange={setDay}
        />
        <Button type="submit" variant="default" loading={run.pending} disabled={day === ''}>
          {t('check.run')}
        </Button>
      </form>
      <ErrorNote error={run.error} />
      <PageList
        pages={pages}
        label={t('check.title')}
        keyOf={({ id }) => id}
        empty={
          <EmptyState icon={<IconChecks />} title={t('check.noneTitle')}>
            {t('check.noneHint')}
          </EmptyState>
        }
        row={(one) => <CheckedDay reconciliation={one} onChanged={pages.reload} />}
      />
    </div>
  );
}
