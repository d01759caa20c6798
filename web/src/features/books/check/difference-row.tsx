import { type Difference, isOfPayout, type Reconciliation } from '@evergrow/domain/commerce/reconciliation';
import { useState } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { ActionForm } from '../../../ui/action-form.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { RowText } from '../../../ui/row-text.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import classes from '../books.module.css';

type Props = {
  difference: Difference;
  seen: Reconciliation['checked'][string] | undefined;
  /** Where this day's differences are seen to. */
  path: string;
  onChanged: () => void;
};

/** What differs, why that can be, and what can be done: book it, look at the order, or say why it is right as it is. */
export function DifferenceRow({ difference, seen, path, onChanged }: Props) {
  const t = useT('books');
  const format = useFormat();
  const { slug } = useTenant();
  const [isNoting, setNoting] = useState(false);
  const { key, kind, what, orderId, sourceId, currency, ours, theirs } = difference;
  const money = (amount: number | null) => format.money({ amount: amount ?? 0, currency });
  const name = `${t(`kinds.${what}`)}, ${money(theirs ?? ours)}`;
  const book = useAction(async () => {
    const { isBooked } = await api.post<{ isBooked: boolean }>(`${path}/book`, { body: { key } });
    toast({ message: t(isBooked ? 'check.booked' : 'check.notBooked') });
    onChanged();
  });
  const reopen = useAction(async () => {
    await api.put(`${path}/checked`, { body: { key, isChecked: false } });
    onChanged();
  });
  return (
    <li className={classes.difference}>
      <RowText
        title={`${t(`kinds.${what}`)}: ${t(`check.kinds.${kind}`, { ours: money(ours), theirs: money(theirs) })}`}
      >
        {seen
          ? t('check.seen', { date: format.date(seen.at), note: seen.note || '–' })
          : t(isOfPayout(what) && kind !== 'unknownOrder' ? `check.whyPayout.${kind}` : `check.why.${kind}`)}
        {orderId === null && sourceId !== null ? ` ${t('check.source', { id: sourceId })}` : null}
        <ErrorNote error={book.error ?? reopen.error} />
      </RowText>
      <span className={classes.acts}>
        {seen ? (
          <Button size="sm" variant="subtle" loading={reopen.pending} onClick={() => void reopen.run()}>
            {t('check.reopen')}
            <span className="visually-hidden">: {name}</span>
          </Button>
        ) : (
          <>
            {kind === 'missingHere' ? (
              <Button size="sm" loading={book.pending} onClick={() => void book.run()}>
                {t('check.book')}
                <span className="visually-hidden">: {name}</span>
              </Button>
            ) : null}
            <Button size="sm" variant="default" onClick={() => setNoting(true)}>
              {t('check.ignore')}
              <span className="visually-hidden">: {name}</span>
            </Button>
          </>
        )}
        {isOfPayout(what) ? (
          <LinkButton size="sm" variant="subtle" to={`/w/${slug}/payouts`}>
            {t('check.payouts')}
          </LinkButton>
        ) : orderId === null || kind === 'unknownOrder' ? null : (
          <LinkButton size="sm" variant="subtle" to={`/w/${slug}/orders?order=${orderId}`}>
            {t('ledger.order')}
          </LinkButton>
        )}
      </span>
      <Sheet open={isNoting} onClose={() => setNoting(false)} title={t('check.ignoreTitle')}>
        {isNoting ? (
          <NoteForm
            path={path}
            differenceKey={key}
            onDone={() => {
              setNoting(false);
              onChanged();
            }}
          />
        ) : null}
      </Sheet>
    </li>
  );
}

type NoteProps = { path: string; differenceKey: string; onDone: () => void };

function NoteForm({ path, differenceKey, onDone }: NoteProps) {
  const t = useT('books');
  const [note, setNote] = useState('');
  const save = useAction(async () => {
    await api.put(`${path}/checked`, { body: { key: differenceKey, isChecked: true, note } });
    onDone();
  });
  return (
    <ActionForm action={save} onSubmit={() => void save.run()} button={t('check.ignore')}>
      <TextField
        label={t('check.note')}
        hint={t('check.noteHint')}
        required
        maxLength={300}
        value={note}
        onChange={setNote}
      />
    </ActionForm>
  );
}
