import { useT } from '../../lib/use-t.tsx';
import { Note } from '../../ui/note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import classes from './payments.module.css';
import type { CardForm } from './use-card-form.ts';

/** Where the form stands, and what is there until it does. */
export function CardFrame({ form }: { form: CardForm }) {
  const t = useT('payments');
  return (
    <div className={classes.frame}>
      {form.state === 'loading' ? <Skeleton height={180} /> : null}
      {form.state === 'failed' ? (
        <Note tone="danger" title={t('unreachable.title')}>
          {t('unreachable.form')}
        </Note>
      ) : null}
      <div ref={form.place} data-state={form.state} />
    </div>
  );
}
