import type { ReviewRow } from '@evergrow/domain/catalog';
import { api } from '../../lib/api.ts';
import { toast } from '../../lib/toast.ts';
import { useForm } from '../../lib/use-form.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextAreaField } from '../../ui/text-field.tsx';
import classes from '../catalog/review-list.module.css';

type Props = {
  tenantId: string;
  review: ReviewRow;
  onDone: (changed: ReviewRow) => void;
  onCancel: () => void;
};

/** The answer everybody reads beneath a review. Emptied, it is taken back. */
export function ReplyForm({ tenantId, review, onDone, onCancel }: Props) {
  const t = useT('reviews');
  const tApp = useT('app');
  const before = review.reply?.text ?? '';
  const send = (text: string) =>
    api.post<ReviewRow>(`t/${tenantId}/reviews/${review.id}/reply`, { body: { text } });
  const form = useForm({
    initial: { text: before },
    check: ({ text }): { text?: string } =>
      text.trim() === '' && before === '' ? { text: t('replyError') } : {},
    send: async ({ text }) => {
      onDone(await send(text.trim()));
      const undo = { label: tApp('undo'), run: () => void send(before).then(onDone) };
      toast({ message: text.trim() === '' ? t('replyGone') : t('replied'), undo });
    },
  });
  return (
    <form className={classes.form} onSubmit={form.onSubmit} noValidate>
      <TextAreaField
        label={t('yourReply')}
        hint={t('replyHint')}
        maxLength={1000}
        value={form.values.text}
        onChange={form.set('text')}
        error={form.errors.text}
      />
      <ErrorNote error={form.error} fieldsShown />
      <div className={classes.actions}>
        <Button type="submit" size="sm" loading={form.pending}>
          {t('publish')}
        </Button>
        <Button size="sm" variant="subtle" onClick={onCancel}>
          {tApp('cancel')}
        </Button>
      </div>
    </form>
  );
}
