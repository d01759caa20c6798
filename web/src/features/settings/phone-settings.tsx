import type { PhoneView } from '@evergrow/domain/account';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { invalidateQueries } from '../../lib/query-cache.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Note } from '../../ui/note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { PhoneCodeForm } from './phone-code-form.tsx';
import { readableNumber } from './phone-number.ts';
import { PhoneNumberForm } from './phone-number-form.tsx';
import classes from './profile-form.module.css';

const key = 'me/phone';

async function loadPhone(): Promise<PhoneView & { readable: string }> {
  const phone = await api.get<PhoneView>(key);
  const shown = phone.pending ?? phone.number;
  return { ...phone, readable: shown ? await readableNumber(shown) : '' };
}

/** The number text messages go to: entered, proven by a code, changed, taken away. */
export function PhoneSettings() {
  const t = useT('settings');
  const [editing, setEditing] = useState(false);
  const { data, error, reload } = useQuery(key, loadPhone);
  const refresh = () => {
    setEditing(false);
    invalidateQueries(key);
  };
  const remove = useAction(async () => {
    await api.delete(key);
    refresh();
    toast({ message: t('phone.removed') });
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void reload()} />;
  if (!data) return <Skeleton height={72} />;
  if (data.pending && !editing) {
    return <PhoneCodeForm readable={data.readable} onDone={refresh} onOther={() => setEditing(true)} />;
  }
  if (editing || data.number === null) {
    const cancel = data.number === null ? {} : { onCancel: () => setEditing(false) };
    return <PhoneNumberForm onSent={refresh} {...cancel} />;
  }
  return (
    <div className={classes.form}>
      <strong>{data.readable}</strong>
      {data.optedOut ? (
        <Note title={t('phone.stopped')}>{t('phone.stoppedHint')}</Note>
      ) : (
        <Note tone="success">{t('phone.proven')}</Note>
      )}
      <ErrorNote error={remove.error} />
      <div className={classes.actions}>
        <Button variant="default" onClick={() => setEditing(true)}>
          {t('phone.change')}
        </Button>
        <Button variant="default" loading={remove.pending} onClick={() => void remove.run()}>
          {t('phone.remove')}
        </Button>
      </div>
    </div>
  );
}
