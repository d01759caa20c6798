import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { useAction } from '../../lib/use-action.ts';
import { useT } from '../../lib/use-t.tsx';
import { ActionForm } from '../../ui/action-form.tsx';
import { TextAreaField } from '../../ui/text-field.tsx';

type Props = { path: string; note: string; onSaved: () => void };

/** What the seller noted about a customer, to be changed. */
export function CustomerNote({ path, note, onSaved }: Props) {
  const t = useT('customers');
  const [text, setText] = useState(note);
  const save = useAction(async () => {
    await api.put(`${path}/note`, { body: { note: text } });
    onSaved();
  });
  return (
    <ActionForm
      action={save}
      onSubmit={() => void save.run()}
      button={t('noteSave')}
      disabled={text.trim() === note}
      fullWidth={false}
    >
      <TextAreaField label={t('note')} optional value={text} onChange={setText} maxLength={2_000} rows={4} />
    </ActionForm>
  );
}
